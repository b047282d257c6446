package reading

import (
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
)

// countsAnew reports whether the numbers before a form's titles only count its
// rows, anew in each group or straight through, and are no ids: every row that is
// numbered has a whole title, the titles come in the order of the set, and the
// numbers count. Then the titles decide.
func (f *form) countsAnew() bool {
	if !f.conflicts() {
		return false
	}
	last, outer, before := -1, 0, 0
	for row := f.Head.Bottom + 1; row < f.to; row++ {
		if words.IsColumnNumbers(f.Grid.Grid, row) {
			continue
		}
		headers := f.headsOf(row)
		id, title := heads.PlainID(headers.Id.Text), headers.Title.Text
		if f.isTotal(id, title) {
			break
		}
		n := words.Number(id)
		_, isID := f.Heads.Lines[f.Set].Ids[id]
		lines := f.Heads.Titled(f.Set, f.Heads.WithoutID(title))
		if self, review := f.marks(row); n < 0 && !isID || headers.Id == f.Heads.Blank || !isID && len(lines) == 0 && !heads.HoldsSomething(self) && !heads.HoldsSomething(review) {
			continue // without a number, or a heading that the set leaves out
		}
		if len(lines) == 0 {
			return false
		}
		at := f.inGroup(lines, last)
		if at <= last {
			return false
		}
		last = at
		if n < 0 { // counted in letters
			continue
		}
		if n != before+1 && n != outer+1 && n != 1 {
			return false
		}
		if before = n; n == outer+1 && f.Heads.IsGroupOrAlone(f.Set, lines) {
			outer = n
		}
	}
	return true
}

// conflicts reports whether a number and a title of two different lines stand in
// one row.
func (f *form) conflicts() bool {
	return slices.ContainsFunc(f.says, func(s *rowSaying) bool { return s.conflict })
}

// inGroup returns the place in the set of the first of the lines behind another
// place; -1: there is none.
func (f *form) inGroup(lines []heads.Line, last int) int {
	best := -1
	for _, l := range lines {
		if at := f.Heads.PlaceOf(f.Set, l); at > last && (best < 0 || at < best) {
			best = at
		}
	}
	return best
}

// byTitle finds a row's line by its title within the group it stands in.
func (f *form) byTitle(title string) heads.MatchedLine {
	lines := f.Heads.Titled(f.Set, f.Heads.WithoutID(title))
	if len(lines) == 1 {
		return heads.MatchedLine{Line: lines[0]}
	}
	for _, l := range lines {
		if l.Leaf >= 0 && f.Heads.GroupOf(f.Set, l) == f.group {
			return heads.MatchedLine{Line: l}
		}
	}
	for _, l := range lines {
		if l.Group >= 0 {
			return heads.MatchedLine{Line: l}
		}
	}
	return heads.MatchedLine{Line: heads.Line{Leaf: -1, Group: -1}}
}

// lineOf finds what a row of the form is headed by. A title that several groups
// have is the one of the group above.
func (f *form) lineOf(heads heads.RowHeads) heads.MatchedLine {
	found := f.Heads.LineOf(f.Set, heads)
	if f.counted || found.Leaf < 0 && found.Group < 0 && heads.Title != f.Heads.Blank {
		if named := f.byTitle(heads.Title.Text); named.Leaf >= 0 || named.Group >= 0 {
			found = named
		}
	}
	if found.Leaf >= 0 || found.Group >= 0 {
		f.group = f.Heads.GroupOf(f.Set, found.Line)
	}
	return found
}
