package scoring_test

import (
	"slices"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

// measuredGroups has one criterion of each measure; the fifth takes up what is
// left of 100.
const measuredGroups = `
groups:
  - { id: a, title: Tỷ lệ dự, max: 4, kind: tiers, measure: attendance, lowest_if: { unexcused: 1 },
      tiers: [{ points: 4, from: 90% }, { points: 3, from: 75% }, { points: 1 }] }
  - { id: s, title: Phát biểu, max: 5, kind: tiers, measure: speaking,
      tiers: [{ points: 5, above: 50% }, { points: 4, from: 40% }, { points: 2 }] }
  - { id: d, title: Thời lượng, max: 5, kind: tiers, measure: duration-gap,
      tiers: [{ points: 5, short_by: 0 }, { points: 4, short_by: 15 }, { points: 1 }] }
  - { id: r, title: Nghị quyết, max: 30, kind: tiers, measure: resolution,
      tiers: [{ points: 30, from: 90% }, { points: 20, from: 60% }, { points: 10 }] }
  - { id: o, title: Còn lại, max: 56 }
discipline: { minutes: 90, minutes_combined: 120, minutes_large: { members: 30, minutes: 120 } }
`

// carriedOut gives the share of the resolution that was carried out.
func carriedOut(percent criteria.Points) part {
	return tell(func(f *scoring.Facts) { f.Resolution = fact(criteria.Percent(percent * criteria.Point)) })
}

// allFacts are facts that earn the best tier of each measure.
const allFacts = "members=20 exempt=0 present=20 excused=0 unexcused=0 speakers=14 minutes=90 "

func TestATierIsMeasuredWhereTheMarkIsBlank(t *testing.T) {
	for _, c := range []struct {
		name, facts string // later facts win
		resolution  criteria.Points
		parts       []part
		want        string // the marks of the four measured criteria
	}{
		{"every fact at its best", "", 90, nil, "4 5 5 30"},
		{"exactly 90 % attendance is from 90 %", "present=18 excused=2", 90, nil, "4 5 5 30"},
		{"one member fewer is not", "present=17 excused=3", 90, nil, "3 5 5 30"},
		{"exactly 75 % attendance is from 75 %", "present=15 excused=5", 90, nil, "3 5 5 30"},
		{"the last tier takes the rest", "present=14 excused=6", 90, nil, "1 5 5 30"},
		{"exempt members are no part of the denominator", "exempt=10 present=9 excused=1 speakers=9", 90, nil, "4 5 5 30"},
		{"one absence without reason forces the lowest tier", "present=19 unexcused=1", 90, nil, "1 5 5 30"},
		{"exactly half of those present is not above 50 %", "speakers=10", 90, nil, "4 4 5 30"},
		{"one speaker more is", "speakers=11", 90, nil, "4 5 5 30"},
		{"speakers are of those present, not of the members", "present=18 excused=2 speakers=10", 90, nil, "4 5 5 30"},
		{"40 % speaking", "speakers=8", 90, nil, "4 4 5 30"},
		{"below 40 % speaking", "speakers=7", 90, nil, "4 2 5 30"},
		{"a longer meeting is not short", "minutes=200", 90, nil, "4 5 5 30"},
		{"one minute short", "minutes=89", 90, nil, "4 5 4 30"},
		{"15 minutes short is still within 15", "minutes=75", 90, nil, "4 5 4 30"},
		{"16 minutes short is not", "minutes=74", 90, nil, "4 5 1 30"},
		{"a meeting combined with a thematic part must be longer", "minutes=105", 90, []part{combined}, "4 5 4 30"},
		{"29 members need 90 minutes", "members=29 present=29 speakers=29", 90, nil, "4 5 5 30"},
		{"30 members need 120", "members=30 present=30 speakers=30", 90, nil, "4 5 1 30"},
		{"exempt members count toward a large cell", "members=30 exempt=10", 90, nil, "4 5 1 30"},
		{"a resolution just under its tier", "", 89, nil, "4 5 5 20"},
		{"a resolution barely begun", "", 0, nil, "4 5 5 10"},
	} {
		t.Run(c.name, func(t *testing.T) {
			parts := append([]part{official("_ _ _ _ 56"), facts(allFacts + c.facts), carriedOut(c.resolution)}, c.parts...)
			r := scoreJuly(t, rubric(t, measuredGroups), sheet(scoring.TableLayout, 7, parts))
			m := july(t, r)
			var marks []string
			for _, mark := range m.Marks.List()[:4] {
				marks = append(marks, mark.Official.Value.Decimal())
				if mark.How != scoring.Measured || !mark.Tier.Known {
					t.Errorf("a mark is %+v", mark)
				}
			}
			if got := strings.Join(marks, " "); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			if n := len(slices.DeleteFunc(keysOf(m.Notes), func(key string) bool { return key != "note.measured" })); n != 4 {
				t.Errorf("%d measured marks are named, want 4", n)
			}
		})
	}
}

func TestATypedTierCountsAndItsMeasureOnlyChecksIt(t *testing.T) {
	all := facts(allFacts)
	runMeetings(t, []meetingCase{
		{"a typed tier that the fact bears out", measuredGroups, sheets(form(7, self("4 5 5 30 56"), all)), "scored 100 Tốt",
			[]string{"warning all-full-marks"}},
		{"a typed tier above the measured one counts, with a warning", measuredGroups,
			sheets(form(7, self("4 5 5 30 50"), facts(allFacts+"present=15 excused=5"))), "scored 94 Tốt", []string{"warning tier-mismatch D10"}},
		{"a typed tier below the measured one counts too", measuredGroups, sheets(form(7, self("3 5 5 30 56"), all)), "scored 99 Tốt",
			[]string{"warning tier-mismatch D10"}},
		{"without the fact a typed tier is not checked", measuredGroups, sheets(form(7, self("3 2 1 10 56"))), "scored 72 Khá", nil},
		{"a blank tier without its fact is a missing mark", measuredGroups, sheets(form(7, self("_ 5 5 30 56"))), "faulty",
			[]string{"error missing-mark D10"}},
		{"more speakers than present measure nothing", measuredGroups, sheets(form(7, self("4 _ 5 30 56"), facts("present=10 speakers=11"))),
			"faulty", []string{"error missing-mark D11"}},
		{"nobody present is no rate of speaking", measuredGroups, sheets(form(7, self("1 _ 5 30 56"), facts("present=0 speakers=0"))),
			"faulty", []string{"error missing-mark D11"}},
		{"a typed tier beside an absence that forces the lowest", measuredGroups,
			sheets(form(7, self("4 5 5 30 50"), facts(allFacts+"present=19 unexcused=1"))), "scored 94 Tốt", []string{"warning tier-mismatch D10"}},
	})
}

func TestLowestTierWithoutTheNumberOfAbsencesIsToldOf(t *testing.T) {
	r := scoreJuly(t, rubric(t, measuredGroups), form(7, self("_ 5 5 30 50"), facts("members=20 present=20")))
	m := july(t, r)
	if got := meetingText(r, m); got != "scored 94 Tốt" {
		t.Errorf("got %q", got)
	}
	checkTexts(t, "problems", problemTexts(r), []string{"warning gate-unchecked/lowest D10"})
	checkTexts(t, "limits", keysOf(m.Limits), []string{"limit.unchecked-lowest"})
}

func TestATierChosenByTheClerk(t *testing.T) {
	r := scoreJuly(t, rubric(t, mixedGroups), form(7, self("40 20 30")))
	if mark := july(t, r).Marks.At(1); mark.How != scoring.Typed || mark.Tier != criteria.Some(1) {
		t.Errorf("got %+v", mark)
	}
}
