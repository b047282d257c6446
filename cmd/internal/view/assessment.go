package view

import (
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// UnitLines say how the best grade stands to its cap among like units: of the
// report's own set of periods, or of the assessment beside the meetings.
func UnitLines(r *Report, p *text.Printer) (lines []string) {
	tell := func(set *criteria.Set, counts []scoring.ExcellentCount) {
		if len(counts) > 0 {
			lines = append(lines, p.Text("excellent.title")+":")
		}
		for _, e := range counts {
			line := "  " + p.Message(e.Describe(set.Year.Excellent))
			if e.Document != "" {
				line += "; " + p.Text("excellent.document", "document", e.Document)
			}
			lines = append(lines, line)
		}
	}
	if len(r.Result.Sets) > 0 {
		tell(r.Result.Sets[0], r.Result.Excellent)
	}
	if a := r.Result.Assessment; a != nil {
		tell(a.Sets[0], a.Excellent)
	}
	return lines
}

// Assessed is the report of the assessment beside the meetings: the same cells of
// the same committee, graded by the set of periods. nil: the run had none.
func (r *Report) Assessed() *Report {
	if r.Result.Assessment == nil {
		return nil
	}
	return &Report{Result: r.Result.Assessment, Problems: r.Problems, Files: r.Files, Letterhead: r.Letterhead, Version: r.Version,
		Date: r.Date, Dated: r.Dated, Typed: r.Typed, Ranks: r.Ranks, Edition: r.Edition, Number: r.Number, Revision: r.Revision,
		Overlaps: r.Overlaps, Taught: r.Taught}
}

// AssessedGrade is the title of a cell's grade by the assessment, "" where it has
// none.
func AssessedGrade(r *Report, c *scoring.CellResult) string {
	if c.Assessed == nil {
		return ""
	}
	return r.Assessed().GradeTitle(c.Assessed.DecidedGrade())
}

// TieText says what a leader should ask about a cell's two grades, "" where there
// is nothing to ask.
func TieText(r *Report, c *scoring.CellResult, p *text.Printer) string {
	tie := r.Result.TieOf(c)
	if tie == scoring.TiePlain {
		return ""
	}
	return p.Text("tie.ask."+string(tie), "meetings", r.GradeTitle(c.DecidedGrade()), "assessed", AssessedGrade(r, c))
}

// TieTable puts the grade of the meetings beside that of the whole period, cell by
// cell; false where the run had no assessment.
func TieTable(r *Report, p *text.Printer) (Table, bool) {
	a := r.Result.Assessment
	if a == nil {
		return Table{}, false
	}
	t := Table{Title: p.Text("tie.title"), Grid: &Grid{Columns: []Column{
		{Title: p.Text("report.column.number"), Right: true}, {Title: p.Text("report.column.cell"), Share: 1},
		{Title: p.Text("tie.score"), Right: true}, {Title: p.Text("tie.meetings")},
		{Title: p.Text("tie.assessed.score"), Right: true}, {Title: p.Text("tie.assessed")}, {Title: p.Text("tie.ask"), Share: 1},
	}}}
	for _, l := range r.Lines() {
		if l.Cell == nil {
			t.Grid.Rows = append(t.Grid.Rows, []string{l.Number, r.GroupName(l.Group, p), "", "", "", "", ""})
			continue
		}
		t.Grid.Rows = append(t.Grid.Rows, tieRow(r, l, p))
	}
	t.Lines = append(t.Lines, p.Text("tie.about", "meetings", r.Result.Sets[0].Title, "assessed", a.Sets[0].Title), p.Text("tie.pairs", "count", TiePairs(r)))
	for i := range r.Result.Cells {
		if c := &r.Result.Cells[i]; r.Result.TieOf(c).Asks() {
			t.Lines = append(t.Lines, "  "+p.Text("tie.pair", "cell", r.CellName(c, p), "ask", TieText(r, c, p)))
		}
	}
	t.Lines = append(t.Lines, undecidedLines(r, p)...)
	if notice := NoticeOf(a.Sets[0], p); notice != "" {
		t.Lines = append(t.Lines, notice)
	}
	return t, true
}

// undecidedLines name the cells without an assessment, and why.
func undecidedLines(r *Report, p *text.Printer) (lines []string) {
	other, own := r.Assessed(), p.OfPeriods()
	for _, c := range other.Result.Listed() {
		if reasons := other.Reasons(c, own); len(reasons) > 0 {
			lines = append(lines, "  "+p.Text("tie.pair", "cell", other.CellName(c, p), "ask", strings.Join(reasons, "; ")))
		}
	}
	if len(lines) == 0 {
		return nil
	}
	return append([]string{p.Text("tie.undecided")}, lines...)
}

func tieRow(r *Report, l Line, p *text.Printer) []string {
	c := l.Cell
	assessed, score := AssessedGrade(r, c), ""
	if c.Assessed != nil {
		score = r.Assessed().ScoreText(c.Assessed, p)
		if assessed == "" {
			assessed = r.Assessed().StatusText(c.Assessed, p)
		}
	}
	grade := r.GradeTitle(c.DecidedGrade())
	if grade == "" {
		grade = r.StatusText(c, p)
	}
	return []string{strings.TrimSpace(l.Number), text.Plain(r.CellName(c, p)), PointsText(c.DecidedScore(), p), text.Plain(grade), score, text.Plain(assessed), text.Plain(TieText(r, c, p))}
}

// TiePairs counts the cells whose two grades a leader should ask about.
func TiePairs(r *Report) (count int) {
	for i := range r.Result.Cells {
		if c := &r.Result.Cells[i]; !c.Outside && r.Result.TieOf(c).Asks() {
			count++
		}
	}
	return count
}
