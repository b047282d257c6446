package terminal

import (
	"io"
	"testing"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
)

func TestCheckTable(t *testing.T) {
	for _, test := range []struct {
		name     string
		language text.Language
		options  TableOptions
	}{
		{"check-vi.txt", text.Vietnamese, TableOptions{}},
		{"check-vi-60.txt", text.Vietnamese, TableOptions{Width: 60}},
		{"check-en-color.txt", text.English, TableOptions{Width: 100, Color: true}},
	} {
		t.Run(test.name, func(t *testing.T) {
			golden(t, test.name, func(w io.Writer) error { return CheckTable(w, viewtest.Check(), text.New(test.language), test.options) })
		})
	}
}
