package scoring_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/compare"
	"chibo/scoring/discipline"
	"chibo/scoring/merge"
	"chibo/scoring/naming"
	"chibo/scoring/statistics"
)

func pickOne[T any](random *rand.Rand, from ...T) T { return from[random.IntN(len(from))] }

// tellMore fills in what a roster may tell of a cell, each column known or not.
func tellMore(random *rand.Rand, roster *scoring.Roster, cell int) {
	c := &roster.Cells[cell]
	perhaps := func(most int) criteria.Optional[int] {
		return criteria.Optional[int]{Value: 0, Known: false}.Or(pickOne(random, criteria.Some(random.IntN(most)), criteria.Optional[int]{}))
	}
	c.Women, c.Minority, c.NewMembers, c.Exempt = perhaps(9), perhaps(9), perhaps(3), perhaps(2)
	c.Level = pickOne(random, scoring.LevelUnknown, scoring.GrassrootsCell, scoring.SubordinateCell)
	c.Supervisor = pickOne(random, "", "Người một", "đ/c Người một, UVBTV", "Người hai", "đồng chí Người hai")
	c.Secretary, c.FixedDay = pickOne(random, "", "Người năm"), perhaps(28)
	if c.Planned = random.IntN(3) == 0; c.Planned {
		for month := 7; month <= 9; month++ {
			if random.IntN(2) == 0 {
				c.Visits = append(c.Visits, scoring.PlannedVisit{scoring.Month{Year: pickOne(random, 0, 2026), Month: month}, pickOne(random, "", "Người ba")})
			}
		}
	}
	for range random.IntN(3) {
		roster.Villages = append(roster.Villages, scoring.Village{Name: fmt.Sprint("Thôn ", c.ID, random.IntN(99)), Committee: c.Committee,
			Cell: pickOne(random, "", c.Name)})
	}
}

// tellOfMeeting fills in what a sheet may tell of the meeting's discipline.
func tellOfMeeting(random *rand.Rand, s *scoring.Sheet) {
	told := func(fact *scoring.Fact[string], texts ...string) {
		if text := pickOne(random, texts...); text != "" {
			*fact = scoring.Fact[string]{Value: text, Known: true}
		}
	}
	f := s.Facts()
	told(&f.Superior, "", "có", "không", "Người một", "Người hai dự thay", "đ/c Người ba – PBT", "vắng")
	said := scoring.Said{
		Assigned: pickOne(random, "", "", "", "Người bốn"), Chair: pickOne(random, "", "Bí thư", "Người năm", "Phó Bí thư", "Bí thư Đảng ủy"),
		Postponed: pickOne(random, "", "mưa bão"), Guests: pickOne(random, "", "12"), Lessons: pickOne(random, "", "gọn"),
	}
	f.Said = &said
	f.Form = scoring.Fact[scoring.MeetingForm]{Value: pickOne(random, scoring.InPerson, scoring.Online, scoring.ByGroup), Known: random.IntN(4) > 0}
	f.Model = scoring.Fact[bool]{Value: random.IntN(2) == 0, Known: random.IntN(2) == 0}
	s.SetFacts(f)
}

// disciplineTexts tells all that is computed of discipline and rosters, in an
// order of its own.
func disciplineTexts(r *scoring.Result) []string {
	var texts []string
	for _, d := range discipline.Of(r) {
		texts = append(texts, fmt.Sprint("kept ", d.Cell.Cell.ID, countsOf(d), d.Visits, len(d.Lapses)))
	}
	all := discipline.OfAll(r)
	texts = append(texts, fmt.Sprint("all ", countsOf(all), all.Visits, discipline.Unsupervised(r)))
	for _, s := range discipline.SupervisorsOf(r) {
		line := fmt.Sprint("supervisor ", naming.PersonKey(s.Name), s.Issuer, s.VisitCounts)
		for _, c := range s.Cells {
			line += fmt.Sprint(" ", c.Cell.Cell.ID, c.VisitCounts)
		}
		texts = append(texts, line)
	}
	for _, m := range discipline.ModelMeetingsOf(r) {
		texts = append(texts, fmt.Sprint("model ", m.Cell.Cell.ID, m.Meeting.Month, m.Meeting.Facts().More(), m.Meeting.Chair))
	}
	return append(texts, statsText(statistics.Of(r)))
}

