package heads

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// headWords is what texts may be in a head.
type headWords struct {
	scale     words.WordSet // words of the heads of full marks
	criterion bool          // the name of the column of a form's criteria
	cell      bool          // the name of the column of a list's cells, or of their codes
	ensured   bool          // "Không đảm bảo", of a pair of columns to tick
	marks     bool          // the name of a column of marks
}

func (w *headWords) add(other headWords) {
	w.scale |= other.scale
	w.criterion = w.criterion || other.criterion
	w.cell = w.cell || other.cell
	w.ensured = w.ensured || other.ensured
	w.marks = w.marks || other.marks
}

// headWordsOf returns what a text may be in a head. What stands in brackets may
// be left out there, so that words around it become one: such a text may hold any
// words of a scale.
func (f *Finder) headWordsOf(l *Text) headWords {
	if l.First(askedHeads) {
		listed, inForm := f.texts.RoleOf(l, f.vocabulary.List), f.texts.RoleOf(l, f.vocabulary.Form)
		l.heads = headWords{
			scale:     f.vocabulary.ScaleWords.In(f.texts.KeyOf(l)),
			criterion: inForm == words.CriterionRole,
			cell:      listed == words.CellRole || listed == words.CodeRole,
			ensured:   f.vocabulary.Ensured(f.texts.headOf(l)) < 0,
			marks:     inForm == words.SelfRole || inForm == words.ReviewRole,
		}
		if strings.Contains(l.Text, "(") {
			l.heads.scale = words.AllWords
		}
		if words, part := f.partOfTaught(f.texts.headOf(l)); part {
			l.heads.add(words)
		}
	}
	return l.heads
}

// A rowWords is what the texts of a row may be in a head. It is found once,
// however often heads are looked for: nearly all rows of a sheet are none.
type rowWords struct {
	looked, weighed bool
	begins          bool // two texts at least, of which one is a word of some header
	headWords
}

// wordsOf returns what is known of a row.
func (f *Finder) wordsOf(g *Grid, row int) *rowWords {
	if len(g.words) != len(g.Rows) {
		f.rowWords = append(f.rowWords[:0], make([]rowWords, len(g.Rows))...)
		g.words = f.rowWords
	}
	return &g.words[row]
}

// mayBegin is a quick look: whether a header may begin in a row.
func (f *Finder) mayBegin(g *Grid, row int) bool {
	w := f.wordsOf(g, row)
	if w.looked {
		return w.begins
	}
	quick := f.texts.QuickOf(g)
	texts, words := 0, false
	for _, text := range g.Rows[row] {
		if text == 0 {
			continue
		}
		texts++
		if words || quick[text]&noHeaderText != 0 {
			continue
		}
		if words = f.isHeader(f.texts.Meaning(g, text)); !words {
			quick[text] |= noHeaderText
		}
	}
	w.looked, w.begins = true, words && texts >= 2
	return w.begins
}

// weigh finds what a row may hold of a head. The columns of criteria and cells
// are named by a text of their own, never by several joined; that of codes may be
// so only by a workspace's words.
func (f *Finder) weigh(g *Grid, row int) *rowWords {
	w := f.wordsOf(g, row)
	if w.weighed {
		return w
	}
	w.weighed = true
	quick := f.texts.QuickOf(g)
	for _, text := range g.Rows[row] {
		if text == 0 || quick[text]&weightlessText != 0 {
			continue
		}
		found := f.headWordsOf(f.texts.Meaning(g, text))
		if found == (headWords{}) {
			quick[text] |= weightlessText
		}
		w.add(found)
	}
	w.criterion = w.criterion && !f.isMarked(g, row)
	return w
}

// isMarked reports whether a row holds the whole title of a criterion and a number
// right of it: it is the criterion's own row, whatever words of heads stand there.
func (f *Finder) isMarked(g *Grid, row int) bool {
	titled := false
	for col := range min(g.Width(row), words.HeaderWidth) {
		text := f.texts.At(g, row, col)
		if text == f.texts.Blank {
			continue
		}
		if f.texts.MarkOf(text).State == scoring.NumberMark {
			if titled {
				return true
			}
			continue
		}
		if text.First(askedCriterion) {
			text.titled = f.matcher.isTitleInAny(text.Text)
		}
		titled = titled || text.titled
	}
	return false
}

// mayHead is a quick look: whether a head of any height that begins in the row
// has the words it cannot do without.
func (f *Finder) mayHead(g *Grid, row int) bool {
	bottom := min(row+HeaderHeight, len(g.Rows)) - 1
	return f.mayHeadForm(g, row, bottom) || f.mayHeadList(g, row, bottom)
}

// mayHeadForm is a quick look: whether a text names the criteria, and another one
// marks, or the words of a phrase for full marks stand in the rows, be it in
// several texts.
func (f *Finder) mayHeadForm(g *Grid, top, bottom int) bool {
	var words headWords
	for row := top; row <= bottom; row++ {
		words.add(f.weigh(g, row).headWords)
	}
	return words.criterion && (words.ensured || words.marks || f.vocabulary.ScaleWords.Complete(words.scale))
}

// mayHeadList is a quick look: whether a text names the cells.
func (f *Finder) mayHeadList(g *Grid, top, bottom int) bool {
	for row := top; row <= bottom; row++ {
		if f.weigh(g, row).cell {
			return true
		}
	}
	return f.vocabulary.TaughtCode
}
