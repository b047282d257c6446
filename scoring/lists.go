package scoring

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// ListKind tells the two lists apart.
type ListKind string

const (
	PraiseList ListKind = "praise" // đề nghị biểu dương
	RemindList ListKind = "remind" // cần nhắc nhở
)

// A CellList is the cells that a rule singles out, with the rule.
type CellList struct {
	Kind    ListKind
	Lines   []criteria.ListLine // a cell is listed where one of them holds
	Own     bool                // the set says none: the rule is the program's
	Basis   string              // the document that orders the rule; empty: none is named
	Entries []ListEntry         // in the order of the cells
}

// A ListEntry is one cell of a list and why it is there.
type ListEntry struct {
	Cell  int   // index into Result.Cells
	Lines []int // those of the list's lines that hold
}

// listCells makes the lists of a result. A list that the set gives no line is
// not made; cells outside the counts are on none.
func listCells(r *Result, set *criteria.Set) []CellList {
	if set.Scope == criteria.OfPeriod { // their rules are of meetings
		return nil
	}
	praise, remind, ownPraise, ownRemind := set.Lines()
	var lists []CellList
	for _, l := range []CellList{{Kind: PraiseList, Lines: praise, Own: ownPraise}, {Kind: RemindList, Lines: remind, Own: ownRemind}} {
		if len(l.Lines) == 0 {
			continue
		}
		if !l.Own {
			l.Basis = set.Lists.Basis
		}
		for i := range r.Cells {
			if held := linesHolding(r, &r.Cells[i], l.Lines); len(held) > 0 {
				l.Entries = append(l.Entries, ListEntry{Cell: i, Lines: held})
			}
		}
		lists = append(lists, l)
	}
	return lists
}

func linesHolding(r *Result, c *CellResult, lines []criteria.ListLine) (held []int) {
	if c.Outside {
		return nil
	}
	for i := range lines {
		if r.holds(c, &lines[i]) {
			held = append(held, i)
		}
	}
	return held
}

// holds reports whether all parts of a line hold. What is not known holds for
// nobody: neither praise nor reminder follows from a gap in the sheets, but for
// the months that are missing themselves.
func (r *Result) holds(c *CellResult, line *criteria.ListLine) bool {
	grade := c.DecidedGrade()
	return !(line.AtLeast.Known && !(grade.Known && grade.Value <= line.AtLeast.Value) ||
		line.AtMost.Known && !(grade.Known && grade.Value >= line.AtMost.Value) ||
		line.Every.Known && !r.everyCounted(c, line.Every.Value) ||
		line.Any.Known && !r.anyCounted(c, line.Any.Value) ||
		line.MetEveryMonth && !c.metEveryMonth() ||
		line.ModelMeeting && !c.heldModelMeeting() ||
		line.Attendance.Known && !c.attended(func(over int) bool { return over >= 0 }, line.Attendance.Value) ||
		line.AttendanceBelow.Known && !c.attended(func(over int) bool { return over < 0 }, line.AttendanceBelow.Value) ||
		line.NotHeld.Known && c.requiredWith(NotHeld) < line.NotHeld.Value ||
		line.Missing.Known && c.requiredWith(MissingMeeting) < line.Missing.Value)
}

// attended compares the cell's attendance with a limit, where it is known.
func (c *CellResult) attended(holds func(over int) bool, limit criteria.Rate) bool {
	rate := c.attendance()
	return rate.Known() && holds(rate.Compare(limit))
}

// everyCounted reports whether every meeting that enters the period's score has
// the grade or a better one: as the rule's own limits see them, so a month that
// the rule leaves out is none of them. None is known while one is wanting.
func (r *Result) everyCounted(c *CellResult, grade int) bool {
	counted, complete := r.countedMeetings(c)
	return complete && len(counted) > 0 &&
		!slices.ContainsFunc(counted, func(m CountedMeeting) bool { return m.Grade > grade })
}

// anyCounted reports whether some meeting that enters the period's score has the
// grade or a worse one.
func (r *Result) anyCounted(c *CellResult, grade int) bool {
	counted, _ := r.countedMeetings(c)
	return slices.ContainsFunc(counted, func(m CountedMeeting) bool { return m.Grade >= grade })
}

// countedMeetings returns the meetings that enter the score that stands, and
// whether none is wanting.
func (r *Result) countedMeetings(c *CellResult) (counted []CountedMeeting, complete bool) {
	counted, complete = CountMeetings(r, c, (*MeetingResult).Decided)
	stray := c.noted(NoteUnplaced)
	return counted, complete && !stray
}

// attendance is the share of those present over the regular meetings whose
// rate is known.
func (c *CellResult) attendance() (rate criteria.Rate) {
	for i := range c.Meetings {
		m := &c.Meetings[i]
		if m.Kind != Regular || m.Status == NotHeld {
			continue
		}
		if own := m.Attendance().Rate; own.Known {
			rate.Num += own.Value.Num
			rate.Den += own.Value.Den
		}
	}
	return rate
}

// requiredWith counts the months the period asks for whose meeting has the
// status.
func (c *CellResult) requiredWith(status MeetingStatus) (n int) {
	for i := range c.Meetings {
		if m := &c.Meetings[i]; m.Required && m.Status == status {
			n++
		}
	}
	return n
}

// DescribeListLine says a line of a list in words, part by part.
func DescribeListLine(set *criteria.Set, l criteria.ListLine) []diag.Message {
	var parts []diag.Message
	last := len(set.Grades) - 1
	grades := []struct {
		key   string
		grade criteria.Optional[int]
		alone string // where the grade is the end of the scale
		end   int
	}{{"list.at-least", l.AtLeast, ".best", 0}, {"list.at-most", l.AtMost, ".last", last}, {"list.every", l.Every, ".best", 0}, {"list.any", l.Any, ".last", last}}
	for _, g := range grades {
		if !g.grade.Known {
			continue
		}
		if g.grade.Value == g.end {
			g.key += g.alone
		}
		parts = append(parts, diag.Msg(g.key, "grade", set.Grades[g.grade.Value].Title))
	}
	if l.MetEveryMonth {
		parts = append(parts, diag.Msg("list.met-every-month"))
	}
	if l.ModelMeeting {
		parts = append(parts, diag.Msg("list.model-meeting"))
	}
	if l.Attendance.Known {
		parts = append(parts, diag.Msg("list.attendance", "rate", l.Attendance.Value))
	}
	if l.AttendanceBelow.Known {
		parts = append(parts, diag.Msg("list.attendance-below", "rate", l.AttendanceBelow.Value))
	}
	return append(append(parts, months("list.not-held", l.NotHeld)...), months("list.missing", l.Missing)...)
}

// months says that a number of months is asked for; one is a word of its own.
func months(key string, count criteria.Optional[int]) []diag.Message {
	switch {
	case !count.Known:
		return nil
	case count.Value == 1:
		return []diag.Message{diag.Msg(key + ".one")}
	}
	return []diag.Message{diag.Msg(key, "count", count.Value)}
}
