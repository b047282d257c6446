package cli

import (
	"io"
	"path/filepath"

	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/terminal"
	"chibo/criteria"
)

// publishCheck tells the problems, writes the marked copies, prints what was
// recognised or the reminders, and ends with what a clerk wants to see last.
func (a *app) publishCheck(p *scorePlan, o *checkOptions, f *findings, copies []markedCopy) error {
	a.printProblems(f.check.Problems)
	written, err := a.writeCopies(copies)
	if err != nil {
		return err
	}
	if err := a.writeReminders(p, f); err != nil {
		return err
	}
	if err := a.printCheck(p, o, f); err != nil {
		return stdoutError(err)
	}
	a.countProblems(f.check.Problems)
	for _, out := range p.outputs {
		written = append(written, out.path)
	}
	for _, file := range written {
		a.notice("written", "file", filepath.ToSlash(file))
	}
	if o.annotate != "" && len(copies) == 0 {
		a.notice("check.nothing-to-mark")
	}
	if hasErrors(f.check.Problems) {
		return &failure{status: exitFaults}
	}
	return nil
}

func (a *app) printCheck(p *scorePlan, o *checkOptions, f *findings) error {
	switch {
	case o.remind:
		return terminal.Remind(a.env.Stdout, f.report, a.text, a.deadline(p), a.env.StdoutWidth)
	case p.format == formatJSON:
		a.noticeSets(p)
		return jsonout.CheckJSON(a.env.Stdout, f.check, a.text)
	default:
		return terminal.CheckTable(a.env.Stdout, f.check, onStdout(a), a.tableOptions())
	}
}

func (a *app) deadline(p *scorePlan) terminal.Deadline {
	return terminal.Deadline{Day: p.workspace.Due, Today: criteria.DateOf(a.env.Now())}
}

// writeReminders writes the reminders into the file named, for Notepad with the
// mark that tells UTF-8.
func (a *app) writeReminders(p *scorePlan, f *findings) error {
	for _, out := range p.outputs {
		err := outfile.Write(out.path, p.outfileOptions(), func(w io.Writer) error {
			if _, err := io.WriteString(w, "\ufeff"); err != nil {
				return err
			}
			return terminal.Remind(w, f.report, a.text, a.deadline(p), 0)
		})
		if err != nil {
			return outputError(err)
		}
	}
	return nil
}
