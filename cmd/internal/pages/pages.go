// Package pages holds the pages of two workbooks against each other, as people
// see them: values, what formulas are and what they give, the numbers' looks,
// the feet of the pages. What a program changes when it saves a workbook again
// (styles, the order of parts, spellings of formulas) is no difference.
package pages

import (
	"bytes"
	"errors"
	"regexp"
	"strings"

	"github.com/xuri/excelize/v2"
)

// ErrWorkbook says that the bytes are no workbook.
var ErrWorkbook = errors.New("not a workbook")

// A Book is the pages of one workbook, in their order.
type Book struct{ Sheets []Sheet }

// A Sheet is one worksheet: its rows from the first, its foot without the codes
// of its look.
type Sheet struct {
	Name string
	Rows [][]Cell
	Feet []string // of the first page and of the others, where they differ
	Far  string   // the first cell beyond the bounds of what is looked at; empty: none
}

// A Cell is what stands in a cell.
type Cell struct {
	Value   string // raw: 91.67, 46208
	Shown   string // as it looks: 91,67, 05/07/2026
	Formula string
}

func (c Cell) empty() bool { return c.Value == "" && c.Formula == "" }

const (
	maxUnzipped = 512 << 20
	// maxBeyond is how far behind the last value of a sheet formulas are looked
	// for that were saved without one.
	maxBeyond = 64
	// maxBlank is how many such places are looked at on a sheet: far more than a
	// report has.
	maxBlank = 500_000
	// A report of a whole province has some 60,000 rows; what lies beyond these
	// bounds was put there by somebody else.
	maxRows    = 400_000
	maxColumns = 1_000
)

// Read reads the pages of a workbook. Sheets whose names begin with "_" carry
// data and are no pages. The library can panic on malformed files.
func Read(data []byte) (book *Book, err error) {
	defer func() {
		if recover() != nil {
			book, err = nil, ErrWorkbook
		}
	}()
	file, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnzipped})
	if err != nil {
		return nil, ErrWorkbook
	}
	defer file.Close()
	book = &Book{}
	for _, name := range file.GetSheetList() {
		if strings.HasPrefix(name, "_") {
			continue
		}
		sheet, err := readSheet(file, name)
		if err != nil {
			return nil, ErrWorkbook
		}
		book.Sheets = append(book.Sheets, sheet)
	}
	return book, nil
}

// ReadBoth reads two workbooks side by side.
func ReadBoth(a, b []byte) (first, second *Book, err error) {
	done := make(chan error)
	go func() {
		var err error
		second, err = Read(b)
		done <- err
	}()
	first, err = Read(a)
	return first, second, errors.Join(err, <-done)
}

func readSheet(file *excelize.File, name string) (Sheet, error) {
	sheet := Sheet{Name: name}
	raw, err := file.GetRows(name, excelize.Options{RawCellValue: true})
	if err != nil {
		return sheet, err
	}
	shown, err := file.GetRows(name)
	if err != nil {
		return sheet, err
	}
	sheet.Far = far(raw)
	height, width := extent(file, name, raw)
	blank := 0 // cells without a value that were asked for a formula
	for r := range height {
		filled := min(widthOf(raw, r), maxColumns)
		beyond := max(min(width-filled, maxBeyond), 0)
		if blank += beyond; blank > maxBlank {
			beyond = 0
		}
		row := make([]Cell, filled+beyond)
		for c := range row {
			row[c] = Cell{Value: at(raw, r, c), Shown: at(shown, r, c)}
			address, err := excelize.CoordinatesToCellName(c+1, r+1)
			if err != nil {
				return sheet, err
			}
			if row[c].Formula, err = file.GetCellFormula(name, address); err != nil {
				return sheet, err
			}
		}
		sheet.Rows = append(sheet.Rows, trimmed(row))
	}
	sheet.Feet = feet(file, name)
	return sheet, nil
}

// far finds the first value beyond what is looked at; empty: there is none.
func far(rows [][]string) string {
	for r, row := range rows {
		for c, value := range row {
			if value != "" && (r >= maxRows || c >= maxColumns) {
				return address(c, r)
			}
		}
	}
	return ""
}

// widthOf is how many cells a row has.
func widthOf(rows [][]string, row int) int {
	if row >= len(rows) {
		return 0
	}
	return len(rows[row])
}

// extent is how many rows and columns are looked at: those with values, and
// what the sheet says of itself, within bounds.
func extent(file *excelize.File, name string, rows [][]string) (height, width int) {
	height = len(rows)
	for _, row := range rows {
		width = max(width, len(row))
	}
	if said, err := file.GetSheetDimension(name); err == nil {
		_, last, isArea := strings.Cut(said, ":")
		if !isArea {
			last = said
		}
		if column, row, err := excelize.CellNameToCoordinates(last); err == nil {
			height, width = max(height, min(row, height+maxBeyond)), max(width, min(column, width+maxBeyond))
		}
	}
	return min(height, maxRows), min(width, maxColumns)
}

func at(rows [][]string, row, column int) string {
	if row >= len(rows) || column >= len(rows[row]) {
		return ""
	}
	return plain(rows[row][column])
}

// plain makes the ends of lines the same: programs keep them as they like.
func plain(s string) string {
	if !strings.Contains(s, "\r") && !strings.Contains(s, "_x000D_") { // as nearly always
		return strings.TrimRight(s, " \n")
	}
	return strings.TrimRight(strings.NewReplacer("\r\n", "\n", "_x000D_\n", "\n", "\r", "\n").Replace(s), " \n")
}

// trimmed drops the empty cells at the end of a row.
func trimmed(row []Cell) []Cell {
	for len(row) > 0 && row[len(row)-1].empty() {
		row = row[:len(row)-1]
	}
	return row
}

// feet returns the texts at the foot of the pages, each once.
func feet(file *excelize.File, name string) (texts []string) {
	options, err := file.GetHeaderFooter(name)
	if err != nil || options == nil {
		return nil
	}
	codes := regexp.MustCompile(`&"[^"]*"|&K[0-9A-Fa-f]{6}|&[0-9]+|&[A-Za-z]`)
	for _, foot := range []string{options.OddFooter, options.FirstFooter} {
		text := strings.TrimSpace(codes.ReplaceAllString(foot, ""))
		if text != "" && (len(texts) == 0 || texts[0] != text) {
			texts = append(texts, text)
		}
	}
	return texts
}

// Cells counts the cells that hold something.
func (b *Book) Cells() (n int) {
	for _, sheet := range b.Sheets {
		for _, row := range sheet.Rows {
			for _, cell := range row {
				if !cell.empty() {
					n++
				}
			}
		}
	}
	return n
}
