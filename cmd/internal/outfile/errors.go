package outfile

import (
	"errors"
	"path/filepath"

	"chibo/cmd/internal/disk"
)

// The kinds of failure, to be told with errors.Is. The first three are
// wrong usage; the others are work that could not be done.
var (
	// ErrExists says that the target is there already and Force is not set.
	ErrExists = errors.New("the file exists")
	// ErrIsInput says that the target is one of the files that were read.
	ErrIsInput = errors.New("the file is an input")
	// ErrKept says that the target lies in a folder of closed versions.
	ErrKept = errors.New("the folder keeps closed versions")
	// ErrNotFile says that the target is a folder or a device.
	ErrNotFile = errors.New("not a regular file")
	// ErrInUse says that another program holds the target open.
	ErrInUse = errors.New("the file is in use")
	// ErrWrite says that writing failed; Err tells why.
	ErrWrite = errors.New("the file cannot be written")
)

// An Error says why a file was not written.
type Error struct {
	Kind   error  // one of the Err… values
	Path   string // as the user named it
	Holder string // the lock file of the program that holds the target, if it lies there
	Err    error  // what the system or the writer said; may be nil
}

// Error returns the failure in plain words for logs; users read the catalogue.
func (e *Error) Error() string {
	text := e.Path + ": " + e.Kind.Error()
	if e.Err != nil {
		text += ": " + e.Err.Error()
	}
	return text
}

// of has the error name the target, and the lock file beside it, as the user did; the
// lock of a target behind a link lies with what the link names.
func (e *Error) of(here disk.Folder, path, target string) *Error {
	e.Path = path
	if e.Holder != "" {
		folder := filepath.Dir(path)
		if beside := filepath.Dir(target); !here.Same(folder, beside) {
			folder = beside
		}
		e.Holder = filepath.Join(folder, e.Holder)
	}
	return e
}

// Unwrap gives both the kind and the cause to errors.Is.
func (e *Error) Unwrap() []error { return []error{e.Kind, e.Err} }

// Usage reports whether the user asked for what is not done: exit status 2
// rather than 3.
func (e *Error) Usage() bool { return e.Kind == ErrExists || e.Kind == ErrIsInput || e.Kind == ErrKept }

// Key returns the catalogue's key of the failure; its arguments are path,
// holder and cause.
func (e *Error) Key() string {
	switch {
	case e.Kind == ErrExists:
		return "outfile.exists"
	case e.Kind == ErrIsInput:
		return "outfile.is-input"
	case e.Kind == ErrKept:
		return "outfile.kept"
	case e.Kind == ErrNotFile:
		return "outfile.not-file"
	case e.Kind == ErrInUse && e.Holder != "":
		return "outfile.in-use/holder"
	case e.Kind == ErrInUse:
		return "outfile.in-use"
	default:
		return "outfile.write"
	}
}

// Cause returns what the system said, or nothing.
func (e *Error) Cause() string {
	if e.Err == nil {
		return ""
	}
	return e.Err.Error()
}
