package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/judge"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// sumsAll tells the row of the form's total by its numbers: the full marks of the
// whole set, under a label that speaks of a sum or over marks that add up to it.
func (f *form) sumsAll(row int, title string) bool {
	full, ok := heads.PointsIn(f.Grid.Text(row, f.Columns.Max))
	if !ok || full != f.Heads.Sets[f.Set].FullMarks() || len(f.seen) < 2 || full == f.Heads.Leaves[f.Set][0].Max {
		return false
	}
	return words.AnyIn(f.Heads.Vocabulary.Key(title), f.Heads.Vocabulary.Sum)
}

// labelBefore is the column of the text of a row that stands before its titles: that of
// a total in a column without a role; -1: there is none.
func (f *form) labelBefore(row int) int {
	for col := range max(f.Columns.Criterion, 0) {
		if text := f.Grid.Text(row, col); text != "" && !heads.IsFigure(text) {
			return col
		}
	}
	return -1
}

// outerTitle heads a row by the text of the groups' column where that is the
// criterion's title, or the only one.
func (f *form) outerTitle(row int, headers heads.RowHeads) heads.RowHeads {
	if f.Head.Outer == 0 {
		return headers
	}
	outer := f.Heads.At(f.Grid, row, f.Head.Outer-1)
	if outer == f.Heads.Blank {
		return headers
	}
	if headers.Title == f.Heads.Blank || f.Heads.IsTitle(f.Set, outer.Text) && !f.Heads.IsTitle(f.Set, headers.Title.Text) {
		headers.Title = outer
	}
	return headers
}

func columnsOfForm(h *heads.Header) judge.Columns {
	c := judge.Columns{Ordinal: h.At(words.OrdinalRole), Criterion: h.At(words.CriterionRole), Max: h.At(words.MaxRole), Note: h.At(words.NoteRole)}
	for _, column := range h.Columns {
		whose := 0
		if column.Role == words.ReviewRole {
			whose = 1
		}
		switch {
		case column.Ensures > 0:
			c.Ensured[whose][0] = column.Col
			continue
		case column.Ensures < 0:
			c.Ensured[whose][1] = column.Col
			continue
		}
		switch column.Role {
		case words.SelfRole:
			c.Self = append(c.Self, column.Col)
		case words.ReviewRole:
			c.Review = append(c.Review, column.Col)
		}
	}
	c.Heads = make([]heads.Column, 0, 3)
	for _, wanted := range [...]words.Role{words.CriterionRole, words.SelfRole, words.ReviewRole} {
		if column, found := h.Find(wanted); found {
			c.Heads = append(c.Heads, column)
		}
	}
	return c
}

// ensuredMark reads a row's answer: a tick under one of the heads. A tick under
// both, or anything else, is no mark.
func (f *form) ensuredMark(row int, pair [2]int) scoring.Mark {
	yes, no := f.Heads.MarkAt(f.Grid, row, pair[0]), f.Heads.MarkAt(f.Grid, row, pair[1])
	switch {
	case yes.Entered() && no.Entered():
		yes.State, yes.Text = scoring.WordMark, yes.Text+" | "+no.Text
		return yes
	case !no.Entered():
		return yes
	case no.State == scoring.WordMark && heads.IsTick(no.Text):
		no.Text = criteria.Key("không")
	default:
		no.State = scoring.WordMark // a number of points that were not ensured
	}
	return no
}

// besidePoints takes the points that stand beside an answer, "Điểm đạt": they
// count, and the answer where there are none.
func (f *form) besidePoints(row int, answer scoring.Mark, columns []int) scoring.Mark {
	if len(columns) == 0 {
		return answer
	}
	if points := f.Mark(row, columns); points.Entered() || !answer.Entered() {
		return points
	}
	return answer
}
