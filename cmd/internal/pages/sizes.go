package pages

import (
	"math"
	"strconv"
	"strings"
)

// plainNumber reads a number as every spreadsheet program does: decimal digits,
// a point, an exponent. What Go alone takes for a number (hexadecimal, NaN, Inf,
// digits parted by "_") is none: another program reads 0, or nothing.
func plainNumber(text string) (float64, bool) {
	if text == "" || strings.Trim(text, "0123456789+-.eE") != "" {
		return 0, false
	}
	x, err := strconv.ParseFloat(text, 64)
	return x, err == nil && !math.IsInf(x, 0)
}

// tooSmall reports whether a height or width that is stated is below the least
// one that is seen; one that is no number is taken for the smallest.
func tooSmall(text string, least float64) bool {
	if text == "" {
		return false
	}
	x, ok := plainNumber(text)
	return !ok || x < least
}

// defaults notes what holds for rows and columns that state no size.
func (r *reader) defaults(n *node) {
	r.noHeight = n.flag("zeroHeight", false) || tooSmall(n.attr("defaultRowHeight"), leastHeight)
	width := n.attr("defaultColWidth")
	if width == "" {
		width = n.attr("baseColWidth")
	}
	if tooSmall(width, leastWidth) {
		r.hidden = append(r.hidden, span{0, 0}) // all that have no width of their own
	}
}

// breaks makes facts of page breaks that somebody set; those a program works
// out are not stored, or not as manual.
func breaks(n *node) (facts []fact) {
	n.each("brk", func(b *node) {
		if b.flag("man", false) || b.flag("pt", false) {
			facts = append(facts, fact{kind: PageSetup, key: n.name, text: b.attr("id")})
		}
	})
	return facts
}
