package words

import (
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// digitOf returns the figure that a word is, as it is typed: nearly all words are none.
func digitOf(word string) (digit int, ok bool) {
	switch word {
	case "không", "Không", "KHÔNG":
		return 0, true
	case "một", "Một", "MỘT", "mốt", "Mốt", "MỐT":
		return 1, true
	case "hai", "Hai", "HAI":
		return 2, true
	case "ba", "Ba", "BA":
		return 3, true
	case "bốn", "Bốn", "BỐN", "tư", "Tư", "TƯ":
		return 4, true
	case "năm", "Năm", "NĂM", "lăm", "Lăm", "LĂM", "nhăm", "Nhăm", "NHĂM":
		return 5, true
	case "sáu", "Sáu", "SÁU":
		return 6, true
	case "bảy", "Bảy", "BẢY", "bẩy", "Bẩy", "BẨY":
		return 7, true
	case "tám", "Tám", "TÁM":
		return 8, true
	case "chín", "Chín", "CHÍN":
		return 9, true
	}
	return 0, false
}

// InFigures writes numbers of ten and more that stand in a text as words in figures: "tám
// mươi lăm phẩy năm điểm" is "85,5 điểm". Smaller ones are words of any sentence.
func InFigures(text string) string {
	if !MayCount(text) {
		return text
	}
	text = norm.NFC.String(text)
	var made strings.Builder
	for rest := text; rest != ""; {
		gap := len(rest) - len(strings.TrimLeftFunc(rest, isNoLetter))
		made.WriteString(rest[:gap])
		rest = rest[gap:]
		n := counting{rest: rest}
		if figures, ok := n.read(); ok {
			made.WriteString(figures)
			rest = n.rest
			continue
		}
		end := strings.IndexFunc(rest, isNoLetter)
		if end < 0 {
			end = len(rest)
		}
		made.WriteString(rest[:end])
		rest = rest[end:]
	}
	return made.String()
}

func isNoLetter(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsMark(c) }

// MayCount is a quick look: two words of a number side by side, or one for ten.
func MayCount(text string) bool {
	before := false
	for from := 0; from < len(text); {
		end := strings.IndexByte(text[from:], ' ')
		if end < 0 {
			end = len(text) - from
		}
		word := text[from : from+end]
		from += end + 1
		if len(word) > len("phẩy")+2 || len(word) < 2 {
			before = false
			continue
		}
		for isAfter(word[len(word)-1]) {
			if word = word[:len(word)-1]; word == "" {
				break
			}
		}
		_, digit := digitOf(word)
		switch word {
		case "mười", "Mười", "MƯỜI":
			return true
		case "mươi", "Mươi", "MƯƠI", "trăm", "Trăm", "TRĂM":
			digit = before
		}
		if before && digit {
			return true
		}
		before = digit
	}
	return false
}

func isAfter(c byte) bool {
	return c == '.' || c == ',' || c == ';' || c == ':' || c == ')' || c == '!'
}

// A counting reads a number of words.
type counting struct{ rest string }

// next returns the next word where nothing but spaces stands before it.
func (n *counting) next() (word, rest string) {
	rest = strings.TrimLeft(n.rest, " ")
	end := strings.IndexFunc(rest, isNoLetter)
	if end < 0 {
		end = len(rest)
	}
	return strings.ToLower(rest[:end]), rest[end:]
}

// take steps over the next word if it is this one.
func (n *counting) take(word string) bool {
	next, rest := n.next()
	if next == word {
		n.rest = rest
	}
	return next == word
}

func (n *counting) digit() (digit int, word string, ok bool) {
	word, rest := n.next()
	if digit, ok = digitOf(word); ok {
		n.rest = rest
	}
	return digit, word, ok
}

// read reads one of ten or more.
func (n *counting) read() (figures string, ok bool) {
	whole, short, ok := n.whole()
	decimals := ""
	switch {
	case !ok:
		return "", false
	case n.take("phẩy"):
		if decimals, ok = n.decimals(); !ok {
			return "", false
		}
	case n.take("rưỡi"):
		decimals = ",5"
	}
	if next, _ := n.next(); whole < 10 || short && decimals == "" && next != "điểm" && next != "" && strings.Trim(n.rest, " .,;:)") != "" {
		return "", false // "hai ba lần" is none
	}
	return strconv.Itoa(whole) + decimals, true
}

// whole reads what stands before the decimals; short: "tám lăm".
func (n *counting) whole() (value int, short, ok bool) {
	if n.take("mười") {
		unit, _, _ := n.digit()
		return 10 + unit, false, true
	}
	first, _, ok := n.digit()
	switch {
	case !ok:
		return 0, false, false
	case n.take("trăm"):
		return 100 * first, false, true
	case n.take("mươi"):
		unit, _, _ := n.digit()
		return 10*first + unit, false, true
	}
	before := n.rest
	unit, word, ok := n.digit()
	switch {
	case !ok || first == 0:
		n.rest = before
		return first, false, true
	case word == "lăm", word == "nhăm", word == "mốt", word == "tư":
		return 10*first + unit, false, true
	}
	return 10*first + unit, true, true
}

// decimals reads what stands behind "phẩy": "hai lăm", "hai mươi lăm", "không năm".
func (n *counting) decimals() (text string, ok bool) {
	var digits strings.Builder
	for digits.Len() < 3 {
		digit, _, found := n.digit()
		if !found {
			break
		}
		digits.WriteByte(byte('0' + digit)) //nolint:gosec // a digit
		n.take("mươi")
	}
	return "," + digits.String(), digits.Len() > 0
}
