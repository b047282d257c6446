package form

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

func setRows(set *criteria.Set, howTo map[string]string) (rows [][]any) {
	d, p := set.Discipline, set.Period
	large := criteria.LargeMeeting{}
	if d.MinutesLarge != nil {
		large = *d.MinutesLarge
	}
	for _, item := range []struct {
		name  string
		value any
	}{
		{names.SetID, set.ID}, {names.SetTitle, set.Title}, {names.SetScope, names.WordOf(names.ScopeOfSetWords(), string(set.Scope))},
		{names.SetType, set.Document.Type}, {names.SetNumber, set.Document.Number}, {names.SetDate, date(set.Document.Date)},
		{names.SetIssuer, set.Document.Issuer}, {names.SetFrom, date(set.Effective.From)}, {names.SetTo, date(set.Effective.To)},
		{names.SetStanding, names.WordOf(names.StandingWords(), string(set.Standing))}, {names.SetNotice, set.Notice},
		{names.SetHeading, set.Heading},
		{names.SetSubject, names.WordOf(names.SubjectWords(), string(set.Subject))},
		{names.SetMeeting, names.WordOf(names.MeetingWords(), string(set.Meeting))},
		{names.SetOfficial, names.WordOf(names.OfficialWords(), string(set.Official))},
		{names.SetDivergence, known(set.Divergence)}, {names.SetMinutes, known(d.Minutes)}, {names.SetMinutesCombined, known(d.MinutesCombined)},
		{names.SetLargeMembers, nonZero(large.Members)}, {names.SetLargeMinutes, nonZero(large.Minutes)},
		{names.SetAttendance, rate(d.Attendance)}, {names.SetThematic, known(d.ThematicPerQuarter)}, {names.SetDayWindow, nonZero(d.DayWindow)},
		{names.SetCounted, names.WordOf(names.CountedWords(), string(p.Meetings))}, {names.SetDecimals, p.Decimals},
		{names.SetMissing, names.WordOf(names.MissingWords(), string(p.Missing))},
		{names.SetNotHeld, names.WordOf(names.MissingWords(), string(p.NotHeld))}, {names.SetBasis, p.Basis}, {names.SetListsBasis, set.Lists.Basis},
	} {
		rows = append(rows, []any{item.name, item.value, howTo[item.name]})
	}
	return rows
}

func lineRows(set *criteria.Set) (rows [][]any) {
	for _, g := range set.Groups {
		kind := names.WordOf(names.KindWords(), string(g.Block))
		if g.Leaf {
			if g.Block == criteria.Scored {
				kind = names.WordOf(names.KindWords(), string(g.Criteria[0].Kind))
			}
			rows = append(rows, lineRow(g.Criteria[0], names.GroupRow, kind))
			continue
		}
		rows = append(rows, []any{g.ID, g.Title, names.GroupRow, kind, nil, nil, nil, nil, lines(g.Aliases)})
		for _, c := range g.Criteria {
			rows = append(rows, lineRow(c, names.CriterionRow, names.WordOf(names.KindWords(), string(c.Kind))))
		}
	}
	return rows
}

func lineRow(c criteria.Criterion, row, kind string) []any {
	var step any
	if c.Step != 0 {
		step = c.Step
	}
	return []any{c.ID, c.Title, row, kind, step, names.WordOf(names.MeasureWords(), string(c.Measure)),
		names.WordOf(names.MeetingWords(), string(c.Applies)), names.WordOf(names.OtherwiseWords(), string(c.Otherwise)), lines(c.Aliases)}
}

func testHeads(set *criteria.Set) []string {
	heads := []string{names.NeedsFull, names.NeedsAttendance, names.NeedsAttendanceAbove, names.NeedsAttendanceBelow,
		names.NeedsMark, names.NeedsMarkBelow, names.NeedsUnexcused, names.NeedsUnexcusedAtMost, names.NeedsEachFrom}
	if set.Scope == criteria.OfPeriod {
		heads = append(heads, names.NeedsFacts)
	}
	return heads
}

func testCells(set *criteria.Set, t *criteria.Test) []any {
	if t == nil {
		return make([]any, len(testHeads(set)))
	}
	cells := []any{codes(t.Full), rate(t.Attendance), rate(t.AttendanceAbove), rate(t.AttendanceBelow), nil, nil, known(t.Unexcused), known(t.UnexcusedAtMost), rate(t.EachFrom)}
	if t.MarkBelow != nil {
		cells[4], cells[5] = t.MarkBelow.Criterion, t.MarkBelow.Points
	}
	if set.Scope == criteria.OfPeriod {
		cells = append(cells, factTests(t.Facts))
	}
	return cells
}

// lines writes texts one a line. A single one ends with a line break, so that a
// comma of its own cuts nothing.
func lines(texts []string) string {
	if len(texts) == 0 {
		return ""
	}
	return strings.Join(texts, "\n") + "\n"
}

// codes writes several codes into one cell; a code with a comma of its own
// gets a line of its own.
func codes(list []string) string {
	if strings.ContainsAny(strings.Join(list, ""), ",;") {
		return strings.Join(list, "\n") + "\n"
	}
	return strings.Join(list, ", ")
}

func gradeRows(set *criteria.Set) (rows [][]any) {
	for i, g := range set.Grades {
		row := append([]any{g.ID, g.Title, g.From}, testCells(set, g.Requires)...)
		instead := ""
		if g.Else == criteria.Undecided {
			instead = names.Undecided
		} else if g.Requires != nil && g.Else != i+1 {
			instead = set.Grades[g.Else].ID
		}
		row = append(row, instead, lines(g.Open))
		rows = append(rows, row)
	}
	return rows
}

func capRows(set *criteria.Set) (rows [][]any) {
	for _, c := range set.Caps {
		rows = append(rows, append([]any{set.Grades[c.AtMost].ID, c.Because}, testCells(set, &c.When)...))
	}
	return rows
}

func periodRows(set *criteria.Set) (rows [][]any) {
	for _, r := range set.Period.Rules {
		head := []any{names.WordOf(names.SpanWords(), string(r.Kind)), names.WordOf(names.MethodWords(), string(r.Method))}
		lines := r.Limits
		if r.Method == criteria.Counts {
			lines = r.Lines
		}
		if len(lines) == 0 {
			rows = append(rows, head)
		}
		for _, l := range lines {
			row := []any{head[0], head[1], set.Grades[l.Grade].ID, nil, nil, nil}
			if l.Every.Known {
				row[3] = set.Grades[l.Every.Value].ID
			}
			if l.AtLeast != nil {
				row[4], row[5] = l.AtLeast.Meetings, set.Grades[l.AtLeast.Grade].ID
			}
			rows = append(rows, row)
		}
	}
	return rows
}

func date(d criteria.Date) string {
	if d.IsZero() {
		return ""
	}
	return fmt.Sprintf("%02d/%02d/%04d", d.Day, d.Month, d.Year)
}

func rate(r criteria.Optional[criteria.Rate]) any {
	if !r.Known {
		return nil
	}
	return percent(r.Value)
}

// percent writes all decimals of a threshold.
func percent(r criteria.Rate) string {
	return strings.Replace(criteria.Points(r.Num*100*int64(criteria.Point)/r.Den).Decimal(), ".", ",", 1) + "%"
}

func known[T criteria.Points | int](o criteria.Optional[T]) any {
	if !o.Known {
		return nil
	}
	return o.Value
}

func nonZero(n int) any {
	if n == 0 {
		return nil
	}
	return n
}
