// Package cli is the command line: it reads flags and the workspace file, has
// the other packages do the work, and turns what became of it into streams and
// an exit status.
package cli

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/inconshreveable/mousetrap"
	"golang.org/x/term"

	"chibo/cmd/internal/opener"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/wrap"
)

// Env is all that a run touches of the world outside: main fills it in, tests
// put in their own. Files are opened by name, relative to the current folder.
type Env struct {
	Args           []string // without the program's name
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Now            func() time.Time
	Getenv         func(string) string

	StdinTerminal  bool      // questions only where somebody can answer
	prompted       *prompted // the answers, where it is a terminal
	StdoutTerminal bool
	StdoutColor    bool // the terminal obeys escape sequences
	StdoutWidth    int  // of the terminal, in letters; 0: not known
	StderrTerminal bool // a progress line only there
	StderrColor    bool
	StderrWidth    int  // as StdoutWidth
	Separator      rune // of paths, as they are typed here

	// DoubleClicked says that Windows Explorer started the program: the window
	// closes with it, so it waits for Enter.
	DoubleClicked bool
	Executable    func() (string, error) // the program's own file
	Chdir         func(string) error

	// Open shows a finished document in the program the system keeps for it; nil:
	// there is no screen to show it on.
	Open func(path string) error

	// MoreMemory is told that a large document is going to be written: memory
	// may then be traded for time. Nil: nothing is to be done.
	MoreMemory func()
}

// System returns the world as it is.
func System() Env {
	env := Env{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Now: time.Now, Getenv: os.Getenv, Separator: filepath.Separator,
		StdinTerminal:  term.IsTerminal(int(os.Stdin.Fd())),
		StderrTerminal: term.IsTerminal(int(os.Stderr.Fd())),
		DoubleClicked:  mousetrap.StartedByExplorer(),
		Executable:     os.Executable, Chdir: os.Chdir,
	}
	if env.StdinTerminal {
		env.prompted = &prompted{in: os.Stdin}
		env.Stdin = env.prompted
	}
	if opener.Available(os.Getenv) {
		env.Open = opener.Open
	}
	if stdout := int(os.Stdout.Fd()); term.IsTerminal(stdout) {
		env.StdoutTerminal, env.StdoutColor = true, showsColor(os.Stdout)
		if width, _, err := term.GetSize(stdout); err == nil {
			env.StdoutWidth = width
		}
	}
	if stderr := int(os.Stderr.Fd()); env.StderrTerminal {
		env.StderrColor = showsColor(os.Stderr)
		if width, _, err := term.GetSize(stderr); err == nil {
			env.StderrWidth = width
		}
	}
	return env
}

// An app is one run of the program: its surroundings and what holds for every
// command.
type app struct {
	env     Env
	text    *text.Printer
	quiet   bool
	noColor bool
	brief   bool     // the command may leave out what is in order
	log     *logbook // nil: nothing is noted

	arguments []string // of the command that runs
	written   []string // the files it has written, in order
	teachable bool     // what was read last has heads or names that an answer would cure
}

// Run executes one command line and returns the exit status. The language is
// decided before anything else, so that even a wrong flag is told in it.
func Run(ctx context.Context, env Env) (status int) {
	language, err := decideLanguage(env.Args, env.Getenv)
	stdout := &watched{w: env.Stdout}
	env.Stdout = stdout
	a := &app{env: env, text: text.New(language)}
	defer func() {
		if env.interrupted() {
			status = exitInterrupted
		}
	}()
	defer func() {
		if stdout.err != nil && status <= exitFaults {
			status = a.fail(stdoutError(stdout.err))
		}
	}()
	defer func() {
		if fault := recover(); fault != nil { // Go's own status for it is 2, which means wrong usage here
			status = a.fail(fmt.Errorf("panic: %v", fault))
			fmt.Fprintf(env.Stderr, "%s", debug.Stack())
		}
	}()
	switch {
	case err != nil:
		return a.fail(err)
	case env.DoubleClicked:
		return a.runDoubleClicked(ctx)
	case a.asks():
		return a.guide(ctx)
	default:
		return a.execute(ctx, env.Args)
	}
}

// execute hands the arguments to Cobra.
func (a *app) execute(ctx context.Context, args []string) int {
	a.arguments, a.written, a.teachable = args, nil, false
	root := newRootCommand(a)
	root.SetArgs(append([]string{}, args...)) // never nil: Cobra would read the process's own
	status := exitDone
	if err := root.ExecuteContext(ctx); err != nil {
		status = a.fail(err)
	}
	return a.closeLog(status)
}

// notice tells something on stderr that is neither data nor a problem.
func (a *app) notice(key string, args ...any) {
	if !a.quiet {
		fmt.Fprintln(a.env.Stderr, wrap.Block(onStderr(a).Text(key, args...), a.env.StderrWidth))
	}
}

// onStdout and onStderr are the printers of what somebody reads there: on a
// terminal paths are as she types them.
func onStdout(a *app) *text.Printer { return onScreen(a, a.env.StdoutTerminal) }

func onStderr(a *app) *text.Printer { return onScreen(a, a.env.StderrTerminal) }

func onScreen(a *app, terminal bool) *text.Printer {
	if !terminal {
		return a.text
	}
	return a.text.OnScreen(a.env.Separator)
}
