package scoring_test

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

// A world is everything that is given to Score.
type world struct {
	roster *scoring.Roster
	set    *criteria.Set
	period scoring.Period
	sheets []scoring.Sheet
}

func (w world) score() *scoring.Result {
	return scoring.Score(w.roster, []*criteria.Set{w.set}, w.period, w.sheets, nil)
}

// A dice rolls the same for the same seed.
type dice struct{ *rand.Rand }

// roll returns a number from 0 to n-1.
func (d dice) roll(n int) int { return d.IntN(n) }

// chance holds once in n times.
func (d dice) chance(n int) bool { return d.roll(n) == n-1 }

func pick[T any](d dice, from ...T) T { return from[d.roll(len(from))] }

// newWorld makes a set, up to four cells and their sheets. The set goes through
// criteria.Write and Parse, so that it is one that a file can hold.
func newWorld(t testing.TB, seed uint64) world {
	t.Helper()
	d := dice{rand.New(rand.NewPCG(seed, 2026))}
	drawn := d.set()
	text := criteria.Write(&drawn)
	set, problems := criteria.Parse("w.yaml", text)
	if set == nil {
		t.Fatalf("the generator made a set with faults: %v\n%s", problems, text)
	}
	w := world{roster: &scoring.Roster{}, set: set, period: period(t, "2026-Q3")}
	onlyTotals := d.chance(5) // in such worlds cells often have equal scores
	for cell := range 1 + d.roll(4) {
		w.roster.Cells = append(w.roster.Cells, d.cell(cell))
		for month := 7; month <= 9; month++ {
			if onlyTotals {
				w.sheets = append(w.sheets, d.totals(set, cell, month))
			} else {
				w.sheets = append(w.sheets, d.meeting(set, cell, month)...)
			}
		}
	}
	return w
}

func (d dice) cell(i int) scoring.PartyCell {
	c := scoring.PartyCell{ID: fmt.Sprint("CB", i), Name: fmt.Sprint("Chi bộ ", i), Committee: pick(d, "", "Đảng bộ xã A", "xã B"), Kind: pick(d, "thôn", "trường học")}
	if d.chance(2) {
		c.Members, c.Exempt = criteria.Some(10+d.roll(30)), criteria.Some(d.roll(3))
	}
	if d.chance(5) {
		c.From = scoring.Month{Year: 2026, Month: 7 + d.roll(4)}
	}
	if d.chance(5) {
		c.To = scoring.Month{Year: 2026, Month: 7 + d.roll(3)}
	}
	return c
}

func (d dice) set() criteria.Set {
	s := criteria.Set{ID: "w", Title: "Bộ sinh ra", Standing: criteria.Sample, Meeting: criteria.AnyMeeting}
	s.Official = pick(d, criteria.ReviewElseSelf, criteria.ReviewOverSelf, criteria.ReviewOnly, criteria.SelfOnly)
	for g := range 1 + d.roll(3) {
		s.Groups = append(s.Groups, d.group(fmt.Sprint(g+1), criteria.Scored, g == 0))
	}
	if d.chance(2) {
		s.Groups = append(s.Groups, d.group("+", criteria.Bonus, false))
	}
	if d.chance(2) {
		s.Groups = append(s.Groups, d.group("-", criteria.Deduction, false))
	}
	full := s.FullMarks()
	for i, title := range []string{"Tốt", "Khá", "Trung bình", "Kém"} {
		g := criteria.Grade{ID: fmt.Sprint("g", i), Title: title, From: full / 100 * criteria.Points([]int{90, 70, 50, 0}[i]), Else: min(i+1, 3)}
		if i < 3 && d.chance(4) {
			g.Requires, g.Else = d.test(&s), i+1+d.roll(3-i)
		}
		s.Grades = append(s.Grades, g)
	}
	for range d.roll(3) {
		s.Caps = append(s.Caps, criteria.Cap{When: *d.test(&s), AtMost: 1 + d.roll(3)})
	}
	s.Period = d.periodRules()
	s.Discipline.Minutes = criteria.Some(90)
	return s
}

// group makes a group of one to three criteria; plain ones always apply.
func (d dice) group(id string, block criteria.Block, plain bool) criteria.Group {
	g := criteria.Group{ID: id, Title: "Nhóm " + id, Block: block}
	for i := range 1 + d.roll(3) {
		c := d.criterion(fmt.Sprint(id, ".", i+1), block, plain)
		g.Criteria, g.Max = append(g.Criteria, c), g.Max+c.Max
	}
	if block != criteria.Scored && d.chance(2) { // a ceiling below the sum
		g.Max = max(criteria.Point, g.Max-3*criteria.Point)
	}
	return g
}

func (d dice) criterion(id string, block criteria.Block, plain bool) criteria.Criterion {
	c := criteria.Criterion{ID: id, Title: "Tiêu chí " + id, Max: criteria.Points(3+d.roll(30)) * criteria.Point, Kind: criteria.ByPoints}
	if block != criteria.Scored {
		return c
	}
	switch c.Kind = pick(d, criteria.ByPoints, criteria.ByPoints, criteria.Check, criteria.Tiers); c.Kind {
	case criteria.ByPoints:
		c.Step = pick(d, 0, criteria.Point/2, criteria.Point)
	case criteria.Tiers:
		c.Measure = pick(d, criteria.NoMeasure, criteria.Attendance, criteria.Speaking)
		percent := func(p criteria.Points) criteria.Optional[criteria.Rate] {
			return criteria.Some(criteria.Percent(p * criteria.Point))
		}
		c.Tiers = []criteria.Tier{{Points: c.Max, From: percent(90)}, {Points: c.Max - criteria.Point, From: percent(60)}, {Points: criteria.Point}}
		if d.chance(2) {
			c.LowestIf = criteria.Some(1)
		}
	}
	if !plain && d.chance(3) {
		c.Applies, c.Otherwise = criteria.OnlyInThematic, pick(d, criteria.Skip, criteria.Full, criteria.Rescale)
	}
	return c
}

