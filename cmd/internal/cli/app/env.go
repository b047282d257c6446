package app

import (
	"io"
	"time"

	"chibo/cmd/internal/disk"
)

// Env is all that a run touches of the world outside: main fills it in, tests
// put in their own.
type Env struct {
	Args           []string // without the program's name
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Now            func() time.Time
	Getenv         func(string) string

	StdinTerminal  bool      // questions only where somebody can answer
	Prompted       *Prompted // the answers, where it is a terminal
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
	Folder        disk.Folder            // where the names of files begin

	// Open shows a finished document, named in full, in the program the system keeps
	// for it; nil: there is no screen to show it on.
	Open func(path string) error

	// MoreMemory is told that a large document is going to be written: memory
	// may then be traded for time. Nil: nothing is to be done.
	MoreMemory func()
}