func countsOf(d discipline.Cell) string {
	d.Cell, d.Lapses = nil, nil
	return fmt.Sprint(d)
}

// statsText has the parts sorted: their order is that of the cells.
func statsText(s *statistics.Roster) string {
	sorted := *s
	for _, parts := range []*[]statistics.Part{&sorted.Kinds, &sorted.ByCommittee} {
		*parts = slices.SortedFunc(slices.Values(*parts), func(a, b statistics.Part) int { return compareText(a.Name, b.Name) })
	}
	sorted.WithoutCell = slices.SortedFunc(slices.Values(s.WithoutCell), func(a, b scoring.Village) int { return compareText(a.Name, b.Name) })
	return fmt.Sprintf("stats %+v", sorted)
}

// TestSupervisorsSumToTheWhole: what the supervisors' rows say together is what
// the cells say together, and each meeting assigned has one outcome.
func TestSupervisorsSumToTheWhole(t *testing.T) {
	for seed := range uint64(30) {
		r := randomRun(t, seed, 0, 12)
		var bySupervisor, ofCells discipline.VisitCounts
		for _, s := range discipline.SupervisorsOf(r) {
			var cells discipline.VisitCounts
			for _, c := range s.Cells {
				cells.Add(c.VisitCounts)
			}
			if cells != s.VisitCounts {
				t.Errorf("seed %d: %s: %+v, its cells %+v", seed, s.Name, s.VisitCounts, cells)
			}
			bySupervisor.Add(s.VisitCounts)
		}
		for _, d := range discipline.Of(r) {
			ofCells.Add(d.Visits)
			if got := d.DayEarly + d.DayLate; got != d.DayMoved {
				t.Errorf("seed %d: %d of %d moved", seed, got, d.DayMoved)
			}
			for what, sum := range map[string]int{
				"day": d.DayKept + d.DayMoved + d.DayUnknown, "form": d.InPerson + d.Online + d.ByGroup + d.FormUnknown,
				"chair": d.ChairSecretary + d.ChairDeputy + d.ChairOther + d.ChairUnknown, "duration": d.LongEnough + d.TooShort + d.DurationUnknown,
			} {
				if sum != d.Held {
					t.Errorf("seed %d: %s: %d of %d meetings", seed, what, sum, d.Held)
				}
			}
		}
		all := discipline.OfAll(r).Visits
		if bySupervisor != ofCells || ofCells != all || all.Assigned != all.Told()+all.Unknown+all.NotHeld+all.Unsent {
			t.Errorf("seed %d: by supervisor %+v, by cell %+v, all %+v", seed, bySupervisor, ofCells, all)
		}
	}
}

// summed are the counts of two parts together.
func summed(a, b statistics.Counts) statistics.Counts {
	sum := func(x, y statistics.KnownSum) statistics.KnownSum {
		return statistics.KnownSum{Sum: x.Sum + y.Sum, Known: x.Known + y.Known, Of: x.Of + y.Of}
	}
	share := func(x, y statistics.KnownShare) statistics.KnownShare {
		return statistics.KnownShare{Part: x.Part + y.Part, Whole: x.Whole + y.Whole, Known: x.Known + y.Known, Of: x.Of + y.Of}
	}
	return statistics.Counts{
		Cells: a.Cells + b.Cells, Members: sum(a.Members, b.Members), Exempt: sum(a.Exempt, b.Exempt), NewMembers: sum(a.NewMembers, b.NewMembers),
		Women: sum(a.Women, b.Women), Minority: sum(a.Minority, b.Minority),
		WomenShare: share(a.WomenShare, b.WomenShare), MinorityShare: share(a.MinorityShare, b.MinorityShare),
	}
}

// TestStatisticsSumToTheWhole: kinds, and committees, are parts of the whole.
func TestStatisticsSumToTheWhole(t *testing.T) {
	for seed := range uint64(10) {
		s := statistics.Of(randomRun(t, seed, 0, 12))
		for _, parts := range [][]statistics.Part{s.Kinds, s.ByCommittee} {
			var sum statistics.Counts
			for _, p := range parts {
				sum = summed(sum, p.Counts)
			}
			if sum != s.Counts {
				t.Errorf("seed %d: %+v, want %+v", seed, sum, s.Counts)
			}
		}
	}
}

