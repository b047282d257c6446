package jsonout

import (
	"bytes"
	"encoding/json"
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
	for {
		at += beforeOrder(text[at:])
		if at == len(text) || !utf8.FullRune(text[at:]) {
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

// beforeOrder counts the bytes before the first that may begin an order: letters that
// orders tells begin with one of these, and no other byte of a letter is one of them.
func beforeOrder(text []byte) int {
	for _, first := range [...]byte{0xe2, 0xc2, 0xd8} { // the commonest first: the others are looked for before it
		if at := bytes.IndexByte(text, first); at >= 0 {
			text = text[:at]
		}
	}
	return len(text)
}

// orders tells what a terminal or an editor obeys instead of showing it.
func orders(r rune) bool {
	return r >= 0x80 && r < 0xa0 || r == 0x61c || r == 0x200e || r == 0x200f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069
}

// writeJSON writes a value whole.
func writeJSON(w io.Writer, value any) error {
	encoder := json.NewEncoder(inert(w))
	encoder.SetEscapeHTML(false)
	encoder.SetIndent("", " ")
	return encoder.Encode(value)
}
