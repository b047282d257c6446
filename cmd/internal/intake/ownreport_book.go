package intake

import (
	"bytes"
	"errors"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/xlsxscan"
	"chibo/criteria/diag"
)

// A reportBook is the workbook of a report: what is read of it, and no more, is
// unpacked.
type reportBook interface {
	// defined returns the names that the workbook defines.
	defined() []xlsxscan.DefinedName
	// each hands over the rows of a worksheet, counted from 0; blank ones may be
	// left out. The error is that of take, or xlsxscan.ErrUnsure, or another
	// where the worksheet cannot be read.
	each(sheet string, take func(row int, cells []string) error) error
}

var errNoSheet = errors.New("no such worksheet")

// readReportBook opens the bytes of a report and reads it: by the scanner, and
// once more by excelize where the scanner is not certain.
func readReportBook(name string, data []byte, read func(reportBook) error) error {
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) { // no report of ours has a password, which may take long to try
		return notReport(name)
	}
	if !byReference() {
		if book, err := xlsxscan.Open(data, xlsxscan.NewScratch()); err == nil {
			if err := read(scannedReport{book}); !errors.Is(err, xlsxscan.ErrUnsure) {
				return err
			}
		}
	}
	file, err := openReport(data)
	if err != nil {
		if problem := openProblem(name, err); problem.Code == diag.TooLarge {
			return &ProblemError{problem}
		}
		return notReport(name)
	}
	defer func() { _ = file.Close() }() // only read
	return read(excelizeReport{file})
}

func notReport(name string) error { return &ReportError{diag.Msg("not-report", "file", name)} }

// A scannedReport is read by the scanner.
type scannedReport struct{ *xlsxscan.Book[string] }

func (b scannedReport) defined() []xlsxscan.DefinedName { return b.DefinedNames() }

func (b scannedReport) each(name string, take func(row int, cells []string) error) error {
	var texts []string
	for _, sheet := range b.Sheets() {
		if !strings.EqualFold(sheet.Name, name) {
			continue
		}
		return b.Each(sheet, func(row int, cells []*string) error {
			texts = texts[:0]
			for _, cell := range cells {
				text := ""
				if cell != nil {
					text = *cell
				}
				texts = append(texts, text)
			}
			return take(row, texts)
		})
	}
	return errNoSheet
}

// An excelizeReport is read by the reference reader. It can panic on malformed
// files.
type excelizeReport struct{ *excelize.File }

// openReport opens a workbook by excelize.
func openReport(data []byte) (file *excelize.File, err error) {
	defer func() {
		if recover() != nil {
			file, err = nil, errNoSheet
		}
	}()
	return excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true, UnzipSizeLimit: maxUnzippedBytes})
}

func (b excelizeReport) defined() (list []xlsxscan.DefinedName) {
	defer func() { _ = recover() }() // a workbook without names is no report
	for _, n := range b.GetDefinedName() {
		list = append(list, xlsxscan.DefinedName{Name: n.Name, RefersTo: n.RefersTo})
	}
	return list
}

func (b excelizeReport) each(sheet string, take func(row int, cells []string) error) error {
	rows, err := b.rows(sheet)
	for i := 0; err == nil && i < len(rows); i++ {
		err = take(i, rows[i])
	}
	return err
}

func (b excelizeReport) rows(sheet string) (rows [][]string, err error) {
	defer func() {
		if recover() != nil {
			rows, err = nil, errNoSheet
		}
	}()
	return b.GetRows(sheet)
}

func namesOf(book reportBook) (list []string) {
	for _, n := range book.defined() {
		list = append(list, n.Name)
	}
	return list
}

// namedArea finds a defined name's sheet and its first and last cell, as row
// and column from 1.
func namedArea(book reportBook, name string) (sheet string, first, last [2]int, found bool) {
	for _, n := range book.defined() {
		at := strings.LastIndex(n.RefersTo, "!")
		if !strings.EqualFold(n.Name, name) || at < 0 {
			continue
		}
		sheet = strings.ReplaceAll(strings.Trim(strings.TrimPrefix(n.RefersTo[:at], "$"), "'"), "''", "'")
		from, to, isArea := strings.Cut(strings.ReplaceAll(n.RefersTo[at+1:], "$", ""), ":")
		if !isArea {
			to = from
		}
		c1, r1, err1 := excelize.CellNameToCoordinates(from)
		c2, r2, err2 := excelize.CellNameToCoordinates(to)
		return sheet, [2]int{r1, c1}, [2]int{r2, c2}, err1 == nil && err2 == nil
	}
	return "", first, last, false
}
