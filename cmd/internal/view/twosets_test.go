package view_test

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/terminal"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
	"chibo/criteria"
)

// TestTwoSets: what the period's rule leaves out stands in brackets, and what it
// counts is part of the formula.
func TestTwoSets(t *testing.T) {
	p := text.New(text.Vietnamese)
	for _, test := range []struct {
		counted          criteria.CountedMeetings
		total, line, sum string
	}{
		{criteria.CountRegular, "(88)", "không tính vào kết quả của kỳ", "ROUND(AVERAGE(C13:D13,F13:F13),2)"},
		{criteria.CountAll, " 88 ", "tính vào kết quả của kỳ", "ROUND(AVERAGE(C13:F13),2)"},
	} {
		r := viewtest.TwoSetsReport(t, test.counted)
		var table bytes.Buffer
		if err := terminal.Table(&table, r, p, terminal.TableOptions{}); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{test.total, test.line, "4 kỳ đã chấm theo bộ tiêu chí bieu-2 – Tốt 3, Khá 1, Kém 0"} {
			if !strings.Contains(table.String(), want) {
				t.Errorf("%s: no %q in\n%s", test.counted, want, table.String())
			}
		}
		book := viewtest.Open(t, viewtest.Rendered(t, func(w io.Writer) error { return excel.Excel(w, r, p) }))
		if got, err := book.GetCellFormula("Xếp loại", "G13"); err != nil || got != test.sum {
			t.Errorf("%s: the mean is =%s, %v, want =%s", test.counted, got, err, test.sum)
		}
	}
}
