package report

import (
	"fmt"
	"strings"

	"chibo/criteria"
	"chibo/scoring"
)

func (s *sheet) groupRow(l line, c listColumns) {
	look := groupStyle()
	s.text(1, l.number, style{bold: true, align: "center", border: true, fill: groupFill})
	name := groupName(l.group, s.p)
	s.merge(2, c.lastSeen, name, look)
	s.nextLines(s.lines(name, s.width(2, c.lastSeen)))
}

func (s *sheet) cellRow(l line, c listColumns) {
	cell := l.cell
	s.text(1, l.number, midStyle())
	s.text(2, cell.Cell.Name, textStyle())
	for i, slot := range c.slots {
		s.meetingCell(3+i, meetingIn(cell, slot))
	}
	s.scoreCell(c, cell)
	look := style{bold: true, align: "center", border: true}
	if grade := cell.DecidedGrade(); grade.Known {
		look.fill = gradeFill(grade.Value, len(s.report.grades()))
	}
	grade := s.report.gradeTitle(cell.DecidedGrade())
	if grade == "" {
		look.bold, grade = false, s.p.Text("report.status."+string(cell.Status))
	}
	s.text(c.grade, grade, look)
	s.rankCell(c.rank, cell)
	notes := strings.Join(s.report.cellNotes(cell, s.p), "; ")
	s.text(c.notes, notes, textStyle())
	s.helpers(c, cell)
	s.next(map[int]string{2: cell.Cell.Name, c.grade: grade, c.notes: notes})
}

// helpers fills the hidden columns. A cell outside the counts has no committee
// and no kind there, so that no formula counts it.
func (s *sheet) helpers(c listColumns, cell *scoring.CellResult) {
	s.text(c.code, cell.Cell.ID, textStyle())
	if cell.Outside {
		return
	}
	s.text(c.committee, s.committeeName(cell.Cell.Committee), textStyle())
	s.text(c.kind, s.kindName(cell.Cell.Kind), textStyle())
}

// committeeName is the spelling that the counts use.
func (b *book) committeeName(name string) string {
	if counted, found := b.committees[scoring.CommitteeKey(name)]; found {
		name = counted
	}
	return groupName(name, b.p)
}

// kindName is committeeName for kinds.
func (b *book) kindName(name string) string {
	if counted, found := b.kinds[criteria.Key(name)]; found {
		name = counted
	}
	if strings.TrimSpace(name) == "" {
		return b.p.Text("excel.no-kind")
	}
	return name
}

// indexNames keeps the spellings of the counts by their keys.
func (b *book) indexNames() {
	b.committees, b.kinds = map[string]string{}, map[string]string{}
	for _, c := range b.report.Result.Committees {
		b.committees[scoring.CommitteeKey(c.Name)] = c.Name
	}
	for _, k := range b.report.Result.Kinds {
		b.kinds[criteria.Key(k.Name)] = k.Name
	}
}

// meetingCell writes a month's total, or the word for why there is none.
func (s *sheet) meetingCell(column int, m *scoring.MeetingResult) {
	if m != nil && decidedTotal(m).Known {
		s.points(column, decidedTotal(m), numberStyle())
		return
	}
	s.text(column, meetingText(m, s.p), style{align: "center", border: true, italic: true, size: 11})
}

func (s *sheet) rankCell(column int, c *scoring.CellResult) {
	if c.Rank.Known {
		s.count(column, c.Rank.Value, midStyle())
		return
	}
	s.text(column, "", midStyle())
}

// scoreCell writes the score: as a formula where it is no more than the rounded
// mean of the months beside it.
func (s *sheet) scoreCell(c listColumns, cell *scoring.CellResult) {
	look := style{bold: true, align: "center", border: true, format: pointsFormat}
	score := cell.DecidedScore()
	decimals := s.decimals()
	if decimals == 2 {
		look.format = meanFormat
	}
	if !score.Known || !plainMean(cell, c.slots, score.Value, decimals) {
		s.points(c.score, score, look)
		return
	}
	months := fmt.Sprintf("%s:%s", address(3, s.row, false), address(2+len(c.slots), s.row, false))
	s.formula(c.score, fmt.Sprintf("ROUND(AVERAGE(%s),%d)", months, decimals), score.Value.Float(), look)
}

func (b *book) decimals() int {
	if len(b.report.Result.Sets) == 0 {
		return 0
	}
	return b.report.Result.Sets[0].Period.Decimals
}

// plainMean reports whether the mean of the numbers in the row is the score.
func plainMean(cell *scoring.CellResult, slots []slot, score criteria.Points, decimals int) bool {
	var sum criteria.Points
	count := int64(0)
	for _, slot := range slots {
		if m := meetingIn(cell, slot); m != nil && decidedTotal(m).Known {
			sum += decidedTotal(m).Value
			count++
		}
	}
	return count > 0 && criteria.RoundRatio(int64(sum), count, decimals) == score
}

// totalRow writes the number of cells and the counts by grade in words.
func (s *sheet) totalRow(title string, counts scoring.Summary, c listColumns) {
	look := groupStyle()
	text := s.p.Text("excel.counted", "title", title, "cells", counts.Cells, "graded", counts.Graded)
	grades := gradeCounts(s.report, counts)
	s.merge(1, c.score-1, text, look)
	s.merge(c.score, c.lastSeen, grades, look)
	s.nextLines(max(s.lines(text, s.width(1, c.score-1)), s.lines(grades, s.width(c.score, c.lastSeen))))
}

// gradeCounts writes "Tốt 8; Khá 3".
func gradeCounts(r *Report, counts scoring.Summary) string {
	var parts []string
	for i, g := range r.grades() {
		parts = append(parts, fmt.Sprintf("%s %d", g.Title, gradeAt(counts, i)))
	}
	return strings.Join(parts, "; ")
}

// footnotes writes the rule and the notices below the list.
func (s *sheet) footnotes(last int) {
	look := style{align: "left", italic: true}
	notes := []string{}
	if rule := s.report.Result.Rule; len(rule) > 0 {
		notes = append(notes, s.p.Text("report.rule", "rule", rule))
	}
	for _, set := range s.report.Result.Sets {
		if notice := noticeOf(set, s.p); notice != "" {
			notes = append(notes, notice)
		}
	}
	for _, note := range notes {
		s.merge(1, last, note, look)
		s.nextLines(s.lines(note, s.width(1, last)))
	}
}
