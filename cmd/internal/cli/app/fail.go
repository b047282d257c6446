package app

import (
	"errors"
	"fmt"

	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/wrap"
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
	fmt.Fprintln(a.Env.Stderr, wrap.Block("chibo: "+p.Message(message), a.Env.StderrWidth))
	if hint := p.Remedy(message); hint != "" {
		fmt.Fprintln(a.Env.Stderr, wrap.Block("  "+p.Text("problem.remedy", "hint", hint), a.Env.StderrWidth))
	}
}
