package reading

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/dev/hostile"
	"chibo/cmd/internal/disk"
	"chibo/criteria"
)

// TestBounds reads files no clerk has ever made: each is refused, or read,
// within 512 MiB at once and bounded work, and none brings the program down. Those that
// take long to make and to read are left out unless CHIBO_LARGE is set.
func TestBounds(t *testing.T) {
	const large = "(large) "
	head := `<row r="1"><c r="A1" t="inlineStr"><is><t>Tên chi bộ</t></is></c><c r="B1" t="inlineStr"><is><t>Tổng điểm</t></is></c></row>`
	for _, c := range []struct {
		name string
		data func() []byte
		want string // the first line of what was read
	}{
		{large + "a million rows", hostile.Book{Sheets: 1, Sheet: hostile.Rows(`<row r="%[1]d"><c r="A%[1]d"><v>1</v></c><c r="B%[1]d"><v>2</v></c></row>`, 1<<20)}.Bytes, byReader("no-header", "too-large")},
		{large + "three hundred thousand rows", hostile.Book{Sheets: 1, Sheet: hostile.Rows(`<row r="%[1]d"><c r="A%[1]d"><v>1</v></c><c r="B%[1]d"><v>2</v></c></row>`, 300_000)}.Bytes, "no-header"},
		{large + "more rows than Excel has", hostile.Book{Sheets: 1, Sheet: hostile.Rows(`<row r="%d"/>`, 1<<20+5)}.Bytes, "not-a-workbook/broken"},
		{large + "a list of half a million rows", hostile.Book{Sheets: 1, Sheet: func(w io.Writer, _ int) {
			_, _ = io.WriteString(w, head)
			for i := 2; i < 500_000; i++ {
				_, _ = fmt.Fprintf(w, `<row r="%d"><c r="A%d" t="inlineStr"><is><t>CB01</t></is></c></row>`, i, i)
			}
		}}.Bytes, ""},
		{"rows far apart", hostile.Book{Sheets: 1, Sheet: hostile.Rows(`<row r="%[1]d00"><c r="A%[1]d00"><v>1</v></c></row>`, 10_000)}.Bytes, "warning not-a-sheet"},
		{"cells in the last column", hostile.Book{Sheets: 1, Sheet: hostile.Rows(`<row r="%[1]d"><c r="XFD%[1]d"><v>1</v></c></row>`, 100_000)}.Bytes, "too-large"},
		{"ten thousand worksheets", hostile.Book{Sheets: 10_000}.Bytes, "too-large/sheets"},
		{"two thousand worksheets", hostile.Book{Sheets: 2_000, Sheet: hostile.Rows(`<row r="%[1]d"><c r="A%[1]d"><v>1</v></c></row>`, 30)}.Bytes, "warning not-a-sheet"},
		{large + "shared texts", hostile.Book{Sheets: 1, Sheet: hostile.Rows(`<row r="%[1]d"><c r="A%[1]d" t="s"><v>%[1]d</v></c></row>`, 1000),
			Strings: func(w io.Writer) {
				_, _ = io.WriteString(w, `<sst `+hostile.MainSpace+`>`)
				hostile.Repeated(`<si><t>một chuỗi dùng chung số %d của tệp này</t></si>`, 300_000)(w)
				_, _ = io.WriteString(w, `</sst>`)
			}}.Bytes, "no-header"},
		{large + "styles", hostile.Book{Sheets: 1, Styles: func(w io.Writer) {
			_, _ = io.WriteString(w, `<styleSheet `+hostile.MainSpace+`><cellXfs>`)
			hostile.Repeated(`<xf numFmtId="%d" fontId="0" fillId="0" borderId="0" xfId="0" applyFont="1"/>`, 220_000)(w)
			_, _ = io.WriteString(w, `</cellXfs></styleSheet>`)
		}}.Bytes, ""},
		{"too large shared texts", hostile.Book{Sheets: 1, Strings: hostile.Repeated(`<!-- %d -->`, 2_000_000)}.Bytes, "too-large"},
		{"too large styles", hostile.Book{Sheets: 1, Styles: hostile.Repeated(`<!-- %d -->`, 2_000_000)}.Bytes, "too-large"},
		{"a bomb", hostile.Book{Sheets: 1, Sheet: spaces(300)}.Bytes, "too-large"},
		{"a bomb below the bound", hostile.Book{Sheets: 1, Sheet: spaces(250)}.Bytes, byReader("left.blank", "too-large")},
		{"a merge on every row", hostile.Book{Sheets: 1, Sheet: func(w io.Writer, _ int) {
			_, _ = io.WriteString(w, head)
			for i := 2; i < 50_000; i++ {
				_, _ = fmt.Fprintf(w, `<row r="%d"><c r="B%d"><v>90</v></c></row>`, i, i)
			}
		}, After: func() string {
			var b strings.Builder
			hostile.Repeated(`<mergeCell ref="D%[1]d:E%[1]d"/>`, 50_000)(&b)
			return `<mergeCells>` + b.String() + `</mergeCells>`
		}()}.Bytes, "too-large/problems"},
		{large + "deep nesting", hostile.Book{Sheets: 1, Sheet: func(w io.Writer, _ int) {
			_, _ = io.WriteString(w, `<row r="1"><c r="A1">`+strings.Repeat(`<v>`, 2_000_000))
		}}.Bytes, ""},
	} {
		if strings.HasPrefix(c.name, large) && os.Getenv("CHIBO_LARGE") == "" {
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			here := disk.At(t.TempDir())
			books.Put(t, here, "a.xlsx", c.data())
			peak := watchMemory(t)
			before := allocated()
			in, err := ReadSheets([]string{"a.xlsx"}, books.TestRoster(), []*criteria.Set{books.TestSet(t)}, books.Quarter(t), options(here))
			books.Must(t, err)
			work, most := allocated()-before, peak()
			t.Logf("%d MiB allocated, %d at once", work>>20, most>>20)
			if got := append(readingText(books.TestRoster(), in), "")[0]; c.want != "" && got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if most > 512<<20 {
				t.Errorf("took %d MiB", most>>20)
			}
			if work > mostWork {
				t.Errorf("allocated %d MiB", work>>20)
			}
		})
	}
}

