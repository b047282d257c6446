package report

import (
	"slices"

	"github.com/xuri/excelize/v2"
)

// A stream writes a worksheet row by row, so that a long one is never in memory
// as a whole.
type stream struct {
	writer  *excelize.StreamWriter // nil: the head is not finished, and its rows wait
	row     []any
	below   map[int][]int // styles of merged cells in rows to come, by row: column, style
	waiting []waitingRow
	merged  [][2]string // corners of merged cells that wait
}

// A waitingRow is a row of the head, which is written when it is known how many
// rows stay in sight.
type waitingRow struct {
	row    int
	height float64
	cells  []any
}

// streamed has the sheet written row by row. Widths are set before it; the head
// ends with headDone, the sheet with endStream.
func (s *sheet) streamed() { s.stream = &stream{below: map[int][]int{}} }

// headDone begins to write the sheet out: what stands before the rows in its
// file is set now.
func (s *sheet) headDone(lastHead, frozenColumns int) {
	fit := true
	s.do(s.file.SetSheetProps(s.name, &excelize.SheetPropsOptions{FitToPage: &fit}))
	s.freeze(lastHead, frozenColumns)
	writer, err := s.file.NewStreamWriter(s.name)
	s.do(err)
	if err != nil {
		return
	}
	t := s.stream
	t.writer = writer
	for _, m := range t.merged {
		s.do(writer.MergeCell(m[0], m[1]))
	}
	for _, w := range t.waiting {
		s.do(writer.SetRow(address(1, w.row, false), w.cells, excelize.RowOpts{Height: w.height}))
	}
	t.waiting, t.merged = nil, nil
}

// endStream finishes the worksheet. Page set-up, filters and links come before.
func (s *sheet) endStream() {
	if s.stream != nil && s.stream.writer != nil {
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
	from, to := address(column, row, false), address(last, lastRow, false)
	if t.writer == nil {
		t.merged = append(t.merged, [2]string{from, to})
		return nil
	}
	return t.writer.MergeCell(from, to)
}

// end writes the row out.
func (t *stream) end(row int, height float64) error {
	for i := 0; i < len(t.below[row]); i += 2 {
		t.put(t.below[row][i], excelize.Cell{StyleID: t.below[row][i+1]})
	}
	delete(t.below, row)
	if t.writer == nil {
		t.waiting = append(t.waiting, waitingRow{row, height, slices.Clone(t.row)})
		t.row = t.row[:0]
		return nil
	}
	err := t.writer.SetRow(address(1, row, false), t.row, excelize.RowOpts{Height: height})
	clear(t.row)
	t.row = t.row[:0]
	return err
}
