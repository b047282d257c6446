package view_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"unicode/utf8"

	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/terminal"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/view/viewtest"
	"chibo/cmd/internal/word"
	"chibo/criteria"
)

// BenchmarkReport writes the reports of a district and of a small province.
func BenchmarkReport(b *testing.B) {
	for _, cells := range []int{100, 1000} {
		b.Run(fmt.Sprintf("cells=%d", cells), func(b *testing.B) {
			r, p := viewtest.LargeReport(cells), text.New(text.Vietnamese)
			b.ReportAllocs()
			for b.Loop() {
				if err := excel.Excel(io.Discard, r, p); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*cells), "µs/cell")
		})
	}
}

// TestNoTextIsWanting: every key the writers ask for is in the catalogue.
func TestNoTextIsWanting(t *testing.T) {
	for _, language := range text.Languages() {
		p := text.New(language)
		for name, write := range writers(p) {
			var b bytes.Buffer
			if err := write(&b, viewtest.Sample()); err != nil {
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
	r := viewtest.Sample()
	r.Result.Cells, r.Result.Committees, r.Result.Kinds, r.Result.Targets, r.Result.Sets = nil, nil, nil, nil, nil
	r.Result.Lists = nil
	r.Problems, r.Files, r.Letterhead, r.Date = nil, nil, view.Letterhead{}, criteria.Date{}
	for name, write := range writers(text.New(text.Vietnamese)) {
		if err := write(io.Discard, r); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestFailingWriter: what cannot be written is reported.
func TestFailingWriter(t *testing.T) {
	for name, write := range writers(text.New(text.Vietnamese)) {
		if err := write(brokenWriter{}, viewtest.Sample()); !errors.Is(err, errBroken) {
			t.Errorf("%s: got %v, want the writer's error", name, err)
		}
	}
}

var errBroken = errors.New("broken")

type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errBroken }

// writers are all there are.
func writers(p *text.Printer) map[string]func(io.Writer, *view.Report) error {
	return map[string]func(io.Writer, *view.Report) error{
		"json": func(w io.Writer, r *view.Report) error { return jsonout.JSON(w, r, p) },
		"table": func(w io.Writer, r *view.Report) error {
			return terminal.Table(w, r, p, terminal.TableOptions{Width: 100})
		},
		"csv":      func(w io.Writer, r *view.Report) error { return jsonout.CSV(w, r, p, jsonout.CSVOptions{}) },
		"markdown": func(w io.Writer, r *view.Report) error { return terminal.Markdown(w, r, p) },
		"excel":    func(w io.Writer, r *view.Report) error { return excel.Excel(w, r, p) },
		"document": func(w io.Writer, r *view.Report) error {
			return word.Document(w, r, p, word.DocumentOptions{Meetings: true})
		},
	}
}
