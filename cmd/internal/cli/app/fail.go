package app

import (
	"errors"
	"fmt"

	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/reading"
	"chibo/criteria/diag"
)

// Fail tells an error and returns its exit status.
func (a *App) Fail(err error) int {
	var (
		failed *exit.Failure
		faulty *reading.ProblemError
	)
	switch {
	case errors.As(err, &faulty):
		a.printLine(faulty.Problem)
		return exit.NoWork
	case errors.As(err, &failed):
		a.Tell(failed.Message)
		return failed.Status
	default:
		a.Tell(diag.Msg("unexpected", "error", err.Error()))
		return exit.NoWork
	}
}

// Tell writes what happened and, on a second line, what to do.
func (a *App) Tell(message diag.Message) {
	if message.IsZero() {
		return
	}
	p := a.onStderr()
	fmt.Fprintf(a.Env.Stderr, "chibo: %s\n", p.Message(message))
	if hint := p.Remedy(message); hint != "" {
		fmt.Fprintf(a.Env.Stderr, "  %s\n", p.Text("problem.remedy", "hint", hint))
	}
}
