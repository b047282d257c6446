package cli

import (
	"bytes"
	"encoding/binary"
	"slices"
	"strings"

	"chibo/cmd/internal/names"
)

// chartWith is the part of the first chart that holds an element.
func chartWith(b *tampered, element string) string {
	for _, name := range b.order {
		if strings.HasPrefix(name, "xl/charts/") && strings.Contains(b.parts[name], "<"+element+">") {
			return name
		}
	}
	b.t.Fatal("no chart with", element)
	return ""
}

// chartTamperings are families within charts: each of them is drawn otherwise, in
// a way that hides or shows something else.
func chartTamperings() (list []tampering) {
	for _, test := range []struct{ name, element, pattern, now string }{
		{"a fill nearly white", "legend", `(<ser>.*?<a:srgbClr val=")[^"]*`, `${1}FEFEFE`},
		{"a fill of another colour", "legend", `(<ser>.*?<a:srgbClr val=")[^"]*`, `${1}123456`},
		{"a fill by a name", "legend", `(<ser>.*?)<a:srgbClr val="[^"]*"></a:srgbClr>`, `$1<a:prstClr val="white"/>`},
		{"a fill made lighter", "legend", `(<ser>.*?<a:srgbClr val="[^"]*">)`, `$1<a:lumMod val="0"/><a:lumOff val="100000"/>`},
		{"a fill in a pattern", "legend", `(<ser>.*?)<a:solidFill>.*?</a:solidFill>`, `$1<a:pattFill prst="pct5"><a:fgClr><a:srgbClr val="FFFFFF"/></a:fgClr></a:pattFill>`},
		{"a fill of several colours", "legend", `(<ser>.*?)<a:solidFill>.*?</a:solidFill>`, `$1<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="FFFFFF"/></a:gs></a:gsLst></a:gradFill>`},
		{"a point filled apart", "legend", `(<ser>.*?</spPr>)`, `$1<dPt><idx val="0"/><spPr><a:solidFill><a:srgbClr val="FDFDFD"/></a:solidFill></spPr></dPt>`},
		{"a line not drawn", "lineChart", `<a:ln cap="rnd" w="25400">`, `<a:ln w="25400"><a:noFill/>`},
		{"a line in white", "lineChart", `<a:ln cap="rnd" w="25400">`, `<a:ln w="25400"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>`},
		{"a line of no width", "lineChart", `w="25400"`, `w="1"`},
		{"months without a score as zero", "lineChart", `<dispBlanksAs val="gap">`, `<dispBlanksAs val="zero">`},
		{"months without a score passed over", "lineChart", `<dispBlanksAs val="gap">`, `<dispBlanksAs val="span">`},
		{"hidden cells left out", "legend", `<plotVisOnly val="0">`, `<plotVisOnly val="1">`},
		{"a line made smooth", "lineChart", `<smooth val="0">`, `<smooth val="1">`},
		{"names of every fiftieth bar", "legend", `(<noMultiLvlLbl)`, `<tickLblSkip val="50"/>$1`},
		{"names far from their bars", "legend", `<lblOffset val="100">`, `<lblOffset val="1000">`},
		{"a black ground", "legend", `<spPr></spPr>(<printSettings>)`, `<spPr><a:solidFill><a:srgbClr val="000000"/></a:solidFill></spPr>$1`},
		{"a ground of the bars' colour", "legend", `<spPr></spPr></plotArea>`, `<spPr><a:solidFill><a:srgbClr val="70AD47"/></a:solidFill></spPr></plotArea>`},
		{"colours exchanged", "legend", `<chart>`, `<clrMapOvr bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2" accent1="lt1" accent2="lt1" accent3="lt1" accent4="lt1" accent5="lt1" accent6="lt1" hlink="hlink" folHlink="folHlink"/>$0`},
		{"a title in signs", "legend", `(<a:rPr.*?<a:latin typeface=")[^"]*`, `${1}Wingdings`},
		{"a title struck through", "legend", `<a:rPr `, `<a:rPr strike="sngStrike" `},
		{"a title on black", "legend", `</overlay><spPr></spPr>`, `</overlay><spPr><a:solidFill><a:srgbClr val="000000"/></a:solidFill></spPr>`},
		{"names upside down", "legend", `(<catAx>.*?<a:bodyPr [^>]*rot=")0`, `${1}-10800000`},
		{"names nearly white", "legend", `(<catAx>.*?<txPr>.*?srgbClr val=")000000`, `${1}FDFDFD`},
		{"a legend in signs", "legend", `(<legend>.*?latin typeface=")[^"]*`, `${1}Webdings`},
		{"a legend over the bars", "legend", `(<legend>.*?<overlay val=")0`, `${1}1`},
		{"labels in signs", "legend", `(<dLbls>.*?<a:defRPr [^>]*>)`, `$1<a:latin typeface="Wingdings"/>`},
		{"labels in the paper's colour", "legend", `(<dLbls>.*?<a:defRPr [^>]*>)`, `$1<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>`},
		{"words between labels", "legend", `(<showBubbleSize [^>]*></showBubbleSize>)`, `$1<separator> (12) </separator>`},
		{"a label moved to another bar", "legend", `(<ser>.*?<dLbls>)`, `$1<dLbl><idx val="0"/><layout><manualLayout><x val="0.3"/></manualLayout></layout><showVal val="1"/></dLbl>`},
		{"a plot in a corner", "legend", `<plotArea>`, `<plotArea><layout><manualLayout><xMode val="edge"/><yMode val="edge"/><x val="0.94"/><y val="0.94"/><w val="0.05"/><h val="0.05"/></manualLayout></layout>`},
		{"series in another order", "legend", `<order val="0">`, `<order val="9">`},
		{"marks of a scale left out", "legend", `</valAx>`, `<majorUnit val="1000"/></valAx>`},
		{"an axis at the other end", "legend", `<crosses val="autoZero">`, `<crosses val="max">`},
		{"thin bars", "legend", `<gapWidth val="60">`, `<gapWidth val="500">`},
		{"a dark style", "legend", `<chart>`, `<style val="48"/>$0`},
		{"a dark style that programs may choose", "legend", `<chart>`, `<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="c14" xmlns:c14="http://schemas.microsoft.com/office/drawing/2007/8/2/chart"><c14:style val="148"/></mc:Choice></mc:AlternateContent>$0`},
		{"names that are typed in", "legend", `<cat>.*?</cat>`, `<cat><strLit><ptCount val="1"/><pt idx="0"><v>Tốt</v></pt></strLit></cat>`},
		{"a line of the trend", "lineChart", `(<cat>)`, `<trendline><trendlineType val="linear"/></trendline>$1`},
		{"a table below", "legend", `(</valAx>)`, `$1<dTable><showHorzBorder val="1"/></dTable>`},
		{"thick frames over the bars", "legend", `(<ser>.*?<spPr>.*?)</spPr>`, `$1<a:ln w="900000"><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></a:ln></spPr>`},
	} {
		list = append(list, tampering{"chart: " + test.name, func(b *tampered) { b.find(chartWith(b, test.element), test.pattern, test.now) }})
	}
	const drawing = "xl/drawings/drawing1.xml"
	return append(list,
		tampering{"chart: the theme's colour in white", func(b *tampered) {
			b.find(chartWith(b, "legend"), `(<ser>.*?)<a:srgbClr val="[^"]*"></a:srgbClr>`, `$1<a:schemeClr val="accent1"/>`)
			b.find("xl/theme/theme1.xml", `(<a:accent1><a:srgbClr val=")[^"]*`, `${1}FFFFFF`)
		}},
		tampering{"chart: the first colour of lines in white", func(b *tampered) { b.find("xl/theme/theme1.xml", `(<a:accent1><a:srgbClr val=")[^"]*`, `${1}FFFFFF`) }},
		tampering{"chart: two in one frame", func(b *tampered) { b.find(drawing, `<xdr:graphicFrame .*?</xdr:graphicFrame>`, `$0$0`) }},
		tampering{"chart: far from its cell", func(b *tampered) { b.find(drawing, `<xdr:colOff>0<`, `<xdr:colOff>90000000<`) }},
	)
}

