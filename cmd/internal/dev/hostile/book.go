// Package hostile makes workbooks that no clerk has ever made, and that a
// stranger might send. It is for tests only. The same file is made every time.
package hostile

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"strings"
)

// A Book is a workbook written part by part, as a program with ill will or none
// at all would.
type Book struct {
	Sheets  int
	Sheet   func(w io.Writer, n int) // the rows of a worksheet; nil: none
	After   string                   // of every worksheet, behind its rows
	Strings func(w io.Writer)        // the shared texts; nil: none
	Styles  func(w io.Writer)        // nil: none
	Names   []string                 // of the first worksheets; the others are Trang 1, Trang 2 …
	Listed  string                   // of the workbook, behind its list of sheets
	Doctype string                   // before the root of every part that is read
	Related string                   // relations of the workbook beyond its sheets
	Parts   []Part                   // beyond the usual ones
}

// A Part is a file of the archive.
type Part struct{ Name, Content string }

// MainSpace is the namespace of a workbook's parts, as an attribute.
const MainSpace = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"`

const (
	relations  = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`
	packages   = `http://schemas.openxmlformats.org/package/2006/`
	sheetType  = `application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml`
	bookType   = `application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml`
	stringType = `application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml`
)

// Bytes returns the workbook.
func (b Book) Bytes() []byte {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	part := func(name string, write func(w io.Writer)) {
		f, err := w.Create(name)
		if err == nil {
			write(f)
		}
	}
	part("[Content_Types].xml", text(b.types()))
	part("_rels/.rels", text(`<Relationships xmlns="`+packages+`relationships"><Relationship Id="rId1" Type="`+relations+`/officeDocument" Target="xl/workbook.xml"/></Relationships>`))
	part("xl/workbook.xml", text(b.Doctype+`<workbook `+MainSpace+` xmlns:r="`+relations+`"><sheets>`+b.list()+`</sheets>`+b.Listed+`</workbook>`))
	part("xl/_rels/workbook.xml.rels", text(`<Relationships xmlns="`+packages+`relationships">`+b.related()+`</Relationships>`))
	for n := range b.Sheets {
		part(fmt.Sprintf("xl/worksheets/sheet%d.xml", n+1), func(w io.Writer) {
			text(b.Doctype + `<worksheet ` + MainSpace + `><sheetData>`)(w)
			if b.Sheet != nil {
				b.Sheet(w, n)
			}
			text(`</sheetData>` + b.After + `</worksheet>`)(w)
		})
	}
	if b.Strings != nil {
		part("xl/sharedStrings.xml", b.Strings)
	}
	if b.Styles != nil {
		part("xl/styles.xml", b.Styles)
	}
	for _, p := range b.Parts {
		part(p.Name, text(p.Content))
	}
	_ = w.Close() // into memory: nothing can fail
	return out.Bytes()
}

func (b Book) types() string {
	var types strings.Builder
	for n := range b.Sheets {
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%s"/>`, n+1, sheetType)
	}
	if b.Strings != nil {
		fmt.Fprintf(&types, `<Override PartName="/xl/sharedStrings.xml" ContentType="%s"/>`, stringType)
	}
	return `<Types xmlns="` + packages + `content-types"><Default Extension="xml" ContentType="application/xml"/>` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Override PartName="/xl/workbook.xml" ContentType="` + bookType + `"/>` + types.String() + `</Types>`
}

func (b Book) list() string {
	var list strings.Builder
	for n := range b.Sheets {
		name := fmt.Sprintf("Trang %d", n+1)
		if n < len(b.Names) {
			name = b.Names[n]
		}
		fmt.Fprintf(&list, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, name, n+1, n+1)
	}
	return list.String()
}

func (b Book) related() string {
	var related strings.Builder
	for n := range b.Sheets {
		fmt.Fprintf(&related, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, n+1, relations, n+1)
	}
	if b.Strings != nil {
		fmt.Fprintf(&related, `<Relationship Id="strings" Type="%s/sharedStrings" Target="sharedStrings.xml"/>`, relations)
	}
	return related.String() + b.Related
}

func text(s string) func(io.Writer) {
	return func(w io.Writer) { _, _ = io.WriteString(w, s) } // into memory: nothing can fail
}

// Repeated writes a text, with its number in it, many times.
func Repeated(format string, times int) func(w io.Writer) {
	return func(w io.Writer) {
		for i := range times {
			_, _ = fmt.Fprintf(w, format, i+1)
		}
	}
}

// Rows writes a row, with its number in it, many times.
func Rows(format string, times int) func(w io.Writer, _ int) {
	return func(w io.Writer, _ int) { Repeated(format, times)(w) }
}

// Cell is a cell that holds a text.
func Cell(address, content string) string {
	return `<c r="` + address + `" t="inlineStr"><is><t>` + content + `</t></is></c>`
}

// List are the rows of a sound list: a title, a head, and a row a party cell.
func List(rows ...string) string {
	var b strings.Builder
	b.WriteString(`<row r="1">` + Cell("A1", "Tháng 7 năm 2026") + `</row><row r="2">` + Cell("A2", "Tên chi bộ") + Cell("B2", "Tổng điểm") + `</row>`)
	for i, row := range rows {
		fmt.Fprintf(&b, `<row r="%d">%s<c r="B%d"><v>90</v></c></row>`, i+3, Cell(fmt.Sprintf("A%d", i+3), row), i+3)
	}
	return b.String()
}
