package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
)

// An otherReader is what a clerk's colleague who programs would use instead.
type otherReader struct {
	name    string
	program string
	probe   []string // succeeds where the reader is present
	args    []string // the workbooks follow
}

// otherReaders are run as they are found: Python by PYTHON, else python3; Node's
// by NODE_PATH. Converted files go to the scratch folder.
func otherReaders(scratch string) []otherReader {
	const openpyxl = `
import sys, openpyxl
for name in sys.argv[1:]:
    book = openpyxl.load_workbook(name, read_only=%s, data_only=True)
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
	const excelJS = `
const { Workbook } = require('exceljs');
(async () => {
	for (const name of process.argv.slice(1)) {
		const book = new Workbook();
		await book.xlsx.readFile(name);
		book.eachSheet(sheet => sheet.eachRow(row => row.values));
	}
})();
`
	const everySheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"
	python := or(os.Getenv("PYTHON"), "python3")
	return []otherReader{
		{"openpyxl, read_only", python, []string{"-c", "import openpyxl"}, []string{"-c", fmt.Sprintf(openpyxl, "True")}},
		{"openpyxl", python, []string{"-c", "import openpyxl"}, []string{"-c", fmt.Sprintf(openpyxl, "False")}},
		{"SheetJS", "node", []string{"-e", "require('xlsx')"}, []string{"-e", sheetJS, "--"}},
		{"exceljs", "node", []string{"-e", "require('exceljs')"}, []string{"-e", excelJS, "--"}},
		{"LibreOffice, to CSV", "soffice", []string{"--version"}, []string{"--headless", "--convert-to", everySheet, "--outdir", scratch}},
	}
}

// outside has other programs read some of the workbooks, and tells what the
// whole province would take them. They read; nothing is scored.
func (s size) outside(w io.Writer, books int) error {
	fmt.Fprintf(w, "Reading alone, %d of the workbooks, by other programs; × is to the whole run of chibo score\n\n", books)
	fmt.Fprintf(w, "| program | s | s for all %d | × | peak MiB |\n|---|---:|---:|---:|---:|\n", len(s.books))
	scratch, err := os.MkdirTemp("", "scale")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(scratch) }()
	for _, other := range otherReaders(scratch) {
		if _, err := run(exec.Command(other.program, other.probe...)); err != nil { //nolint:gosec,noctx // as listed above
			fmt.Fprintf(w, "| %s | not here | | | |\n", other.name)
			continue
		}
		u, err := run(exec.Command(other.program, append(other.args, s.books[:books]...)...)) //nolint:gosec,noctx // as listed above
		if err != nil {
			fmt.Fprintf(w, "| %s | failed: %v | | | |\n", other.name, err)
			continue
		}
		all := u.wall.Seconds() * float64(len(s.books)) / float64(books)
		fmt.Fprintf(w, "| %s | %.1f | %.0f | %.0f | %s |\n", other.name, u.wall.Seconds(), all, all/s.steps[jsonStep].wall.Seconds(), mebibytes(u.peak))
	}
	fmt.Fprintln(w)
	return nil
}

func or(a, b string) string {
	if a != "" {
		return a
	}
	return b
}
