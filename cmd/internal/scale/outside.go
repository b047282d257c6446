package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
)

// An otherReader is what a clerk's colleague who programs would use instead.
type otherReader struct {
	name    string
	program string
	probe   []string // succeeds where the reader is present
	args    []string // the workbooks follow
}

func otherReaders(scratch string) []otherReader {
	const openpyxl = `
import sys, openpyxl
for name in sys.argv[1:]:
    book = openpyxl.load_workbook(name, read_only=True, data_only=True)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            pass
    book.close()
`
	const sheetJS = `
const xlsx = require('xlsx');
for (const name of process.argv.slice(1)) {
	const book = xlsx.readFile(name);
	for (const sheet of book.SheetNames) xlsx.utils.sheet_to_json(book.Sheets[sheet], {header: 1});
}
`
	return []otherReader{
		{"openpyxl, read_only", or(os.Getenv("PYTHON"), "python3"), []string{"-c", "import openpyxl"}, []string{"-c", openpyxl}},
		{"SheetJS", "node", []string{"-e", "require('xlsx')"}, []string{"-e", sheetJS, "--"}},
		{"LibreOffice, to CSV (first sheet only)", "soffice", []string{"--version"}, []string{"--headless", "--convert-to", "csv", "--outdir", scratch}},
	}
}

// outside has other programs read some of the workbooks, and tells what the
// whole province would take them. It reads; nothing is scored.
func (p *province) outside(w io.Writer, books int) {
	fmt.Fprintf(w, "Reading alone, %d of the workbooks, by other programs:\n\n| program | s | s for all %d |\n|---|---:|---:|\n", books, len(p.books))
	scratch, err := os.MkdirTemp("", "scale")
	if err != nil {
		return
	}
	defer func() { _ = os.RemoveAll(scratch) }()
	for _, other := range otherReaders(filepath.Clean(scratch)) {
		if _, err := child(other.program, other.probe...); err != nil {
			fmt.Fprintf(w, "| %s | not here | |\n", other.name)
			continue
		}
		u, err := child(other.program, append(other.args, p.books[:books]...)...)
		if err != nil {
			fmt.Fprintf(w, "| %s | failed: %v | |\n", other.name, err)
			continue
		}
		fmt.Fprintf(w, "| %s | %.1f | %.0f |\n", other.name, u.wall.Seconds(), u.wall.Seconds()*float64(len(p.books))/float64(books))
	}
	fmt.Fprintln(w)
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
