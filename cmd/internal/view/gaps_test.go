package view

import (
	"strings"
	"testing"

	"chibo/cmd/internal/text"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/discipline"
)

// What is the same of several months of a cell is one line, with each file once; a cell
// has as many lines as it has things to do.
func TestEqualGapsOfACellAreOne(t *testing.T) {
	const file = "phieu/CB01.xlsx"
	meeting := func(month int, status scoring.MeetingStatus, sheet string) scoring.MeetingResult {
		m := scoring.MeetingResult{Month: scoring.Month{Year: 2026, Month: month}, Status: status, Required: true}
		if sheet != "" {
			m.Sources = []scoring.Source{{File: file, Sheet: sheet}}
		}
		return m
	}
	r := &Report{Result: &scoring.Result{Cells: []scoring.CellResult{
		{Cell: &scoring.PartyCell{Name: "Chi bộ thôn 1"}, Meetings: []scoring.MeetingResult{
			meeting(7, scoring.Scored, "Tháng 7"), meeting(8, scoring.MissingMeeting, ""), meeting(9, scoring.Scored, "Tháng 9"),
		}},
		{Cell: &scoring.PartyCell{Name: "Chi bộ thôn 2"}, Meetings: []scoring.MeetingResult{
			meeting(7, scoring.MissingMeeting, ""), meeting(8, scoring.MissingMeeting, ""), meeting(9, scoring.MissingMeeting, ""),
		}},
	}}}
	for _, sheet := range []string{"Tháng 7", "Tháng 9"} {
		r.Problems = append(r.Problems, diag.New(diag.AllFullMarks, "", diag.Pos{File: file, Sheet: sheet}))
	}
	p := text.New(text.Vietnamese)
	groups := GapsBySupervisor(r, p)
	if len(groups) != 1 || len(groups[0].Gaps) != 3 {
		t.Fatalf("groups %+v: want three gaps of one", groups)
	}
	for i, want := range []string{
		`tháng 7, 9/2026 | phieu/CB01.xlsx, trang tính "Tháng 7"; trang tính "Tháng 9"`, "tháng 8/2026 | ", "tháng 7, 8, 9/2026 | ",
	} {
		g := groups[0].Gaps[i]
		if got := g.MonthsText(p) + " | " + g.PlaceText(p); got != want {
			t.Errorf("gap %d: %q, want %q", i, got, want)
		}
	}
}

// A line names only as many places as keep its row on a page.
func TestGapsWithManyPlacesAreSeveral(t *testing.T) {
	var gaps []Gap
	for range placesTogether + 1 {
		gaps = addGap(gaps, Gap{Message: "như nhau", Places: []diag.Pos{{File: "a.xlsx"}}})
	}
	if len(gaps) != 2 || len(gaps[0].Places) != placesTogether {
		t.Errorf("%d gaps, the first of %d places", len(gaps), len(gaps[0].Places))
	}
}

// A reason that several criteria have stands once, behind the last of them; without a
// reason a criterion stands alone.
func TestEqualReasonsStandOnce(t *testing.T) {
	p := text.New(text.Vietnamese)
	var lost []lostForReason
	for _, mark := range [][2]string{{"1: −2", ""}, {"3.2: −1,75", "ít ý kiến"}, {"4.2: −2", "họp muộn"}, {"5: −1", ""}, {"6: −0,25", "ít ý kiến"}} {
		lost = addLost(lost, mark[0], mark[1])
	}
	const want = "1: −2; 3.2: −1,75, 6: −0,25 (cùng lý do: ít ý kiến); 4.2: −2 (họp muộn); 5: −1"
	if got := strings.Join(lostTexts(lost, p), "; "); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// What sheets do not say of as many meetings is named together.
func TestUnknownFactsOfAsManyMeetingsAreTogether(t *testing.T) {
	d := discipline.Cell{DayUnknown: 1, FormUnknown: 3, ChairUnknown: 3, DurationUnknown: 1}
	const want = "phiếu không ghi: ngày họp hoặc ngày cố định, thời lượng (1 kỳ); hình thức, người chủ trì (3 kỳ)"
	if got := DisciplineNotes(d, text.New(text.Vietnamese)); got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// Blank marks of one sheet are one problem; another sheet's, and another fault between
// them, are problems of their own.
func TestBlankMarksOfASheetAreOne(t *testing.T) {
	blank := func(sheet, cell, criterion string) diag.Problem {
		return diag.New(diag.MissingMark, "", diag.Pos{File: "a.xlsx", Sheet: sheet, Cell: cell}, "criterion", criterion, "title", "…")
	}
	p := text.New(text.Vietnamese)
	joined := Together([]diag.Problem{
		blank("T7", "D18", "1"), blank("T7", "D19", "2"), blank("T8", "D18", "1"),
		diag.New(diag.BadNumber, "", diag.Pos{File: "a.xlsx", Sheet: "T8", Cell: "D19"}, "criterion", "2", "text", "năm"),
		blank("T9", "D1", "1"), blank("T9", "D2", "2"), blank("T9", "D3", "3"), blank("T9", "D4", "4"), blank("T9", "D5", "5"),
	})
	var got []string
	for _, problem := range joined {
		got = append(got, p.Place(problem.Pos)+": "+p.Message(problem.Message))
	}
	want := []string{
		`a.xlsx, trang tính "T7", ô D18, D19: thiếu điểm 2 tiêu chí (1, 2)`, `a.xlsx, trang tính "T8", ô D18: thiếu điểm tiêu chí 1 (…)`,
		`a.xlsx, trang tính "T8", ô D19: “năm” không phải là số điểm (tiêu chí 2)`, `a.xlsx, trang tính "T9", ô D1 … D5: thiếu điểm 5 tiêu chí (1, 2, 3, 4, 5)`,
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got\n%s", strings.Join(got, "\n"))
	}
}
