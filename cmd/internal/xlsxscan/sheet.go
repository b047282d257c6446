package xlsxscan

import (
	"bytes"
	"strconv"
	"strings"
)

// readShared reads the shared strings. The phonetic runs of East Asian text are
// no part of a string.
func (b *Book[T]) readShared(part string) error {
	s, err := b.part(part)
	if err != nil {
		return err
	}
	var text strings.Builder
	phonetic := 0
	for {
		t, more, err := s.next()
		if err != nil || !more {
			return err
		}
		switch string(t.name) {
		case "si":
			if t.end || t.empty {
				b.shared = append(b.shared, b.scratch.text(text.String()))
			}
			text.Reset()
		case "rPh":
			phonetic = count01(!t.end && !t.empty)
		case "t":
			if err := b.sharedText(s, t, phonetic == 0, &text); err != nil {
				return err
			}
		}
	}
}

func count01(b bool) int {
	if b {
		return 1
	}
	return 0
}

// sharedText reads one <t>.
func (b *Book[T]) sharedText(s *scanner, t tag, keep bool, text *strings.Builder) error {
	if t.empty || t.end {
		return nil
	}
	raw, err := s.text("t")
	if err != nil || bytes.Contains(raw, []byte("_x")) { // _x000D_ and the like
		return ErrUnsure
	}
	part, err := unescape(raw)
	if keep {
		text.WriteString(part)
	}
	return err
}

// A Kind marks the cells whose text alone does not tell what they are.
type Kind uint8

const (
	// Formula marks a cell whose value is a formula's result; without a text
	// the file holds no result of it.
	Formula Kind = 1 << iota
	// Boolean marks TRUE and FALSE, which are stored as 1 and 0.
	Boolean
)

// Rows are what the reader holds of the cells of a worksheet, row by row, blank
// ones at the end of a row left out. A merged value stands at its first cell
// only.
type Rows[T any] struct {
	Cells  [][]*T         // nil: a blank cell
	Kinds  map[Place]Kind // of cells that are more than their text
	Hidden map[int]bool   // hidden rows, counted from 0
	Wide   int            // rows with cells beyond the columns kept
}

// A Place is a cell counted from 0.
type Place struct{ Row, Col int }

// A scan is one worksheet while it is read.
type scan[T any] struct {
	Rows[T]
	book  *Book[T]
	s     *scanner
	slab  []*T // where the cells of the rows to come go; each row is a part of one
	free  int  // first place of the slab that is free
	start int  // of the row being read, in the slab
	cells int  // places kept of all rows
	far   bool // the row has cells beyond the columns kept
}

// Read reads the cells of a worksheet. The error is ErrUnsure.
func (b *Book[T]) Read(of Sheet) (*Rows[T], error) {
	s, err := b.part(of.part)
	if err != nil {
		return nil, err
	}
	sheet := &scan[T]{book: b, s: s}
	sheet.Cells, b.scratch.spare = b.scratch.spare, nil
	defer func() { b.scratch.given = sheet.Cells }()
	first := true
	for {
		t, more, err := s.next()
		switch {
		case err != nil:
			return nil, err
		case !more:
			return nil, ErrUnsure // the end tag of the data never came
		case first && (string(t.name) != "worksheet" || string(t.attr("xmlns")) != mainNamespace):
			return nil, ErrUnsure
		case string(t.name) == "sheetData" && t.empty:
			return &sheet.Rows, sheet.complete()
		case string(t.name) == "sheetData":
			if err := sheet.data(); err != nil {
				return nil, err
			}
			return &sheet.Rows, sheet.complete()
		}
		first = false
	}
}

// complete reports whether the worksheet goes on to its end: a part cut short
// is not certain.
func (s *scan[T]) complete() error {
	if !bytes.HasSuffix(bytes.TrimRight(s.s.data, " \t\r\n\x00"), []byte("</worksheet>")) {
		return ErrUnsure
	}
	return nil
}

// data reads the rows up to the end of the data.
func (s *scan[T]) data() error {
	for {
		t, more, err := s.s.next()
		switch {
		case err != nil:
			return err
		case !more:
			return ErrUnsure
		case t.end && string(t.name) == "sheetData":
			return nil
		case t.end || string(t.name) != "row":
			return ErrUnsure
		}
		if err := s.row(t); err != nil {
			return err
		}
	}
}

// row reads a row. Rows come in order; those left out are blank.
func (s *scan[T]) row(t tag) error {
	number := len(s.Cells) + 1
	if r := t.attr("r"); r != nil {
		n, err := strconv.Atoi(string(r))
		if err != nil || n < number || n > maxRowNumber {
			return ErrUnsure
		}
		number = n
	}
	for len(s.Cells) < number-1 {
		s.Cells = append(s.Cells, nil)
	}
	if hidden := string(t.attr("hidden")); hidden == "1" || hidden == "true" {
		if s.Hidden == nil {
			s.Hidden = map[int]bool{}
		}
		s.Hidden[number-1] = true
	}
	s.far = false
	cells, err := s.cellsOf(t, number)
	if s.far {
		s.Wide++
	}
	s.Cells = append(s.Cells, cells)
	if s.cells > maxCells {
		return ErrUnsure
	}
	return err
}

