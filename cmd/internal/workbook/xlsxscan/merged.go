package xlsxscan

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
)

// tail reads what stands behind the cells of a worksheet, to the end of the part, as a
// rule what stood behind those of another one: the merged areas, and what is printed over
// and under the pages, are all that is kept of it. A part cut short is not certain.
func (s *scan) tail() error {
	tails, whole := &s.book.scratch.tails, s.s.part == nil
	var tail []byte
	if whole {
		tail = s.s.data[s.s.at:]
		if known := tails.find(tail); known != nil {
			s.Merged, s.Printed = append(s.Merged, known.merged...), slices.Clone(known.printed)
			return s.s.err
		}
	}
	if err := s.readTail(); err != nil {
		return err
	}
	if whole {
		tails.keep(tail, s.Merged, s.Printed)
	}
	return nil
}

func (s *scan) readTail() error {
	merged, printed := s.s.mayHold("mergeCell"), s.s.mayHold("headerFooter")
	if printed && s.s.part == nil && s.s.mayHold("customSheetView") { // it has headers of its own
		return ErrUnsure
	}
	if merged || printed {
		if err := s.behindCells(merged, printed); err != nil {
			return err
		}
	}
	if !s.s.endsWith("</worksheet>") {
		return ErrUnsure
	}
	return nil
}

// mayHold reports whether a word may stand in what is left of the part: it does not where
// all that lies in the window, without it.
func (s *scanner) mayHold(word string) bool {
	return s.part != nil || bytes.Contains(s.data[s.at:], []byte(word))
}

// behindCells reads the merged areas and the headers up to the last of them, or the end of
// the part.
func (s *scan) behindCells(merged, printed bool) error {
	next := map[bool]string{true: "<mergeCells", false: "<headerFooter"}
	s.s.passTo(next[merged])
	for merged || printed {
		t, more, err := s.s.anyTag()
		switch {
		case err != nil || !more:
			return ErrUnsure
		case t.end && string(t.name) == "worksheet":
			s.s.at -= len("</worksheet>") // for endsWith
			return nil
		case string(t.name) == "mergeCells" && (t.end || t.empty):
			merged = false
			s.s.passTo(next[merged])
		case string(t.name) == "mergeCells":
			if s.quickMerged(); t.spaced {
				return ErrUnsure
			}
		case t.end:
		case string(t.name) == "mergeCell":
			ref, err := unescape(t.attr("ref"))
			if err != nil || t.spaced {
				return ErrUnsure
			}
			if area, ok := AreaOf(ref); ok {
				s.Merged = append(s.Merged, area)
			}
			s.quickMerged()
		case string(t.name) == "headerFooter":
			if err := s.headers(t); err != nil {
				return err
			}
			printed = false
		case string(t.name) == "customSheetViews" && !t.empty,
			bytes.HasSuffix(t.name, []byte(":mergeCell")), bytes.HasSuffix(t.name, []byte(":headerFooter")): // of a namespace nobody knows
			return ErrUnsure
		}
	}
	return nil
}

// headers reads what is printed over and under the pages.
func (s *scan) headers(t tag) error {
	if t.spaced {
		return ErrUnsure
	}
	evens, first := string(t.attr("differentOddEven")), string(t.attr("differentFirst"))
	for !t.empty {
		part, more, err := s.s.next()
		switch {
		case err != nil || !more || part.spaced:
			return ErrUnsure
		case part.end && string(part.name) == "headerFooter":
			return nil
		case part.end:
			return ErrUnsure
		case part.empty:
			continue
		}
		name := string(part.name)
		raw, err := s.s.text(name)
		if err != nil {
			return ErrUnsure
		}
		text, err := unescape(raw)
		if err != nil {
			return ErrUnsure
		}
		s.Print(name, text, evens, first)
	}
	return nil
}

