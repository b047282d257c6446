// Package wrap breaks texts into lines of a width in columns of a terminal, where
// a letter with its marks is one column and a wide one two.
package wrap
