package excel

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

func (s listPage) groupRow(l view.Line, c listColumns) {
	look := xlsx.GroupStyle()
	s.Text(1, l.Number, xlsx.Style{Bold: true, Align: "center", Border: true, Fill: xlsx.GroupFill})
	name := s.report.GroupName(l.Group, s.p)
	s.Merge(2, c.lastSeen, name, look)
	s.NextLines(s.Lines(name, s.Width(2, c.lastSeen)))
}

func (s listPage) cellRow(l view.Line, c listColumns) {
	cell := l.Cell
	s.Text(1, l.Number, xlsx.MidStyle())
	s.listed[cell] = s.Row
	s.Text(2, cell.Cell.Name, xlsx.TextStyle()) // no link: a list to sign is in black
	for i, slot := range c.slots {
		s.meetingCell(3+i, view.MeetingIn(cell, slot))
	}
	for i, year := range c.years {
		s.yearCell(3+len(c.slots)+i, c, cell, year)
	}
	s.scoreCell(c, cell)
	grade := s.gradeCell(c, cell)
	if c.rank > 0 {
		s.rankCell(c.rank, cell)
	}
	notes := strings.Join(s.report.CellNotes(cell, s.p), "; ")
	s.Text(c.notes, notes, xlsx.TextStyle())
	s.helpers(c, cell)
	s.Next(map[int]string{2: cell.Cell.Name, c.grade: grade, c.notes: notes})
}

// gradeCell looks the grade up for the score beside it; what a limit or a
// decision made of it is a word, and the notes say why. It returns the word.
func (s listPage) gradeCell(c listColumns, cell *scoring.CellResult) string {
	look := xlsx.Style{Bold: true, Align: "center", Border: true}
	grade := cell.DecidedGrade()
	word := s.report.GradeTitle(grade)
	if word == "" {
		look.Bold, word = false, s.report.StatusText(cell, s.p)
		s.Text(c.grade, word, look)
		return word
	}
	look.Fill = xlsx.GradeFill(grade.Value, len(s.report.Grades()))
	if gradeFollows(s.report, cell) {
		s.TextFormula(c.grade, s.lookup(0, xlsx.Address(c.score, s.Row, false)), word, look)
		return word
	}
	s.Text(c.grade, word, look)
	return word
}

// gradeFollows reports whether the grade is that of the score's band, and
// nothing else had a say.
func gradeFollows(r *view.Report, c *scoring.CellResult) bool {
	set := r.Result.Sets[0]
	rule := set.Period.Rule(r.Result.Period.Kind)
	return c.Decision == nil && c.Score.Known && c.Grade.Known && rule.Method != criteria.Counts && set.GradeOf(c.Score.Value) == c.Grade.Value
}

// helpers fills the hidden columns. A cell outside the counts has no committee
// and no kind there, so that no formula counts it.
func (s listPage) helpers(c listColumns, cell *scoring.CellResult) {
	s.Text(c.code, cell.Cell.ID, xlsx.TextStyle())
	if cell.Outside {
		return
	}
	s.Text(c.committee, s.counted.Committee(cell.Cell.Committee), xlsx.TextStyle())
	s.Text(c.kind, s.counted.Kind(cell.Cell.Kind), xlsx.TextStyle())
	s.aimCells(c, cell)
}

// meetingCell writes a month's total, or the word for why there is none.
func (s listPage) meetingCell(column int, m *scoring.MeetingResult) {
	if m != nil && view.DecidedTotal(m).Known {
		look := xlsx.NumberStyle()
		if !view.InScore(m) {
			look.Italic, look.Format = true, xlsx.BesideFormat
		}
		s.totalOf(column, m, look)
		return
	}
	s.Text(column, view.MeetingText(m, s.p), xlsx.Style{Align: "center", Border: true, Italic: true, Size: 11})
}

// totalOf writes a meeting's total as a reference to the details; a decided one
// is a number, as it follows from no sheet.
func (s *sheet) totalOf(column int, m *scoring.MeetingResult, look xlsx.Style) {
	if total := view.DecidedTotal(m); total.Known && total == m.Total {
		s.Formula(column, s.detailCellOf(m, behindTotal), total.Value.Float(), look)
		return
	}
	s.Points(column, view.DecidedTotal(m), look)
}

func (s listPage) rankCell(column int, c *scoring.CellResult) {
	if c.Rank.Known {
		s.Count(column, c.Rank.Value, xlsx.MidStyle())
		return
	}
	s.Text(column, "", xlsx.MidStyle())
}

// scoreCell writes the score: as a formula where it is no more than the rounded
// mean of the months beside it.
func (s listPage) scoreCell(c listColumns, cell *scoring.CellResult) {
	score := cell.DecidedScore()
	look := xlsx.Style{Bold: true, Align: "center", Border: true, Format: s.scoreFormat(score)}
	decimals := s.decimals()
	months := s.countedCells(c.slots)
	sum, count := shownSum(cell, c.slots)
	switch counted := countedMeetings(cell); {
	case !score.Known:
		s.Points(c.score, score, look)
	case count == 1 && sum == score.Value: // a meeting alone is not rounded
		s.Formula(c.score, fmt.Sprintf("AVERAGE(%s)", months), score.Value.Float(), look)
	case meanIs(sum, count, decimals, score.Value):
		s.Formula(c.score, fmt.Sprintf("ROUND(AVERAGE(%s),%d)", months, decimals), score.Value.Float(), look)
	case meanIs(sum, counted, decimals, score.Value): // some months count as zero
		s.Formula(c.score, fmt.Sprintf("ROUND(SUM(%s)/%d,%d)", months, counted, decimals), score.Value.Float(), look)
	default:
		s.Points(c.score, score, look)
	}
}

