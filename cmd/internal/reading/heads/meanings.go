package heads

import "chibo/cmd/internal/workbook"

// meanings are what was Text of the texts of a table, by their numbers. They
// stand beside the grid: a worksheet knows nothing of what its texts mean.
type meanings struct {
	of      *workbook.Texts
	version int
	chunks  []*[meaningsChunk]Text
	quick   []quickFlags // by number: what is known of a text at a glance
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
)

// At returns what is known of a cell's text.
func (r *Reader) At(g *Grid, row, col int) *Text { return r.Meaning(g, g.At(row, col)) }

// Meaning returns what is known of a text of a worksheet.
func (r *Reader) Meaning(g *Grid, number workbook.Text) *Text {
	m := &r.meanings
	if at := int(number / meaningsChunk); m.of == g.Texts && m.version == g.Texts.Version() && at < len(m.chunks) && m.chunks[at] != nil {
		if l := &m.chunks[at][number%meaningsChunk]; l.number != 0 {
			return l
		}
	}
	return r.firstMeaning(g, number)
}

// firstMeaning is meaning of a text that was not met before, or of none.
func (r *Reader) firstMeaning(g *Grid, number workbook.Text) *Text {
	if number == 0 {
		return r.Blank
	}
	r.followTexts(g.Texts)
	m := &r.meanings
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
func (r *Reader) QuickOf(g *Grid) []quickFlags {
	r.followTexts(g.Texts)
	if missing := g.Texts.Count() + 1 - len(r.meanings.quick); missing > 0 {
		r.meanings.quick = append(r.meanings.quick, make([]quickFlags, missing)...)
	}
	return r.meanings.quick
}

// followTexts forgets what is known of the numbers of another table, or of those
// that the table took back.
func (r *Reader) followTexts(texts *workbook.Texts) {
	if m := &r.meanings; m.of != texts || m.version != texts.Version() {
		r.forgetMeanings(texts)
	}
}

// forgetMeanings follows a table of texts that took numbers back, or another
// table. What was found of heads by the numbers of their texts is forgotten too.
func (r *Reader) forgetMeanings(texts *workbook.Texts) {
	m := &r.meanings
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
	clear(r.joined)
	clear(r.headers)
}
