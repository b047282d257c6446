package report

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"chibo/cmd/internal/text"
	"chibo/criteria"
)

// TestTableFits: from 80 columns up no line is wider than asked, and every line
// of the table is as wide as the others, whatever the form of the names.
func TestTableFits(t *testing.T) {
	for _, language := range text.Languages() {
		for width := 80; width <= 130; width += 5 {
			r := sampleReport()
			r.Result.Cells[1].Cell.Name = norm.NFD.String(r.Result.Cells[1].Cell.Name)
			var b bytes.Buffer
			if err := Table(&b, r, text.New(language), TableOptions{Width: width, Color: true}); err != nil {
				t.Fatal(err)
			}
			frame := 0
			for _, line := range strings.Split(b.String(), "\n") {
				got := textWidth(line)
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
	if err := Table(&b, sampleReport(), text.New(text.Vietnamese), TableOptions{}); err != nil {
		t.Fatal(err)
	}
	if strings.ContainsAny(b.String(), "\x1b\x07") {
		t.Error("a control character of a name reaches the terminal")
	}
}

func TestWrap(t *testing.T) {
	for _, test := range []struct {
		text  string
		width int
		want  string
	}{
		{"", 5, ""},
		{"một hai  ba", 0, "một hai ba"},
		{"một hai ba", 7, "một hai⏎ba"},
		{"mộthaiba", 3, "một⏎hai⏎ba"},
		{"a mộthaiba b", 4, "a⏎mộth⏎aiba⏎b"},
		{norm.NFD.String("ệệệ"), 2, norm.NFD.String("ệệ⏎ệ")},
	} {
		if got := strings.Join(wrap(test.text, test.width), "⏎"); got != test.want {
			t.Errorf("wrap(%q, %d) = %q, want %q", test.text, test.width, got, test.want)
		}
	}
}

func TestHarmless(t *testing.T) {
	for _, test := range []struct{ in, want string }{
		{"", ""}, {"Chi bộ", "Chi bộ"}, {"=1+1", "'=1+1"}, {"+84", "'+84"}, {"-", "'-"}, {"@x", "'@x"},
		{"\t=1", "' =1"}, {"\r=1", "' =1"}, {"a=1", "a=1"},
	} {
		if got := harmless(test.in); got != test.want {
			t.Errorf("harmless(%q) = %q, want %q", test.in, got, test.want)
		}
	}
}

// TestNoTextIsWanting: every key the writers ask for is in the catalogue.
func TestNoTextIsWanting(t *testing.T) {
	for _, language := range text.Languages() {
		p := text.New(language)
		for name, write := range writers(p) {
			var b bytes.Buffer
			if err := write(&b, sampleReport()); err != nil {
				t.Fatal(err)
			}
			for _, lead := range []string{"[report.", "[excel.", "[value.", "[period.", "[severity."} {
				if strings.Contains(b.String(), lead) {
					t.Errorf("%s in %s has %s…]", name, language, lead)
				}
			}
			if packed := name == "excel" || name == "document"; !packed && !utf8.Valid(b.Bytes()) {
				t.Errorf("%s in %s is not UTF-8", name, language)
			}
		}
	}
}

// TestEmptyReport: nothing to show is no reason to fail.
func TestEmptyReport(t *testing.T) {
	r := sampleReport()
	r.Result.Cells, r.Result.Committees, r.Result.Kinds, r.Result.Targets, r.Result.Sets = nil, nil, nil, nil, nil
	r.Result.Lists = nil
	r.Problems, r.Files, r.Letterhead, r.Date = nil, nil, Letterhead{}, criteria.Date{}
	for name, write := range writers(text.New(text.Vietnamese)) {
		if err := write(io.Discard, r); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestFailingWriter: what cannot be written is told.
func TestFailingWriter(t *testing.T) {
	for name, write := range writers(text.New(text.Vietnamese)) {
		if err := write(brokenWriter{}, sampleReport()); !errors.Is(err, errBroken) {
			t.Errorf("%s: got %v, want the writer's error", name, err)
		}
	}
}

var errBroken = errors.New("broken")

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

// writers are all there are.
func writers(p *text.Printer) map[string]func(io.Writer, *Report) error {
	return map[string]func(io.Writer, *Report) error{
		"json":     func(w io.Writer, r *Report) error { return JSON(w, r, p) },
		"table":    func(w io.Writer, r *Report) error { return Table(w, r, p, TableOptions{Width: 100}) },
		"csv":      func(w io.Writer, r *Report) error { return CSV(w, r, p, CSVOptions{}) },
		"markdown": func(w io.Writer, r *Report) error { return Markdown(w, r, p) },
		"excel":    func(w io.Writer, r *Report) error { return Excel(w, r, p) },
		"document": func(w io.Writer, r *Report) error { return Document(w, r, p, DocumentOptions{Meetings: true}) },
	}
}
