package word

import (
	"archive/zip"
	"encoding/xml"
	"io"
	"strconv"
	"strings"

	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
)

// A document is a Word document being written: paragraphs and tables of one
// section, A4 upright, in the layout of party documents. It holds no more of the
// format than that needs.
type document struct {
	report *view.Report
	p      *text.Printer
	body   strings.Builder
}

// A run is how the letters of a paragraph look, and the paragraph around them.
type run struct {
	bold, italic, underline bool
	size                    int    // in points; 0: of the text
	align                   string // "left", "center", "right", "both"
	indent                  bool   // the first line
	before, after           int    // points of room
	keep                    bool   // on one page with the next paragraph
	newPage                 bool
	ruled                   bool   // a line below
	inset                   int    // from both sides, in points
	style                   string // "Title", "Heading1"; empty: the text's own
}

// The sizes of a party document, in points.
const (
	docTextSize  = 14
	docTableSize = 12
	docHeadSize  = 13
	pointTwips   = 20
	firstIndent  = 720                                                          // twips: 1.27 cm
	docWidth     = (210 - styles.LeftMargin - styles.RightMargin) * 14400 / 254 // twips
)

func (d *document) paragraph(value string, r run) {
	d.put("<w:p>")
	d.paragraphProperties(r)
	d.letters(value, r)
	d.put("</w:p>")
}

// letters writes the text itself; line breaks stay.
func (d *document) letters(value string, r run) {
	first := true
	for line := range strings.SplitSeq(text.Clean(value), "\n") {
		d.put("<w:r>")
		d.letterProperties(r)
		if !first {
			d.put("<w:br/>")
		}
		first = false
		d.put(`<w:t xml:space="preserve">`, escaped(line), "</w:t></w:r>")
	}
}

// put writes pieces of XML one after another; numbers are written by whole.
func (d *document) put(pieces ...string) {
	for _, piece := range pieces {
		d.body.WriteString(piece)
	}
}

// whole writes a number as the value of an attribute.
func whole(n int) string { return strconv.Itoa(n) }

// escaped makes a text safe within XML; the characters XML forbids are gone
// already.
func escaped(s string) string {
	if !strings.ContainsAny(s, "<>&\"'\t\r\n") {
		return s
	}
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		return "" // a strings.Builder does not fail
	}
	return b.String()
}

func (d *document) paragraphProperties(r run) {
	d.put("<w:pPr>")
	if r.style != "" {
		d.put(`<w:pStyle w:val="`, r.style, `"/>`)
	}
	if r.keep {
		d.put("<w:keepNext/>")
	}
	if r.newPage {
		d.put("<w:pageBreakBefore/>")
	}
	if r.ruled {
		d.put(`<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>`)
	}
	d.put(`<w:spacing w:before="`, whole(r.before*pointTwips), `" w:after="`, whole(r.after*pointTwips), `"/>`)
	switch {
	case r.indent:
		d.put(`<w:ind w:firstLine="`, whole(firstIndent), `"/>`)
	case r.inset > 0:
		d.put(`<w:ind w:left="`, whole(r.inset*pointTwips), `" w:right="`, whole(r.inset*pointTwips), `"/>`)
	}
	if r.align != "" {
		d.put(`<w:jc w:val="`, r.align, `"/>`)
	}
	d.letterProperties(r) // of the paragraph's mark: an empty line is as high as it is
	d.put("</w:pPr>")
}

func (d *document) letterProperties(r run) {
	if !r.bold && !r.italic && !r.underline && r.size <= 0 {
		return
	}
	d.put("<w:rPr>")
	if r.bold {
		d.put("<w:b/>")
	}
	if r.italic {
		d.put("<w:i/>")
	}
	if r.size > 0 {
		d.put(`<w:sz w:val="`, whole(2*r.size), `"/><w:szCs w:val="`, whole(2*r.size), `"/>`)
	}
	if r.underline {
		d.put(`<w:u w:val="single"/>`)
	}
	d.put("</w:rPr>")
}

// A table cell is a text with its look; several lines are several paragraphs.
type tableCell struct {
	lines []string
	look  run
	span  int
}

// table writes rows under head rows that are repeated on every page. Widths are
// parts of the width of the text. Without borders it only places its texts.
func (d *document) table(widths []int, heads int, bordered bool, rows [][]tableCell) {
	total := 0
	for _, w := range widths {
		total += w
	}
	twips := make([]int, len(widths))
	for i, w := range widths {
		twips[i] = docWidth * w / total
	}
	d.put(`<w:tbl><w:tblPr><w:tblW w:w="`, whole(docWidth), `" w:type="dxa"/>`)
	if bordered {
		d.put("<w:tblBorders>")
		for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
			d.put("<w:", side, ` w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
		}
		d.put("</w:tblBorders>")
	}
	d.put(`<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>`)
	for _, w := range twips {
		d.put(`<w:gridCol w:w="`, whole(w), `"/>`)
	}
	d.put("</w:tblGrid>")
	for i, row := range rows {
		d.row(twips, row, i < heads)
	}
	d.put("</w:tbl>")
}

func (d *document) row(twips []int, cells []tableCell, head bool) {
	d.put("<w:tr><w:trPr><w:cantSplit/>")
	if head {
		d.put("<w:tblHeader/>")
	}
	d.put("</w:trPr>")
	column := 0
	for _, c := range cells {
		width := 0
		for range max(c.span, 1) {
			width += twips[column]
			column++
		}
		d.put(`<w:tc><w:tcPr><w:tcW w:w="`, whole(width), `" w:type="dxa"/>`)
		if c.span > 1 {
			d.put(`<w:gridSpan w:val="`, whole(c.span), `"/>`)
		}
		d.put("</w:tcPr>")
		if len(c.lines) == 0 {
			c.lines = []string{""}
		}
		for _, line := range c.lines {
			d.paragraph(line, c.look)
		}
		d.put("</w:tc>")
	}
	d.put("</w:tr>")
}

// write packs the document: the same bytes for the same content, since the
// parts have one order and no time.
func (d *document) write(w io.Writer, title string) error {
	return d.writeWith(w, title, &styles.Packer{Fast: true}, nil)
}

// writeWith copies the parts that are packed already.
func (d *document) writeWith(w io.Writer, title string, packer *styles.Packer, common packedParts) error {
	archive := zip.NewWriter(w)
	for _, part := range d.parts(title) {
		packed, known := common[part.name]
		if !known {
			var err error
			if packed, err = packer.Pack(part.name, []byte(part.content())); err != nil {
				return err
			}
		}
		if err := packed.CopyTo(archive); err != nil {
			return err
		}
	}
	return archive.Close()
}
