package main

import (
	"fmt"
	"os/exec"
	"path/filepath"
	"time"

	"chibo/cmd/internal/world"
)

// A usage is what a step took.
type usage struct {
	wall, cpu time.Duration
	peak      int64 // bytes of memory; 0: not known
}

// timed measures a step of this very program. The first time warms the file
// cache; the better of two later ones counts.
func timed(step func() error) (usage, error) {
	if err := step(); err != nil {
		return usage{}, err
	}
	best := usage{wall: time.Hour}
	for range 2 {
		before, start := cpuTime(), time.Now()
		if err := step(); err != nil {
			return usage{}, err
		}
		if wall := time.Since(start); wall < best.wall {
			best = usage{wall: wall, cpu: cpuTime() - before}
		}
	}
	return best, nil
}

// run has the program score the province; the better of two runs counts, and
// the higher peak.
func (p *province) run(program string, more ...string) (usage, error) {
	args := append([]string{"score", filepath.Join(p.folder, world.SheetsFolder), "-r", filepath.Join(p.folder, world.RosterFile),
		"-c", filepath.Join(p.folder, world.CriteriaFile), "-p", "2026-Q3", "--quiet"}, more...)
	best := usage{wall: time.Hour}
	for range 2 {
		u, err := child(program, args...)
		if err != nil {
			return usage{}, fmt.Errorf("%s: %w", program, err)
		}
		u.peak = max(u.peak, best.peak)
		if u.wall < best.wall {
			best = u
		}
		best.peak = u.peak
	}
	return best, nil
}

// child runs a program to its end.
func child(program string, args ...string) (usage, error) {
	command := exec.Command(program, args...) //nolint:gosec,noctx // the program to measure
	start := time.Now()
	if err := command.Run(); err != nil {
		return usage{}, err
	}
	state := command.ProcessState
	return usage{wall: time.Since(start), cpu: state.UserTime() + state.SystemTime(), peak: peakOf(state)}, nil
}
