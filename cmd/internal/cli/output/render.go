package output

import (
	"bytes"
	"io"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/terminal"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/word"
	"chibo/criteria"
)

// A Rendering is how a report is written, beside its format.
type Rendering struct {
	DecimalComma bool // in CSV
	Meetings     bool // the Word report has each meeting's sentence
}

// Render writes the result in one format.
func Render(a *app.App, w io.Writer, format string, how Rendering, r *view.Report) error {
	switch format {
	case JSON:
		return jsonout.JSON(w, r, a.Text)
	case CSV:
		return jsonout.CSV(w, r, a.Text, jsonout.CSVOptions{DecimalComma: how.DecimalComma})
	case Markdown:
		return terminal.Markdown(w, r, a.Text)
	case Excel:
		return excel.Excel(w, r, a.Text)
	case Word:
		return word.Document(w, r, a.Text, word.DocumentOptions{Meetings: how.Meetings})
	default:
		return terminal.Table(w, r, a.Text, TableOptions(a))
	}
}

// prepareStdout begins to make what is printed last, beside the files, where that
// is a table: data may be too large to be held.
func prepareStdout(a *app.App, d Delivery) (show func() error) {
	if len(d.Parts) == 0 || d.Format != Table {
		return func() error { return d.Render(a.Env.Stdout, d.Format) }
	}
	var text bytes.Buffer
	made := make(chan error, 1)
	go func() { made <- d.Render(&text, d.Format) }()
	return func() error {
		if err := <-made; err != nil {
			return err
		}
		_, err := text.WriteTo(a.Env.Stdout)
		return err
	}
}

// TableOptions fit the table to the terminal it is printed on; elsewhere it
// has neither colours nor a limit.
func TableOptions(a *app.App) terminal.TableOptions {
	if !a.Env.StdoutTerminal {
		return terminal.TableOptions{}
	}
	return terminal.TableOptions{Color: a.Env.StdoutColor && !a.NoColor, Width: a.Env.StdoutWidth, Brief: a.Brief}
}

// NoticeSets repeats what is to be known of a set that is not official, where
// the format on stdout has no room for it.
func NoticeSets(a *app.App, format string, sets []*criteria.Set) {
	if format != JSON && format != CSV {
		return
	}
	for _, set := range sets {
		if set.Standing != criteria.Official && set.Notice != "" {
			a.Notice("criteria-notice", "id", set.ID, "notice", set.Notice)
		}
	}
}
