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

// qd366 is the built-in set, with a rule for the year where one is given.
func qd366(t testing.TB, year string) *criteria.Set {
	t.Helper()
	data, _ := criteria.BuiltinYAML("qd366-2025")
	text := string(data)
	if year != "" {
		text = strings.Replace(text, "period: { decimals: 2, missing: incomplete }", "period: { decimals: 2, missing: incomplete, year: "+year+" }", 1)
	}
	set, problems := criteria.Parse("qd366.yaml", []byte(text))
	if set == nil {
		t.Fatal(problems)
	}
	return set
}

// wholeSheet is a form of a whole period: the two marks and the facts in words,
// "done=100 late=0 beyond=30 disciplined=0 mended=0".
func wholeSheet(t testing.TB, set *criteria.Set, when, marks, stated string) scoring.Sheet {
	t.Helper()
	s := sheet(scoring.FormLayout, 1, []part{in(when), self(marks)})
	s.Month = period(t, when).Whole()
	for _, word := range strings.Fields(stated) {
		id, value, _ := strings.Cut(word, "=")
		n := 0
		if _, err := fmt.Sscan(value, &n); err != nil {
			t.Fatal(word)
		}
		for i := range set.Facts {
			if f := &set.Facts[i]; f.ID == id {
				one := scoring.StatedFact{Fact: i, Text: value, At: address(&s, "C", 5+i)}
				if f.IsShare() {
					one.Share = criteria.Percent(criteria.Points(n) * criteria.Point)
				} else {
					one.Value = n
				}
				s.Stated = append(s.Stated, one)
			}
		}
	}
	return s
}

const allWell = "done=100 late=0 beyond=30 disciplined=0 mended=0"

// TestAPeriodsSheetIsGradedByItsFacts. Worked out on paper, A of 30 and B of 70:
// "xuất sắc" from 90 where all is done, nothing late, 30 % beyond, nobody
// disciplined and faults mended or none; "tốt" from 70 where all is done and
// nothing late; "hoàn thành" from 50 where all is done and at most 20 % late;
// below 50, done below 70 %, or a disqualifying case: "không hoàn thành". What
// is not stated leaves the grade open only where it could change it.
func TestAPeriodsSheetIsGradedByItsFacts(t *testing.T) {
	set := qd366(t, "")
	for _, test := range []struct {
		name, marks, facts string
		want               string // the grade's id; "?": undecided
		wanting            int    // facts that are said to be wanting
	}{
		{"28 + 65 = 93, all well", "28 65", allWell, "xuat-sac", 0},
		{"exactly 90", "25 65", allWell, "xuat-sac", 0},
		{"89,999 is not 90", "25 64.999", allWell, "tot", 0},
		{"29 % beyond is not 30 %", "28 65", "done=100 late=0 beyond=29 disciplined=0 mended=0", "tot", 0},
		{"somebody was disciplined", "28 65", "done=100 late=0 beyond=30 disciplined=1 mended=0", "tot", 0},
		{"faults were not mended", "28 65", "done=100 late=0 beyond=30 disciplined=0 mended=1", "tot", 0},
		{"there were no faults to mend", "28 65", "done=100 late=0 beyond=30 disciplined=0 mended=2", "xuat-sac", 0},
		{"93 points, 10 % late: all done, not all in time", "28 65", "done=100 late=10 beyond=30 disciplined=0 mended=0", "hoan-thanh", 0},
		{"75 points need two facts and that nobody is disqualified", "25 50", "done=100 late=0 disciplined=1", "tot", 0},
		{"69,999 is not 70", "25 44.999", "done=100 late=0 disciplined=0", "hoan-thanh", 0},
		{"55 points, 20 % late", "20 35", "done=100 late=20 disciplined=0", "hoan-thanh", 0},
		{"55 points, 21 % late: no source grades that", "20 35", "done=100 late=21 disciplined=0", "?", 0},
		{"55 points, 70 % done: no source grades that", "20 35", "done=70 late=0 disciplined=0", "?", 0},
		{"55 points, 69 % done", "20 35", "done=69 late=0 disciplined=0", "khong", 0},
		{"93 points, 69 % done", "28 65", "done=69 late=0 beyond=30 disciplined=0 mended=0", "khong", 0},
		{"93 points and disqualified", "28 65", "done=100 late=0 beyond=30 disciplined=2 mended=0", "khong", 0},
		{"49,999 whatever the facts", "20 29.999", "", "khong", 0},
		{"exactly 50 without facts", "20 30", "", "?", 3},
		{"93 points, disqualified, nothing else said", "28 65", "disciplined=2", "khong", 0},
		{"93 points, nothing of what went beyond", "28 65", "done=100 late=0 disciplined=0 mended=0", "?", 1},
		{"93 points, one condition of the best grade fails already", "28 65", "done=100 late=0 disciplined=1", "tot", 0},
		{"75 points, discipline not said: it could disqualify", "25 50", "done=100 late=0", "?", 1},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := scoring.Score(oneCell(), []*criteria.Set{set}, period(t, "2026-Q3"), []scoring.Sheet{wholeSheet(t, set, "2026-Q3", test.marks, test.facts)}, nil)
			c := &r.Cells[0]
			got := "?"
			if c.Grade.Known {
				got = set.Grades[c.Grade.Value].ID
			}
			if got != test.want {
				t.Errorf("grade %s, want %s: %v", got, test.want, c.Meetings[0].Limits)
			}
			wanting := 0
			for _, limit := range c.Meetings[0].Limits {
				if limit.Key == "limit.fact-wanting" {
					wanting++
				}
			}
			if wanting != test.wanting {
				t.Errorf("%d facts wanting, want %d: %v", wanting, test.wanting, c.Meetings[0].Limits)
			}
			if undecided := c.Status == scoring.Incomplete && c.Meetings[0].Status == scoring.UndecidedSheet; undecided != (test.want == "?") {
				t.Errorf("status %s, sheet %s", c.Status, c.Meetings[0].Status)
			}
			if len(r.Problems) > 0 {
				t.Errorf("problems %v", r.Problems)
			}
		})
	}
}

