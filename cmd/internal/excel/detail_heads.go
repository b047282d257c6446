package excel

import (
	"slices"
	"strings"

	"chibo/cmd/internal/excel/xlsx"
	"chibo/cmd/internal/view/details"
	"chibo/criteria"
)

// The widths of a column of marks: of one criterion among several of a group,
// and what a group's title needs.
const (
	markWidth  = 6.5
	titleLines = 5 // of a group's title, as a rule
	loneWidth  = 16
)

// markWidths are the widths of the columns of marks. The tables of several sets
// share them: each column has the room that its groups' titles need, so that no
// group is known by its number alone.
func (b *book) markWidths() []float64 {
	var widths []float64
	for _, set := range b.report.Result.Sets {
		column := 0
		for _, g := range set.Groups {
			for len(widths) < column+len(g.Criteria) {
				widths = append(widths, markWidth)
			}
			for ; len(g.Criteria) > 0 && b.titleHigh(g, widths[column:column+len(g.Criteria)]); widths[column] += 0.5 {
				if slices.Max(widths[column:column+len(g.Criteria)]) >= loneWidth {
					break
				}
			}
			column += len(g.Criteria)
		}
	}
	return widths
}

// titleHigh reports whether a group's title takes more lines than it should over
// columns of these widths, or breaks a word.
func (b *book) titleHigh(g criteria.Group, widths []float64) bool {
	total, title := 0.0, details.GroupTitle(g)
	for _, w := range widths {
		total += w
	}
	s := &xlsx.Sheet{}
	if s.HeadLines(title, total) > titleLines {
		return true
	}
	return slices.ContainsFunc(strings.Fields(title), func(word string) bool { return s.HeadLines(word, total) > 1 })
}
