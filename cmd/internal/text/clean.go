package text

import "strings"

// maxCellText is what Excel keeps of a text, in UTF-16 units.
const maxCellText = 32767

// cutMark stands at the end of a text that was cut.
const cutMark = " […]"

// Clean makes a text fit for a cell: characters that XML forbids are left out,
// other control characters but line breaks become spaces, and what Excel would
// cut silently is cut with a mark.
func Clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t' || r == '\r' || r >= 0x7f && r < 0xa0:
			return ' '
		case r < ' ' || r == 0xfffe || r == 0xffff || r == 0xfffd:
			return -1
		}
		return r
	}, s)
	if len(s) <= maxCellText || units(s) <= maxCellText { // no letter has more units than bytes
		return s
	}
	return CutUnits(s, maxCellText-units(cutMark)) + cutMark
}

// units counts as Excel does.
func units(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xffff {
			n++
		}
	}
	return n
}

// CutUnits returns as much of a text as has at most so many UTF-16 units.
func CutUnits(s string, limit int) string {
	if len(s) <= limit {
		return s
	}
	n := 0
	for i, r := range s {
		n += units(string(r))
		if n > limit {
			return s[:i]
		}
	}
	return s
}
