package terminal

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
	"chibo/cmd/internal/wrap"
)

// TestTableFits: from 80 columns up no line is wider than asked, and every line
// of the table is as wide as the others, whatever the form of the names.
func TestTableFits(t *testing.T) {
	for _, language := range text.Languages() {
		for width := 80; width <= 130; width += 5 {
			r := viewtest.Sample()
			r.Result.Cells[1].Cell.Name = norm.NFD.String(r.Result.Cells[1].Cell.Name)
			var b bytes.Buffer
			if err := Table(&b, r, text.New(language), TableOptions{Width: width, Color: true}); err != nil {
				t.Fatal(err)
			}
			frame := 0
			for _, line := range strings.Split(b.String(), "\n") {
				got := wrap.Width(line)
				if got > width {
					t.Errorf("%s %d: %d columns in %q", language, width, got, line)
				}
				if strings.HasPrefix(line, "┌") {
					frame = got
				}
				if strings.HasPrefix(line, "│") && got != frame {
					t.Errorf("%s %d: %d columns, the frame has %d: %q", language, width, got, frame, line)
				}
			}
		}
	}
}

func TestTableHoldsNoEscapes(t *testing.T) {
	var b bytes.Buffer
	if err := Table(&b, viewtest.Sample(), text.New(text.Vietnamese), TableOptions{}); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "\x1b\x07") {
		t.Error("a control character of a name reaches the terminal")
	}
}

// On 80 columns every cell has one line.
func TestTableHasALineACell(t *testing.T) {
	var b strings.Builder
	if err := Table(&b, viewtest.Sample(), text.New(text.Vietnamese), TableOptions{Width: 80}); err != nil {
		t.Fatal(err)
	}
	table, _, _ := strings.Cut(b.String(), "Ghi chú:")
	lines := strings.Split(strings.TrimSpace(table), "\n")
	if want := len(viewtest.Sample().Lines()) + 2; len(lines[len(lines)-want:]) != want || !strings.HasPrefix(lines[len(lines)-want], "STT") {
		t.Errorf("not a line a cell:\n%s", table)
	}
	for _, line := range lines {
		if wrap.Width(line) > 80 {
			t.Errorf("%q is wider than 80 columns", line)
		}
	}
}
