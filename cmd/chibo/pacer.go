package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync/atomic"
)

// How garbage is collected trades a little time for the memory of a clerk's laptop:
// the next collection begins when what was alive and unseen have grown by so many
// percent, and never before the heap has grown to fewest, which holds all that a
// folder of some hundred sheets leaves lying.
const (
	fewest      = 24 << 20
	unseen      = 12 << 20
	percent     = 50
	percentMore = 100     // where a large document is written
	smallest    = 4 << 20 // the runtime's own bound, at 100 percent
)

// A pacer sets the collector's pace anew after every collection: the runtime knows
// only a share of what is alive, by which a small heap is gone over again and again.
type pacer struct{ percent atomic.Uint64 }

// start begins with the pace of most runs.
func (p *pacer) start() { p.set(percent); p.watch() }

// set changes the pace from now on.
func (p *pacer) set(percent uint64) {
	p.percent.Store(percent)
	p.pace()
}

// watch has the pace set after the next collection, and after every one that follows.
func (p *pacer) watch() {
	runtime.AddCleanup(new([8]uintptr), func(p *pacer) { p.pace(); p.watch() }, p)
}

// pace says how far the heap may grow, as a share of what the runtime counts by.
func (p *pacer) pace() {
	alive := []metrics.Sample{{Name: "/gc/heap/live:bytes"}, {Name: "/gc/scan/globals:bytes"}, {Name: "/gc/scan/stack:bytes"}}
	metrics.Read(alive)
	live, roots := alive[0].Value.Uint64(), alive[1].Value.Uint64()+alive[2].Value.Uint64()
	growth := max((live+unseen)*p.percent.Load()/100, fewest-min(fewest, live))
	debug.SetGCPercent(int(growth * 100 / max(live+roots, smallest))) //nolint:gosec // far below
}
