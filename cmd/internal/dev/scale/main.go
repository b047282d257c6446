// Scale measures the program on a made-up province: how long the same files
// take to be inflated, to be read, to be scored, and how much memory each of it
// needs. `make scale N=5000` runs it; docs/performance.md shows its tables.
//
// Files: steps and rounds (what is measured, and how often), usage and live (time and memory),
// province and table (on what), growth (by size), outside (other readers beside it).
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
)

// options are what a measurement is told.
type options struct {
	program string // the program as built
	folder  string // where provinces are kept
	cells   []int
	rounds  int
	table   int // rows of one long list, 0: none is measured
	outside int // workbooks that other programs read, 0: none are asked
}

func main() {
	var o options
	cells := ""
	flag.StringVar(&o.program, "program", "build/chibo", "the program to measure")
	flag.StringVar(&o.folder, "folder", "build/scale", "where the made-up provinces are kept")
	flag.StringVar(&cells, "n", "5000", "party cells, one workbook each: one number or several, 50,500,5000")
	flag.IntVar(&o.rounds, "rounds", 3, "how often each step is run; the median counts")
	flag.IntVar(&o.outside, "outside", 0, "so many workbooks of the last size are read by other programs too, where present")
	flag.IntVar(&o.table, "table", 0, "measure one list of so many rows too")
	step := flag.String("step", "", "used by the program itself: what to do with a folder, make it, inflate or scan it")
	of := flag.String("of", "", "used by the program itself: that folder")
	flag.Parse()
	for _, n := range strings.Split(cells, ",") {
		count, err := strconv.Atoi(strings.TrimSpace(n))
		if err != nil || count < 1 {
			fmt.Fprintf(os.Stderr, "-n %s: not a number of party cells\n", n)
			os.Exit(2)
		}
		o.cells = append(o.cells, count)
	}
	if *step != "" {
		exitOn(oneStep(os.Stdout, *step, *of, o.cells[0]))
		return
	}
	exitOn(measure(os.Stdout, o))
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// measure prints a table for each size, and what grows with it.
func measure(w io.Writer, o options) error {
	for _, name := range []*string{&o.program, &o.folder} { // chibo close runs in the folder
		var err error
		if *name, err = filepath.Abs(*name); err != nil {
			return err
		}
	}
	var sizes []size
	for _, cells := range o.cells {
		p, err := makeProvince(o.folder, cells)
		if err != nil {
			return err
		}
		s, err := p.measure(o)
		if err != nil {
			return err
		}
		s.table(w)
		sizes = append(sizes, s)
	}
	if len(sizes) > 1 {
		growth(w, sizes)
	}
	if last := sizes[len(sizes)-1]; o.outside > 0 {
		if err := last.outside(w, min(o.outside, len(last.books))); err != nil {
			return err
		}
	}
	if o.table > 0 {
		return longTable(w, o)
	}
	return nil
}
