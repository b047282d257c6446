package heads

import "chibo/cmd/internal/workbook"

// meanings are what was learnt of the texts of a table, by their numbers. They
// stand beside the grid: a worksheet knows nothing of what its texts mean.
type meanings struct {
	of      *workbook.Texts
	version int
	chunks  [][]Text
}

const meaningsChunk = 1024

// At returns what is known of a cell's text.
func (r *Reader) At(g *Grid, row, col int) *Text { return r.Meaning(g, g.At(row, col)) }

// Meaning returns what is known of a text of a worksheet.
func (r *Reader) Meaning(g *Grid, number workbook.Text) *Text {
	if number == 0 {
		return r.Blank
	}
	m := &r.meanings
	if m.of != g.Texts || m.version != g.Texts.Version() {
		r.forgetMeanings(g.Texts)
	}
	at := int(number-1) / meaningsChunk
	for at >= len(m.chunks) {
		m.chunks = append(m.chunks, nil)
	}
	if m.chunks[at] == nil {
		m.chunks[at] = make([]Text, meaningsChunk)
	}
	l := &m.chunks[at][int(number-1)%meaningsChunk]
	if l.number == 0 {
		l.number, l.Text = number, g.Texts.Text(number)
	}
	return l
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
		case from >= lasting:
			m.chunks[at] = nil
		case m.chunks[at] != nil && from+meaningsChunk > lasting:
			clear(m.chunks[at][lasting-from:])
		}
	}
	m.of, m.version = texts, texts.Version()
	clear(r.joined)
	clear(r.headers)
}
