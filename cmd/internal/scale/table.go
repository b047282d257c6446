package main

import (
	"archive/zip"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/xlsxscan"
)

// tableColumns is how wide the long list is: its facts, and a column a
// criterion.
const tableColumns = 40

// longTable measures one long list, each step in a process of its own, so that
// its memory can be told.
func longTable(w io.Writer, folder string, rows int) error {
	file := filepath.Join(folder, fmt.Sprintf("table-%d.xlsx", rows))
	if _, err := os.Stat(file); err != nil {
		fmt.Fprintf(os.Stderr, "making a table of %d rows\n", rows)
		if err := makeTable(file, rows); err != nil {
			return err
		}
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "One list of %d rows and %d columns\n\n| step | time s | × inflate | peak MiB |\n|---|---:|---:|---:|\n", rows, tableColumns)
	var first usage
	for i, step := range []string{"inflate", "scan"} {
		u, err := child(self, "-step", step, "-of", file)
		if err != nil {
			return err
		}
		if i == 0 {
			first = u
		}
		fmt.Fprintf(w, "| %s | %.2f | %.1f | %d |\n", step, u.wall.Seconds(), u.wall.Seconds()/first.wall.Seconds(), u.peak>>20)
	}
	fmt.Fprintln(w)
	return nil
}

// oneStep is what a process of its own does.
func oneStep(step, file string) error {
	if step == "inflate" {
		return inflateSheets(file)
	}
	data, err := os.ReadFile(file) //nolint:gosec // of the folder just made
	if err != nil {
		return err
	}
	book, err := xlsxscan.Open(data, xlsxscan.NewScratch())
	if err != nil {
		return err
	}
	_, err = book.Read(book.Sheets()[0])
	return err
}

func makeTable(name string, rows int) error {
	book := excelize.NewFile()
	defer func() { _ = book.Close() }() // only memory
	stream, err := book.NewStreamWriter("Sheet1")
	if err != nil {
		return err
	}
	row := make([]any, tableColumns)
	for i := range rows {
		row[0], row[1], row[2] = i+1, fmt.Sprintf("CB%05d", i/3), "Chi bộ thôn "+fmt.Sprint(i/3)
		for c := 3; c < tableColumns; c++ {
			row[c] = float64((i*c)%9) / 2
		}
		if err := stream.SetRow(fmt.Sprintf("A%d", i+1), row); err != nil {
			return err
		}
	}
	if err := stream.Flush(); err != nil {
		return err
	}
	return book.SaveAs(name)
}

// inflateSheets inflates the sheets and shared strings of a workbook.
func inflateSheets(name string) error {
	archive, err := zip.OpenReader(name)
	if err != nil {
		return err
	}
	defer func() { _ = archive.Close() }() // only read
	for _, f := range archive.File {
		if filepath.Dir(f.Name) != filepath.FromSlash("xl/worksheets") && f.Name != "xl/sharedStrings.xml" {
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