// TestOrderNeverMatters: neither the order of the sheets nor that of the merged
// reports changes what is told of discipline.
func TestOrderNeverMatters(t *testing.T) {
	for seed := range uint64(5) {
		a, b := randomRun(t, seed, 0, 6), randomRun(t, seed, 6, 12)
		one, err := merge.Reports([]merge.Part{{Name: "a", Result: a}, {Name: "b", Result: b}})
		if err != nil {
			t.Fatal(err)
		}
		other, err := merge.Reports([]merge.Part{{Name: "b", Result: b}, {Name: "a", Result: a}})
		if err != nil {
			t.Fatal(err)
		}
		x, y := disciplineTexts(one), disciplineTexts(other)
		sortCells(x)
		sortCells(y)
		if !slices.Equal(x, y) {
			t.Errorf("seed %d:\n%q\n%q", seed, x, y)
		}
	}
}

// TestSupervisorsOfSeveralIssuers: in a roll-up the sums stay those of the
// reports, and namesakes of two committees stay two.
func TestSupervisorsOfSeveralIssuers(t *testing.T) {
	for seed := range uint64(5) {
		a, b := randomRun(t, seed, 0, 6), randomRun(t, seed, 6, 12)
		merged, err := merge.Reports([]merge.Part{{Name: "a", Issuer: scoring.Issuer{Committee: "Đảng ủy xã X"}, Result: a}, {Name: "b", Issuer: scoring.Issuer{Committee: "Đảng ủy xã Y"}, Result: b}})
		if err != nil {
			t.Fatal(err)
		}
		x, y := discipline.SupervisorsOf(a), discipline.SupervisorsOf(b)
		if got := discipline.SupervisorsOf(merged); len(got) != len(x)+len(y) {
			t.Errorf("seed %d: %d supervisors, want %d and %d", seed, len(got), len(x), len(y))
		}
		whole := discipline.OfAll(a)
		whole.Add(discipline.OfAll(b))
		if all := discipline.OfAll(merged); all.Visits != whole.Visits || countsOf(all) != countsOf(whole) {
			t.Errorf("seed %d: %v, want %v", seed, all, whole)
		}
		stats := summed(statistics.Of(a).Counts, statistics.Of(b).Counts)
		if statistics.Of(merged).Counts != stats || statistics.Of(merged).Villages != statistics.Of(a).Villages+statistics.Of(b).Villages {
			t.Errorf("seed %d: statistics %+v", seed, statistics.Of(merged))
		}
	}
}

// sortCells sorts the lines, and the cells within a supervisor's.
func sortCells(lines []string) {
	for i, l := range lines {
		words := []byte(l)
		if len(l) > 10 && l[:10] == "supervisor" {
			slices.Sort(words) // the same letters in any order
			lines[i] = string(words)
		}
	}
	slices.Sort(lines)
}

// TestRosterComparedWithItself: nothing changed, and every change has its
// counterpart the other way round.
func TestRosterComparedWithItself(t *testing.T) {
	rosterOf := func(seed uint64, cells int) compare.RosterSide {
		roster := &scoring.Roster{}
		for i := range cells {
			roster.Cells = append(roster.Cells, scoring.PartyCell{ID: fmt.Sprint("C", i), Name: fmt.Sprint("Chi bộ ", i), Committee: "Đảng bộ A", Kind: "thôn", Members: criteria.Some(9)})
			tellMore(rand.New(rand.NewPCG(seed, uint64(i))), roster, i)
		}
		return compare.NewRosterSide("ds", roster)
	}
	for seed := range uint64(10) {
		a, b := rosterOf(seed, 9), rosterOf(seed+1, 11)
		if c := compare.Rosters(a, a); len(c.Cells) != 0 || len(c.Villages) != 0 || c.Same != 9 {
			t.Errorf("seed %d: %+v", seed, c.Cells)
		}
		there, back := compare.Rosters(a, b), compare.Rosters(b, a)
		if there.Same != back.Same || len(there.Cells) != len(back.Cells) {
			t.Errorf("seed %d: %d and %d changes", seed, len(there.Cells), len(back.Cells))
		}
	}
}
