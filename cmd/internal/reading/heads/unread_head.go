package heads

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
	ColumnRows    = 200 // rows below a head in which a column must hold something
	sampleValues  = 3   // values of a column that are shown
	sampleLength  = 120 // bytes of one
)

// A Guesser finds the head of a table that no reading recognised, and says which of
// its columns no word explains.
type Guesser struct {
	vocabulary *words.Vocabulary
	columns    *Columns
	names      *Names
	matcher    *Matcher
}

// NoHeader is the problem of a worksheet whose table is not recognised. Where
// there is a table all the same, the problem names those of its heads that no
// word of ours explains: to be taught once.
func (gs *Guesser) NoHeader(g *Grid, variant string) diag.Problem {
	plain := diag.New(diag.NoHeader, variant, g.SheetPos())
	if row, col, found := gs.names.CellsAcross(g, 0); found && variant != "legacy" {
		return diag.New(diag.NoHeader, "transposed", g.Pos(row, col), "name", g.Text(row, col))
	}
	top, bottom, found := gs.GuessHead(g)
	if !found || variant == "legacy" {
		return plain
	}
	if p, unknown := gs.notUnderstood(g, top, bottom); unknown {
		return p
	}
	return gs.withoutMaximum(g, top, bottom, plain)
}

// notUnderstood is the problem of a table of which heads are not understood; false: none is.
func (gs *Guesser) notUnderstood(g *Grid, top, bottom int) (diag.Problem, bool) {
	unknown := gs.UnknownHeads(g, top, bottom)
	if len(unknown.Heads) == 0 {
		return diag.Problem{}, false
	}
	at := g.SheetPos()
	at.Cell = unknown.Cells[0]
	return diag.New(diag.NoHeader, "heads", at, "heads", unknown.Heads, "row", bottom+1, "path", g.File,
		"cells", unknown.Cells, "samples", unknown.Samples), true
}

// FurtherTable is the problem of a table of party cells below a list that may be scores too.
func (gs *Guesser) FurtherTable(g *Grid, h *Header) diag.Problem {
	if p, unknown := gs.notUnderstood(g, h.Top, h.Bottom); unknown {
		return p
	}
	return diag.New(diag.NoHeader, "no-marks", g.Pos(h.Top, max(0, h.At(words.CellRole))))
}

// withoutMaximum is the problem of a form that prints no full marks: what it lacks,
// and that the office may say which column holds the criteria.
func (gs *Guesser) withoutMaximum(g *Grid, top, bottom int, otherwise diag.Problem) diag.Problem {
	criterion, marks := "", false
	for col := range ColumnsOf(g, top, bottom) {
		switch role, _, _ := gs.columns.ColumnRole(g, top, bottom, col, gs.vocabulary.Form); role {
		case words.CriterionRole:
			criterion, _, _ = gs.columns.WholeHead(g, top, bottom, col)
		case words.SelfRole, words.ReviewRole:
			marks = true
		case words.MaxRole:
			return otherwise
		}
	}
	if criterion == "" || !marks {
		return otherwise
	}
	return diag.New(diag.NoHeader, "no-maximum", g.SheetPos(), "row", bottom+1, "head", criterion, "typed", taught.Typed(criterion))
}

// GuessHead finds the rows that look like the head of a table: several texts side
// by side, with figures in the rows below.
func (gs *Guesser) GuessHead(g *Grid) (top, bottom int, found bool) {
	for top = range min(len(g.Rows), guessedWithin) {
		if countWords(g, top) < guessedTexts {
			continue
		}
		bottom = top
		for bottom+1 < min(top+HeaderHeight, len(g.Rows)) && continuesHead(g, top, bottom+1) {
			bottom++
		}
		if figuresBelow(g, bottom) {
			return top, bottom, true
		}
	}
	return 0, 0, false
}

// words counts the texts of a row that are no numbers.
func countWords(g *Grid, row int) (count int) {
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
func continuesHead(g *Grid, top, row int) bool {
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
			if g.Text(above, col) != "" && !SpansBelow(g, above, row, col) {
				return false
			}
		}
	}
	return texts > 0 && !words.IsColumnNumbers(g.Grid, row)
}

// figuresBelow reports whether a head has rows with figures below it.
func figuresBelow(g *Grid, bottom int) bool {
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

// UnknownHeads lists the heads of columns with something in them that mean nothing
// to the reader, each once.
func (gs *Guesser) UnknownHeads(g *Grid, top, bottom int) (unknown unknownHeads) {
	var blank unknownHeads
	seen := map[string]bool{}
	for col := range ColumnsOf(g, top, bottom) {
		head, _, last := gs.columns.WholeHead(g, top, bottom, col)
		key := gs.vocabulary.HeadKey(head)
		if key == "" || seen[key] || gs.isExplained(g, top, bottom, col) {
			continue
		}
		seen[key] = true
		if values := valuesBelow(g, bottom, col); len(values) > 0 {
			unknown.add(head, g.Pos(last, col).Cell, values)
		} else {
			blank.add(head, g.Pos(last, col).Cell, nil)
		}
	}
	if len(unknown.Heads) == 0 { // all that is left to ask of
		return blank
	}
	return unknown
}

// unknownHeads are heads that mean nothing to the reader, where they stand, and
// some of what stands below each.
type unknownHeads struct {
	Heads, Cells, Samples []string
}

func (u *unknownHeads) add(head, cell string, values []string) {
	u.Heads, u.Cells, u.Samples = append(u.Heads, head), append(u.Cells, cell), append(u.Samples, strings.Join(values, "; "))
}

// valuesBelow returns the first few values of a column, each once.
func valuesBelow(g *Grid, bottom, col int) (values []string) {
	for row := bottom + 1; row < min(bottom+1+ColumnRows, len(g.Rows)) && len(values) < sampleValues; row++ {
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
func (gs *Guesser) isExplained(g *Grid, top, bottom, col int) bool {
	if role, _, _ := gs.columns.ColumnRole(g, top, bottom, col, gs.vocabulary.Form); role != words.NoRole {
		return true
	}
	if len(gs.matcher.Sets) > 0 {
		if c, _, ok := gs.columns.ListColumn(g, top, bottom, col, 0); ok || c.Role != words.NoRole {
			return true
		}
	}
	role, _, _ := gs.columns.ColumnRole(g, top, bottom, col, gs.vocabulary.List)
	return role != words.NoRole
}
