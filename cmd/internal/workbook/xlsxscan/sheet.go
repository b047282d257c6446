package xlsxscan

import "bytes"

// A scan is one worksheet while it is read.
type scan struct {
	*Rows
	book   *Book
	s      *scanner
	slab   []Text // where the cells of the rows to come go; each row is a part of one
	free   int    // first place of the slab that is free
	start  int    // of the row being read, in the slab
	cells  int    // places kept of all rows
	count  int    // rows read, those left out included
	last   int    // column of the last cell of the row being read, from 1
	far    bool   // the row has cells beyond the columns kept
	number []byte // of the row being read, in digits
	ends   rowEnd // the same, as addresses end
	texts  int    // numbered before it

	each func(cells []Text) error // takes each row as it is read; nil: all are kept
}

const maxRowNumber = 1 << 20 // the rows a worksheet can have

// Read reads the cells of a worksheet. The error is ErrUnsure.
func (b *Book) Read(of Sheet) (*Rows, error) {
	sheet := &scan{book: b, Rows: &Rows{Masks: b.styles.Masks}}
	sheet.Cells, b.scratch.spare = b.scratch.spare, nil
	sheet.flags, b.scratch.flags = b.scratch.flags, nil
	sheet.Merged, b.scratch.merged = b.scratch.merged, nil
	b.scratch.last = sheet.Rows
	defer func() { b.scratch.given = sheet.Cells }()
	if err := sheet.read(of); err != nil {
		return nil, err
	}
	return sheet.Rows, nil
}

// Each hands over the rows of a worksheet one by one, counted from 0, those left
// out not told: nothing is kept of a row, nor of its texts, when take returns.
// The error is that of take, or ErrUnsure, also for a row that reaches beyond the
// columns kept; then what was handed over before is not certain either.
func (b *Book) Each(of Sheet, take func(row int, cells []Text) error) error {
	var failed error
	sheet := &scan{book: b, Rows: &Rows{}}
	sheet.each = func(cells []Text) error {
		failed = take(sheet.count-1, cells)
		return failed
	}
	if err := sheet.read(of); failed == nil {
		return err
	}
	return failed
}

// read reads the part of a worksheet. The error is ErrUnsure.
func (s *scan) read(of Sheet) (err error) {
	if s.s, err = s.book.part(of.part); err != nil {
		return err
	}
	hasData, err := s.book.beforeData(s.s)
	if err == nil && hasData {
		err = s.data()
	}
	if err != nil {
		return ErrUnsure
	}
	return s.tail()
}

// beforeData steps over what stands before the rows of a worksheet: as a rule
// what stood before those of another one.
func (b *Book) beforeData(s *scanner) (hasData bool, err error) {
	if size := b.scratch.heads.before(s); size > 0 {
		s.at = size
		return true, nil
	}
	for first := true; ; first = false {
		t, more, err := s.next()
		switch {
		case err != nil || !more: // the data never came
			return false, ErrUnsure
		case !first && t.hasDefaultSpace():
			return false, ErrUnsure
		case first && (string(t.name) != "worksheet" || string(t.attr("xmlns")) != mainNamespace):
			return false, ErrUnsure
		case string(t.name) == "sheetData":
			if s.before == 0 && !t.empty && !t.end && s.at <= maxKnownBytes {
				b.scratch.heads.keep(s.data[:s.at])
			}
			return !t.empty, nil
		}
	}
}

// data reads the rows up to the end of the data.
func (s *scan) data() error {
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
		case t.end || t.spaced || string(t.name) != "row":
			return ErrUnsure
		}
		if err := s.anyRow(t); err != nil {
			return err
		}
	}
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
