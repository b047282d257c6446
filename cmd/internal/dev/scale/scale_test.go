package main

import (
	"errors"
	"io"
	"testing"
	"time"
)

func TestMediansAreOfTheirRound(t *testing.T) {
	// The machine is slow in the second round, and both steps with it.
	first := rounds(125, 500, 250)
	second := rounds(250, 1000, 500)
	second[1].peak = 7
	figures := inRounds([]step{
		{"first", replay(append(rounds(1), first...))}, // the first run fills the cache
		{"second", replay(second)},
		{"third", func() (usage, error) { return usage{}, errors.New("refused") }},
	}, 3)
	if f := figures[0]; f.wall != 250*time.Millisecond || f.ratio != 1 {
		t.Errorf("%+v", f)
	}
	if f := figures[1]; f.wall != 500*time.Millisecond || f.ratio != 2 || f.peak != 7 {
		t.Errorf("%+v", f)
	}
	if f := figures[2]; f.err == nil || f.name != "third" {
		t.Errorf("%+v", f)
	}
}

// Both kinds of folder are made, found and read.
func TestSteps(t *testing.T) {
	for kind, books := range map[string]int{"make": 4, "make-table": 1} {
		p := &province{folder: t.TempDir(), cells: 4}
		for _, step := range []string{kind, "inflate", "scan"} {
			if err := oneStep(io.Discard, step, p.folder, p.cells); err != nil {
				t.Errorf("%s, %s: %v", kind, step, err)
			}
		}
		if err := p.find(); err != nil || len(p.books) != books || p.bytes == 0 {
			t.Errorf("%s: %d workbooks of %d bytes, %v", kind, len(p.books), p.bytes, err)
		}
	}
}

func rounds(milliseconds ...int) (usages []usage) {
	for _, ms := range milliseconds {
		took := time.Duration(ms) * time.Millisecond
		usages = append(usages, usage{wall: took, cpu: took})
	}
	return usages
}

func replay(usages []usage) func() (usage, error) {
	return func() (usage, error) {
		next := usages[0]
		usages = usages[1:]
		return next, nil
	}
}

func TestLargestLive(t *testing.T) {
	trace := `gc 1 @0.012s 2%: 0.026+0.39+0.10 ms clock, 0.10+0.88/0.52/0+0.40 ms cpu, 4->5->1 MB, 4 MB goal, 0 MB stacks, 0 MB globals, 2 P
gc 2 @0.020s 3%: 0.030+1.2+0.004 ms clock, 0.061+0.1/0.6/0+0.008 ms cpu, 90->95->31 MB, 91 MB goal, 0 MB stacks, 0 MB globals, 2 P
một cảnh báo
gc 3 @0.040s 3%: 0.030+1.2+0.004 ms clock, 0.061+0.1/0.6/0+0.008 ms cpu, 60->62->29 MB, 62 MB goal, 0 MB stacks, 0 MB globals, 2 P
`
	if got := largestLive([]byte(trace)); got != 31<<20 {
		t.Errorf("%d", got)
	}
	if got := largestLive(nil); got != 0 {
		t.Errorf("%d of no trace", got)
	}
}
