package word

import (
	"bytes"
	"io"
	"strings"
	"testing"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
	"chibo/criteria"
	"chibo/scoring"
)

func TestDocument(t *testing.T) {
	for _, language := range text.Languages() {
		golden(t, "document-"+string(language)+".txt", func(w io.Writer) error {
			return viewtest.DocumentText(w, viewtest.Rendered(t, func(w io.Writer) error {
				return Document(w, viewtest.Sample(), text.New(language), DocumentOptions{Meetings: true})
			}))
		})
	}
}

func TestNotice(t *testing.T) {
	golden(t, "notices-vi.txt", func(w io.Writer) error {
		for cell := range viewtest.Sample().Result.Cells {
			content := viewtest.Rendered(t, func(w io.Writer) error {
				return NewNotices(viewtest.Sample(), text.New(text.Vietnamese)).Write(w, cell)
			})
			if err := viewtest.DocumentText(w, content); err != nil {
				return err
			}
		}
		return nil
	})
}

func TestDocumentIsRepeatable(t *testing.T) {
	make := func() []byte {
		return viewtest.Rendered(t, func(w io.Writer) error {
			return Document(w, viewtest.Sample(), text.New(text.Vietnamese), DocumentOptions{Meetings: true})
		})
	}
	first := make()
	for range 3 {
		if !bytes.Equal(first, make()) {
			t.Fatal("the same report gave other bytes")
		}
	}
}

// TestNoticeAdvice: only the best grade that does not fall is asked to go on as
// it does; marks need not be known for that.
func TestNoticeAdvice(t *testing.T) {
	meeting := func(month int, total float64) scoring.MeetingResult {
		m := viewtest.EmptyMeeting(month, scoring.Scored, 0)
		m.Counted, m.Layout, m.Total = true, scoring.TotalsLayout, criteria.Some(criteria.Points(total*float64(viewtest.Point)))
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
		r := viewtest.Sample()
		c := &r.Result.Cells[0]
		c.Grade, c.Meetings = criteria.Some(test.grade), []scoring.MeetingResult{meeting(7, test.first), meeting(8, test.last)}
		var notice strings.Builder
		if err := viewtest.DocumentText(&notice, viewtest.Rendered(t, func(w io.Writer) error { return NewNotices(r, text.New(text.Vietnamese)).Write(w, 0) })); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(notice.String(), test.want) || strings.Contains(notice.String(), test.not) || strings.Contains(notice.String(), "Thứ hạng") {
			t.Errorf("%s: %s", test.about, notice.String())
		}
	}
}
