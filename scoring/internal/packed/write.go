// Package packed writes values into texts of a few bytes each and reads them back
// (write.go, read.go). A run keeps half a million marks and facts of a province: in
// texts without pointers they are read one after another at next to no cost, and
// the garbage collector passes them over. Who packs what, and in which order, is
// the caller's; a text has no types.
package packed

import (
	"encoding/binary"

	"chibo/criteria"
)

// A Pos is a cell of a worksheet that the caller numbers.
type Pos struct {
	Sheet    uint32 // from 1; 0: nowhere
	Row, Col int32
}

// A Step says how a position follows from the one before it.
type Step uint64

const (
	nowhere    Step = iota
	below           // the next row of the same column
	sameColumn      // another row of it
	elsewhere
	// Steps is how many there are, for whoever packs one with other bits.
	Steps = 4
)

// A Writer writes values, one after another. The zero value is ready; one with
// Text writes behind it.
type Writer struct {
	Text []byte
	last Pos // the cell written last: the next is nearly always below it
}

// Byte writes one byte.
func (w *Writer) Byte(b byte) { w.Text = append(w.Text, b) }

// Uint writes a number in as few bytes as it needs.
func (w *Writer) Uint(n uint64) { w.Text = binary.AppendUvarint(w.Text, n) }

// Int writes a number in as few bytes as it needs.
func (w *Writer) Int(n int64) { w.Text = binary.AppendVarint(w.Text, n) }

// Count writes a number of things.
func (w *Writer) Count(n int) { w.Int(int64(n)) }

// String writes a text.
func (w *Writer) String(s string) {
	w.Uint(uint64(len(s)))
	w.Text = append(w.Text, s...)
}

// Bool writes a yes or no.
func (w *Writer) Bool(b bool) {
	if b {
		w.Uint(1)
	} else {
		w.Uint(0)
	}
}

// Date writes a day.
func (w *Writer) Date(d criteria.Date) {
	w.Count(d.Year)
	w.Count(d.Month)
	w.Count(d.Day)
}

// Rate writes a share.
func (w *Writer) Rate(r criteria.Rate) {
	w.Int(r.Num)
	w.Int(r.Den)
}

// usualStep is what nearly all points are a multiple of.
const usualStep = criteria.Point / 2

// Points writes points.
func (w *Writer) Points(n criteria.Points) {
	if n%usualStep == 0 {
		w.Int(int64(n/usualStep) * 2)
	} else {
		w.Int(int64(n)*2 + 1)
	}
}

// Step returns how the position follows from the last; Pos then writes it.
func (w *Writer) Step(at Pos) Step {
	switch {
	case at.Sheet == 0:
		return nowhere
	case at.Sheet != w.last.Sheet || at.Col != w.last.Col:
		return elsewhere
	case at.Row != w.last.Row+1:
		return sameColumn
	}
	return below
}

// Pos writes a position that follows so; the step itself is the caller's to write.
func (w *Writer) Pos(step Step, at Pos) {
	//exhaustive:enforce
	switch step {
	case below:
	case nowhere:
		return
	case elsewhere:
		w.Uint(uint64(at.Sheet))
		w.Int(int64(at.Row))
		w.Int(int64(at.Col))
	case sameColumn:
		w.Int(int64(at.Row - w.last.Row))
	}
	w.last = at
}
