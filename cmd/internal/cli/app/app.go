// Package app is one run of the program as every command sees it: the world around
// it, the language, what is printed and how.
//
// app.go has the run, env.go the world with stdout.go and version.go, fail.go tells errors, problems.go problems,
// progress.go the progress line, prompted.go the answers at a terminal, language.go
// decides the language, log.go opens and closes the log.
package app

import (
	"context"
	"fmt"

	"chibo/cmd/internal/cli/logbook"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/workbook"
	"chibo/cmd/internal/wrap"
)

// An App is one run of the program: its surroundings and what holds for every
// command.
type App struct {
	Env     Env
	Text    *text.Printer
	Quiet   bool
	NoColor bool
	Brief   bool             // the command may leave out what is in order
	Log     *logbook.Logbook // nil: nothing is noted
	// Execute runs a command line as if it had been typed.
	Execute func(ctx context.Context, args []string) int

	Arguments []string // of the command that runs
	Written   []string // the files it has written, in order
	Teachable bool     // what was read last has heads or names that an answer would cure
}

// Notice tells something on stderr that is neither data nor a problem.
func (a *App) Notice(key string, args ...any) {
	if !a.Quiet {
		fmt.Fprintln(a.Env.Stderr, wrap.Block(a.onStderr().Text(key, args...), a.Env.StderrWidth))
	}
}

// OnStdout and onStderr are the printers of what somebody reads there: on a
// terminal paths are as she types them.
func (a *App) OnStdout() *text.Printer { return a.onScreen(a.Env.StdoutTerminal) }

func (a *App) onStderr() *text.Printer { return a.onScreen(a.Env.StderrTerminal) }

func (a *App) onScreen(terminal bool) *text.Printer {
	if !terminal {
		return a.Text
	}
	return a.Text.OnScreen(a.Env.Separator)
}

// Access is how the run opens workbooks.
func (a *App) Access(password string) workbook.Access {
	return workbook.Access{Here: a.Here(), Password: password, Careful: a.Env.Getenv(workbook.ReaderVariable) == workbook.CarefulReader}
}

// Here is where the names of files begin.
func (a *App) Here() disk.Folder { return a.Env.Folder }

// GoTo has names begin in another folder from now on.
func (a *App) GoTo(folder string) error {
	there, err := a.Here().Below(folder)
	if err == nil {
		a.Env.Folder = there
	}
	return err
}

// Say writes a line to stdout.
func (a *App) Say(key string, args ...any) {
	fmt.Fprintln(a.Env.Stdout, a.OnStdout().Text(key, args...))
}
