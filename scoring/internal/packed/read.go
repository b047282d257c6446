package packed

import "chibo/criteria"

// A Reader reads what a Writer wrote, in the same order. It panics at the end of
// the text: a text is never from outside.
type Reader struct {
	Text string
	last Pos
}

// Byte reads one byte.
func (r *Reader) Byte() byte {
	b := r.Text[0]
	r.Text = r.Text[1:]
	return b
}

// Uint reads what Writer.Uint wrote.
func (r *Reader) Uint() uint64 {
	if b := r.Text[0]; b < 0x80 { // nearly always
		r.Text = r.Text[1:]
		return uint64(b)
	}
	var n uint64
	for i, shift := 0, 0; ; i, shift = i+1, shift+7 {
		b := r.Text[i]
		n |= uint64(b&0x7f) << shift
		if b < 0x80 {
			r.Text = r.Text[i+1:]
			return n
		}
	}
}

// Int reads what Writer.Int wrote.
func (r *Reader) Int() int64 {
	n := r.Uint()
	return int64(n>>1) ^ -int64(n&1) //nolint:gosec // as encoding/binary has it
}

// Count reads a number of things.
func (r *Reader) Count() int { return int(r.Int()) }

// String reads a text.
func (r *Reader) String() string {
	n := r.Uint()
	s := r.Text[:n]
	r.Text = r.Text[n:]
	return s
}

// Bool reads a yes or no.
func (r *Reader) Bool() bool { return r.Uint() > 0 }

// Date reads a day.
func (r *Reader) Date() criteria.Date {
	return criteria.Date{Year: r.Count(), Month: r.Count(), Day: r.Count()}
}

// Rate reads a share.
func (r *Reader) Rate() criteria.Rate { return criteria.Rate{Num: r.Int(), Den: r.Int()} }

// Points reads points.
func (r *Reader) Points() criteria.Points {
	n := r.Int()
	if n%2 == 0 {
		return criteria.Points(n/2) * usualStep
	}
	return criteria.Points((n - 1) / 2)
}

// Pos reads a position that follows so from the one before it.
func (r *Reader) Pos(step Step) Pos {
	switch step {
	case nowhere:
		return Pos{}
	case below:
		r.last.Row++
	case sameColumn:
		r.last.Row += int32(r.Int()) //nolint:gosec // it was an int32
	case elsewhere:
		r.last = Pos{Sheet: uint32(r.Uint()), Row: int32(r.Int()), Col: int32(r.Int())} //nolint:gosec // they were such
	}
	return r.last
}