// TestAYearOfFourQuarters. The quarters are 92, 88, 74 and 95 points, all well
// but for the third, of which 10 % was late ("hoàn thành"). On paper: the sum is
// 349, the mean 87,25: "tốt" by the mean. By counts, "xuất sắc" asks for three
// such quarters (there are two) and "tốt" that every quarter be tốt (one is
// not): "hoàn thành". Without a rule the year has a sheet of its own, and the
// quarters' sheets say nothing of it.
func TestAYearOfFourQuarters(t *testing.T) {
	counts := "{ method: counts, lines: [{ grade: xuat-sac, every: tot, at_least: { grade: xuat-sac, meetings: 3 } }, { grade: tot, every: tot }, { grade: hoan-thanh, every: hoan-thanh }, { grade: khong }] }"
	late := "done=100 late=10 beyond=30 disciplined=0 mended=0"
	for _, test := range []struct{ name, rule, want, score string }{
		{"mean", "{ method: mean }", "tot", "87.25"},
		{"mean, tốt only if every quarter is", "{ method: mean, limits: [{ grade: tot, every: tot }] }", "hoan-thanh", "87.25"},
		{"counts", counts, "hoan-thanh", "87.25"},
		{"own sheet", "", "", ""},
	} {
		set := qd366(t, test.rule)
		sheets := []scoring.Sheet{
			wholeSheet(t, set, "2026-Q1", "28 64", allWell), wholeSheet(t, set, "2026-Q2", "26 62", allWell),
			wholeSheet(t, set, "2026-Q3", "24 50", late), wholeSheet(t, set, "2026-Q4", "29 66", allWell),
		}
		c := scoring.Score(oneCell(), []*criteria.Set{set}, period(t, "2026"), sheets, nil).Cells[0]
		if test.want == "" {
			if c.Status != scoring.Missing || len(c.Meetings) != 1 || c.Meetings[0].Month.String() != "2026" {
				t.Errorf("%s: %s, %d sheets", test.name, c.Status, len(c.Meetings))
			}
			continue
		}
		if len(c.Meetings) != 4 || !c.Grade.Known || set.Grades[c.Grade.Value].ID != test.want || c.Score.Value.Decimal() != test.score {
			t.Errorf("%s: %d sheets, grade %v, score %v", test.name, len(c.Meetings), c.Grade, c.Score)
		}
	}
	set := qd366(t, "")
	own := wholeSheet(t, set, "2026", "28 65", allWell)
	if c := scoring.Score(oneCell(), []*criteria.Set{set}, period(t, "2026"), []scoring.Sheet{own}, nil).Cells[0]; !c.Grade.Known || c.Grade.Value != 0 {
		t.Errorf("the year's own sheet: %v %v", c.Status, c.Grade)
	}
}

