package view_test

import (
	"io"
	"testing"

	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/terminal"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
	"chibo/scoring/analysis"
)

func TestCompare(t *testing.T) {
	c, p := viewtest.SampleComparison(), text.New(text.Vietnamese)
	golden(t, "compare-120.txt", func(w io.Writer) error { return terminal.CompareTable(w, c, p, terminal.TableOptions{Width: 120}) })
	golden(t, "compare-en-color.txt", func(w io.Writer) error {
		return terminal.CompareTable(w, c, text.New(text.English), terminal.TableOptions{Color: true})
	})
	golden(t, "compare.md", func(w io.Writer) error { return terminal.CompareMarkdown(w, c, p) })
	golden(t, "compare.csv", func(w io.Writer) error { return jsonout.CompareCSV(w, c, p, jsonout.CSVOptions{DecimalComma: true}) })
	golden(t, "compare.json", func(w io.Writer) error { return jsonout.CompareJSON(w, c, jsonout.ProblemEntries(nil, p)) })
}

func TestSpread(t *testing.T) {
	r := viewtest.Sample()
	r.Spread = &analysis.Spread{Lowest: 80 * viewtest.Point, Highest: 92 * viewtest.Point, Mean: 86 * viewtest.Point, Committees: []analysis.CommitteeSpread{
		{Name: "Đảng bộ A", Graded: 2, Mean: 92 * viewtest.Point, Lowest: 90 * viewtest.Point, Highest: 94 * viewtest.Point}, {Name: "", Graded: 1, Mean: 80 * viewtest.Point, Lowest: 80 * viewtest.Point, Highest: 80 * viewtest.Point},
	}}
	golden(t, "merge.txt", func(w io.Writer) error {
		return terminal.Table(w, r, text.New(text.Vietnamese), terminal.TableOptions{Width: 100})
	})
	viewtest.Rendered(t, func(w io.Writer) error { return excel.Excel(w, r, text.New(text.Vietnamese)) })
}
