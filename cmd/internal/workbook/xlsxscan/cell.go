package xlsxscan

import (
	"bytes"
	"strconv"
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

// cell reads one cell: its text, raw as it is stored, and what that does not
// tell.
func (s *scan) cell(t tag) (text Text, flags Flags, err error) {
	stored := string(t.attr("t"))
	flags = typeFlags(stored)
	if t.empty {
		return 0, flags, nil
	}
	valued, uncomputed := false, Uncomputed
	for {
		child, more, err := s.s.next()
		switch {
		case err != nil || !more || child.spaced:
			return 0, 0, ErrUnsure
		case child.end && string(child.name) == "c":
			if flags&Formula != 0 && text == 0 && (!valued || stored != "str") {
				flags |= uncomputed
			}
			return text, flags, nil
		case child.end:
			return 0, 0, ErrUnsure
		}
		switch string(child.name) {
		case "v":
			if valued || text != 0 {
				return 0, 0, ErrUnsure
			}
			valued = true
			var more Flags
			text, more, err = s.value(child, stored)
			flags |= more
		case "f":
			flags |= Formula
			if !child.soundFormula() {
				return 0, 0, ErrUnsure
			}
			uncomputed, err = s.formula(child)
		case "is":
			if text != 0 || valued {
				return 0, 0, ErrUnsure
			}
			var more Flags
			text, more, err = s.inline(child, stored)
			flags |= more
		default:
			return 0, 0, ErrUnsure
		}
		if err != nil {
			return 0, 0, err
		}
	}
}

// typeFlags returns what the type of a cell tells.
func typeFlags(stored string) Flags {
	switch stored {
	case "b":
		return Boolean
	case "e":
		return Fault
	}
	return 0
}

// formula steps over one, and returns its flags where it has no result.
func (s *scan) formula(t tag) (uncomputed Flags, err error) {
	if t.empty {
		return Uncomputed, nil
	}
	raw, err := s.s.text("f")
	if err != nil {
		return 0, err
	}
	text, err := unescape(raw)
	return UncomputedOf(text), err
}

// value reads <v> by the cell's type.
func (s *scan) value(t tag, stored string) (Text, Flags, error) {
	if t.empty {
		return 0, 0, nil
	}
	raw, err := s.s.text("v")
	if err != nil {
		return 0, 0, err
	}
	switch stored {
	case "s":
		n, err := strconv.Atoi(string(bytes.TrimSpace(raw)))
		if err != nil || n < 0 || n >= len(s.book.shared) {
			return 0, 0, ErrUnsure
		}
		return s.book.shared[n], s.book.flags[n], nil
	case "", "n", "str", "e", "b":
		text, err := s.plain(raw)
		return text, 0, err
	}
	return 0, 0, ErrUnsure
}

// plain returns the text of a value; short ones are shared.
func (s *scan) plain(raw []byte) (Text, error) {
	if known := s.book.scratch.Texts.spelt(raw, asValue); known != 0 || len(raw) == 0 {
		return known, nil
	}
	text, err := unescape(raw)
	return s.text(text), err
}

// text returns the number of a text. One of a row that is not kept, as long as it
// may be, never comes again and is not remembered.
func (s *scan) text(text string) Text {
	if s.each != nil && text != "" {
		return s.book.scratch.Texts.add(text)
	}
	return s.book.scratch.Texts.of(text)
}

// content is text of what stands spelt in XML; false: it is not certain.
func (s *scan) content(raw []byte) (number Text, sure bool) {
	if s.each == nil {
		return s.book.scratch.Texts.content(raw)
	}
	text, err := unescape(raw)
	if err != nil || hasEscape(text) {
		return 0, false
	}
	return s.text(text), true
}

// inline reads <is>: a text, or runs of it.
func (s *scan) inline(t tag, stored string) (Text, Flags, error) {
	if stored != "inlineStr" || t.empty {
		return 0, 0, ErrUnsure
	}
	text, flags, err := s.s.runs("is")
	if err != nil {
		return 0, 0, err
	}
	return s.text(text), flags, nil
}
