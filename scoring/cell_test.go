package scoring_test

import (
	"fmt"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/compare"
)

func TestMonthsInWhichACellExisted(t *testing.T) {
	months := func(from, to int) scoring.PartyCell {
		c := scoring.PartyCell{Name: "Thôn 1"}
		if from > 0 {
			c.From = scoring.Month{Year: 2026, Month: from}
		}
		if to > 0 {
			c.To = scoring.Month{Year: 2026, Month: to}
		}
		return c
	}
	for _, c := range []struct {
		name    string
		cell    scoring.PartyCell
		months  string // asked of it
		outside bool
		notes   []string
	}{
		{"a cell without dates existed throughout", months(0, 0), "2026-07 2026-08 2026-09", false, nil},
		{"one founded before the period too", months(5, 0), "2026-07 2026-08 2026-09", false, nil},
		{"one founded in its first month too", months(7, 0), "2026-07 2026-08 2026-09", false, nil},
		{"one founded within it is asked from then on", months(8, 0), "2026-08 2026-09", false, []string{"note.founded"}},
		{"one founded after it is listed outside the counts", months(10, 0), "", true, []string{"note.founded"}},
		{"one dissolved with the period's last month", months(0, 9), "2026-07 2026-08 2026-09", false, nil},
		{"one dissolved within it is listed outside the counts", months(0, 8), "2026-07 2026-08", true, []string{"note.dissolved"}},
		{"one dissolved before it too", months(0, 6), "", true, []string{"note.dissolved"}},
	} {
		r := scoring.Score(&scoring.Roster{Cells: []scoring.PartyCell{c.cell}}, []*criteria.Set{rubric(t)}, period(t, "2026-Q3"), nil, nil)
		var asked []string
		for _, m := range r.Cells[0].Meetings {
			asked = append(asked, m.Month.String())
		}
		if got := strings.Join(asked, " "); got != c.months || r.Cells[0].Outside != c.outside {
			t.Errorf("%s: asked %q, outside %v", c.name, got, r.Cells[0].Outside)
		}
		checkTexts(t, c.name, keysOf(r.Cells[0].Notes), c.notes)
		if c.outside != (r.Summary.Cells == 0) {
			t.Errorf("%s: %d cells counted", c.name, r.Summary.Cells)
		}
	}
}

func TestACellFoundedWithinThePeriodIsGradedOnItsMonths(t *testing.T) {
	roster := oneCell()
	roster.Cells[0].From = scoring.Month{Year: 2026, Month: 8}
	roster.Cells[0].MergedFrom = []string{"Thôn 2", "Thôn 3"}
	r := scoring.Score(roster, []*criteria.Set{rubric(t)}, period(t, "2026-Q3"), sheets(totals(8, "90"), totals(9, "95")), nil)
	if got := cellText(r, r.Cells[0]); got != "graded 92.5 Tốt" {
		t.Errorf("got %q", got)
	}
	checkTexts(t, "notes", keysOf(r.Cells[0].Notes), []string{"note.founded", "note.merged"})
}

func TestADissolvedCellHasAGradeButNoRank(t *testing.T) {
	roster := &scoring.Roster{Cells: []scoring.PartyCell{
		{Name: "Thôn 1", To: scoring.Month{Year: 2026, Month: 7}}, {Name: "Thôn 2"},
	}}
	r := scoring.Score(roster, []*criteria.Set{rubric(t)}, period(t, "2026-Q3"),
		append(sheets(totals(7, "99")), totals(7, "80", of(1)), totals(8, "80", of(1)), totals(9, "80", of(1))), nil)
	if got := cellText(r, r.Cells[0]); got != "graded 99 Tốt" || r.Cells[0].Rank.Known {
		t.Errorf("got %q, rank %v", got, r.Cells[0].Rank)
	}
	if r.Cells[1].Rank != criteria.Some(1) || r.Summary.Cells != 1 || r.Summary.Graded != 1 {
		t.Errorf("the other has rank %v of %+v", r.Cells[1].Rank, r.Summary)
	}
}

func TestASheetWhoseMonthCannotBeToldIsNotForgotten(t *testing.T) {
	stray := form(0, self("40 55"), faulty(diag.NoPeriod))
	for _, c := range []struct {
		name, rubric string
		sheets       []scoring.Sheet
		want         string
	}{
		{"alone it leaves the cell incomplete, not missing", "", nil, "incomplete"},
		{"beside a full quarter the cell is graded", "", quarterOf("90 90 90"), "graded 90 Tốt"},
		{"it may be the month that is left out", "period: { missing: skip }", quarterOf("90 90 _"), "incomplete"},
		{"it may be the month that counts as 0", "period: { missing: zero }", quarterOf("90 90 _"), "incomplete"},
		{"but no month that was not held", "period: { not_held: skip }", quarterOf("90 90 x"), "graded 90 Tốt"},
	} {
		r := scoreQuarter(t, rubric(t, c.rubric), append(sheets(stray), c.sheets...)...)
		if got := cellText(r, r.Cells[0]); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if notes := keysOf(r.Cells[0].Notes); len(notes) == 0 || notes[0] != "note.unplaced" {
			t.Errorf("%s: notes %q", c.name, notes)
		}
	}
}

