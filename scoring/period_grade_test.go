package scoring_test

import (
	"fmt"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

// quarterOf makes totals lines of the third quarter: "90 89.99 _", where _ is a
// month not sent and "x" one in which no meeting was held.
func quarterOf(text string) []scoring.Sheet { return monthsFrom(7, text) }

func monthsFrom(month int, text string) []scoring.Sheet {
	var lines []scoring.Sheet
	for i, total := range strings.Fields(text) {
		switch total {
		case "_":
		case "x":
			lines = append(lines, form(month+i, notHeld))
		default:
			lines = append(lines, totals(month+i, total))
		}
	}
	return lines
}

// A periodCase is a period rule, three months, and what becomes of the cell.
type periodCase struct {
	name, rule string
	months     string
	want       string
}

func runQuarters(t *testing.T, cases []periodCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			t.Helper()
			r := scoreQuarter(t, rubric(t, c.rule), quarterOf(c.months)...)
			if got := cellText(r, r.Cells[0]); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestTheMeanIsRoundedOnceAndTheGradeLookedUpOnIt(t *testing.T) {
	runQuarters(t, []periodCase{
		{"a mean of whole numbers", "", "91 92 93", "graded 92 Tốt"},
		{"thirds are rounded half up", "", "91 92 92", "graded 91.67 Tốt"},
		{"and down", "", "91 91 92", "graded 91.33 Tốt"},
		{"89.995 is shown as 90 and is Tốt", "", "89.995 89.995 89.995", "graded 90 Tốt"},
		{"89.9946 is shown as 89.99 and is Khá", "", "89.994 89.995 89.995", "graded 89.99 Khá"},
		{"89.994 is shown as 89.99 and is Khá", "", "89.994 89.994 89.994", "graded 89.99 Khá"},
		{"three decimals keep 89.995", "period: { decimals: 3 }", "89.995 89.995 89.995", "graded 89.995 Khá"},
		{"three decimals: 89.9996 is shown as 90", "period: { decimals: 3 }", "89.999 90 90", "graded 90 Tốt"},
		{"one decimal: 89.95 is shown as 90", "period: { decimals: 1 }", "89.95 89.95 89.95", "graded 90 Tốt"},
		{"one decimal: 89.949 is shown as 89.9", "period: { decimals: 1 }", "89.949 89.949 89.949", "graded 89.9 Khá"},
		{"no decimals: 89.5 is shown as 90", "period: { decimals: 0 }", "89.5 89.5 89.5", "graded 90 Tốt"},
		{"no decimals: 89.499 is shown as 89", "period: { decimals: 0 }", "89.499 89.499 89.499", "graded 89 Khá"},
		{"the months' own totals are not rounded first", "period: { decimals: 0 }", "89.4 89.4 89.7", "graded 90 Tốt"},
	})
}

func TestAMeetingIsGradedOnItsTotal(t *testing.T) {
	for total, want := range map[string]string{"90": "Tốt", "89.999": "Khá", "89.995": "Khá", "70": "Khá", "69.999": "Trung bình", "50": "Trung bình", "0": "Kém"} {
		r := scoreJuly(t, rubric(t), totals(7, total))
		if got := meetingText(r, july(t, r)); got != "scored "+total+" "+want {
			t.Errorf("%s: got %q", total, got)
		}
	}
}

func TestHowTheMeanCameAbout(t *testing.T) {
	r := scoreQuarter(t, rubric(t), quarterOf("91 92 92")...)
	if steps := r.Cells[0].Mean; steps == nil || *steps != (scoring.MeanSteps{Sum: 275_000, Count: 3, Band: 0}) {
		t.Errorf("got %+v", steps)
	}
	r = scoreQuarter(t, rubric(t), quarterOf("91 92 _")...)
	if steps := r.Cells[0].Mean; steps != nil {
		t.Errorf("an incomplete cell has %+v", steps)
	}
}

func TestLimitsOfTheMean(t *testing.T) {
	every := "period: { quarter: { limits: [{ grade: tot, every: kha }] } }"
	chain := "period: { quarter: { limits: [{ grade: tot, every: kha }, { grade: kha, every: tb }] } }"
	enough := "period: { quarter: { limits: [{ grade: tot, at_least: { grade: tot, meetings: 2 } }] } }"
	runQuarters(t, []periodCase{
		{"a limit that holds", every, "100 100 70", "graded 90 Tốt"},
		{"a limit that fails lowers to the next grade", every, "100 100 69", "graded 89.67 Khá"},
		{"the mean keeps its number", every, "100 100 69.999", "graded 90 Khá"},
		{"the next grade's limit is asked too", chain, "100 100 49", "graded 83 Trung bình"},
		{"a failed limit leads to a grade whose limit fails", "period: { quarter: { limits: [{ grade: tot, every: tot }, { grade: kha, every: kha }] } }",
			"100 100 69.999", "graded 90 Trung bình"},
		{"a limit of a grade not reached is not asked", every, "80 80 50", "graded 70 Khá"},
		{"enough meetings of a grade", enough, "100 90 85", "graded 91.67 Tốt"},
		{"a better meeting is one of at least that grade", "period: { quarter: { limits: [{ grade: tot, at_least: { grade: kha, meetings: 3 } }] } }",
			"100 90 85", "graded 91.67 Tốt"},
		{"not enough of them", enough, "100 89 85", "graded 91.33 Khá"},
	})
}

func TestAFailedLimitIsNamed(t *testing.T) {
	set := rubric(t, "period: { quarter: { limits: [{ grade: tot, every: kha }] } }")
	r := scoreQuarter(t, set, quarterOf("100 100 69.999")...)
	checkTexts(t, "limits", keysOf(r.Cells[0].Limits), []string{"limit.period"})
	if band := r.Cells[0].Mean.Band; band != 0 {
		t.Errorf("the mean's own grade is %d", band)
	}
}

func TestCountsTakeTheFirstLineThatHolds(t *testing.T) {
	counts := `
period:
  quarter:
    method: counts
    lines:
      - { grade: tot, every: kha, at_least: { grade: tot, meetings: 2 } }
      - { grade: kha, every: tb }
      - { grade: kem }
`
	runQuarters(t, []periodCase{
		{"both parts of the first line hold", counts, "90 90 70", "graded 83.33 Tốt"},
		{"the score stays the mean", counts, "90 90 100", "graded 93.33 Tốt"},
		{"one meeting below every", counts, "100 100 69.999", "graded 90 Khá"},
		{"too few of the best grade", counts, "100 89 89", "graded 92.67 Khá"},
		{"the last line takes the rest", counts, "100 100 49", "graded 83 Kém"},
	})
}

func TestRulesOfLongerPeriods(t *testing.T) {
	const lines = "method: counts, lines: [{ grade: %s, every: tot }, { grade: kem }]"
	rule := func(kind, grade string) string { return "  " + kind + ": { " + fmt.Sprintf(lines, grade) + " }\n" }
	for _, c := range []struct{ name, rules, period, want string }{
		{"the year has its own rule", rule("quarter", "kha") + rule("year", "tb"), "2026", "Trung bình"},
		{"a year without one goes by the quarter's", rule("quarter", "kha"), "2026", "Khá"},
		{"nine months have their own", rule("quarter", "kha") + rule("nine_months", "tb"), "2026-9M", "Trung bình"},
		{"a half-year has its own", rule("quarter", "kha") + rule("half", "tb"), "2026-H2", "Trung bình"},
		{"one month's meeting keeps its grade", rule("quarter", "kha"), "2026-07", "Tốt"},
		{"without a rule for the quarter it is the mean", rule("year", "kha"), "2026-H1", "Tốt"},
	} {
		p := period(t, c.period)
		all := monthsFrom(1, strings.Repeat("95 ", 12))
		sheets := all[p.First.Month-1 : p.Last.Month]
		r := scoring.Score(oneCell(), []*criteria.Set{rubric(t, "period:\n"+c.rules)}, p, sheets, nil)
		if got := cellText(r, r.Cells[0]); got != "graded 95 "+c.want {
			t.Errorf("%s: got %q", c.name, got)
		}
	}
}

func TestMonthsWithoutAScore(t *testing.T) {
	runQuarters(t, []periodCase{
		{"missing: incomplete is the default", "", "95 95 _", "incomplete"},
		{"missing: zero counts 0 points and the lowest grade", "period: { missing: zero }", "95 95 _", "graded 63.33 Trung bình"},
		{"missing: skip leaves the month out", "period: { missing: skip }", "95 90 _", "graded 92.5 Tốt"},
		{"missing: skip asks the rest all the same", "period: { missing: skip, not_held: incomplete }", "95 x _", "incomplete"},
		{"not_held: incomplete is the default", "", "95 95 x", "incomplete"},
		{"not_held: zero", "period: { not_held: zero }", "95 95 x", "graded 63.33 Trung bình"},
		{"not_held: skip", "period: { not_held: skip }", "95 90 x", "graded 92.5 Tốt"},
		{"the two rules are two", "period: { missing: skip, not_held: zero }", "95 x _", "graded 47.5 Kém"},
		{"a zero month is below every", "period: { missing: zero, quarter: { method: counts, lines: [{ grade: kha, every: tb }, { grade: kem }] } }", "95 95 _", "graded 63.33 Kém"},
		{"nothing left of a quarter not held: incomplete", "period: { not_held: skip }", "x x x", "incomplete"},
		{"nothing sent at all is missing", "", "_ _ _", "missing"},
		{"nothing sent at all is missing where months are left out", "period: { missing: skip }", "_ _ _", "missing"},
		{"nothing sent at all is 0 where the set says so", "period: { missing: zero }", "_ _ _", "graded 0 Kém"},
		{"a quarter not held is not missing", "", "x _ _", "incomplete"},
		{"a faulty meeting is never left out", "period: { missing: skip, not_held: skip }", "95 95 tốt", "incomplete"},
		{"nor zero", "period: { missing: zero, not_held: zero }", "95 95 tốt", "incomplete"},
	})
}

func TestMonthsCountedByARuleAreNamed(t *testing.T) {
	set := rubric(t, "period: { missing: skip, not_held: zero }")
	r := scoreQuarter(t, set, quarterOf("95 x _")...)
	checkTexts(t, "notes", keysOf(r.Cells[0].Notes), []string{"note.counted-zero", "note.counted-skip"})
	if month := argument(r.Cells[0].Notes[1], "month"); month != (scoring.Month{Year: 2026, Month: 9}) {
		t.Errorf("the month left out is %v", month)
	}
}

func TestTheRuleIsSaid(t *testing.T) {
	for _, c := range []struct {
		name, rules string
		want        []string
	}{
		{"the plain mean, chosen by the committee", "", []string{"rule.mean.regular", "rule.chosen"}},
		{"all meetings, on a document's word", "period: { meetings: all, basis: 01-QĐ/TU }", []string{"rule.mean.all", "rule.basis"}},
		{"limits, and months left out", "period: { missing: skip, not_held: zero, quarter: { limits: [{ grade: tot, every: kha }] } }",
			[]string{"rule.mean.regular", "rule.limit", "rule.missing-skip", "rule.not-held-zero", "rule.chosen"}},
		{"counts", "period: { quarter: { method: counts, lines: [{ grade: tot, every: tot }, { grade: kem }] } }",
			[]string{"rule.counts.regular", "rule.line", "rule.line", "rule.chosen"}},
	} {
		checkTexts(t, c.name, keysOf(scoreQuarter(t, rubric(t, c.rules)).Rule), c.want)
	}
}
