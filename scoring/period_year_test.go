package scoring_test

import (
	"slices"
	"testing"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/merge"
)

// yearByCounts: "xuất sắc" asks for every quarter tốt and three xuất sắc, "tốt" for
// every quarter tốt.
const yearByCounts = "{ method: counts, lines: [{ grade: xuat-sac, every: tot, at_least: { grade: xuat-sac, meetings: 3 } }, { grade: tot, every: tot }, { grade: hoan-thanh, every: hoan-thanh }, { grade: khong }] }"

// fourQuarters are the sheets of a year: 92 (xuất sắc), 88 (tốt: below 90), 74 with
// 10 % late (hoàn thành), 95 (xuất sắc). Their sum is 349, the mean 87,25.
func fourQuarters(t *testing.T, set *criteria.Set) []scoring.Sheet {
	t.Helper()
	const late = "done=100 late=10 beyond=30 disciplined=0 mended=0"
	return []scoring.Sheet{
		wholeSheet(t, set, "2026-Q1", "28 64", allWell), wholeSheet(t, set, "2026-Q2", "26 62", allWell),
		wholeSheet(t, set, "2026-Q3", "24 50", late), wholeSheet(t, set, "2026-Q4", "29 66", allWell),
	}
}

// tiedRun is a run of both sets: every month's meeting has these marks.
func tiedRun(t *testing.T, set *criteria.Set, when, meeting string, sheets []scoring.Sheet, decisions []scoring.Decision) *scoring.Result {
	t.Helper()
	roster := oneCell()
	var months []scoring.Sheet
	for _, m := range period(t, when).Months() {
		months = append(months, form(m.Month, self(meeting)))
	}
	r := scoring.Score(roster, []*criteria.Set{rubric(t)}, period(t, when), months, nil)
	scoring.AddAssessment(r, scoring.Score(roster, []*criteria.Set{set}, period(t, when), sheets, decisions))
	return r
}

// quarterReports are the four reports of a year, of both sets.
func quarterReports(t *testing.T, set *criteria.Set, meeting string, decided map[string][]scoring.Decision) (parts []merge.Part) {
	t.Helper()
	for i, when := range []string{"2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"} {
		r := tiedRun(t, set, when, meeting, fourQuarters(t, set)[i:i+1], decided[when])
		parts = append(parts, merge.Part{Name: when + ".xlsx", Result: r})
	}
	return parts
}

// TestAYearIsJoinedOfFourQuartersOfBothSets. On paper: meetings of 95 all year are
// Tốt, of 30 Kém. The quarters (above) make 87,25 by the mean: tốt, nothing to ask.
// By counts they make hoàn thành, for the third quarter is no better. Decided tốt,
// that quarter makes every quarter tốt, and two of them xuất sắc: tốt. The same
// comes of scoring the year's sheets at once.
func TestAYearIsJoinedOfFourQuartersOfBothSets(t *testing.T) {
	third := scoring.Decision{Criterion: -1, Grade: 1, Reason: "đã làm rõ nguyên nhân khách quan", Document: "30-QĐ/ĐU"}
	onQuarter := third
	onQuarter.Month = period(t, "2026-Q3").Whole()
	for _, test := range []struct {
		name, rule, meeting string
		decided             bool
		want                string
		tie                 scoring.Tie
	}{
		{"mean", "{ method: mean }", "40 55", false, "tot", scoring.TiePlain},
		{"mean, weak meetings", "{ method: mean }", "10 20", false, "tot", scoring.TiePlain},
		{"counts", yearByCounts, "40 55", false, "hoan-thanh", scoring.TiePlain},
		{"counts, the third quarter decided", yearByCounts, "40 55", true, "tot", scoring.TiePlain},
	} {
		t.Run(test.name, func(t *testing.T) {
			set := qd366(t, test.rule)
			var whole []scoring.Decision
			decided := map[string][]scoring.Decision{}
			if test.decided {
				whole, decided["2026-Q3"] = []scoring.Decision{onQuarter}, []scoring.Decision{third}
			}
			joined, err := merge.Periods(quarterReports(t, set, test.meeting, decided), period(t, "2026"))
			if err != nil {
				t.Fatal(err)
			}
			for name, r := range map[string]*scoring.Result{"joined": joined[0].Result, "at once": tiedRun(t, set, "2026", test.meeting, fourQuarters(t, set), whole)} {
				c := r.Cells[0].Assessed
				if c == nil || !c.DecidedGrade().Known || set.Grades[c.DecidedGrade().Value].ID != test.want || c.DecidedScore().Value.Decimal() != "87.25" || len(c.Meetings) != 4 {
					t.Fatalf("%s: %+v", name, c)
				}
				if tie := r.TieOf(&r.Cells[0]); tie != test.tie {
					t.Errorf("%s: tie %q, want %q", name, tie, test.tie)
				}
			}
		})
	}
}