// Print takes a header or footer, by the name of its element and as it is spelt, if it is
// printed: those of even pages and of the first one are only where they are said to differ.
func (r *Rows) Print(name, text, evens, first string) {
	isOn := func(value string) bool { return value == "1" || value == "true" }
	switch name {
	case "oddHeader", "oddFooter":
	case "evenHeader", "evenFooter":
		if !isOn(evens) {
			return
		}
	case "firstHeader", "firstFooter":
		if !isOn(first) {
			return
		}
	default:
		return
	}
	r.Printed = append(r.Printed, text)
}

// quickMerged reads areas that are spelt as programs spell them, up to the first
// that is not.
func (s *scan) quickMerged() {
	const start = `<mergeCell ref="`
	for {
		rest := s.s.data[s.s.at:]
		if !hasPrefix(rest, start) {
			return
		}
		area, size := quickArea(rest[len(start):])
		if size == 0 {
			return
		}
		size += len(start)
		switch rest = rest[size:]; {
		case hasPrefix(rest, `"/>`):
			size += len(`"/>`)
		case hasPrefix(rest, `"></mergeCell>`):
			size += len(`"></mergeCell>`)
		default:
			return
		}
		s.Merged = append(s.Merged, area)
		s.s.at += size
	}
}

// quickArea is AreaOf for an area in capital letters, from its first cell to its
// last, and tells how many bytes it takes; 0: it is left to AreaOf.
func quickArea(text []byte) (area Area, size int) {
	first, i := quickPlace(text)
	if i == 0 || i >= len(text) || text[i] != ':' {
		return Area{}, 0
	}
	last, more := quickPlace(text[i+1:])
	if more == 0 || last.Row < first.Row || last.Col < first.Col {
		return Area{}, 0
	}
	return Area{first.Row, first.Col, last.Row, last.Col}, i + 1 + more
}

// quickPlace is PlaceOf for an address of up to two letters and six digits.
func quickPlace(text []byte) (p Place, size int) {
	i := 0
	for i < len(text) && i < 2 && text[i] >= 'A' && text[i] <= 'Z' {
		p.Col = 26*p.Col + int(text[i]-'A') + 1
		i++
	}
	digits := i
	for i < len(text) && i < digits+6 && isDigit(text[i]) {
		p.Row = 10*p.Row + int(text[i]-'0')
		i++
	}
	if digits == 0 || p.Row == 0 || i < len(text) && isDigit(text[i]) {
		return Place{}, 0
	}
	return Place{p.Row - 1, p.Col - 1}, i
}

// anyTag returns the next tag, whatever text stands before it.
func (s *scanner) anyTag() (tag, bool, error) {
	for {
		if open := bytes.IndexByte(s.data[s.at:], '<'); open >= 0 {
			s.at += open
			return s.next()
		}
		if s.at = len(s.data); !s.fill() {
			return tag{}, false, s.err
		}
	}
}

// AreaOf reads an area such as "A1:C1", or a single cell.
func AreaOf(ref string) (Area, bool) {
	first, last, isArea := strings.Cut(ref, ":")
	from, ok := PlaceOf(first)
	to := from
	if isArea && ok {
		to, ok = PlaceOf(last)
	}
	return Area{min(from.Row, to.Row), min(from.Col, to.Col), max(from.Row, to.Row), max(from.Col, to.Col)}, ok
}

// PlaceOf reads an address such as "D14", be it with "$" or in small letters.
func PlaceOf(address string) (p Place, ok bool) {
	address = strings.TrimPrefix(address, "$")
	letters := 0
	for letters < len(address) && letters < 4 && address[letters]|0x20 >= 'a' && address[letters]|0x20 <= 'z' {
		p.Col = p.Col*26 + int(address[letters]|0x20-'a') + 1
		letters++
	}
	digits := strings.TrimPrefix(address[letters:], "$")
	if digits == "" || !isDigit(digits[0]) {
		return Place{}, false
	}
	row, err := strconv.Atoi(digits)
	ok = err == nil && letters > 0 && p.Col <= lastColumn && row >= 1 && row <= maxRowNumber
	return Place{row - 1, p.Col - 1}, ok
}

const lastColumn = 16_384 // "XFD", Excel's last
