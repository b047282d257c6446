package jsonout

import (
	"io"
	"testing"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
)

func TestJSON(t *testing.T) {
	golden(t, "report.json", func(w io.Writer) error { return JSON(w, viewtest.Sample(), text.New(text.Vietnamese)) })
}

func TestCSV(t *testing.T) {
	p := text.New(text.Vietnamese)
	golden(t, "report.csv", func(w io.Writer) error { return CSV(w, viewtest.Sample(), p, CSVOptions{}) })
	golden(t, "report-comma.csv", func(w io.Writer) error { return CSV(w, viewtest.Sample(), p, CSVOptions{DecimalComma: true}) })
}
