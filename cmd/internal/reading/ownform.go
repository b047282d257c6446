package reading

import (
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/cmd/internal/workbook/xlsxscan"
)

// An ownForm is a worksheet that `chibo form` made: what it was made for, and
// where its inputs are by their defined names.
type ownForm struct {
	stamp    names.Stamp
	row, col int // of the stamp
	cells    map[string]heads.CellAt
	codes    map[string]int // row of a criterion or group by its id
	codeCol  int            // -1: the column is gone
}

// formNamesOf finds them; nil: there are none. What refers to nothing any more is
// left out.
func formNamesOf(w workbook.Document) *heads.FormNames {
	var found *heads.FormNames
	for _, n := range w.DefinedNames() {
		form, part, ok := names.ParseFormName(n.Name)
		if !ok {
			continue
		}
		if found == nil {
			found = &heads.FormNames{Sheets: w.Sheets()}
		}
		if sheet, at, ok := reference(n.RefersTo); ok {
			found.Cells = append(found.Cells, heads.DefinedCell{Form: form, Part: part, Sheet: sheet, Place: at})
		}
	}
	return found
}

// reference reads "'Tháng 7'!$D$14": the first cell of what a name refers to.
func reference(text string) (sheet string, at heads.CellAt, ok bool) {
	text = strings.TrimPrefix(text, "=")
	cut := strings.LastIndex(text, "!")
	if cut < 0 || strings.Contains(text, "#REF") {
		return "", heads.CellAt{}, false
	}
	sheet = strings.TrimPrefix(text[:cut], "$")
	if quoted, found := strings.CutPrefix(sheet, "'"); found {
		sheet = strings.ReplaceAll(strings.TrimSuffix(quoted, "'"), "''", "'")
	}
	cell, _, _ := strings.Cut(text[cut+1:], ":")
	place, ok := xlsxscan.PlaceOf(cell)
	return sheet, heads.CellAt{Row: place.Row, Col: place.Col}, ok
}

// ownFormOf recognises a form by its stamp, which lies below it on paper too:
// names alone can be lost, or be carried along to another sheet.
func (r *reader) ownFormOf(g *heads.Grid) (*ownForm, bool) {
	if g.AllKnown(heads.StamplessText) {
		return nil, false
	}
	quick := r.QuickOf(g)
	for row := len(g.Rows) - 1; row >= 0; row-- {
		for col, number := range g.Rows[row] {
			if number == 0 || quick[number]&heads.StamplessText != 0 {
				continue
			}
			text := g.Texts.Text(number)
			if !names.MayBeStamp(text) {
				quick[number] |= heads.StamplessText
				continue
			}
			if stamp, ok := names.ParseStamp(text); ok {
				f := &ownForm{stamp: stamp, row: row, col: col, cells: map[string]heads.CellAt{}, codes: map[string]int{}, codeCol: -1}
				f.findCodes(g)
				f.findNames(g)
				return f, true
			}
		}
	}
	return nil, false
}

// findCodes finds the rows by the codes beside them, which go along with the
// rows in any program.
func (own *ownForm) findCodes(g *heads.Grid) {
	for row := range g.Rows {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := g.Text(row, col)
			id, found := strings.CutPrefix(text, "[")
			if id, closed := strings.CutSuffix(id, "]"); found && closed && id != "" {
				if _, again := own.codes[id]; !again {
					own.codes[id], own.codeCol = row, col
				}
			}
		}
	}
}

// findNames takes the names of this form that refer to this sheet. A sheet
// renamed by a program that leaves names alone is told by the form's number.
func (own *ownForm) findNames(g *heads.Grid) {
	if g.Forms == nil {
		return
	}
	for _, c := range g.Forms.Cells {
		if c.Form != own.stamp.Form {
			continue
		}
		here := strings.EqualFold(c.Sheet, g.Sheet)
		if _, known := own.cells[c.Part]; here || !known && !g.Forms.HasSheet(c.Sheet) {
			own.cells[c.Part] = c.Place
		}
	}
}

// at returns the named cell of a part, where nothing says that the name stayed
// behind when the cells moved: a row is known by its code, if it has one.
func (own *ownForm) at(part, id string) (heads.CellAt, bool) {
	p, named := own.cells[part]
	if !named {
		return p, false
	}
	for code, row := range own.codes {
		if row == p.Row && code != id {
			return p, false
		}
	}
	return p, true
}
