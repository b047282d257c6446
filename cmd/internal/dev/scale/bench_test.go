package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"testing"
	"time"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/cli"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/workbook/xlsxscan"
)

// BenchmarkProvince compares what the same 500 workbooks of three forms take, on
// every core, by each way: to be inflated, which is the limit, to be read by the
// scanner and by the reference, and to be scored by the whole program, its
// result as JSON and as the Excel report.
func BenchmarkProvince(b *testing.B) {
	p := &province{folder: b.TempDir(), cells: 500}
	if err := p.step("make"); err != nil {
		b.Fatal(err)
	}
	if err := p.find(); err != nil {
		b.Fatal(err)
	}
	for _, way := range []struct {
		name string
		run  func() error
	}{
		{"inflate", p.inflate},
		{"scan", p.scan},
		{"excelize", p.excelize},
		{"score", func() error { return p.inProcess("-f", "json") }},
		{"report", p.reportInProcess},
	} {
		b.Run(way.name, func(b *testing.B) {
			b.SetBytes(p.bytes)
			b.ReportAllocs()
			for b.Loop() {
				if err := way.run(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// excelize reads every cell of every workbook by the reference.
func (p *province) excelize() error {
	return p.each(func(_ *xlsxscan.Scratch, name string) error {
		f, err := excelize.OpenFile(name, excelize.Options{RawCellValue: true})
		if err != nil {
			return err
		}
		defer f.Close()
		for _, sheet := range f.GetSheetList() {
			if err := readRows(f, sheet); err != nil {
				return err
			}
		}
		return nil
	})
}

func readRows(f *excelize.File, sheet string) error {
	rows, err := f.Rows(sheet)
	if err != nil {
		return err
	}
	for rows.Next() {
		if _, err := rows.Columns(); err != nil {
			return err
		}
	}
	return rows.Close()
}

func (p *province) reportInProcess() error {
	name, err := p.noReport()
	if err != nil {
		return err
	}
	return p.inProcess("-o", name)
}

// inProcess scores the province without starting a program.
func (p *province) inProcess(more ...string) error {
	var complaint bytes.Buffer
	env := cli.Env{
		Args: p.score("chibo", more...).Args[1:], Stdin: new(bytes.Buffer), Stdout: io.Discard, Stderr: &complaint,
		Now: time.Now, Folder: disk.At("."), Getenv: func(string) string { return "" },
	}
	if status := cli.Run(context.Background(), env); status != 0 {
		return fmt.Errorf("exit status %d: %s", status, complaint.String())
	}
	return nil
}
