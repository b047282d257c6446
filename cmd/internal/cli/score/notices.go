package score

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/word"
	"chibo/criteria"
)

// A noticeFile is the notice to one cell, by its index in the result.
type noticeFile struct {
	path string
	cell int
}

// A noticesPart is the folder of the notices to the cells.
type noticesPart struct {
	folder  string // empty: none are wanted
	options outfile.Options
	report  *view.Report
	files   []noticeFile
	held    []error // those that another program holds open
}

// Check names a file for every cell and checks all of them before the first is
// written. Names that differ in case only are one name on Windows.
func (p *noticesPart) Check(a *app.App) error {
	if p.folder == "" {
		return nil
	}
	taken := map[string]bool{}
	for i := range p.report.Result.Cells {
		if !p.report.Result.Cells[i].Listed() {
			continue
		}
		cell := p.report.Result.Cells[i].Cell
		title := cell.Name
		if criteria.Key(cell.ID) != criteria.Key(cell.Name) {
			title = cell.ID + " - " + cell.Name
		}
		stem := outfile.SafeName(title)
		name := stem
		for n := 2; taken[strings.ToLower(name)]; n++ {
			name = fmt.Sprintf("%s (%d)", stem, n)
		}
		taken[strings.ToLower(name)] = true
		path := filepath.Join(p.folder, name+".docx")
		if err := outfile.Check(a.Here(), path, p.options); err != nil {
			return exit.OutputError(err)
		}
		p.files = append(p.files, noticeFile{path: path, cell: i})
	}
	return nil
}

// Write writes one page a cell, several at a time. One that another program holds
// open stops no other; such are listed at the end.
func (p *noticesPart) Write(a *app.App) error {
	if len(p.files) == 0 {
		return nil
	}
	notices, options := word.NewNotices(p.report, a.Text), p.options
	options.FolderLater = true
	failed := inParallel(len(p.files), func(i int) error {
		if err := outfile.Held(a.Here(), p.files[i].path); err != nil {
			return err
		}
		return outfile.Write(a.Here(), p.files[i].path, options, func(w io.Writer) error { return notices.Write(w, p.files[i].cell) })
	})
	outfile.SyncFolder(a.Here(), p.folder)
	for _, err := range failed {
		switch {
		case errors.Is(err, outfile.ErrInUse):
			p.held = append(p.held, err)
		case err != nil:
			return exit.OutputError(err)
		}
	}
	return nil
}

// Tell counts the notices, and lists those that were held open.
func (p *noticesPart) Tell(a *app.App) error {
	if len(p.files) == 0 {
		return nil
	}
	a.Notice("notices-written", "count", len(p.files)-len(p.held), "folder", filepath.ToSlash(p.folder))
	for _, err := range p.held {
		a.Fail(exit.OutputError(err))
	}
	if len(p.held) > 0 {
		return &exit.Failure{Status: exit.NoWork}
	}
	return nil
}

// inParallel does n jobs over the cores and returns their errors in order.
func inParallel(n int, job func(i int) error) []error {
	failed := make([]error, n)
	var wait sync.WaitGroup
	var next atomic.Int64
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
				failed[i] = job(i)
			}
		})
	}
	wait.Wait()
	return failed
}
