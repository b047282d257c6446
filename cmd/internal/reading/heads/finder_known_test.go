package heads

import (
	"reflect"
	"strings"
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// TestHeadersSeenBefore: a reader that has seen other sheets finds the heads that
// one does which has seen none, be the rows around them alike or not.
func TestHeadersSeenBefore(t *testing.T) {
	sheets := [][][]string{
		{{"PHIẾU CHẤM ĐIỂM"}, {"STT", "Tiêu chí", "Thang điểm", "Tự chấm", "Cấp trên chấm", "Ghi chú"}, {"1", "Thời gian", "5", "5", "4", ""}},
		{{"Chi bộ: thôn 1"}, {"PHIẾU"}, {"STT", "Tiêu chí", "Thang điểm", "Tự chấm", "Cấp trên chấm", "Ghi chú"}, {"1", "Thời gian", "5", "5", "4", ""}},
		{{"STT", "Tiêu chí", "Điểm", "", "Ghi chú"}, {"", "", "Tối đa", "Tự chấm", ""}, {"1", "Thời gian", "5", "4", "muộn"}},
		{{"STT", "Tiêu chí", "Điểm", "", "Ghi chú"}, {"", "", "Tối đa", "Thẩm định", ""}, {"1", "Thời gian", "5", "4", "muộn"}},
		{{"STT", "Tiêu chí", "Điểm", "", "Ghi chú"}, {"", "", "Tối đa", "7", ""}, {"1", "Thời gian", "5", "4", "muộn"}},
		{{"STT", "Tên đơn vị", "Số điểm được đánh giá", "Tốt", "Khá"}, {"1", "Chi bộ thôn 1", "92", "x", ""}},
		{{"STT", "Tên đơn vị", "Số điểm được đánh giá", ""}, {"", "", "Tự chấm", "Thẩm định"}, {"1", "Chi bộ thôn 1", "92", "90"}},
		{{"STT", "Tiêu chí", "Thang điểm", "Tháng 7", "Tháng 8"}, {"1", "Thời gian", "5", "5", "4"}},
		{{"Nội dung sinh hoạt", "ngày 5"}, {"Tiêu chí", "không có thang"}},
	}
	seen := headerReader(t)
	for range 2 {
		for i, texts := range sheets {
			got, found := seen.FindHeader(gridOf(seen, texts), 0)
			fresh := headerReader(t)
			want, wanted := fresh.FindHeader(gridOf(fresh, texts), 0)
			if found != wanted || !reflect.DeepEqual(got, want) {
				t.Errorf("sheet %d: %v %+v, want %v %+v", i, found, got, wanted, want)
			}
		}
	}
	if len(seen.known.found) == 0 {
		t.Error("nothing was remembered")
	}
}

// TestKnownHeadMoves: a head that is found again elsewhere names its own rows there,
// those of its months included, and leaves the one it was moved from as it was.
func TestKnownHeadMoves(t *testing.T) {
	h := Header{Top: 2, Bottom: 3, Months: []MonthColumns{{Row: 2, Col: 4, Month: 7, Columns: []Column{{Col: 4, Row: 3}, {Col: 5, Row: 2}}}}}
	moved := h.moved(10)
	want := Header{Top: 12, Bottom: 13, Months: []MonthColumns{{Row: 12, Col: 4, Month: 7, Columns: []Column{{Col: 4, Row: 13}, {Col: 5, Row: 12}}}}}
	if !reflect.DeepEqual(moved, want) {
		t.Errorf("%+v, want %+v", moved, want)
	}
	if back := moved.moved(-10); !reflect.DeepEqual(back, h) || h.Months[0].Columns[0].Row != 3 {
		t.Errorf("moved back: %+v, from %+v", back, h)
	}
}

func headerReader(t *testing.T) *Reader {
	t.Helper()
	set, err := criteria.Builtin("hd42-2025")
	if err != nil {
		t.Fatal(err)
	}
	roster := &scoring.Roster{Cells: []scoring.PartyCell{{ID: "CB01", Name: "Chi bộ thôn 1"}}}
	return NewReader(lookup.NewIndex(roster), roster, []*criteria.Set{set}, scoring.Period{}, nil)
}

func gridOf(r *Reader, texts [][]string) *Grid {
	return NewGrid(workbook.GridOf("f.xlsx", "S", texts, r.Scratch))
}

// TestQuickLooksMissNoHead: whatever rows are the head of a form or list, the
// quick looks let them through. Each text is also tried cut in two, one part over
// the other.
func TestQuickLooksMissNoHead(t *testing.T) {
	heads := 0
	for _, file := range books.WorkbooksBelow(t, "../../../../testdata") {
		r := headerReader(t)
		w, _, err := workbook.NewLoader(workbook.Access{Here: disk.At(".")}).Load(file, file, r.Scratch)
		if err != nil {
			continue
		}
		for _, sheet := range w.Sheets() {
			if cells, err := w.Read(sheet); err == nil {
				g := NewGrid(cells)
				heads += r.headsLetThrough(t, g)
				heads += r.headsLetThrough(t, r.cutInTwo(g))
			}
		}
		w.Close()
	}
	if heads < 100 {
		t.Errorf("only %d heads", heads)
	}
}

// headsLetThrough counts the heads among the first rows of a sheet.
func (r *Reader) headsLetThrough(t *testing.T, g *Grid) (heads int) {
	t.Helper()
	for top := range min(len(g.Rows), 30) {
		for bottom := top; bottom < min(top+HeaderHeight, len(g.Rows)); bottom++ {
			if _, ok := r.forms.header(g, top, bottom); ok {
				heads++
				if !r.mayHead(g, top) || !r.mayHeadForm(g, top, bottom) {
					t.Errorf("%s, %s: the head of a form in rows %d to %d is missed", g.File, g.Sheet, top+1, bottom+1)
				}
			}
			if _, ok := r.lists.best(g, top, bottom, scoring.Regular); ok {
				heads++
				if !r.mayHead(g, top) || !r.mayHeadList(g, top, bottom) {
					t.Errorf("%s, %s: the head of a list in rows %d to %d is missed", g.File, g.Sheet, top+1, bottom+1)
				}
			}
		}
	}
	return heads
}

// cutInTwo has every row twice: the first words of its texts over the last one.
func (r *Reader) cutInTwo(g *Grid) *Grid {
	var rows [][]string
	for row := range g.Rows {
		var above, below []string
		for col := range g.Width(row) {
			text := g.Text(row, col)
			at := strings.LastIndex(text, " ")
			above, below = append(above, text[:max(at, 0)]), append(below, text[at+1:])
		}
		rows = append(rows, above, below)
	}
	return NewGrid(workbook.GridOf(g.File, g.Sheet+" cut in two", rows, r.Scratch))
}
