package pages

import (
	"strings"
)

// A fact is something a workbook shows or does beside its cells' values: a
// merged area, a foot of the page, a chart's range. Two workbooks show the same
// where their facts are the same.
type fact struct {
	kind   Kind
	sheet  string         // empty: of the whole workbook
	key    string         // which one: an area, a part of the head or foot, an element
	text   string         // what is compared
	stands string         // how it is shown to a person; empty: as text
	mayGo  bool           // a program that does not know it leaves it out
	cached map[int]string // of a chart's part: values of the area in stands
	chart  string         // of a chart: which, "Tổng hợp 2"
	title  string         // and what it is called
}

func (f fact) shown() string {
	if f.stands != "" {
		return f.stands
	}
	return f.text
}

// element makes the fact of an element that is known in no other way.
func element(n *node) []fact {
	if n.bare() {
		return nil
	}
	return []fact{{kind: kindOf(n.name), key: n.name, text: n.spell()}}
}

// kindOf sorts elements for what is said of them.
func kindOf(name string) Kind {
	switch name {
	case "pageSetup", "printOptions":
		return PageSetup
	case "sheetViews", "sheetPr", "bookViews", "sheetFormatPr":
		return View
	case "workbookPr":
		return DateSystem
	case "dataValidations":
		return Validation
	case "customSheetViews", "customWorkbookViews":
		return CustomView
	}
	return Element
}

// extensions makes a fact of each extension. A program that does not know one
// leaves it out.
func extensions(list *node) (facts []fact) {
	for _, ext := range list.children {
		if uri := ext.attr("uri"); ext.name != "ext" || !passedExtension(ext) {
			inner := &node{name: "ext", children: ext.children}
			facts = append(facts, fact{kind: Extension, key: uri, text: inner.spell(), mayGo: true})
		}
	}
	return facts
}

// alternative makes a fact of content that programs choose by what they know.
// What Excel writes of itself in this way shows nothing.
func alternative(n *node) []fact {
	shows := false
	n.walk(func(n *node) {
		switch n.name {
		case "mc:AlternateContent", "mc:Choice", "mc:Fallback", "x15ac:absPath", "c14:style", "c:style":
		default:
			shows = true
		}
	})
	if !shows {
		return nil
	}
	return []fact{{kind: Element, key: n.name, text: n.spell()}}
}

// headerFooter makes facts of what stands at the head and foot of the pages, as
// it is printed: a page's own head counts only where the sheet says so.
func (w *Workbook) headerFooter(n *node) (facts []fact) {
	even, first := n.flag("differentOddEven", false), n.flag("differentFirst", false)
	seen := map[string]bool{}
	for _, c := range n.children {
		switch {
		case seen[c.name]:
			facts = append(facts, fact{kind: Element, key: c.name, text: c.spell()})
			continue
		case strings.HasPrefix(c.name, "even") && !even, strings.HasPrefix(c.name, "first") && !first:
			continue
		}
		seen[c.name] = true
		switch c.name {
		case "oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter":
			if text := w.printed(c.text); text != "" {
				facts = append(facts, fact{kind: HeadFoot, key: c.name, text: text, stands: printedText(c.text)})
			}
		default:
			facts = append(facts, element(c)...)
		}
	}
	if even {
		facts = append(facts, fact{kind: HeadFoot, key: "even", text: "1"})
	}
	if first {
		facts = append(facts, fact{kind: HeadFoot, key: "first", text: "1"})
	}
	return facts
}

// printed spells a head or foot in one way: for each of its three places the
// runs of text with their look. The font and size of the whole workbook are what
// holds where none is named.
func (w *Workbook) printed(code string) string {
	var b strings.Builder
	usual := w.looks()
	place, face, size, ink, marks := "C", usual.usualFont, usual.usualSize, "", ""
	var text strings.Builder
	places := map[string]string{}
	flush := func() {
		if run := linesOf(text.String()); run != "" {
			places[place] += "{" + face + "|" + size + "|" + ink + "|" + marks + "}" + run
		}
		text.Reset()
	}
	for i := 0; i < len(code); i++ {
		if code[i] != '&' || i+1 == len(code) {
			text.WriteByte(code[i])
			continue
		}
		i++
		switch c := code[i]; {
		case c == 'L' || c == 'C' || c == 'R':
			flush()
			place, face, size, ink, marks = string(c), usual.usualFont, usual.usualSize, "", ""
		case c == '"':
			end := strings.IndexByte(code[i+1:], '"')
			if end < 0 {
				end = len(code) - i - 1
			}
			flush()
			face = code[i+1 : i+1+end]
			face = headFace(face, usual.usualFont)
			i = min(i+1+end, len(code)-1)
		case c >= '0' && c <= '9':
			flush()
			size = ""
			for ; i < len(code) && code[i] >= '0' && code[i] <= '9'; i++ {
				size += string(code[i])
			}
			i--
		case c == 'K':
			flush()
			ink = code[i+1 : min(i+7, len(code))]
			if i += len(ink); strings.Trim(ink, "0") == "" || ink == "01+000" && usual.colour(&node{attrs: []nodeAttr{{"theme", "1"}}}, "") == black {
				ink = ""
			}
		case strings.IndexByte("BIUESXY", c) >= 0:
			flush()
			marks = toggled(marks, c)
		default: // a field, as the page's number, or an ampersand
			text.WriteByte('&')
			text.WriteByte(c)
		}
	}
	flush()
	for _, p := range []string{"L", "C", "R"} {
		if places[p] != "" {
			b.WriteString("&" + p + places[p])
		}
	}
	return b.String()
}

// linesOf keeps the lines of a text and the blanks in it: many of either push it
// off the page. One blank at an end of a line may go.
func linesOf(text string) string {
	lines := strings.Split(strings.ReplaceAll(text, "\r\n", "\n"), "\n")
	for i, line := range lines {
		lines[i] = strings.TrimPrefix(strings.TrimSuffix(line, " "), " ")
	}
	return strings.Join(lines, "\n")
}

// headFace spells a font of a head or foot; "-" is that of the Normal style.
func headFace(said, usual string) string {
	name, form, _ := strings.Cut(said, ",")
	if name == "-" {
		name = usual
	}
	if form == "" || form == "Regular" {
		return name
	}
	return name + "," + form
}

func toggled(marks string, mark byte) string {
	if i := strings.IndexByte(marks, mark); i >= 0 {
		return marks[:i] + marks[i+1:]
	}
	return marks + string(mark)
}

// printedText is a head or foot as a person reads it: without the codes of its
// look.
func printedText(code string) string {
	var b strings.Builder
	for i := 0; i < len(code); i++ {
		if code[i] != '&' || i+1 == len(code) {
			b.WriteByte(code[i])
			continue
		}
		i++
		switch c := code[i]; {
		case c == '"':
			end := strings.IndexByte(code[i+1:], '"')
			if end < 0 {
				return b.String()
			}
			i += 1 + end
		case c >= '0' && c <= '9':
			for i+1 < len(code) && code[i+1] >= '0' && code[i+1] <= '9' {
				i++
			}
		case c == 'K':
			i = min(i+6, len(code)-1)
		case c == 'L' || c == 'C' || c == 'R':
			b.WriteByte(' ')
		case strings.IndexByte("BIUESXY", c) >= 0:
		default:
			b.WriteByte('&')
			b.WriteByte(c)
		}
	}
	return strings.TrimSpace(b.String())
}
