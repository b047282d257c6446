package outfile

import (
	"os"
	"os/signal"
	"syscall"
)

// whileThere has remove called when the run is interrupted (Ctrl-C, a session
// that ends, a terminal that is closed) before release is: then the process ends
// as it would have ended without it. While nothing temporary is there, nobody
// listens, and an interruption ends the process at once.
func whileThere(remove func()) (release func()) {
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt, syscall.SIGTERM, syscall.SIGHUP)
	released := make(chan struct{})
	go func() {
		select {
		case <-released:
		case received := <-interrupted:
			remove()
			signal.Stop(interrupted)
			endBy(received)
		}
	}()
	return func() {
		signal.Stop(interrupted)
		close(released)
	}
}
