package main

import (
	"runtime"
	"runtime/debug"
	"testing"
)

// kept is what a test leaves lying for a moment, so that it lies on the heap.
type kept struct{ last []byte }

func (k *kept) leave(bytes int) {
	for range bytes >> 10 {
		k.last = make([]byte, 1<<10)
	}
}

// The tests count collections: how long one takes is the machine's affair.
func TestAHeapThatIsSmallIsNotCollectedBeforeItHasGrown(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	var (
		p      pacer
		k      kept
		before runtime.MemStats
		after  runtime.MemStats
	)
	p.start()
	runtime.GC()
	p.pace()
	runtime.ReadMemStats(&before)
	k.leave(fewest / 2)
	runtime.ReadMemStats(&after)
	if after.NumGC != before.NumGC {
		t.Errorf("after %d MiB of garbage the collector ran %d times, want none below %d MiB", fewest>>21, after.NumGC-before.NumGC, fewest>>20)
	}
	k.leave(4 * fewest)
	runtime.ReadMemStats(&after)
	if runs := after.NumGC - before.NumGC; runs == 0 || runs > 8 {
		t.Errorf("after %d MiB of garbage the collector ran %d times, want some four", fewest>>18, runs)
	}
}

func TestTheHeapGrowsByAShareOfWhatIsAlive(t *testing.T) {
	defer debug.SetGCPercent(debug.SetGCPercent(100))
	alive := make([]byte, 100<<20)
	var p pacer
	p.start()
	runtime.GC()
	for _, share := range []uint64{percent, percentMore} {
		p.set(share)
		if got := debug.SetGCPercent(100); got < int(share) || got > int(share)*5/4 { //nolint:gosec // small
			t.Errorf("of %d MiB that are alive the heap may grow by %d percent, want about %d", len(alive)>>20, got, share)
		}
	}
	runtime.KeepAlive(alive)
}
