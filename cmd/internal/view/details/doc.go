// Package details makes the page Chi tiết as data: a table a set of criteria, a
// row a meeting with its marks, how its total follows from them, and the notes.
// It knows no format; a writer decides where a row stands and how it looks.
package details
