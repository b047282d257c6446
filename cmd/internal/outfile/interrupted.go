package outfile

import (
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// A guard takes away what is temporary when the run is interrupted (Ctrl-C, a
// session that ends, a terminal that is closed); then the process ends as it
// would have ended without it. Where nothing is guarded nobody listens, and an
// interruption ends the process at once.
type guard struct {
	interrupted chan os.Signal
	released    chan struct{}
	mutex       sync.Mutex // held while something temporary is being made
	remove      func()     // takes it away; nil: there is nothing yet
}

func newGuard() *guard {
	g := &guard{interrupted: make(chan os.Signal, 1), released: make(chan struct{})}
	for _, s := range []os.Signal{os.Interrupt, syscall.SIGTERM, syscall.SIGHUP} {
		if !signal.Ignored(s) { // a run under nohup goes on
			signal.Notify(g.interrupted, s)
		}
	}
	go g.wait()
	return g
}

func (g *guard) wait() {
	select {
	case <-g.released:
	case received := <-g.interrupted:
		g.mutex.Lock() // for good: nothing more is made
		if g.remove != nil {
			g.remove()
		}
		signal.Stop(g.interrupted)
		endBy(received)
	}
}

// over has something temporary made; remove is how it is taken away.
func (g *guard) over(create func() (remove func(), err error)) error {
	g.mutex.Lock()
	defer g.mutex.Unlock()
	remove, err := create()
	if err == nil {
		g.remove = remove
	}
	return err
}

// release ends the guard. An interruption that nobody has taken up yet ends the
// process now.
func (g *guard) release() {
	signal.Stop(g.interrupted)
	close(g.released)
	select {
	case received := <-g.interrupted:
		endBy(received)
	default:
	}
}
