package cli

import (
	"io"
	"path/filepath"

	"chibo/cmd/internal/outfile"
	"chibo/criteria/diag"
)

// A delivery is what a command writes at its end: files and stdout.
type delivery struct {
	outputs  []output
	options  outfile.Options
	format   string // of stdout
	strict   bool
	problems []diag.Problem
	render   func(w io.Writer, format string) error
}

// deliver tells the problems, writes the files and stdout, and ends with the
// exit status that the problems ask for.
func (a *app) deliver(d delivery) error {
	a.printProblems(d.problems)
	faults := hasErrors(d.problems)
	if faults && d.strict {
		a.countProblems(d.problems)
		return &failure{status: exitFaults, message: diag.Msg("strict-nothing-written")}
	}
	for _, out := range d.outputs {
		err := outfile.Write(out.path, d.options, func(w io.Writer) error { return d.render(w, out.format) })
		if err != nil {
			return outputError(err)
		}
		a.log.wrote(out.path)
		a.written = append(a.written, out.path)
	}
	printed := d.render(a.env.Stdout, d.format)
	a.countProblems(d.problems)
	for _, out := range d.outputs {
		a.notice("written", "file", filepath.ToSlash(out.path))
	}
	if printed != nil { // told last: the files are there all the same
		return stdoutError(printed)
	}
	if faults {
		return &failure{status: exitFaults}
	}
	return nil
}
