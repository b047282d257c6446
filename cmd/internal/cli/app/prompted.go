package app

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"sync/atomic"
	"time"

	"chibo/cmd/internal/wrap"
)

// ErrInterrupted says that the answer was Ctrl+C.
var ErrInterrupted = errors.New("interrupted")

// A Prompted reads the answers of somebody at a terminal. Ctrl+C at a question is
// an answer that ends the run: it is heard from before the question is shown until
// it is answered, so that the run ends as every other does, with the console as it
// was before.
type Prompted struct {
	In          io.Reader
	pressed     chan os.Signal // Ctrl+C; nil: no question is open
	interrupted atomic.Bool
}

// Prompt shows the last line of a question. Ctrl+C answers it from its first
// letter on: who sees a question may press at once.
func (a *App) Prompt(line string) {
	if p := a.Env.Prompted; p != nil {
		p.listen()
	}
	words := strings.TrimRight(line, " ") // the room before the answer stays
	fmt.Fprint(a.Env.Stdout, wrap.Block(words, a.Env.StdoutWidth)+line[len(words):])
}

func (p *Prompted) listen() {
	if p.pressed == nil {
		p.pressed = make(chan os.Signal, 1)
		signal.Notify(p.pressed, os.Interrupt)
	}
}

func (p *Prompted) ignore() {
	signal.Stop(p.pressed)
	p.pressed = nil
}

// interruptWait is how long after the end of the reading the word of Ctrl+C may
// come: Windows ends the one and sends the other, in no order.
const interruptWait = 200 * time.Millisecond

// Read waits for an answer, or for Ctrl+C.
func (p *Prompted) Read(b []byte) (int, error) {
	if p.interrupted.Load() {
		return 0, ErrInterrupted
	}
	p.listen()
	defer p.ignore()
	type answer struct {
		n   int
		err error
	}
	typed, buffer := make(chan answer, 1), make([]byte, len(b)) // b is the caller's again once this returns
	go func() {
		n, err := p.In.Read(buffer)
		typed <- answer{n, err}
	}()
	var got answer
	select {
	case <-p.pressed:
		return 0, p.Stop()
	case got = <-typed:
	}
	if got.n == 0 && got.err != nil {
		select {
		case <-p.pressed:
			return 0, p.Stop()
		case <-time.After(interruptWait):
		}
	}
	return copy(b, buffer[:got.n]), got.err
}

// Stop ends the run: there is no other answer.
func (p *Prompted) Stop() error {
	p.interrupted.Store(true)
	return ErrInterrupted
}

// Interrupted reports whether a question was answered by Ctrl+C.
func (e *Env) Interrupted() bool { return e.Prompted != nil && e.Prompted.interrupted.Load() }
