package main

import (
	"fmt"
	"io"
)

// A size is a province of so many party cells, and what it took.
type size struct {
	*province
	inflate, scan, json, report, merge figure
	live                               int64
}

func (p *province) measure(o options) (size, error) {
	f := inRounds([]step{
		{"inflate the sheets, nothing else", func() (usage, error) { return p.own("inflate") }},
		{"scan every cell", func() (usage, error) { return p.own("scan") }},
		{"chibo score, JSON", func() (usage, error) { return p.json(o.program) }},
		{"chibo score, Excel report", func() (usage, error) { return p.report(o.program) }},
		{"chibo merge of that report, JSON", func() (usage, error) { return p.merge(o.program) }},
	}, o.rounds)
	for _, needed := range f[:4] { // a report may be too large to be read again
		if needed.err != nil {
			return size{}, fmt.Errorf("%s: %w", needed.name, needed.err)
		}
	}
	live, err := p.live(o.program)
	return size{province: p, inflate: f[0], scan: f[1], json: f[2], report: f[3], merge: f[4], live: live}, err
}

func (s size) table(w io.Writer) {
	fmt.Fprintf(w, "%d workbooks, %d sheets, %.1f MB\n\n", s.cells, 3*s.cells, float64(s.bytes)/1e6)
	printFigures(w, []figure{s.inflate, s.scan, s.json, s.report, s.merge}, "workbook", s.cells)
}

// growth prints what a workbook costs in provinces of several sizes, and what
// memory each party cell adds from the first to the last of them.
func growth(w io.Writer, sizes []size) {
	fmt.Fprint(w, "| workbooks | inflate, ms each | JSON, ms each | × inflate | peak MiB | live MiB |",
		" with report, ms each | × inflate | peak MiB | merge, ms each | peak MiB |\n",
		"|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n")
	for _, s := range sizes {
		each := func(f figure) float64 { return f.wall.Seconds() * 1000 / float64(s.cells) }
		merged := "–"
		if s.merge.err == nil {
			merged = fmt.Sprintf("%.2f", each(s.merge))
		}
		fmt.Fprintf(w, "| %d | %.3f | %.2f | %.1f | %s | %s | %.2f | %.1f | %s | %s | %s |\n", s.cells,
			each(s.inflate), each(s.json), s.json.ratio, mebibytes(s.json.peak), mebibytes(s.live),
			each(s.report), s.report.ratio, mebibytes(s.report.peak), merged, mebibytes(s.merge.peak))
	}
	first, last := sizes[0], sizes[len(sizes)-1]
	perCell := func(from, to int64) float64 { return float64(to-from) / 1024 / float64(last.cells-first.cells) }
	fmt.Fprintf(w, "\nFrom %d to %d party cells each one adds %.1f KiB to what is alive, %.1f to the peak, %.1f to the peak with the report.\n\n",
		first.cells, last.cells, perCell(first.live, last.live), perCell(first.json.peak, last.json.peak), perCell(first.report.peak, last.report.peak))
}
