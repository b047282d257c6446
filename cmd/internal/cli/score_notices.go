package cli

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"

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

// planNotices names a file for every cell and checks all of them before the
// first is written. Names that differ in case only are one name on Windows.
func (p *scorePlan) planNotices(r *view.Report) ([]noticeFile, error) {
	if p.notices == "" {
		return nil, nil
	}
	var files []noticeFile
	taken := map[string]bool{}
	for i := range r.Result.Cells {
		if !r.Result.Cells[i].Listed() {
			continue
		}
		cell := r.Result.Cells[i].Cell
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
		path := filepath.Join(p.notices, name+".docx")
		if err := outfile.Check(path, p.outfileOptions()); err != nil {
			return nil, outputError(err)
		}
		files = append(files, noticeFile{path: path, cell: i})
	}
	return files, nil
}

// writeNotices writes one page a cell, several at a time. One that another
// program holds open stops no other; such are returned, to be listed at the end.
func (a *app) writeNotices(p *scorePlan, r *view.Report, files []noticeFile) (held []error, err error) {
	if len(files) == 0 {
		return nil, nil
	}
	notices, options := word.NewNotices(r, a.text), p.outfileOptions()
	options.FolderLater = true
	failed := inParallel(len(files), func(i int) error {
		if err := outfile.Held(files[i].path); err != nil {
			return err
		}
		return outfile.Write(files[i].path, options, func(w io.Writer) error { return notices.Write(w, files[i].cell) })
	})
	outfile.SyncFolder(p.notices)
	for _, err := range failed {
		switch {
		case errors.Is(err, outfile.ErrInUse):
			held = append(held, err)
		case err != nil:
			return held, outputError(err)
		}
	}
	return held, nil
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
