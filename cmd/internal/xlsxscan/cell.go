package xlsxscan

import (
	"bytes"
	"strconv"
	"strings"
)

// columnOf reads the column of an address, from 1, and checks its row.
func columnOf(ref []byte, row int) (int, bool) {
	col, i := 0, 0
	for ; i < len(ref) && i < 4 && ref[i] >= 'A' && ref[i] <= 'Z'; i++ {
		col = col*26 + int(ref[i]-'A') + 1
	}
	n := 0
	for _, c := range ref[i:] {
		if c < '0' || c > '9' || n > maxRowNumber {
			return 0, false
		}
		n = n*10 + int(c-'0')
	}
	return col, n == row && col >= 1 && col <= 16384
}

// cell reads one cell: its text, raw as it is stored, and whether it is a
// formula's result or TRUE or FALSE.
func (s *scan[T]) cell(t tag) (text *T, kind Kind, err error) {
	stored := string(t.attr("t"))
	if stored == "b" {
		kind |= Boolean
	}
	if t.empty {
		return nil, kind, nil
	}
	valued := false
	for {
		child, more, err := s.s.next()
		switch {
		case err != nil || !more:
			return nil, 0, ErrUnsure
		case child.end && string(child.name) == "c":
			return text, kind, nil
		case child.end:
			return nil, 0, ErrUnsure
		}
		switch string(child.name) {
		case "v":
			if valued {
				return nil, 0, ErrUnsure
			}
			valued = true
			text, err = s.value(child, stored)
		case "f":
			kind |= Formula
			if !child.soundFormula() {
				return nil, 0, ErrUnsure
			}
			err = s.skip(child, "f")
		case "is":
			text, err = s.inline(child, stored)
		default:
			return nil, 0, ErrUnsure
		}
		if err != nil {
			return nil, 0, err
		}
	}
}

func (s *scan[T]) skip(t tag, name string) error {
	if t.empty {
		return nil
	}
	raw, err := s.s.text(name)
	if err == nil {
		_, err = unescape(raw)
	}
	return err
}

// value reads <v> by the cell's type.
func (s *scan[T]) value(t tag, stored string) (*T, error) {
	if t.empty {
		return nil, nil
	}
	raw, err := s.s.text("v")
	if err != nil {
		return nil, err
	}
	switch stored {
	case "s":
		n, err := strconv.Atoi(string(bytes.TrimSpace(raw)))
		if err != nil || n < 0 || n >= len(s.book.shared) {
			return nil, ErrUnsure
		}
		return s.book.shared[n], nil
	case "", "n", "str", "e", "b":
		return s.plain(raw)
	}
	return nil, ErrUnsure
}

// plain returns the text of a value; short ones are shared.
func (s *scan[T]) plain(raw []byte) (*T, error) {
	if known := s.book.scratch.Texts.spelt(raw, asValue); known != nil || len(raw) == 0 {
		return known, nil
	}
	text, err := unescape(raw)
	return s.text(text), err
}

// text returns what is held of a text; nil: of none. One of a row that is not
// kept, as long as it may be, never comes again and is not remembered.
func (s *scan[T]) text(text string) *T {
	if s.each != nil && text != "" {
		return s.book.scratch.Texts.create(text)
	}
	return s.book.scratch.text(text)
}

// content is text of what stands spelt in XML; false: it is not certain.
func (s *scan[T]) content(raw []byte) (held *T, sure bool) {
	if s.each == nil {
		return s.book.scratch.Texts.content(raw)
	}
	text, err := unescape(raw)
	if err != nil || hasEscape(text) {
		return nil, false
	}
	return s.text(text), true
}

// inline reads <is>: a text, or runs of it.
func (s *scan[T]) inline(t tag, stored string) (*T, error) {
	if stored != "inlineStr" || t.empty {
		return nil, ErrUnsure
	}
	var text strings.Builder
	phonetic := false
	for {
		child, more, err := s.s.next()
		switch {
		case err != nil || !more:
			return nil, ErrUnsure
		case child.end && string(child.name) == "is":
			if hasEscape(text.String()) {
				return nil, ErrUnsure
			}
			return s.text(text.String()), nil
		case string(child.name) == "rPh":
			phonetic = !child.end && !child.empty
		case string(child.name) == "t":
			if err := s.book.sharedText(s.s, child, !phonetic, &text); err != nil {
				return nil, err
			}
		}
	}
}
