package words

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

// A LegacyFinder knows old encodings again. It remembers texts it has seen and
// belongs to one goroutine.
type LegacyFinder struct {
	Encodings []Encoding
	syllables syllables
	known     map[string]*CellEvidence
	words     map[string]latinWord
}

// NewLegacyFinder returns a finder of texts in encodings before Unicode.
func NewLegacyFinder() *LegacyFinder {
	return &LegacyFinder{Encodings: Encodings(), syllables: newSyllables(), known: map[string]*CellEvidence{}, words: map[string]latinWord{}}
}

// A CellEvidence is what the words of one cell speak for; nil: nothing.
type CellEvidence struct {
	legacy  [][]string // by encoding: words that only it makes sense of
	unicode []string   // words that are no old encoding's
}

// An Evidence is that of a worksheet or column.
type Evidence struct {
	words    []map[string]bool // by encoding
	cells    []int             // by encoding
	unicode  map[string]bool
	Sample   []string // by encoding: the cell with most of its words
	strength []int    // how many
}

// NewEvidence returns the evidence of one worksheet, empty.
func (f *LegacyFinder) NewEvidence() *Evidence {
	n := len(f.Encodings)
	e := &Evidence{cells: make([]int, n), unicode: map[string]bool{}, Sample: make([]string, n), strength: make([]int, n)}
	for range n {
		e.words = append(e.words, map[string]bool{})
	}
	return e
}

// Add counts what one cell's words speak for.
func (e *Evidence) Add(text string, c *CellEvidence) {
	for i, words := range c.legacy {
		if len(words) == 0 {
			continue
		}
		e.cells[i]++
		if len(words) > e.strength[i] {
			e.Sample[i], e.strength[i] = text, len(words)
		}
		for _, w := range words {
			e.words[i][w] = true
		}
	}
	for _, w := range c.unicode {
		e.unicode[w] = true
	}
}

// Decide returns the encoding the evidence is enough for, -1: none.
func (e *Evidence) Decide() int {
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
