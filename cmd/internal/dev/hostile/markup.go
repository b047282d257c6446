package hostile

import (
	"fmt"
	"io"
	"strings"
)

// Secret stands in a file that an external entity names; it must never be read.
const Secret = "/etc/hostname"

// markup is XML that grows, nests or asks for what lies outside.
func markup() []File {
	list := func(w io.Writer, _ int) { text(List("CB00001"))(w) }
	laughs := billionLaughs()
	entity := func(w io.Writer, _ int) { text(List("CB00001", "&lol9;"))(w) }
	outside := `<!DOCTYPE x [<!ENTITY lol9 SYSTEM "file://` + Secret + `">]>`
	return []File{
		{"billion-laughs.xlsx", Book{Sheets: 1, Doctype: laughs, Sheet: entity}.Bytes, broken, false},
		{"quadratic-blowup.xlsx", Book{Sheets: 1, Doctype: `<!DOCTYPE x [<!ENTITY lol9 "` + strings.Repeat("a", 1<<20) + `">]>`,
			Sheet: func(w io.Writer, _ int) { text(List("CB00001", strings.Repeat("&lol9;", 100_000)))(w) }}.Bytes, broken, false},
		{"external-entity.xlsx", Book{Sheets: 1, Doctype: outside, Sheet: entity}.Bytes, broken, false},
		{"laughing-strings.xlsx", Book{Sheets: 1, Sheet: list, Strings: func(w io.Writer) {
			text(laughs + `<sst ` + MainSpace + `><si><t>&lol9;</t></si></sst>`)(w)
		}}.Bytes, "", false},
		{"nested-cells.xlsx", Book{Sheets: 1, Sheet: func(w io.Writer, _ int) {
			text(`<row r="1"><c r="A1">` + strings.Repeat(`<v>`, 2_000_000))(w)
		}}.Bytes, broken, false},
		{"nested-strings.xlsx", Book{Sheets: 1, Sheet: list, Strings: func(w io.Writer) {
			text(`<sst ` + MainSpace + `>` + strings.Repeat(`<si><r>`, 500_000))(w)
		}}.Bytes, "", false},
		{"nested-styles.xlsx", Book{Sheets: 1, Sheet: list, Styles: func(w io.Writer) {
			text(`<styleSheet ` + MainSpace + `>` + strings.Repeat(`<x>`, 1_000_000))(w)
		}}.Bytes, "", false},
		{"nested-list.xlsx", Book{Sheets: 1, Sheet: list, Listed: strings.Repeat(`<extLst>`, 1_000_000)}.Bytes, "", false},
		{"styles.xlsx", Book{Sheets: 1, Sheet: list, Styles: func(w io.Writer) {
			text(`<styleSheet ` + MainSpace + `><cellXfs>`)(w)
			Repeated(`<xf numFmtId="%d" fontId="0" fillId="0" borderId="0" xfId="0" applyFont="1"/>`, 220_000)(w)
			text(`</cellXfs></styleSheet>`)(w)
		}}.Bytes, "", false},
		{"attributes.xlsx", Book{Sheets: 1, Sheet: func(w io.Writer, _ int) {
			text(`<row r="1" `)(w)
			Repeated(`a%d="x" `, 300_000)(w)
			text(`/>`)(w)
		}}.Bytes, "", false},
		{"comments.xlsx", Book{Sheets: 1, Sheet: func(w io.Writer, _ int) { Repeated(`<!-- %d -->`, 1_000_000)(w) }}.Bytes, "", false},
		{"another-encoding.xlsx", Book{Sheets: 1, Doctype: `<?xml version="1.0" encoding="UTF-7"?>`, Sheet: list}.Bytes, "", false},
	}
}

func billionLaughs() string {
	var b strings.Builder
	b.WriteString(`<!DOCTYPE lolz [<!ENTITY lol0 "lol">`)
	for i := 1; i <= 9; i++ {
		fmt.Fprintf(&b, `<!ENTITY lol%d "%s">`, i, strings.Repeat(fmt.Sprintf("&lol%d;", i-1), 10))
	}
	return b.String() + `]>`
}

// Escapes are sequences that a terminal takes for orders, as a file may hold
// them.
const Escapes = "\x1b[2J\x1b]0;title\x07\x1b]52;c;Y2hpYm8=\x07\u009b31m\r\b\x7f\u202e"