// TestTheCapAmongLikeUnits. 20 % of those graded "tốt", rounded down: 4 of "tốt"
// allow 0, 5 allow 1, 9 allow 1, 10 allow 2. With a document 25 %: 4 allow 1, 7
// allow 1, 8 allow 2. The grades stay as they are.
func TestTheCapAmongLikeUnits(t *testing.T) {
	set := qd366(t, "")
	for _, test := range []struct {
		excellent, good int
		document        string
		allowed         int
		surplus         int
	}{
		{0, 4, "", 0, 0}, {1, 4, "", 0, 1}, {1, 5, "", 1, 0}, {2, 5, "", 1, 1}, {1, 9, "", 1, 0}, {2, 9, "", 1, 1}, {2, 10, "", 2, 0}, {3, 10, "", 2, 1},
		{1, 4, "12-QĐ/ĐU", 1, 0}, {2, 7, "12-QĐ/ĐU", 1, 1}, {2, 8, "12-QĐ/ĐU", 2, 0}, {1, 0, "", 0, 1},
	} {
		roster := &scoring.Roster{}
		var sheets []scoring.Sheet
		for i := range test.excellent + test.good {
			roster.Cells = append(roster.Cells, scoring.PartyCell{ID: fmt.Sprintf("C%02d", i), Name: fmt.Sprintf("Chi bộ %d", i), Kind: "ấp"})
			s := wholeSheet(t, set, "2026-Q3", "28 65", allWell)
			if i >= test.excellent {
				s = wholeSheet(t, set, "2026-Q3", "25 50", allWell)
			}
			s.Cell = i
			sheets = append(sheets, s)
		}
		r := scoring.Score(roster, []*criteria.Set{set}, period(t, "2026-Q3"), sheets, nil)
		units := []scoring.LikeUnits{{Name: "Thôn", Kinds: []string{"thôn"}, Document: test.document}}
		added := scoring.AddUnits(r, units)
		e := r.Excellent[0]
		if len(r.Excellent) != 1 || e.Base != test.good || e.Allowed != test.allowed || e.OK != (test.surplus == 0) || (len(added) > 0) != (test.surplus > 0) {
			t.Errorf("%d of %d: %+v, problems %v", test.excellent, test.good, r.Excellent, added)
		}
		if len(added) > 0 && (added[0].Code != diag.ExcellentShare || argument(added[0].Message, "surplus") != test.surplus) {
			t.Errorf("%+v", added)
		}
		if r.Summary.Grades[0] != test.excellent || r.Summary.Grades[1] != test.good {
			t.Errorf("the grades were changed: %v", r.Summary.Grades)
		}
	}
}

// TestUnitsAreKindsUnlessNamed: without groups each kind is one, and a cell that
// a group names is in no other.
func TestUnitsAreKindsUnlessNamed(t *testing.T) {
	set := qd366(t, "")
	roster := &scoring.Roster{Cells: []scoring.PartyCell{
		{ID: "A", Name: "Chi bộ A", Kind: "thôn"}, {ID: "B", Name: "Chi bộ B", Kind: "trường học"}, {ID: "C", Name: "Chi bộ C", Kind: "thôn"}}}
	var sheets []scoring.Sheet
	for i := range roster.Cells {
		s := wholeSheet(t, set, "2026-Q3", "28 65", allWell)
		s.Cell = i
		sheets = append(sheets, s)
	}
	r := scoring.Score(roster, []*criteria.Set{set}, period(t, "2026-Q3"), sheets, nil)
	scoring.AddUnits(r, nil)
	if len(r.Excellent) != 2 || r.Excellent[0].Unit != "thôn" || r.Excellent[0].Excellent != 2 || r.Excellent[1].Excellent != 1 {
		t.Errorf("%+v", r.Excellent)
	}
	scoring.AddUnits(r, []scoring.LikeUnits{{Name: "Khối 1", Cells: []string{"A", "Chi bộ B"}}})
	if len(r.Excellent) != 2 || r.Excellent[0].Unit != "Khối 1" || r.Excellent[0].Excellent != 2 || r.Excellent[1].Unit != "thôn" || r.Excellent[1].Excellent != 1 {
		t.Errorf("%+v", r.Excellent)
	}
	if unknown := scoring.UnknownUnits(roster, []scoring.LikeUnits{{Cells: []string{"A", "X9"}}}); len(unknown) != 1 || unknown[0] != "X9" {
		t.Errorf("%v", unknown)
	}
}

