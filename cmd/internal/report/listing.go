package report

import (
	"strconv"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// A slot is one column of meetings in a list: those of a month and kind.
type slot struct {
	month scoring.Month
	kind  scoring.MeetingKind
}

// A line is one row of a list: a committee's heading, or a party cell.
type line struct {
	group  string // the committee, where the row is its heading
	number string // Roman of a group; cells outside the counts have none
	cell   *scoring.CellResult
	parent string // the committee the cell stands under
}

// lines returns the rows, with headings where there is more than one
// committee. Cells that did not exist in the period have none.
func (r *Report) lines() []line {
	grouped := r.grouped()
	var lines []line
	number, groups := 0, 0
	listed := r.Result.Listed()
	for i, c := range listed {
		if grouped && (i == 0 || !sameCommittee(c, listed[i-1])) {
			groups++
			lines = append(lines, line{group: c.Cell.Committee, number: roman(groups)})
		}
		l := line{cell: c, parent: c.Cell.Committee}
		if !c.Outside {
			number++
			l.number = strconv.Itoa(number)
		}
		lines = append(lines, l)
	}
	return lines
}

// grouped reports whether the list has more than one committee.
func (r *Report) grouped() bool {
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

// roman writes a number as group rows have it.
func roman(n int) string {
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

// meetingIn returns the cell's meeting of the slot, nil where it has none: the
// cell did not exist then, or nothing was asked of it.
func meetingIn(c *scoring.CellResult, s slot) *scoring.MeetingResult {
	for i := range c.Meetings {
		if c.Meetings[i].Month == s.month && c.Meetings[i].Kind == s.kind {
			return &c.Meetings[i]
		}
	}
	return nil
}

// groupName returns the committee's name, or the words for none.
func groupName(name string, p *text.Printer) string {
	if strings.TrimSpace(name) == "" {
		return p.Text("report.no-committee")
	}
	return text.Plain(name)
}

// slotTitle is the head of a slot's column.
func (r *Report) slotTitle(s slot, key string, p *text.Printer) string {
	title := p.Text(key, "month", s.month.Month)
	if r.Result.Period.SeveralYears() {
		title += "/" + strconv.Itoa(s.month.Year)
	}
	if s.kind == scoring.Thematic {
		title += " " + p.Text("report.thematic.short")
	}
	return title
}

// meetingText is the total, or the short word for why there is none.
func meetingText(m *scoring.MeetingResult, p *text.Printer) string {
	if m == nil {
		return p.Text("report.none")
	}
	total := decidedTotal(m)
	if !total.Known {
		return p.Text("report.state." + string(m.Status))
	}
	shown := p.Value(total.Value) + decidedMark(total != m.Total)
	if !inScore(m) {
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

// pointsText writes points, and nothing where there are none.
func pointsText(points criteria.Optional[criteria.Points], p *text.Printer) string {
	if !points.Known {
		return ""
	}
	return p.Value(points.Value)
}

func intText(n criteria.Optional[int]) string {
	if !n.Known {
		return ""
	}
	return strconv.Itoa(n.Value)
}
