// Package annotate marks the cells of copies of a clerk's own workbooks: those
// with problems, or every cell with what it was taken for.
package annotate
