package main

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"chibo/cmd/internal/dev/world"
	"chibo/cmd/internal/workbook/xlsxscan"
	"chibo/scoring"
)

// oneStep is what a process of its own does, so that its memory can be told. It
// prints how long the step itself took, without the start of the process.
func oneStep(w io.Writer, step, folder string, cells int) error {
	p := &province{folder: folder, cells: cells}
	if err := p.find(); err != nil {
		return err
	}
	before, start := cpuTime(), time.Now()
	if err := p.step(step); err != nil {
		return err
	}
	_, err := fmt.Fprintln(w, int64(time.Since(start)), int64(cpuTime()-before))
	return err
}

func (p *province) step(name string) error {
	switch name {
	case "make":
		return p.write(world.Options{Dressed: true})
	case "make-table":
		return p.write(world.Options{OneTable: true, Layouts: []scoring.Layout{scoring.TableLayout}})
	case "inflate":
		return p.inflate()
	case "scan":
		return p.scan()
	}
	return fmt.Errorf("no step %s", name)
}

// inflate reads every workbook and inflates its sheets and shared strings, with
// Go's standard library: what no reader can do without.
func (p *province) inflate() error {
	return p.each(func(_ *xlsxscan.Scratch, book string) error { return inflateSheets(book) })
}

// inflateSheets inflates the sheets and shared strings of a workbook.
func inflateSheets(name string) error {
	archive, err := zip.OpenReader(name)
	if err != nil {
		return err
	}
	defer func() { _ = archive.Close() }() // only read
	for _, f := range archive.File {
		if path.Dir(f.Name) != "xl/worksheets" && f.Name != "xl/sharedStrings.xml" {
			continue
		}
		part, err := f.Open()
		if err != nil {
			return err
		}
		if _, err := io.Copy(io.Discard, part); err != nil {
			return err
		}
		if err := part.Close(); err != nil {
			return err
		}
	}
	return nil
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
