package intake

import (
	"bytes"
	"errors"
	"strings"

	"chibo/cmd/internal/workbook"
	"chibo/cmd/internal/workbook/xlsxscan"
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
// once more by the careful reader where the scanner is not certain.
func readReportBook(name string, data []byte, read func(reportBook) error) error {
	if !bytes.HasPrefix(data, []byte("PK\x03\x04")) { // no report of ours has a password, which may take long to try
		return notReport(name)
	}
	if !workbook.ByCarefulReader() {
		if book, err := xlsxscan.Open(data, xlsxscan.NewScratch()); err == nil {
			if err := read(scannedReport{book}); !errors.Is(err, xlsxscan.ErrUnsure) {
				return err
			}
		}
	}
	book, problem, ok := workbook.OpenCarefully(name, data, workbook.NewScratch())
	switch {
	case ok:
		return read(carefulReport{book})
	case problem.Code == diag.TooLarge:
		return &ProblemError{problem}
	}
	return notReport(name)
}

func notReport(name string) error { return &ReportError{diag.Msg("not-report", "file", name)} }

// A scannedReport is read by the scanner.
type scannedReport struct{ *xlsxscan.Book }

func (b scannedReport) defined() []xlsxscan.DefinedName { return b.DefinedNames() }

func (b scannedReport) each(name string, take func(row int, cells []string) error) error {
	var texts []string
	for _, sheet := range b.Sheets() {
		if !strings.EqualFold(sheet.Name, name) {
			continue
		}
		return b.Each(sheet, func(row int, cells []xlsxscan.Text) error {
			texts = texts[:0]
			for _, cell := range cells {
				texts = append(texts, b.Text(cell))
			}
			return take(row, texts)
		})
	}
	return errNoSheet
}

// A carefulReport is read by the careful reader.
type carefulReport struct{ workbook.Document }

func (b carefulReport) defined() []xlsxscan.DefinedName { return b.DefinedNames() }

func (b carefulReport) each(name string, take func(row int, cells []string) error) error {
	for _, sheet := range b.Sheets() {
		if !strings.EqualFold(sheet, name) {
			continue
		}
		g, _, ok := b.Read(sheet)
		if !ok {
			return errNoSheet
		}
		for row := range g.Rows {
			texts := make([]string, g.Width(row))
			for col := range texts {
				texts[col] = g.Raw(row, col)
			}
			if err := take(row, texts); err != nil {
				return err
			}
		}
		return nil
	}
	return errNoSheet
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
		start, ok1 := xlsxscan.PlaceOf(from)
		end, ok2 := xlsxscan.PlaceOf(to)
		return sheet, [2]int{start.Row + 1, start.Col + 1}, [2]int{end.Row + 1, end.Col + 1}, ok1 && ok2
	}
	return "", first, last, false
}
