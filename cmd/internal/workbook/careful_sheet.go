package workbook

import (
	"encoding/xml"
	"errors"
	"slices"
	"strconv"

	"chibo/cmd/internal/workbook/xlsxscan"
	"chibo/criteria/diag"
)

// A sheetCells is a worksheet while it is read carefully.
type sheetCells struct {
	*xlsxscan.Rows
	book  *careful
	x     *xmlPart
	list  []placedCell // in the order of the file
	row   int          // being read, from 1
	fixed bool         // the row has a number of its own
	col   int          // of the cell read last, from 1
	far   bool         // the row has cells beyond the columns kept
}

// A placedCell is a cell that holds something, counted from 0.
type placedCell struct {
	row   int32
	col   int16
	text  Text
	flags Flags
}

var (
	errBadAddress = errors.New("an address of no cell")
	errBadString  = errors.New("a shared string that is not there")
	errTooMany    = errors.New("more cells than are read")
)

// A twiceError says that a cell stands twice in a worksheet, with two values.
type twiceError struct{ at xlsxscan.Place }

// Error names the cell.
func (e *twiceError) Error() string {
	return "two values in " + diag.Address(e.at.Row+1, e.at.Col+1)
}

// Read returns the cells of a worksheet.
func (w *careful) Read(sheet string) (*Grid, error) {
	pos := diag.Pos{File: w.file, Sheet: sheet}
	at := slices.IndexFunc(w.sheets, func(s carefulSheet) bool { return s.name == sheet })
	if at < 0 {
		return nil, diag.Fail(diag.NotAWorkbook, "broken", pos)
	}
	cells, err := w.readCells(w.sheets[at].part)
	var twice *twiceError
	switch {
	case err == nil:
		g := newGrid(w.file, sheet, cells, w.scratch.Texts)
		g.Hidden, g.From1904 = w.sheets[at].hidden, w.from1904
		return g, w.pack.note(g, w.sheets[at].part)
	case errors.As(err, &twice):
		pos.Cell = diag.Address(twice.at.Row+1, twice.at.Col+1)
		return nil, diag.Fail(diag.NotAWorkbook, "twice", pos)
	case errors.Is(err, errTooMany):
		return nil, diag.Fail(diag.TooLarge, "", pos)
	}
	return nil, diag.Fail(diag.NotAWorkbook, "broken", pos)
}

// readCells reads a worksheet's part. One of charts or macros has no cells.
func (w *careful) readCells(part string) (*xlsxscan.Rows, error) {
	x, root, err := w.pack.openXML(part)
	if err != nil {
		return nil, err
	}
	defer x.closed()
	s := &sheetCells{Rows: &xlsxscan.Rows{Hidden: map[int]bool{}, Masks: w.styles.Masks}, book: w, x: x}
	switch {
	case root.Name.Local != "worksheet":
		return s.Rows, nil
	case !isMainSpace(x.space):
		return nil, errOddRoot
	}
	ended := false // the rows
	err = x.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "sheetData":
			ended = true
			return x.children(s.readRow)
		case "mergeCells":
			return x.children(func(e xml.StartElement) error {
				if area, ok := xlsxscan.AreaOf(attribute(e, "ref")); ok {
					s.Merged = append(s.Merged, area)
				}
				return x.pass()
			})
		case "headerFooter":
			evens, first := attribute(e, "differentOddEven"), attribute(e, "differentFirst")
			return x.children(func(e xml.StartElement) error {
				text, err := x.text()
				s.Print(e.Name.Local, text, evens, first)
				return err
			})
		}
		return x.pass()
	})
	if err != nil {
		return nil, err
	}
	if !ended {
		return s.Rows, nil
	}
	return s.Rows, s.arrange()
}

// readRow reads a row. Without a number it follows the one before it, or is where
// its first cell is that has an address.
func (s *sheetCells) readRow(e xml.StartElement) error {
	if e.Name.Local != "row" {
		return s.x.pass()
	}
	s.row, s.col, s.far, s.fixed = s.row+1, 0, false, false
	if number := attribute(e, "r"); number != "" {
		n, err := strconv.Atoi(number)
		if err != nil {
			return errBadAddress
		}
		s.row, s.fixed = n, true
	}
	if s.row < 1 || s.row > maxRows {
		return errBadAddress
	}
	err := s.x.children(s.readCell)
	if isOn(attribute(e, "hidden")) {
		s.Hidden[s.row-1] = true
	}
	if s.far {
		s.Wide++
	}
	if s.Wide > maxWideRows || len(s.list) > maxCells {
		return errTooMany
	}
	return err
}