// byReader picks what the scanner gives, or the reference, which refuses large
// worksheets.
func byReader(scanner, reference string) string {
	if careful() {
		return reference
	}
	return scanner
}

// spaces writes so many MiB of them.
func spaces(size int) func(w io.Writer, _ int) {
	return func(w io.Writer, _ int) {
		for range size {
			_, _ = w.Write(bytes.Repeat([]byte(" "), 1<<20))
		}
	}
}

// mostWork bounds the bytes that reading one file may allocate in all. It stands
// for time, which a loaded machine stretches.
const mostWork = 1 << 30

// allocated returns the bytes allocated since the program began.
func allocated() uint64 {
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	return stats.TotalAlloc
}

// watchMemory samples what the heap holds until it is asked for the most.
func watchMemory(t testing.TB) func() uint64 {
	t.Helper()
	runtime.GC()
	var before, most atomic.Uint64
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	before.Store(stats.HeapInuse)
	done := make(chan struct{})
	stopped := make(chan struct{})
	go func() {
		defer close(stopped)
		for {
			select {
			case <-done:
				return
			case <-time.After(20 * time.Millisecond):
				var s runtime.MemStats
				runtime.ReadMemStats(&s)
				most.Store(max(most.Load(), s.HeapInuse-min(s.HeapInuse, before.Load())))
			}
		}
	}()
	return func() uint64 {
		close(done)
		<-stopped
		return most.Load()
	}
}

// TestCSVBounds does the same with texts.
func TestCSVBounds(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want string
	}{
		"one endless row":    {strings.Repeat(",", 20<<20), "left.blank"},
		"nothing but lines":  {strings.Repeat("\n", 2<<20), "too-large"},
		"many cells":         {strings.Repeat(strings.Repeat("1;", 300)+"\n", 18_000), "too-large"},
		"a quote left open":  {strings.Repeat("\"a;b\n", 100_000), "no-header"},
		"larger than a list": {strings.Repeat("x", 24<<20+1), "too-large"},
	} {
		t.Run(name, func(t *testing.T) {
			peak := watchMemory(t)
			before := allocated()
			got := append(readBytes(t, "a.csv", []byte(c.text), options(disk.Folder{})), "")[0]
			work, most := allocated()-before, peak()
			t.Logf("%d MiB allocated, %d at once", work>>20, most>>20)
			if got != c.want || most > 512<<20 || work > mostWork {
				t.Errorf("%q, want %q; allocated %d MiB, %d at once", got, c.want, work>>20, most>>20)
			}
		})
	}
}
