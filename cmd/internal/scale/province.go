package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"

	"chibo/cmd/internal/world"
	"chibo/cmd/internal/xlsxscan"
)

// edition counts the changes of what a province is made of; one that was made
// before the last of them is not taken again.
const edition = 2

// A province is a folder of workbooks, the same for the same size.
type province struct {
	folder string
	books  []string
	bytes  int64
}

// makeProvince makes the folder, or takes the one that was made before.
func makeProvince(folder string, cells int) (*province, error) {
	p := &province{folder: filepath.Join(folder, fmt.Sprintf("province-%d", edition), fmt.Sprint(cells))}
	done := filepath.Join(p.folder, "done")
	if _, err := os.Stat(done); err != nil {
		fmt.Fprintf(os.Stderr, "making %d workbooks in %s\n", cells, p.folder)
		if err := os.RemoveAll(p.folder); err != nil {
			return nil, err
		}
		if _, err := world.Write(p.folder, world.Options{Seed: 1, Cells: cells, Criteria: world.Province, Dressed: true}); err != nil {
			return nil, err
		}
		if err := os.WriteFile(done, nil, 0o644); err != nil { //nolint:gosec // a mark in a folder of made-up files
			return nil, err
		}
	}
	var err error
	p.books, err = filepath.Glob(filepath.Join(p.folder, world.SheetsFolder, "*.xlsx"))
	for _, book := range p.books {
		if info, err := os.Stat(book); err == nil {
			p.bytes += info.Size()
		}
	}
	return p, err
}

// inflate reads every workbook and inflates its sheets and shared strings: what
// no reader can do without.
func (p *province) inflate() error {
	return p.each(func(_ *xlsxscan.Scratch, book string) error { return inflateSheets(book) })
}

// scan reads every cell of every workbook.
func (p *province) scan() error {
	return p.each(func(scratch *xlsxscan.Scratch, name string) error {
		data, err := os.ReadFile(name) //nolint:gosec // of the folder just made
		if err != nil {
			return err
		}
		book, err := xlsxscan.Open(data, scratch)
		if err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		for _, sheet := range book.Sheets() {
			if _, err := book.Read(sheet); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
		}
		return nil
	})
}

// each does a job for every workbook, on every core.
func (p *province) each(job func(scratch *xlsxscan.Scratch, book string) error) error {
	var wait sync.WaitGroup
	var next atomic.Int64
	errs := make(chan error, runtime.GOMAXPROCS(0))
	for range runtime.GOMAXPROCS(0) {
		wait.Go(func() {
			scratch := xlsxscan.NewScratch()
			for i := next.Add(1) - 1; i < int64(len(p.books)); i = next.Add(1) - 1 {
				if err := job(scratch, p.books[i]); err != nil {
					errs <- err
					return
				}
			}
		})
	}
	wait.Wait()
	close(errs)
	return <-errs
}
