package report

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// documentText reads a Word document back: a line a paragraph. It fails on any
// part that is not sound XML.
func documentText(w io.Writer, content []byte) error {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return err
	}
	for _, file := range archive.File {
		part, err := readPart(file)
		if err != nil {
			return err
		}
		fmt.Fprintf(w, "== %s\n", file.Name)
		if err := partText(w, part); err != nil {
			return fmt.Errorf("%s: %w", file.Name, err)
		}
	}
	return nil
}

func readPart(file *zip.File) ([]byte, error) {
	part, err := file.Open()
	if err != nil {
		return nil, err
	}
	defer part.Close()
	return io.ReadAll(part)
}

func partText(w io.Writer, part []byte) error {
	decoder := xml.NewDecoder(bytes.NewReader(part))
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.CharData:
			fmt.Fprint(w, strings.ReplaceAll(string(token), "\n", ""))
		case xml.EndElement:
			switch token.Name.Local {
			case "p":
				fmt.Fprintln(w)
			case "tr":
				fmt.Fprintln(w, "--")
			}
		}
	}
}

func TestDocument(t *testing.T) {
	for _, language := range text.Languages() {
		golden(t, "document-"+string(language)+".txt", func(w io.Writer) error {
			return documentText(w, rendered(t, func(w io.Writer) error {
				return Document(w, sampleReport(), text.New(language), DocumentOptions{Meetings: true})
			}))
		})
	}
}

func TestNotice(t *testing.T) {
	golden(t, "notices-vi.txt", func(w io.Writer) error {
		for cell := range sampleReport().Result.Cells {
			content := rendered(t, func(w io.Writer) error { return NewNotices(sampleReport(), text.New(text.Vietnamese)).Write(w, cell) })
			if err := documentText(w, content); err != nil {
				return err
			}
		}
		return nil
	})
}

func TestDocumentIsRepeatable(t *testing.T) {
	make := func() []byte {
		return rendered(t, func(w io.Writer) error {
			return Document(w, sampleReport(), text.New(text.Vietnamese), DocumentOptions{Meetings: true})
		})
	}
	first := make()
	for range 3 {
		if !bytes.Equal(first, make()) {
			t.Fatal("the same report gave other bytes")
		}
	}
}

// TestCheckCode: names, date and version are not in it; results and inputs are.
func TestCheckCode(t *testing.T) {
	code := sampleReport().CheckCode()
	if len(code) != checkCodeLength {
		t.Errorf("%q has not %d letters", code, checkCodeLength)
	}
	changes := map[string]func(*Report){
		"score": func(r *Report) { r.Result.Cells[0].Score.Value++ },
		"total": func(r *Report) { r.Result.Cells[0].Meetings[0].Total.Value++ },
		"input": func(r *Report) { r.Files[1].SHA256 = "00" },
		"set":   func(r *Report) { r.Result.Sets[0].SHA256 = "00" },
	}
	for name, change := range changes {
		r := sampleReport()
		if change(r); r.CheckCode() == code {
			t.Errorf("%s changed, the code did not", name)
		}
	}
	same := sampleReport()
	same.Files[1].Name, same.Version, same.Edition, same.Date.Day = "khac.xlsx", "2", 3, 9
	if same.CheckCode() != code {
		t.Error("the code follows from what it should not")
	}
}

// TestNoticeAdvice: only the best grade that does not fall is asked to go on as
// it does; marks need not be known for that.
func TestNoticeAdvice(t *testing.T) {
	meeting := func(month int, total float64) scoring.MeetingResult {
		m := emptyMeeting(month, scoring.Scored, 0)
		m.Counted, m.Layout, m.Total = true, scoring.TotalsLayout, criteria.Some(criteria.Points(total*float64(point)))
		return m
	}
	for _, test := range []struct {
		about       string
		grade       int
		first, last float64
		want, not   string
	}{
		{"the best, rising", 0, 91, 95, "tiếp tục duy trì", "thấp nhất"},
		{"the best, falling", 0, 97, 91, "giảm, từ 97 xuống 91", "duy trì kết quả"},
		{"the second", 1, 75, 80, "đạt mức Tốt trong kỳ tới", "duy trì"},
		{"the worst", 3, 30, 20, "mức thấp nhất", "duy trì"},
	} {
		r := sampleReport()
		c := &r.Result.Cells[0]
		c.Grade, c.Meetings = criteria.Some(test.grade), []scoring.MeetingResult{meeting(7, test.first), meeting(8, test.last)}
		var notice strings.Builder
		if err := documentText(&notice, rendered(t, func(w io.Writer) error { return NewNotices(r, text.New(text.Vietnamese)).Write(w, 0) })); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(notice.String(), test.want) || strings.Contains(notice.String(), test.not) || strings.Contains(notice.String(), "Thứ hạng") {
			t.Errorf("%s: %s", test.about, notice.String())
		}
	}
}
