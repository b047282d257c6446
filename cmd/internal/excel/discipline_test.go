package excel

import (
	"bytes"
	"io"
	"testing"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
)

func TestDisciplineExcel(t *testing.T) {
	content := bookOf(t, viewtest.DisciplineReport(), text.Vietnamese)
	golden(t, "discipline-workbook.txt", func(w io.Writer) error { return viewtest.Dump(w, viewtest.Open(t, content)) })
	recalculates(t, content)
}

func TestRostersExcel(t *testing.T) {
	write := func() []byte {
		var b bytes.Buffer
		if err := RostersExcel(&b, viewtest.SampleRosters(), text.New(text.Vietnamese), "1.0.0"); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	first := write()
	golden(t, "rosters-workbook.txt", func(w io.Writer) error { return viewtest.Dump(w, viewtest.Open(t, first)) })
	for range 3 {
		if !bytes.Equal(first, write()) {
			t.Fatal("the same rosters gave other bytes")
		}
	}
	recalculates(t, first)
}
