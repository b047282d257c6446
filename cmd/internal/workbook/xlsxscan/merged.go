package xlsxscan

import (
	"bytes"
	"strconv"
	"strings"
)

// tail reads what stands behind the cells of a worksheet, to the end of the part:
// the merged areas are all that is kept of it. A part cut short is not certain.
func (s *scan) tail() error {
	if !s.withoutMerged() {
		if err := s.mergedAreas(); err != nil {
			return err
		}
	}
	if !s.s.endsWith("</worksheet>") {
		return ErrUnsure
	}
	return nil
}

// withoutMerged looks for the merged areas where all that is left of the part lies
// in the window, and goes to the first.
func (s *scan) withoutMerged() bool {
	const list = "mergeCells"
	if s.s.part != nil {
		return false
	}
	rest := s.s.data[s.s.at:]
	at := bytes.Index(rest, []byte("mergeCell"))
	if at > 0 && rest[at-1] == '<' && hasPrefix(rest[at:], list) && bytes.IndexByte(rest[at:], '>') > 0 && !bytes.Contains(rest[:at], []byte("<!")) {
		s.s.at += at - 1
	}
	return at < 0
}

// mergedAreas reads them up to the end of their list, or of the part.
func (s *scan) mergedAreas() error {
	for {
		t, more, err := s.s.anyTag()
		switch {
		case err != nil || !more:
			return ErrUnsure
		case t.end && string(t.name) == "worksheet":
			s.s.at -= len("</worksheet>") // for endsWith
			return nil
		case string(t.name) == "mergeCells" && (t.end || t.empty):
			return nil
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
		case bytes.HasSuffix(t.name, []byte(":mergeCell")): // of a namespace nobody knows
			return ErrUnsure
		}
	}
}

// quickMerged reads areas that are spelt as programs spell them, up to the first
// that is not.
func (s *scan) quickMerged() {
	const start, end = `<mergeCell ref="`, `"/>`
	for {
		rest := s.s.data[s.s.at:]
		if !hasPrefix(rest, start) {
			return
		}
		rest = rest[len(start):]
		size := bytes.IndexByte(rest[:min(len(rest), 40)], '"')
		if size <= 0 || !hasPrefix(rest[size:], end) {
			return
		}
		area, ok := AreaOf(string(rest[:size]))
		if !ok {
			return
		}
		s.Merged = append(s.Merged, area)
		s.s.at += len(start) + size + len(end)
	}
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
