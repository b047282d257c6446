package scoring_test

import (
	"testing"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// decidePoints decides a criterion of a month of 2026.
func decidePoints(month, criterion int, points criteria.Points) scoring.Decision {
	d := decideGrade(month, 0)
	d.Criterion, d.Points = criterion, points
	return d
}

// decideGrade decides the grade of a month, or with month 0 of the period.
func decideGrade(month, grade int) scoring.Decision {
	d := scoring.Decision{Criterion: -1, Grade: grade, Reason: "Qua kiểm tra", Document: "01-QĐ/ĐU", Pos: diag.Pos{File: "d", Cell: "E2"}}
	if month > 0 {
		d.Month = scoring.Month{Year: 2026, Month: month}
	}
	return d
}

func TestDecisionsStandBesideWhatWasComputed(t *testing.T) {
	const (
		tot = iota
		kha
		tb
		kem
	)
	gate := gated("{ attendance: 90% }", "")
	limit := "period: { quarter: { limits: [{ grade: tot, every: kha }] } }"
	for _, c := range []struct {
		name, rubric string
		sheets       []scoring.Sheet
		decisions    []scoring.Decision
		computed     string
		decided      string
	}{
		{"no decision: the two are the same", "", quarterOf("90 90 90"), nil, "graded 90 Tốt", "graded 90 Tốt"},
		{"a decided mark changes the month's total and the mean", "", append(quarterOf("90 90"), form(9, self("40 50"))),
			[]scoring.Decision{decidePoints(9, 1, 20_000)}, "graded 90 Tốt", "graded 80 Khá"},
		{"two decided marks of one month", "", append(quarterOf("90 90"), form(9, self("40 50"))),
			[]scoring.Decision{decidePoints(9, 0, 20_000), decidePoints(9, 1, 10_000)}, "graded 90 Tốt", "graded 70 Khá"},
		{"the grade is looked up again, through gates", gate, append(quarterOf("95 95"), form(9, self("40 40"), facts("members=20 present=10"))),
			[]scoring.Decision{decidePoints(9, 1, 60_000)}, "graded 90 Tốt", "graded 96.67 Tốt"},
		{"a decided mark may mend one that is missing", "", append(quarterOf("90 90"), form(9, self("40 _"))),
			[]scoring.Decision{decidePoints(9, 1, 50_000)}, "incomplete", "incomplete 90 Tốt"},
		{"but not leave another missing", "", append(quarterOf("90 90"), form(9, self("_ _"))),
			[]scoring.Decision{decidePoints(9, 1, 50_000)}, "incomplete", "incomplete"},
		{"nor settle which of two sheets is right", "", append(quarterOf("90 90"), form(9, self("40 50")), form(9, in("b"), self("40 51"))),
			[]scoring.Decision{decidePoints(9, 0, 30_000)}, "incomplete", "incomplete"},
		{"a decided mark of a month with only a total changes nothing", "", quarterOf("90 90 90"),
			[]scoring.Decision{decidePoints(9, 1, 20_000)}, "graded 90 Tốt", "graded 90 Tốt"},
		{"a decided mark between the tiers counts as it stands", mixedGroups, append(quarterOf("90 90"), form(9, self("40 20 30"))),
			[]scoring.Decision{decidePoints(9, 1, 25_000)}, "graded 90 Tốt", "graded 91.67 Tốt"},
		{"a decided deduction may have its sign", blockGroups, append(quarterOf("90 90"), form(9, self("93 _ _ 3 _"))),
			[]scoring.Decision{decidePoints(9, 3, -6_000)}, "graded 90 Tốt", "graded 89 Khá"},
		{"a mark that does not apply stays out", thematicGroups("full"), append(quarterOf("90 90"), form(9, self("70 _"))),
			[]scoring.Decision{decidePoints(9, 1, 0)}, "graded 90 Tốt", "graded 90 Tốt"},
		{"a month's decided grade leaves its total and the mean", "", quarterOf("90 90 90"),
			[]scoring.Decision{decideGrade(9, kem)}, "graded 90 Tốt", "graded 90 Tốt"},
		{"but counts in the limits of the period", limit, quarterOf("90 90 90"),
			[]scoring.Decision{decideGrade(9, kem)}, "graded 90 Tốt", "graded 90 Khá"},
		{"a decided grade of the period is the grade", "", quarterOf("90 90 90"),
			[]scoring.Decision{decideGrade(0, tb)}, "graded 90 Tốt", "graded 90 Trung bình"},
		{"it may raise", "", quarterOf("40 40 40"), []scoring.Decision{decideGrade(0, tot)}, "graded 40 Kém", "graded 40 Tốt"},
		{"and grade a cell that is incomplete, without a score", "", quarterOf("90 90 _"),
			[]scoring.Decision{decideGrade(0, kha)}, "incomplete", "incomplete Khá"},
		{"the period's decision wins over the marks'", "", append(quarterOf("90 90"), form(9, self("40 50"))),
			[]scoring.Decision{decideGrade(0, kha), decidePoints(9, 1, 60_000)}, "graded 90 Tốt", "graded 93.33 Khá"},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := scoring.Score(oneCell(), []*criteria.Set{rubric(t, c.rubric)}, period(t, "2026-Q3"), c.sheets, c.decisions)
			if got := cellText(r, r.Cells[0]); got != c.computed {
				t.Errorf("computed %q, want %q", got, c.computed)
			}
			if got := decidedText(r, r.Cells[0]); got != c.decided {
				t.Errorf("decided %q, want %q", got, c.decided)
			}
			if counted := r.Summary.Graded == 1; counted != r.Cells[0].DecidedGrade().Known {
				t.Errorf("counted as graded: %v", counted)
			}
		})
	}
}

