package reading

import (
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/cmd/internal/workbook/xlsxscan"
)

// An ownForm is a worksheet that `chibo form` made: what it was made for, and
// where its inputs are by their defined names.
type ownForm struct {
	stamp    names.Stamp
	row, col int // of the stamp
	cells    map[string]spot
	codes    map[string]int // row of a criterion or group by its id
	codeCol  int            // -1: the column is gone
}

// A spot is a cell of the worksheet, counted from 0.
type spot struct{ row, col int }

// A definedCell is a defined name with the cell it refers to.
type definedCell struct {
	form  int
	part  string
	sheet string
	place spot
}

// formNames are the names of this program's forms in a workbook.
type formNames struct {
	cells  []definedCell
	sheets []string // of the workbook
}

// formNamesOf finds them; nil: there are none. What refers to nothing any more is
// left out.
func formNamesOf(w workbook.Document) *formNames {
	var found *formNames
	for _, n := range w.DefinedNames() {
		form, part, ok := names.ParseFormName(n.Name)
		if !ok {
			continue
		}
		if found == nil {
			found = &formNames{sheets: w.Sheets()}
		}
		if sheet, at, ok := reference(n.RefersTo); ok {
			found.cells = append(found.cells, definedCell{form, part, sheet, at})
		}
	}
	return found
}

// reference reads "'Tháng 7'!$D$14": the first cell of what a name refers to.
func reference(text string) (sheet string, at spot, ok bool) {
	text = strings.TrimPrefix(text, "=")
	cut := strings.LastIndex(text, "!")
	if cut < 0 || strings.Contains(text, "#REF") {
		return "", spot{}, false
	}
	sheet = strings.TrimPrefix(text[:cut], "$")
	if quoted, found := strings.CutPrefix(sheet, "'"); found {
		sheet = strings.ReplaceAll(strings.TrimSuffix(quoted, "'"), "''", "'")
	}
	cell, _, _ := strings.Cut(text[cut+1:], ":")
	place, ok := xlsxscan.PlaceOf(cell)
	return sheet, spot{place.Row, place.Col}, ok
}

// ownFormOf recognises a form by its stamp, which lies below it on paper too:
// names alone can be lost, or be carried along to another sheet.
func ownFormOf(g *grid) (*ownForm, bool) {
	for row := len(g.Rows) - 1; row >= 0; row-- {
		for col, number := range g.Rows[row] {
			if number == 0 {
				continue
			}
			text := g.Texts.Text(number)
			if !names.MayBeStamp(text) {
				continue
			}
			if stamp, ok := names.ParseStamp(text); ok {
				f := &ownForm{stamp: stamp, row: row, col: col, cells: map[string]spot{}, codes: map[string]int{}, codeCol: -1}
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
func (own *ownForm) findCodes(g *grid) {
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
func (own *ownForm) findNames(g *grid) {
	if g.forms == nil {
		return
	}
	for _, c := range g.forms.cells {
		if c.form != own.stamp.Form {
			continue
		}
		here := strings.EqualFold(c.sheet, g.Sheet)
		if _, known := own.cells[c.part]; here || !known && !g.forms.hasSheet(c.sheet) {
			own.cells[c.part] = c.place
		}
	}
}

func (f *formNames) hasSheet(name string) bool {
	for _, sheet := range f.sheets {
		if strings.EqualFold(sheet, name) {
			return true
		}
	}
	return false
}

// at returns the named cell of a part, where nothing says that the name stayed
// behind when the cells moved: a row is known by its code, if it has one.
func (own *ownForm) at(part, id string) (spot, bool) {
	p, named := own.cells[part]
	if !named {
		return p, false
	}
	for code, row := range own.codes {
		if row == p.row && code != id {
			return p, false
		}
	}
	return p, true
}