// readCell reads a cell: it is where its own address says.
func (s *sheetCells) readCell(e xml.StartElement) error {
	if e.Name.Local != "c" {
		return s.x.pass()
	}
	at := xlsxscan.Place{Row: s.row - 1, Col: s.col}
	if address := attribute(e, "r"); address != "" {
		var ok bool
		if at, ok = xlsxscan.PlaceOf(address); !ok {
			return errBadAddress
		}
		if !s.fixed {
			s.row, s.fixed = at.Row+1, true
		}
	}
	s.col = at.Col + 1
	text, flags, err := s.value(e, at)
	switch {
	case err != nil:
		return err
	case text == 0 && flags&Uncomputed == 0:
	case at.Col >= maxColumns:
		s.far = true
	default:
		s.list = append(s.list, placedCell{int32(at.Row), int16(at.Col), text, flags}) //nolint:gosec // a row and column of a worksheet
	}
	return nil
}

// value reads what is in a cell.
func (s *sheetCells) value(e xml.StartElement, at xlsxscan.Place) (Text, Flags, error) {
	c := carefulCell{kind: attribute(e, "t"), at: at}
	err := s.x.children(func(e xml.StartElement) error {
		switch e.Name.Local {
		case "v":
			text, err := s.x.text()
			return errors.Join(err, c.take(&c.stored, text))
		case "is":
			text, flags, err := s.x.runs()
			c.flags |= flags
			return errors.Join(err, c.take(&c.inline, text))
		case "f":
			text, err := s.x.text()
			c.formula, c.uncomputed = true, xlsxscan.UncomputedOf(text)
			return err
		}
		return s.x.pass()
	})
	if err != nil {
		return 0, 0, err
	}
	raw, flags, err := c.read(s.book)
	if err != nil {
		return 0, 0, err
	}
	text := raw.number
	if text == 0 {
		text = s.book.scratch.Texts.Of(raw.text)
	}
	switch style, err := strconv.Atoi(attribute(e, "s")); {
	case text == 0: // nothing is shown
	case err == nil:
		flags |= xlsxscan.FlagsOf(s.book.styles.Cells, style, c.kind == "" || c.kind == "n")
	default:
		flags |= xlsxscan.FlagsOf(s.book.styles.Cells, 0, c.kind == "" || c.kind == "n")
	}
	return text, flags, nil
}

// arrange puts the cells in their places. One that stands twice with one value is
// given once.
func (s *sheetCells) arrange() error {
	order := func(a, b placedCell) int {
		if a.row != b.row {
			return int(a.row - b.row)
		}
		return int(a.col - b.col)
	}
	if !slices.IsSortedFunc(s.list, order) {
		slices.SortStableFunc(s.list, order)
	}
	kept := s.list[:0]
	for _, c := range s.list {
		if n := len(kept); n > 0 && order(kept[n-1], c) == 0 {
			if !s.same(kept[n-1], c) {
				return &twiceError{xlsxscan.Place{Row: int(c.row), Col: int(c.col)}}
			}
			continue
		}
		kept = append(kept, c)
	}
	s.list = kept
	places := 0
	for i, c := range s.list {
		if i+1 == len(s.list) || s.list[i+1].row != c.row {
			places += int(c.col) + 1
		}
		if c.flags != 0 {
			s.Mark(int(c.row), int(c.col), c.flags)
		}
	}
	if s.book.cells += places; s.book.cells > maxCells {
		return errTooMany
	}
	s.fill(make([]Text, places))
	return nil
}

// same reports whether two cells hold one value: equal texts may have two numbers.
func (s *sheetCells) same(a, b placedCell) bool {
	texts := s.book.scratch.Texts
	return a.flags == b.flags && texts.Text(a.text) == texts.Text(b.text)
}

// fill lays the rows out in one slab.
func (s *sheetCells) fill(slab []Text) {
	for from := 0; from < len(s.list); {
		to := from
		for to < len(s.list) && s.list[to].row == s.list[from].row {
			to++
		}
		width := int(s.list[to-1].col) + 1
		row := slab[:width:width]
		slab = slab[width:]
		for _, c := range s.list[from:to] {
			row[c.col] = c.text
		}
		for len(s.Cells) < int(s.list[from].row) {
			s.Cells = append(s.Cells, nil)
		}
		s.Cells = append(s.Cells, row)
		from = to
	}
}
