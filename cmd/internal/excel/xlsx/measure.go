package xlsx

import (
	"strings"
	"unicode"
)

// How columns and letters are measured: in thousandths of the tables' letter size.
const (
	em           = 1000.0
	digitPoints  = 5.25 // a unit of a column's width: a digit of the workbook's own letters
	borderPoints = 4.0  // of a cell that no letter stands on
	slack        = 0.95 // programs round letters to pixels, each in its own way
	boldWider    = 1.12 // bold letters beside plain ones
)

// LinesIn estimates how many lines a text of a table takes in a column of a width,
// by the widths of its letters.
func LinesIn(value string, width float64) int { return linesOf(value, width, 1) }

// Lines is LinesIn.
func (s *Sheet) Lines(value string, width float64) int { return LinesIn(value, width) }

// HeadLines is Lines of a head, whose letters are bold.
func (s *Sheet) HeadLines(value string, width float64) int { return linesOf(value, width, boldWider) }

// linesOf breaks a text as programs do: between words, and within one that is wider
// than the line.
func linesOf(value string, width, wider float64) int {
	line := max(1, (width*digitPoints-borderPoints)*slack/TableSize*em/wider)
	lines := 0
	for part := range strings.SplitSeq(value, "\n") {
		lines++
		used := 0.0
		for word := range strings.FieldsSeq(part) {
			wide := wordWidth(word)
			if used > 0 && used+letterWidth(' ')+wide <= line {
				used += letterWidth(' ') + wide
				continue
			}
			if used > 0 {
				lines++
			}
			for ; wide > line; wide -= line {
				lines++
			}
			used = wide
		}
	}
	return lines
}

func wordWidth(word string) (width float64) {
	for _, r := range word {
		width += letterWidth(r)
	}
	return width
}

// letterWidth is how wide a letter of a party document is (its typeface is Times New
// Roman). A letter with marks is as wide as without; those of other scripts are taken
// to be square.
func letterWidth(r rune) float64 {
	const square = 0x1100 // where such scripts begin
	if width := plainWidth(r); width > 0 {
		return width
	}
	switch {
	case unicode.Is(unicode.M, r):
		return 0
	case r == '…' || r >= square && !unicode.Is(unicode.Latin, r) && !unicode.IsPunct(r) && !unicode.IsSymbol(r):
		return em
	case strings.ContainsRune("ìíỉĩị", r):
		return 278
	case unicode.IsUpper(r):
		return 722
	}
	return 540
}

// plainWidth is the width of a letter without marks; 0 of one that is not listed.
func plainWidth(r rune) float64 {
	switch r {
	case '\'', '|':
		return 200
	case ' ', ',', '.':
		return 250
	case '/', ':', ';', '\\', 'i', 'j', 'l', 't':
		return 278
	case '!', '(', ')', '-', 'I', '[', ']', '`', 'f', 'r':
		return 333
	case '"', 'J', 's':
		return 389
	case '?', 'a', 'c', 'e', 'z':
		return 444
	case '^', '{', '}':
		return 480
	case '#', '$', '*', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '_', 'b', 'd', 'g', 'h', 'k', 'n', 'o', 'p', 'q', 'u', 'v', 'x', 'y':
		return 500
	case 'F', 'P', 'S':
		return 556
	case '+', '<', '=', '>', '~':
		return 564
	case 'E', 'L', 'T', 'Z':
		return 611
	case 'B', 'C', 'R':
		return 667
	case 'A', 'D', 'G', 'H', 'K', 'N', 'O', 'Q', 'U', 'V', 'X', 'Y', 'w':
		return 722
	case '&', 'm':
		return 778
	case '%', 'M':
		return 889
	case '@', 'W':
		return 944
	}
	return 0
}
