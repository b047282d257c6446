package excel

import (
	"bytes"
	"io"
	"testing"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
)

func TestCompareExcel(t *testing.T) {
	write := func() []byte {
		var b bytes.Buffer
		if err := CompareExcel(&b, viewtest.SampleComparison(), text.New(text.Vietnamese), "1.0.0"); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	first := write()
	golden(t, "compare-workbook.txt", func(w io.Writer) error { return viewtest.Dump(w, viewtest.Open(t, first)) })
	for range 3 {
		if !bytes.Equal(first, write()) {
			t.Fatal("the same comparison gave other bytes")
		}
	}
}