// paintTamperings are families of what lies under and around texts, of formulas in
// other words, and of the archive.
func paintTamperings() []tampering {
	list := names.Classification
	black := `<fill><patternFill patternType="solid"><fgColor rgb="FF000000"/></patternFill></fill>`
	// filled gives a style of its own, with a fill, and returns its number.
	filled := func(b *tampered, fill string) string {
		b.find("xl/styles.xml", `(<fills count="\d+">.*?)</fills>`, `$1`+fill+`</fills>`)
		fills := strings.Count(b.parts["xl/styles.xml"], "</patternFill></fill>") + strings.Count(b.parts["xl/styles.xml"], `"/></fill>`) - strings.Count(b.parts["xl/styles.xml"], "<dxf>")
		b.style(list, "0.00", "", "")
		cells := strings.Count(b.parts["xl/styles.xml"][strings.Index(b.parts["xl/styles.xml"], "<cellXfs"):strings.Index(b.parts["xl/styles.xml"], "</cellXfs>")], "<xf ") - 1
		b.find("xl/styles.xml", `(<xf [^>]*)fillId="0"([^>]*></xf></cellXfs>)`, `${1}fillId="`+itoa(fills-1)+`"$2`)
		return itoa(cells)
	}
	foot := func(pattern, now string) func(*tampered) {
		return func(b *tampered) { b.find(b.sheet(list), pattern, now) }
	}
	return []tampering{
		{"letters of the paper's colour by the system", func(b *tampered) {
			b.style(list, "0.00", `<sz val="12"/><color indexed="65"/><name val="Times New Roman"/>`, "")
		}},
		{"letters that are outlines", func(b *tampered) {
			b.style(list, "0.00", `<outline/><sz val="12"/><color rgb="FF000000"/><name val="Times New Roman"/>`, "")
		}},
		{"a fill without a colour", func(b *tampered) {
			filled(b, `<fill><patternFill patternType="solid"><bgColor indexed="65"/></patternFill></fill>`)
		}},
		{"a fill of the system's colour", func(b *tampered) {
			filled(b, `<fill><patternFill patternType="solid"><fgColor indexed="64"/></patternFill></fill>`)
		}},
		{"a blank cell painted", func(b *tampered) {
			style := filled(b, black)
			b.find(b.sheet(names.Month(7)), `(<c r="[A-Z]+\d+" s=")\d+("></c>)`, `${1}`+style+`$2`)
		}},
		{"a row painted", func(b *tampered) {
			style := filled(b, black)
			b.find(b.sheet(list), `<row r="12" `, `<row s="`+style+`" customFormat="1" r="12" `)
		}},
		{"a column painted", func(b *tampered) {
			style := filled(b, black)
			b.find(b.sheet(list), `<col `, `<col style="`+style+`" `)
		}},
		{"a foot in the theme's ink, which is white", func(b *tampered) {
			b.find(b.sheet(list), `(<oddFooter>&amp;R)`, `$1&amp;K01+000`)
			b.find("xl/theme/theme1.xml", `<a:sysClr val="windowText"`, `<a:sysClr val="window"`)
		}},
		{"a foot pushed aside by blanks", foot(`(<oddFooter>[^<]*)`, `$1`+strings.Repeat(" ", 120))},
		{"a foot parted by blanks", foot(`(<oddFooter>[^<]*)mã`, `$1`+strings.Repeat(" ", 90)+`mã`)},
		{"a function of a program to come", foot(`<f>ROUND\(`, `<f>_xlfn.ROUND(`)},
		{"an address parted by a blank", foot(`(<f>ROUND\([^<]*?[A-Z]\d)(\d)`, `$1 $2`)},
		{"bars repeated in another way", func(b *tampered) {
			sheet := b.sheet(names.Analysis)
			b.find(sheet, `(?s)<conditionalFormatting sqref="([^"]*)"><cfRule type="dataBar".*`, `$0`)
			area := strings.SplitN(strings.SplitN(b.parts[sheet], `<cfRule type="dataBar"`, 2)[0], `sqref="`, -1)
			b.find(sheet, `</worksheet>`, `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:conditionalFormatting><x14:cfRule type="dataBar"><x14:dataBar direction="rightToLeft"><x14:cfvo type="num"><xm:f>0</xm:f></x14:cfvo><x14:cfvo type="num"><xm:f>1</xm:f></x14:cfvo><x14:fillColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>`+strings.Split(area[len(area)-1], `"`)[0]+`</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst></worksheet>`)
		}},
		{"a number filled in that turns about", foot(`(<c r="A4"[^>]*><is><t>)[^<]*`, "${1}45-BC/ĐU\u202etốT")},
		{"a remark behind the archive", func(b *tampered) {
			b.after = func(archive []byte) []byte {
				return append(binary.LittleEndian.AppendUint16(archive[:len(archive)-2:len(archive)-2], 1), 'x')
			}
		}},
		{"something behind the archive", func(b *tampered) {
			b.after = func(archive []byte) []byte { return append(archive, "PK\x03\x04x"...) }
		}},
		{"two lists of parts", func(b *tampered) { b.after = twoLists }},
		{"a part packed in another way, by its head", func(b *tampered) {
			b.after = func(archive []byte) []byte { archive[8] = 0; return archive }
		}},
	}
}

