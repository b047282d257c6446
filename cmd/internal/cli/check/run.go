package check

import (
	"io"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/output"
	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/terminal"
	"chibo/criteria"
)

// publish writes the marked copies and the reminders, and prints what was
// recognised, or the reminders.
func publish(a *app.App, p *Plan, o *Options, f *findings, copies []markedCopy) error {
	due := terminal.Deadline{Day: p.Workspace.Due, Today: criteria.DateOf(a.Env.Now())}
	reminders := func(w io.Writer, _ string) error { // for Notepad with the mark that tells UTF-8
		if _, err := io.WriteString(w, "\ufeff"); err != nil {
			return err
		}
		return terminal.Remind(w, f.report, a.Text, due, 0)
	}
	return output.Deliver(a, output.Delivery{
		Parts:  []output.Part{&copiesPart{copies: copies, wanted: o.annotate != ""}, output.Files{Outputs: p.outputs, Options: p.OutfileOptions(o.Force), Render: reminders}},
		Format: o.Format, Problems: f.check.Problems,
		Render: func(w io.Writer, format string) error {
			switch {
			case o.remind:
				return terminal.Remind(w, f.report, a.Text, due, a.Env.StdoutWidth)
			case format == output.JSON:
				output.NoticeSets(a, format, p.Sets)
				return jsonout.CheckJSON(w, f.check, a.Text)
			default:
				return terminal.CheckTable(w, f.check, a.OnStdout(), output.TableOptions(a))
			}
		},
	})
}
