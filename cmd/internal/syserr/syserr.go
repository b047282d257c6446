// Package syserr says why the system refused a file, as a key of the catalogue:
// by the error's kind, never by the system's own sentence, which is in a
// language of its choice. Files: syserr.go (kinds), errno_windows.go and
// errno_other.go (the numbers by which a system tells them).
package syserr

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"
	"syscall"
	"unicode/utf16"

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
		kind, known := kindOfErrno(number)
		if kind == BadName && hasLongName(err) {
			return TooLong // Windows has one number for both
		}
		if known {
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

// longestName is how many units of UTF-16 a file's name may have on Windows.
const longestName = 255

// hasLongName reports whether a path that the error names has a part longer than
// any name may be.
func hasLongName(err error) bool {
	var path *fs.PathError
	var link *os.LinkError
	names := ""
	switch {
	case errors.As(err, &path):
		names = path.Path
	case errors.As(err, &link):
		names = link.Old + "/" + link.New
	}
	return slices.ContainsFunc(strings.FieldsFunc(names, func(r rune) bool { return r == '/' || r == '\\' }),
		func(name string) bool { return len(utf16.Encode([]rune(name))) > longestName })
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
