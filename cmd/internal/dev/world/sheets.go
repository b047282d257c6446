package world

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"

	"chibo/criteria/diag"
)

// writeSheets writes the score sheets, several workbooks side by side. Every
// error is reported, for one may explain another.
func (w *world) writeSheets(dir string) error {
	var jobs []func() error
	for _, p := range w.withForms() {
		jobs = append(jobs, func() error { return w.writeForms(dir, p) })
	}
	for i := range w.parties[0].meetings {
		for name, list := range w.lists(i) {
			jobs = append(jobs, func() error { return writeBook(filepath.Join(dir, name), []grid{list}) })
		}
	}
	return inParallel(jobs)
}

// writeForms writes a cell's workbook of forms.
func (w *world) writeForms(dir string, p *party) error {
	path := filepath.Join(dir, p.id+".xlsx")
	if p.noWorkbook {
		return os.WriteFile(path, []byte("%PDF-1.4\n"), 0o644)
	}
	var grids []grid
	for _, m := range p.meetings {
		grids = append(grids, w.form(p, m).grid)
		if m.fault != nil && m.fault.code == diag.ConflictingSheets {
			grids = append(grids, w.conflicting(p, m))
		}
	}
	return writeBook(path, grids)
}

// conflicting lays out a second sheet of the meeting that differs in one mark.
func (w *world) conflicting(p *party, m meeting) grid {
	marks := slices.Clone(m.official())
	marks[m.fault.line].points = w.rubric.lines()[m.fault.line].other(marks[m.fault.line].points)
	if m.review != nil {
		m.review = marks
	} else {
		m.self = marks
	}
	second := w.form(p, m).grid
	second.name += " (sửa)"
	return second
}

// inParallel runs the jobs on all processors.
func inParallel(jobs []func() error) error {
	errs := make([]error, len(jobs))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for i := range next {
				errs[i] = jobs[i]()
			}
		})
	}
	for i := range jobs {
		next <- i
	}
	close(next)
	workers.Wait()
	return errors.Join(errs...)
}
