package scoring_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/analysis"
	"chibo/scoring/discipline"
)

// noted gives the reason beside a criterion.
func noted(criterion int, reason string) part {
	return func(s *scoring.Sheet) { s.Notes.Set(criterion, reason) }
}

func twoCells() *scoring.Roster {
	return &scoring.Roster{Cells: []scoring.PartyCell{
		{ID: "A", Name: "Chi bộ thôn A", FixedDay: criteria.Some(3)}, {ID: "B", Name: "Chi bộ thôn B"},
	}}
}

func analysed(t *testing.T) *analysis.Analysis {
	t.Helper()
	sheets := []scoring.Sheet{
		form(7, self("40 60"), review("38 58"), noted(0, "Ít ý kiến"), noted(1, "gửi muộn")),
		form(8, in("a"), self("40 50"), noted(1, " ít  ý kiến. ")),
		form(9, in("a"), self("40 45"), noted(0, "không mất điểm")),
		form(7, in("b"), of(1), self("30 40")),
		form(8, in("b"), of(1), self("35 40"), review("36 40"), noted(0, "ÍT Ý KIẾN")),
		form(9, in("b"), of(1), self("35 46")),
	}
	r := scoring.Score(twoCells(), []*criteria.Set{rubric(t)}, period(t, "2026-Q3"), sheets, nil)
	return analysis.Of(r)
}

