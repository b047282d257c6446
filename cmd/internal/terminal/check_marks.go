package terminal

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/scoring"
)

// marksText writes the marks found of those asked, "27/28", for each column of
// a form: "28/28 | 27/28". A blank column is a dash.
func (t *checkTable) marksText(m *scoring.Sheet) string {
	found := t.check.MarksOf(m)
	if found.Asked == 0 {
		return "–"
	}
	var parts []string
	for _, column := range []view.MarkCount{found.Self, found.Review, found.Official} {
		switch {
		case !column.Present:
		case column.Entered == 0:
			parts = append(parts, "–")
		default:
			parts = append(parts, fmt.Sprintf("%d/%d", column.Entered, found.Asked))
		}
	}
	t.pairs = t.pairs || len(parts) > 1
	t.measured = t.measured || found.Short() && t.faultsAt(view.Worksheet{File: m.Source.File, Sheet: m.Source.Sheet}).Errors == 0
	return strings.Join(parts, " | ")
}

// listMarks adds up the marks of a list's rows; of a totals list, the totals.
func (t *checkTable) listMarks(meetings []*scoring.Sheet) string {
	entered, asked, totals := 0, 0, 0
	for _, m := range meetings {
		found := t.check.MarksOf(m)
		entered += found.Official.Entered
		if !m.NotHeld {
			asked += found.Asked
		}
		if found.Total {
			totals++
		}
	}
	if asked == 0 {
		return t.p.Text("check.totals", "count", totals)
	}
	return fmt.Sprintf("%d/%d", entered, asked)
}

// result writes how many problems a line has, behind it why something was left
// out.
func (t *checkTable) result(n view.FaultCount, remark string) string {
	var parts []string
	if n.Errors > 0 {
		parts = append(parts, t.p.Text("check.errors", "count", n.Errors))
	}
	if n.Warnings > 0 {
		parts = append(parts, t.p.Text("check.warnings", "count", n.Warnings))
	}
	if remark != "" {
		parts = append(parts, remark)
	}
	return strings.Join(parts, ", ")
}

// closing are the lines below the table: what the pairs of marks mean, how much
// was read, and by which criteria.
func (t *checkTable) closing() (lines []string) {
	if t.pairs {
		lines = append(lines, t.p.Text("check.pairs"))
	}
	if t.accounts {
		lines = append(lines, t.p.Text("check.accounts"))
	}
	if t.measured {
		lines = append(lines, t.p.Text("check.measured"))
	}
	cells := map[int]bool{}
	for _, m := range t.check.Sheets {
		cells[m.Cell] = true
	}
	lines = append(lines, t.p.Text("check.summary", "files", len(t.check.Files), "meetings", len(t.check.Sheets),
		"cells", len(cells), "left", t.left))
	if t.fine > 0 {
		lines = append(lines, t.p.Text("check.fine", "count", t.fine))
	}
	for _, set := range t.check.Sets {
		lines = append(lines, t.p.Text("check.criteria", "id", set.ID, "title", text.Plain(set.Title)))
		if notice := view.NoticeOf(set, t.p); notice != "" {
			lines = append(lines, notice)
		}
	}
	return lines
}
