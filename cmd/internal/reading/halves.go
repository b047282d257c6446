package reading

import (
	"math"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
)

// halves returns the parts of a worksheet on which tables of one kind stand side by
// side: a list folded in two, or forms next to each other. It is nil where there is
// but one. A part is the worksheet itself with nothing in the columns of the others;
// lines above the head that only the first part has are everyone's.
func (sv surveyor) halves(g *heads.Grid, h *heads.Header) []*heads.Grid {
	starts := sv.halfStarts(g, h)
	if len(starts) < 2 {
		return nil
	}
	shared := sv.letterheadAbove(g, h.Top, starts[1])
	var parts []*heads.Grid
	for i, from := range starts {
		to := math.MaxInt
		if i+1 < len(starts) {
			to = starts[i+1]
		}
		if i == 0 {
			from = 0
		}
		parts = append(parts, g.Window(from, to, h.Top, shared))
	}
	return parts
}

// letterheadAbove reports whether above a row, from a column on, nothing stands but the
// right side of a letterhead.
func (sv surveyor) letterheadAbove(g *heads.Grid, top, from int) bool {
	for row := range top {
		for col := from; col < g.Width(row); col++ {
			if text := g.Text(row, col); text != "" && !isLetterhead(sv.Vocabulary.PlainKey(text)) {
				return false
			}
		}
	}
	return true
}

// halfStarts returns the columns in which tables begin, by the column of names or
// criteria that heads each, and the numbers before it. Each of them has marks of its
// own.
func (sv surveyor) halfStarts(g *heads.Grid, h *heads.Header) (starts []int) {
	naming, rules := words.CellRole, sv.Vocabulary.List
	if h.Has(words.CriterionRole) {
		naming, rules = words.CriterionRole, sv.Vocabulary.Form
	}
	if !h.Has(naming) || len(h.Months) > 0 {
		return nil
	}
	if sv.columnsWith(g, h, naming, rules) < 2 {
		return nil
	}
	ordinal, named, marks := -1, false, false
	for col := range heads.ColumnsOf(g, h.Top, h.Bottom) {
		role, _, _ := sv.ColumnRole(g, h.Top, h.Bottom, col, rules)
		if role == naming && !holdsTexts(g, h.Bottom, col) {
			role = words.SelfRole // "Chi bộ" and "Đảng ủy" under a criterion say who gave the marks
		}
		switch role {
		case words.OrdinalRole, words.CodeRole:
			if ordinal < 0 || named && marks {
				ordinal = col
			}
			continue
		case naming:
			if named && !marks {
				return nil
			}
			if ordinal < 0 {
				ordinal = col
			}
			starts = append(starts, ordinal)
			ordinal, named, marks = -1, true, false
		case words.SelfRole, words.ReviewRole, words.TotalRole, words.LeafRole:
			marks = marks || named
		case words.NoRole:
			if column, _, ok := sv.ListColumn(g, h.Top, h.Bottom, col, h.Set); ok && column.Role == words.LeafRole {
				marks = marks || named
			}
		}
	}
	if !marks {
		return nil
	}
	return starts
}

// columnsWith counts the columns under a head whose texts give them a role.
func (sv surveyor) columnsWith(g *heads.Grid, h *heads.Header, wanted words.Role, rules *words.RuleTable) (count int) {
	for col := range heads.ColumnsOf(g, h.Top, h.Bottom) {
		if role, _, _ := sv.ColumnRole(g, h.Top, h.Bottom, col, rules); role == wanted {
			count++
		}
	}
	return count
}

// holdsTexts reports whether texts, and no numbers, stand in a column below a head.
func holdsTexts(g *heads.Grid, bottom, col int) bool {
	texts := 0
	for row := bottom + 1; row < min(bottom+1+heads.ColumnRows, len(g.Rows)) && texts < 5; row++ {
		switch text := g.Text(row, col); {
		case text == "" || words.IsColumnNumbers(g.Grid, row):
		case heads.IsFigure(text):
			return false
		default:
			texts++
		}
	}
	return texts > 0
}

