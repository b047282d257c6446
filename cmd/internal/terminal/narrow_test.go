package terminal

import (
	"bytes"
	"strings"
	"testing"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/view/viewtest"
	"chibo/cmd/internal/wrap"
	"chibo/criteria"
)

// A clerk's quarter at 80 columns: names of her cells, a cell that has sent nothing and
// one with a faulty sheet. Every cell has one line with its months; why a month has no
// total stands in the notes.
func TestNarrowTableKeepsTheMonths(t *testing.T) {
	p := text.New(text.Vietnamese)
	columns := []view.Column{{Title: "STT", Right: true}, {Title: "Chi bộ"}, {Title: "T7", Right: true}, {Title: "T8", Right: true}, {Title: "T9", Right: true},
		{Title: "Bình quân", Right: true}, {Title: "Xếp loại"}, {Title: "Hạng", Right: true}}
	g := &view.Grid{Columns: columns, Rows: [][]string{
		{"15", "Cơ quan Ủy ban nhân dân xã", "98,25", "99", "100", "99,08", "Tốt", "3"},
		{"16", "thôn Mới", "chưa gửi", "chưa gửi", "có lỗi", "", "chưa gửi phiếu", ""},
	}}
	gap := narrowed(g, p, 80)
	if got := plainWidth(g, gap); got > 80 || len(g.Columns) != len(columns) {
		t.Errorf("%d columns of width %d", len(g.Columns), got)
	}
	if got := strings.Join(g.Rows[1], "|"); got != "16|thôn Mới|–|–|–||chưa gửi phiếu|" {
		t.Errorf("a row without totals: %q", got)
	}
	if narrowed(g, p, 40); len(g.Columns) != len(columns)-3 {
		t.Errorf("%d columns at a width of 40: the months have no room there", len(g.Columns))
	}
}

// On a terminal a reminder breaks no word; in a file or a message it has its own lines.
func TestRemindersBreakNoWord(t *testing.T) {
	write := func(width int) string {
		var b bytes.Buffer
		if err := Remind(&b, viewtest.Sample(), text.New(text.Vietnamese), Deadline{Day: 10, Today: criteria.Date{Year: 2026, Month: 10, Day: 1}}, width); err != nil {
			t.Fatal(err)
		}
		return b.String()
	}
	whole := write(0)
	for _, width := range []int{80, 120} {
		shown := write(width)
		if strings.Join(strings.Fields(shown), " ") != strings.Join(strings.Fields(whole), " ") {
			t.Errorf("width %d: other words", width)
		}
		if widest := wrap.Widest(shown); widest > width {
			t.Errorf("width %d: a line of %d", width, widest)
		}
	}
}
