package report

import "github.com/xuri/excelize/v2"

// A stream writes a worksheet row by row, so that a long one is never in memory
// as a whole. A workbook has one at most: excelize packs several in an order of
// its own.
type stream struct {
	writer *excelize.StreamWriter
	row    []any
	below  map[int][]int // styles of merged cells in rows to come, by row: column, style
}

// startStream has the rows to come written out at once. Widths, page set-up and
// panes are set before.
func (s *sheet) startStream() {
	writer, err := s.file.NewStreamWriter(s.name)
	s.do(err)
	if err == nil {
		s.stream = &stream{writer: writer, below: map[int][]int{}}
	}
}

// endStream finishes the worksheet.
func (s *sheet) endStream() {
	if s.stream != nil {
		s.do(s.stream.writer.Flush())
	}
}

func (t *stream) put(column int, cell excelize.Cell) {
	for len(t.row) < column {
		t.row = append(t.row, nil)
	}
	t.row[column-1] = cell
}

// join merges cells; those of the rows below get their style when their turn
// comes.
func (t *stream) join(column, last, row, lastRow, style int) error {
	for i := column; i <= last; i++ {
		t.put(i, excelize.Cell{StyleID: style})
		for r := row + 1; r <= lastRow; r++ {
			t.below[r] = append(t.below[r], i, style)
		}
	}
	if column == last && row == lastRow {
		return nil
	}
	return t.writer.MergeCell(address(column, row, false), address(last, lastRow, false))
}

// end writes the row out.
func (t *stream) end(row int, height float64) error {
	for i := 0; i < len(t.below[row]); i += 2 {
		t.put(t.below[row][i], excelize.Cell{StyleID: t.below[row][i+1]})
	}
	delete(t.below, row)
	err := t.writer.SetRow(address(1, row, false), t.row, excelize.RowOpts{Height: height})
	clear(t.row)
	t.row = t.row[:0]
	return err
}
