// Package viewtest has the sample report and the helpers that the tests of view
// and of the writers share; no part of the program.
//
// Files: sample, check, compare, discipline, large, revised and twosets are results; golden,
// document, workbook and office compare and open what was written.
package viewtest