// scaleBeside finds a scale of the grades that stands beside a table, behind a blank
// column: each of its rows has a grade of its own and from which number on it holds. It
// is no part of the table, whatever heads it.
func (sv surveyor) scaleBeside(g *heads.Grid, h *heads.Header, found bool) (*heads.LayoutBlock, bool) {
	if !found || h.Layout == heads.RosterLayout || !sv.gradeBehindBlank(g, h) {
		return nil, false
	}
	for col := 2; col < heads.ColumnsOf(g, h.Top, h.Bottom+1); col++ {
		if from, to := sv.scaleIn(g, h, col); to > from+1 {
			for from > h.Top && g.Text(from-1, col) != "" && g.Text(from-1, col-1) == "" {
				from--
			}
			scale := &heads.LayoutBlock{Set: h.Set, From: from, Top: from, Bottom: from - 1, To: to, Left: col}
			for range to - from {
				scale.Rows = append(scale.Rows, heads.ScaleRow)
			}
			return scale, true
		}
	}
	return nil, false
}

// gradeBehindBlank is a quick look: whether a grade stands behind a blank cell at all.
func (sv surveyor) gradeBehindBlank(g *heads.Grid, h *heads.Header) bool {
	for row := h.Top; row < len(g.Rows) && row < h.Bottom+heads.ColumnRows; row++ {
		cells := g.Rows[row]
		for col := 2; col < len(cells); col++ {
			if cells[col] != 0 && cells[col-1] == 0 {
				if _, is := sv.Grades[h.Set][sv.KeyOf(sv.At(g, row, col))]; is {
					return true
				}
			}
		}
	}
	return false
}

// scaleIn returns the rows of a column in which the grades stand one below another, each
// once, with nothing before them and their thresholds behind them.
func (sv surveyor) scaleIn(g *heads.Grid, h *heads.Header, col int) (from, to int) {
	var met map[int]bool
	for row := h.Top; row < len(g.Rows) && row < h.Bottom+heads.ColumnRows; row++ {
		grade, is := 0, false
		if g.At(row, col) != 0 && g.At(row, col-1) == 0 { // few cells stand behind a blank one
			grade, is = sv.Grades[h.Set][sv.KeyOf(sv.At(g, row, col))]
		}
		switch {
		case is && !met[grade] && sv.holdsFrom(g.Text(row, col+1), h.Set, grade):
			if met == nil {
				met, from = map[int]bool{}, row
			}
			met[grade], to = true, row+1
		case len(met) > 0:
			return from, to
		}
	}
	return from, to
}

// holdsFrom reports whether a text says from which number on, or below which, a grade
// holds.
func (sv surveyor) holdsFrom(text string, set, grade int) bool {
	grades := sv.Sets[set].Grades
	for number := range strings.FieldsFuncSeq(text, func(c rune) bool { return c != ',' && c != '.' && (c < '0' || c > '9') }) {
		points, ok := heads.PointsIn(number)
		if ok && points == grades[grade].From || ok && grade > 0 && points == grades[grade-1].From {
			return true
		}
	}
	return false
}

// halvesOf is halves of a head that was found.
func (sv surveyor) halvesOf(g *heads.Grid, h *heads.Header, found bool) []*heads.Grid {
	if !found || h.Layout == heads.RosterLayout {
		return nil
	}
	return sv.halves(g, h)
}

// bound keeps blocks of a part of the worksheet to the part's own columns.
func bound(blocks []*heads.LayoutBlock, part *heads.Grid) {
	left, right := -1, 0
	for _, b := range blocks {
		for row := b.Top; row < min(b.To, len(part.Rows)); row++ {
			for col, text := range part.Rows[row] {
				if text == 0 {
					continue
				}
				if left < 0 || col < left {
					left = col
				}
				right = max(right, col+1)
			}
		}
	}
	for _, b := range blocks {
		b.Columns = b.Columns[min(max(left, 0), len(b.Columns)):]
		b.Left, b.Right = max(left, 0), right
	}
}
