package cli

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"chibo/cmd/internal/cli/apptest"
	"chibo/cmd/internal/cli/checked"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/names"
)

// A tampering changes the parts of a report as somebody with an editor might.
type tampering struct {
	name   string
	change func(b *tampered)
}

// tampered are the parts of a report under change.
type tampered struct {
	t     *testing.T
	parts map[string]string
	order []string
	after func(archive []byte) []byte // done to the whole file; nil: nothing
}

func openTampered(t *testing.T, content []byte) *tampered {
	t.Helper()
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	b := &tampered{t: t, parts: map[string]string{}}
	for _, f := range archive.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		body, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		b.parts[f.Name], b.order = string(body), append(b.order, f.Name)
	}
	return b
}

// bytes puts the parts together again.
func (b *tampered) bytes() []byte {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, name := range b.order {
		part, err := w.CreateHeader(&zip.FileHeader{Name: name, Method: zip.Deflate})
		if err == nil {
			_, err = io.WriteString(part, b.parts[name])
		}
		if err != nil {
			b.t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		b.t.Fatal(err)
	}
	if b.after != nil {
		return b.after(out.Bytes())
	}
	return out.Bytes()
}

// add puts a part in, with its type and the relation that leads to it.
func (b *tampered) add(name, body, contentType, from, kind string) string {
	if _, there := b.parts[name]; !there {
		b.order = append(b.order, name)
	}
	b.parts[name] = body
	b.swap("[Content_Types].xml", "</Types>", `<Override PartName="/`+name+`" ContentType="`+contentType+`"/></Types>`)
	dir, file := filepath.Split(from)
	rels := dir + "_rels/" + file + ".rels"
	if _, there := b.parts[rels]; !there {
		b.order = append(b.order, rels)
		b.parts[rels] = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`
	}
	b.swap(rels, "</Relationships>", `<Relationship Id="rIdX" Type="`+kind+`" Target="/`+name+`"/></Relationships>`)
	return "rIdX"
}

// sheet is the part of a worksheet.
func (b *tampered) sheet(name string) string {
	id := regexp.MustCompile(`<sheet name="` + name + `"[^>]* r:id="([^"]+)"`).FindStringSubmatch(b.parts["xl/workbook.xml"])
	if id == nil {
		b.t.Fatal("no sheet", name)
	}
	target := regexp.MustCompile(`Id="` + id[1] + `" Target="([^"]+)"`).FindStringSubmatch(b.parts["xl/_rels/workbook.xml.rels"])
	return "xl/" + target[1]
}

// swap replaces the first of a text in a part.
func (b *tampered) swap(part, old, now string) {
	if !strings.Contains(b.parts[part], old) {
		b.t.Fatalf("%s does not hold %s", part, old)
	}
	b.parts[part] = strings.Replace(b.parts[part], old, now, 1)
}

// find is swap of a pattern; $1 stands for what its brackets hold.
func (b *tampered) find(part, pattern, now string) {
	expression := regexp.MustCompile(pattern)
	at := expression.FindStringSubmatchIndex(b.parts[part])
	if at == nil {
		b.t.Fatalf("%s does not hold %s", part, pattern)
	}
	body := b.parts[part]
	b.parts[part] = body[:at[0]] + string(expression.ExpandString(nil, now, body, at)) + body[at[1]:]
}

// style gives the first number of a sheet a style of its own.
func (b *tampered) style(sheet, format, font, alignment string) {
	styles := "xl/styles.xml"
	if format != "" {
		b.find(styles, `<numFmts count="\d+">`, `$0<numFmt numFmtId="900" formatCode="`+format+`"/>`)
	}
	b.find(styles, `(<fonts count="\d+">.*?)</fonts>`, `$1<font>`+font+`</font></fonts>`)
	fonts := strings.Count(regexp.MustCompile(`<fonts.*</fonts>`).FindString(b.parts[styles]), "<font>") - 1
	count := strings.Count(regexp.MustCompile(`<cellXfs.*</cellXfs>`).FindString(b.parts[styles]), "<xf ")
	xf := `<xf numFmtId="0" fontId="2" fillId="0" borderId="1" xfId="0"`
	if format != "" {
		xf = strings.Replace(xf, `numFmtId="0"`, `numFmtId="900"`, 1)
	}
	if font != "" {
		xf = strings.Replace(xf, `fontId="2"`, `fontId="`+strconv.Itoa(fonts)+`"`, 1)
	}
	b.swap(styles, "</cellXfs>", xf+">"+alignment+"</xf></cellXfs>")
	b.find(b.sheet(sheet), `(<c r="[A-Z]+\d+") s="\d+"(><f>[^<]*</f><v>\d)`, `$1 s="`+strconv.Itoa(count)+`"$2`)
}

