package terminal

import (
	"io"
	"testing"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
)

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
				return Table(w, viewtest.Sample(), text.New(test.language), test.options)
			})
		})
	}
}

func TestMarkdown(t *testing.T) {
	golden(t, "report.md", func(w io.Writer) error { return Markdown(w, viewtest.Sample(), text.New(text.Vietnamese)) })
}
