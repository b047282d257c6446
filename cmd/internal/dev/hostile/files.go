package hostile

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"hash/crc32"
	"io"
	"slices"
	"strings"
)

// A File is one hostile file.
type File struct {
	Name string // with its extension
	Data func() []byte
	Code string // of the problem it must be told with; empty: what it holds may be read

	Large bool // it takes long to make
}

// Files returns them all. None is made before it is asked for.
func Files() []File {
	var files []File
	for _, group := range [][]File{bombs(), shapes(), markup(), names(), foreign()} {
		files = append(files, group...)
	}
	for i, f := range files {
		files[i].Large = slices.Contains(large(), f.Name)
	}
	return files
}

// large are the files that take seconds to make, each of a kind with another
// that does not.
func large() []string {
	return []string{"bomb-of-sheets.xlsx", "bomb-of-strings.xlsx", "bomb-that-says-it-is-none.xlsx", "full-rows.xlsx", "nested-styles.xlsx", "comments.xlsx", "unknown-names.xlsx", "one-meeting.xlsx"}
}

const (
	tooLarge = "too-large"
	broken   = "not-a-workbook"
)

// bombs are small and become large.
func bombs() []File {
	spaces := func(megabytes int) func(w io.Writer, _ int) {
		return func(w io.Writer, _ int) {
			for range megabytes {
				_, _ = w.Write(bytes.Repeat([]byte(" "), 1<<20))
			}
		}
	}
	return []File{
		{"bomb.xlsx", Book{Sheets: 1, Sheet: spaces(260)}.Bytes, tooLarge, false},
		{"bomb-of-sheets.xlsx", Book{Sheets: 12, Sheet: spaces(30)}.Bytes, tooLarge, false},
		{"bomb-below-the-bound.xlsx", Book{Sheets: 1, Sheet: spaces(250)}.Bytes, "", false},
		{"bomb-of-strings.xlsx", Book{Sheets: 1, Strings: func(w io.Writer) { spaces(200)(w, 0) }}.Bytes, tooLarge, false},
		{"bomb-in-a-picture.xlsx", Book{Sheets: 1, Sheet: func(w io.Writer, _ int) { text(List("CB00001"))(w) },
			Parts: []Part{{"xl/media/image1.png", strings.Repeat("\x00", 300<<20)}}}.Bytes, tooLarge, false},
		{"bomb-that-says-it-is-none.xlsx", lying, broken, false},
		{"overlapping.xlsx", overlapping, "", false},
		{"parts.xlsx", func() []byte {
			b := Book{Sheets: 1}
			for i := range 21_000 {
				b.Parts = append(b.Parts, Part{fmt.Sprintf("xl/p%d.xml", i), ""})
			}
			return b.Bytes()
		}, tooLarge, false},
	}
}

// lying holds a part that is far larger than the archive says.
func lying() []byte {
	var packed bytes.Buffer
	deflate, _ := flate.NewWriter(&packed, 9)
	for range 400 {
		_, _ = deflate.Write(make([]byte, 1<<20))
	}
	_ = deflate.Close()
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	f, _ := w.Create("[Content_Types].xml")
	text("<Types/>")(f)
	raw, _ := w.CreateRaw(&zip.FileHeader{Name: "xl/worksheets/sheet1.xml", Method: zip.Deflate, CRC32: crc32.ChecksumIEEE([]byte{0}),
		CompressedSize64: uint64(packed.Len()), UncompressedSize64: 1000})
	_, _ = raw.Write(packed.Bytes())
	_ = w.Close()
	return out.Bytes()
}

