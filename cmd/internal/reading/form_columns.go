package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
)

// sumsAll tells the row of the form's total by its numbers: the full marks of the
// whole set, under a label that speaks of a sum or over marks that add up to it.
func (f *form) sumsAll(row int, title string) bool {
	full, ok := pointsIn(f.g.Text(row, f.columns.max))
	if !ok || full != f.r.Sets[f.set].FullMarks() || len(f.seen) < 2 || full == f.r.Leaves[f.set][0].Max {
		return false
	}
	return words.AnyIn(f.r.Vocabulary.Key(title), f.r.Vocabulary.Sum)
}

// labelBefore is the text of a row that stands before its titles: that of a total
// in a column without a role.
func (f *form) labelBefore(row int) string {
	for col := range max(f.columns.criterion, 0) {
		if text := f.g.Text(row, col); text != "" && !heads.IsFigure(text) {
			return text
		}
	}
	return ""
}

// outerTitle heads a row by the text of the groups' column where that is the
// criterion's title, or the only one.
func (f *form) outerTitle(row int, headers heads.RowHeads) heads.RowHeads {
	if f.h.Outer == 0 {
		return headers
	}
	outer := f.r.At(f.g, row, f.h.Outer-1)
	if headers.Title == f.r.Blank || f.r.IsTitle(f.set, outer.Text) && !f.r.IsTitle(f.set, headers.Title.Text) {
		headers.Title = outer
	}
	return headers
}
