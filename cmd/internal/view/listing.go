package view

import (
	"fmt"
	"strconv"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// GroupName is what every writer calls a committee: its name; cells of which the
// roster names none stand under the committee that issues the report.
func (r *Report) GroupName(name string, p *text.Printer) string {
	if strings.TrimSpace(name) == "" && len(r.Result.Committees) == 1 && r.Letterhead.Committee != "" {
		return r.Letterhead.Committee
	}
	return committeeName(name, p)
}

// committeeName is the committee's name, or the words for none: where no report
// says who stands in for it.
func committeeName(name string, p *text.Printer) string {
	if strings.TrimSpace(name) == "" {
		return p.Text("report.no-committee")
	}
	return text.Plain(name)
}

// Presence writes "18/18": those present of those who had to be. Where no rate
// follows it is what the sheet says, as long as that can be: never 30 of 26.
func Presence(m *scoring.MeetingResult) string {
	a, outOf := m.Attendance(), m.Facts().OutOf
	switch {
	case !a.Present.Known, outOf.Known && a.Present.Value > outOf.Value, a.Members.Known && a.Present.Value > a.Members.Value:
		return ""
	case a.Rate.Known:
		return fmt.Sprintf("%d/%d", a.Present.Value, a.Rate.Value.Den)
	case outOf.Known:
		return fmt.Sprintf("%d/%d", a.Present.Value, outOf.Value)
	}
	return fmt.Sprint(a.Present.Value)
}

// A Slot is one column of meetings in a list: those of a month and kind.
type Slot struct {
	Month scoring.Month
	Kind  scoring.MeetingKind
}

// A Line is one row of a list: a committee's heading, or a party cell.
type Line struct {
	Group  string // the committee, where the row is its heading
	Number string // Roman of a group; cells outside the counts have none
	Cell   *scoring.CellResult
	Parent string // the committee the cell stands under
}

// Lines returns the rows, with headings where there is more than one
// committee. Cells that did not exist in the period have none.
func (r *Report) Lines() []Line {
	grouped := r.Grouped()
	var lines []Line
	number, groups := 0, 0
	listed := r.Result.Listed()
	for i, c := range listed {
		if grouped && (i == 0 || !sameCommittee(c, listed[i-1])) {
			groups++
			lines = append(lines, Line{Group: c.Cell.Committee, Number: Roman(groups)})
		}
		l := Line{Cell: c, Parent: c.Cell.Committee}
		if !c.Outside {
			number++
			l.Number = strconv.Itoa(number)
		}
		lines = append(lines, l)
	}
	return lines
}

// Grouped reports whether the list has more than one committee.
func (r *Report) Grouped() bool {
	listed := r.Result.Listed()
	for i := 1; i < len(listed); i++ {
		if !sameCommittee(listed[i], listed[i-1]) {
			return true
		}
	}
	return false
}

func sameCommittee(a, b *scoring.CellResult) bool {
	return a.Cell.Committee == b.Cell.Committee || naming.CommitteeKey(a.Cell.Committee) == naming.CommitteeKey(b.Cell.Committee)
}

// Roman writes a number as group rows have it.
func Roman(n int) string {
	var b strings.Builder
	for _, digit := range []struct {
		value int
		text  string
	}{{100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}} {
		for ; n >= digit.value; n -= digit.value {
			b.WriteString(digit.text)
		}
	}
	return b.String()
}

// MeetingIn returns the cell's meeting of the slot, nil where it has none: the
// cell did not exist then, or nothing was asked of it.
func MeetingIn(c *scoring.CellResult, s Slot) *scoring.MeetingResult {
	for i := range c.Meetings {
		if c.Meetings[i].Month == s.Month && c.Meetings[i].Kind == s.Kind {
			return &c.Meetings[i]
		}
	}
	return nil
}

// SlotTitle is the head of a slot's column.
func (r *Report) SlotTitle(s Slot, key string, p *text.Printer) string {
	if s.Month.Span > 0 {
		return unitName(s.Month)
	}
	title := p.Text(key, "month", s.Month.Month)
	if r.Result.Period.SeveralYears() {
		title += "/" + strconv.Itoa(s.Month.Year)
	}
	if s.Kind == scoring.Thematic {
		title += " " + p.Text("report.thematic.short")
	}
	return title
}

// MeetingText is the total, or the short word for why there is none.
func MeetingText(m *scoring.MeetingResult, p *text.Printer) string {
	if m == nil {
		return p.Text("report.none")
	}
	total := DecidedTotal(m)
	if !total.Known {
		return p.Text("report.state." + string(m.Status))
	}
	shown := p.Value(total.Value) + decidedMark(total != m.Total)
	if !InScore(m) {
		return "(" + shown + ")"
	}
	return shown
}

// decidedMark stands behind a number that was decided, not computed.
func decidedMark(decided bool) string {
	if decided {
		return "*"
	}
	return ""
}

// PointsText writes points, and nothing where there are none.
func PointsText(points criteria.Optional[criteria.Points], p *text.Printer) string {
	if !points.Known {
		return ""
	}
	return p.Value(points.Value)
}

// IntText writes a number; one that is not known is "".
func IntText(n criteria.Optional[int]) string {
	if !n.Known {
		return ""
	}
	return strconv.Itoa(n.Value)
}
