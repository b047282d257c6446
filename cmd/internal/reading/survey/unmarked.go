package survey

import (
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// Unmarked judges a list of party cells without marks: whether it is left out, with or
// without a word. One that may be scores is not.
func (s Surveyor) Unmarked(g *heads.Grid, h *heads.Header, isList bool) (left bool, told []diag.Problem) {
	inWords := h.Has(words.GradeRole) || h.Has(words.ReviewGradeRole)
	graded := h.Has(words.GradeMarkRole) || inWords && s.statesGrades(g, h)
	head, points := s.pointsColumn(g, h)
	mayScore := isList && (s.speaksAbove(g, h) && (points || s.HoldsTable(g)) || points && s.Vocabulary.Scoring.Reviews(s.Vocabulary.Key(head)))
	if !h.OfPersons() && !h.Has(words.TotalRole) && (graded || !isList && len(h.Columns) < 3 || mayScore) {
		return false, []diag.Problem{s.NoHeader(g, "no-marks")}
	}
	if isList && points || inWords || h.OfPersons() && s.HoldsTable(g) || s.scoredColumn(g, h) {
		told = append(told, s.notASheet(g, h))
	}
	return true, told
}

// scoredColumn reports whether a list of cells without marks has numbers under a head
// that speaks of scoring or names a month.
func (s Surveyor) scoredColumn(g *heads.Grid, h *heads.Header) bool {
	for col := range heads.ColumnsOf(g, h.Top, h.Bottom) {
		head, _, _ := s.WholeHead(g, h.Top, h.Bottom, col)
		if head == "" || !s.Vocabulary.Scoring.Scores(s.Vocabulary.Key(head)) && s.MonthOver(g, h.Top, h.Bottom, col).IsZero() {
			continue
		}
		for row := h.Bottom + 1; row < len(g.Rows); row++ {
			if heads.IsFigure(g.Text(row, col)) {
				return true
			}
		}
	}
	return false
}

// OfOtherNumbers reports whether the head of a further table of cells is certainly of
// something else than scores: of a contest by its title, or no head of it and no line just above speaks of scoring or of
// who may review, and nothing below looks like points or grades.
func (s Surveyor) OfOtherNumbers(g *heads.Grid, h *heads.Header) bool {
	if s.TitledContest(g, h.Top) {
		return true
	}
	if _, points := s.pointsColumn(g, h); points || s.scoredColumn(g, h) || s.statesGrades(g, h) {
		return false
	}
	for row := h.Bottom; row >= max(0, h.Top-linesOfTitle); row-- {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := s.At(g, row, col)
			if row < h.Top && s.Find(text.Text, "").Cell >= 0 {
				return true // a row of the table above
			}
			if key := s.KeyOf(text); s.Vocabulary.Scoring.Scores(key) || s.Vocabulary.Scoring.Reviews(key) || s.Vocabulary.Scoring.OfTotals(key, row < h.Top) {
				return false
			}
		}
	}
	return true
}

// linesOfTitle is how many lines above a further table say what it is.
const linesOfTitle = 3

// statesGrades reports whether a column of grades holds one of the set's: "A" and "B" may
// be anybody's.
func (s Surveyor) statesGrades(g *heads.Grid, h *heads.Header) bool {
	return slices.ContainsFunc(h.Columns, func(c heads.Column) bool { return isGradeColumn(h, c.Col) && s.gradesIn(g, h, c.Col) })
}

func (s Surveyor) gradesIn(g *heads.Grid, h *heads.Header, col int) bool {
	for row := h.Bottom + 1; row < len(g.Rows); row++ {
		if _, isGrade := s.GradeTitle(g.Text(row, col), h.Set); isGrade {
			return true
		}
	}
	return false
}

func isGradeColumn(h *heads.Header, col int) bool {
	return slices.ContainsFunc(h.Columns, func(c heads.Column) bool {
		return c.Col == col && (c.Role == words.GradeRole || c.Role == words.ReviewGradeRole)
	})
}

// speaksAbove reports whether a line above a list of cells, or a head of it over
// anything but words that are no grades, speaks of scoring.
func (s Surveyor) speaksAbove(g *heads.Grid, h *heads.Header) bool {
	otherGrades := !s.statesGrades(g, h)
	for row := range h.Bottom + 1 {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := s.At(g, row, col)
			if text == s.Blank || len(text.Text) >= 200 {
				continue
			}
			if otherGrades && row >= h.Top && isGradeColumn(h, col) {
				continue
			}
			if key := s.KeyOf(text); s.Vocabulary.Scoring.OfTotals(key, row < h.Top) || row >= h.Top && s.Vocabulary.Scoring.Decides(key) {
				return true
			}
		}
	}
	return false
}

// pointsColumn finds the head of a column of a list of cells that is not understood
// and holds nothing but what points look like.
func (s Surveyor) pointsColumn(g *heads.Grid, h *heads.Header) (head string, found bool) {
	for _, c := range s.ColumnsOf(g, h, len(g.Rows), s.Vocabulary.List) {
		if c.Why == heads.UnknownColumn && c.Head != "" && s.looksLikePoints(g, h, c) {
			return c.Head, true
		}
	}
	return "", false
}

// looksLikePoints reports whether all that stands in a column are numbers within the
// full marks, and half of them above half of these.
func (s Surveyor) looksLikePoints(g *heads.Grid, h *heads.Header, c heads.BlockColumn) bool {
	full, numbers, high := s.Sets[h.Set].FullMarks(), 0, 0
	for row := h.Bottom + 1; row < len(g.Rows); row++ {
		text := s.At(g, row, c.Col)
		if name, named := h.Find(words.CellRole); text == s.Blank || words.Placeholder(text.Text) || named && g.Text(row, name.Col) == "" {
			continue // of no cell's row: it may still belong to the head
		}
		means := s.MarkOf(text)
		if means.State != scoring.NumberMark || means.Points < 0 || means.Points > full {
			return false
		}
		if numbers++; 2*means.Points >= full {
			high++
		}
	}
	key := s.Vocabulary.Key(c.Head)
	heads := s.Vocabulary.Scoring
	return numbers > 0 && 2*high >= numbers && !heads.IsCount(key) && !heads.IsMeasure(c.Head, key) && !words.AnyIn(key, heads.Derived) && !words.AnyIn(key, heads.Period)
}

// notASheet is the warning of a list that is put aside, with the heads that teaching
// would explain.
func (s Surveyor) notASheet(g *heads.Grid, h *heads.Header) diag.Problem {
	unknown := s.UnknownHeads(g, h.Top, h.Bottom)
	return diag.New(diag.NotASheet, "", g.SheetPos(), "heads", unknown.Heads, "cells", unknown.Cells, "samples", unknown.Samples)
}
