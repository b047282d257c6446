// Package parallel runs many small independent jobs over the cores.
package parallel

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// atOnce is how many jobs a core takes at a time.
const atOnce = 16

// Do does n jobs over the cores, by a worker a core. The jobs do not
// depend on each other, and each leaves what it finds in a place of its own.
func Do(n int, newWorker func() func(i int)) {
	var wait sync.WaitGroup
	var next atomic.Int64
	for range min(runtime.GOMAXPROCS(0), (n+atOnce-1)/atOnce) {
		wait.Go(func() {
			job := newWorker()
			for first := int(next.Add(atOnce)) - atOnce; first < n; first = int(next.Add(atOnce)) - atOnce {
				for i := first; i < min(first+atOnce, n); i++ {
					job(i)
				}
			}
		})
	}
	wait.Wait()
}
