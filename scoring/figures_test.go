package scoring_test

import (
	"fmt"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/analysis"
	"chibo/scoring/compare"
	"chibo/scoring/discipline"
	"chibo/scoring/statistics"
)

// scored scores sheets of a roster for a period of the test's own.
func scored(t testing.TB, s *criteria.Set, when string, cells []scoring.PartyCell, sheets ...scoring.Sheet) *scoring.Result {
	t.Helper()
	return scoring.Score(&scoring.Roster{Cells: cells}, []*criteria.Set{s}, period(t, when), sheets, nil)
}

// Issue 19, point 2: a cell is asked for thematic meetings of the quarters in
// which it existed whole.
func TestThematicMeetingsAreAskedOfWholeQuarters(t *testing.T) {
	month := func(m int) scoring.Month { return scoring.Month{Year: 2026, Month: m} }
	for _, c := range []struct {
		name     string
		from, to int
		period   string
		want     int
	}{
		{"a year has four", 0, 0, "2026", 8},
		{"founded with October: the last one", 10, 0, "2026", 2},
		{"founded in September: the last one", 9, 0, "2026", 2},
		{"founded in November: none", 11, 0, "2026", 0},
		{"dissolved in August: two", 0, 8, "2026", 4},
		{"of nine months", 4, 0, "2026-9M", 4},
		{"a month is no quarter", 0, 0, "2026-07", 0},
		{"three months across quarters hold none", 0, 0, "2026-02..2026-04", 0},
		{"seven months hold two", 0, 0, "2026-03..2026-09", 4},
	} {
		cell := scoring.PartyCell{ID: "A", Name: "Thôn A"}
		if c.from > 0 {
			cell.From = month(c.from)
		}
		if c.to > 0 {
			cell.To = month(c.to)
		}
		r := scored(t, rubric(t, "discipline: { thematic_per_quarter: 2 }"), c.period, []scoring.PartyCell{cell})
		if got := discipline.Of(r)[0].ThematicAsked; got != c.want {
			t.Errorf("%s: %d asked, want %d", c.name, got, c.want)
		}
	}
}

