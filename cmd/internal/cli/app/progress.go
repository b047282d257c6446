package app

import (
	"sync"
	"time"

	"github.com/schollz/progressbar/v3"
)

// progressDelay is how long work may take without a progress line.
const progressDelay = time.Second

// A progress is one line on stderr that says how far the work is. It is shown
// on a terminal only, and only when the work takes longer than a moment. Nil,
// it shows nothing.
type progress struct {
	mu      sync.Mutex // files are read in parallel
	app     *App
	title   string
	started time.Time
	// set and clear are methods of the bar, nil before it is shown. The bar itself
	// is held in no type: what a type that reflection may reach holds, the linker
	// keeps with every method, and the bar's bring net/http and TLS (2.6 MiB).
	set   func(done int) error
	clear func() error
}

// NewProgress returns nil where no progress is to be shown.
func (a *App) NewProgress(key string) *progress {
	if a.Quiet || !a.Env.StderrTerminal {
		return nil
	}
	return &progress{app: a, title: a.Text.Text(key), started: a.Env.Now()}
}

// Update is told after each piece of the work.
func (p *progress) Update(done, total int) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.set == nil && p.app.Env.Now().Sub(p.started) >= progressDelay {
		bar := progressbar.NewOptions(total,
			progressbar.OptionSetWriter(p.app.Env.Stderr),
			progressbar.OptionSetDescription(p.title),
			progressbar.OptionShowCount(),
			progressbar.OptionSetPredictTime(false),
			progressbar.OptionClearOnFinish(),
			progressbar.OptionThrottle(100*time.Millisecond),
		)
		p.set, p.clear = bar.Set, bar.Clear
	}
	if p.set != nil {
		_ = p.set(done) // a progress line that cannot be drawn stops no work
	}
}

// Finish takes the line off the terminal.
func (p *progress) Finish() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.clear != nil {
		_ = p.clear()
		p.set, p.clear = nil, nil
	}
}
