package pages

import (
	"strconv"
	"strings"
)

// A look is how a cell's content is shown, resolved to what does not depend on
// how a program numbers its styles.
type look struct {
	number string // the format of numbers, dates and truth values
	words  string // the format of texts
	dress  string // font, fill, alignment, lines
	font   string // the font alone, for texts of several runs
	paint  string // of a cell without a text: what it is filled with, lines across it
}

// styles are the looks of a workbook by the numbers its cells use.
type styles struct {
	cells     []look
	rules     []string // of conditional formats
	usualFont string   // the face of the Normal style
	usualSize string   // and its size
	problem   bool     // there is a list of styles that cannot be read
	inks
}

// inks are what the styles of a workbook are resolved with.
type inks struct {
	colour func(n *node, fallback string) string
	faces  map[string]string // of the theme
}

// looks reads the styles once.
func (w *Workbook) looks() *styles {
	if w.styles == nil {
		w.styles = &styles{inks: inks{w.colours(&node{}), w.themeFonts()}}
		if w.parts.styles != "" {
			root, err := w.archive.document(w.parts.styles, "styleSheet")
			if err != nil || twofold(root) {
				w.styles.problem = true
				return w.styles
			}
			w.styles.colour = w.colours(root)
			w.styles.read(root)
		}
	}
	return w.styles
}

// of returns the look of a style; a number that is not listed has none.
func (s *styles) of(style int) look {
	if style < 0 || style >= len(s.cells) {
		return look{dress: "?"}
	}
	return s.cells[style]
}

func (s *styles) read(root *node) {
	formats := map[string]string{}
	root.child("numFmts").each("numFmt", func(n *node) {
		if _, again := formats[n.attr("numFmtId")]; again {
			s.problem = true // programs take one or the other
		}
		formats[n.attr("numFmtId")] = n.attr("formatCode")
	})
	var fonts, fills, borders []string
	root.child("fonts").each("font", func(n *node) { fonts = append(fonts, s.fontText(n)) })
	root.child("fills").each("fill", func(n *node) { fills = append(fills, fillText(n, s.colour)) })
	root.child("borders").each("border", func(n *node) { borders = append(borders, borderText(n, s.colour)) })
	root.child("cellXfs").each("xf", func(n *node) {
		number, words := formatText(formatOf(n.attr("numFmtId"), formats))
		font, fill, lines := listed(fonts, n.attr("fontId")), listed(fills, n.attr("fillId")), listed(borders, n.attr("borderId"))
		paint := fill + lines
		if paint == white {
			paint = "" // as the paper
		}
		s.cells = append(s.cells, look{number: number, words: words, font: font, paint: paint, dress: strings.Join([]string{font, fill, lines, alignmentText(n.child("alignment"))}, ";")})
	})
	root.child("dxfs").each("dxf", func(n *node) { s.rules = append(s.rules, ruleText(n, s.colour)) })
	s.readUsual(root)
}

// readUsual finds the font of the Normal style: heads and feet have it where
// they name none, and widths of columns are counted in its digits.
func (s *styles) readUsual(root *node) {
	s.usualFont, s.usualSize = "Calibri", "11"
	normal := 0
	root.child("cellStyles").each("cellStyle", func(n *node) {
		if n.attr("builtinId") == "0" {
			normal, _ = strconv.Atoi(n.attr("xfId"))
		}
	})
	xf := root.child("cellStyleXfs").at(normal)
	if xf == nil {
		return
	}
	i, _ := strconv.Atoi(xf.attr("fontId"))
	if font := root.child("fonts").at(i); font != nil {
		s.usualFont, s.usualSize = s.face(font), decimal(font.child("sz").value())
	}
}

// at is the child of a number; nil: there is none.
func (n *node) at(i int) *node {
	if n == nil || i < 0 || i >= len(n.children) {
		return nil
	}
	return n.children[i]
}

// twofold reports whether something is said twice where once is all that may be:
// programs take one or the other.
func twofold(root *node) (twice bool) {
	root.walk(func(n *node) {
		switch n.name {
		case "numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs", "tableStyles", "tableStyle", "indexedColors", "mruColors", "gradientFill", "extLst":
			return
		}
		if strings.Contains(n.name, ":") {
			return // an extension
		}
		seen := map[string]bool{}
		for _, c := range n.children {
			twice = twice || seen[c.name]
			seen[c.name] = true
		}
	})
	return twice
}

// value is the attribute that simple elements hold their value in.
func (n *node) value() string {
	if n == nil {
		return ""
	}
	return n.attr("val")
}

// on reads <b/>, <b val="0"/>.
func (n *node) on() string {
	if n != nil && n.flag("val", true) {
		return "1"
	}
	return ""
}

