package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
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

// labelBefore is the text of a row that stands before its titles: that of a total
// in a column without a role.
func (f *form) labelBefore(row int) string {
	for col := range max(f.Columns.Criterion, 0) {
		if text := f.Grid.Text(row, col); text != "" && !heads.IsFigure(text) {
			return text
		}
	}
	return ""
}

// outerTitle heads a row by the text of the groups' column where that is the
// criterion's title, or the only one.
func (f *form) outerTitle(row int, headers heads.RowHeads) heads.RowHeads {
	if f.Head.Outer == 0 {
		return headers
	}
	outer := f.Heads.At(f.Grid, row, f.Head.Outer-1)
	if headers.Title == f.Heads.Blank || f.Heads.IsTitle(f.Set, outer.Text) && !f.Heads.IsTitle(f.Set, headers.Title.Text) {
		headers.Title = outer
	}
	return headers
}