// TestMeetingsAreTiedToTheAssessment pairs the grades of one quarter: only the
// ends that do not fit each other are asked about.
func TestMeetingsAreTiedToTheAssessment(t *testing.T) {
	meetings, assessed := rubric(t), qd366(t, "")
	for _, test := range []struct {
		meeting, sheet, facts string
		want                  scoring.Tie
	}{
		{"40 55", "28 65", allWell, scoring.TiePlain},
		{"10 20", "28 65", allWell, scoring.TieTooGood},
		{"10 20", "25 50", allWell, scoring.TiePlain},
		{"40 55", "10 20", allWell, scoring.TieTooHarsh},
		{"40 35", "10 20", allWell, scoring.TiePlain},
		{"40 55", "28 65", "", scoring.TieOpen},
	} {
		roster := oneCell()
		r := scoring.Score(roster, []*criteria.Set{meetings}, period(t, "2026-Q3"),
			[]scoring.Sheet{form(7, self(test.meeting)), form(8, self(test.meeting)), form(9, self(test.meeting))}, nil)
		a := scoring.Score(roster, []*criteria.Set{assessed}, period(t, "2026-Q3"), []scoring.Sheet{wholeSheet(t, assessed, "2026-Q3", test.sheet, test.facts)}, nil)
		scoring.AddAssessment(r, a)
		if got := r.TieOf(&r.Cells[0]); got != test.want {
			t.Errorf("%s and %s: %q, want %q", test.meeting, test.sheet, got, test.want)
		}
	}
}

// TestAPeriodsReportReadsBack exports results of a set of periods and of both
// halves of a quarter's end, and reads them back the same.
func TestAPeriodsReportReadsBack(t *testing.T) {
	set, roster := qd366(t, ""), oneCell()
	a := scoring.Score(roster, []*criteria.Set{set}, period(t, "2026-Q3"), []scoring.Sheet{wholeSheet(t, set, "2026-Q3", "28 65", allWell)}, nil)
	scoring.AddUnits(a, []scoring.LikeUnits{{Name: "Thôn", Kinds: []string{"thôn"}, Document: "12-QĐ/ĐU"}})
	r := scoring.Score(roster, []*criteria.Set{rubric(t)}, period(t, "2026-Q3"), []scoring.Sheet{form(7, self("40 55"))}, nil)
	scoring.AddAssessment(r, a)
	scoring.AddUnits(r, a.Like)
	for _, result := range []*scoring.Result{a, r} {
		texts, err := carriedTexts(result, scoring.Issuer{})
		if err != nil {
			t.Fatal(err)
		}
		back, _, err := imported(texts)
		if err != nil {
			t.Fatal(err)
		}
		again, err := carriedTexts(back, scoring.Issuer{})
		if err != nil || strings.Join(again, "\n") != strings.Join(texts, "\n") {
			t.Errorf("%v\n%s\n%s", err, texts, again)
		}
		if found := compare.Recheck(back); len(found) > 0 {
			t.Errorf("%+v", found)
		}
		if len(back.Excellent) != len(result.Excellent) || (back.Assessment == nil) != (result.Assessment == nil) {
			t.Errorf("%+v", back)
		}
	}
}

// TestADecisionGradesAnUndecidedSheet: what the facts leave open the committee
// decides, and the computed total stands beside it.
func TestADecisionGradesAnUndecidedSheet(t *testing.T) {
	set := qd366(t, "")
	decision := scoring.Decision{Criterion: -1, Grade: 2, Reason: "đủ căn cứ khác", Document: "30-QĐ/ĐU"}
	c := scoring.Score(oneCell(), []*criteria.Set{set}, period(t, "2026-Q3"), []scoring.Sheet{wholeSheet(t, set, "2026-Q3", "20 35", "done=80")}, []scoring.Decision{decision}).Cells[0]
	if grade := c.DecidedGrade(); !grade.Known || grade.Value != 2 || c.Grade.Known {
		t.Errorf("decided %v, computed %v", grade, c.Grade)
	}
	if score := c.DecidedScore(); !score.Known || score.Value.Decimal() != "55" || c.Score.Known {
		t.Errorf("20 + 35 are 55 points, whatever they were found worth: %v, computed %v", score, c.Score)
	}
}
