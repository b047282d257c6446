package intake

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"chibo/criteria"
)

// A craftedBook is a workbook written part by part, as a program with ill will
// or none at all would.
type craftedBook struct {
	sheets  int
	sheet   func(w io.Writer, n int) // the rows of a worksheet; nil: none
	after   string                   // of every worksheet, behind its rows
	strings func(w io.Writer)        // the shared texts; nil: none
	styles  func(w io.Writer)        // nil: none
}

const mainSpace = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`

func (b craftedBook) bytes(t testing.TB) []byte {
	t.Helper()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	part := func(name string, write func(w io.Writer)) {
		f, err := w.Create(name)
		must(t, err)
		write(f)
	}
	text := func(s string) func(io.Writer) { return func(w io.Writer) { _, _ = io.WriteString(w, s) } }
	var types, listed, related strings.Builder
	for n := range b.sheets {
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`, n+1)
		fmt.Fprintf(&listed, `<sheet name="T%d" sheetId="%d" r:id="rId%d"/>`, n+1, n+1, n+1)
		fmt.Fprintf(&related, `<Relationship Id="rId%d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet%d.xml"/>`, n+1, n+1)
	}
	part("[Content_Types].xml", text(`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>`+
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`+
		`<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>`+types.String()+`</Types>`))
	part("_rels/.rels", text(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" `+
		`Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`))
	part("xl/workbook.xml", text(`<workbook `+mainSpace+` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>`+listed.String()+`</sheets></workbook>`))
	part("xl/_rels/workbook.xml.rels", text(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`+related.String()+`</Relationships>`))
	for n := range b.sheets {
		part(fmt.Sprintf("xl/worksheets/sheet%d.xml", n+1), func(w io.Writer) {
			_, _ = io.WriteString(w, `<worksheet `+mainSpace+`><sheetData>`)
			if b.sheet != nil {
				b.sheet(w, n)
			}
			_, _ = io.WriteString(w, `</sheetData>`+b.after+`</worksheet>`)
		})
	}
	if b.strings != nil {
		part("xl/sharedStrings.xml", b.strings)
	}
	if b.styles != nil {
		part("xl/styles.xml", b.styles)
	}
	must(t, w.Close())
	return out.Bytes()
}

// repeated writes a text, with its number in it, many times.
func repeated(format string, times int) func(w io.Writer) {
	return func(w io.Writer) {
		for i := range times {
			_, _ = fmt.Fprintf(w, format, i+1)
		}
	}
}

func rowsOf(format string, times int) func(w io.Writer, _ int) {
	return func(w io.Writer, _ int) { repeated(format, times)(w) }
}

// lyingZip holds a part that is far larger than the archive says.
func lyingZip(t testing.TB) []byte {
	t.Helper()
	var packed bytes.Buffer
	deflate, err := flate.NewWriter(&packed, 9)
	must(t, err)
	for range 400 {
		_, err := deflate.Write(make([]byte, 1<<20))
		must(t, err)
	}
	must(t, deflate.Close())
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	f, err := w.Create("[Content_Types].xml")
	must(t, err)
	_, err = f.Write([]byte("<Types/>"))
	must(t, err)
	raw, err := w.CreateRaw(&zip.FileHeader{Name: "xl/worksheets/sheet1.xml", Method: zip.Deflate, CRC32: crc32.ChecksumIEEE([]byte{0}),
		CompressedSize64: uint64(packed.Len()), UncompressedSize64: 1000})
	must(t, err)
	_, err = raw.Write(packed.Bytes())
	must(t, err)
	must(t, w.Close())
	return out.Bytes()
}

// TestBounds reads files no clerk has ever made: each is refused, or read,
// within 512 MiB and ten seconds, and none brings the program down. Those that
// take long to make and to read are left out unless CHIBO_LARGE is set.
func TestBounds(t *testing.T) {
	const large = "(large) "
	head := `<row r="1"><c r="A1" t="inlineStr"><is><t>Tên chi bộ</t></is></c><c r="B1" t="inlineStr"><is><t>Tổng điểm</t></is></c></row>`
	for _, c := range []struct {
		name string
		data func(t testing.TB) []byte
		want string // the first line of what was read
	}{
		{large + "a million rows", craftedBook{sheets: 1, sheet: rowsOf(`<row r="%[1]d"><c r="A%[1]d"><v>1</v></c><c r="B%[1]d"><v>2</v></c></row>`, 1<<20)}.bytes, "too-large"},
		{large + "three hundred thousand rows", craftedBook{sheets: 1, sheet: rowsOf(`<row r="%[1]d"><c r="A%[1]d"><v>1</v></c><c r="B%[1]d"><v>2</v></c></row>`, 300_000)}.bytes, "no-header"},
		{large + "more rows than Excel has", craftedBook{sheets: 1, sheet: rowsOf(`<row r="%d"/>`, 1<<20+5)}.bytes, "not-a-workbook/broken"},
		{large + "a list of half a million rows", craftedBook{sheets: 1, sheet: func(w io.Writer, _ int) {
			_, _ = io.WriteString(w, head)
			for i := 2; i < 500_000; i++ {
				_, _ = fmt.Fprintf(w, `<row r="%d"><c r="A%d" t="inlineStr"><is><t>CB01</t></is></c></row>`, i, i)
			}
		}}.bytes, ""},
		{"rows far apart", craftedBook{sheets: 1, sheet: rowsOf(`<row r="%[1]d00"><c r="A%[1]d00"><v>1</v></c></row>`, 10_000)}.bytes, "no-header"},
		{"cells in the last column", craftedBook{sheets: 1, sheet: rowsOf(`<row r="%[1]d"><c r="XFD%[1]d"><v>1</v></c></row>`, 100_000)}.bytes, "too-large"},
		{"ten thousand worksheets", craftedBook{sheets: 10_000}.bytes, "too-large/sheets"},
		{"two thousand worksheets", craftedBook{sheets: 2_000, sheet: rowsOf(`<row r="%[1]d"><c r="A%[1]d"><v>1</v></c></row>`, 30)}.bytes, "no-header"},
		{large + "shared texts", craftedBook{sheets: 1, sheet: rowsOf(`<row r="%[1]d"><c r="A%[1]d" t="s"><v>%[1]d</v></c></row>`, 1000),
			strings: func(w io.Writer) {
				_, _ = io.WriteString(w, `<sst `+mainSpace+`>`)
				repeated(`<si><t>một chuỗi dùng chung số %d của tệp này</t></si>`, 300_000)(w)
				_, _ = io.WriteString(w, `</sst>`)
			}}.bytes, "no-header"},
		{large + "styles", craftedBook{sheets: 1, styles: func(w io.Writer) {
			_, _ = io.WriteString(w, `<styleSheet `+mainSpace+`><cellXfs>`)
			repeated(`<xf numFmtId="%d" fontId="0" fillId="0" borderId="0" xfId="0" applyFont="1"/>`, 220_000)(w)
			_, _ = io.WriteString(w, `</cellXfs></styleSheet>`)
		}}.bytes, ""},
		{"too large shared texts", craftedBook{sheets: 1, strings: repeated(`<!-- %d -->`, 2_000_000)}.bytes, "too-large"},
		{"too large styles", craftedBook{sheets: 1, styles: repeated(`<!-- %d -->`, 2_000_000)}.bytes, "too-large"},
		{"a bomb", craftedBook{sheets: 1, sheet: func(w io.Writer, _ int) {
			for range 80 {
				_, _ = w.Write(bytes.Repeat([]byte(" "), 1<<20))
			}
		}}.bytes, "too-large"},
		{large + "a bomb that says it is none", lyingZip, "not-a-workbook/broken"},
		{"a merge on every row", craftedBook{sheets: 1, sheet: func(w io.Writer, _ int) {
			_, _ = io.WriteString(w, head)
			for i := 2; i < 50_000; i++ {
				_, _ = fmt.Fprintf(w, `<row r="%d"><c r="B%d"><v>90</v></c></row>`, i, i)
			}
		}, after: func() string {
			var b strings.Builder
			repeated(`<mergeCell ref="D%[1]d:E%[1]d"/>`, 50_000)(&b)
			return `<mergeCells>` + b.String() + `</mergeCells>`
		}()}.bytes, "no-cell/row A2"},
		{large + "deep nesting", craftedBook{sheets: 1, sheet: func(w io.Writer, _ int) {
			_, _ = io.WriteString(w, `<row r="1"><c r="A1">`+strings.Repeat(`<v>`, 2_000_000))
		}}.bytes, ""},
	} {
		if strings.HasPrefix(c.name, large) && os.Getenv("CHIBO_LARGE") == "" {
			continue
		}
		t.Run(c.name, func(t *testing.T) {
			t.Chdir(t.TempDir())
			must(t, os.WriteFile("a.xlsx", c.data(t), 0o644))
			peak := watchMemory(t)
			start := time.Now()
			in, err := ReadSheets([]string{"a.xlsx"}, testRoster(), []*criteria.Set{testSet(t)}, quarter(t), Options{})
			must(t, err)
			took, most := time.Since(start), peak()
			t.Logf("%v, %d MiB", took.Round(time.Millisecond), most>>20)
			if got := append(readingText(testRoster(), in), "")[0]; c.want != "" && got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
			if most > 512<<20 {
				t.Errorf("took %d MiB", most>>20)
			}
			if took > 30*time.Second { // ten on a machine that does nothing else
				t.Errorf("took %v", took)
			}
		})
	}
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
		"larger than a list": {strings.Repeat("x", maxOtherBytes+1), "too-large"},
	} {
		t.Run(name, func(t *testing.T) {
			peak := watchMemory(t)
			start := time.Now()
			got := append(readBytes(t, "a.csv", []byte(c.text), Options{}), "")[0]
			if took, most := time.Since(start), peak(); got != c.want || most > 512<<20 || took > 30*time.Second {
				t.Errorf("%q, want %q; %v, %d MiB", got, c.want, took, most>>20)
			}
		})
	}
}