// scoreFormat shows a score with two decimals where the set rounds to two, and
// with all of them where it has more: what is shown is what is graded.
func (b *book) scoreFormat(score criteria.Optional[criteria.Points]) string {
	const shown = criteria.Point / 100
	if b.decimals() == 2 && score.Value%shown == 0 {
		return xlsx.MeanFormat
	}
	return xlsx.PointsFormat
}

func (b *book) decimals() int {
	if len(b.report.Result.Sets) == 0 {
		return 0
	}
	return b.report.Result.Sets[0].Period.Decimals
}

// shownSum adds up the totals in the row.
func shownSum(cell *scoring.CellResult, slots []view.Slot) (sum criteria.Points, count int) {
	for _, slot := range slots {
		if m := view.MeetingIn(cell, slot); m != nil && view.InScore(m) && view.DecidedTotal(m).Known {
			sum += view.DecidedTotal(m).Value
			count++
		}
	}
	return sum, count
}

func countedMeetings(cell *scoring.CellResult) int {
	count := 0
	for _, m := range cell.Meetings {
		if m.Counted {
			count++
		}
	}
	return count
}

func meanIs(sum criteria.Points, count, decimals int, score criteria.Points) bool {
	return count > 0 && criteria.RoundRatio(int64(sum), int64(count), decimals) == score
}

// totalRow writes the number of cells and the counts by grade in words, counted
// over rows of the list.
func (s listPage) totalRow(title string, counts scoring.Summary, rows rowRange, c listColumns) {
	look := xlsx.GroupStyle()
	column := func(n int) string { return xlsx.Area(n, rows.first, n, rows.last) }
	listed := fmt.Sprintf("(%s<>\"\")", column(c.committee)) // cells outside the counts have none there
	var graded, byGrade []string
	for i := range s.report.Grades() {
		one := fmt.Sprintf("SUMPRODUCT(%s*(%s=%s))", listed, column(c.grade), s.gradeWord(i))
		graded = append(graded, one)
		byGrade = append(byGrade, s.gradeWord(i), `" "`, one)
		if i+1 < len(s.report.Grades()) {
			byGrade = append(byGrade, `"; "`)
		}
	}
	text := s.p.Text("excel.counted", "title", s.p.Text(title), "cells", counts.Cells, "graded", counts.Graded)
	s.Join(1, c.score-1, s.Row, look)
	s.TextFormula(1, s.sentence("excel.counted", title, fmt.Sprintf("SUMPRODUCT(--%s)", listed), strings.Join(graded, "+")), text, look)
	grades := gradeCounts(s.report, counts)
	s.Join(c.score, c.lastSeen, s.Row, look)
	if len(byGrade) > 0 {
		s.TextFormula(c.score, "CONCATENATE("+strings.Join(byGrade, ",")+")", grades, look)
	}
	s.NextLines(max(s.Lines(text, s.Width(1, c.score-1)), s.Lines(grades, s.Width(c.score, c.lastSeen))))
}

// sentence writes a sentence of the catalogue as a formula that computes its
// two numbers.
func (s listPage) sentence(key, title, cells, graded string) string {
	const cellsMark, gradedMark = "\ue000", "\ue001" // no text has them
	words := s.p.Text(key, "title", s.p.Text(title), "cells", cellsMark, "graded", gradedMark)
	literal := `"` + strings.ReplaceAll(words, `"`, `""`) + `"`
	literal = strings.ReplaceAll(literal, cellsMark, `",`+cells+`,"`)
	return "CONCATENATE(" + strings.ReplaceAll(literal, gradedMark, `",`+graded+`,"`) + ")"
}

// gradeCounts writes "Tốt 8; Khá 3".
func gradeCounts(r *view.Report, counts scoring.Summary) string {
	var parts []string
	for i, g := range r.Grades() {
		parts = append(parts, fmt.Sprintf("%s %d", g.Title, view.GradeAt(counts, i)))
	}
	return strings.Join(parts, "; ")
}

// footnotes writes the rule below the list. What is to be known of a set from a
// second source stands under Nguồn; of a sample it stands on every page to sign.
func (s listPage) footnotes(last int) {
	look := xlsx.Style{Align: "left", Italic: true}
	notes := []string{}
	if rule := s.report.Result.Rule; len(rule) > 0 {
		notes = append(notes, s.p.Text("report.rule", "rule", rule))
	}
	notes = append(notes, view.ThematicLines(s.report, s.p)...)
	for _, set := range s.report.Result.Sets {
		if notice := view.NoticeOf(set, s.p); notice != "" && set.Standing == criteria.Sample {
			notes = append(notes, notice)
		}
	}
	for _, note := range notes {
		s.Block(last, note, look)
	}
}
