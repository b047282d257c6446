package main

import (
	"fmt"
	"io"
	"slices"
	"strings"
	"time"
)

// A step is one thing that is measured.
type step struct {
	name string
	run  func() (usage, error)
}

// A figure is what a step took: the median of its rounds, and the highest peak.
type figure struct {
	usage
	name  string
	ratio float64 // of CPU time to the first step of the same round, the median
	err   error   // the step failed, and nothing else holds
}

// inRounds runs the steps one after another, and all of them again: what slows
// the machine down for a while slows every step, so that ratios hold; those of CPU time do so where others use the machine too. The first
// step is run once before, which fills the file cache.
func inRounds(steps []step, rounds int) []figure {
	_, _ = steps[0].run() // what is wrong with it comes again
	figures := make([]figure, len(steps))
	taken := make([][]usage, len(steps))
	for range rounds {
		for i, s := range steps {
			figures[i].name = s.name
			if figures[i].err != nil {
				continue
			}
			u, err := s.run()
			figures[i].err = err
			taken[i] = append(taken[i], u)
		}
	}
	for i := range figures {
		figures[i].settle(taken[i], taken[0])
	}
	return figures
}

// settle works out the medians.
func (f *figure) settle(taken, first []usage) {
	if f.err != nil {
		return
	}
	var walls, cpus []time.Duration
	var ratios []float64
	for round, u := range taken {
		walls, cpus = append(walls, u.wall), append(cpus, u.cpu)
		ratios = append(ratios, u.cpu.Seconds()/first[round].cpu.Seconds())
		f.peak = max(f.peak, u.peak)
	}
	f.wall, f.cpu, f.ratio = median(walls), median(cpus), median(ratios)
}

func median[T float64 | time.Duration](values []T) T {
	slices.Sort(values)
	return values[len(values)/2]
}

// printFigures prints a table of the steps; each is what the last column counts.
func printFigures(w io.Writer, figures []figure, each string, count int) {
	fmt.Fprintf(w, "| step | time s | CPU s | × inflate | CPU ms a %s | peak MiB |\n|---|---:|---:|---:|---:|---:|\n", each)
	for _, f := range figures {
		if f.err != nil {
			why, _, _ := strings.Cut(f.err.Error(), "\n")
			fmt.Fprintf(w, "| %s | failed: %s | | | | |\n", f.name, why)
			continue
		}
		fmt.Fprintf(w, "| %s | %.2f | %.2f | %.1f | %.3f | %s |\n", f.name, f.wall.Seconds(), f.cpu.Seconds(), f.ratio,
			f.cpu.Seconds()*1000/float64(count), mebibytes(f.peak))
	}
	fmt.Fprintln(w)
}

// mebibytes writes an amount of memory; none is not known.
func mebibytes(bytes int64) string {
	if bytes == 0 {
		return "–"
	}
	return fmt.Sprintf("%.0f", float64(bytes)/(1<<20))
}
