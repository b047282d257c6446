package words

import (
	"strings"

	"chibo/criteria"
)

// OneLine puts a name broken over lines onto one; it is else kept as written.
func OneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// IsNo reports whether an answer is no: không, 0 or false.
func IsNo(text string) bool {
	return IsAny(criteria.Key(text), Phrases("không", "khong", "0", "false"))
}

// IsYes reports whether an answer is yes: x, có, 1 or true.
func IsYes(text string) bool {
	key := criteria.Key(text)
	return key == "x" || key == criteria.Key("có") || key == "co" || key == "1" || key == "true"
}

// MaxMembers is more than any cell has; a larger number is a date or a slip.
const MaxMembers = 20_000

// TrimOrdinal takes "I.", "A -" or "12)" from the front of a heading: a Roman
// figure, a letter, or a number of at most two digits, with a sign behind it.
func TrimOrdinal(text string) string {
	const spaces = " \t\n\f\r"
	rest := strings.TrimLeft(text, "IVX")
	if len(rest) == len(text) && text != "" && text[0] >= 'A' && text[0] <= 'Z' {
		rest = text[1:]
	}
	if len(rest) == len(text) {
		if rest = strings.TrimLeft(text, "0123456789"); len(text)-len(rest) > 2 {
			return text
		}
	}
	sign := strings.TrimLeft(rest, spaces)
	if n := len(text) - len(rest); n < 1 || n > 5 || sign == "" || !strings.Contains(".)-:", sign[:1]) {
		return text
	}
	return strings.TrimLeft(sign[1:], spaces)
}
