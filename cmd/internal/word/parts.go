package word

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
)

// A documentPart is one file of the package, made when it is asked for.
type documentPart struct {
	name    string
	content func() string
}

const (
	xmlHead     = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	wordSpace   = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"`
	relations   = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	packageRels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
	wordTypes   = "application/vnd.openxmlformats-officedocument.wordprocessingml."
)

// packedParts are parts that many documents share, packed once, by their names.
type packedParts map[string]styles.Packed

// common packs what is the same in every document of a report: all but the text
// and what a document says of itself.
func (d *document) common() packedParts {
	packer, packed := styles.Packer{Fast: true}, packedParts{}
	for _, part := range d.parts("") {
		if part.name == textPart || part.name == propertiesPart {
			continue
		}
		if p, err := packer.Pack(part.name, []byte(part.content())); err == nil { // else each document packs it
			packed[part.name] = p
		}
	}
	return packed
}

// The parts in which documents differ.
const (
	textPart       = "word/document.xml"
	propertiesPart = "docProps/core.xml"
)

// parts are the files of the package; the list of types is the first.
func (d *document) parts(title string) []documentPart {
	return []documentPart{
		{"[Content_Types].xml", contentTypes},
		{"_rels/.rels", packageRelations},
		{propertiesPart, func() string { return d.properties(title) }},
		{"word/_rels/document.xml.rels", textRelations},
		{textPart, d.text},
		{"word/footer1.xml", d.footer},
		{"word/header1.xml", header},
		{"word/styles.xml", func() string { return wordStyles(d.wordLanguage()) }},
		{"word/settings.xml", settings},
	}
}

func packageRelations() string {
	return xmlHead + packageRels +
		`<Relationship Id="rId1" Type="` + relations + `officeDocument" Target="word/document.xml"/>` +
		`<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
}

func textRelations() string {
	return xmlHead + packageRels +
		`<Relationship Id="rId1" Type="` + relations + `styles" Target="styles.xml"/>` +
		`<Relationship Id="rId4" Type="` + relations + `settings" Target="settings.xml"/>` +
		`<Relationship Id="rId2" Type="` + relations + `header" Target="header1.xml"/>` +
		`<Relationship Id="rId3" Type="` + relations + `footer" Target="footer1.xml"/></Relationships>`
}

// footer is the line below each page.
func (d *document) footer() string {
	return xmlHead + `<w:ftr ` + wordSpace + `><w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:i/><w:sz w:val="18"/></w:rPr><w:t>` +
		escaped(text.Clean(view.FooterText(d.report, d.p))) + `</w:t></w:r></w:p></w:ftr>`
}

// header is the number of each page but the first.
func header() string {
	return xmlHead + `<w:hdr ` + wordSpace + `><w:p><w:pPr><w:jc w:val="center"/></w:pPr>` +
		`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`
}

func settings() string {
	return xmlHead + `<w:settings ` + wordSpace + `><w:compat>` +
		`<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`
}

func contentTypes() string {
	var b strings.Builder
	b.WriteString(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>`)
	for _, part := range []struct{ name, kind string }{
		{"/word/document.xml", wordTypes + "document.main+xml"}, {"/word/styles.xml", wordTypes + "styles+xml"},
		{"/word/settings.xml", wordTypes + "settings+xml"},
		{"/word/header1.xml", wordTypes + "header+xml"}, {"/word/footer1.xml", wordTypes + "footer+xml"},
		{"/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"},
	} {
		fmt.Fprintf(&b, `<Override PartName="%s" ContentType="%s"/>`, part.name, part.kind)
	}
	return b.String() + "</Types>"
}

// text is the body. Word wants a paragraph behind the last table; ours is as
// low as one can be, so that it begins no page.
func (d *document) text() string {
	body := d.body.String()
	end := ""
	if strings.HasSuffix(body, "</w:tbl>") {
		end = `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>`
	}
	return xmlHead + `<w:document ` + wordSpace + `><w:body>` + body + end + section() + `</w:body></w:document>`
}

// properties have the document's date, never the clock's.
func (d *document) properties(title string) string {
	return styles.Properties{Title: title, Language: string(d.p.Language()), Stamp: d.report.FileDate().Time()}.Core()
}

// wordLanguage is the one Word spells the text by.
func (d *document) wordLanguage() string {
	if d.p.Language() == text.English {
		return "en-GB"
	}
	return "vi-VN"
}

// wordStyles set everything in the font of party documents.
func wordStyles(language string) string {
	fonts := fmt.Sprintf(`<w:rFonts w:ascii="%[1]s" w:hAnsi="%[1]s" w:cs="%[1]s" w:eastAsia="%[1]s"/>`, styles.Font)
	return xmlHead + `<w:styles ` + wordSpace + `><w:docDefaults><w:rPrDefault><w:rPr>` + fonts +
		fmt.Sprintf(`<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, 2*docTextSize, 2*docTextSize) +
		`<w:lang w:val="` + language + `" w:eastAsia="` + language + `"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>` +
		`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:rPr><w:b/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/>` +
		`<w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style></w:styles>`
}

// section sets A4 upright with the margins of a party document; the first page
// has no number.
func section() string {
	twips := func(mm int) int { return mm * 14400 / 254 }
	return fmt.Sprintf(`<w:sectPr><w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>`+
		`<w:footerReference w:type="first" r:id="rId3"/><w:pgSz w:w="%d" w:h="%d"/>`+
		`<w:pgMar w:top="%d" w:right="%d" w:bottom="%d" w:left="%d" w:header="%d" w:footer="%d" w:gutter="0"/><w:titlePg/></w:sectPr>`,
		twips(210), twips(297), twips(styles.TopMargin), twips(styles.RightMargin), twips(styles.BottomMargin), twips(styles.LeftMargin), twips(styles.HeaderMargin), twips(styles.HeaderMargin))
}
