package view_test

import (
	"io"
	"testing"

	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/terminal"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
)

func TestDisciplineTables(t *testing.T) {
	golden(t, "discipline-vi.txt", func(w io.Writer) error {
		return terminal.Table(w, viewtest.DisciplineReport(), text.New(text.Vietnamese), terminal.TableOptions{Width: 120})
	})
	golden(t, "discipline-en.md", func(w io.Writer) error {
		return terminal.Markdown(w, viewtest.DisciplineReport(), text.New(text.English))
	})
	golden(t, "discipline.json", func(w io.Writer) error {
		return jsonout.JSON(w, viewtest.DisciplineReport(), text.New(text.Vietnamese))
	})
}

func TestRosters(t *testing.T) {
	c, p := viewtest.SampleRosters(), text.New(text.Vietnamese)
	golden(t, "rosters-vi.txt", func(w io.Writer) error { return terminal.RostersTable(w, c, p, terminal.TableOptions{Width: 100}) })
	golden(t, "rosters-en.md", func(w io.Writer) error { return terminal.RostersMarkdown(w, c, text.New(text.English)) })
	golden(t, "rosters.csv", func(w io.Writer) error { return jsonout.RostersCSV(w, c, p, jsonout.CSVOptions{}) })
	golden(t, "rosters.json", func(w io.Writer) error { return jsonout.RostersJSON(w, c, jsonout.ProblemEntries(nil, p)) })
}
