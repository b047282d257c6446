package output

import (
	"io"
	"path/filepath"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/outfile"
	"chibo/criteria/diag"
)

// A Delivery is what a command gives at its end: files and what is printed. Every
// result goes this way.
type Delivery struct {
	Parts    []Part // written in this order, reported in this order
	Format   string // of stdout
	Strict   bool
	Problems []diag.Problem
	Render   func(w io.Writer, format string) error
}

// A Part is what a run writes beside stdout.
type Part interface {
	// check looks at the targets before the first part is written.
	Check(a *app.App) error
	// write writes; its error ends the run.
	Write(a *app.App) error
	// tell says what was written. Its error is told, and ends the run once all is said.
	Tell(a *app.App) error
}

// Deliver prints the problems, writes the parts and stdout, and ends with what a
// clerk wants to see last, how many problems there are and where the files are,
// and with the exit status that the problems ask for.
func Deliver(a *app.App, d Delivery) error {
	a.PrintProblems(d.Problems)
	faults := app.HasErrors(d.Problems)
	if faults && d.Strict {
		a.CountProblems(d.Problems)
		return &exit.Failure{Status: exit.Faults, Message: diag.Msg("strict-nothing-written")}
	}
	for _, p := range d.Parts {
		if err := p.Check(a); err != nil {
			return err
		}
	}
	show := prepareStdout(a, d)
	for _, p := range d.Parts {
		if err := p.Write(a); err != nil {
			return err
		}
	}
	printed := show()
	a.CountProblems(d.Problems)
	var held error
	for _, p := range d.Parts {
		if err := p.Tell(a); err != nil {
			held = err
		}
	}
	switch {
	case printed != nil: // told last: the files are there all the same
		return exit.StdoutError(printed)
	case held != nil:
		return held
	case faults:
		return &exit.Failure{Status: exit.Faults}
	}
	return nil
}

// Files are the files named with --output.
type Files struct {
	Outputs []Target
	Options outfile.Options
	Render  func(w io.Writer, format string) error
}

// Check has nothing to do: Targets did it before the work.
func (Files) Check(*app.App) error { return nil }

// Write writes the files whole, or not at all.
func (p Files) Write(a *app.App) error {
	for _, out := range p.Outputs {
		err := outfile.Write(a.Here(), out.Path, p.Options, func(w io.Writer) error { return p.Render(w, out.Format) })
		if err != nil {
			return exit.OutputError(err)
		}
		a.Log.Wrote(out.Path)
		a.Written = append(a.Written, out.Path)
	}
	return nil
}

// Tell names the files.
func (p Files) Tell(a *app.App) error {
	for _, out := range p.Outputs {
		a.Notice("written", "file", filepath.ToSlash(out.Path))
		if out.Kept != "" {
			a.Notice("report-kept", "file", filepath.ToSlash(out.Kept))
		}
	}
	return nil
}
