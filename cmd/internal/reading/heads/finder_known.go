package heads

import (
	"encoding/binary"
	"slices"
)

// Bounds of the heads remembered. Wider ones are those of tables, of which there
// are few.
const (
	maxKnownHeads = 4_000
	maxKnownWidth = 64
)

// knownHeads remembers what was found where a head may begin, by the numbers of the
// texts in its rows: the sheets of a folder have few heads between them.
type knownHeads struct {
	found map[string]knownHeader
	epoch int    // of the texts that the numbers stand for
	key   []byte // buffer
}

// A knownHeader is what was found, its rows counted from where the head may begin.
type knownHeader struct {
	Header
	found bool
}

// headerAt returns the best header that begins in a row. What was found of the same
// texts in the same places is found again, unless it depends on more than them.
func (f *Finder) headerAt(g *Grid, row int) (Header, bool) {
	key, ok := f.known.keyOf(g, row)
	if len(f.matcher.Sets) > 1 || !ok { // of several sets the lines above say by which a head is read
		return f.searchHeader(g, row)
	}
	known, again := f.known.at(key, f.texts.meanings.epoch)
	if again {
		return known.moved(row), known.found
	}
	f.columns.mergesAsked = false
	h, found := f.searchHeader(g, row)
	if !f.columns.mergesAsked {
		f.known.keep(key, knownHeader{h.moved(-row), found})
	}
	return h, found
}

// keyOf names all texts that a header beginning in the row depends on: its own rows
// and the one below. It is false where these are too wide to be remembered.
func (k *knownHeads) keyOf(g *Grid, row int) (key []byte, ok bool) {
	key = k.key[:0]
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
	k.key = key
	return key, true
}

// endOfRow is the number of no text.
const endOfRow = ^uint32(0)

// at returns what was found of the texts in this epoch of their numbers.
func (k *knownHeads) at(key []byte, epoch int) (known knownHeader, again bool) {
	if k.epoch != epoch {
		clear(k.found)
		k.epoch = epoch
	}
	known, again = k.found[string(key)]
	return known, again
}

// keep remembers what was found.
func (k *knownHeads) keep(key []byte, header knownHeader) {
	if len(k.found) >= maxKnownHeads {
		clear(k.found)
	}
	k.found[string(key)] = header
}

// moved returns the head so many rows further down, every row it names included.
func (h Header) moved(rows int) Header {
	h.Top, h.Bottom = h.Top+rows, h.Bottom+rows
	h.Months = slices.Clone(h.Months)
	for i := range h.Months {
		m := &h.Months[i]
		m.Row += rows
		m.Columns = slices.Clone(m.Columns)
		for j := range m.Columns {
			m.Columns[j].Row += rows
		}
	}
	return h
}
