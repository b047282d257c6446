package reading

import "chibo/cmd/internal/workbook"

// meanings are what was learnt of the texts of a table, by their numbers. They
// stand beside the grid: a worksheet knows nothing of what its texts mean.
type meanings struct {
	of      *workbook.Texts
	version int
	chunks  []*[meaningsChunk]learnt
	quick   []quickFlags // by number: what is known of a text at a glance
}

const meaningsChunk = 1024

// quickFlags say what a text is known not to be: most texts are nothing special,
// and every pass over all cells of a worksheet asks for something else.
type quickFlags uint8

const (
	plainText      quickFlags = 1 << iota // in no old encoding
	silentText                            // says nothing of a meeting that was not held
	noHeaderText                          // stands in no header
	weightlessText                        // none of the words that heads need
)

// at returns what is known of a cell's text.
func (r *reader) at(g *grid, row, col int) *learnt { return r.meaning(g, g.At(row, col)) }

// meaning returns what is known of a text of a worksheet.
func (r *reader) meaning(g *grid, number workbook.Text) *learnt {
	m := &r.meanings
	if at := int(number / meaningsChunk); m.of == g.Texts && m.version == g.Texts.Version() && at < len(m.chunks) && m.chunks[at] != nil {
		if l := &m.chunks[at][number%meaningsChunk]; l.number != 0 {
			return l
		}
	}
	return r.firstMeaning(g, number)
}

// firstMeaning is meaning of a text that was not met before, or of none.
func (r *reader) firstMeaning(g *grid, number workbook.Text) *learnt {
	if number == 0 {
		return r.blank
	}
	r.followTexts(g.Texts)
	m := &r.meanings
	at := int(number / meaningsChunk)
	for at >= len(m.chunks) {
		m.chunks = append(m.chunks, nil)
	}
	if m.chunks[at] == nil {
		m.chunks[at] = new([meaningsChunk]learnt)
	}
	l := &m.chunks[at][number%meaningsChunk]
	l.number, l.text = number, g.Texts.Text(number)
	return l
}

// quickOf returns the flags of the texts of a worksheet, by their numbers. Those
// of texts that come later are not in it.
func (r *reader) quickOf(g *grid) []quickFlags {
	r.followTexts(g.Texts)
	if missing := g.Texts.Count() + 1 - len(r.meanings.quick); missing > 0 {
		r.meanings.quick = append(r.meanings.quick, make([]quickFlags, missing)...)
	}
	return r.meanings.quick
}

// followTexts forgets what is known of the numbers of another table, or of those
// that the table took back.
func (r *reader) followTexts(texts *workbook.Texts) {
	if m := &r.meanings; m.of != texts || m.version != texts.Version() {
		r.forgetMeanings(texts)
	}
}

// forgetMeanings follows a table of texts that took numbers back, or another
// table. What was found of heads by the numbers of their texts is forgotten too.
func (r *reader) forgetMeanings(texts *workbook.Texts) {
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
