// Package exit says how a run ends: the statuses on which scripts rely, and
// the errors of the packages below as a status and a message of the catalogue.
package exit

import (
	"fmt"

	"chibo/cmd/internal/syserr"
	"chibo/criteria/diag"
)

// The exit statuses. They are part of the contract: scripts rely on them.
const (
	Done       = 0 // done
	Faults     = 1 // done, but there are errors in the input
	WrongUsage = 2 // flags, arguments or criteria are wrong; nothing was done
	NoWork     = 3 // the work could not be done
)

// A Failure ends the run with an exit status. Its message, a key of the
// catalogue, has its remedy under the same key with ".hint" behind it; without
// a message everything has been said already.
type Failure struct {
	Status  int
	Message diag.Message
}

// Error is for engineers; the clerk reads the catalogue's text.
func (f *Failure) Error() string { return fmt.Sprintf("exit status %d: %s", f.Status, f.Message.Key) }

// Usage says that the command line or what it names is wrong.
func Usage(key string, args ...any) error {
	return &Failure{Status: WrongUsage, Message: diag.Msg(key, args...)}
}

// Cannot says that the work could not be done.
func Cannot(key string, args ...any) error {
	return &Failure{Status: NoWork, Message: diag.Msg(key, args...)}
}

// FileError says why a named file could not be read or written.
func FileError(file string, err error) error {
	key := "file-error"
	if syserr.KindOf(err) == syserr.NotExist {
		key = "file-not-found"
	}
	return Cannot(key, "file", file, "reason", syserr.Reason(err))
}

// Interrupted is the status of a run that Ctrl+C ended at a question, by every
// shell's custom. Elsewhere the system ends the run.
const Interrupted = 130

// StdoutError says that the result could not be printed.
func StdoutError(err error) error {
	return Cannot("stdout-failed", "reason", syserr.Reason(err))
}
