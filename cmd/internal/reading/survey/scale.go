package survey

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
)

// ScaleBeside finds a scale of the grades that stands beside a table, behind a blank
// column: each of its rows has a grade of its own and from which number on it holds. It
// is no part of the table, whatever heads it.
func (s Surveyor) ScaleBeside(g *heads.Grid, h *heads.Header, found bool) (*heads.LayoutBlock, bool) {
	if !found || h.Layout == heads.RosterLayout || !s.gradeBehindBlank(g, h) {
		return nil, false
	}
	for col := 2; col < heads.ColumnsOf(g, h.Top, h.Bottom+1); col++ {
		if from, to := s.scaleIn(g, h, col); to > from+1 {
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
func (s Surveyor) gradeBehindBlank(g *heads.Grid, h *heads.Header) bool {
	for row := h.Top; row < len(g.Rows) && row < h.Bottom+heads.ColumnRows; row++ {
		cells := g.Rows[row]
		for col := 2; col < len(cells); col++ {
			if cells[col] != 0 && cells[col-1] == 0 && s.IsGradeOfAny(g, cells[col]) {
				if _, is := s.Grades[h.Set][s.KeyOf(s.At(g, row, col))]; is {
					return true
				}
			}
		}
	}
	return false
}

// scaleIn returns the rows of a column in which the grades stand one below another, each
// once, with nothing before them and their thresholds behind them.
func (s Surveyor) scaleIn(g *heads.Grid, h *heads.Header, col int) (from, to int) {
	var met map[int]bool
	for row := h.Top; row < len(g.Rows) && row < h.Bottom+heads.ColumnRows; row++ {
		grade, is := 0, false
		if g.At(row, col) != 0 && g.At(row, col-1) == 0 { // few cells stand behind a blank one
			grade, is = s.Grades[h.Set][s.KeyOf(s.At(g, row, col))]
		}
		switch {
		case is && !met[grade] && s.holdsFrom(g.Text(row, col+1), h.Set, grade):
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
func (s Surveyor) holdsFrom(text string, set, grade int) bool {
	grades := s.Sets[set].Grades
	for number := range strings.FieldsFuncSeq(text, func(c rune) bool { return c != ',' && c != '.' && (c < '0' || c > '9') }) {
		points, ok := heads.PointsIn(number)
		if ok && points == grades[grade].From || ok && grade > 0 && points == grades[grade-1].From {
			return true
		}
	}
	return false
}