// overlapping lists one part of a sound workbook ten thousand times.
func overlapping() []byte {
	sound := Book{Sheets: 1, Sheet: func(w io.Writer, _ int) { text(List("CB00001"))(w) }}.Bytes()
	r, err := zip.NewReader(bytes.NewReader(sound), int64(len(sound)))
	if err != nil {
		return nil
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range r.File {
		_ = w.Copy(f)
	}
	for range 10_000 {
		_ = w.Copy(r.File[len(r.File)-1])
	}
	_ = w.Close()
	return out.Bytes()
}

// shapes are worksheets larger than any clerk's.
func shapes() []File {
	list := func(w io.Writer, _ int) { text(List("CB00001"))(w) }
	merged := func(format string, times int) string {
		var b strings.Builder
		Repeated(format, times)(&b)
		return `<mergeCells>` + b.String() + `</mergeCells>`
	}
	return []File{
		{"last-cell.xlsx", Book{Sheets: 1, Sheet: func(w io.Writer, _ int) {
			text(`<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`)(w)
		}}.Bytes, "", false},
		{"beyond-the-last-cell.xlsx", Book{Sheets: 1, Sheet: func(w io.Writer, _ int) {
			text(`<row r="2147483648"><c r="ZZZZZZZ99999999999999999999"><v>1</v></c></row>`)(w)
		}}.Bytes, broken, false},
		{"last-column.xlsx", Book{Sheets: 1, Sheet: Rows(`<row r="%[1]d"><c r="XFD%[1]d"><v>1</v></c></row>`, 100_000)}.Bytes, tooLarge, false},
		{"empty-rows.xlsx", Book{Sheets: 1, Sheet: Rows(`<row r="%d"/>`, 1<<20)}.Bytes, "", false},
		{"rows-backwards.xlsx", Book{Sheets: 1, Sheet: func(w io.Writer, _ int) {
			for i := 20_000; i > 0; i-- {
				_, _ = fmt.Fprintf(w, `<row r="%d"><c r="A%d"><v>1</v></c></row>`, i, i)
			}
		}}.Bytes, "", false},
		{"full-rows.xlsx", Book{Sheets: 1, Sheet: Rows(`<row r="%[1]d"><c r="A%[1]d"><v>1</v></c><c r="B%[1]d"><v>2</v></c></row>`, 1<<20)}.Bytes, "no-header", false},
		{"merges.xlsx", Book{Sheets: 1, Sheet: list, After: merged(`<mergeCell ref="D%[1]d:E%[1]d"/>`, 200_000)}.Bytes, "", false},
		{"merges-of-everything.xlsx", Book{Sheets: 1, Sheet: list, After: merged(`<mergeCell ref="A1:XFD1048576"/><!-- %d -->`, 5_000)}.Bytes, "", false},
		{"ten-thousand-sheets.xlsx", Book{Sheets: 10_000}.Bytes, tooLarge, false},
		{"defined-names.xlsx", Book{Sheets: 1, Sheet: list, Listed: func() string {
			var b strings.Builder
			Repeated(`<definedName name="n%d">'Trang 1'!$A$1:$XFD$1048576</definedName>`, 200_000)(&b)
			return `<definedNames>` + b.String() + `</definedNames>`
		}()}.Bytes, "", false},
		{"columns.xlsx", Book{Sheets: 1, Sheet: list, After: `<conditionalFormatting sqref="` + strings.Repeat("A1:XFD1048576 ", 100_000) + `"/>`}.Bytes, "", false},
		{"long-text.xlsx", Book{Sheets: 1, Sheet: func(w io.Writer, _ int) {
			text(List("CB00001", strings.Repeat("chi bộ ", 3<<20)))(w)
		}}.Bytes, "", false},
		{"unknown-names.xlsx", Book{Sheets: 1, Sheet: func(w io.Writer, _ int) { text(List(unknownNames(90_000, "")...))(w) }}.Bytes, tooLarge, false},
		{"one-meeting.xlsx", Book{Sheets: 1, Sheet: func(w io.Writer, _ int) {
			text(List("CB00001"))(w)
			Repeated(`<row><c t="inlineStr"><is><t>CB00001</t></is></c><c><v>0.%d</v></c></row>`, 200_000)(w)
		}}.Bytes, tooLarge, false},
		{"unknown-long-names.xlsx", Book{Sheets: 1, Sheet: func(w io.Writer, _ int) {
			text(List(unknownNames(1_000, strings.Repeat(" chi bộ", 400))...))(w)
		}}.Bytes, "unknown-cell", false},
		{"wrong-strings.xlsx", Book{Sheets: 1, Sheet: func(w io.Writer, _ int) {
			text(`<row r="1"><c r="A1" t="s"><v>-1</v></c><c r="B1" t="s"><v>999999999999</v></c><c r="C1" t="s"><v>x</v></c></row>`)(w)
		}, Strings: func(w io.Writer) {
			text(`<sst ` + MainSpace + ` count="4294967295" uniqueCount="-1"><si><t>x</t></si></sst>`)(w)
		}}.Bytes, "", false},
		{"numbers.xlsx", Book{Sheets: 1, Sheet: func(w io.Writer, _ int) {
			text(strings.ReplaceAll(List("CB00001", "CB00002", "CB00003"), "<v>90</v>", "<v>1e999999999</v>"))(w)
		}}.Bytes, "", false},
		{"blank.xlsx", func() []byte { return nil }, broken, false},
		{"blank-lines.csv", func() []byte { return bytes.Repeat([]byte("\n"), 2<<20) }, tooLarge, false},
		{"separators.csv", func() []byte { return bytes.Repeat([]byte(";"), 20<<20) }, "", false},
		{"open-quote.csv", func() []byte { return bytes.Repeat([]byte("\"a;b\n"), 1_000_000) }, "", false},
	}
}

// unknownNames are names of party cells that no roster has, each its own.
func unknownNames(many int, end string) (names []string) {
	for i := range many {
		names = append(names, fmt.Sprintf("Chi bộ Tổ dân phố số %d phường An Phú%s", i, end))
	}
	return names
}
