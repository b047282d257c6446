package excel

import (
	"bytes"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
)

// The list to sign tells ranks where they were asked for, and only there.
func TestRankOnDemand(t *testing.T) {
	for _, ranks := range []bool{false, true} {
		r := viewtest.Sample()
		r.Ranks = ranks
		var content bytes.Buffer
		if err := Excel(&content, r, text.New(text.Vietnamese)); err != nil {
			t.Fatal(err)
		}
		f, err := excelize.OpenReader(&content)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := f.GetRows(names.Classification)
		if err != nil {
			t.Fatal(err)
		}
		if has := slices.ContainsFunc(rows, func(row []string) bool { return slices.Contains(row, "Hạng") }); has != ranks {
			t.Errorf("asked for %v: a column of ranks %v", ranks, has)
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
