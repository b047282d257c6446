package heads

import (
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// A Finder finds the heads of a worksheet's tables: first by a fast look at the words
// of the rows, then among the heads it knows, then by reading the rows as the head of
// a form or of a list.
type Finder struct {
	texts      *Texts
	matcher    *Matcher
	dating     *Dating
	columns    *Columns
	vocabulary *words.Vocabulary
	forms      formFinder
	lists      listFinder
	rowWords   []rowWords // of the worksheet being read
	known      knownHeads
}

func newFinder(columns *Columns, names *Names, dating *Dating) *Finder {
	texts, matcher, v := columns.texts, columns.matcher, columns.vocabulary
	months := monthFinder{dating, matcher, v}
	return &Finder{
		texts: texts, matcher: matcher, dating: dating, columns: columns, vocabulary: v,
		forms: formFinder{texts, matcher, names, dating, columns, v, months},
		lists: listFinder{matcher, names, dating, columns, v, months},
		known: knownHeads{found: map[string]knownHeader{}},
	}
}

// FindHeader returns the next header at or below a row.
//
// A list of cells without marks is taken only where nothing better follows: a
// label "Chi bộ" looks like its head.
func (f *Finder) FindHeader(g *Grid, from int) (Header, bool) {
	var list Header
	listFound := false
	for row := from; row < len(g.Rows); row++ {
		if !f.mayBegin(g, row) || !f.mayHead(g, row) {
			continue
		}
		best, found := f.headerAt(g, row)
		if found && best.Layout == scoring.TotalsLayout && !f.columns.speaksOfScores(g, &best) {
			best.Layout = RosterLayout // numbers of something else
		}
		switch {
		case found && best.Layout != RosterLayout:
			return best, true
		case found && !listFound:
			list, listFound = best, true
		}
	}
	return list, listFound
}

// readHeader takes the rows as one header and tells what it is the head of.
func (f *Finder) readHeader(g *Grid, top, bottom int) (Header, bool) {
	if f.mayHeadForm(g, top, bottom) {
		if h, ok := f.forms.header(g, top, bottom); ok {
			return h, true
		}
	}
	if !f.mayHeadList(g, top, bottom) {
		return Header{}, false
	}
	kind, _ := f.texts.TitleKind(g, 0, top)
	return f.lists.best(g, top, bottom, kind)
}

// ListHeader reads rows as the head of a list by one set.
func (f *Finder) ListHeader(g *Grid, top, bottom, set int) (Header, bool) {
	return f.lists.header(g, top, bottom, set)
}

// searchHeader tries headers of every height.
func (f *Finder) searchHeader(g *Grid, row int) (best Header, found bool) {
	for height := 1; height <= HeaderHeight && row+height <= len(g.Rows); height++ {
		h, ok := f.readHeader(g, row, row+height-1)
		if ok && (!found || better(h, best) || !better(best, h) && f.goesDown(g, best, h)) {
			best, found = h, true
		}
	}
	return best, found
}

// goesDown reports whether merged cells of a head go down to the last row of a taller
// one that understands as much, or that row has a text under every column of a month, and
// the same for each: it belongs to the head, whatever its texts mean.
func (f *Finder) goesDown(g *Grid, low, tall Header) bool {
	if tall.Layout != low.Layout {
		return false
	}
	if len(low.Months) > 1 && len(low.Months) == len(tall.Months) && repeatsBelow(g, low.Months, tall.Bottom) {
		return true
	}
	f.columns.mergesAsked = true
	for _, c := range low.Columns {
		first, _, merged := g.MergedFrom(tall.Bottom, c.Col)
		if merged && first >= low.Top && first <= low.Bottom {
			return true
		}
	}
	return false
}

// repeatsBelow reports whether one and the same word stands in a row under each month.
func repeatsBelow(g *Grid, months []MonthColumns, row int) bool {
	word := g.Text(row, months[0].Col)
	for _, m := range months {
		if text := g.Text(row, m.Col); text == "" || HasFigure(text) || text != word {
			return false
		}
	}
	return true
}

const (
	HeaderHeight = 3 // rows of a header at most
)

// isHeader reports whether a text may stand in a header.
func (f *Finder) isHeader(l *Text) bool {
	if l.First(askedHeader) {
		l.header = len(l.Text) < 200 && f.isHeaderWord(l.Text)
	}
	return l.header
}

func (f *Finder) isHeaderWord(text string) bool {
	if _, part := f.partOfTaught(f.vocabulary.HeadKey(text)); part {
		return true
	}
	if text[0] >= '0' && text[0] <= '9' {
		return false
	}
	key := f.vocabulary.Key(text)
	known := f.vocabulary.Form.Match(key) != words.NoRole || f.vocabulary.List.Match(key) != words.NoRole
	return known || len(text) < 30 && f.dating.isMonthHead(text) // of a form with months side by side
}

// partOfTaught reports whether a text's key may be a part of a taught head, and of
// which roles those heads are: for the fast pre-checks of rows.
func (f *Finder) partOfTaught(key string) (heads headWords, part bool) {
	if f.texts.Lessons == nil || key == "" {
		return headWords{}, false
	}
	for _, head := range f.texts.Lessons.keys {
		if !words.Phrase(key).In(head) {
			continue
		}
		part = true
		roles := f.texts.Lessons.roles[f.texts.Lessons.heads[head]]
		heads.criterion = heads.criterion || roles[0] == words.CriterionRole
		heads.cell = heads.cell || roles[1] == words.CellRole || roles[1] == words.CodeRole
		if roles[0] == words.MaxRole || roles[0] == words.CriterionRole {
			heads.scale = words.AllWords
		}
	}
	return heads, part
}
