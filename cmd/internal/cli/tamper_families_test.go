package cli

import (
	"strings"

	"chibo/cmd/internal/names"
)

// moreTamperings are families that a second attack on verify tried: what shows
// something else in one program and not in another, what hides behind what is
// passed over, and what is said twice.
func moreTamperings() []tampering {
	list, month, detail, summary := names.Classification, names.Month(7), names.Detail, names.Summary
	inList := func(pattern, now string) func(*tampered) {
		return func(b *tampered) { b.find(b.sheet(list), pattern, now) }
	}
	inStyles := func(pattern, now string) func(*tampered) {
		return func(b *tampered) { b.find("xl/styles.xml", pattern, now) }
	}
	inBook := func(pattern, now string) func(*tampered) {
		return func(b *tampered) { b.find("xl/workbook.xml", pattern, now) }
	}
	inChart := func(pattern, now string) func(*tampered) {
		return func(b *tampered) { b.find("xl/charts/chart2.xml", pattern, now) }
	}
	// font gives the first number of the list a font of its own.
	font := func(inner string) func(*tampered) {
		return func(b *tampered) { b.style(list, "0.00", inner, "") }
	}
	const times = `<name val="Times New Roman"/>`
	return append(tamperedSheets(list, month, detail, summary, inList), []tampering{
		// Fonts and colours.
		{"a font whose face is the theme's", func(b *tampered) {
			font(`<sz val="12"/><color rgb="FF000000"/>` + times + `<scheme val="minor"/>`)(b)
			b.find("xl/theme/theme1.xml", `(<a:minorFont><a:latin typeface=")[^"]*`, `${1}Wingdings`)
		}},
		{"a font with two faces", font(`<sz val="12"/><color rgb="FF000000"/>` + times + `<name val="Wingdings"/>`)},
		{"a font with two sizes", font(`<sz val="12"/><sz val="1"/><color rgb="FF000000"/>` + times)},
		{"a colour said in two ways", font(`<sz val="12"/><color rgb="FF000000" theme="0"/>` + times)},
		{"a colour of the palette beside its own", font(`<sz val="12"/><color rgb="FF000000" indexed="9"/>` + times)},
		{"a colour of the program's with a tint", font(`<sz val="12"/><color auto="1" tint="1"/>` + times)},
		{"a colour that the system has", func(b *tampered) {
			font(`<sz val="12"/><color theme="1"/>` + times)(b)
			b.find("xl/theme/theme1.xml", `<a:sysClr val="windowText" lastClr="000000">`, `<a:sysClr val="window" lastClr="000000">`)
		}},
		{"a colour of the theme lightened", func(b *tampered) {
			font(`<sz val="12"/><color theme="1"/>` + times)(b)
			b.find("xl/theme/theme1.xml", `<a:dk1>.*?</a:dk1>`, `<a:dk1><a:srgbClr val="000000"><a:lumOff val="100000"/></a:srgbClr></a:dk1>`)
		}},
		{"a second list of the theme's colours", func(b *tampered) {
			font(`<sz val="12"/><color theme="1"/>` + times)(b)
			b.find("xl/theme/theme1.xml", `(<a:clrScheme .*?)(<a:dk1>.*?</a:dk1>)(.*?</a:clrScheme>)`,
				`$1<a:dk1><a:srgbClr val="FFFFFF"/></a:dk1>$3<a:extraClrSchemeLst><a:extraClrScheme>$1$2$3</a:extraClrScheme></a:extraClrSchemeLst>`)
		}},
		{"a fill of the letters' colour", func(b *tampered) {
			b.find("xl/styles.xml", `(<fills count="\d+">.*?)</fills>`, `$1<fill><patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill></fill></fills>`)
			fills := strings.Count(b.parts["xl/styles.xml"], "<fill>") - strings.Count(b.parts["xl/styles.xml"], "<dxf>") - 1
			font(`<sz val="12"/><color rgb="FF000000"/>` + times)(b)
			b.find("xl/styles.xml", `fillId="0"( borderId="1" xfId="0"></xf></cellXfs>)`, `fillId="`+itoa(fills)+`"$1`)
		}},
		{"a palette of white alone", func(b *tampered) {
			font(`<sz val="12"/><color indexed="8"/>` + times)(b)
			b.swap("xl/styles.xml", "</styleSheet>", `<colors><indexedColors>`+strings.Repeat(`<rgbColor rgb="00FFFFFF"/>`, 56)+`</indexedColors></colors></styleSheet>`)
		}},
		{"the usual letters of one point", inStyles(`(<fonts count="\d+"><font>)<sz val="[^"]*">`, `$1<sz val="1">`)},
		{"a style named Normal that is another", func(b *tampered) {
			b.find("xl/styles.xml", `(<fonts count="\d+">.*?)</fonts>`, `$1<font><sz val="1"/>`+times+`</font></fonts>`)
			fonts := strings.Count(b.parts["xl/styles.xml"], "<font>") - strings.Count(b.parts["xl/styles.xml"], "<dxf>") - 1
			b.find("xl/styles.xml", `</cellStyleXfs>`, `<xf numFmtId="0" fontId="`+itoa(fonts)+`" fillId="0" borderId="0"/></cellStyleXfs>`)
			b.find("xl/styles.xml", `(<cellStyle [^>]*)xfId="0"`, `${1}xfId="1"`)
		}},
		{"a shadowed list of fonts", inStyles(`(<fonts count="\d+">.*?</fonts>)`, `$1<fonts count="1"><font><sz val="1"/></font></fonts>`)},
		{"a number format said twice", func(b *tampered) {
			b.style(list, "0.00", "", "")
			b.find("xl/styles.xml", `<numFmts count="\d+">`, `$0<numFmt numFmtId="900" formatCode="&quot;98,00&quot;"/>`)
		}},
		{"a program's own format in other words", func(b *tampered) {
			b.style(list, "0.00", "", "")
			b.find("xl/styles.xml", `numFmtId="900"( fontId)`, `numFmtId="10"$1`)
			b.find("xl/styles.xml", `numFmtId="900" formatCode="0.00"`, `numFmtId="10" formatCode="0.00"`)
		}},
		{"a format of another country's digits", func(b *tampered) { b.style(list, "[$-4000439]0.00", "", "") }},
		{"a format that stretches a sign", func(b *tampered) { b.style(list, "*90.00", "", "") }},
		{"a format in thousands", func(b *tampered) { b.style(list, "0.00,", "", "") }},
		{"a format in a colour", func(b *tampered) { b.style(list, "[White]0.00", "", "") }},
		{"texts turned upright", inStyles(`(<alignment horizontal="left" vertical="center" wrapText="true")`, `$1 textRotation="255"`)},
		{"a line across a cell", inStyles(`(<borders count="\d+">.*?<border)(>.*?)(</border>)`, `$1 diagonalUp="1"$2<diagonal style="thick"><color rgb="FF000000"/></diagonal>$3`)},
		// What a condition or a bar does.
		{"a condition that no longer moves with its cells", func(b *tampered) {
			b.find(b.sheet(detail), `<formula>AND\(ISNUMBER\(F5\)`, `<formula>AND(ISNUMBER(F$$5)`)
		}},
		{"a condition of fewer cells", func(b *tampered) { b.find(b.sheet(detail), `sqref="F5:F43"`, `sqref="F5:F6"`) }},
		{"bars of no length", func(b *tampered) { b.find(b.sheet(names.Analysis), `<dataBar `, `<dataBar maxLength="0" `) }},
		{"bars without their numbers", func(b *tampered) { b.find(b.sheet(names.Analysis), `showValue="true"`, `showValue="0"`) }},
		{"an extension under a name that is passed over", func(b *tampered) {
			b.swap(b.sheet(list), "</worksheet>", `<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x14:sparklineGroups xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroup/></x14:sparklineGroups></ext></extLst>`)
		}},
		{"an extension of the workbook under such a name", inBook(`</workbook>`, `<extLst><ext uri="{7626C862-2A13-11E5-B345-FEFF819CDC9F}"><x15:pivotCaches/></ext></extLst></workbook>`)},
		// Names and the workbook.
		{"a name that moves with the cell", inBook(`(<definedName name="chibo_so">.*?)\$A\$4`, `${1}A4`)},
		{"a name of one sheet before that of all", inBook(`<definedNames>`, `<definedNames><definedName name="chibo_so" localSheetId="1">'Nguồn'!$$A$$1</definedName>`)},
		{"a print area of two parts", inBook(`(_xlnm.Print_Area">[^<]*)<`, `$1,'Nguồn'!$$A$$1<`)},
		{"a print area on a sheet without one", inBook(`<definedNames>`, `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'Tháng 7'!$$A$$1:$$J$$14</definedName>`)},
		{"a name with something in it", inBook(`(<definedName name="chibo_so">[^<]*)<`, `$1<foo xmlns="urn:foo">9</foo><`)},
		{"a list of the workbook's links", func(b *tampered) {
			id := b.add("xl/externalLinks/externalLink1.xml", `<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`, "application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml", "xl/workbook.xml", officeKind+"externalLink")
			b.swap("xl/workbook.xml", "<definedNames>", `<externalReferences><externalReference r:id="`+id+`"/></externalReferences><definedNames>`)
		}},
		{"a formula of another workbook", inList(`<f>(ROUND\([^<]*)</f>`, `<f>[1]Sheet1!A1</f>`)},
		{"windows not seen", inBook(`<workbookView `, `<workbookView visibility="veryHidden" `)},
		{"the workbook protected", inBook(`<bookViews>`, `<workbookProtection lockStructure="1"/><bookViews>`)},
		{"a view of another's", inBook(`</workbook>`, `<customWorkbookViews><customWorkbookView guid="{00000000-0000-0000-0000-000000000001}" name="x"/></customWorkbookViews></workbook>`)},
		{"a sheet twice under two names", func(b *tampered) {
			b.find("xl/workbook.xml", `<sheet name="Tháng 8"([^>]*)sheetId="\d+"([^>]*)>`, `$0</sheet><sheet name="Tháng 8 (2)"$1 sheetId="77"$2>`)
		}},
		{"two sheets with their contents exchanged", func(b *tampered) {
			seven, eight := b.sheet(names.Month(7)), b.sheet(names.Month(8))
			b.parts[seven], b.parts[eight] = b.parts[eight], b.parts[seven]
		}},
		{"a dialog sheet", func(b *tampered) {
			b.add("xl/dialogsheets/sheet1.xml", `<dialogsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`, "application/vnd.openxmlformats-officedocument.spreadsheetml.dialogsheet+xml", "xl/workbook.xml", officeKind+"dialogsheet")
		}},
		{"a sheet of old macros", func(b *tampered) {
			b.add("xl/macrosheets/sheet1.xml", `<xm:macrosheet xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"/>`, "application/vnd.ms-excel.macrosheet+xml", "xl/workbook.xml", "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet")
		}},
		{"a part of another type", func(b *tampered) {
			b.find("[Content_Types].xml", `(PartName="/`+b.sheet(list)+`" ContentType="[^"]*)worksheet\+xml`, `${1}chartsheet+xml`)
		}},
		{"a part's type said twice", func(b *tampered) {
			b.find("[Content_Types].xml", `</Types>`, `<Override PartName="/`+b.sheet(list)+`" ContentType="application/xml"/></Types>`)
		}},
		{"a workbook with macros by its type", func(b *tampered) {
			b.find("[Content_Types].xml", `application/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml`, `application/vnd.ms-excel.sheet.macroEnabled.main+xml`)
		}},
		{"data of the customer's", func(b *tampered) {
			b.add("customXml/item1.xml", `<x/>`, "application/xml", "xl/workbook.xml", officeKind+"customXml")
		}},
		{"a connection to a database", func(b *tampered) {
			b.add("xl/connections.xml", `<connections xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>`, "application/vnd.openxmlformats-officedocument.spreadsheetml.connections+xml", "xl/workbook.xml", officeKind+"connections")
		}},
		{"a signature of the package", func(b *tampered) {
			b.find("_rels/.rels", `</Relationships>`, `<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin" Target="_xmlsignatures/origin.sigs"/></Relationships>`)
		}},
		{"a ribbon of its own", func(b *tampered) {
			b.find("_rels/.rels", `</Relationships>`, `<Relationship Id="rIdU" Type="http://schemas.microsoft.com/office/2006/relationships/ui/extensibility" Target="customUI/customUI.xml"/></Relationships>`)
		}},
		// Drawings and charts.
		{"a chart's series that is not drawn", inChart(`(<ser>.*?<spPr>).*?</spPr>`, `$1<a:noFill/></spPr>`)},
		{"a chart's series in white", inChart(`(<ser>.*?<spPr>).*?</spPr>`, `$1<a:solidFill><a:schemeClr val="bg1"/></a:solidFill></spPr>`)},
		{"a chart's series that can be seen through", inChart(`(<ser>.*?<spPr>).*?</spPr>`, `$1<a:solidFill><a:srgbClr val="000000"><a:alpha val="0"/></a:srgbClr></a:solidFill></spPr>`)},
		{"a point of a chart in white", inChart(`(<ser>.*?</spPr>)`, `$1<dPt><idx val="0"/><spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></spPr></dPt>`)},
		{"labels from other cells", inChart(`</ser>`, `<extLst><ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}"><c15:datalabelsRange xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:f>A1</c15:f></c15:datalabelsRange></ext></extLst></ser>`)},
		{"a series that is filtered out", inChart(`(</barChart>)`, `<extLst><ext uri="{02D57815-91ED-43cb-92C2-25804820EDAC}"><c15:filteredBarSeries xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"/></ext></extLst>$1`)},
		{"bars over each other", func(b *tampered) {
			b.find("xl/charts/chart1.xml", `(<gapWidth val="\d+"></gapWidth>)`, `$1<overlap val="100"/>`)
		}},
		{"an axis without its names", inChart(`<tickLblPos val="nextTo">`, `<tickLblPos val="none">`)},
		{"an axis the other way", inChart(`<orientation val="minMax">`, `<orientation val="maxMin">`)},
		{"an axis that begins elsewhere", inChart(`<crosses val="autoZero"></crosses>`, `<crossesAt val="50"/>`)},
		{"a title moved out of the chart", func(b *tampered) {
			b.find("xl/charts/chart1.xml", `(</tx>)(<overlay)`, `$1<layout><manualLayout><xMode val="edge"/><yMode val="edge"/><x val="3"/><y val="3"/></manualLayout></layout>$2`)
		}},
		{"a title of one point", func(b *tampered) { b.find("xl/charts/chart1.xml", `(<a:rPr [^>]*)sz="1200"`, `${1}sz="100"`) }},
		{"labels of one point", func(b *tampered) { b.find("xl/charts/chart1.xml", `(<dLbls>.*?<a:defRPr )`, `${1}sz="100" `) }},
		{"a chart's second range", func(b *tampered) {
			b.find("xl/charts/chart1.xml", `(<val><numRef><f>[^<]*</f>)`, `$1<f>'Nguồn'!$$A$$1</f>`)
		}},
		{"a text over a chart", func(b *tampered) {
			b.add("xl/drawings/drawing9.xml", `<c:userShapes xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>`, "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml", "xl/charts/chart1.xml", officeKind+"chartUserShapes")
		}},
		{"a chart of another's data", func(b *tampered) {
			b.find("xl/charts/chart1.xml", `</chartSpace>`, `<externalData r:id="rId1" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></chartSpace>`)
		}},
		{"one chart in two places", func(b *tampered) {
			b.find("xl/drawings/_rels/drawing1.xml.rels", `charts/chart2\.xml`, `charts/chart1.xml`)
		}},
		{"a chart not printed", func(b *tampered) {
			b.swap("xl/drawings/drawing1.xml", `fPrintsWithSheet="true"`, `fPrintsWithSheet="0"`)
		}},
		{"a chart that is a link", func(b *tampered) {
			b.find("xl/drawings/drawing1.xml", `(<xdr:cNvPr id="2"[^>]*>)`, `$1<a:hlinkClick xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rIdX"/>`)
			b.find("xl/drawings/_rels/drawing1.xml.rels", `</Relationships>`, `<Relationship Id="rIdX" Type="`+officeKind+`hyperlink" Target="https://example.org" TargetMode="External"/></Relationships>`)
		}},
		{"a shape in a group", func(b *tampered) {
			b.box(`<xdr:grpSp><xdr:nvGrpSpPr><xdr:cNvPr id="81" name="x"/></xdr:nvGrpSpPr>` + textShape + `</xdr:grpSp>`)
		}},
		{"a line drawn over", func(b *tampered) {
			b.box(`<xdr:cxnSp macro=""><xdr:nvCxnSpPr><xdr:cNvPr id="82" name="x"/></xdr:nvCxnSpPr><xdr:spPr/></xdr:cxnSp>`)
		}},
		{"a shape that programs may choose", func(b *tampered) {
			b.swap("xl/drawings/drawing1.xml", "</xdr:wsDr>", `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="a14" xmlns:a14="urn:a14"><xdr:absoluteAnchor>`+textShape+`</xdr:absoluteAnchor></mc:Choice></mc:AlternateContent></xdr:wsDr>`)
		}},
		{"a drawing on a sheet without one", func(b *tampered) {
			id := b.add("xl/drawings/drawing9.xml", `<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:absoluteAnchor>`+textShape+`<xdr:clientData/></xdr:absoluteAnchor></xdr:wsDr>`,
				"application/vnd.openxmlformats-officedocument.drawing+xml", b.sheet(list), officeKind+"drawing")
			b.swap(b.sheet(list), "</worksheet>", `<drawing r:id="`+id+`"/></worksheet>`)
		}},
		{"old drawings with a remark", func(b *tampered) {
			id := b.add("xl/drawings/vmlDrawing1.vml", `<xml/>`, "application/vnd.openxmlformats-officedocument.vmlDrawing", b.sheet(list), officeKind+"vmlDrawing")
			b.swap(b.sheet(list), "</worksheet>", `<legacyDrawing r:id="`+id+`"/></worksheet>`)
		}},
		{"a table laid over the list", func(b *tampered) {
			id := b.add("xl/tables/table1.xml", `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="B" displayName="B" ref="A11:I24"/>`, "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml", b.sheet(list), officeKind+"table")
			b.swap(b.sheet(list), "</worksheet>", `<tableParts count="1"><tablePart r:id="`+id+`"/></tableParts></worksheet>`)
		}},
	}...)
}
