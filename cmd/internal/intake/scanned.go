package intake

import (
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/xlsxscan"
	"chibo/criteria/diag"
)

// A scanned is a workbook read by the scanner, which is several times faster
// than excelize. Excelize is asked for what the scanner does not tell, and for
// any worksheet of which it is not certain; it is opened only then.
type scanned struct {
	book   *xlsxscan.Book[learnt]
	rows   map[string]*xlsxscan.Rows[learnt] // of the worksheets read
	name   string                            // of the one asked for last
	last   *xlsxscan.Rows[learnt]            // its rows
	closed func()
	slow   func() (*workbook, diag.Problem, bool)
	opened *workbook
	kinds  map[string]*cellKinds // of the worksheets asked for them; nil: excelize is asked
}

// scan opens a workbook by the scanner. Forms of this program are read by their
// defined names, which is excelize's part.
func scan(p *pack, s *scratch) (*xlsxscan.Book[learnt], bool) {
	book, err := xlsxscan.OpenArchive(p.archive, s.ScratchOf)
	if err != nil {
		return nil, false
	}
	for _, defined := range book.DefinedNames() {
		if strings.HasPrefix(strings.ToLower(defined.Name), names.FormPrefix) {
			return nil, false
		}
	}
	return book, true
}

// excelize opens the workbook by the reference reader, once.
func (s *scanned) excelize() (*workbook, diag.Problem, bool) {
	if s.opened != nil {
		return s.opened, diag.Problem{}, true
	}
	w, problem, ok := s.slow()
	if ok {
		s.opened = w
	}
	return w, problem, ok
}

func (s *scanned) close() {
	if s.opened != nil {
		s.opened.close()
	}
	s.closed()
}

func (s *scanned) sheets() []string {
	var sheets []string
	for _, sheet := range s.book.Sheets() {
		sheets = append(sheets, sheet.Name)
	}
	return sheets
}

func (s *scanned) definedNames() (names []string) {
	for _, defined := range s.book.DefinedNames() {
		names = append(names, defined.Name)
	}
	return names
}

// read returns the cells of a worksheet.
func (s *scanned) read(file, name string) (*grid, diag.Problem, bool) {
	for _, sheet := range s.book.Sheets() {
		if sheet.Name != name {
			continue
		}
		rows, err := s.book.Read(sheet)
		if err != nil {
			break
		}
		if rows.Wide > maxWideRows {
			return nil, diag.New(diag.TooLarge, "", diag.Pos{File: file, Sheet: name}), false
		}
		s.rows[name], s.name, s.last = rows, name, rows
		return &grid{file: file, sheet: name, rows: rows.Cells, book: s, hidden: sheet.Hidden, hiddenRows: hiddenData(rows)}, diag.Problem{}, true
	}
	w, problem, ok := s.excelize()
	if !ok {
		return nil, problem, false
	}
	return w.read(file, name)
}

// hiddenData returns the hidden rows that hold something.
func hiddenData(rows *xlsxscan.Rows[learnt]) map[int]bool {
	hidden := map[int]bool{}
	for row := range rows.Hidden {
		if row < len(rows.Cells) && len(rows.Cells[row]) > 0 {
			hidden[row] = true
		}
	}
	return hidden
}

// kind returns what the scanner says of a cell beyond its text.
func (s *scanned) kind(sheet string, row, col int) xlsxscan.Kind {
	if sheet != s.name {
		s.name, s.last = sheet, s.rows[sheet]
	}
	if s.last == nil {
		return 0
	}
	return s.last.Kind(row, col)
}

func (s *scanned) formulaWithoutValue(sheet string, row, col int) bool {
	return s.isFormula(sheet, row, col)
}

func (s *scanned) isFormula(sheet string, row, col int) bool {
	return s.kind(sheet, row, col)&xlsxscan.Formula != 0
}

func (s *scanned) isBoolean(sheet string, row, col int) bool {
	return s.kind(sheet, row, col)&xlsxscan.Boolean != 0
}

func (s *scanned) isPercent(sheet string, row, col int) bool {
	if kinds := s.kindsOf(sheet); kinds != nil {
		return has(kinds.percents, row, col)
	}
	w, _, ok := s.excelize()
	return ok && w.isPercent(sheet, row, col)
}

func (s *scanned) mergedFrom(sheet string, row, col int) (firstRow, firstCol int, merged bool) {
	if kinds := s.kindsOf(sheet); kinds != nil {
		a, merged := kinds.mergedAt(row, col)
		return a.top, a.left, merged
	}
	w, _, ok := s.excelize()
	if !ok {
		return 0, 0, false
	}
	return w.mergedFrom(sheet, row, col)
}

// kindsOf returns what few worksheets are asked for, merged areas and
// percentages; nil: excelize is asked.
func (s *scanned) kindsOf(name string) *cellKinds {
	if kinds, known := s.kinds[name]; known {
		return kinds
	}
	if s.kinds == nil {
		s.kinds = map[string]*cellKinds{}
	}
	s.kinds[name] = nil
	for _, sheet := range s.book.Sheets() {
		if sheet.Name != name || s.rows[name] == nil {
			continue
		}
		kinds := newCellKinds()
		if s.book.Merged(sheet, kinds.mergedIn) == nil && s.book.Percents(sheet, kinds.percentAt) == nil {
			s.kinds[name] = kinds
		}
		break
	}
	return s.kinds[name]
}

func (s *scanned) date1904() bool { return s.book.Date1904() }
