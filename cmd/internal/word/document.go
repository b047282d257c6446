package word

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"io"
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
	foot   string // the line below each page; empty: that of the report
	packed packedParts
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
	d.body.WriteString("<w:p>" + r.properties())
	d.letters(value, r)
	d.body.WriteString("</w:p>")
}

// letters writes the text itself; line breaks stay.
func (d *document) letters(value string, r run) {
	for i, line := range strings.Split(text.Clean(value), "\n") {
		d.body.WriteString("<w:r>" + r.letterProperties())
		if i > 0 {
			d.body.WriteString("<w:br/>")
		}
		d.body.WriteString(`<w:t xml:space="preserve">` + escaped(line) + "</w:t></w:r>")
	}
}

// escaped makes a text safe within XML; the characters XML forbids are gone
// already.
func escaped(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		return "" // a strings.Builder does not fail
	}
	return b.String()
}

func (r run) properties() string {
	var b strings.Builder
	if r.style != "" {
		b.WriteString(`<w:pStyle w:val="` + r.style + `"/>`)
	}
	if r.keep {
		b.WriteString("<w:keepNext/>")
	}
	if r.newPage {
		b.WriteString("<w:pageBreakBefore/>")
	}
	if r.ruled {
		b.WriteString(`<w:pBdr><w:bottom w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>`)
	}
	fmt.Fprintf(&b, `<w:spacing w:before="%d" w:after="%d"/>`, r.before*pointTwips, r.after*pointTwips)
	switch {
	case r.indent:
		fmt.Fprintf(&b, `<w:ind w:firstLine="%d"/>`, firstIndent)
	case r.inset > 0:
		fmt.Fprintf(&b, `<w:ind w:left="%d" w:right="%d"/>`, r.inset*pointTwips, r.inset*pointTwips)
	}
	if r.align != "" {
		fmt.Fprintf(&b, `<w:jc w:val="%s"/>`, r.align)
	}
	return "<w:pPr>" + b.String() + "</w:pPr>"
}

func (r run) letterProperties() string {
	var b strings.Builder
	if r.bold {
		b.WriteString("<w:b/>")
	}
	if r.italic {
		b.WriteString("<w:i/>")
	}
	if r.size > 0 {
		fmt.Fprintf(&b, `<w:sz w:val="%d"/><w:szCs w:val="%d"/>`, 2*r.size, 2*r.size)
	}
	if r.underline {
		b.WriteString(`<w:u w:val="single"/>`)
	}
	if b.Len() == 0 {
		return ""
	}
	return "<w:rPr>" + b.String() + "</w:rPr>"
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
	d.body.WriteString("<w:tbl><w:tblPr>")
	fmt.Fprintf(&d.body, `<w:tblW w:w="%d" w:type="dxa"/>`, docWidth)
	if bordered {
		d.body.WriteString("<w:tblBorders>")
		for _, side := range []string{"top", "left", "bottom", "right", "insideH", "insideV"} {
			fmt.Fprintf(&d.body, `<w:%s w:val="single" w:sz="4" w:space="0" w:color="000000"/>`, side)
		}
		d.body.WriteString("</w:tblBorders>")
	}
	d.body.WriteString(`<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>`)
	for _, w := range twips {
		fmt.Fprintf(&d.body, `<w:gridCol w:w="%d"/>`, w)
	}
	d.body.WriteString("</w:tblGrid>")
	for i, row := range rows {
		d.row(twips, row, i < heads)
	}
	d.body.WriteString("</w:tbl>")
}

func (d *document) row(twips []int, cells []tableCell, head bool) {
	d.body.WriteString("<w:tr><w:trPr><w:cantSplit/>")
	if head {
		d.body.WriteString("<w:tblHeader/>")
	}
	d.body.WriteString("</w:trPr>")
	column := 0
	for _, c := range cells {
		width := 0
		for range max(c.span, 1) {
			width += twips[column]
			column++
		}
		fmt.Fprintf(&d.body, `<w:tc><w:tcPr><w:tcW w:w="%d" w:type="dxa"/>`, width)
		if c.span > 1 {
			fmt.Fprintf(&d.body, `<w:gridSpan w:val="%d"/>`, c.span)
		}
		d.body.WriteString("</w:tcPr>")
		if len(c.lines) == 0 {
			c.lines = []string{""}
		}
		for _, line := range c.lines {
			d.paragraph(line, c.look)
		}
		d.body.WriteString("</w:tc>")
	}
	d.body.WriteString("</w:tr>")
}

// write packs the document: the same bytes for the same content, since the
// parts have one order and no time.
func (d *document) write(w io.Writer, title string) error {
	archive := zip.NewWriter(w)
	for _, part := range d.parts(title) {
		if known, found := d.packed[part.name]; found && known.content == part.content {
			if err := known.packed.CopyTo(archive); err != nil {
				return err
			}
			continue
		}
		out, err := archive.CreateHeader(styles.Entry(part.name))
		if err != nil {
			return err
		}
		if _, err := io.WriteString(out, part.content); err != nil {
			return err
		}
	}
	return archive.Close()
}
