package view

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// Slots returns the columns of meetings: every month's regular one, and the
// thematic one of the months in which some cell held one.
func (r *Report) Slots() []Slot {
	thematic := map[scoring.Month]bool{}
	for i := range r.Result.Cells {
		meetings := r.Result.Cells[i].Meetings
		for j := range meetings {
			if m := &meetings[j]; m.Kind == scoring.Thematic {
				thematic[m.Month] = true
			}
		}
	}
	var slots []Slot
	for _, month := range r.Result.Units() {
		slots = append(slots, Slot{month, scoring.Regular})
		if thematic[month] {
			slots = append(slots, Slot{month, scoring.Thematic})
		}
	}
	return slots
}

// InScore reports whether a meeting's total is part of the period's score, by
// the period's rule: one that is not stands in brackets.
func InScore(m *scoring.MeetingResult) bool { return m.Kind == scoring.Regular || m.Counted }

// CountsThematic reports whether the period's rule counts thematic meetings.
func (r *Report) CountsThematic() bool {
	return len(r.Result.Sets) > 0 && r.Result.Sets[0].Period.Meetings == criteria.CountAll
}

// ThematicLines say the outcome of the thematic meetings: how many of which
// grade, by which set they were scored, whether they count. Nothing where there
// is none.
func ThematicLines(r *Report, p *text.Printer) (lines []string) {
	if len(r.Result.Sets) == 0 {
		return nil
	}
	key := "report.thematic.beside"
	if r.CountsThematic() {
		key = "report.thematic.counted"
	}
	scored := 0
	for index, set := range r.Result.Sets {
		meetings, grades := thematicGrades(r, index)
		if meetings > 0 {
			scored += meetings
			lines = append(lines, p.Text(key, "meetings", meetings, "grades", gradeList(set.Grades, grades), "id", set.ID))
		}
	}
	if without := thematicMeetings(r) - scored; without > 0 {
		lines = append(lines, p.Text("report.thematic.without", "meetings", without))
	}
	return lines
}

// thematicGrades counts the thematic meetings that a set scored, by its own
// grades: those that were decided too, for decisions are on regular meetings.
func thematicGrades(r *Report, set int) (meetings int, grades []int) {
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
func thematicMeetings(r *Report) (n int) {
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

// SetID names the set that scored a meeting, nil where none did: a meeting
// without a sheet has none.
func (r *Report) SetID(m *scoring.MeetingResult) *string {
	set := r.SetOf(m)
	if set == nil || len(m.Sources) == 0 {
		return nil
	}
	return &set.ID
}

// otherGrade tells a grade that the set which grades the period does not have:
// no column of the list is its own.
func otherGrade(r *Report, m *scoring.MeetingResult, p *text.Printer) string {
	grade, id := r.DecidedGradeTitle(m), r.SetID(m)
	if grade == "" || id == nil {
		return ""
	}
	return p.Text("excel.month.other-grade", "grade", grade, "id", *id)
}
