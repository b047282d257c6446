package report

import (
	"fmt"
	"slices"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// slots returns the columns of meetings: every month's regular one, and the
// thematic one of the months in which some cell held one.
func (r *Report) slots() []slot {
	thematic := map[scoring.Month]bool{}
	for i := range r.Result.Cells {
		meetings := r.Result.Cells[i].Meetings
		for j := range meetings {
			if m := &meetings[j]; m.Kind == scoring.Thematic {
				thematic[m.Month] = true
			}
		}
	}
	var slots []slot
	for _, month := range r.Result.Units() {
		slots = append(slots, slot{month, scoring.Regular})
		if thematic[month] {
			slots = append(slots, slot{month, scoring.Thematic})
		}
	}
	return slots
}

// inScore reports whether a meeting's total is part of the period's score, by
// the period's rule: one that is not stands in brackets.
func inScore(m *scoring.MeetingResult) bool { return m.Kind == scoring.Regular || m.Counted }

// countsThematic reports whether the period's rule counts thematic meetings.
func (r *Report) countsThematic() bool {
	return len(r.Result.Sets) > 0 && r.Result.Sets[0].Period.Meetings == criteria.CountAll
}

// thematicLines say what became of the thematic meetings: how many of which
// grade, by which set they were scored, whether they count. Nothing where there
// is none.
func (r *Report) thematicLines(p *text.Printer) (lines []string) {
	if len(r.Result.Sets) == 0 {
		return nil
	}
	key := "report.thematic.beside"
	if r.countsThematic() {
		key = "report.thematic.counted"
	}
	scored := 0
	for index, set := range r.Result.Sets {
		meetings, grades := r.thematicGrades(index)
		if meetings > 0 {
			scored += meetings
			lines = append(lines, p.Text(key, "meetings", meetings, "grades", gradeList(set.Grades, grades), "id", set.ID))
		}
	}
	if without := r.thematicMeetings() - scored; without > 0 {
		lines = append(lines, p.Text("report.thematic.without", "meetings", without))
	}
	return lines
}

// thematicGrades counts the thematic meetings that a set scored, by its own
// grades: those that were decided too, for decisions are on regular meetings.
func (r *Report) thematicGrades(set int) (meetings int, grades []int) {
	grades = make([]int, len(r.Result.Sets[set].Grades))
	for _, c := range r.Result.Cells {
		for _, m := range c.Meetings {
			if m.Kind == scoring.Thematic && m.Set == set && m.Grade.Known && !c.Outside {
				meetings++
				grades[m.Grade.Value]++
			}
		}
	}
	return meetings, grades
}

// thematicMeetings counts them all.
func (r *Report) thematicMeetings() (n int) {
	for _, c := range r.Result.Cells {
		for _, m := range c.Meetings {
			if m.Kind == scoring.Thematic && !c.Outside {
				n++
			}
		}
	}
	return n
}

// gradeList writes "Tốt 4, Khá 1".
func gradeList(grades []criteria.Grade, counts []int) string {
	parts := make([]string, len(grades))
	for i, g := range grades {
		parts[i] = fmt.Sprintf("%s %d", text.Plain(g.Title), counts[i])
	}
	return strings.Join(parts, ", ")
}

// setID names the set that scored a meeting, nil where none did: a meeting
// without a sheet has none.
func (r *Report) setID(m *scoring.MeetingResult) *string {
	set := r.setOf(m)
	if set == nil || len(m.Sources) == 0 {
		return nil
	}
	return &set.ID
}

// countedCells writes the cells of the row whose totals make the score, as the
// arguments of a function: "C13:E13", or "C13:D13,F13".
func (s *sheet) countedCells(slots []slot) string {
	counted := s.report.countsThematic()
	var ranges []string
	first := -1
	for i, slot := range append(slices.Clone(slots), slot{kind: scoring.Thematic}) {
		in := i < len(slots) && (slot.kind == scoring.Regular || counted)
		switch {
		case in && first < 0:
			first = i
		case !in && first >= 0:
			ranges = append(ranges, fmt.Sprintf("%s:%s", address(3+first, s.row, false), address(2+i, s.row, false)))
			first = -1
		}
	}
	return strings.Join(ranges, ",")
}

// monthThematic writes the month's thematic meetings as a part of their own
// below the list: the list's sums count cells, and a cell is counted once.
func (s *sheet) monthThematic(month scoring.Month, notes int) {
	thematic := slot{month, scoring.Thematic}
	lines := s.report.monthLines(thematic)
	if len(lines) == 0 {
		return
	}
	title := s.p.Text("excel.month.thematic")
	s.merge(1, notes, title, groupStyle())
	s.nextLines(s.lines(title, s.width(1, notes)))
	first := s.row
	for _, l := range lines {
		s.monthRow(l, thematic, notes)
	}
	s.monthTotals(s.report.monthCounts(month, scoring.Thematic), first, notes)
}

// otherGrade tells a grade that the set which grades the period does not have:
// no column of the list is its own.
func (r *Report) otherGrade(m *scoring.MeetingResult, p *text.Printer) string {
	grade, id := r.decidedGradeTitle(m), r.setID(m)
	if grade == "" || id == nil {
		return ""
	}
	return p.Text("excel.month.other-grade", "grade", grade, "id", *id)
}