func TestAnalyseCriteria(t *testing.T) {
	set := analysed(t).Sets[0]
	var got []string
	for _, c := range set.Criteria {
		got = append(got, fmt.Sprintf("%s: %d marked, %s, %d full, %s", c.Leaf.ID, c.Marked, c.Sum, c.Full, c.Share()))
	}
	want := []string{"1: 6 marked, 219, 2 full, 91.3%", "2: 6 marked, 279, 0 full, 77.5%"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if weak := set.Weakest(5); len(weak) != 2 || weak[0].Leaf.ID != "2" {
		t.Errorf("weakest: %v", weak)
	}
}

func TestAnalyseReasons(t *testing.T) {
	var got []string
	for _, r := range analysed(t).Reasons {
		got = append(got, fmt.Sprintf("%s %v: %d meetings, %d cells, %s", r.Reason, r.Criteria, r.Meetings, r.Cells, r.Lost))
	}
	want := []string{"Ít ý kiến [1 2]: 3 meetings, 2 cells, 16", "gửi muộn [2]: 1 meetings, 1 cells, 2"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestAnalyseMonthsAndTrends(t *testing.T) {
	a := analysed(t)
	var got []string
	for _, m := range a.Months {
		got = append(got, fmt.Sprint(m.Month, m.Scored, m.Mean(2).Value, m.Grades))
	}
	for _, trend := range append(a.Falls(5), a.Rises(5)...) {
		got = append(got, fmt.Sprint(trend.Cell.Cell.ID, trend.Change))
	}
	want := []string{"2026-07 2 83 [1 1 0 0]", "2026-08 2 83 [1 1 0 0]", "2026-09 2 83 [0 2 0 0]", "A -11", "B 11"}
	for i := range got {
		got[i] = compact(got[i])
		want[i] = compact(want[i])
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

// compact takes out spaces: fmt.Sprint puts them between some operands only.
func compact(s string) string {
	out := []rune{}
	for _, r := range s {
		if r != ' ' {
			out = append(out, r)
		}
	}
	return string(out)
}

func TestCompareColumns(t *testing.T) {
	a := analysed(t)
	if len(a.Columns) != 2 || a.Columns[0].Cell.Cell.ID != "A" || a.Columns[1].Cell.Cell.ID != "B" {
		t.Fatalf("columns: %+v", a.Columns)
	}
	if d := a.Columns[0].Difference(2); d.Value != 4*criteria.Point {
		t.Errorf("A: %v", d)
	}
	if d := a.Overall.Difference(2); a.Overall.Meetings != 2 || d.Value != criteria.Point*3/2 {
		t.Errorf("overall: %+v %v", a.Overall, d)
	}
}

// TestBorderline takes scores at the edge of a band and at one point from it,
// with their nearest neighbours.
func TestBorderline(t *testing.T) {
	for total, want := range map[string]string{
		"91.001": "", "91": "0 1", "90": "0 0", "89.999": "0 -0.001", "89": "0 -1", "88.999": "", "0": "", "50.5": "2 0.5",
	} {
		result := scoreJuly(t, rubric(t, "period: { decimals: 3 }"), totals(7, total))
		got := ""
		for _, b := range analysis.Of(result).Borderline {
			got += fmt.Sprintf("%d %s", b.Grade, b.Distance)
		}
		if got != want {
			t.Errorf("%s: %q, want %q", total, got, want)
		}
	}
}

func TestDiscipline(t *testing.T) {
	set := rubric(t, "discipline: { minutes: 90, minutes_combined: 120, attendance: 90%, thematic_per_quarter: 1 }")
	superior := func(text string) part { return tell(func(f *scoring.Facts) { f.Superior = fact(text) }) }
	result := scoring.Score(twoCells(), []*criteria.Set{set}, period(t, "2026-Q3"), []scoring.Sheet{
		form(7, self("40 60"), on(7, 3), facts("members=10 present=9 excused=1 unexcused=0 minutes=90"), superior("đ/c Tám"), model),
		form(8, self("40 60"), on(8, 4), facts("members=10 present=8 minutes=119"), combined, superior("Không dự")),
		form(9, notHeld),
		form(7, in("b"), of(1), self("40 60")),
	}, nil)
	all := discipline.Of(result)
	d := all[0]
	got := fmt.Sprint(d.Asked, d.Held, d.NotHeld, d.Unsent, "day", d.DayKept, d.DayMoved, d.DayUnknown,
		"rate", d.Attendance(), d.BelowAttendance, "minutes", d.LongEnough, d.TooShort, d.DurationUnknown,
		"thematic", d.Thematic, d.ThematicAsked, d.Model, "superior", d.SuperiorCame, d.SuperiorAbsent)
	if want := "3 2 1 0 day 1 1 0 rate 85% 1 minutes 1 1 0 thematic 1 1 1 superior 1 1"; compact(got) != compact(want) {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	var lapses []discipline.LapseKind
	for _, l := range d.Lapses {
		lapses = append(lapses, l.Kind)
	}
	want := []discipline.LapseKind{discipline.LapseDay, discipline.LapseAttendance, discipline.LapseDuration, discipline.LapseNotHeld}
	if diff := cmp.Diff(want, lapses); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
	if b := all[1]; b.Unsent != 2 || b.DayUnknown != 1 || b.RateUnknown != 1 || b.DurationUnknown != 1 || b.Attendance().Known() {
		t.Errorf("the other cell: %+v", b)
	}
}

func TestLossesAndGroups(t *testing.T) {
	r := scoring.Score(twoCells(), []*criteria.Set{rubric(t)}, period(t, "2026-Q3"), []scoring.Sheet{
		form(7, self("39 50"), noted(1, "ít ý kiến")), form(8, in("b"), self("40 55"), noted(1, "Ít ý kiến.")), form(9, in("c"), self("40 60")),
		form(7, in("d"), of(1), self("40 40")), form(8, in("d"), of(1), self("40 40")), form(9, in("d"), of(1), self("40 40")),
	}, nil)
	losses := analysis.LossesOf(r, &r.Cells[0])
	if len(losses) != 2 || losses[0].Leaf.ID != "2" || losses[0].Lost != 15*criteria.Point || losses[0].Meetings != 2 || len(losses[0].Reasons) != 1 {
		t.Errorf("losses: %+v", losses)
	}
	groups := analysis.Groups(r, &r.Cells[0].Meetings[0])
	if len(groups) != 2 || groups[1].Sum != 50*criteria.Point || !groups[1].Known {
		t.Errorf("groups: %+v", groups)
	}
}

// Cells of one committee are compared with each other, however it is spelled.
func TestCommittees(t *testing.T) {
	cell := func(committee string, score criteria.Points, rank int) scoring.CellResult {
		return scoring.CellResult{Cell: &scoring.PartyCell{Committee: committee}, Score: criteria.Some(score), Rank: criteria.Some(rank)}
	}
	r := &scoring.Result{Sets: []*criteria.Set{rubric(t)}, Cells: []scoring.CellResult{
		cell("Đảng bộ xã An", 90*criteria.Point, 2), cell("ĐẢNG BỘ XÃ AN", 80*criteria.Point, 4), cell("Đảng bộ xã Bình", 95*criteria.Point, 1),
		cell("Đảng bộ xã An", 90*criteria.Point, 2),
		{Cell: &scoring.PartyCell{Committee: "Đảng bộ xã Bình"}, Score: criteria.Some(10 * criteria.Point), Outside: true},
		{Cell: &scoring.PartyCell{Committee: "Đảng bộ xã Cầu"}},
	}}
	for _, test := range []struct {
		committee  string
		mean       criteria.Optional[criteria.Points]
		cells      int
		rank       int
		within, of int
	}{
		{"Đảng bộ xã An", criteria.Some(criteria.RoundRatio(int64(260*criteria.Point), 3, r.Sets[0].Period.Decimals)), 3, 4, 3, 3},
		{"ĐẢNG BỘ XÃ AN", criteria.Some(criteria.RoundRatio(int64(260*criteria.Point), 3, r.Sets[0].Period.Decimals)), 3, 2, 1, 3},
		{"Đảng bộ xã Bình", criteria.Some(95 * criteria.Point), 1, 1, 1, 1},
		{"Đảng bộ xã Cầu", criteria.Optional[criteria.Points]{}, 0, 1, 1, 0},
	} {
		c := analysis.CommitteesOf(r)[test.committee]
		if within, of := c.Rank(test.rank); c.Mean != test.mean || c.Cells != test.cells || within != test.within || of != test.of {
			t.Errorf("%s: mean %v of %d, rank %d is %d of %d", test.committee, c.Mean, c.Cells, test.rank, within, of)
		}
	}
}