// Formulas are texts that a spreadsheet program would take for formulas.
func Formulas() []string {
	return []string{
		`=HYPERLINK("http://example.com","x")`, `=cmd|' /C calc'!A0`, `+1+1`, `-2+3`, `@SUM(1+1)`, "\t=1+1", "\r=1+1", `=WEBSERVICE("http://example.com")`,
		`＝1+1`, `;=1+1`, `"=1+1`, `|=1+1`, `'=1+1`,
	}
}

// names are files whose names and texts are not what they seem.
func names() []File {
	list := func(w io.Writer, _ int) { text(List("CB00001"))(w) }
	return []File{
		{"parts-outside.xlsx", Book{Sheets: 1, Sheet: list, Parts: []Part{
			{"../../outside.txt", "outside"}, {"/outside.txt", "outside"}, {`..\..\outside.txt`, "outside"}, {"xl/../../outside.txt", "outside"}, {"C:/outside.txt", "outside"},
		}}.Bytes, "", false},
		{"sheets-outside.xlsx", Book{Sheets: 3, Sheet: list, Names: []string{"../../outside", `..\outside`, "/etc/outside"}}.Bytes, "", false},
		{"targets-outside.xlsx", Book{Sheets: 1, Sheet: list,
			Related: `<Relationship Id="rId99" Type="` + relations + `/sharedStrings" Target="../../../../../../../../..` + Secret + `"/>`}.Bytes, "", false},
		{"formulas.csv", func() []byte {
			rows := "Tháng 7 năm 2026\nTên chi bộ;Tổng điểm;Ghi chú\n"
			for _, f := range Formulas() {
				rows += quoted(f) + ";90;" + quoted(f) + "\nCB00001;90;" + quoted(f) + "\n"
			}
			return []byte(rows)
		}, "", false},
		{"formulas.xlsx", Book{Sheets: 1, Names: []string{"=1+1"}, Sheet: func(w io.Writer, _ int) {
			text(List("=HYPERLINK(&quot;http://example.com&quot;)", "=cmd|' /C calc'!A0", "@SUM(1+1)", "CB00001"))(w)
		}}.Bytes, "", false},
		{"escapes.csv", func() []byte {
			return []byte("Tháng 7 năm 2026\nTên chi bộ;Tổng điểm\n" + quoted("Chi bộ "+Escapes) + ";" + quoted("chín mươi "+Escapes) + "\n")
		}, "", false},
		{"escapes.xlsx", Book{Sheets: 1, Names: []string{"_x001B_[2J"}, Sheet: func(w io.Writer, _ int) {
			text(List("Chi bộ _x001B_[2J_x001b_]0;x_x0007_", "&#155;31m", "&#8238;"))(w)
		}}.Bytes, "", false},
	}
}

func quoted(s string) string { return `"` + strings.ReplaceAll(s, `"`, `""`) + `"` }

// foreign are workbooks that reach for other files and programs.
func foreign() []File {
	const external = relations + `/externalLink`
	list := func(w io.Writer, _ int) {
		text(strings.Replace(List("CB00001"), `<v>90</v>`, `<f>[1]Sheet1!A1+WEBSERVICE("http://192.0.2.1/")</f><v>90</v>`, 1))(w)
	}
	return []File{
		{"external-links.xlsx", Book{Sheets: 1, Sheet: list, Listed: `<externalReferences><externalReference r:id="ext1"/></externalReferences>`,
			Related: `<Relationship Id="ext1" Type="` + external + `" Target="externalLinks/externalLink1.xml"/>` +
				`<Relationship Id="ext2" Type="` + external + `" Target="http://192.0.2.1/x.xlsx" TargetMode="External"/>` +
				`<Relationship Id="ext3" Type="` + relations + `/worksheet" Target="file://///192.0.2.1/share/x" TargetMode="External"/>`,
			Parts: []Part{{"xl/externalLinks/externalLink1.xml", `<externalLink ` + MainSpace + `><externalBook/></externalLink>`}}}.Bytes, "", false},
		{"remote-sheet.xlsx", Book{Sheets: 1, Sheet: list, Listed: `<x/>`, Names: []string{"T7"},
			Related: `<Relationship Id="rId1" Type="` + relations + `/worksheet" Target="http://192.0.2.1/sheet.xml" TargetMode="External"/>`}.Bytes, "", false},
		{"macros.xlsm", Book{Sheets: 1, Sheet: list, Related: `<Relationship Id="vba" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>`,
			Parts: []Part{{"xl/vbaProject.bin", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + strings.Repeat("Shell(\"calc\")", 1000)}}}.Bytes, "", false},
		{"spinning-password.xlsx", spinning, "encrypted", false},
		{"circular-container.xlsx", circular, "legacy-xls", false},
	}
}
