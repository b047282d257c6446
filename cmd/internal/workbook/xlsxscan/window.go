package xlsxscan

import (
	"io"
	"unicode/utf8"
)

// A window is what is looked at of a part that is unpacked bit by bit: however
// large the part is, no more of it is in memory. What is looked at never ends
// within a letter.
type window struct {
	data   []byte // what is looked at
	buffer []byte // where it lies, and behind it the beginning of a letter
	before int    // bytes of the part that lie before it
	read   int    // bytes of the buffer that are filled
	part   io.ReadCloser
	left   uint64 // bytes of the part that are to come
	err    error  // the part is not what it ought to be
	size   int    // of the first buffer; 0: as usual
	// sound is how much of what is looked at is known to be UTF-8: all of it, unless
	// the part is read as texts that are known as a rule.
	sound  int
	asTold bool // only what soundTo is told is looked at
}

// The window slides over a part. A tag or text that is longer makes it grow, up
// to a bound.
const (
	windowBytes    = 256 << 10
	maxWindowBytes = 8 << 20
)

// start begins with a part of so many bytes.
func (w *window) start(part io.ReadCloser, size uint64) {
	if w.part != nil { // of a part that was given up
		_ = w.part.Close() // only read
	}
	w.part, w.left, w.before, w.read, w.err, w.sound = part, size, 0, 0, nil, 0
	if len(w.buffer) > windowBytes {
		w.buffer = nil
	}
	wanted := windowBytes
	if w.size > 0 {
		wanted = w.size
	}
	if wanted = int(min(uint64(wanted), size+1)); len(w.buffer) < wanted { //nolint:gosec // not above wanted
		w.buffer = make([]byte, wanted)
	}
	w.data = w.buffer[:0]
}

// slide drops what lies before a place and reads on; false: there was no more.
func (w *window) slide(from int) bool {
	if !w.soundTo(from) {
		return false
	}
	w.before += from
	w.sound -= from
	if w.part == nil {
		w.data = w.data[from:]
		return false
	}
	have := len(w.data) - from
	w.read = copy(w.buffer, w.buffer[from:w.read])
	if w.read == len(w.buffer) {
		if len(w.buffer) >= maxWindowBytes {
			return w.fail()
		}
		w.buffer = append(w.buffer, make([]byte, len(w.buffer))...)
	}
	for w.part != nil && w.read < len(w.buffer) {
		n, err := w.part.Read(w.buffer[w.read:])
		w.read += n
		if uint64(n) > w.left {
			return w.fail()
		}
		w.left -= uint64(n)
		switch {
		case err == io.EOF:
			_ = w.part.Close() // only read
			if w.part = nil; w.left > 0 {
				return w.fail()
			}
		case err != nil: // a wrong checksum, for one
			return w.fail()
		}
	}
	return w.show(have)
}

// show looks at what was read, up to a letter that is not read whole.
func (w *window) show(have int) bool {
	end := w.read
	if w.part != nil {
		end -= partOfRune(w.buffer[:end])
	}
	w.data = w.buffer[:end]
	if !w.asTold && !w.soundTo(end) {
		return false
	}
	return end > have || w.part != nil
}

// soundTo finds all that is looked at before a place to be UTF-8; false: it is not,
// and the part is given up. The place lies between two letters.
func (w *window) soundTo(place int) bool {
	if place <= w.sound {
		return true
	}
	if !utf8.Valid(w.data[w.sound:place]) {
		return w.fail()
	}
	w.sound = place
	return true
}

// fail gives the part up.
func (w *window) fail() bool {
	if w.part != nil {
		_ = w.part.Close() // only read
	}
	w.part, w.err, w.data, w.sound = nil, ErrUnsure, w.data[:0], 0
	return false
}

// partOfRune returns how many bytes at the end begin a letter that goes on
// behind them.
func partOfRune(text []byte) int {
	for n := 1; n <= min(utf8.UTFMax-1, len(text)); n++ {
		if last := text[len(text)-n:]; utf8.RuneStart(last[0]) {
			if utf8.FullRune(last) {
				return 0
			}
			return n
		}
	}
	return 0
}
