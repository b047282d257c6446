package cli

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"sync/atomic"
	"time"
)

// exitInterrupted is the status of a run that Ctrl+C ended at a question, by every
// shell's custom. Elsewhere the system ends the run.
const exitInterrupted = 130

// errInterrupted says that the answer was Ctrl+C.
var errInterrupted = errors.New("interrupted")

// A prompted reads the answers of somebody at a terminal. Ctrl+C at a question is
// an answer that ends the run: it is heard from before the question is shown until
// it is answered, so that the run ends as every other does, with the console as it
// was before.
type prompted struct {
	in          io.Reader
	pressed     chan os.Signal // Ctrl+C; nil: no question is open
	interrupted atomic.Bool
}

// prompt shows the last line of a question. Ctrl+C answers it from its first
// letter on: who sees a question may press at once.
func (a *app) prompt(line string) {
	if p := a.env.prompted; p != nil {
		p.listen()
	}
	fmt.Fprint(a.env.Stdout, line)
}

func (p *prompted) listen() {
	if p.pressed == nil {
		p.pressed = make(chan os.Signal, 1)
		signal.Notify(p.pressed, os.Interrupt)
	}
}

func (p *prompted) ignore() {
	signal.Stop(p.pressed)
	p.pressed = nil
}

// interruptWait is how long after the end of the reading the word of Ctrl+C may
// come: Windows ends the one and sends the other, in no order.
const interruptWait = 200 * time.Millisecond

func (p *prompted) Read(b []byte) (int, error) {
	if p.interrupted.Load() {
		return 0, errInterrupted
	}
	p.listen()
	defer p.ignore()
	type answer struct {
		n   int
		err error
	}
	typed, buffer := make(chan answer, 1), make([]byte, len(b)) // b is the caller's again once this returns
	go func() {
		n, err := p.in.Read(buffer)
		typed <- answer{n, err}
	}()
	var got answer
	select {
	case <-p.pressed:
		return 0, p.stop()
	case got = <-typed:
	}
	if got.n == 0 && got.err != nil {
		select {
		case <-p.pressed:
			return 0, p.stop()
		case <-time.After(interruptWait):
		}
	}
	return copy(b, buffer[:got.n]), got.err
}

func (p *prompted) stop() error {
	p.interrupted.Store(true)
	return errInterrupted
}

// interrupted reports whether a question was answered by Ctrl+C.
func (e *Env) interrupted() bool { return e.prompted != nil && e.prompted.interrupted.Load() }
