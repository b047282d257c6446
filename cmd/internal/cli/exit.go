package cli

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"chibo/cmd/internal/intake"
	"chibo/cmd/internal/text"
	"chibo/criteria/diag"
)

// The exit statuses. They are part of the contract: scripts rely on them.
const (
	exitDone   = 0 // done
	exitFaults = 1 // done, but there are errors in the input
	exitUsage  = 2 // flags, arguments or criteria are wrong; nothing was done
	exitNoWork = 3 // the work could not be done
)

// A failure ends the run with an exit status. Its message, a key of the
// catalogue, has its remedy under the same key with ".hint" behind it; without
// a message everything has been said already.
type failure struct {
	status  int
	message diag.Message
}

// Error is for engineers; the clerk reads the catalogue's text.
func (f *failure) Error() string { return fmt.Sprintf("exit status %d: %s", f.status, f.message.Key) }

// usage says that the command line or what it names is wrong.
func usage(key string, args ...any) error {
	return &failure{status: exitUsage, message: diag.Msg(key, args...)}
}

// cannot says that the work could not be done.
func cannot(key string, args ...any) error {
	return &failure{status: exitNoWork, message: diag.Msg(key, args...)}
}

// fileError says why a named file could not be read or written. The system's
// own words follow only where the program has none.
func fileError(file string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return cannot("file-not-found", "file", file)
	case errors.Is(err, fs.ErrPermission):
		return cannot("file-permission", "file", file)
	default:
		return cannot("file-error", "file", file, "error", systemWords(err))
	}
}

// systemWords leaves out the operation and the path, which are told anyway.
func systemWords(err error) string {
	var (
		path *fs.PathError
		link *os.LinkError // of a rename
	)
	switch {
	case err == nil:
		return ""
	case errors.As(err, &path):
		return path.Err.Error()
	case errors.As(err, &link):
		return link.Err.Error()
	default:
		return err.Error()
	}
}

// fail tells an error and returns its exit status.
func (a *app) fail(err error) int {
	var (
		failed *failure
		faulty *intake.ProblemError
	)
	switch {
	case errors.As(err, &faulty):
		a.printLine(faulty.Problem)
		return exitNoWork
	case errors.As(err, &failed):
		a.tell(failed.message)
		return failed.status
	default:
		a.tell(diag.Msg("unexpected", "error", err.Error()))
		return exitNoWork
	}
}

// tell writes what happened and, on a second line, what to do.
func (a *app) tell(message diag.Message) {
	if message.IsZero() {
		return
	}
	fmt.Fprintf(a.env.Stderr, "chibo: %s\n", a.text.Message(message))
	if hint := message.Key + ".hint"; a.text.Has(hint) {
		fmt.Fprintf(a.env.Stderr, "  %s\n", a.text.Text("problem.remedy", "hint", a.text.Text(hint, message.Args...)))
	}
}

// languageNames lists the languages for a message.
func languageNames() []string {
	var names []string
	for _, l := range text.Languages() {
		names = append(names, string(l))
	}
	return names
}