// TestAYearsTieAsksAboutTheEnds: four quarters of 93 with all conditions make 93,
// xuất sắc; with meetings of 30 all year (Kém) a leader should ask. Four of 40 make
// không hoàn thành; with meetings of 95 (Tốt) he should ask too.
func TestAYearsTieAsksAboutTheEnds(t *testing.T) {
	set := qd366(t, "{ method: mean }")
	for _, test := range []struct {
		meeting, marks, facts string
		want                  scoring.Tie
	}{{"10 20", "28 65", allWell, scoring.TieTooGood}, {"40 55", "20 20", "", scoring.TieTooHarsh}} {
		var sheets []scoring.Sheet
		for _, when := range []string{"2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"} {
			sheets = append(sheets, wholeSheet(t, set, when, test.marks, test.facts))
		}
		r := tiedRun(t, set, "2026", test.meeting, sheets, nil)
		if tie := r.TieOf(&r.Cells[0]); tie != test.want {
			t.Errorf("%s and %s: %q, want %q", test.meeting, test.marks, tie, test.want)
		}
	}
	own := qd366(t, "")
	r := tiedRun(t, own, "2026", "10 20", []scoring.Sheet{wholeSheet(t, own, "2026", "28 65", allWell)}, nil)
	if tie := r.TieOf(&r.Cells[0]); tie != scoring.TieTooGood {
		t.Errorf("the year's own sheet: %q", tie)
	}
}

// TestNoYearIsMadeOfQuartersWithoutARule: reports of the set alone are refused;
// beside meetings the year has no assessment, and that is said. A report that lacks
// the assessment which the others have is named.
func TestNoYearIsMadeOfQuartersWithoutARule(t *testing.T) {
	set := qd366(t, "")
	parts := quarterReports(t, set, "40 55", nil)
	joined, err := merge.Periods(parts, period(t, "2026"))
	if err != nil {
		t.Fatal(err)
	}
	r := joined[0].Result
	if r.Assessment != nil || r.Cells[0].Assessed != nil || !r.Cells[0].Grade.Known || !told(r.Problems, "own-sheet") {
		t.Errorf("%+v %+v", r.Cells[0].Assessed, r.Problems)
	}
	var alone []merge.Part
	for _, p := range parts {
		alone = append(alone, merge.Part{Name: p.Name, Result: p.Result.Assessment})
	}
	if _, err := merge.Periods(alone, period(t, "2026")); err == nil {
		t.Error("a year was made of quarters")
	}
	rule := qd366(t, "{ method: mean }")
	parts = quarterReports(t, rule, "40 55", nil)
	parts[1].Result.Assessment = nil
	joined, err = merge.Periods(parts, period(t, "2026"))
	if err != nil || joined[0].Result.Assessment != nil || !told(joined[0].Result.Problems, "assessment") {
		t.Errorf("%v %+v", err, joined)
	}
}

func told(problems []diag.Problem, variant string) bool {
	return slices.ContainsFunc(problems, func(p diag.Problem) bool {
		return p.Code == diag.MissingReport && p.Message.Key == "missing-report/"+variant
	})
}