func TestABadSheetDoesNotStopTheGoodOnes(t *testing.T) {
	roster := &scoring.Roster{Cells: []scoring.PartyCell{{Name: "Thôn 1"}, {Name: "Thôn 2"}}}
	r := scoring.Score(roster, []*criteria.Set{rubric(t)}, period(t, "2026-07"),
		sheets(form(7, self("41 55")), form(7, of(1), in("b"), self("40 55"))), nil)
	if got := cellText(r, r.Cells[0]); got != "incomplete" {
		t.Errorf("the cell of the bad sheet is %q", got)
	}
	if got := cellText(r, r.Cells[1]); got != "graded 95 Tốt" {
		t.Errorf("the other is %q", got)
	}
}

func TestThematicMeetings(t *testing.T) {
	three := quarterOf("90 90 90")
	for _, c := range []struct {
		name, rubric string
		extra        []scoring.Sheet
		want         string
		problems     []string
	}{
		{"a thematic meeting does not count among regular ones", "", sheets(form(8, thematic, self("20 20"))), "graded 90 Tốt", nil},
		{"nor does a faulty one", "", sheets(form(8, thematic, self("20 _"))), "graded 90 Tốt", []string{"error missing-mark D11"}},
		{"with meetings: all it counts", "period: { meetings: all }", sheets(form(8, thematic, self("10 20"))), "graded 75 Khá", nil},
		{"and a faulty one leaves the cell incomplete", "period: { meetings: all }", sheets(form(8, thematic, self("20 _"))), "incomplete", []string{"error missing-mark D11"}},
		{"without a set for it: a warning", "", sheets(form(8, thematic, set(-1))), "graded 90 Tốt", []string{"warning no-set-for-meeting"}},
		{"without a set where all count: an error", "period: { meetings: all }", sheets(form(8, thematic, set(-1))), "incomplete", []string{"error no-set-for-meeting"}},
		{"two sheets of it without a set", "", sheets(form(8, thematic, set(-1), self("20 30")), form(8, in("b"), thematic, set(-1), self("20 30"))),
			"graded 90 Tốt", []string{"warning no-set-for-meeting", "warning duplicate-sheet b"}},
		{"two different ones", "", sheets(form(8, thematic, set(-1), self("20 30")), form(8, in("b"), thematic, set(-1), self("20 40"))),
			"graded 90 Tốt", []string{"warning no-set-for-meeting", "error conflicting-sheets b D11"}},
	} {
		r := scoreQuarter(t, rubric(t, c.rubric), append(c.extra, three...)...)
		if got := cellText(r, r.Cells[0]); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		checkTexts(t, c.name, problemTexts(r), c.problems)
	}
}

func TestEachMeetingIsScoredByItsOwnSet(t *testing.T) {
	regular := rubric(t, "meeting: regular\nperiod: { meetings: all }")
	short := rubric(t, "meeting: thematic", "groups: [{ id: c, title: Chuyên đề, max: 10 }]", `
grades: [{ id: dat, title: Đạt, from: 5 }, { id: khong, title: Không đạt, from: 0 }]`)
	r := scoring.Score(oneCell(), []*criteria.Set{regular, short}, period(t, "2026-07"),
		sheets(form(7, self("40 50")), form(7, in("b"), thematic, set(1), self("8"))), nil)
	meetings := r.Cells[0].Meetings
	if len(meetings) != 2 || meetings[1].Total != criteria.Some(criteria.Points(8_000)) || meetings[1].Grade != criteria.Some(0) || meetings[1].Set != 1 {
		t.Errorf("got %+v", meetings)
	}
	if got := cellText(r, r.Cells[0]); got != "incomplete" {
		t.Errorf("8 of 10 and 90 of 100 points make %q", got)
	}
}

