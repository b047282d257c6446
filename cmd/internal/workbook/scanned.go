package workbook

import (
	"chibo/cmd/internal/workbook/xlsxscan"
	"chibo/criteria/diag"
)

// A scanned is a workbook read by the scanner, which is several times faster than
// the careful reader. That one reads any worksheet of which the scanner is not
// certain; it is opened only then.
type scanned struct {
	file    string
	book    *xlsxscan.Book
	pack    *pack
	scratch *Scratch
	closed  func()
	slow    *careful // nil: not opened yet
}

func (s *scanned) Close() { s.closed() }

func (s *scanned) Sheets() (sheets []string) {
	for _, sheet := range s.book.Sheets() {
		sheets = append(sheets, sheet.Name)
	}
	return sheets
}

func (s *scanned) DefinedNames() []DefinedName { return s.book.DefinedNames() }

// Read returns the cells of a worksheet.
func (s *scanned) Read(name string) (*Grid, error) {
	for _, sheet := range s.book.Sheets() {
		if sheet.Name != name {
			continue
		}
		rows, err := s.book.Read(sheet)
		if err != nil {
			break
		}
		if rows.Wide > maxWideRows {
			return nil, diag.Fail(diag.TooLarge, "", diag.Pos{File: s.file, Sheet: name})
		}
		g := newGrid(s.file, name, rows, s.scratch.Texts)
		g.Hidden, g.From1904 = sheet.Hidden, s.book.Date1904()
		return g, s.pack.note(g, sheet.Part())
	}
	if s.slow == nil {
		slow, err := openCareful(s.file, s.pack, s.scratch)
		if err != nil {
			return nil, err
		}
		s.slow = slow
	}
	return s.slow.Read(name)
}
