package heads

import "encoding/binary"

// Bounds of the heads remembered. Wider ones are those of tables, of which there
// are few.
const (
	maxKnownHeads = 4_000
	maxKnownWidth = 64
)

// A knownHeader is what was found where a head may begin, its rows counted from
// there.
type knownHeader struct {
	Header
	found bool
}

// headerAt returns the best header that begins in a row. The sheets of a folder
// have few heads between them: what was found of the same texts in the same
// places is found again.
func (r *Reader) headerAt(g *Grid, row int) (Header, bool) {
	key, ok := r.headerTexts(g, row)
	if !ok {
		return r.searchHeader(g, row)
	}
	known, found := r.headers[string(key)]
	if !found {
		r.mergesAsked = false
		known.Header, known.found = r.searchHeader(g, row)
		known.Top, known.Bottom = known.Top-row, known.Bottom-row
		if !r.mergesAsked {
			if len(r.headers) >= maxKnownHeads {
				clear(r.headers)
			}
			r.headers[string(key)] = known
		}
	}
	known.Top, known.Bottom = known.Top+row, known.Bottom+row
	return known.Header, known.found
}

// headerTexts names all texts that a header beginning in the row depends on: its
// own rows and the one below; false where there are several sets, for then the
// lines above say by which it is read.
func (r *Reader) headerTexts(g *Grid, row int) (key []byte, ok bool) {
	if len(r.Sets) > 1 {
		return nil, false
	}
	key = r.headerKey[:0]
	for at := row; at <= row+HeaderHeight && at < len(g.Rows); at++ {
		if g.Width(at) > maxKnownWidth {
			return nil, false
		}
		for col := range g.Width(at) {
			text := g.At(at, col)
			key = binary.LittleEndian.AppendUint32(key, uint32(text))
		}
		key = binary.LittleEndian.AppendUint32(key, endOfRow)
	}
	r.headerKey = key
	return key, true
}

// endOfRow is the number of no text.
const endOfRow = ^uint32(0)

// searchHeader tries headers of every height.
func (r *Reader) searchHeader(g *Grid, row int) (best Header, found bool) {
	for height := 1; height <= HeaderHeight && row+height <= len(g.Rows); height++ {
		h, ok := r.readHeader(g, row, row+height-1)
		if ok && (!found || better(h, best)) {
			best, found = h, true
		}
	}
	return best, found
}