// TestGradesOfTwoSetsMeetByTheirTitles: the rule of the period speaks of the
// first set's grades, in whatever order another set has them.
func TestGradesOfTwoSetsMeetByTheirTitles(t *testing.T) {
	regular := rubric(t, "meeting: regular\nperiod: { meetings: all, quarter: { method: counts, lines: [{ grade: tot, every: kha }, { grade: kem }] } }")
	thematicSet := rubric(t, "meeting: thematic", `
grades: [{ id: x, title: Xuất sắc, from: 99 }, { id: a, title: TỐT, from: 85 }, { id: b, title: Khá, from: 60 }, { id: c, title: Trung bình, from: 55 }, { id: d, title: Kém, from: 0 }]`)
	for _, c := range []struct{ marks, want string }{
		{"40 45", "graded 88.75 Tốt"}, // 85 is its Tốt
		{"30 30", "graded 82.5 Tốt"},  // 60 is its Khá, the third of its grades
		{"30 29", "graded 82.25 Kém"}, // 59 is its Trung bình
		{"40 60", "incomplete"},       // the first set has no Xuất sắc
	} {
		r := scoring.Score(oneCell(), []*criteria.Set{regular, thematicSet}, period(t, "2026-Q3"),
			append(quarterOf("90 90 90"), form(8, in("b"), thematic, set(1), self(c.marks))), nil)
		if got := cellText(r, r.Cells[0]); got != c.want {
			t.Errorf("%s: got %q, want %q", c.marks, got, c.want)
		}
	}
}

// TestMeetingsThatDoNotCountChangeNothing: with regular meetings only, the sheets
// of thematic ones change no score, grade, rank, target or list.
func TestMeetingsThatDoNotCountChangeNothing(t *testing.T) {
	regular := rubric(t, "meeting: regular\ntargets: [{ id: t, title: T, measure: grade-share, grade: tot, at_least: 90% }]")
	thematicSet := rubric(t, "meeting: thematic", "groups: [{ id: c, title: Chuyên đề, max: 10 }]", "\ngrades: [{ id: dat, title: Đạt, from: 5 }, { id: khong, title: Không đạt, from: 0 }]")
	sets := []*criteria.Set{regular, thematicSet}
	score := func(extra ...scoring.Sheet) string {
		r := scoring.Score(oneCell(), sets, period(t, "2026-Q3"), append(quarterOf("90 95 90"), extra...), nil)
		return fmt.Sprint(cellText(r, r.Cells[0]), r.Cells[0].Rank, r.Targets[0].TargetCount, r.Targets[0].State, listed(r), r.Summary)
	}
	want := score()
	for _, marks := range []string{"0", "3", "10", "_", "tốt"} {
		if got := score(form(8, in("b"), thematic, set(1), self(marks))); got != want {
			t.Errorf("a thematic meeting of %s makes %s of %s", marks, got, want)
		}
	}
}

// Issue 19, point 1.
func TestACellOutsideThePeriodIsInNoList(t *testing.T) {
	roster := &scoring.Roster{Cells: []scoring.PartyCell{
		{ID: "A", Name: "Thôn 1", To: scoring.Month{Year: 2026, Month: 6}}, {ID: "B", Name: "Thôn 2", To: scoring.Month{Year: 2026, Month: 7}},
		{ID: "C", Name: "Thôn 3"}, {ID: "D", Name: "Thôn 4", From: scoring.Month{Year: 2026, Month: 10}},
	}}
	score := func(p string) *scoring.Result {
		return scoring.Score(roster, []*criteria.Set{rubric(t)}, period(t, p), append(sheets(totals(9, "80")), totals(7, "80", of(1))), nil)
	}
	q2, q3, q4 := score("2026-Q2"), score("2026-Q3"), score("2026-Q4")
	var got []string
	for _, c := range q3.Cells {
		got = append(got, fmt.Sprint(c.Cell.ID, " ", c.Status, " ", c.Outside, " ", c.Listed()))
	}
	checkTexts(t, "statuses", got, []string{"A outside true false", "B graded true true", "C missing false true", "D outside true false"})
	if len(q3.Listed()) != 2 || q3.Summary.Cells != 1 {
		t.Errorf("%d cells listed, %d counted", len(q3.Listed()), q3.Summary.Cells)
	}
	checkTexts(t, "a sheet of a month in which the cell did not exist is told of", problemTexts(q3), []string{"warning month-mismatch/not-there"})
	trends := func(sides ...*scoring.Result) (texts []string) {
		var snapshots []compare.Snapshot
		for _, r := range sides {
			snapshots = append(snapshots, compare.SnapshotOf("", r))
		}
		for _, c := range compare.Snapshots(snapshots).Cells {
			texts = append(texts, c.ID+" "+string(c.Whole.Trend))
		}
		return texts
	}
	checkTexts(t, "second and third quarter", trends(q2, q3), []string{"A gone", "B gone", "C unknown"})
	checkTexts(t, "third and fourth quarter", trends(q3, q4), []string{"B gone", "C unknown", "D new"})
}
