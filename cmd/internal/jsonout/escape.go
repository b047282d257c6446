package jsonout

import (
	"fmt"
	"io"
	"unicode/utf8"
)

// inert writes JSON in which nothing is an order to the terminal on which it may
// be shown: control characters above ASCII and the marks that turn the order of
// letters about stand as \u202e. In JSON they can only stand within texts, to
// which that makes no difference.
func inert(w io.Writer) io.Writer { return &inertWriter{w: w} }

type inertWriter struct {
	w    io.Writer
	rest []byte // the beginning of a letter whose end has not been written yet
}

// Write passes on all but what it escapes.
func (i *inertWriter) Write(p []byte) (int, error) {
	text := p
	if len(i.rest) > 0 {
		text = append(i.rest, p...)
	}
	var out []byte // stays empty where there is nothing to be escaped
	from, at := 0, 0
	for at < len(text) {
		if !mayBeginOrder(text[at]) {
			at++
			continue
		}
		if !utf8.FullRune(text[at:]) {
			break
		}
		r, size := utf8.DecodeRune(text[at:])
		if orders(r) {
			out = fmt.Appendf(append(out, text[from:at]...), `\u%04x`, r)
			from = at + size
		}
		at += size
	}
	if out == nil {
		out = text[:at]
	} else {
		out = append(out, text[from:at]...)
	}
	i.rest = append([]byte(nil), text[at:]...)
	if _, err := i.w.Write(out); err != nil {
		return 0, err
	}
	return len(p), nil
}

// mayBeginOrder tells the first bytes of what orders tells; no other byte of a letter
// is one of them.
func mayBeginOrder(c byte) bool { return c == 0xc2 || c == 0xd8 || c == 0xe2 }

// orders tells what a terminal or an editor obeys instead of showing it.
func orders(r rune) bool {
	return r >= 0x80 && r < 0xa0 || r == 0x61c || r == 0x200e || r == 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}
