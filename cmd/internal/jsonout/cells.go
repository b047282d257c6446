package jsonout

import (
	"cmp"
	"io"
	"runtime"
	"sync"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/scoring/discipline"
)

// batchSize is how many cells are turned into text at once: a few hundred
// kilobytes of it.
const batchSize = 16

// writeCells writes the cells, however many there are, in little memory: each
// core turns a batch into text, and writes it when its turn has come.
func writeCells(r *view.Report, out io.Writer, kept []discipline.Cell, p *text.Printer) error {
	cells := r.Result.Cells
	if kept == nil {
		kept = make([]discipline.Cell, len(cells))
	}
	return inTurn((len(cells)+batchSize-1)/batchSize, func() func(batch int) ([]byte, error) {
		w := newCellWriter(r, p)
		return func(batch int) ([]byte, error) {
			w.text = w.text[:0]
			for i := batch * batchSize; i < min((batch+1)*batchSize, len(cells)); i++ {
				w.depth, w.first = len("  "), i == 0
				w.next()
				if err := w.cell(&cells[i], &kept[i]); err != nil {
					return nil, err
				}
			}
			return w.text, nil
		}
	}, out)
}

// inTurn makes n texts over the cores, by a maker a core, and writes them in
// their order. The error is the makers' first; the writer keeps its own.
func inTurn(n int, newMaker func() func(i int) ([]byte, error), out io.Writer) (failed error) {
	var wait sync.WaitGroup
	var mutex sync.Mutex
	turn := sync.NewCond(&mutex)
	next, written := 0, 0
	take := func() (int, bool) {
		mutex.Lock()
		defer mutex.Unlock()
		next++
		return next - 1, next <= n
	}
	await := func(i int) {
		mutex.Lock()
		defer mutex.Unlock()
		for written < i {
			turn.Wait()
		}
	}
	pass := func(err error) {
		mutex.Lock()
		defer mutex.Unlock()
		written++
		failed = cmp.Or(failed, err)
		turn.Broadcast()
	}
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			text := newMaker()
			for i, more := take(); more; i, more = take() {
				made, err := text(i)
				await(i)
				if err == nil {
					_, err = out.Write(made)
				}
				pass(err)
			}
		})
	}
	wait.Wait()
	return failed
}
