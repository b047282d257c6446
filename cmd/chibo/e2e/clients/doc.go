// Package clients holds the programs of others to our workbooks: they open every
// kind of them, and a form filled through each scores to the same marks.
package clients
