package heads

import (
	"strings"

	"chibo/cmd/internal/reading/words"
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
func (r *Reader) headWordsOf(l *Text) headWords {
	if l.First(askedHeads) {
		listed, inForm := r.RoleOf(l, r.Vocabulary.List), r.RoleOf(l, r.Vocabulary.Form)
		l.heads = headWords{
			scale:     r.Vocabulary.ScaleWords.In(r.KeyOf(l)),
			criterion: inForm == words.CriterionRole,
			cell:      listed == words.CellRole || listed == words.CodeRole,
			ensured:   r.Vocabulary.Ensured(r.headOf(l)) < 0,
			marks:     inForm == words.SelfRole || inForm == words.ReviewRole,
		}
		if strings.Contains(l.Text, "(") {
			l.heads.scale = words.AllWords
		}
		if words, part := r.partOfTaught(r.headOf(l)); part {
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
func (r *Reader) wordsOf(g *Grid, row int) *rowWords {
	if len(g.words) != len(g.Rows) {
		r.rowWords = append(r.rowWords[:0], make([]rowWords, len(g.Rows))...)
		g.words = r.rowWords
	}
	return &g.words[row]
}

// mayBegin is a quick look: whether a header may begin in a row.
func (r *Reader) mayBegin(g *Grid, row int) bool {
	w := r.wordsOf(g, row)
	if w.looked {
		return w.begins
	}
	quick := r.QuickOf(g)
	texts, words := 0, false
	for _, text := range g.Rows[row] {
		if text == 0 {
			continue
		}
		texts++
		if words || quick[text]&noHeaderText != 0 {
			continue
		}
		if words = r.isHeader(r.Meaning(g, text)); !words {
			quick[text] |= noHeaderText
		}
	}
	w.looked, w.begins = true, words && texts >= 2
	return w.begins
}

// weigh finds what a row may hold of a head. The columns of criteria and cells
// are named by a text of their own, never by several joined; that of codes may be
// so only by a workspace's words.
func (r *Reader) weigh(g *Grid, row int) *rowWords {
	w := r.wordsOf(g, row)
	if w.weighed {
		return w
	}
	w.weighed = true
	quick := r.QuickOf(g)
	for _, text := range g.Rows[row] {
		if text == 0 || quick[text]&weightlessText != 0 {
			continue
		}
		found := r.headWordsOf(r.Meaning(g, text))
		if found == (headWords{}) {
			quick[text] |= weightlessText
		}
		w.add(found)
	}
	return w
}

// mayHead is a quick look: whether a head of any height that begins in the row
// has the words it cannot do without.
func (r *Reader) mayHead(g *Grid, row int) bool {
	bottom := min(row+HeaderHeight, len(g.Rows)) - 1
	return r.mayHeadForm(g, row, bottom) || r.mayHeadList(g, row, bottom)
}

// mayHeadForm is a quick look: whether a text names the criteria, and another one
// marks, or the words of a phrase for full marks stand in the rows, be it in
// several texts.
func (r *Reader) mayHeadForm(g *Grid, top, bottom int) bool {
	var words headWords
	for row := top; row <= bottom; row++ {
		words.add(r.weigh(g, row).headWords)
	}
	return words.criterion && (words.ensured || words.marks || r.Vocabulary.ScaleWords.Complete(words.scale))
}

// mayHeadList is a quick look: whether a text names the cells.
func (r *Reader) mayHeadList(g *Grid, top, bottom int) bool {
	for row := top; row <= bottom; row++ {
		if r.weigh(g, row).cell {
			return true
		}
	}
	return r.Vocabulary.TaughtCode
}
