package cli

import (
	"io"
	"path/filepath"

	"chibo/cmd/internal/outfile"
	"chibo/criteria/diag"
)

// A delivery is what a command gives at its end: files and what is printed. Every
// result goes this way.
type delivery struct {
	parts    []part // written in this order, reported in this order
	format   string // of stdout
	strict   bool
	problems []diag.Problem
	render   func(w io.Writer, format string) error
}

// A part is what a run writes beside stdout.
type part interface {
	// check looks at the targets before the first part is written.
	check() error
	// write writes; its error ends the run.
	write(a *app) error
	// tell says what was written. Its error is told, and ends the run once all is said.
	tell(a *app) error
}

// deliver prints the problems, writes the parts and stdout, and ends with what a
// clerk wants to see last, how many problems there are and where the files are,
// and with the exit status that the problems ask for.
func (a *app) deliver(d delivery) error {
	a.printProblems(d.problems)
	faults := hasErrors(d.problems)
	if faults && d.strict {
		a.countProblems(d.problems)
		return &failure{status: exitFaults, message: diag.Msg("strict-nothing-written")}
	}
	for _, p := range d.parts {
		if err := p.check(); err != nil {
			return err
		}
	}
	show := a.prepareStdout(d)
	for _, p := range d.parts {
		if err := p.write(a); err != nil {
			return err
		}
	}
	printed := show()
	a.countProblems(d.problems)
	var held error
	for _, p := range d.parts {
		if err := p.tell(a); err != nil {
			held = err
		}
	}
	switch {
	case printed != nil: // told last: the files are there all the same
		return stdoutError(printed)
	case held != nil:
		return held
	case faults:
		return &failure{status: exitFaults}
	}
	return nil
}

// filesPart are the files named with --output.
type filesPart struct {
	outputs []output
	options outfile.Options
	render  func(w io.Writer, format string) error
}

// check has nothing to do: planTargets did it before the work.
func (filesPart) check() error { return nil }

// write writes the files whole, or not at all.
func (p filesPart) write(a *app) error {
	for _, out := range p.outputs {
		err := outfile.Write(out.path, p.options, func(w io.Writer) error { return p.render(w, out.format) })
		if err != nil {
			return outputError(err)
		}
		a.log.wrote(out.path)
		a.written = append(a.written, out.path)
	}
	return nil
}

// tell names the files.
func (p filesPart) tell(a *app) error {
	for _, out := range p.outputs {
		a.notice("written", "file", filepath.ToSlash(out.path))
		if out.kept != "" {
			a.notice("report-kept", "file", filepath.ToSlash(out.kept))
		}
	}
	return nil
}