// twoLists repeats an archive's list of parts behind its end.
func twoLists(archive []byte) []byte {
	const size, lengthAt, fromAt, remarkAt = 22, 12, 16, 20
	end := archive[len(archive)-size:]
	from := binary.LittleEndian.Uint32(end[fromAt:])
	list := archive[from : len(archive)-size]
	first, last := slices.Clone(end), slices.Clone(end)
	binary.LittleEndian.PutUint16(first[remarkAt:], uint16(len(list)+size))
	binary.LittleEndian.PutUint32(last[fromAt:], from+uint32(len(list))+size)
	return bytes.Join([][]byte{archive[:len(archive)-size], first, list, last}, nil)
}

// filledDate types a date whose cell has another format of dates.
func filledDate(b *tampered, format string) {
	list := b.sheet(names.Classification)
	b.find(list, `(<c r="[D-H]4" s=")(\d+)(") t="inlineStr"><is><t>ngày[^<]*</t></is>`, `$1${2}x$3><v>46300</v>`)
	style := strings.Split(strings.Split(b.parts[list], `x"><v>46300`)[0], `s="`)
	number := style[len(style)-1]
	xfs := strings.SplitN(b.parts["xl/styles.xml"][strings.Index(b.parts["xl/styles.xml"], "<cellXfs"):], "<xf ", -1)
	at := 0
	for _, digit := range number {
		at = at*10 + int(digit-'0')
	}
	b.swap("xl/styles.xml", "</cellXfs>", "<xf "+strings.SplitN(xfs[at+1], "</cellXfs>", 2)[0]+"</cellXfs>")
	last := strings.LastIndex(b.parts["xl/styles.xml"], "<xf ")
	b.parts["xl/styles.xml"] = b.parts["xl/styles.xml"][:last] + strings.Replace(b.parts["xl/styles.xml"][last:], strings.Split(strings.Split(b.parts["xl/styles.xml"][last:], `numFmtId="`)[1], `"`)[0], strings.Split(format, `"`)[1], 1)
	b.swap(list, number+`x"`, itoa(len(xfs)-1)+`"`)
}
