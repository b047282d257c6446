package words

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"chibo/cmd/internal/workbook"
)

// HeaderWidth is how many columns of a head are looked at.
const HeaderWidth = 400

// IsColumnNumbers tells the row "(1) (2) … (9)" under a header, typing slips
// such as "9)" and sums such as "(6)=(4)-(5)" included: figures that count the
// columns, letters of the first ones, "A B 1 2 3", or Roman figures.
func IsColumnNumbers(g *workbook.Grid, row int) bool {
	last, seen, inOrder, letters := 0, 0, 0, 0
	for col := range min(g.Width(row), HeaderWidth) {
		text := g.Text(row, col)
		if text == "" {
			continue
		}
		figure, ok := columnFigure(text)
		if !ok {
			return false
		}
		n := Number(figure)
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

// columnFigure returns the figure, or the letter A to H, that counts a column, in
// whatever marks: "(6)", "9)", "6.", "Cột 6", "⑥", "6=4-5", and -6, which a spreadsheet
// makes of "(6)".
func columnFigure(text string) (figure string, ok bool) {
	const spaces = " \t\n\f\r"
	rest := strings.TrimLeft(text, "([-"+spaces)
	for _, word := range []string{"cột", "cot"} {
		if n := len(word); len(rest) > n && strings.EqualFold(rest[:n], word) {
			rest = strings.TrimLeft(rest[n:], spaces)
		}
	}
	if one, size := utf8.DecodeRuneInString(rest); one >= '①' && one <= '⑳' {
		return strconv.Itoa(int(one-'①') + 1), size == len(rest)
	}
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
	figure, rest = rest[:end], strings.TrimLeft(rest[end:], ")]."+spaces)
	if sum := strings.TrimLeft(rest, "=≤≥<>"); sum != rest {
		rest = strings.TrimLeft(sum, spaces+"0123456789()+-*/:x%")
	}
	return figure, rest == ""
}
