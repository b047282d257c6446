package reading

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// wholeOf is all that is read of a worksheet: what is said of it, what every row,
// column and cell was taken for.
func wholeOf(r *reader, rows [][]string) string {
	r.places = true
	lines := []string{saidOf(r, rows)}
	reading := r.readSheet(lawGrid(r, rows))
	for _, b := range reading.layout.Blocks {
		lines = append(lines, fmt.Sprintf("%+v", *b))
	}
	return strings.Join(append(lines, fmt.Sprintf("%+v", reading.use.Account)), "\n")
}

// sheetsOfAllKinds are the sound sheets and those of testdata/layouts.
func sheetsOfAllKinds(t testing.TB) (names []string, sheets [][][]string) {
	t.Helper()
	names, sheets = soundSheets(t)
	more, kinds := kindsOfSheets(t)
	return append(names, more...), append(sheets, kinds...)
}

// TestWhatIsRememberedChangesNothing reads every sheet with a reader that has read all
// the others, in both orders, and twice: it is read as by a reader that knows nothing.
func TestWhatIsRememberedChangesNothing(t *testing.T) {
	names, sheets := sheetsOfAllKinds(t)
	r := lawReader(t)
	for _, rows := range slices.Concat(sheets, sheets) {
		wholeOf(r, rows)
	}
	for i := len(sheets) - 1; i >= 0; i-- {
		if got, want := wholeOf(r, sheets[i]), wholeOf(lawReader(t), sheets[i]); got != want {
			t.Errorf("%s, remembered:\n%s\nalone\n%s", names[i], got, want)
		}
	}
}

// TestTheSameRowSaysWhatItSaysBelowTheRowsAboveIt reads forms that have rows of the same
// texts below other rows, or beside another maximum, one after another.
func TestTheSameRowSaysWhatItSaysBelowTheRowsAboveIt(t *testing.T) {
	form := lawSheets()["form"]
	sheets := []string{
		form,
		strings.Replace(form, "1 | Thời gian, thời lượng | 10 | 9 | 8 | chậm\n", "", 1) + "\n1 | Ưu điểm | | tốt | |",
		form + "\n1 | Ưu điểm | | tốt | |",
		strings.Replace(form, "1 | Thời gian, thời lượng | 10 | 9 | 8 | chậm\n", "1 | Ưu điểm | | tốt | |\n", 1),
		strings.Replace(form, " | Tổng điểm | 100", " | Tổng điểm | 50", 1),
	}
	for _, first := range sheets {
		for _, then := range sheets {
			r := lawReader(t)
			wholeOf(r, lawRows(first))
			if got, want := wholeOf(r, lawRows(then)), wholeOf(lawReader(t), lawRows(then)); got != want {
				t.Errorf("after\n%s\nit is\n%s\nalone\n%s", first, got, want)
			}
		}
	}
}

// FuzzReadAgain: a sheet that was read, with another text in one of its cells, is read
// as by a reader that knows nothing.
func FuzzReadAgain(f *testing.F) {
	names, sheets := sheetsOfAllKinds(f)
	warm := lawReader(f)
	for i, rows := range sheets {
		wholeOf(warm, rows)
		for _, text := range []string{"", "Tổng cộng", "Xếp loại", "2.1", "100", "x", "Nội dung đúng, đủ, có trọng tâm"} {
			if i%4 == 0 { // plain `go test` is to be quick
				f.Add(uint16(i), uint8(len(rows)/2), uint8(i/4), text)
			}
		}
	}
	f.Fuzz(func(t *testing.T, kind uint16, row, col uint8, text string) {
		if len(text) > 1000 {
			return
		}
		at := int(kind) % len(sheets)
		rows := slices.Clone(sheets[at])
		changed := &rows[int(row)%len(rows)]
		*changed = slices.Clone(*changed)
		(*changed)[int(col)%len(*changed)] = text
		if got, want := wholeOf(warm, rows), wholeOf(lawReader(t), rows); got != want {
			t.Errorf("%s with %q, remembered:\n%s\nalone\n%s", names[at], text, got, want)
		}
	})
}
