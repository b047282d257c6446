package cli

import (
	"os"
	"path/filepath"
	"time"

	"github.com/inconshreveable/mousetrap"
	"golang.org/x/term"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/opener"
)

// currentFolder is where the process stands; here alone the program asks.
func currentFolder() disk.Folder {
	name, err := os.Getwd()
	if err != nil {
		name = "." // names still mean what they mean there
	}
	return disk.At(name)
}

// System returns the world as it is.
func System() app.Env {
	env := app.Env{
		Args: os.Args[1:], Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Now: time.Now, Getenv: os.Getenv, Separator: filepath.Separator,
		StdinTerminal:  term.IsTerminal(int(os.Stdin.Fd())),
		StderrTerminal: term.IsTerminal(int(os.Stderr.Fd())),
		DoubleClicked:  mousetrap.StartedByExplorer(),
		Executable:     os.Executable, Folder: currentFolder(),
	}
	if env.StdinTerminal {
		env.Prompted = &app.Prompted{In: os.Stdin}
		env.Stdin = env.Prompted
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
