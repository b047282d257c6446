package heads

import (
	"regexp"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
)

// Texts says what the texts of worksheets mean, each alone. It remembers what it has
// said: on the sheets of a folder the same titles and labels come again and again.
type Texts struct {
	Vocabulary *words.Vocabulary
	Lessons    *lessons // of the office; nil: none
	Blank      *Text    // the text ""
	meanings   meanings
	notHeld    *regexp.Regexp
	legacy     *words.LegacyFinder
}

func newTexts(v *words.Vocabulary) *Texts {
	return &Texts{Vocabulary: v, Blank: &Text{}, notHeld: notHeldPattern(), legacy: words.NewLegacyFinder()}
}

// meanings are what is known of the texts of a table, by their numbers. They
// stand beside the grid: a worksheet knows nothing of what its texts mean.
type meanings struct {
	of      *workbook.Texts
	version int
	chunks  []*[meaningsChunk]Text
	quick   []quickFlags // by number: what is known of a text at a glance
	epoch   int          // rises when numbers change their texts
}

const meaningsChunk = 1024

// quickFlags say what a text is known not to be: most texts are nothing special,
// and every pass over all cells of a worksheet asks for something else.
type quickFlags uint8

const (
	plainText      quickFlags = 1 << iota // in no old encoding
	SilentText                            // says nothing of a meeting that was not held
	noHeaderText                          // stands in no header
	weightlessText                        // none of the words that heads need
	StamplessText                         // no stamp of a form of ours
	gradelessText                         // the title of no set's grade
	ClaimlessText                         // as a fact's value it claims nothing of points, by the first set
)

// At returns what is known of a cell's text.
func (ts *Texts) At(g *Grid, row, col int) *Text { return ts.Meaning(g, g.At(row, col)) }

// Meaning returns what is known of a text of a worksheet.
func (ts *Texts) Meaning(g *Grid, number workbook.Text) *Text {
	if number == 0 {
		return ts.Blank
	}
	m := &ts.meanings
	if at := int(number / meaningsChunk); m.of == g.Texts && m.version == g.Texts.Version() && at < len(m.chunks) && m.chunks[at] != nil {
		if l := &m.chunks[at][number%meaningsChunk]; l.number != 0 {
			return l
		}
	}
	return ts.firstMeaning(g, number)
}

// firstMeaning is Meaning of a text that was not met before.
func (ts *Texts) firstMeaning(g *Grid, number workbook.Text) *Text {
	ts.followTexts(g.Texts)
	m := &ts.meanings
	at := int(number / meaningsChunk)
	for at >= len(m.chunks) {
		m.chunks = append(m.chunks, nil)
	}
	if m.chunks[at] == nil {
		m.chunks[at] = new([meaningsChunk]Text)
	}
	l := &m.chunks[at][number%meaningsChunk]
	l.number, l.Text = number, g.Texts.Text(number)
	return l
}

// QuickOf returns the flags of the texts of a worksheet, by their numbers. Those
// of texts that come later are not in it.
func (ts *Texts) QuickOf(g *Grid) []quickFlags {
	ts.followTexts(g.Texts)
	if missing := g.Texts.Count() + 1 - len(ts.meanings.quick); missing > 0 {
		ts.meanings.quick = append(ts.meanings.quick, make([]quickFlags, missing)...)
	}
	return ts.meanings.quick
}

// followTexts forgets what is known of the numbers of another table, or of those
// that the table took back.
func (ts *Texts) followTexts(texts *workbook.Texts) {
	if m := &ts.meanings; m.of != texts || m.version != texts.Version() {
		ts.forgetMeanings(texts)
	}
}

// forgetMeanings follows a table of texts that took numbers back, or another
// table. It begins an epoch: whoever remembers something by the numbers of texts
// forgets it then.
func (ts *Texts) forgetMeanings(texts *workbook.Texts) {
	m := &ts.meanings
	lasting := texts.Lasting()
	if m.of != texts {
		lasting = 0
	}
	for at := range m.chunks {
		switch from := at * meaningsChunk; {
		case from > lasting:
			m.chunks[at] = nil
		case m.chunks[at] != nil && from+meaningsChunk > lasting+1:
			clear(m.chunks[at][lasting+1-from:])
		}
	}
	m.quick = m.quick[:min(len(m.quick), lasting+1)]
	m.of, m.version = texts, texts.Version()
	m.epoch++
}

// ByTexts remembers answers that follow from texts alone, asked by the numbers of
// those texts: the sheets of a folder have the same ones again and again. Numbers
// change their texts when an epoch ends, and all is forgotten then.
type ByTexts[K comparable, V any] struct {
	known map[K]V
	epoch int
}

// Find returns the answer that was kept.
func (b *ByTexts[K, V]) Find(ts *Texts, asked K) (answer V, found bool) {
	if b.known == nil || b.epoch != ts.meanings.epoch {
		b.known, b.epoch = map[K]V{}, ts.meanings.epoch
	}
	answer, found = b.known[asked]
	return answer, found
}

// Keep remembers an answer that was not found.
func (b *ByTexts[K, V]) Keep(asked K, answer V) { words.Keep(b.known, asked, answer) }
