// Package syserr says why the system refused a file, as a key of the catalogue:
// by the error's kind, never by the system's own sentence, which is in a
// language of its choice. Files: syserr.go (kinds), errno_windows.go and
// errno_other.go (the numbers by which a system tells them).
package syserr

import (
	"errors"
	"io/fs"
	"syscall"

	"chibo/criteria/diag"
)

// A Kind is why the system refused a file.
type Kind string

// The kinds that a user can do something about; each has a text under
// "reason." and a remedy under the same key with ".hint" behind it.
const (
	NotExist     Kind = "not-exist"
	Permission   Kind = "permission"
	Locked       Kind = "locked"         // held by another program
	DiskFull     Kind = "disk-full"      // or the user's share of it
	ReadOnly     Kind = "read-only"      // the disk as a whole
	TooManyFiles Kind = "too-many-files" // open at once
	NoDrive      Kind = "no-drive"       // or share: not connected
	BadName      Kind = "bad-name"       // characters or words that the system refuses
	TooLong      Kind = "too-long"       // a name or path
	Damaged      Kind = "damaged"        // the medium
	ClosedPipe   Kind = "closed-pipe"    // whoever read the output has gone
	NotFile      Kind = "not-file"       // a folder where a file is wanted, or the other way round
	Other        Kind = "other"          // a number only an engineer knows
)

// KindOf returns the kind of an error of the system; Other where it has none.
func KindOf(err error) Kind {
	var number syscall.Errno
	if errors.As(err, &number) {
		if kind, known := kindOfErrno(number); known {
			return kind
		}
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return NotExist
	case errors.Is(err, fs.ErrPermission):
		return Permission
	}
	return Other
}

// Reason returns the message for an error: "reason." and its kind. One without
// a kind gives its number, or, where no system said it, its own text. No error
// has no reason: the zero message.
func Reason(err error) diag.Message {
	if err == nil {
		return diag.Message{}
	}
	kind := KindOf(err)
	if kind != Other {
		return diag.Msg("reason." + string(kind))
	}
	var number syscall.Errno
	if errors.As(err, &number) {
		return diag.Msg("reason.number", "number", int(number))
	}
	return diag.Msg("reason.other", "text", plain(err))
}

// plain leaves out the operation and the path, which are told anyway.
func plain(err error) string {
	var path *fs.PathError
	if errors.As(err, &path) {
		return path.Err.Error()
	}
	return err.Error()
}
