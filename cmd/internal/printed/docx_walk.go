package printed

import (
	"encoding/xml"
	"strconv"
	"strings"

	"chibo/cmd/internal/workbook"
)

// A docxWalker follows the elements of a document. Tables within cells give
// their text to the outer cell.
type docxWalker struct {
	document *wordDocument
	depth    int
	tables   int // nesting
	skipping int // depth of a part whose text is a second copy, or deleted; 0: none

	table  [][]docxCell
	cell   docxCell
	letter struct{ bold, plain bool } // what the cell's letters are
	bold   bool                       // of the run
	inText bool
	text   strings.Builder // of the paragraph

	list, level string // of the paragraph's number, which Word works out itself
	counts      map[string]int
}

// start takes note of an element that opens.
func (w *docxWalker) start(e xml.StartElement) {
	if w.skipping > 0 {
		return
	}
	switch e.Name.Local {
	case "Fallback", "del", "moveFrom", "txbxContent": // second copies, deletions, floating boxes
		w.skipping = w.depth
	case "tbl":
		w.tables++
	case "tr":
		if w.tables == 1 {
			w.table = append(w.table, nil)
		}
	case "tc":
		if w.tables == 1 {
			w.cell, w.letter.bold, w.letter.plain = docxCell{span: 1}, false, false
		}
	case "gridSpan":
		if w.tables == 1 {
			w.cell.span = spanOf(wordValue(e))
		}
	default:
		w.startText(e)
	}
}

// startText takes note of what makes up a paragraph.
func (w *docxWalker) startText(e xml.StartElement) {
	switch e.Name.Local {
	case "p":
		w.text.Reset()
		w.list, w.level = "", ""
	case "numId":
		w.list = wordValue(e)
	case "ilvl":
		w.level = wordValue(e)
	case "r":
		w.bold = false
	case "b":
		w.bold = !isOff(wordValue(e))
	case "t":
		w.inText = true
	case "tab":
		w.text.WriteByte(' ')
	case "br", "cr":
		w.text.WriteByte('\n')
	}
}

// end closes an element.
func (w *docxWalker) end(name string) {
	if w.skipping > 0 {
		if w.depth < w.skipping {
			w.skipping = 0
		}
		return
	}
	switch name {
	case "t":
		w.inText = false
	case "p":
		w.paragraph()
	case "tc":
		w.endCell()
	case "tbl":
		w.tables--
		if w.tables == 0 {
			w.document.blocks = append(w.document.blocks, docxBlock{table: append([][]docxCell{}, w.table...)})
			w.table = nil
		}
	}
}

func (w *docxWalker) data(text string) {
	if !w.inText || w.skipping > 0 {
		return
	}
	w.text.WriteString(text)
	if strings.TrimSpace(text) != "" {
		w.letter.bold = w.letter.bold || w.bold
		w.letter.plain = w.letter.plain || !w.bold
	}
}

// paragraph adds a paragraph to its cell, or to the document. A number that
// Word works out itself is counted for a paragraph without a text of its own.
func (w *docxWalker) paragraph() {
	text := workbook.Trim(w.text.String())
	w.text.Reset()
	if w.list != "" && w.list != "0" {
		list := w.list + "/" + w.level
		w.counts[list]++
		if text == "" && w.tables == 1 {
			text = strconv.Itoa(w.counts[list])
		}
	}
	switch {
	case text == "":
	case w.tables == 0:
		w.document.blocks = append(w.document.blocks, docxBlock{text: text})
	case w.cell.text == "":
		w.cell.text = text
	default:
		w.cell.text += "\n" + text
	}
}

func (w *docxWalker) endCell() {
	if w.tables != 1 || len(w.table) == 0 {
		return
	}
	w.cell.bold = w.letter.bold && !w.letter.plain
	last := len(w.table) - 1
	w.table[last] = append(w.table[last], w.cell)
	w.document.cells++
}

// wordValue returns the attribute in which Word keeps what an element says.
func wordValue(e xml.StartElement) string {
	for _, a := range e.Attr {
		if a.Name.Local == "val" {
			return a.Value
		}
	}
	return ""
}

// isOff tells a switch of a Word file that is set to off.
func isOff(value string) bool {
	return value == "0" || strings.EqualFold(value, "false") || strings.EqualFold(value, "off")
}

func spanOf(value string) int {
	n, err := strconv.Atoi(value)
	if err != nil {
		return 1
	}
	return min(max(n, 1), formColumns)
}
