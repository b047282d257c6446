package details

import (
	"iter"
	"strings"

	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// A Row is one meeting.
type Row struct {
	Number                    int
	Cell, Month, Kind, Status string
	Marks                     []Mark // one for each criterion of the table
	Total                     Total
	Grade                     Grade
	Self, Review              criteria.Optional[criteria.Points] // the totals of each column
	Notes                     string
	Files, Worksheets         string
}

// A Mark is the official mark of a criterion; the zero Mark is that of a meeting
// without one.
type Mark struct {
	Points  criteria.Optional[criteria.Points]
	Text    string // in the place of points that there are not: "?", or the sign for does not apply
	Derived bool   // by a rule, not typed
	Missing bool   // it was to be given
}

// A Grade is the grade of a meeting; the zero Grade is that of one without.
type Grade struct {
	Title     string
	Index, Of int  // its place among the set's grades, best first
	Set       int  // whose bands it comes from
	Follows   bool // it is that of the total's band: no gate and no cap lowered it
}

// Rows yields the rows of the table. They are by far the most of a report, so
// each is made when its turn comes, and its marks are valid until the next.
func (t *Table) Rows() iter.Seq[*Row] {
	return func(yield func(*Row) bool) {
		marks, number := make([]Mark, len(t.Leaves)), 0
		for c, m := range t.Meetings() {
			number++
			row := t.row(c, m)
			row.Number, row.Marks = number, marks
			t.fill(marks, m)
			if !yield(row) {
				return
			}
		}
	}
}

func (t *Table) row(c *scoring.CellResult, m *scoring.MeetingResult) *Row {
	row := &Row{
		Cell: c.Cell.Name, Month: view.MonthNumber(m.Month), Kind: t.p.Text("excel.kind." + string(m.Kind)),
		Status: t.p.Text("report.meeting." + string(m.Status)), Total: t.total(m), Grade: t.grade(m),
		Self: m.Self, Review: m.Review, Notes: t.notes(m),
	}
	row.Files, row.Worksheets = view.SourcesText(m)
	return row
}

// fill sets the marks; a list of totals has none.
func (t *Table) fill(marks []Mark, m *scoring.MeetingResult) {
	clear(marks)
	if m.Layout == scoring.TotalsLayout {
		return
	}
	for i, mark := range m.Marks.All() {
		if i >= len(marks) {
			return
		}
		marks[i].Derived = mark.How != scoring.Typed
		//exhaustive:enforce
		switch mark.How {
		case scoring.LeftOut:
			marks[i].Text = t.p.Text("report.none")
		case scoring.NotAvailable:
			marks[i].Text, marks[i].Missing = "?", true
		case scoring.Typed, scoring.Measured, scoring.FullByRule, scoring.NoneEntered:
			fallthrough
		default: // what a report carries
			marks[i].Points = mark.Official
		}
	}
}

func (t *Table) grade(m *scoring.MeetingResult) Grade {
	title := t.report.MeetingGradeTitle(m, m.Grade)
	if title == "" {
		return Grade{}
	}
	return Grade{Title: title, Index: m.Grade.Value, Of: len(t.set.Grades), Set: m.Set, Follows: m.Total.Known && m.Grade == m.Band}
}

func (t *Table) notes(m *scoring.MeetingResult) string {
	notes := append(view.Messages(m.Limits, t.p), view.Messages(m.Notes, t.p)...)
	if d := m.Decision; d != nil {
		notes = append(notes, view.DecisionText(d.Decisions, m.Total, t.report.MeetingGradeTitle(m, m.Grade), t.p))
	}
	return strings.Join(notes, "; ")
}
