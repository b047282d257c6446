// Package viewtest has the sample report and the helpers that the tests of view
// and of the writers share; no part of the program.
package viewtest
