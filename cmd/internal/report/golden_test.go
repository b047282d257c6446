package report

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chibo/cmd/internal/text"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden holds the output against testdata/name.
func golden(t *testing.T, name string, write func(w io.Writer) error) {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	if wanting := regexp.MustCompile(`\[(doc|excel|report)\.[a-z.-]+\]`).FindString(b.String()); wanting != "" {
		t.Errorf("%s: the catalogue lacks %s", name, wanting)
	}
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

func TestJSON(t *testing.T) {
	golden(t, "report.json", func(w io.Writer) error { return JSON(w, sampleReport(), text.New(text.Vietnamese)) })
}

func TestTable(t *testing.T) {
	for _, test := range []struct {
		name     string
		language text.Language
		options  TableOptions
	}{
		{"table-vi.txt", text.Vietnamese, TableOptions{}},
		{"table-vi-80.txt", text.Vietnamese, TableOptions{Width: 80}},
		{"table-vi-40.txt", text.Vietnamese, TableOptions{Width: 40}},
		{"table-en-120.txt", text.English, TableOptions{Width: 120}},
		{"table-en-color.txt", text.English, TableOptions{Width: 100, Color: true}},
	} {
		t.Run(test.name, func(t *testing.T) {
			golden(t, test.name, func(w io.Writer) error {
				return Table(w, sampleReport(), text.New(test.language), test.options)
			})
		})
	}
}

func TestCSV(t *testing.T) {
	p := text.New(text.Vietnamese)
	golden(t, "report.csv", func(w io.Writer) error { return CSV(w, sampleReport(), p, CSVOptions{}) })
	golden(t, "report-comma.csv", func(w io.Writer) error { return CSV(w, sampleReport(), p, CSVOptions{DecimalComma: true}) })
}

func TestMarkdown(t *testing.T) {
	golden(t, "report.md", func(w io.Writer) error { return Markdown(w, sampleReport(), text.New(text.Vietnamese)) })
}
