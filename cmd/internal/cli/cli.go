// Package cli is the command line: it reads flags and the workspace file, has
// the other packages do the work, and turns its outcome into streams and an exit
// status.
//
// cli.go runs a command line, system.go is the world as it is with console.go, root.go the command
// tree, help.go and help_groups.go its help, complete.go completion, expand.go names
// with * and ?. A command has a folder of its own; what the commands share is in
// app, exit, flags, files, workspace, sets, closed, checked, inputs and output.
package cli

import (
	"context"
	"fmt"
	"runtime/debug"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/guide"
	"chibo/cmd/internal/text"
)

// Env is all that a run touches of the world outside.
type Env = app.Env

// Version is the program's version.
const Version = app.Version

// Run executes one command line and returns the exit status. The language is
// decided before anything else, so that even a wrong flag is told in it.
func Run(ctx context.Context, env app.Env) (status int) {
	language, err := app.DecideLanguage(env.Args, env.Getenv)
	stdout := &app.Watched{W: env.Stdout}
	env.Stdout = stdout
	a := &app.App{Env: env, Text: text.New(language)}
	a.Execute = func(ctx context.Context, args []string) int { return runCommand(ctx, a, args) }
	defer func() {
		if env.Interrupted() {
			status = exit.Interrupted
		}
	}()
	defer func() {
		if stdout.Err != nil && status <= exit.Faults {
			status = a.Fail(exit.StdoutError(stdout.Err))
		}
	}()
	defer func() {
		if fault := recover(); fault != nil { // Go's own status for it is 2, which means wrong usage here
			status = a.Fail(fmt.Errorf("panic: %v", fault))
			fmt.Fprintf(env.Stderr, "%s", debug.Stack())
		}
	}()
	switch {
	case err != nil:
		return a.Fail(err)
	case env.DoubleClicked:
		return guide.DoubleClicked(ctx, a)
	case guide.Asks(a):
		return guide.Run(ctx, a)
	default:
		return a.Execute(ctx, env.Args)
	}
}

// runCommand hands the arguments to Cobra.
func runCommand(ctx context.Context, a *app.App, args []string) int {
	a.Arguments, a.Written, a.Teachable = args, nil, false
	root := newRootCommand(a)
	root.SetArgs(append([]string{}, args...)) // never nil: Cobra would read the process's own
	status := exit.Done
	if err := root.ExecuteContext(ctx); err != nil {
		status = a.Fail(err)
	}
	return a.CloseLog(status)
}
