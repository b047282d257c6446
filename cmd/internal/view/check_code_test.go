package view_test

import (
	"testing"

	"chibo/cmd/internal/view"
	"chibo/cmd/internal/view/viewtest"
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
