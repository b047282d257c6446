package scoring

import (
	"encoding/binary"

	"chibo/criteria"
)

// What a run keeps of a province are half a million marks and facts. They are
// packed into texts of a few bytes each, without pointers: read one after
// another they cost next to nothing, and the garbage collector passes them over.

// A packer writes values into such a text.
type packer struct {
	text    []byte
	origins origins
	last    Place // the cell written last: the next is nearly always below it
}

func (p *packer) uint(n uint64) { p.text = binary.AppendUvarint(p.text, n) }
func (p *packer) int(n int64)   { p.text = binary.AppendVarint(p.text, n) }

func (p *packer) string(s string) {
	p.uint(uint64(len(s)))
	p.text = append(p.text, s...)
}

// packedStep is what nearly all points are a multiple of.
const packedStep = criteria.Point / 2

func (p *packer) points(n criteria.Points) {
	if n%packedStep == 0 {
		p.int(int64(n/packedStep) * 2)
	} else {
		p.int(int64(n)*2 + 1)
	}
}

// A placing says how a place follows from the one before it.
type placing uint64

const (
	nowhere    placing = iota
	below              // the next row of the same column
	sameColumn         // another row of it
	elsewhere
	placings = 4
)

// placing returns how the place follows from the last; place then writes it.
func (p *packer) placing(at Place) placing {
	switch {
	case at.Of == nil:
		return nowhere
	case at.Of != p.last.Of || at.Col != p.last.Col:
		return elsewhere
	case at.Row != p.last.Row+1:
		return sameColumn
	}
	return below
}

func (p *packer) place(how placing, at Place) {
	switch how {
	case nowhere:
		return
	case elsewhere:
		p.uint(p.origins.number(at.Of))
		p.int(int64(at.Row))
		p.int(int64(at.Col))
	case sameColumn:
		p.int(int64(at.Row - p.last.Row))
	}
	p.last = at
}

// An unpacker reads what a packer wrote, in the same order.
type unpacker struct {
	text    string
	origins *origins
	last    Place
}

func (u *unpacker) uint() uint64 {
	if b := u.text[0]; b < 0x80 { // nearly always
		u.text = u.text[1:]
		return uint64(b)
	}
	var n uint64
	for i, shift := 0, 0; ; i, shift = i+1, shift+7 {
		b := u.text[i]
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			u.text = u.text[i+1:]
			return n
		}
	}
}

func (u *unpacker) int() int64 {
	n := u.uint()
	return int64(n>>1) ^ -int64(n&1) //nolint:gosec // as encoding/binary has it
}

func (u *unpacker) string() string {
	n := u.uint()
	s := u.text[:n]
	u.text = u.text[n:]
	return s
}

func (u *unpacker) points() criteria.Points {
	n := u.int()
	if n%2 == 0 {
		return criteria.Points(n/2) * packedStep
	}
	return criteria.Points((n - 1) / 2)
}

func (u *unpacker) place(how placing) Place {
	switch how {
	case nowhere:
		return Place{}
	case below:
		u.last.Row++
	case sameColumn:
		u.last.Row += int32(u.int()) //nolint:gosec // it was an int32
	case elsewhere:
		u.last = Place{Of: u.origins.at(u.uint()), Row: int32(u.int()), Col: int32(u.int())} //nolint:gosec // they were int32
	}
	return u.last
}
