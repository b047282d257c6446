package scoring_test

import (
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

func TestAttendance(t *testing.T) {
	for _, c := range []struct {
		name            string
		members, exempt int // of the roster; 0: not known
		facts           string
		rate            string // "": none
		problems        []string
	}{
		{"present of members", 0, 0, "members=15 present=14", "14/15", nil},
		{"exempt members are left out", 0, 0, "members=15 exempt=3 present=12", "12/12", nil},
		{"the roster's numbers serve where the sheet has none", 15, 3, "present=11", "11/12", nil},
		{"the sheet's own win over the roster's", 15, 3, "members=14 exempt=0 present=7", "7/14", nil},
		{"a number the sheet lacks is the roster's", 15, 3, "members=14 present=7", "7/11", nil},
		{"a/b with b of members less exempt", 15, 3, "present=11 of=12", "11/12", nil},
		{"a/b with b of all members: the exempt are taken off", 15, 3, "present=11 of=15", "11/12", nil},
		{"a/b with any other b fits nothing", 15, 3, "present=11 of=13", "", []string{"warning attendance-sum/base B3"}},
		{"a/b without any number of members stands by itself", 0, 0, "present=11 of=12", "11/12", nil},
		{"nothing known but who was present is no rate", 0, 0, "present=11", "", nil},
		{"members without present are no rate", 15, 0, "excused=1", "", nil},
		{"parts that make the whole", 0, 0, "members=15 present=13 excused=1 unexcused=1", "13/15", nil},
		{"parts that make less", 0, 0, "members=15 present=13 excused=1 unexcused=0", "", []string{"warning attendance-sum B3"}},
		{"parts that make more", 0, 0, "members=15 present=13 excused=2 unexcused=1", "", []string{"warning attendance-sum B3"}},
		{"some of the parts may make less", 0, 0, "members=15 present=13 excused=1", "13/15", nil},
		{"but not more", 0, 0, "members=15 present=13 excused=3", "", []string{"warning attendance-sum B3"}},
		{"more present than there are", 0, 0, "members=15 exempt=3 present=13", "", []string{"warning attendance-sum B3"}},
		{"more exempt than members", 0, 0, "members=2 exempt=3 present=0", "", []string{"warning attendance-sum B3"}},
		{"everybody exempt is no rate", 0, 0, "members=3 exempt=3 present=0", "", nil},
		{"nobody present is 0 %", 0, 0, "members=15 present=0", "0/15", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			roster := oneCell()
			if c.members > 0 {
				roster.Cells[0].Members, roster.Cells[0].Exempt = criteria.Some(c.members), criteria.Some(c.exempt)
			}
			r := scoring.Score(roster, []*criteria.Set{rubric(t)}, period(t, "2026-07"), sheets(form(7, self("40 55"), facts(c.facts))), nil)
			m := july(t, r)
			got := ""
			if rate := m.Attendance().Rate; rate.Known {
				got = criteria.Points(rate.Value.Num*1000).Decimal() + "/" + criteria.Points(rate.Value.Den*1000).Decimal()
			}
			if got != c.rate || m.Status != scoring.Scored {
				t.Errorf("rate %q of a %s meeting, want %q", got, m.Status, c.rate)
			}
			checkTexts(t, "problems", problemTexts(r), c.problems)
		})
	}
}

func TestAnotherNumberOfMembersIsANote(t *testing.T) {
	roster := oneCell()
	roster.Cells[0].Members = criteria.Some(15)
	for facts15, want := range map[string][]string{"members=14": {"note.members-differ"}, "members=15": nil, "present=3": nil} {
		r := scoring.Score(roster, []*criteria.Set{rubric(t)}, period(t, "2026-07"), sheets(form(7, self("40 55"), facts(facts15))), nil)
		checkTexts(t, facts15, keysOf(july(t, r).Notes), want)
	}
}