// box lays an object over a sheet with a drawing.
func (b *tampered) box(object string) {
	b.swap("xl/drawings/drawing1.xml", "</xdr:wsDr>", `<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>5</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext cx="900" cy="900"/>`+
		object+`<xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`)
}

const (
	officeKind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	textShape  = `<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="80" name="x"/><xdr:cNvSpPr txBox="1"/></xdr:nvSpPr><xdr:spPr/><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Tốt 12</a:t></a:r></a:p></xdr:txBody></xdr:sp>`
)

// tamperings are the families: each shows or computes something else, in its own
// way.
func tamperings() []tampering {
	list, detail := names.Classification, names.Detail
	sheetElement := func(sheet, before, element string) func(*tampered) {
		return func(b *tampered) { b.swap(b.sheet(sheet), before, element+before) }
	}
	return []tampering{
		{"a number format of a text", func(b *tampered) { b.style(list, "&quot;98,00&quot;", "", "") }},
		{"a number format that hides", func(b *tampered) { b.style(list, ";;;&quot;Tốt&quot;", "", "") }},
		{"a number format with a constant in front", func(b *tampered) { b.style(list, "&quot;9&quot;0.00", "", "") }},
		{"a number format with a condition", func(b *tampered) { b.style(list, "[&lt;90]&quot;95,00&quot;;0.00", "", "") }},
		{"a number format with fewer decimals", func(b *tampered) { b.style(list, "0", "", "") }},
		{"a white font", func(b *tampered) {
			b.style(list, "", `<sz val="12"/><color rgb="FFFFFFFF"/><name val="Times New Roman"/>`, "")
		}},
		{"a theme colour", func(b *tampered) {
			b.style(list, "", `<sz val="12"/><color theme="0"/><name val="Times New Roman"/>`, "")
		}},
		{"struck through", func(b *tampered) {
			b.style(list, "", `<strike/><sz val="12"/><color rgb="FF000000"/><name val="Times New Roman"/>`, "")
		}},
		{"a tiny font", func(b *tampered) {
			b.style(list, "", `<sz val="1"/><color rgb="FF000000"/><name val="Times New Roman"/>`, "")
		}},
		{"a font of symbols", func(b *tampered) {
			b.style(list, "", `<sz val="12"/><color rgb="FF000000"/><name val="Wingdings"/>`, "")
		}},
		{"text turned away", func(b *tampered) { b.style(list, "0.00", "", `<alignment textRotation="90"/>`) }},
		{"text pushed out", func(b *tampered) { b.style(list, "0.00", "", `<alignment horizontal="left" indent="200"/>`) }},
		{"all fonts white at once", func(b *tampered) {
			b.parts["xl/styles.xml"] = strings.ReplaceAll(b.parts["xl/styles.xml"], `<color rgb="FF000000">`, `<color rgb="FFFFFFFF">`)
		}},
		{"a number", func(b *tampered) { b.find(b.sheet(list), `(</f><v>)(\d)`, `${1}1$2`) }},
		{"a number of the details", func(b *tampered) { b.find(b.sheet(detail), `(<c r="[H-Z]\d+" s="\d+"><v>)\d`, `${1}7`) }},
		{"a name", func(b *tampered) { b.swap(b.sheet(list), "Chi bộ thôn", "Chi bộ Thôn") }},
		{"a formula of the same value", func(b *tampered) { b.find(b.sheet(list), `<f>ROUND\([^<]*</f><v>([^<]*)</v>`, `<f>0+$1</f><v>$1</v>`) }},
		{"a formula that became its value", func(b *tampered) { b.find(b.sheet(list), `<f>ROUND\([^<]*</f>`, ``) }},
		{"a formula of the kind dataTable", func(b *tampered) {
			b.find(b.sheet(list), `<f>(ROUND\([^<]*)</f>`, `<f t="dataTable" ref="F12" r1="A1">$1</f>`)
		}},
		{"an array formula", func(b *tampered) { b.find(b.sheet(list), `<f>(ROUND\([^<]*)</f>`, `<f t="array" ref="F12">$1</f>`) }},
		{"a foreign twin of a value", func(b *tampered) {
			b.find(b.sheet(list), `(<worksheet )`, `$1 xmlns:foo="urn:foo" `)
			b.find(b.sheet(list), `(<v>)(\d[^<]*)(</v>)`, `${1}97$3<foo:v>$2</foo:v>`)
		}},
		{"a second value", func(b *tampered) { b.find(b.sheet(list), `(<v>\d[^<]*</v>)`, `<v>97</v>$1`) }},
		{"a cell twice", func(b *tampered) { b.find(b.sheet(list), `(<c r="C\d+" [^>]*>.*?</c>)`, `$1$1`) }},
		{"a row twice", func(b *tampered) { b.find(b.sheet(list), `(<row r="1" .*?</row>)`, `$1$1`) }},
		{"rows twice in all", func(b *tampered) { b.find(b.sheet(list), `</sheetData>`, `</sheetData><sheetData></sheetData>`) }},
		{"a value chosen by what a program knows", func(b *tampered) {
			b.find(b.sheet(list), `(<v>\d[^<]*</v>)`, `<mc:AlternateContent><mc:Choice Requires="zzz">$1</mc:Choice><mc:Fallback><v>97</v></mc:Fallback></mc:AlternateContent>`)
		}},
		{"a rich text", func(b *tampered) {
			b.find(b.sheet(list), `<is><t>(Chi bộ thôn[^<]*)</t></is>`, `<is><r><rPr><strike/></rPr><t>$1</t></r></is>`)
		}},
		{"a reading above a text", func(b *tampered) {
			b.find(b.sheet(list), `<is>(<t>Chi bộ thôn[^<]*</t>)</is>`, `<is>$1<rPh sb="0" eb="1"><t>x</t></rPh></is>`)
		}},
		{"a hidden row", func(b *tampered) { b.find(b.sheet(list), `(<row r="12")`, `$1 hidden="1"`) }},
		{"a row of one point", func(b *tampered) { b.find(b.sheet(list), `(<row r="12" )ht="[^"]*"`, `${1}ht="1"`) }},
		{"all rows of no height of their own", func(b *tampered) {
			b.find(b.sheet(names.Month(7)), `<sheetFormatPr [^>]*>`, `<sheetFormatPr defaultRowHeight="15" zeroHeight="1">`)
			b.find(b.sheet(names.Month(7)), `(<row r="14") ht="[^"]*" customHeight="1"`, `$1`)
		}},
		{"a hidden column", func(b *tampered) { b.find(b.sheet(list), `(<col min="5" [^>]*)width`, `${1}hidden="1" width`) }},
		{"a column of no width", func(b *tampered) { b.find(b.sheet(list), `(<col min="5" [^>]*)width="[^"]*"`, `${1}width="0.1"`) }},
		{"a column that was hidden", func(b *tampered) { b.find(b.sheet(list), `(<col [^>]*)hidden="1"`, `$1`) }},
		{"cells joined", func(b *tampered) { b.find(b.sheet(list), `<mergeCells count="\d+">`, `$0<mergeCell ref="B12:F12"/>`) }},
		{"cells parted", func(b *tampered) { b.find(b.sheet(list), `<mergeCell ref="A6:[A-Z]+6"/>`, ``) }},
		{"a filter set", func(b *tampered) {
			b.find(b.sheet(list), `(<autoFilter [^>]*>)`, `$1<filterColumn colId="6"><filters><filter val="Tốt"/></filters></filterColumn>`)
		}},
		{"a filter moved", func(b *tampered) { b.find(b.sheet(list), `<autoFilter ref="\$A\$11`, `<autoFilter ref="$$A$$12`) }},
		{"a conditional format", func(b *tampered) {
			b.find("xl/styles.xml", `<dxfs count="\d+">(.*)</dxfs>`, `<dxfs count="3">$1<dxf><numFmt numFmtId="901" formatCode="&quot;98,00&quot;"/></dxf></dxfs>`)
			b.swap(b.sheet(list), "<printOptions ", `<conditionalFormatting sqref="F12"><cfRule type="expression" dxfId="2" priority="9"><formula>TRUE</formula></cfRule></conditionalFormatting><printOptions `)
		}},
		{"a condition changed", func(b *tampered) { b.find(b.sheet(detail), `<formula>AND\(`, `<formula>OR(`) }},
		{"what a condition does", func(b *tampered) {
			b.parts["xl/styles.xml"] = strings.ReplaceAll(b.parts["xl/styles.xml"], `<bgColor rgb="FFFCE4D6">`, `<bgColor rgb="FF000000">`)
		}},
		{"a bar longer", func(b *tampered) { b.find(b.sheet(names.Analysis), `(<cfvo type="num" val=")1"`, `${1}0.2"`) }},
		{"a message of a cell", sheetElement(list, "<printOptions ", `<dataValidations count="1"><dataValidation type="none" sqref="F12" showInputMessage="1" prompt="Tốt"/></dataValidations>`)},
		{"a link to elsewhere", sheetElement(list, "<printOptions ", `<hyperlinks><hyperlink ref="F12" location="'Nguồn'!A1" tooltip="Đã thẩm định: Tốt"/></hyperlinks>`)},
		{"another foot", func(b *tampered) {
			b.find(b.sheet(list), `mã kiểm tra [0-9A-F]+</oddFooter>`, `mã kiểm tra 00000000</oddFooter>`)
		}},
		{"a white foot", func(b *tampered) { b.find(b.sheet(list), `(<oddFooter>&amp;R)`, `$1&amp;KFFFFFF`) }},
		{"a foot of one point", func(b *tampered) { b.find(b.sheet(list), `(<oddFooter>.*?)&amp;9`, `$1&amp;1`) }},
		{"a head of even pages", func(b *tampered) {
			b.swap(b.sheet(list), `<headerFooter differentFirst="true">`, `<headerFooter differentFirst="true" differentOddEven="1">`)
			b.swap(b.sheet(list), `<firstFooter>`, `<evenHeader>&amp;CTốt 12</evenHeader><firstFooter>`)
		}},
		{"no first page of its own", func(b *tampered) { b.swap(b.sheet(list), `differentFirst="true"`, `differentFirst="0"`) }},
		{"errors not printed", func(b *tampered) { b.find(b.sheet(list), `<pageSetup `, `<pageSetup errors="blank" `) }},
		{"printed as a draft", func(b *tampered) { b.find(b.sheet(list), `<pageSetup `, `<pageSetup draft="1" `) }},
		{"zeros left out", func(b *tampered) { b.find(b.sheet(list), `<sheetView `, `<sheetView showZeros="0" `) }},
		{"formulas shown", func(b *tampered) { b.find(b.sheet(list), `<sheetView `, `<sheetView showFormulas="1" `) }},
		{"rows out of reach", func(b *tampered) { b.find(b.sheet(list), `<sheetView `, `<sheetView topLeftCell="A9" `) }},
		{"a custom view", sheetElement(list, "<mergeCells ", `<customSheetViews><customSheetView guid="{00000000-0000-0000-0000-000000000001}"/></customSheetViews>`)},
		{"a sheet protected", sheetElement(list, "<autoFilter ", `<sheetProtection sheet="1"/>`)},
		{"a picture behind the cells", sheetElement(list, "</worksheet>", `<picture r:id="rId9"/>`)},
		{"an extension", sheetElement(list, "</worksheet>", `<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroup/></x14:sparklineGroups></ext></extLst>`)},
		{"the day counted from 1904", func(b *tampered) { b.swap("xl/workbook.xml", "<workbookPr ", `<workbookPr date1904="1" `) }},
		{"objects not shown", func(b *tampered) { b.swap("xl/workbook.xml", "<workbookPr ", `<workbookPr showObjects="none" `) }},
		{"a print area shorter", func(b *tampered) { b.find("xl/workbook.xml", `(_xlnm.Print_Area">[^<]*\$)\d+<`, `${1}6<`) }},
		{"other rows repeated", func(b *tampered) { b.find("xl/workbook.xml", `(_xlnm.Print_Titles">[^<]*!)\$\d+:\$\d+`, `${1}$$1:$$1`) }},
		{"a name moved", func(b *tampered) { b.find("xl/workbook.xml", `(<definedName name="chibo_so">[^<]*\$A\$)\d+`, `${1}9`) }},
		{"a name added", func(b *tampered) {
			b.swap("xl/workbook.xml", "</definedNames>", `<definedName name="ROUND2">99</definedName></definedNames>`)
		}},
		{"a name of macros", func(b *tampered) {
			b.swap("xl/workbook.xml", `<definedName name="chibo_so"`, `<definedName function="1" name="chibo_so"`)
		}},
		{"a sheet hidden", func(b *tampered) { b.find("xl/workbook.xml", `(<sheet name="Tháng 8")`, `$1 state="hidden"`) }},
		{"a sheet renamed", func(b *tampered) { b.swap("xl/workbook.xml", `<sheet name="Tháng 8"`, `<sheet name="Tháng 08"`) }},
		{"the data seen", func(b *tampered) { b.swap("xl/workbook.xml", `state="veryHidden"`, `state="visible"`) }},
		{"sheets in another order", func(b *tampered) {
			b.find("xl/workbook.xml", `(<sheet name="Tháng 7"[^>]*></sheet>)(<sheet name="Tháng 8"[^>]*></sheet>)`, `$2$1`)
		}},
		{"a forged sheet named _", func(b *tampered) {
			id := b.add("xl/worksheets/sheet99.xml", strings.ReplaceAll(b.parts[b.sheet("Tháng 8")], "Khá", "Tốt"), "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml", "xl/workbook.xml", officeKind+"worksheet")
			b.swap("xl/workbook.xml", "<sheets>", `<sheets><sheet name="_Tháng 8" sheetId="99" r:id="`+id+`"/>`)
		}},
		{"a sheet of charts alone", func(b *tampered) {
			id := b.add("xl/chartsheets/sheet1.xml", `<chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`, "application/vnd.openxmlformats-officedocument.spreadsheetml.chartsheet+xml", "xl/workbook.xml", officeKind+"chartsheet")
			b.swap("xl/workbook.xml", "</sheets>", `<sheet name="Kết quả" sheetId="98" r:id="`+id+`"/></sheets>`)
		}},
		{"comments", func(b *tampered) {
			b.add("xl/comments1.xml", `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml", b.sheet(list), officeKind+"comments")
		}},
		{"macros", func(b *tampered) {
			b.add("xl/vbaProject.bin", "x", "application/vnd.ms-office.vbaProject", "xl/workbook.xml", "http://schemas.microsoft.com/office/2006/relationships/vbaProject")
		}},
		{"a part nobody leads to", func(b *tampered) {
			b.parts["xl/media/image1.png"], b.order = "x", append(b.order, "xl/media/image1.png")
		}},
		{"a text box", func(b *tampered) { b.box(textShape) }},
		{"a picture", func(b *tampered) {
			b.box(`<xdr:pic><xdr:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="rId9"/></xdr:blipFill></xdr:pic>`)
		}},
		{"a chart moved", func(b *tampered) {
			b.find("xl/drawings/drawing1.xml", `<xdr:row>\d+</xdr:row>`, "<xdr:row>2</xdr:row>")
		}},
		{"a chart hidden", func(b *tampered) {
			b.swap("xl/drawings/drawing1.xml", `<xdr:cNvPr id="2"`, `<xdr:cNvPr hidden="1" id="2"`)
		}},
		{"a chart's range", func(b *tampered) { b.find("xl/charts/chart1.xml", `(<val>.*?\$)(\d)(\d*</f>)`, `${1}9$3`) }},
		{"a chart's title", func(b *tampered) { b.find("xl/charts/chart1.xml", `<a:t>[^<]*`, `<a:t>Đều đạt Tốt`) }},
		{"a chart's scale", func(b *tampered) { b.find("xl/charts/chart2.xml", `(<valAx>.*?<scaling>)`, `$1<max val="2"></max>`) }},
		{"a chart's labels", func(b *tampered) {
			b.find("xl/charts/chart1.xml", `(<ser>.*?<numFmt formatCode=")[^"]*`, `${1}&quot;98&quot;`)
		}},
		{"a label of one point", func(b *tampered) {
			b.find("xl/charts/chart1.xml", `(<ser>.*?<dLbls>)`, `$1<dLbl><idx val="0"></idx><tx><rich><a:p><a:r><a:t>12</a:t></a:r></a:p></rich></tx></dLbl>`)
		}},
		{"values a chart was drawn with", func(b *tampered) {
			b.find("xl/charts/chart2.xml", `<numCache><formatCode></formatCode></numCache>`, `<numCache><pt idx="0"><v>99</v></pt></numCache>`)
		}},
		{"a total in the hidden data", func(b *tampered) { b.find(b.sheet(names.Data), "(`total`:)(\\d)", `${1}1$2`) }},
		{"hidden data that no page shows", func(b *tampered) { b.find(b.sheet(names.Data), "{`id`:`", "{`x`:1,`id`:`") }},
		{"the origin's hash of a file", func(b *tampered) { b.find(b.sheet(names.Origin), `(sha256&#34;:&#34;)[0-9a-f]{8}`, `${1}00000000`) }},
	}
}

// TestTamperings: none of the families passes verify, close or merge.
func TestTamperings(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile(exampleFile(t))
	if err != nil {
		t.Fatal(err)
	}
	families := slices.Concat(tamperings(), moreTamperings(), chartTamperings(), paintTamperings())
	for _, test := range families {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			b := openTampered(t, content)
			test.change(b)
			path := filepath.Join(t.TempDir(), "r.xlsx")
			if err := os.WriteFile(path, b.bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			if c, err := checked.Read(disk.Folder{}, path); err == nil && c.Sound() {
				t.Errorf("passes: %+v", c.Pages)
			}
		})
	}
	if len(families) < 300 {
		t.Errorf("only %d families", len(families))
	}
}

// harmless are changes that spreadsheet programs make when a report is looked at
// and saved, and fields filled in.
func harmless() []tampering {
	list := names.Classification
	return []tampering{
		{"another view", func(b *tampered) {
			b.find(b.sheet(list), `<sheetView `, `<sheetView zoomScale="80" showGridLines="0" `)
		}},
		{"wider columns", func(b *tampered) { b.find(b.sheet(list), `(<col min="2" [^>]*)width="[^"]*"`, `${1}width="50"`) }},
		{"margins and scale", func(b *tampered) {
			b.find(b.sheet(list), `<pageMargins left="[^"]*"`, `<pageMargins left="0.5"`)
			b.find(b.sheet(list), `<pageSetup `, `<pageSetup scale="90" horizontalDpi="600" `)
		}},
		{"what Excel writes of itself", func(b *tampered) {
			b.find(b.sheet(list), `(<row r="12")`, `$1 spans="1:12" x14ac:dyDescent="0.25"`)
			b.swap("xl/workbook.xml", "<workbookPr ", `<mc:AlternateContent><mc:Choice Requires="x15"><x15ac:absPath url="C:\" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice></mc:AlternateContent><xr:revisionPtr xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" revIDLastSave="0"/><workbookPr `)
			b.swap("xl/workbook.xml", "<calcPr ", `<calcPr fullCalcOnLoad="1" `)
			b.add("xl/calcChain.xml", `<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`, "application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml", "xl/workbook.xml", officeKind+"calcChain")
		}},
		{"a printer", func(b *tampered) {
			b.add("xl/printerSettings/printerSettings1.bin", "x", "application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings", b.sheet(list), officeKind+"printerSettings")
		}},
		{"labels in the cells' own format, which is compared: LibreOffice after openpyxl", func(b *tampered) {
			b.find(chartWith(b, "legend"), `(<dLbls><numFmt [^>]*sourceLinked=")false`, `${1}true`)
		}},
		{"numbers at 15 digits", func(b *tampered) { b.find(b.sheet(list), `(</f><v>\d+\.\d+)</v>`, `${1}0000000</v>`) }},
		{"a fixed text apart", func(b *tampered) {
			b.find(b.sheet(list), `<is><t>(Chi bộ thôn[^<]*)</t></is>`, `<is><t xml:space="preserve">$1</t></is>`)
		}},
		{"the number filled in", func(b *tampered) { b.find(b.sheet(list), `(<c r="A4"[^>]*><is><t>)[^<]*`, `${1}45-BC/ĐU`) }},
		{"the date filled in", func(b *tampered) {
			b.find(b.sheet(list), `(<c r="[D-H]4"[^>]*) t="inlineStr"><is><t>ngày[^<]*</t></is>`, `$1><v>46300</v>`)
		}},
		{"the date filled in, as the system writes dates", func(b *tampered) { filledDate(b, `numFmtId="14"`) }},
		{"the date filled in, as openpyxl writes dates", func(b *tampered) {
			b.find("xl/styles.xml", `<numFmts count="\d+">`, `$0<numFmt numFmtId="901" formatCode="yyyy\-mm\-dd;@"/>`)
			filledDate(b, `numFmtId="901"`)
		}},
		{"links and their tips lost", func(b *tampered) { b.find(b.sheet(names.Summary), `<hyperlinks>.*</hyperlinks>`, ``) }},
		{"rows higher", func(b *tampered) { b.find(b.sheet(list), `(<row r="12" )ht="[^"]*"`, `${1}ht="60"`) }},
		{"another sheet in front", func(b *tampered) { b.find("xl/workbook.xml", `<workbookView `, `<workbookView activeTab="2" `) }},
		{"other properties", func(b *tampered) {
			b.find("docProps/core.xml", `</cp:coreProperties>`, `<cp:keywords>x</cp:keywords>$0`)
		}},
		{"one list of colours, as Excel writes it", func(b *tampered) {
			b.find("xl/styles.xml", `</styleSheet>`, `<colors><mruColors><color rgb="FF00FF00"/></mruColors></colors></styleSheet>`)
		}},
		{"a chart's styles, as Excel writes them", func(b *tampered) {
			b.find(chartWith(b, "lineChart"), `<chart>`, `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="c14" xmlns:c14="http://schemas.microsoft.com/office/drawing/2007/8/2/chart"><c14:style val="102"/></mc:Choice><mc:Fallback><style val="2"/></mc:Fallback></mc:AlternateContent>$0`)
		}},
		{"a chart with a frame, in white", func(b *tampered) {
			b.find(chartWith(b, "lineChart"), `<spPr></spPr>(<printSettings>)`, `<spPr><a:solidFill><a:schemeClr val="bg1"/></a:solidFill><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></spPr>$1`)
		}},
	}
}

// TestHarmlessChanges: a report that was looked at and saved, or filled in, is
// one that agrees.
func TestHarmlessChanges(t *testing.T) {
	t.Parallel()
	content, err := os.ReadFile(exampleFile(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range harmless() {
		t.Run(test.name, func(t *testing.T) {
			t.Parallel()
			b := openTampered(t, content)
			test.change(b)
			path := filepath.Join(t.TempDir(), "r.xlsx")
			if err := os.WriteFile(path, b.bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			c, err := checked.Read(disk.Folder{}, path)
			if err != nil {
				t.Fatal(err)
			}
			if !c.Sound() || c.Pages.Whole {
				t.Errorf("whole %v: %+v", c.Pages.Whole, c.Pages.Differences)
			}
		})
	}
}

// exampleFile is the report of the README's workspace.
func exampleFile(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "bao-cao.xlsx")
	folder := filepath.Join("..", "..", "..", "testdata", "quy-3-2026")
	w := apptest.New("score", filepath.Join(folder, "phieu"), "-r", filepath.Join(folder, "danh-sach-chi-bo.xlsx"), "-c", filepath.Join(folder, "tieu-chi.yaml"), "-p", "2026-Q3", "-o", file)
	if status := run(w); status > exit.Faults {
		t.Fatalf("exit status %d: %s", status, w.Err.String())
	}
	return file
}
