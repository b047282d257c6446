package xlsx

import (
	"fmt"
	"slices"

	"github.com/xuri/excelize/v2"
)

// A stream writes a worksheet row by row, so that a long one is never in memory
// as a whole.
type stream struct {
	rows    *rowWriter       // nil: the head is not finished, and its rows wait
	row     []any            // nil or *excelize.Cell
	cells   []*excelize.Cell // those of the row, used again for the next
	size    int              // of the row, about, in bytes
	below   map[int][]int    // styles of merged cells in rows to come, by row: column, style
	waiting []waitingRow
	merged  [][2]string // corners of merged cells
	bars    bool        // some cells hold data bars
}

// A waitingRow is a row of the head, which is written when it is known how many
// rows stay in sight.
type waitingRow struct {
	row    int
	height float64
	cells  []any
}

// Streamed has the sheet written row by row. Widths are set before it; the head
// ends with headDone, the sheet with endStream.
func (s *Sheet) Streamed() { s.stream = &stream{below: map[int][]int{}} }

// HeadDone begins to write the sheet out: what stands before the rows in its
// file is set now.
func (s *Sheet) HeadDone(lastHead int) {
	t := s.stream
	t.rows = s.in.rowWriter(s.Name, func(file *excelize.File, name string) error {
		return s.front(file, name, lastHead)
	})
	for _, w := range t.waiting {
		s.in.Do(t.rows.setRow(w.row, w.cells, 0, excelize.RowOpts{Height: w.height}))
	}
	t.waiting = nil
}

// front sets what stands before the rows: fitting to the page, what stays in
// sight, the columns.
func (s *Sheet) front(file *excelize.File, name string, lastHead int) error {
	fit := s.Scale == 0
	if err := file.SetSheetProps(name, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	if lastHead > 0 {
		if err := freeze(file, name, lastHead); err != nil {
			return err
		}
	}
	for i := len(s.Widths) - 1; i >= 0; i-- { // excelize puts each before those it has
		column := ColumnName(i + 1)
		if err := file.SetColWidth(name, column, column, s.Widths[i]); err != nil {
			return err
		}
		shown, err := s.in.File.GetColVisible(s.Name, column)
		if err != nil {
			return err
		}
		if !shown {
			if err := file.SetColVisible(name, column, false); err != nil {
				return err
			}
		}
	}
	return nil
}

// EndStream finishes the worksheet. Page set-up, filters and links come before.
func (s *Sheet) EndStream() {
	t := s.stream
	s.in.Do(t.rows.end())
	if t.bars { // the row writer leaves them out
		// From below: rows above a merged cell are then made without room for cells.
		for _, m := range slices.Backward(t.merged) {
			s.in.Do(s.in.File.MergeCell(s.Name, m[0], m[1]))
		}
		return
	}
	// Merging thousands of cells otherwise takes its time.
	writer, err := s.in.File.NewStreamWriter(s.Name)
	s.in.Do(err)
	if err != nil {
		return
	}
	for _, m := range t.merged {
		s.in.Do(writer.MergeCell(m[0], m[1]))
	}
	s.in.Do(writer.Flush())
}

// rowWriter begins the rows of a worksheet of the report.
func (b *Book) rowWriter(sheet string, front func(*excelize.File, string) error) *rowWriter {
	name := ""
	for id, title := range b.File.GetSheetMap() {
		if title == sheet {
			name = partName(id)
		}
	}
	w := newRowWriter(name, front, b.bounds.rows, &b.deflaters)
	if b.rows == nil {
		b.rows = map[string]*rowWriter{}
	}
	b.rows[name] = w
	return w
}

// partName is the file of a worksheet in the package.
func partName(id int) string { return fmt.Sprintf("xl/worksheets/sheet%d.xml", id) }

// title is the name of the worksheet in a file of the package.
func (b *Book) title(part string) string {
	for id, title := range b.File.GetSheetMap() {
		if partName(id) == part {
			return title
		}
	}
	return ""
}

// abandonRows lets the rows go that are still being written.
func (b *Book) abandonRows() {
	for _, w := range b.rows {
		_, _ = w.wait() // whoever wanted them has had the error
	}
}

func (t *stream) put(column int, cell excelize.Cell) {
	for len(t.row) < column {
		t.row = append(t.row, nil)
	}
	for len(t.cells) < column {
		t.cells = append(t.cells, &excelize.Cell{})
	}
	*t.cells[column-1] = cell
	t.row[column-1] = t.cells[column-1]
	const cellSize = 32 // without what it holds
	t.size += cellSize + len(cell.Formula)
	if value, ok := cell.Value.(string); ok {
		t.size += len(value)
	}
}

// join merges cells; those of the rows below get their style when their turn
// comes.
func (t *stream) join(column, last, row, lastRow, style int) {
	for i := column; i <= last; i++ {
		t.put(i, excelize.Cell{StyleID: style})
		for r := row + 1; r <= lastRow; r++ {
			t.below[r] = append(t.below[r], i, style)
		}
	}
	if column != last || row != lastRow {
		t.merged = append(t.merged, [2]string{Address(column, row, false), Address(last, lastRow, false)})
	}
}

// end writes the row out.
func (t *stream) end(row int, height float64) error {
	for i := 0; i < len(t.below[row]); i += 2 {
		t.put(t.below[row][i], excelize.Cell{StyleID: t.below[row][i+1]})
	}
	delete(t.below, row)
	var err error
	if t.rows == nil {
		t.waiting = append(t.waiting, waitingRow{row, height, t.kept()})
	} else {
		err = t.rows.setRow(row, t.row, t.size, excelize.RowOpts{Height: height})
	}
	clear(t.row)
	t.row, t.size = t.row[:0], 0
	return err
}

// kept is the row in cells of its own.
func (t *stream) kept() []any {
	kept := make([]any, len(t.row))
	for i, cell := range t.row {
		if cell != nil {
			own := *t.cells[i]
			kept[i] = &own
		}
	}
	return kept
}
