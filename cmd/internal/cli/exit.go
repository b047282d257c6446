package cli

import (
	"errors"
	"fmt"

	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/syserr"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/wrap"
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

// fileError says why a named file could not be read or written.
func fileError(file string, err error) error {
	key := "file-error"
	if syserr.KindOf(err) == syserr.NotExist {
		key = "file-not-found"
	}
	return cannot(key, "file", file, "reason", syserr.Reason(err))
}

// fail tells an error and returns its exit status.
func (a *app) fail(err error) int {
	var (
		failed *failure
		faulty *reading.ProblemError
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
	p := onStderr(a)
	fmt.Fprintln(a.env.Stderr, wrap.Block("chibo: "+p.Message(message), a.env.StderrWidth))
	if hint := p.Remedy(message); hint != "" {
		fmt.Fprintln(a.env.Stderr, wrap.Block("  "+p.Text("problem.remedy", "hint", hint), a.env.StderrWidth))
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
