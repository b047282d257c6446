// Package e2e holds the tests of the whole program, which it builds once and runs
// as a user does: scripts with their exact exit status (testdata/script), files
// with one fault each, the README, the guide, and the laws of the house (imports,
// package state, comments, texts). What goes wrong around a run is in trouble, what
// the programs of others make of our workbooks in clients.
package e2e
