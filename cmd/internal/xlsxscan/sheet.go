package xlsxscan

import (
	"bytes"
	"cmp"
	"slices"
	"strconv"
)

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
	Cells  [][]*T       // nil: a blank cell
	kinds  []placedKind // in the order of the worksheet
	Hidden map[int]bool // hidden rows, counted from 0
	Wide   int          // rows with cells beyond the columns kept
}

// A Place is a cell counted from 0.
type Place struct{ Row, Col int }

// A placedKind is the kind of a cell that is more than its text.
type placedKind struct {
	row  int32
	col  int16
	kind Kind
}

// Kind returns what a cell, counted from 0, is beyond its text.
func (r *Rows[T]) Kind(row, col int) Kind {
	at, found := slices.BinarySearchFunc(r.kinds, Place{row, col}, func(k placedKind, p Place) int {
		return cmp.Or(cmp.Compare(int(k.row), p.Row), cmp.Compare(int(k.col), p.Col))
	})
	if !found {
		return 0
	}
	return r.kinds[at].kind
}

// A scan is one worksheet while it is read.
type scan[T any] struct {
	*Rows[T]
	book   *Book[T]
	s      *scanner
	slab   []*T   // where the cells of the rows to come go; each row is a part of one
	free   int    // first place of the slab that is free
	start  int    // of the row being read, in the slab
	cells  int    // places kept of all rows
	last   int    // column of the last cell of the row being read, from 1
	far    bool   // the row has cells beyond the columns kept
	number []byte // of the row being read, in digits
}

const maxRowNumber = 1 << 20 // the rows a worksheet can have

// Read reads the cells of a worksheet. The error is ErrUnsure.
func (b *Book[T]) Read(of Sheet) (*Rows[T], error) {
	s, err := b.part(of.part)
	if err != nil {
		return nil, err
	}
	sheet := &scan[T]{book: b, s: s, Rows: &Rows[T]{}}
	sheet.Cells, b.scratch.spare = b.scratch.spare, nil
	defer func() { b.scratch.given = sheet.Cells }()
	hasData, err := b.beforeData(s)
	if err == nil && hasData {
		err = sheet.data()
	}
	if err != nil || !s.endsWith("</worksheet>") { // a part cut short is not certain
		return nil, ErrUnsure
	}
	return sheet.Rows, nil
}

// beforeData steps over what stands before the rows of a worksheet: as a rule
// what stood before those of the last one.
func (b *Book[T]) beforeData(s *scanner) (hasData bool, err error) {
	if head := b.scratch.head; len(head) > 0 && s.before == 0 && bytes.HasPrefix(s.data, head) {
		s.at = len(head)
		return true, nil
	}
	for first := true; ; first = false {
		t, more, err := s.next()
		switch {
		case err != nil || !more: // the data never came
			return false, ErrUnsure
		case first && (string(t.name) != "worksheet" || string(t.attr("xmlns")) != mainNamespace):
			return false, ErrUnsure
		case string(t.name) == "sheetData":
			if s.before == 0 && !t.empty && !t.end && s.at <= maxKnownBytes {
				b.scratch.head = append(b.scratch.head[:0], s.data[:s.at]...)
			}
			return !t.empty, nil
		}
	}
}

// data reads the rows up to the end of the data.
func (s *scan[T]) data() error {
	for {
		if number, empty, ok := s.s.quickRow(); ok {
			if err := s.row(number, empty); err != nil {
				return err
			}
			continue
		}
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
		if err := s.anyRow(t); err != nil {
			return err
		}
	}
}

// anyRow reads a row, however its tag is spelt.
func (s *scan[T]) anyRow(t tag) error {
	number := len(s.Cells) + 1
	if r := t.attr("r"); r != nil {
		n, err := strconv.Atoi(string(r))
		if err != nil {
			return ErrUnsure
		}
		number = n
	}
	if style := t.attr("s"); style != nil && !isNumber(style) {
		return ErrUnsure
	}
	if hidden := string(t.attr("hidden")); number > 0 && (hidden == "1" || hidden == "true") {
		if s.Hidden == nil {
			s.Hidden = map[int]bool{}
		}
		s.Hidden[number-1] = true
	}
	return s.row(number, t.empty)
}

// row reads a row. Rows come in order; those left out are blank.
func (s *scan[T]) row(number int, empty bool) error {
	if number <= len(s.Cells) || number > maxRowNumber {
		return ErrUnsure
	}
	for len(s.Cells) < number-1 {
		s.Cells = append(s.Cells, nil)
	}
	if empty {
		s.Cells = append(s.Cells, nil)
		return nil
	}
	s.start, s.last, s.far = s.free, 0, false
	s.number = strconv.AppendInt(s.number[:0], int64(number), 10)
	if err := s.cellsOf(number); err != nil {
		return err
	}
	s.Cells = append(s.Cells, s.slab[s.start:s.free:s.free])
	if s.far {
		s.Wide++
	}
	if s.cells += s.free - s.start; s.cells > maxCells {
		return ErrUnsure
	}
	return nil
}

// cellsOf reads the cells of a row up to its end tag.
func (s *scan[T]) cellsOf(number int) error {
	for {
		if s.quickCells(number) {
			return nil
		}
		t, more, err := s.s.next()
		switch {
		case err != nil || !more:
			return ErrUnsure
		case t.end && string(t.name) == "row":
			return nil
		case t.end || string(t.name) != "c":
			return ErrUnsure
		}
		if err := s.anyCell(t, number); err != nil {
			return err
		}
	}
}

// anyCell reads a cell, however it is spelt.
func (s *scan[T]) anyCell(t tag, number int) error {
	col := s.last + 1
	if r := t.attr("r"); r != nil {
		var ok bool
		if col, ok = columnOf(r, number); !ok || col <= s.last {
			return ErrUnsure
		}
	}
	if style := t.attr("s"); style != nil && !isNumber(style) {
		return ErrUnsure
	}
	s.last = col
	text, kind, err := s.cell(t)
	if err == nil {
		s.put(number, col, text, kind)
	}
	return err
}

func isNumber(text []byte) bool {
	for _, c := range text {
		if !isDigit(c) {
			return false
		}
	}
	return len(text) > 0
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
		s.kinds = append(s.kinds, placedKind{int32(number - 1), int16(col - 1), kind}) //nolint:gosec // a row and column of a worksheet
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

// endsWith reports whether the part goes on to its end, and ends with a text,
// but for spaces.
func (s *scanner) endsWith(last string) bool {
	var end []byte // the last bytes, without the spaces behind them
	gap := false   // there were spaces behind them
	for {
		rest := s.data[s.at:]
		text := bytes.TrimRight(rest, " \t\r\n\x00")
		if len(text) > 0 {
			if gap {
				end = end[:0]
			}
			end = append(end, text[max(0, len(text)-len(last)):]...)
			end = end[max(0, len(end)-len(last)):]
		}
		gap = gap && len(text) == 0 || len(text) < len(rest)
		if s.at = len(s.data); !s.fill() {
			return s.err == nil && string(end) == last
		}
	}
}
