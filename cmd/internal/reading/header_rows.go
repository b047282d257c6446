package reading

import (
	"strings"

	"chibo/criteria"
)

// blankBelow reports whether the key column is blank below its own row: what
// stands there would be data.
func blankBelow(g *grid, keyRow, bottom int, h header) bool {
	key, found := h.find(criterionRole)
	if !found {
		key, found = h.find(cellRole)
	}
	if !found {
		return true
	}
	for row := keyRow + 1; row <= bottom; row++ {
		if g.text(row, key.col) != "" {
			return false
		}
	}
	return true
}

// holdsFigures reports whether a number stands in a head, where the column is none
// of a criterion and the number not the head itself: such a row is data.
func holdsFigures(g *grid, h header) bool {
	for _, c := range h.columns {
		if c.role == leafRole || c.role == groupRole || c.role == conflictRole {
			continue
		}
		for row := h.top; row <= h.bottom; row++ {
			text := g.text(row, c.col)
			if text == c.label {
				continue
			}
			if _, err := criteria.ParsePoints(text); err == nil {
				return true
			}
		}
	}
	return false
}

// namesCell reports whether a known party cell stands in a head, below or above the
// text that heads its column: such a row is data.
func (r *reader) namesCell(g *grid, h header) bool {
	for _, c := range h.columns {
		if c.role != cellRole && c.role != codeRole {
			continue
		}
		for row := h.top; row <= h.bottom; row++ {
			text := g.text(row, c.col)
			if text == "" || text == c.label {
				continue
			}
			if f := r.find(text, ""); f.Cell >= 0 || f.Ambiguous {
				return true
			}
		}
	}
	return false
}

// countsColumns reports whether the last row of a head only counts the columns,
// each of which has a head above: such figures are no ids of criteria.
func countsColumns(g *grid, top, bottom int) bool {
	if bottom == top || !isColumnNumbers(g, bottom) {
		return false
	}
	figures, headed := 0, 0
	for col := range min(g.width(bottom), headerWidth) {
		if g.text(bottom, col) == "" {
			continue
		}
		figures++
		for row := top; row < bottom; row++ {
			if g.text(row, col) != "" {
				headed++
				break
			}
		}
	}
	return headed >= figures-1
}

// headGoesOn reports whether a head of totals spans columns with heads of their
// own in the row below it: what they hold is not known then.
func headGoesOn(g *grid, h header) bool {
	row := h.bottom + 1
	for _, c := range h.columns {
		if c.role != totalRole && c.role != selfRole && c.role != reviewRole {
			continue
		}
		isHead := func(col int) bool {
			text := g.text(row, col)
			_, err := criteria.ParsePoints(text)
			return text != "" && err != nil && !placeholder(text)
		}
		if isHead(c.col) && isHead(c.col+1) && g.text(h.bottom, c.col+1) == "" && !isColumnNumbers(g, row) {
			return true
		}
	}
	return false
}

// isColumnNumbers tells the row "(1) (2) … (9)" under a header, typing slips
// such as "9)" and sums such as "(6)=(4)-(5)" included: figures that count the
// columns, letters of the first ones, "A B 1 2 3", or Roman figures.
func isColumnNumbers(g *grid, row int) bool {
	last, seen, inOrder, letters := 0, 0, 0, 0
	for col := range min(g.width(row), headerWidth) {
		text := g.text(row, col)
		if text == "" {
			continue
		}
		figure, ok := columnFigure(text)
		if !ok {
			return false
		}
		n := number(figure)
		if n < 0 {
			n = romanNumber(figure)
		}
		switch seen++; {
		case n < 0 && letters == seen-1 && figure[0]|0x20 == 'a'+byte(letters): // before all numbers, in their order
			letters++
			inOrder++
		case n == last+1 || n < 0:
			inOrder++
		}
		last = max(n, last)
	}
	numbers := seen - letters
	return seen >= 3 && inOrder >= seen-1 && (numbers == 0 || last >= numbers-1 && last <= seen+2)
}

// romanNumber reads I to XII; -1: it is none.
func romanNumber(figure string) int {
	for i, roman := range [...]string{"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"} {
		if figure == roman {
			return i + 1
		}
	}
	return -1
}

// columnFigure returns the figure, or the letter A to H, that counts a column: "(6)",
// "9)", "6=4-5".
func columnFigure(text string) (figure string, ok bool) {
	const spaces = " \t\n\f\r"
	rest := text
	if strings.HasPrefix(rest, "(") || strings.HasPrefix(rest, "[") {
		rest = rest[1:]
	}
	rest = strings.TrimLeft(rest, spaces)
	end := 0
	for end < len(rest) && end < 2 && rest[end] >= '0' && rest[end] <= '9' {
		end++
	}
	if end == 0 {
		end = len(rest) - len(strings.TrimLeft(rest, "IVX"))
	}
	if end == 0 && rest != "" && (rest[0]|0x20) >= 'a' && (rest[0]|0x20) <= 'h' {
		end = 1
	}
	if end == 0 {
		return "", false
	}
	figure, rest = rest[:end], strings.TrimLeft(rest[end:], spaces)
	if strings.HasPrefix(rest, ")") || strings.HasPrefix(rest, "]") {
		rest = rest[1:]
	}
	rest = strings.TrimLeft(rest, spaces)
	if sum, isSum := strings.CutPrefix(rest, "="); isSum {
		rest = strings.TrimLeft(sum, spaces+"0123456789()+-*/:x%")
	}
	return figure, rest == "" || rest == ")" || rest == "]"
}
