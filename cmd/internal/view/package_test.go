package view_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
	"chibo/cmd/internal/word"
)

// TestPackagesAsOtherProgramsWantThem: parts bear a date that exists, charts speak
// the reader's language, a Word document ends with a paragraph.
func TestPackagesAsOtherProgramsWantThem(t *testing.T) {
	p := text.New(text.Vietnamese)
	book := viewtest.Rendered(t, func(w io.Writer) error { return excel.Excel(w, viewtest.Sample(), p) })
	letter := viewtest.Rendered(t, func(w io.Writer) error {
		return word.Document(w, viewtest.Sample(), p, word.DocumentOptions{Meetings: true})
	})
	charts := 0
	for _, data := range [][]byte{book, letter} {
		archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(err)
		}
		for _, part := range archive.File {
			if day := part.ModifiedDate; day != 1<<5|1 {
				t.Errorf("%s is of day %#x", part.Name, day)
			}
			in, err := part.Open()
			if err != nil {
				t.Fatal(err)
			}
			content, err := io.ReadAll(in)
			if err != nil {
				t.Fatal(err)
			}
			switch {
			case strings.HasPrefix(part.Name, "xl/charts/chart"):
				charts++
				if !bytes.Contains(content, []byte(`lang val="vi-VN"`)) {
					t.Errorf("%s does not speak Vietnamese", part.Name)
				}
			case part.Name == "word/document.xml" && bytes.Contains(content, []byte(`</w:tbl><w:sectPr>`)):
				t.Error("the document ends with a table")
			}
		}
	}
	if charts == 0 {
		t.Error("no charts")
	}
}
