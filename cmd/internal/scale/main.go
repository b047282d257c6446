// Scale measures the program on a made-up province: how long the same files
// take to be inflated, to be read, to be scored, and how much memory a whole
// run needs. `make scale N=5000` runs it; docs/performance.md shows its table.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
)

// options are what a measurement is told.
type options struct {
	program string // the program as built
	folder  string // where provinces are kept
	cells   []int
	table   int // rows of one long list, 0: none is measured
	outside int // workbooks that other programs read, 0: none are asked
}

func main() {
	var o options
	cells := ""
	flag.StringVar(&o.program, "program", "build/chibo", "the program to measure")
	flag.StringVar(&o.folder, "folder", "build/scale", "where the made-up provinces are kept")
	flag.StringVar(&cells, "n", "5000", "party cells, one workbook each: one number or several, 50,500,5000")
	flag.IntVar(&o.outside, "outside", 0, "so many of the workbooks are read by openpyxl, SheetJS and LibreOffice too, where present")
	flag.IntVar(&o.table, "table", 0, "measure one list of so many rows too")
	step := flag.String("step", "", "used by the program itself: inflate or scan one workbook")
	of := flag.String("of", "", "used by the program itself: that workbook")
	flag.Parse()
	if *step != "" {
		if err := oneStep(*step, *of); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	for _, n := range strings.Split(cells, ",") {
		count, err := strconv.Atoi(strings.TrimSpace(n))
		if err != nil || count < 1 {
			fmt.Fprintf(os.Stderr, "-n %s: not a number of party cells\n", n)
			os.Exit(2)
		}
		o.cells = append(o.cells, count)
	}
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt)
	go func() {
		<-interrupted
		os.Exit(1)
	}()
	exitOn(measure(os.Stdout, o))
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// measure prints a table for each size.
func measure(w io.Writer, o options) error {
	program, err := filepath.Abs(o.program)
	if err != nil {
		return err
	}
	for _, cells := range o.cells {
		p, err := makeProvince(o.folder, cells)
		if err != nil {
			return err
		}
		if err := p.table(w, program); err != nil {
			return err
		}
		if o.outside > 0 {
			p.outside(w, min(o.outside, len(p.books)))
		}
	}
	if o.table > 0 {
		return longTable(w, o.folder, o.table)
	}
	return nil
}

// table measures one province, step by step.
func (p *province) table(w io.Writer, program string) error {
	fmt.Fprintf(w, "%d workbooks, %d sheets, %.1f MB\n\n", len(p.books), 3*len(p.books), float64(p.bytes)/1e6)
	fmt.Fprintln(w, "| step | time s | CPU s | × inflate | ms a workbook | peak MiB |")
	fmt.Fprintln(w, "|---|---:|---:|---:|---:|---:|")
	inflated, err := timed(p.inflate)
	if err != nil {
		return err
	}
	p.row(w, "inflate the sheets, nothing else", inflated, inflated)
	scanned, err := timed(p.scan)
	if err != nil {
		return err
	}
	p.row(w, "scan every cell", scanned, inflated)
	result, err := p.run(program, "-f", "json")
	if err != nil {
		return err
	}
	p.row(w, "chibo score, JSON", result, inflated)
	report := filepath.Join(p.folder, "bao-cao.xlsx")
	if result, err = p.run(program, "-o", report, "--force"); err != nil {
		return err
	}
	p.row(w, "chibo score, Excel report", result, inflated)
	fmt.Fprintln(w)
	return nil
}

func (p *province) row(w io.Writer, step string, u usage, inflated usage) {
	peak := "–"
	if u.peak > 0 {
		peak = fmt.Sprintf("%.0f", float64(u.peak)/(1<<20))
	}
	fmt.Fprintf(w, "| %s | %.2f | %.2f | %.1f | %.2f | %s |\n", step, u.wall.Seconds(), u.cpu.Seconds(),
		u.wall.Seconds()/inflated.wall.Seconds(), u.wall.Seconds()*1000/float64(len(p.books)), peak)
}