func listed(list []string, number string) string {
	if number == "" {
		number = "0"
	}
	i, err := strconv.Atoi(number)
	if err != nil || i < 0 || i >= len(list) {
		return "?"
	}
	return list[i]
}

// fontText spells a font: face, size, colour, and what strikes it through or
// makes it small.
func (s *inks) fontText(n *node) string {
	text := s.face(n) + "|" + decimal(n.child("sz").value()) + "|" + s.colour(n.child("color"), black) +
		"|" + n.child("b").on() + "|" + n.child("i").on() + "|" + n.child("strike").on() + "|" + underline(n.child("u"))
	if v := n.child("vertAlign").value(); v != "" && v != "baseline" {
		text += "|" + v
	}
	for _, c := range n.children {
		switch c.name {
		case "name", "rFont", "scheme", "family", "sz", "color", "b", "i", "strike", "u", "vertAlign", "extLst":
		case "charset":
			if c.value() == "2" { // of symbols: letters are shown as signs
				text += "|symbols"
			}
		default: // outlined, with a shadow, closer
			if !c.flag("val", true) {
				continue
			}
			text += "|" + c.name
		}
	}
	return text
}

// face is the face of a font: that of the theme where it has a scheme.
func (s *inks) face(n *node) string {
	if face, found := s.faces[n.child("scheme").value()]; found {
		return face
	}
	if face := n.child("name"); face != nil {
		return face.value()
	}
	return n.child("rFont").value() // of a run
}

func underline(n *node) string {
	switch {
	case n == nil || n.value() == "none":
		return ""
	case n.value() == "":
		return "single"
	}
	return n.value()
}

// decimal spells a number in one way: 12, not 12.0.
func decimal(text string) string {
	x, err := strconv.ParseFloat(text, 64)
	if err != nil {
		return text
	}
	return strconv.FormatFloat(x, 'g', 10, 64)
}

func fillText(n *node, colour func(*node, string) string) string {
	if g := n.child("gradientFill"); g != nil {
		return g.spell()
	}
	p := n.child("patternFill")
	switch kind := p.attrOr("patternType", "none"); kind {
	case "none":
		return ""
	case "solid":
		return colour(p.child("fgColor"), black)
	default:
		return kind + colour(p.child("fgColor"), black) + colour(p.child("bgColor"), white)
	}
}

// attrOr is attr, on no node too.
func (n *node) attrOr(name, fallback string) string {
	if n == nil || n.attr(name) == "" {
		return fallback
	}
	return n.attr(name)
}

// borderText spells the lines that cross a cell: those around it hide nothing.
func borderText(n *node, colour func(*node, string) string) string {
	d := n.child("diagonal")
	if style := d.attrOr("style", "none"); style != "none" && (n.flag("diagonalUp", false) || n.flag("diagonalDown", false)) {
		return style + colour(d.child("color"), black)
	}
	return ""
}

func alignmentText(n *node) string {
	horizontal, vertical := n.attrOr("horizontal", "general"), n.attrOr("vertical", "bottom")
	text := horizontal + "," + vertical
	if n == nil {
		return text
	}
	for _, name := range []string{"textRotation", "indent", "relativeIndent", "readingOrder"} {
		if v := n.attr(name); v != "" && v != "0" {
			text += "," + name + v
		}
	}
	for _, name := range []string{"wrapText", "shrinkToFit", "justifyLastLine"} {
		if n.flag(name, false) {
			text += "," + name
		}
	}
	return text
}

// ruleText spells what a conditional format does to a cell.
func ruleText(n *node, colour func(*node, string) string) string {
	var b strings.Builder
	for _, c := range n.children {
		switch c.name {
		case "font":
			face := c.child("name").value()
			if size := c.child("sz").value(); size != "" {
				face += decimal(size)
			}
			b.WriteString("font:" + face + "|" + colour(c.child("color"), black) + "|" + c.child("b").on() + "|" + c.child("i").on() + "|" + c.child("strike").on() + "|" +
				underline(c.child("u")) + c.child("vertAlign").value())
		case "fill":
			p := c.child("patternFill")
			ink := colour(p.child("bgColor"), "")
			if ink == "" {
				ink = colour(p.child("fgColor"), "")
			}
			if kind := p.attrOr("patternType", "solid"); kind != "solid" {
				ink += kind
			}
			if g := c.child("gradientFill"); g != nil {
				ink = g.spell()
			}
			b.WriteString("fill:" + ink)
		case "numFmt":
			number, words := formatText(c.attr("formatCode"))
			b.WriteString("format:" + number + "|" + words)
		case "alignment":
			b.WriteString("align:" + alignmentText(c))
		case "border":
			b.WriteString("lines:" + borderText(c, colour))
		case "protection":
		default:
			b.WriteString(c.spell())
		}
		b.WriteByte(';')
	}
	return b.String()
}
