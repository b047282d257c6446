package view_test

import (
	"archive/zip"
	"bytes"
	"io"
	"strings"
	"testing"

	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/terminal"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
	"chibo/cmd/internal/word"
)

// TestReportsNameNoMoreThanTheyNeed: what the roster knows of persons and no
// page shows is in no output, not even in the sheets that nobody sees. The
// supervisor is named, for sheets are asked for by supervisor.
func TestReportsNameNoMoreThanTheyNeed(t *testing.T) {
	const secretary = "Trịnh Văn Kín"
	r, p := viewtest.Sample(), text.New(text.Vietnamese)
	for i := range r.Result.Cells {
		r.Result.Cells[i].Cell.Secretary = secretary
	}
	for name, write := range map[string]func(io.Writer) error{
		"Excel":    func(w io.Writer) error { return excel.Excel(w, r, p) },
		"Word":     func(w io.Writer) error { return word.Document(w, r, p, word.DocumentOptions{Meetings: true}) },
		"notice":   func(w io.Writer) error { return word.NewNotices(r, p).Write(w, 0) },
		"JSON":     func(w io.Writer) error { return jsonout.JSON(w, r, p) },
		"CSV":      func(w io.Writer) error { return jsonout.CSV(w, r, p, jsonout.CSVOptions{}) },
		"Markdown": func(w io.Writer) error { return terminal.Markdown(w, r, p) },
		"table":    func(w io.Writer) error { return terminal.Table(w, r, p, terminal.TableOptions{}) },
	} {
		if strings.Contains(unpacked(t, viewtest.Rendered(t, write)), secretary) {
			t.Errorf("%s names the secretary", name)
		}
	}
}

// unpacked is the text of an output, of a package that of all its parts.
func unpacked(t *testing.T, content []byte) string {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return string(content)
	}
	var all strings.Builder
	for _, file := range archive.File {
		part, err := file.Open()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.Copy(&all, part); err != nil {
			t.Fatal(err)
		}
		part.Close()
	}
	return all.String()
}
