package reading

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// Bounds of looking for the head of a table that no reading recognised.
const (
	guessedWithin = 60  // rows at the top of the worksheet
	guessedTexts  = 3   // texts that a head has at least
	guessedBelow  = 5   // rows below a head, of which
	guessedRows   = 2   // so many hold figures
	columnRows    = 200 // rows below a head in which a column must hold something
	sampleValues  = 3   // values of a column that are shown
	sampleLength  = 120 // bytes of one
)

// noHeader is the problem of a worksheet whose table is not recognised. Where
// there is a table all the same, the problem names those of its heads that no
// word of ours explains: to be taught once.
func (r *reader) noHeader(g *grid, variant string) diag.Problem {
	plain := diag.New(diag.NoHeader, variant, g.place())
	if row, col, found := r.cellsAcross(g, 0); found && variant != "legacy" {
		return diag.New(diag.NoHeader, "transposed", g.Pos(row, col), "name", g.Text(row, col))
	}
	top, bottom, found := r.guessHead(g)
	if !found || variant == "legacy" {
		return plain
	}
	unknown := r.unknownHeads(g, top, bottom)
	if len(unknown.heads) == 0 {
		return r.withoutMaximum(g, top, bottom, plain)
	}
	at := g.place()
	at.Cell = unknown.cells[0]
	return diag.New(diag.NoHeader, "heads", at, "heads", unknown.heads, "row", bottom+1, "path", g.File,
		"cells", unknown.cells, "samples", unknown.samples)
}

// withoutMaximum is the problem of a form that prints no full marks: what it lacks,
// and that the office may say which column holds the criteria.
func (r *reader) withoutMaximum(g *grid, top, bottom int, otherwise diag.Problem) diag.Problem {
	criterion, marks := "", false
	for col := range columnsOf(g, top, bottom) {
		switch role, _, _ := r.columnRole(g, top, bottom, col, r.vocabulary.Form); role {
		case words.CriterionRole:
			criterion, _, _ = r.wholeHead(g, top, bottom, col)
		case words.SelfRole, words.ReviewRole:
			marks = true
		case words.MaxRole:
			return otherwise
		}
	}
	if criterion == "" || !marks {
		return otherwise
	}
	return diag.New(diag.NoHeader, "no-maximum", g.place(), "row", bottom+1, "head", criterion, "typed", taught.Typed(criterion))
}

// guessHead finds the rows that look like the head of a table: several texts side
// by side, with figures in the rows below.
func (r *reader) guessHead(g *grid) (top, bottom int, found bool) {
	for top = range min(len(g.Rows), guessedWithin) {
		if r.words(g, top) < guessedTexts {
			continue
		}
		bottom = top
		for bottom+1 < min(top+headerHeight, len(g.Rows)) && r.continuesHead(g, top, bottom+1) {
			bottom++
		}
		if r.figuresBelow(g, bottom) {
			return top, bottom, true
		}
	}
	return 0, 0, false
}

// words counts the texts of a row that are no numbers.
func (r *reader) words(g *grid, row int) (count int) {
	for col := range min(g.Width(row), words.HeaderWidth) {
		if text := g.Text(row, col); text != "" && !isPoints(text) {
			count++
		}
	}
	return count
}

func isPoints(text string) bool {
	_, err := criteria.ParsePoints(text)
	return err == nil
}

// continuesHead reports whether a row goes on with the head above it: its texts
// stand only where nothing heads the column yet, or a wider head spans it.
func (r *reader) continuesHead(g *grid, top, row int) bool {
	texts := 0
	for col := range min(g.Width(row), words.HeaderWidth) {
		text := g.Text(row, col)
		if text == "" {
			continue
		}
		if isPoints(text) {
			return false
		}
		texts++
		for above := top; above < row; above++ {
			if g.Text(above, col) != "" && !spansBelow(g, above, row, col) {
				return false
			}
		}
	}
	return texts > 0 && !words.IsColumnNumbers(g.Grid, row)
}

// figuresBelow reports whether a head has rows with figures below it.
func (r *reader) figuresBelow(g *grid, bottom int) bool {
	looked, rows := 0, 0
	for row := bottom + 1; row < len(g.Rows) && looked < guessedBelow; row++ {
		if g.BlankRow(row) || words.IsColumnNumbers(g.Grid, row) {
			continue
		}
		looked++
		texts, figures := 0, 0
		for col := range min(g.Width(row), words.HeaderWidth) {
			if text := g.Text(row, col); text != "" {
				texts++
				if isPoints(text) {
					figures++
				}
			}
		}
		if texts >= 2 && figures > 0 {
			rows++
		}
	}
	return rows >= guessedRows
}

// unknownHeads lists the heads of columns with something in them that mean nothing
// to the reader, each once.
func (r *reader) unknownHeads(g *grid, top, bottom int) (unknown unknownHeads) {
	var blank unknownHeads
	seen := map[string]bool{}
	for col := range columnsOf(g, top, bottom) {
		head, _, last := r.wholeHead(g, top, bottom, col)
		key := r.vocabulary.HeadKey(head)
		if key == "" || seen[key] || r.isExplained(g, top, bottom, col) {
			continue
		}
		seen[key] = true
		if values := r.valuesBelow(g, bottom, col); len(values) > 0 {
			unknown.add(head, g.Pos(last, col).Cell, values)
		} else {
			blank.add(head, g.Pos(last, col).Cell, nil)
		}
	}
	if len(unknown.heads) == 0 { // all that is left to ask of
		return blank
	}
	return unknown
}

// unknownHeads are heads that mean nothing to the reader, where they stand, and
// some of what stands below each.
type unknownHeads struct {
	heads, cells, samples []string
}

func (u *unknownHeads) add(head, cell string, values []string) {
	u.heads, u.cells, u.samples = append(u.heads, head), append(u.cells, cell), append(u.samples, strings.Join(values, "; "))
}

// valuesBelow returns the first few values of a column, each once.
func (r *reader) valuesBelow(g *grid, bottom, col int) (values []string) {
	for row := bottom + 1; row < min(bottom+1+columnRows, len(g.Rows)) && len(values) < sampleValues; row++ {
		text := g.Text(row, col)
		if len(text) > sampleLength {
			text = string([]rune(text)[:sampleLength/4]) + "…"
		}
		if text != "" && !slices.Contains(values, text) {
			values = append(values, text)
		}
	}
	return values
}

// isExplained reports whether a head means something, in a form or a list.
func (r *reader) isExplained(g *grid, top, bottom, col int) bool {
	if role, _, _ := r.columnRole(g, top, bottom, col, r.vocabulary.Form); role != words.NoRole {
		return true
	}
	if len(r.sets) > 0 {
		if c, _, ok := r.listColumn(g, top, bottom, col, 0); ok || c.role != words.NoRole {
			return true
		}
	}
	role, _, _ := r.columnRole(g, top, bottom, col, r.vocabulary.List)
	return role != words.NoRole
}