func TestADecidedMeetingKeepsItsComputedNumbers(t *testing.T) {
	r := scoring.Score(oneCell(), []*criteria.Set{rubric(t)}, period(t, "2026-07"), sheets(form(7, self("40 55"))),
		[]scoring.Decision{decidePoints(7, 1, 20_000), decideGrade(7, 3)})
	m := july(t, r)
	if got := meetingText(r, m); got != "scored 95 Tốt" || m.Marks.At(1).Official.Value != 55_000 {
		t.Errorf("computed %q, mark %v", got, m.Marks.At(1).Official)
	}
	if d := m.Decision; d == nil || d.Total.Value != 60_000 || d.Grade.Value != 3 || len(d.Decisions) != 2 {
		t.Errorf("decided %+v", d)
	}
	if got := decidedText(r, r.Cells[0]); got != "graded 60 Kém" {
		t.Errorf("of a month, the month's decided grade is the cell's: %q", got)
	}
	if r.Cells[0].Rank != criteria.Some(1) || r.Summary.Grades[3] != 1 || r.Summary.Grades[0] != 0 {
		t.Errorf("rank %v, summary %+v", r.Cells[0].Rank, r.Summary)
	}
}

func TestDecisionsThatAreNotFollowed(t *testing.T) {
	without := func(change func(*scoring.Decision)) scoring.Decision {
		d := decidePoints(7, 1, 20_000)
		change(&d)
		return d
	}
	for _, c := range []struct {
		name     string
		decision scoring.Decision
		want     string
	}{
		{"without a reason", without(func(d *scoring.Decision) { d.Reason = "" }), "error decision-without-reason d E2"},
		{"without a document", without(func(d *scoring.Decision) { d.Document = "" }), "error decision-without-reason d E2"},
		{"a grade without a reason", without(func(d *scoring.Decision) { d.Criterion, d.Reason = -1, "" }), "error decision-without-reason d E2"},
		{"points above full", decidePoints(7, 1, 60_001), "error bad-decision/points d E2"},
		{"points below 0", decidePoints(7, 1, -1), "error bad-decision/points d E2"},
		{"points of no month", decidePoints(0, 1, 20_000), "error bad-decision/points d E2"},
	} {
		r := scoring.Score(oneCell(), []*criteria.Set{rubric(t)}, period(t, "2026-07"), sheets(form(7, self("40 55"))), []scoring.Decision{c.decision})
		checkTexts(t, c.name, problemTexts(r), []string{c.want})
		if r.Cells[0].Decision != nil || decidedText(r, r.Cells[0]) != "graded 95 Tốt" {
			t.Errorf("%s: it was followed: %+v", c.name, r.Cells[0].Decision)
		}
	}
}

func TestRanksGoByTheDecidedScore(t *testing.T) {
	roster := &scoring.Roster{Cells: []scoring.PartyCell{{Name: "Thôn 1"}, {Name: "Thôn 2"}}}
	r := scoring.Score(roster, []*criteria.Set{rubric(t)}, period(t, "2026-07"),
		sheets(form(7, self("40 55")), form(7, of(1), in("b"), self("40 50"))), []scoring.Decision{decidePoints(7, 1, 40_000)})
	if r.Cells[0].Rank != criteria.Some(2) || r.Cells[1].Rank != criteria.Some(1) {
		t.Errorf("ranks %v and %v", r.Cells[0].Rank, r.Cells[1].Rank)
	}
}

// TestUnreadDecisionsStopTheirCell: what was decided is not known, so neither is
// the grade.
func TestUnreadDecisionsStopTheirCell(t *testing.T) {
	unread := decideGrade(7, 0)
	unread.Unread, unread.Reason, unread.Document = true, "", ""
	r := scoring.Score(oneCell(), []*criteria.Set{rubric(t)}, period(t, "2026-07"), sheets(form(7, self("40 55"))), []scoring.Decision{unread})
	c := r.Cells[0]
	if c.Status != scoring.Incomplete || c.Score.Known || c.Grade.Known || c.Decision != nil {
		t.Errorf("%+v", c)
	}
	if len(c.Notes) != 1 || c.Notes[0].Key != "note.unread-decision" {
		t.Errorf("%v", c.Notes)
	}
}
