package excel_test

import (
	"io"
	"testing"

	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
	"chibo/criteria"
	"chibo/scoring"
)

// TestTotalFormulas: the total of a meeting follows from the marks in its row as
// the set says, and is the bare number where it does not.
func TestTotalFormulas(t *testing.T) {
	const point = viewtest.Point
	mark := func(n criteria.Points) scoring.MarkResult {
		return scoring.MarkResult{Official: criteria.Some(n * point)}
	}
	leftOut := scoring.MarkResult{How: scoring.LeftOut}
	for _, test := range []struct {
		name    string
		marks   []scoring.MarkResult
		total   criteria.Points
		formula string
	}{
		{"the sum of all marks", []scoring.MarkResult{mark(10), mark(40), mark(45), mark(-2)}, 93_000, "ROUND(SUM(F5:I5),3)"},
		{"a deduction within its ceiling", []scoring.MarkResult{mark(10), mark(40), mark(50), mark(-7)}, 95_000,
			"ROUND(MAX(0,MIN(100,SUM(F5:H5)+MAX(SUM(I5:I5),-5))),3)"},
		{"what does not apply is brought back to the scale", []scoring.MarkResult{mark(10), leftOut, mark(45), mark(0)}, 91_670,
			"ROUND(MAX(0,MIN(100,ROUND(SUM(F5:H5)*100/60,2)+MAX(SUM(I5:I5),-5))),3)"},
		{"a total that does not follow", []scoring.MarkResult{mark(10), mark(40), mark(45), mark(-2)}, 94_000, ""},
	} {
		r := viewtest.Sample()
		r.Result.Sets[0].Groups[1].Criteria[0].Otherwise = criteria.Rescale
		m := &r.Result.Cells[0].Meetings[0]
		m.Marks, m.Total = scoring.PackMarkResults(test.marks), criteria.Some(test.total)
		book := viewtest.Open(t, viewtest.Rendered(t, func(w io.Writer) error { return excel.Excel(w, r, text.New(text.Vietnamese)) }))
		if got, err := book.GetCellFormula(names.Detail, "J5"); err != nil || got != test.formula {
			t.Errorf("%s: =%s, %v, want =%s", test.name, got, err, test.formula)
		}
	}
}
