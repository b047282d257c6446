package view_test

import (
	"io"
	"testing"

	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/pages"
	"chibo/cmd/internal/terminal"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/view/viewtest"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring/compare"
)

// TestVerifyOutputs shows every kind of finding in both languages and as data.
func TestVerifyOutputs(t *testing.T) {
	r := viewtest.RevisedReport()
	v := &view.Verification{
		File: "bao-cao.xlsx", SHA256: "ff66", Report: r, Code: r.CheckCode(), Program: "2.0.0",
		Pages: &pages.Outcome{More: 3, Differences: []pages.Difference{
			{Kind: pages.Value, Sheet: "Tổng hợp", Cell: "D6", Row: "Đảng ủy xã Tân Hòa", Stands: "81.8%", Follows: "72.7%", Computed: true},
			{Kind: pages.Value, Sheet: "Chi tiết", Cell: "H8", Row: "Chi bộ thôn Một", Stands: "3", Follows: "1.5"},
			{Kind: pages.Value, Sheet: "Xếp loại", Cell: "G13", Stands: "", Follows: "Khá"},
			{Kind: pages.Look, Sheet: "Xếp loại", Cell: "F13", Stands: `"99"`, Follows: "0.00"},
			{Kind: pages.HiddenRow, Sheet: "Xếp loại", Cell: "14", Row: "Chi bộ thôn Hai", Stands: "hidden", Follows: "visible"},
			{Kind: pages.Formula, Sheet: "Xếp loại", Cell: "F14", Stands: "=90+1", Follows: "=ROUND(AVERAGE(C14:E14),2)"},
			{Kind: pages.HeadFoot, Sheet: "Xếp loại", What: "oddFooter", Stands: "lần 1", Follows: "lần 2"},
			{Kind: pages.Part, What: "comments"},
			{Kind: pages.SheetMissing, Sheet: "Nguồn"}, {Kind: pages.SheetAdded, Sheet: "Khác"},
		}},
		Record: []diag.Message{diag.Msg("record-differs", "record", "ho-so.yaml", "what", diag.Msg("record.edition"), "says", 1, "is", 2)}, Set: "mau",
		Against: "phieu", Inputs: r.Revision.Inputs, Results: append(r.Revision.Cells, r.Overlaps[0].Cells...), Fresh: "99887766",
		Carried: []compare.CellDifference{{ID: "CB01", Name: "Chi bộ thôn Một", Before: r.Revision.Cells[0].Before,
			After: r.Revision.Cells[0].Before, Sums: []criteria.Points{276 * viewtest.Point, 277 * viewtest.Point}}},
	}
	sound := &view.Verification{File: "bao-cao.xlsx", SHA256: "ff66", Report: viewtest.Sample(), Code: "359D454E", Program: "1.0.0", Pages: &pages.Outcome{Whole: true}}
	against := *sound
	against.Against = "."
	against.Pages = &pages.Outcome{NotCompared: []pages.NotCompared{{Kind: pages.Tip, Sheet: "Xếp loại", Count: 2}, {Kind: pages.Formula, Sheet: "Xếp loại", Count: 9}}}
	against.Fields = []view.FilledField{{Name: names.FieldNumber, Cell: "Xếp loại!A4", Text: "45-BC/ĐU"}, {Name: names.FieldSigner + "2", Cell: "Xếp loại!E23", Text: "Nguyễn Văn A"}}
	for _, language := range text.Languages() {
		p := text.New(language)
		golden(t, "verify-"+string(language)+".txt", func(w io.Writer) error { return terminal.VerifyTable(w, v, p, 0) })
		golden(t, "verify-sound-"+string(language)+".txt", func(w io.Writer) error { return terminal.VerifyTable(w, sound, p, 0) })
	}
	golden(t, "verify-against-vi.txt", func(w io.Writer) error { return terminal.VerifyTable(w, &against, text.New(text.Vietnamese), 0) })
	golden(t, "verify.json", func(w io.Writer) error { return jsonout.VerifyJSON(w, v, text.New(text.Vietnamese)) })
	if v.Result() != view.Differs || sound.Result() != view.Whole || against.Result() != view.Agrees {
		t.Error("an outcome is mistaken")
	}
}
