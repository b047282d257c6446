package cli

import (
	"bytes"
	"io"

	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/terminal"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/word"
	"chibo/criteria"
)

// A rendering is how a report is written, beside its format.
type rendering struct {
	decimalComma bool // in CSV
	meetings     bool // the Word report has each meeting's sentence
}

// render writes the result in one format.
func (a *app) render(w io.Writer, format string, how rendering, r *view.Report) error {
	switch format {
	case formatJSON:
		return jsonout.JSON(w, r, a.text)
	case formatCSV:
		return jsonout.CSV(w, r, a.text, jsonout.CSVOptions{DecimalComma: how.decimalComma})
	case formatMarkdown:
		return terminal.Markdown(w, r, a.text)
	case formatExcel:
		return excel.Excel(w, r, a.text)
	case formatWord:
		return word.Document(w, r, a.text, word.DocumentOptions{Meetings: how.meetings})
	default:
		return terminal.Table(w, r, a.text, a.tableOptions())
	}
}

// prepareStdout begins to make what is printed last, beside the files, where that
// is a table: data may be too large to be held.
func (a *app) prepareStdout(d delivery) (show func() error) {
	if len(d.parts) == 0 || d.format != formatTable {
		return func() error { return d.render(a.env.Stdout, d.format) }
	}
	var text bytes.Buffer
	made := make(chan error, 1)
	go func() { made <- d.render(&text, d.format) }()
	return func() error {
		if err := <-made; err != nil {
			return err
		}
		_, err := text.WriteTo(a.env.Stdout)
		return err
	}
}

// tableOptions fit the table to the terminal it is printed on; elsewhere it
// has neither colours nor a limit.
func (a *app) tableOptions() terminal.TableOptions {
	if !a.env.StdoutTerminal {
		return terminal.TableOptions{}
	}
	return terminal.TableOptions{Color: a.env.StdoutColor && !a.noColor, Width: a.env.StdoutWidth, Brief: a.brief}
}

// noticeSets repeats what is to be known of a set that is not official, where
// the format on stdout has no room for it.
func (a *app) noticeSets(format string, sets []*criteria.Set) {
	if format != formatJSON && format != formatCSV {
		return
	}
	for _, set := range sets {
		if set.Standing != criteria.Official && set.Notice != "" {
			a.notice("criteria-notice", "id", set.ID, "notice", set.Notice)
		}
	}
}