const maxRowNumber = 1 << 20 // the rows a worksheet can have

func (s *scan[T]) cellsOf(row tag, number int) ([]*T, error) {
	if row.empty {
		return nil, nil
	}
	s.start = s.free
	last := 0 // column of the last cell, from 1
	for {
		t, more, err := s.s.next()
		switch {
		case err != nil || !more:
			return nil, ErrUnsure
		case t.end && string(t.name) == "row":
			s.cells += s.free - s.start
			return s.slab[s.start:s.free:s.free], nil
		case t.end || string(t.name) != "c":
			return nil, ErrUnsure
		}
		col := last + 1
		if r := t.attr("r"); r != nil {
			var ok bool
			if col, ok = columnOf(r, number); !ok || col <= last {
				return nil, ErrUnsure
			}
		}
		last = col
		text, kind, err := s.cell(t)
		if err != nil {
			return nil, err
		}
		s.put(number, col, text, kind)
	}
}

// put adds a cell to its row. Cells beyond the columns kept belong to no table.
func (s *scan[T]) put(number, col int, text *T, kind Kind) {
	switch {
	case text == nil && kind&Formula == 0:
		return
	case col > maxColumns:
		s.far = true
		return
	}
	if kind != 0 {
		if s.Kinds == nil {
			s.Kinds = map[Place]Kind{}
		}
		s.Kinds[Place{number - 1, col - 1}] = kind
	}
	if s.start+col > len(s.slab) {
		s.room(col)
	}
	s.free = s.start + col
	s.slab[s.free-1] = text
}

// room goes on in a new slab, which has room for a row of so many cells.
func (s *scan[T]) room(cells int) {
	slab := s.book.scratch.slab(cells)
	copy(slab, s.slab[s.start:s.free])
	clear(s.slab[s.start:s.free])
	s.slab, s.start, s.free = slab, 0, s.free-s.start
}

// columnOf reads the column of an address, from 1, and checks its row.
func columnOf(ref []byte, row int) (int, bool) {
	col, i := 0, 0
	for ; i < len(ref) && i < 4 && ref[i] >= 'A' && ref[i] <= 'Z'; i++ {
		col = col*26 + int(ref[i]-'A') + 1
	}
	n := 0
	for _, c := range ref[i:] {
		if c < '0' || c > '9' || n > maxRowNumber {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return col, n == row && col >= 1 && col <= 16384
}

// cell reads one cell: its text, raw as it is stored, and whether it is a
// formula's result or TRUE or FALSE.
func (s *scan[T]) cell(t tag) (text *T, kind Kind, err error) {
	stored := string(t.attr("t"))
	if stored == "b" {
		kind |= Boolean
	}
	if t.empty {
		return nil, kind, nil
	}
	valued := false
	for {
		child, more, err := s.s.next()
		switch {
		case err != nil || !more:
			return nil, 0, ErrUnsure
		case child.end && string(child.name) == "c":
			return text, kind, nil
		case child.end:
			return nil, 0, ErrUnsure
		}
		switch string(child.name) {
		case "v":
			if valued {
				return nil, 0, ErrUnsure
			}
			valued = true
			text, err = s.value(child, stored)
		case "f":
			kind |= Formula
			err = s.skip(child, "f")
		case "is":
			text, err = s.inline(child, stored)
		default:
			return nil, 0, ErrUnsure
		}
		if err != nil {
			return nil, 0, err
		}
	}
}

func (s *scan[T]) skip(t tag, name string) error {
	if t.empty {
		return nil
	}
	raw, err := s.s.text(name)
	if err == nil {
		_, err = unescape(raw)
	}
	return err
}

// value reads <v> by the cell's type.
func (s *scan[T]) value(t tag, stored string) (*T, error) {
	if t.empty {
		return nil, nil
	}
	raw, err := s.s.text("v")
	if err != nil {
		return nil, err
	}
	switch stored {
	case "s":
		n, err := strconv.Atoi(string(bytes.TrimSpace(raw)))
		if err != nil || n < 0 || n >= len(s.book.shared) {
			return nil, ErrUnsure
		}
		return s.book.shared[n], nil
	case "", "n", "str", "e", "b":
		return s.plain(raw)
	}
	return nil, ErrUnsure
}

// plain returns the text of a value; short ones are shared.
func (s *scan[T]) plain(raw []byte) (*T, error) {
	if known := s.book.scratch.Texts.raw(raw); known != nil || len(raw) == 0 {
		return known, nil
	}
	text, err := unescape(raw)
	return s.book.scratch.text(text), err
}

// inline reads <is>: a text, or runs of it.
func (s *scan[T]) inline(t tag, stored string) (*T, error) {
	if stored != "inlineStr" || t.empty {
		return nil, ErrUnsure
	}
	var text strings.Builder
	phonetic := false
	for {
		child, more, err := s.s.next()
		switch {
		case err != nil || !more:
			return nil, ErrUnsure
		case child.end && string(child.name) == "is":
			return s.book.scratch.text(text.String()), nil
		case string(child.name) == "rPh":
			phonetic = !child.end && !child.empty
		case string(child.name) == "t":
			if err := s.book.sharedText(s.s, child, !phonetic, &text); err != nil {
				return nil, err
			}
		}
	}
}
