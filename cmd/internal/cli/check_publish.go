package cli

import (
	"path/filepath"

	"chibo/cmd/internal/report"
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
	if err := a.printCheck(p, o, f); err != nil {
		return stdoutError(err)
	}
	a.countProblems(f.check.Problems)
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
		deadline := report.Deadline{Day: p.workspace.Due, Today: criteria.DateOf(a.env.Now())}
		return report.Remind(a.env.Stdout, f.report, a.text, deadline)
	case p.format == formatJSON:
		a.noticeSets(p)
		return report.CheckJSON(a.env.Stdout, f.check, a.text)
	default:
		return report.CheckTable(a.env.Stdout, f.check, a.text, a.tableOptions())
	}
}