func (d dice) test(s *criteria.Set) *criteria.Test {
	group := s.Groups[0]
	switch d.roll(4) {
	case 0:
		return &criteria.Test{Full: []string{group.ID}}
	case 1:
		return &criteria.Test{MarkBelow: &criteria.MarkBelow{Criterion: group.ID, Points: group.Max / 2}}
	case 2:
		return &criteria.Test{Unexcused: criteria.Some(1)}
	}
	return &criteria.Test{Attendance: criteria.Some(criteria.Percent(80 * criteria.Point))}
}

func (d dice) periodRules() criteria.PeriodRules {
	rules := []criteria.MissingRule{criteria.MissingIncomplete, criteria.MissingSkip, criteria.MissingZero}
	p := criteria.PeriodRules{Meetings: pick(d, criteria.CountRegular, criteria.CountAll), Decimals: d.roll(4), Missing: pick(d, rules...), NotHeld: pick(d, rules...)}
	switch d.roll(3) {
	case 1:
		p.Rules = []criteria.PeriodRule{{Kind: criteria.Quarter, Method: criteria.Mean, Limits: []criteria.Line{{Grade: 0, Every: criteria.Some(1)}}}}
	case 2:
		p.Rules = []criteria.PeriodRule{{Kind: criteria.Quarter, Method: criteria.Counts, Lines: []criteria.Line{
			{Grade: 0, Every: criteria.Some(1), AtLeast: &criteria.AtLeast{Grade: 0, Meetings: 2}}, {Grade: 3},
		}}}
	}
	return p
}

// meeting makes the sheets of a month: mostly one form, sometimes a table, a
// totals line, two sheets, a thematic meeting beside it, or nothing.
func (d dice) meeting(set *criteria.Set, cell, month int) []scoring.Sheet {
	parts := func(name string, more ...part) []part {
		return append([]part{of(cell), in(fmt.Sprint(name, cell, "-", month)), d.facts}, more...)
	}
	marked := func(s *scoring.Sheet) { s.Self = d.column(set, s, "D"); s.Review = d.review(set, s) }
	switch d.roll(12) {
	case 0:
		return nil
	case 1:
		return sheets(form(month, parts("x", notHeld)...))
	case 2:
		return sheets(d.totals(set, cell, month))
	case 3:
		return sheets(form(month, parts("a", marked)...), form(month, parts("b", marked)...))
	case 4:
		tabled := func(s *scoring.Sheet) { s.Official = d.column(set, s, "F") }
		return sheets(sheet(scoring.TableLayout, month, parts("l", tabled)))
	case 5:
		return sheets(form(month, parts("a", marked)...), form(month, parts("c", thematic, marked)...))
	case 6:
		return sheets(form(month, parts("a", combined, marked)...))
	}
	return sheets(form(month, parts("a", marked)...))
}

// totals makes a totals line of seven, nine or all tenths of full marks.
func (d dice) totals(set *criteria.Set, cell, month int) scoring.Sheet {
	total := (set.FullMarks() / 10 * pick[criteria.Points](d, 7, 9, 9, 10)).Decimal()
	return totals(month, total, of(cell), in(fmt.Sprint("t", cell, "-", month)), d.facts)
}

func (d dice) facts(s *scoring.Sheet) {
	if d.chance(3) {
		return
	}
	members, away := 10+d.roll(10), d.roll(4)
	text := fmt.Sprintf("members=%d exempt=0 present=%d speakers=%d", members, members-away, d.roll(members-away+1))
	if d.chance(2) {
		unexcused := d.roll(away + 1)
		text += fmt.Sprintf(" excused=%d unexcused=%d", away-unexcused, unexcused)
	}
	facts(text)(s)
}

func (d dice) review(set *criteria.Set, s *scoring.Sheet) scoring.Column {
	if d.chance(2) {
		return scoring.Column{Present: true, Marks: scoring.PackMarks(make([]scoring.Mark, len(set.Leaves())))}
	}
	return d.column(set, s, "E")
}

// column fills a column with marks of which most are good.
func (d dice) column(set *criteria.Set, s *scoring.Sheet, letter string) scoring.Column {
	text := ""
	for _, leaf := range set.Leaves() {
		text += " " + d.mark(leaf)
	}
	return column(s, letter, text)
}

func (d dice) mark(leaf criteria.Leaf) string {
	switch {
	case d.chance(40):
		return pick(d, "_", "-", "#REF!", "?", "99999")
	case leaf.Group.Block != criteria.Scored:
		return pick(d, "_", "0", "1", leaf.Max.Decimal())
	case leaf.Kind == criteria.Check:
		return pick(d, leaf.Max.Decimal(), "x", "0", "không")
	case leaf.Kind == criteria.Tiers && leaf.Measure != criteria.NoMeasure:
		return pick(d, "_", leaf.Tiers[0].Points.Decimal(), leaf.Tiers[2].Points.Decimal())
	case leaf.Kind == criteria.Tiers:
		return leaf.Tiers[d.roll(3)].Points.Decimal()
	}
	steps := int(leaf.Max / (criteria.Point / 2))
	p := criteria.Points(steps-d.roll(min(steps, 8))) * (criteria.Point / 2)
	if leaf.Step == criteria.Point {
		p -= p % criteria.Point
	}
	return p.Decimal()
}
