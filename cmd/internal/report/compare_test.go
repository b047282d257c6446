package report

import (
	"bytes"
	"io"
	"testing"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// sampleComparison has three sides: the sample report, an earlier quarter in
// which cells were better, worse, absent and named otherwise, and one between.
func sampleComparison() *scoring.Comparison {
	now := scoring.SnapshotOf("quy-3.xlsx", sampleReport().Result)
	before := scoring.Snapshot{Name: "quy-2.json", Period: now.Period, Grades: now.Grades, Criteria: now.Criteria}
	before.Period.First, before.Period.Last = now.Period.First.Add(-3), now.Period.First.Add(-1)
	cell := func(id, name, committee string, score criteria.Points, grade int) scoring.SnapshotCell {
		return scoring.SnapshotCell{ID: id, Name: name, Committee: committee, Status: scoring.Graded,
			Score: criteria.Some(score * point), Grade: criteria.Some(grade)}
	}
	first := cell("CB01", "Chi bộ thôn Nhất", "Đảng bộ xã Tân Hòa", 88, 1)
	first.Marks = []scoring.MarkSum{{Sum: 27 * point, Count: 3}, {Sum: 115 * point, Count: 3}, {Sum: 120 * point, Count: 3}, {Count: 3}}
	before.Cells = []scoring.SnapshotCell{first, cell("CB02", "Chi bộ thôn Hai với một cái tên rất dài để thử xuống dòng", "Đảng bộ xã Tân Hòa", 95, 0),
		cell("CB09", "Chi bộ đã giải thể", "Đảng bộ xã | An Phú", 71, 1)}
	between := before
	between.Name, between.Cells = "quy-2-sua.json", before.Cells[:2]
	return scoring.Compare([]scoring.Snapshot{before, between, now})
}

func TestCompare(t *testing.T) {
	c, p := sampleComparison(), text.New(text.Vietnamese)
	golden(t, "compare-120.txt", func(w io.Writer) error { return CompareTable(w, c, p, TableOptions{Width: 120}) })
	golden(t, "compare-en-color.txt", func(w io.Writer) error {
		return CompareTable(w, c, text.New(text.English), TableOptions{Color: true})
	})
	golden(t, "compare.md", func(w io.Writer) error { return CompareMarkdown(w, c, p) })
	golden(t, "compare.csv", func(w io.Writer) error { return CompareCSV(w, c, p, CSVOptions{DecimalComma: true}) })
	golden(t, "compare.json", func(w io.Writer) error { return CompareJSON(w, c, ProblemEntries(nil, p)) })
}

func TestCompareExcel(t *testing.T) {
	write := func() []byte {
		var b bytes.Buffer
		if err := CompareExcel(&b, sampleComparison(), text.New(text.Vietnamese), "1.0.0"); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	first := write()
	golden(t, "compare-workbook.txt", func(w io.Writer) error { return dump(w, open(t, first)) })
	for range 3 {
		if !bytes.Equal(first, write()) {
			t.Fatal("the same comparison gave other bytes")
		}
	}
}

func TestSpread(t *testing.T) {
	r := sampleReport()
	r.Spread = &scoring.Spread{Lowest: 80 * point, Highest: 92 * point, Mean: 86 * point, Committees: []scoring.CommitteeSpread{
		{Name: "Đảng bộ A", Graded: 2, Mean: 92 * point, Lowest: 90 * point, Highest: 94 * point}, {Name: "", Graded: 1, Mean: 80 * point, Lowest: 80 * point, Highest: 80 * point},
	}}
	golden(t, "merge.txt", func(w io.Writer) error { return Table(w, r, text.New(text.Vietnamese), TableOptions{Width: 100}) })
	rendered(t, func(w io.Writer) error { return Excel(w, r, text.New(text.Vietnamese)) })
}
