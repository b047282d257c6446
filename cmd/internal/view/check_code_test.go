package view_test

import (
	"testing"

	"chibo/cmd/internal/view"
	"chibo/cmd/internal/view/viewtest"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// TestCheckCode: names, date and version are not in it; results and inputs are.
func TestCheckCode(t *testing.T) {
	code := viewtest.Sample().CheckCode()
	if len(code) != view.CheckCodeLength {
		t.Errorf("%q has not %d letters", code, view.CheckCodeLength)
	}
	changes := map[string]func(*view.Report){
		"score": func(r *view.Report) { r.Result.Cells[0].Score.Value++ },
		"total": func(r *view.Report) { r.Result.Cells[0].Meetings[0].Total.Value++ },
		"input": func(r *view.Report) { r.Files[1].SHA256 = "00" },
		"set":   func(r *view.Report) { r.Result.Sets[0].SHA256 = "00" },
	}
	for name, change := range changes {
		r := viewtest.Sample()
		if change(r); r.CheckCode() == code {
			t.Errorf("%s changed, the code did not", name)
		}
	}
	same := viewtest.Sample()
	same.Files[1].Name, same.Version, same.Edition, same.Date.Day = "khac.xlsx", "2", 3, 9
	if same.CheckCode() != code {
		t.Error("the code follows from what it should not")
	}
}

// The sheets of the next quarter lie in the same folder, and so do its blank forms: what
// was signed keeps its code, and a later look at the inputs names none of them.
func TestSheetsOfAnotherPeriodChangeNothing(t *testing.T) {
	before, after := viewtest.Sample(), viewtest.Sample()
	other := func(left ...diag.Message) view.File {
		f := view.File{Name: "quy-4.xlsx", SHA256: "ab"}
		for _, l := range left {
			f.Sheets = append(f.Sheets, view.FileSheet{Name: "t", Left: l})
		}
		return f
	}
	october := diag.Msg("left.other-period", "month", scoring.Month{Year: 2026, Month: 10})
	after.Files = append(after.Files, other(october, diag.Msg("left.blank-form")))
	if after.CheckCode() != before.CheckCode() || len(view.InputChanges(before, after)) > 0 {
		t.Error("a file of which every worksheet was put aside changes the report")
	}
	for _, read := range []view.FileSheet{{Name: "t"}, {Name: "t", Meetings: 2, Left: october}} { // whole, and in part
		after.Files[len(after.Files)-1].Sheets[0] = read
		if after.CheckCode() == before.CheckCode() || len(view.InputChanges(before, after)) != 1 {
			t.Errorf("a file of which a worksheet was read changes nothing: %+v", read)
		}
	}
}
