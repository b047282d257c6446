package reading

import "chibo/criteria/diag"

// How much speaks for an old encoding before it is told: so many different
// words that only it makes sense of, in more than one cell or many in one, and
// so large a share of all words that are not plain English letters. One short
// cell says too little, and the name of a font says nothing: neither is
// believed.
const (
	legacyWords      = 4
	legacyWordsAlone = 10 // where they stand in a single cell
	legacyShare      = 70 // percent
	maxSample        = 60 // characters quoted
)

// A legacyFinder knows old encodings again. It remembers texts it has seen and
// belongs to one goroutine.
type legacyFinder struct {
	encodings []encoding
	syllables syllables
	known     map[string]*cellEvidence
	words     map[string]latinWord
}

func newLegacyFinder() *legacyFinder {
	return &legacyFinder{encodings: encodings(), syllables: newSyllables(), known: map[string]*cellEvidence{}, words: map[string]latinWord{}}
}

// A cellEvidence is what the words of one cell speak for; nil: nothing.
type cellEvidence struct {
	legacy  [][]string // by encoding: words that only it makes sense of
	unicode []string   // words that are no old encoding's
}

// An evidence is that of a worksheet or column.
type evidence struct {
	words    []map[string]bool // by encoding
	cells    []int             // by encoding
	unicode  map[string]bool
	sample   []string // by encoding: the cell with most of its words
	strength []int    // how many
}

func (f *legacyFinder) newEvidence() *evidence {
	n := len(f.encodings)
	e := &evidence{cells: make([]int, n), unicode: map[string]bool{}, sample: make([]string, n), strength: make([]int, n)}
	for range n {
		e.words = append(e.words, map[string]bool{})
	}
	return e
}

func (e *evidence) add(text string, c *cellEvidence) {
	for i, words := range c.legacy {
		if len(words) == 0 {
			continue
		}
		e.cells[i]++
		if len(words) > e.strength[i] {
			e.sample[i], e.strength[i] = text, len(words)
		}
		for _, w := range words {
			e.words[i][w] = true
		}
	}
	for _, w := range c.unicode {
		e.unicode[w] = true
	}
}

// decide returns the encoding the evidence is enough for, -1: none.
func (e *evidence) decide() int {
	best := -1
	for i, words := range e.words {
		if best < 0 || len(words) > len(e.words[best]) {
			best = i
		}
	}
	if best < 0 {
		return -1
	}
	n := len(e.words[best])
	enough := n >= legacyWords && e.cells[best] > 1 || n >= legacyWordsAlone
	if !enough || 100*n < legacyShare*(n+len(e.unicode)) {
		return -1
	}
	return best
}

// findLegacy returns the warning that a worksheet, or columns of it, are in an old
// encoding. Its place is the worksheet, before all that it leads to. Nothing is
// ever converted.
func (r *reader) findLegacy(g *grid) []diag.Problem {
	f := r.legacy
	if !r.suspectsLegacy(g) {
		return nil
	}
	whole, columns := f.newEvidence(), map[int]*evidence{}
	for row := range g.rows {
		for col := range min(g.width(row), headerWidth) {
			text := r.at(g, row, col)
			c := r.legacyOf(text)
			if c == nil {
				continue
			}
			whole.add(text.text, c)
			if columns[col] == nil {
				columns[col] = f.newEvidence()
			}
			columns[col].add(text.text, c)
		}
	}
	if i := whole.decide(); i >= 0 {
		sample, reading := f.read(i, whole.sample[i])
		return []diag.Problem{diag.New(diag.LegacyEncoding, "", g.place(), "encoding", f.encodings[i].name, "sample", sample, "reading", reading)}
	}
	var problems []diag.Problem
	for col := range headerWidth {
		e := columns[col]
		if e == nil {
			continue
		}
		if i := e.decide(); i >= 0 {
			sample, reading := f.read(i, e.sample[i])
			problems = append(problems, diag.New(diag.LegacyEncoding, "column", g.place(), "column", columnName(col),
				"encoding", f.encodings[i].name, "sample", sample, "reading", reading))
		}
	}
	return problems
}

// suspectsLegacy is a quick look: whether any word is one that only an old encoding
// makes sense of.
func (r *reader) suspectsLegacy(g *grid) bool {
	quick := r.quickOf(g)
	for _, row := range g.rows {
		for _, text := range row {
			if text == 0 || quick[text]&plainText != 0 {
				continue
			}
			if r.suspected(r.meaning(g, text)) {
				return true
			}
			quick[text] |= plainText
		}
	}
	return false
}

// hasLegacy reports whether a cell has words of an old encoding.
func (c *cellEvidence) hasLegacy() bool {
	for _, words := range c.legacy {
		if len(words) > 0 {
			return true
		}
	}
	return false
}
