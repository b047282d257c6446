package cli

import (
	"strconv"
	"strings"

	"chibo/cmd/internal/names"
)

// itoa writes a number of a style.
func itoa(n int) string { return strconv.Itoa(n) }

// tamperedSheets are families within one sheet: cells, rows, columns, the page.
func tamperedSheets(list, month, detail, summary string, inList func(pattern, now string) func(*tampered)) []tampering {
	in := func(sheet, pattern, now string) func(*tampered) {
		return func(b *tampered) { b.find(b.sheet(sheet), pattern, now) }
	}
	return []tampering{
		// Texts.
		{"a text pushed down by blank lines", inList(`<is><t>(Chi bộ thôn[^<]*)</t></is>`, `<is><t xml:space="preserve">`+strings.Repeat("\n", 40)+`$1</t></is>`)},
		{"a text pushed aside by blanks", inList(`<is><t>(Chi bộ thôn[^<]*)</t></is>`, `<is><t xml:space="preserve">`+strings.Repeat(" ", 90)+`$1</t></is>`)},
		{"a text pushed by blanks in code", inList(`<is><t>(Chi bộ thôn[^<]*)</t></is>`, `<is><t>`+strings.Repeat("_x000A_", 40)+`$1</t></is>`)},
		{"a letter in code", inList(`<is><t>Chi bộ thôn `, `<is><t>Chi bộ thôn _x0039_`)},
		{"letters from right to left", inList(`<is><t>(Chi bộ thôn )`, "<is><t>$1\u202e")},
		{"a letter of no width", inList(`<is><t>(Chi bộ thôn )`, "<is><t>$1\u200b")},
		{"a letter that looks alike", inList(`<is><t>Chi bộ thôn `, "<is><t>Chi bộ th\u043en ")},
		{"letters put together in another way", inList(`<is><t>Chi bộ thôn `, "<is><t>Chi bo\u0323\u0302 thôn ")},
		{"a run with two texts", inList(`<is><t>(Chi bộ thôn[^<]*)</t></is>`, `<is><r><t>$1</t><t> (Tốt)</t></r></is>`)},
		{"a run with something in its text", inList(`<is><t>(Chi bộ thôn[^<]*)</t></is>`, `<is><r><t>$1<foo xmlns="urn:foo">Tốt</foo></t></r></is>`)},
		{"a run of white letters", inList(`<is><t>(Chi bộ thôn[^<]*)</t></is>`, `<is><r><rPr><color rgb="FFFFFFFF"/></rPr><t>$1</t></r></is>`)},
		{"a run raised above the line", inList(`<is><t>(Chi bộ thôn[^<]*)</t></is>`, `<is><r><rPr><vertAlign val="superscript"/><sz val="12"/></rPr><t>$1</t></r></is>`)},
		{"a text of its own and a value", inList(`<is><t>(Chi bộ thôn[^<]*)</t></is>`, `<is><t>$1</t></is><v>97</v>`)},
		{"a value where a text of its own should stand", inList(`<is><t>(Chi bộ thôn[^<]*)</t></is>`, `<v>$1</v>`)},
		{"a formula with a text of its own", inList(`(<c r="[A-Z]+\d+" s="\d+")><f>(ROUND\([^<]*)</f><v>([^<]*)</v>`, `$1 t="inlineStr"><f>$2</f><is><t>97</t></is>`)},
		{"a twin of a shared text", func(b *tampered) {
			b.find("xl/sharedStrings.xml", `(<sst [^>]*>)<si><t>[^<]*</t></si>`, `$1<si><t>Tốt cả</t></si>`)
		}},
		{"a shared text with a reading", func(b *tampered) { b.find("xl/sharedStrings.xml", `</si>`, `<rPh sb="0" eb="1"><t>x</t></rPh></si>`) }},
		{"shared texts in another order", func(b *tampered) {
			b.find("xl/sharedStrings.xml", `(<si>(?:<t[^>]*>[^<]*</t>)</si>)(<si>(?:<t[^>]*>[^<]*</t>)</si>)`, `$2$1`)
		}},
		// Numbers and formulas.
		{"a number that Go alone reads", inList(`</f><v>(\d+)(\.\d+)?</v>`, `</f><v>0x${1}p0</v>`)},
		{"a number as a text of a formula", inList(`(<c r="[A-Z]+\d+" s="\d+")(><f>ROUND\()`, `$1 t="str"$2`)},
		{"a number as an error", inList(`(<c r="[A-Z]+\d+" s="\d+")><f>(ROUND\([^<]*)</f><v>[^<]*</v>`, `$1 t="e"><f>$2</f><v>#N/A</v>`)},
		{"a number as a truth value", inList(`(<c r="[A-Z]+\d+" s="\d+")><f>(ROUND\([^<]*)</f><v>[^<]*</v>`, `$1 t="b"><f>$2</f><v>1</v>`)},
		{"a number as a date in words", in(detail, `(<c r="[H-Z]\d+" s="\d+")><v>(\d)`, `$1 t="d"><v>$2`)},
		{"a kind of cell that there is not", inList(`(<c r="[A-Z]+\d+" s="\d+")(><f>ROUND\()`, `$1 t="x"$2`)},
		{"a number with a blank", inList(`</f><v>(\d)`, `</f><v>9 $1`)},
		{"a shared formula of two masters", func(b *tampered) {
			b.find(b.sheet(list), `<f>(ROUND\()`, `<f t="shared" si="0" ref="F12:F13">$1`)
			b.find(b.sheet(list), `<f>(ROUND\()`, `<f t="shared" si="0" ref="F13:F14">$1`)
		}},
		{"a formula that reads the screen", inList(`<f>(ROUND\([^<]*)</f>`, `<f>IF(CELL("col")=1,$1,99)</f>`)},
		{"a formula of the day", inList(`<f>(ROUND\([^<]*)</f>`, `<f>IF(TODAY()&lt;46400,$1,99)</f>`)},
		{"a formula of one row less", in(summary, `<f>([^<]*\$\w+\$)(\d)(\d*:)`, `<f>${1}9$3`)},
		{"a value in a blank cell", in(month, `(<c r="I14" s="\d+")></c>`, `$1 t="inlineStr"><is><t>x</t></is></c>`)},
		{"an x in another column", in(month, `(<c r="F\d+" s="\d+")></c>(<c r="G\d+" s="\d+") t="inlineStr">(.*?)</c>`, `$1 t="inlineStr">$3</c>$2></c>`)},
		{"a cell out of its order", inList(`(<c r="A12".*?</c>)(<c r="B12".*?</c>)`, `$2$1`)},
		{"a cell in small letters", inList(`<c r="B12"`, `<c r="b12"`)},
		{"a cell in another row's place", inList(`<c r="B12"`, `<c r="B13"`)},
		{"a cell far to the right", inList(`(<row r="12".*?)</row>`, `$1<c r="XFD12"><v>97</v></c></row>`)},
		{"a cell's numbers from elsewhere", inList(`<c r="B12"`, `<c vm="1" r="B12"`)},
		// Rows, columns, the page.
		{"a height that is no number", inList(`(<row r="12" )ht="[^"]*"`, `${1}ht="NaN"`)},
		{"a width that is no number", inList(`(<col [^>]*min="5"[^>]*)width="[^"]*"|(<col [^>]*)width="[^"]*"`, `$1${2}width="NaN"`)},
		{"a column said twice", inList(`(<col [^>]*/>)`, `$1$1`)},
		{"columns of no width of their own", func(b *tampered) {
			b.find(b.sheet(summary), `<cols>.*</cols>`, ``)
			b.find(b.sheet(summary), `<sheetFormatPr `, `<sheetFormatPr defaultColWidth="0.2" `)
		}},
		{"columns of no letters", func(b *tampered) {
			b.find(b.sheet(summary), `<cols>.*</cols>`, ``)
			b.find(b.sheet(summary), `<sheetFormatPr `, `<sheetFormatPr baseColWidth="0" `)
		}},
		{"rows grouped and folded", inList(`(<row r="12")`, `$1 outlineLevel="1" hidden="1"`)},
		{"columns grouped and folded", inList(`(<col )`, `$1 outlineLevel="1" collapsed="1" hidden="1" `)},
		{"a row of a filter", in(detail, `(<row r="5")`, `$1 hidden="true"`)},
		{"a filter with a sorting", inList(`(<autoFilter [^>]*>)`, `$1<sortState ref="A12:I24"><sortCondition ref="F12:F24"/></sortState>`)},
		{"a break after every row", inList(`(<headerFooter|<rowBreaks|</worksheet>)`, `<rowBreaks count="1" manualBreakCount="1"><brk id="12" max="16383" man="1"/></rowBreaks>$1`)},
		{"a break between columns", inList(`(<headerFooter|</worksheet>)`, `<colBreaks count="1" manualBreakCount="1"><brk id="2" max="1048575" man="1"/></colBreaks>$1`)},
		{"paper of one centimetre", inList(`<pageSetup `, `<pageSetup paperHeight="10mm" paperWidth="297mm" `)},
		{"another size of paper", inList(`(<pageSetup [^>]*)paperSize="\d+"`, `${1}paperSize="11"`)},
		{"the sheet upright", inList(`(<pageSetup [^>]*)orientation="landscape"`, `${1}orientation="portrait"`)},
		{"pages counted from elsewhere", inList(`(<pageSetup [^>]*)firstPageNumber="\d+"`, `${1}firstPageNumber="7"`)},
		{"printed in black and white", inList(`<pageSetup `, `<pageSetup blackAndWhite="1" `)},
		{"remarks printed at the end", inList(`<pageSetup `, `<pageSetup cellComments="atEnd" `)},
		{"the heads of columns printed", inList(`<printOptions `, `<printOptions headings="1" `)},
		{"a foot pushed off the page", inList(`(<oddFooter>&amp;R)`, `$1`+strings.Repeat("\n", 60))},
		{"a foot in the colour of the theme", inList(`(<oddFooter>&amp;R)`, `$1&amp;K00+000`)},
		{"a foot struck through", inList(`(<oddFooter>&amp;R)`, `$1&amp;S`)},
		{"a foot of another face", inList(`(<oddFooter>[^<]*?&amp;9)`, `$1&amp;"Wingdings,Regular"`)},
		{"a head with a picture", inList(`<oddHeader>`, `<oddHeader>&amp;L&amp;G`)},
		{"a first foot alone", inList(`(<firstFooter>[^<]*?)[0-9A-F]{8}`, `${1}00000000`)},
		{"panes that stop far below", func(b *tampered) {
			b.find(b.sheet(list), `ySplit="\d+"`, `ySplit="900"`)
		}},
		{"panes where there were none", in(summary, `<sheetView ([^>]*)>`, `<sheetView $1><pane ySplit="900" topLeftCell="A901" activePane="bottomLeft" state="frozen"/>`)},
		{"from right to left", inList(`<sheetView `, `<sheetView rightToLeft="1" `)},
		{"conditions switched off", in(detail, `<sheetPr>`, `<sheetPr enableFormatConditionsCalculation="0">`)},
		{"a tab in a colour", inList(`(<sheetPr[^>]*>)`, `$1<tabColor rgb="FFFF0000"/>`)},
		{"ranges that may be typed in", in(list, `<autoFilter `, `<protectedRanges><protectedRange sqref="A1" name="x"/></protectedRanges><autoFilter `)},
		{"scenarios", in(list, `<autoFilter `, `<scenarios><scenario name="x"><inputCells r="F12" val="97"/></scenario></scenarios><autoFilter `)},
		{"cells summed from other sheets", in(list, `<autoFilter `, `<dataConsolidate><dataRefs count="1"><dataRef ref="A1" sheet="Tháng 7"/></dataRefs></dataConsolidate><autoFilter `)},
		{"a link that leads outside", func(b *tampered) {
			b.find(b.sheet(summary), `<hyperlink ref="N2" location="[^"]*"`, `<hyperlink ref="N2" r:id="rIdL"`)
			rels := strings.Replace(b.sheet(summary), "worksheets/", "worksheets/_rels/", 1) + ".rels"
			b.find(rels, `</Relationships>`, `<Relationship Id="rIdL" Type="`+officeKind+`hyperlink" Target="file:///x" TargetMode="External"/></Relationships>`)
		}},
		{"a link to another sheet", in(summary, `(<hyperlink ref="N2" location=")[^"]*`, `${1}'Nguồn'!A1`)},
		{"a tip with another text", in(summary, `(<hyperlink ref="N2"[^>]*tooltip=")[^"]*`, `${1}Đã thẩm định`)},
		{"controls", in(list, `</worksheet>`, `<controls><control shapeId="1" r:id="rId9"/></controls></worksheet>`)},
		{"objects of other programs", in(list, `</worksheet>`, `<oleObjects><oleObject progId="x" shapeId="1"/></oleObjects></worksheet>`)},
		{"old heads with pictures", in(list, `</worksheet>`, `<legacyDrawingHF r:id="rId9"/></worksheet>`)},
		{"tags of other programs", in(list, `</worksheet>`, `<smartTags><cellSmartTags r="A1"/></smartTags></worksheet>`)},
		{"what must be understood", func(b *tampered) {
			b.find(b.sheet(list), `<worksheet `, `<worksheet xmlns:zz="urn:zz" mc:MustUnderstand="zz" `)
		}},
		{"what is read through", func(b *tampered) {
			b.find(b.sheet(list), `<worksheet `, `<worksheet xmlns:zz="urn:zz" mc:Ignorable="zz" mc:ProcessContent="zz:x" `)
		}},
		{"cells in another name space", inList(`(<c r="B12" .*?</c>)`, `<zz:x xmlns:zz="urn:zz">$1</zz:x>`)},
		{"a document type", func(b *tampered) {
			part := b.sheet(list)
			b.parts[part] = strings.Replace(b.parts[part], "?>", `?><!DOCTYPE worksheet [<!ENTITY x "97">]>`, 1)
		}},
		{"another encoding", func(b *tampered) {
			part := b.sheet(list)
			b.parts[part] = strings.Replace(b.parts[part], `encoding="UTF-8"`, `encoding="UTF-7"`, 1)
		}},
		{"an instruction to the reader", func(b *tampered) {
			part := b.sheet(list)
			b.parts[part] = strings.Replace(b.parts[part], "?>", `?><?mso-application progid="Word.Document"?>`, 1)
		}},
		// The data that it carries.
		{"a grade in the hidden data", func(b *tampered) { b.find(b.sheet(names.Data), "(`grade`:)(\\d)", `${1}1$2`) }},
		{"a mark in the hidden data", func(b *tampered) { b.find(b.sheet(names.Data), "(`marks`:.*?)\\d", `${1}9`) }},
		{"a name in the hidden data", func(b *tampered) { b.find(b.sheet(names.Data), "Chi bộ thôn", "Chi bộ Thôn") }},
		{"a text of the hidden data in two cells", func(b *tampered) {
			b.find(b.sheet(names.Data), `</row>`, `<c r="Z1" t="inlineStr"><is><t>x</t></is></c></row>`)
		}},
		{"hidden data in another order", func(b *tampered) {
			b.find(b.sheet(names.Data), `(<is><t[^>]*>)([^<]*)(</t></is></c></row><row [^>]*><c [^>]*><is><t[^>]*>)([^<]*)`, `$1$4$3$2`)
		}},
		{"the committee in the hidden data", func(b *tampered) {
			b.find(b.sheet(names.Data), "(`issuer`:\\{)", "$1`committee`:`Đảng ủy khác`,")
		}},
		{"a remark on a hidden sheet", func(b *tampered) {
			b.add("xl/comments1.xml", `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml", b.sheet(names.Data), officeKind+"comments")
		}},
	}
}
