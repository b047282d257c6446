package view

import (
	"slices"
	"strconv"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// A MonthRow is a row of the list of a month: a committee's heading, or a cell
// with its meeting.
type MonthRow struct {
	Number  string                 // Roman of a heading; "" of a thematic meeting
	Name    string                 // of the committee or the cell
	Meeting *scoring.MeetingResult // nil: a heading
	Members criteria.Optional[int] // of the cell, by the sheet, else by the roster
	Grade   int                    // among those of the period; -1: none of them
	Notes   string                 // why points were lost, and what else is to be known
}

// MonthRows returns the rows of a month's list: the cells that have a meeting of
// the slot, counted without a gap, each below its committee's heading. leaves are
// those of each set.
func MonthRows(r *Report, of Slot, leaves [][]criteria.Leaf, p *text.Printer) (rows []MonthRow) {
	var heading *Line
	lines, groups, number := r.Lines(), 0, 0
	for i, l := range lines {
		if l.Cell == nil {
			heading = &lines[i]
			continue
		}
		m := MeetingIn(l.Cell, of)
		if m == nil {
			continue
		}
		if heading != nil {
			groups++
			rows = append(rows, MonthRow{Number: Roman(groups), Name: r.GroupName(heading.Group, p)})
			heading = nil
		}
		number++
		rows = append(rows, monthRow(r, l.Cell, m, number, leaves, p))
	}
	return rows
}

func monthRow(r *Report, c *scoring.CellResult, m *scoring.MeetingResult, number int, leaves [][]criteria.Leaf, p *text.Printer) MonthRow {
	row := MonthRow{Number: strconv.Itoa(number), Name: c.Cell.Name, Meeting: m, Members: m.Attendance().Members.Or(c.Cell.Members), Grade: GradeIndex(r, m)}
	if m.Kind == scoring.Thematic {
		row.Number, row.Name = "", p.Text("excel.thematic", "cell", row.Name)
	}
	var ofSet []criteria.Leaf
	if m.Set >= 0 && m.Set < len(leaves) {
		ofSet = leaves[m.Set]
	}
	row.Notes = strings.Join(MeetingNotes(r, m, ofSet, p), "; ")
	if row.Grade < 0 {
		row.Notes = strings.Trim(otherGrade(r, m, p)+"; "+row.Notes, "; ")
	}
	return row
}

// GradeIndex finds the grade of a meeting among those of the period, -1 where it
// has none of them: another set may have words of its own.
func GradeIndex(r *Report, m *scoring.MeetingResult) int {
	title := r.DecidedGradeTitle(m)
	return slices.IndexFunc(r.Grades(), func(g criteria.Grade) bool { return title != "" && g.Title == title })
}

// GradesOf counts the rows by the grades of the period.
func GradesOf(r *Report, rows []MonthRow) []int {
	counts := make([]int, len(r.Grades()))
	for _, row := range rows {
		if row.Meeting != nil && row.Grade >= 0 {
			counts[row.Grade]++
		}
	}
	return counts
}
