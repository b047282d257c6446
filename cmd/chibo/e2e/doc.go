// Package e2e holds the tests of the whole program, which it builds once and runs
// as a user does: scripts with their exact exit status (testdata/script), files
// with one fault each, hostile and foreign files, broken disks, the README, the
// guide, and the laws of the house (imports, package state, comments, texts).
package e2e
