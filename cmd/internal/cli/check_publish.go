package cli

import (
	"io"

	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/terminal"
	"chibo/criteria"
)

// publishCheck writes the marked copies and the reminders, and prints what was
// recognised, or the reminders.
func (a *app) publishCheck(p *checkPlan, o *checkOptions, f *findings, copies []markedCopy) error {
	due := terminal.Deadline{Day: p.workspace.Due, Today: criteria.DateOf(a.env.Now())}
	reminders := func(w io.Writer, _ string) error { // for Notepad with the mark that tells UTF-8
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return err
		}
		return terminal.Remind(w, f.report, a.text, due)
	}
	return a.deliver(delivery{
		parts:  []part{&copiesPart{copies: copies, wanted: o.annotate != ""}, filesPart{p.outputs, p.outfileOptions(o.force), reminders}},
		format: o.format, problems: f.check.Problems,
		render: func(w io.Writer, format string) error {
			switch {
			case o.remind:
				return terminal.Remind(w, f.report, a.text, due)
			case format == formatJSON:
				a.noticeSets(format, p.sets)
				return jsonout.CheckJSON(w, f.check, a.text)
			default:
				return terminal.CheckTable(w, f.check, onStdout(a), a.tableOptions())
			}
		},
	})
}
