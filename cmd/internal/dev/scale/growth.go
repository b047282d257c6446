package main

import (
	"fmt"
	"io"
	"strings"
)

// A size is a province of so many party cells, and what it took.
type size struct {
	*province
	steps []figure
	live  int64
}

// The steps of a measurement, by their places.
const (
	inflateStep = iota
	scanStep
	jsonStep
	reportStep
	noticesStep
	formStep
	mergeStep
)

func (p *province) measure(o options) (size, error) {
	f := inRounds([]step{
		{"inflate the sheets, nothing else", func() (usage, error) { return p.own("inflate") }},
		{"scan every cell", func() (usage, error) { return p.own("scan") }},
		{"chibo score, JSON", func() (usage, error) { return p.json(o.program) }},
		{"chibo score, Excel report", func() (usage, error) { return p.report(o.program) }},
		{"chibo score, a notice a cell", func() (usage, error) { return p.notices(o.program) }},
		{"chibo form", func() (usage, error) { return p.forms(o.program) }},
		{"chibo merge of that report, JSON", func() (usage, error) { return p.merge(o.program) }},
		{"chibo verify of it", func() (usage, error) { return p.verify(o.program) }},
		{"chibo compare of it with itself, JSON", func() (usage, error) { return p.compare(o.program) }},
		{"chibo check", func() (usage, error) { return run(p.of(o.program, "check")) }},
		{"chibo explain of one cell", func() (usage, error) { return p.explain(o.program) }},
		{"chibo close", func() (usage, error) { return p.close(o.program) }},
	}, o.rounds)
	for _, needed := range f[:mergeStep] { // a report may be too large to be read again
		if needed.err != nil {
			return size{}, fmt.Errorf("%s: %w", needed.name, needed.err)
		}
	}
	live, err := p.live(o.program)
	return size{province: p, steps: f, live: live}, err
}

func (s size) table(w io.Writer) {
	fmt.Fprintf(w, "%d workbooks, %d sheets, %.1f MB\n\n", s.cells, 3*s.cells, float64(s.bytes)/1e6)
	printFigures(w, s.steps, "workbook", s.cells)
}

// growth prints what a workbook costs in provinces of several sizes, and what
// memory each party cell adds from the first to the last of them.
func growth(w io.Writer, sizes []size) {
	fmt.Fprint(w, "| step |")
	for _, s := range sizes {
		fmt.Fprintf(w, " %d: CPU ms each | × inflate | peak MiB |", s.cells)
	}
	fmt.Fprintln(w, "\n|---|"+strings.Repeat("---:|---:|---:|", len(sizes)))
	for i := range sizes[0].steps {
		fmt.Fprintf(w, "| %s |", sizes[0].steps[i].name)
		for _, s := range sizes {
			f := s.steps[i]
			if f.err != nil {
				fmt.Fprint(w, " – | – | – |")
				continue
			}
			fmt.Fprintf(w, " %.2f | %.1f | %s |", f.cpu.Seconds()*1000/float64(s.cells), f.ratio, mebibytes(f.peak))
		}
		fmt.Fprintln(w)
	}
	first, last := sizes[0], sizes[len(sizes)-1]
	perCell := func(from, to int64) float64 { return float64(to-from) / 1024 / float64(last.cells-first.cells) }
	added := func(step int) float64 { return perCell(first.steps[step].peak, last.steps[step].peak) }
	fmt.Fprintf(w, "\nFrom %d to %d party cells each one adds %.1f KiB to what is alive, %.1f to the peak, %.1f to the peak with the report.\n\n",
		first.cells, last.cells, perCell(first.live, last.live), added(jsonStep), added(reportStep))
}