// Issue 19, point 5: what a meeting must last is not known of a cell whose size
// is not, unless it makes no difference.
func TestDurationOfACellOfUnknownSize(t *testing.T) {
	set := rubric(t, "discipline: { minutes: 90, minutes_large: { members: 30, minutes: 120 } }")
	for _, c := range []struct {
		name, facts string
		want        string // long, short, unknown, minutes short
	}{
		{"between both durations it is not known", "minutes=100", "0 0 1 0"},
		{"enough for a large cell is enough", "minutes=120", "1 0 0 0"},
		{"too short for a small one is too short", "minutes=80", "0 1 0 10"},
		{"those present alone make it large", "minutes=100 present=30", "0 1 0 20"},
		{"one fewer does not", "minutes=100 present=29", "0 0 1 0"},
		{"a known size decides", "minutes=100 members=29", "1 0 0 0"},
		{"a large one too", "minutes=100 members=30", "0 1 0 20"},
	} {
		r := scoreJuly(t, set, totals(7, "90", facts(c.facts)))
		d, short := discipline.Of(r)[0], 0
		for _, l := range d.Lapses {
			short += l.Short
		}
		if got := fmt.Sprint(d.LongEnough, " ", d.TooShort, " ", d.DurationUnknown, " ", short); compact(got) != compact(c.want) {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
	groups := "groups:\n  - { id: d, title: Thời lượng, max: 5, kind: tiers, measure: duration-gap, tiers: [{ points: 5, short_by: 0 }, { points: 4, short_by: 30 }, { points: 1 }] }\n" +
		"  - { id: o, title: Còn lại, max: 95 }\ndiscipline: { minutes: 90, minutes_large: { members: 30, minutes: 120 } }"
	for known, want := range map[string]string{"minutes=95": "?", "minutes=120": "100", "minutes=70 members=10": "99", "minutes=55": "96"} {
		r := scoreJuly(t, rubric(t, groups), form(7, self("_ 95"), facts(known)))
		got := "?"
		if total := r.Cells[0].Meetings[0].Total; total.Known {
			got = total.Value.String()
		}
		if got != want {
			t.Errorf("%s: total %s, want %s", known, got, want)
		}
	}
}

// villageTexts says which villages have a cell: "Thôn Đông +, Thôn Tây -".
func villageTexts(s *statistics.Roster) string {
	var without []string
	for _, v := range s.WithoutCell {
		without = append(without, v.Name)
	}
	return strings.TrimSpace(fmt.Sprintf("%d %s", s.Villages, strings.Join(without, ",")))
}

// Issue 19, point 3: a village counts once, and a cell that is gone is none.
func TestVillagesCountOnce(t *testing.T) {
	ended := scoring.Month{Year: 2026, Month: 6}
	type village = scoring.Village
	for _, c := range []struct {
		name     string
		villages []village
		want     string
	}{
		{"two cells in one", []village{{Name: "Thôn Đông", Cell: "A"}, {Name: "Thôn Đông", Cell: "B"}}, "1"},
		{"spaces, case and tones", []village{{Name: "Thôn Hoà  Bình", Cell: "A"}, {Name: "THÔN HÒA BÌNH", Cell: "B"}}, "1"},
		{"a blank row does not undo another", []village{{Name: "Thôn Đông"}, {Name: "thôn Đông", Cell: "A"}, {Name: "Thôn Đông"}, {Name: "Thôn Tây"}}, "2 Thôn Tây"},
		{"a cell that has ended is none", []village{{Name: "Thôn Đông", Cell: "Chi bộ cũ"}, {Name: "Thôn Tây", Cell: "A"}}, "2 Thôn Đông"},
		{"by its code and its other name too", []village{{Name: "Thôn Đông", Cell: "CU"}, {Name: "Thôn Tây", Cell: "chi bộ xưa"}}, "2 Thôn Đông,Thôn Tây"},
		{"but another cell there is one", []village{{Name: "Thôn Đông", Cell: "Chi bộ cũ"}, {Name: "Thôn Đông", Cell: "A"}}, "1"},
		{"committees have villages of one name", []village{{Name: "Thôn 1", Committee: "X", Cell: "A"}, {Name: "Thôn 1", Committee: "Y"}}, "2 Thôn 1"},
		{"a row without a committee is the only one of the name", []village{{Name: "Thôn 1"}, {Name: "Thôn 01", Committee: "X", Cell: "A"}}, "1"},
		{"where two have it, neither", []village{{Name: "Thôn 1"}, {Name: "Thôn 1", Committee: "X", Cell: "A"}, {Name: "Thôn 1", Committee: "Y", Cell: "B"}}, "3 Thôn 1"},
	} {
		roster := &scoring.Roster{Villages: c.villages, Cells: []scoring.PartyCell{{ID: "A", Name: "A"}, {ID: "B", Name: "B"},
			{ID: "CU", Name: "Chi bộ cũ", Aliases: []string{"Chi bộ xưa"}, To: ended}}}
		r := scoring.Score(roster, []*criteria.Set{rubric(t)}, period(t, "2026-Q3"), nil, nil)
		if got := villageTexts(statistics.Of(r)); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if got := villageTexts(compare.NewRosterSide("", roster).Stats); got != c.want {
			t.Errorf("%s, of a roster: %s, want %s", c.name, got, c.want)
		}
	}
}

// Issue 19, point 12: what ended is told so while it is still listed, and a
// village's first cell is neither lost nor a new village.
func TestTwoRosters(t *testing.T) {
	type village = scoring.Village
	before := &scoring.Roster{Cells: []scoring.PartyCell{{ID: "A", Name: "A"}, {ID: "B", Name: "B"}, {ID: "C", Name: "C"}},
		Villages: []village{{Name: "Thôn 1"}, {Name: "Thôn 2", Cell: "A"}, {Name: "thôn  2", Cell: "B"}, {Name: "Thôn 3"}}}
	after := &scoring.Roster{Cells: []scoring.PartyCell{{ID: "A", Name: "A"}, {ID: "B", Name: "B", To: scoring.Month{Year: 2026, Month: 8}}, {ID: "D", Name: "D", Committee: "X"}},
		Villages: []village{{Name: "Thôn 1", Committee: "X", Cell: "D"}, {Name: "Thôn 2", Cell: "A"}, {Name: "Thôn 2", Cell: "B"}, {Name: "THÔN 3"}}}
	c := compare.Rosters(compare.NewRosterSide("", before), compare.NewRosterSide("", after))
	var got []string
	for _, change := range c.Cells {
		got = append(got, fmt.Sprint(change.Before != nil, " ", change.After != nil, " ", change.Ended))
	}
	checkTexts(t, "B has ended, C is gone, D is new", got, []string{"true false true", "true false false", "false true false"})
	if len(c.Villages) != 1 || c.Villages[0].Before == nil || c.Villages[0].After == nil || c.Villages[0].After.Cell != "D" {
		t.Errorf("villages: %+v", c.Villages)
	}
}

// remark is the note of a whole row.
func remark(text string) part { return func(s *scoring.Sheet) { s.Remark = text } }

// Issue 19, point 6: reasons are counted in tables and lists too, in the shape of
// the list's own column, and stand beside their marks once.
func TestReasonsOfTablesAndLists(t *testing.T) {
	for _, c := range []struct {
		name   string
		sheet  scoring.Sheet
		want   string // reasons counted
		remark string // left of the remark
	}{
		{"a table in our shape", table(7, "38 57", remark("1: −2 (gửi muộn); 2: -3 (ít ý kiến; chưa sôi nổi)")), "ít ý kiến; chưa sôi nổi 2 3, gửi muộn 1 2", ""},
		{"without numbers", table(7, "38 57", remark("1: gửi muộn; 2: ít ý kiến")), "ít ý kiến 2 3, gửi muộn 1 2", ""},
		{"other words stay", table(7, "38 60", remark("Họp tại nhà văn hóa; 1: -2 điểm (gửi muộn)")), "gửi muộn 1 2", "Họp tại nhà văn hóa"},
		{"what the mark does not say stays", table(7, "38 60", remark("1: −3 (gửi muộn); 2: ít ý kiến")), "", "1: −3 (gửi muộn); 2: ít ý kiến"},
		{"no criterion of that id", table(7, "38 60", remark("9: −2 (gửi muộn)")), "", "9: −2 (gửi muộn)"},
		{"a number alone is no reason", table(7, "38 60", remark("1: −2")), "", ""},
		{"a list of totals", totals(7, "95", remark("2: −5 (ít ý kiến)")), "ít ý kiến 2 5", "2: −5 (ít ý kiến)"},
		{"a decimal comma", totals(7, "95", remark("2: −4,5 (ít ý kiến); 1: -0,5 (muộn)")), "ít ý kiến 2 4.5, muộn 1 0.5", "2: −4,5 (ít ý kiến); 1: -0,5 (muộn)"},
		{"a time of day is none", totals(7, "95", remark("1: 30 phút")), "", "1: 30 phút"},
	} {
		r := scoreJuly(t, rubric(t), c.sheet)
		var got []string
		for _, reason := range analysis.Of(r).Reasons {
			got = append(got, fmt.Sprint(reason.Reason, " ", strings.Join(reason.Criteria, "+"), " ", reason.Lost))
		}
		if text := strings.Join(got, ", "); text != c.want {
			t.Errorf("%s: reasons %q, want %q", c.name, text, c.want)
		}
		if rest := r.Cells[0].Meetings[0].Remark; rest != c.remark {
			t.Errorf("%s: remark %q, want %q", c.name, rest, c.remark)
		}
	}
}

// Issue 19, point 8: the marks that stand add up to the total that stands.
func TestDecidedMarksAddUp(t *testing.T) {
	set := rubric(t, "groups:\n  - { id: \"1\", title: A, max: 40 }\n  - { id: \"2\", title: B, max: 60 }\n  - { id: \"-\", title: Trừ, max: 10, kind: deduction, criteria: [{ id: \"t\", title: T, max: 10 }] }\n")
	lines := []scoring.Sheet{table(7, "38 57 2"), table(8, "40 _ 0"), table(9, "40 60 0")}
	r := scoring.Score(oneCell(), []*criteria.Set{set}, period(t, "2026-Q3"), lines,
		[]scoring.Decision{decidePoints(7, 0, 20*criteria.Point), decidePoints(7, 2, -5*criteria.Point), decidePoints(8, 1, 50*criteria.Point), decideGrade(9, 1)})
	for i, want := range []string{"20* 57 -5*=72", "40 50* 0=90", "40 60 0=100"} {
		m, sum := &r.Cells[0].Meetings[i], criteria.Points(0)
		var words []string
		for _, mark := range r.StandingMarks(m) {
			word := mark.Official.Value.String()
			if mark.By != nil {
				word += "*"
			}
			words, sum = append(words, word), sum+mark.Official.Value
		}
		if got := fmt.Sprintf("%s=%s", strings.Join(words, " "), m.Decision.Total.Value); got != want || sum != m.Decision.Total.Value {
			t.Errorf("got %s, want %s, sum %s", got, want, sum)
		}
	}
	a := analysis.Of(r)
	var sum, months criteria.Points
	for _, c := range a.Sets[0].Criteria {
		sum += c.Sum
	}
	for _, m := range a.Months {
		months += m.Sum
	}
	if sum != months {
		t.Errorf("the criteria have %s together, the months %s", sum, months)
	}
}

// Issue 19, point 9: a month has the cells that existed in it.
func TestCellsOfAMonth(t *testing.T) {
	cells := []scoring.PartyCell{{ID: "A", Name: "A", To: scoring.Month{Year: 2026, Month: 7}}, {ID: "B", Name: "B"}, {ID: "C", Name: "C", From: scoring.Month{Year: 2026, Month: 9}}}
	r := scored(t, rubric(t), "2026-Q3", cells, totals(7, "100"), totals(7, "80", of(1)), totals(8, "80", of(1)), totals(9, "80", of(1)), totals(9, "60", of(2)))
	var got []string
	for _, m := range analysis.Of(r).Months {
		got = append(got, fmt.Sprint(m.Scored, " ", m.Mean(2).Value, " ", m.Grades))
	}
	checkTexts(t, "months", got, []string{"2 90 [1 1 0 0]", "1 80 [0 1 0 0]", "2 70 [0 1 1 0]"})
}

// Issue 19, point 7: kinds that no target's word knows are named once.
func TestKindsThatNoTargetAsks(t *testing.T) {
	const set = "targets:\n  - { id: a, title: A, measure: cells-scored, at_least: 1%, kinds: [địa bàn dân cư] }\n  - { id: b, title: B, measure: cells-scored, at_least: 1%, kinds: [y tế] }"
	r := scoreDistrict(t, rubric(t, set), "; Thôn/TDP; 90", "; thon; 90", "; Y tế; 90", "; Thon; 90", "; ; 90")
	checkTexts(t, "two targets name kinds", r.UnaskedKinds(), []string{"thon", ""})
	r = scoreDistrict(t, rubric(t, "targets: [{ id: a, title: A, measure: cells-scored, at_least: 1% }]"), "; thon; 90")
	checkTexts(t, "none does", r.UnaskedKinds(), nil)
}

// Issue 19, point 10: a period that counts one meeting has its total, unrounded,
// and its grade, gates and caps included.
func TestOneMeetingHasOneGrade(t *testing.T) {
	gate := "grades:\n  - { id: tot, title: Tốt, from: 90, requires: { full: [\"1\"] }, else: kha }\n  - { id: kha, title: Khá, from: 70 }\n  - { id: kem, title: Kém, from: 0 }\n"
	cap := "caps: [{ when: { mark_below: { criterion: \"2\", points: 50 } }, at_most: kha, because: yếu }]"
	limits := "quarter: { limits: [{ grade: tot, at_least: { grade: tot, meetings: 2 } }] }"
	counts := "quarter: { method: counts, lines: [{ grade: tot, at_least: { grade: tot, meetings: 2 } }, { grade: kem }] }"
	for _, c := range []struct {
		name, rubric, period string
		sheets               []scoring.Sheet
		want                 string
		notes                []string
	}{
		{"a month is not rounded", "period: { decimals: 0 }", "2026-07", quarterOf("89.5"), "graded 89.5 Khá", nil},
		{"nor lifted over a gate", gate, "2026-07", sheets(form(7, self("39 60"))), "graded 99 Khá", nil},
		{"nor over a cap", cap, "2026-07", sheets(form(7, self("40 49.999"))), "graded 89.999 Khá", nil},
		{"a quarter of one month sent", "period: { decimals: 0, missing: skip }", "2026-Q3", quarterOf("_ 89.5 _"), "graded 89.5 Khá", []string{"note.single", "note.counted-skip", "note.counted-skip"}},
		{"two are a mean", "period: { decimals: 0, missing: skip }", "2026-Q3", quarterOf("89.5 89.5 _"), "graded 90 Tốt", []string{"note.counted-skip"}},
		{"a month that counts as 0 is a second one", "period: { decimals: 0, missing: skip, not_held: zero }", "2026-Q3", quarterOf("99 x _"), "graded 50 Trung bình", []string{"note.counted-zero", "note.counted-skip"}},
		{"limits on several meetings are not asked of one", "period: { missing: skip, " + limits + " }", "2026-Q3", quarterOf("95 _ _"), "graded 95 Tốt", []string{"note.single", "note.counted-skip", "note.counted-skip"}},
		{"nor are lines", "period: { " + counts + " }", "2026-07", quarterOf("95"), "graded 95 Tốt", nil},
	} {
		r := scored(t, rubric(t, c.rubric), c.period, oneCell().Cells, c.sheets...)
		if got := cellText(r, r.Cells[0]); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
		if c.notes != nil {
			checkTexts(t, c.name, keysOf(r.Cells[0].Notes), c.notes)
		}
		if wrong := compare.Recheck(r); len(wrong) > 0 {
			t.Errorf("%s: does not follow: %+v", c.name, wrong)
		}
	}
}

// Issue 19, point 15: of two attendances, dates or durations of one meeting
// neither is used.
func TestTwoValuesOfOneFact(t *testing.T) {
	for _, c := range []struct {
		name     string
		first    []part
		second   []part
		want     string // date, minutes, rate known
		problems []string
	}{
		{"the same twice", []part{on(7, 5), facts("minutes=90 present=9 of=10")}, []part{on(7, 5), facts("minutes=90 present=9 of=10")}, "true true true", nil},
		{"they complete each other", []part{on(7, 5)}, []part{facts("minutes=90 present=9 of=10")}, "true true true", nil},
		{"two dates", []part{on(7, 5), facts("minutes=90")}, []part{on(7, 6), facts("minutes=90")}, "false true false", []string{"warning conflicting-facts/date b B4"}},
		{"two durations", []part{facts("minutes=90")}, []part{facts("minutes=95")}, "false false false", []string{"warning conflicting-facts/minutes b B3"}},
		{"two attendances", []part{facts("present=9 of=10")}, []part{facts("present=8 of=10")}, "false false false", []string{"warning conflicting-facts/attendance b B3"}},
		{"two numbers of members", []part{facts("members=10 present=9")}, []part{facts("members=9 present=9")}, "false false false", []string{"warning conflicting-facts/attendance b B3"}},
		{"all members and those who had to come are one", []part{facts("present=8 of=10 exempt=2 members=10")}, []part{facts("present=8 of=8")}, "false false true", nil},
		{"any other two are not", []part{facts("present=8 of=10 exempt=2 members=10")}, []part{facts("present=8 of=9")}, "false false false", []string{"warning conflicting-facts/attendance b B3"}},
	} {
		r := scoreJuly(t, rubric(t), form(7, append(c.first, self("40 55"))...), form(7, append([]part{in("b")}, append(c.second, review("40 55"))...)...))
		m := r.Cells[0].Meetings[0]
		if got := fmt.Sprint(m.Facts().Date.Known, " ", m.Facts().Minutes.Known, " ", m.Attendance().Rate.Known); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		checkTexts(t, c.name, problemTexts(r), c.problems)
	}
}

// Issue 19, point 15: a decision on a month without a sheet is told of.
func TestDecisionWithoutSheet(t *testing.T) {
	for _, c := range []struct {
		name     string
		months   string
		decision scoring.Decision
		want     []string
	}{
		{"a month sent", "90 90 90", decidePoints(7, 0, 20*criteria.Point), nil},
		{"one not sent", "_ 90 90", decideGrade(7, 1), []string{"warning decision-without-sheet"}},
		{"one not held has its sheet", "x 90 90", decideGrade(7, 1), nil},
		{"the whole period", "_ 90 90", decideGrade(0, 1), nil},
	} {
		r := scoring.Score(oneCell(), []*criteria.Set{rubric(t)}, period(t, "2026-Q3"), quarterOf(c.months), []scoring.Decision{c.decision})
		var got []string
		for _, text := range problemTexts(r) {
			if strings.Contains(text, "decision-without-sheet") {
				got = append(got, strings.Fields(text)[0]+" "+strings.Fields(text)[1])
			}
		}
		checkTexts(t, c.name, got, c.want)
	}
}

// Issue 19, point 11: a part that is more than the whole is in no share.
func TestImpossibleCountsAreInNoShare(t *testing.T) {
	cells := []scoring.PartyCell{
		{ID: "A", Name: "A", Members: criteria.Some(5), Women: criteria.Some(9), Minority: criteria.Some(5)},
		{ID: "B", Name: "B", Members: criteria.Some(5), Women: criteria.Some(2), Minority: criteria.Some(0)},
	}
	s := statistics.Of(scored(t, rubric(t), "2026-07", cells))
	if w := s.WomenShare; w.Part != 2 || w.Whole != 5 || w.Known != 1 || w.Of != 2 || s.Women.Sum != 11 {
		t.Errorf("women: %+v of %+v", w, s.Women)
	}
	if m := s.MinorityShare; m.Part != 5 || m.Whole != 10 || m.Known != 2 {
		t.Errorf("minority: %+v", m)
	}
}

// Issue 19, point 15: a difference is that of the numbers beside it.
func TestDifferencesAreOfTheShownNumbers(t *testing.T) {
	side := func(marks ...string) compare.Snapshot {
		var lines []scoring.Sheet
		for i, m := range marks {
			lines = append(lines, form(7+i, self(m)))
		}
		return compare.SnapshotOf("", scoreQuarter(t, rubric(t), lines...))
	}
	for _, k := range compare.Snapshots([]compare.Snapshot{side("22 60", "22 60", "23 60"), side("21 60", "21 60", "20 60")}).Criteria {
		if k.Change != k.Means[1]-k.Means[0] {
			t.Errorf("%s: %s → %s is %s", k.ID, k.Means[0], k.Means[1], k.Change)
		}
	}
	r := scoreQuarter(t, rubric(t), form(7, self("40 60"), review("40 59")), form(8, self("40 60"), review("40 60")), form(9, self("40 59"), review("40 58")))
	c := analysis.Of(r).Overall
	if got, want := c.Difference(2).Value, criteria.Points(99_670-99_000); got != want {
		t.Errorf("self 99.67, review 99: %s", got)
	}
}

// Issue 19, point 15: the window of days reaches across a month's end.
func TestDayWindowAcrossAMonthsEnd(t *testing.T) {
	for _, c := range []struct {
		name        string
		fixed       int
		month, day  int // of the date; the sheet is July's
		window      string
		kept, moved int
		early, late int
		problem     string
	}{
		{"two days before the first is the month before", 1, 6, 29, "2", 1, 0, 0, 0, ""},
		{"three days before is too many", 1, 6, 28, "2", 0, 1, 1, 0, "warning date-outside-month B4"},
		{"the day after the last", 31, 8, 1, "1", 1, 0, 0, 0, ""},
		{"without a window it is moved", 31, 8, 1, "0", 0, 1, 0, 1, "warning date-outside-month B4"},
		{"within the month as before", 5, 7, 8, "2", 0, 1, 0, 1, "warning off-day B4"},
	} {
		cell := scoring.PartyCell{ID: "A", Name: "Thôn A", FixedDay: criteria.Some(c.fixed)}
		r := scored(t, rubric(t, "discipline: { day_window: "+c.window+" }"), "2026-07", []scoring.PartyCell{cell}, totals(7, "90", on(c.month, c.day)))
		d := discipline.Of(r)[0]
		if d.DayKept != c.kept || d.DayMoved != c.moved || d.DayEarly != c.early || d.DayLate != c.late {
			t.Errorf("%s: kept %d, moved %d (%d early, %d late)", c.name, d.DayKept, d.DayMoved, d.DayEarly, d.DayLate)
		}
		var want []string
		if c.problem != "" {
			want = []string{c.problem}
		}
		checkTexts(t, c.name, problemTexts(r), want)
	}
}
