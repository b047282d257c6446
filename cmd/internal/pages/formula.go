package pages

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// A master is the formula that others of a sheet repeat, moved to their place.
type master struct {
	text        string
	column, row int
}

// formula reads <f> to its end. Formulas of other kinds than plain ones carry
// their kind, so that they are equal to no plain one.
func (r *reader) formula(t *token, c *cell) error {
	kind, index := "", ""
	other := ""
	for _, a := range t.attrs {
		switch value := string(a.value); a.name {
		case "t":
			kind = value
		case "si":
			index = value
		default:
			if !passedAttribute("f", a.name) && plainValue(value) != "0" {
				other += " " + a.name + "=" + value
			}
		}
	}
	text, err := r.scan.content()
	if err != nil {
		return err
	}
	text = plainText(text)
	switch kind {
	case "", "normal":
	case "shared":
		if _, again := r.shared[index]; text != "" && again {
			return errUnsound // two formulas of one number
		}
		if text != "" {
			r.shared[index] = master{text, c.column, r.row.number}
		} else if m, found := r.shared[index]; found {
			text = moved(m.text, c.column-m.column, r.row.number-m.row)
		} else {
			return errUnsound
		}
	default:
		other += " " + kind
	}
	if text == "" && other == "" {
		other = " blank" // a formula that says nothing
	}
	if c.formula = text; other != "" {
		c.formula += "{" + other + " }"
	}
	return nil
}

// formulaKey spells a formula as every program might: outside of its texts
// without needless blanks, dollar signs and quotes, in capitals.
func formulaKey(formula string) string {
	return strings.ReplaceAll(fixedKey(formula), "$", "")
}

// fixedKey is formulaKey of a formula that holds in more than one place, as that
// of a name or of a condition: what is fixed in it counts.
func fixedKey(formula string) string {
	var b strings.Builder
	formula = strings.TrimPrefix(formula, "=")
	for i := 0; i < len(formula); {
		switch c := formula[i]; {
		case c == '"': // a text
			end := quotedEnd(formula, i)
			b.WriteString(formula[i:end])
			i = end
		case c == '\'': // the name of a sheet
			end := quotedEnd(formula, i)
			b.WriteString(strings.ToUpper(strings.Trim(formula[i:end], "'")))
			i = end
		case c == ';':
			b.WriteByte(',')
			i++
		case strings.IndexByte(" \n\r\t", c) >= 0:
			i++
			if rest := strings.TrimLeft(formula[i:], " \n\r\t"); rest != "" && parts(b.String(), rest[0]) {
				b.WriteByte(' ')
			}
		default:
			end := i + 1
			for end < len(formula) && formula[end] >= utf8.RuneSelf && !utf8.RuneStart(formula[end]) {
				end++
			}
			b.WriteString(strings.ToUpper(formula[i:end]))
			i = end
		}
	}
	return b.String()
}

// quotedEnd is where what is quoted from i on ends.
func quotedEnd(formula string, i int) int {
	end := strings.IndexByte(formula[i+1:], formula[i])
	if end < 0 {
		return len(formula)
	}
	return i + 1 + end + 1
}

// parts reports whether a blank between what was written and the next letter
// says something: two words or areas beside each other.
func parts(before string, next byte) bool {
	const inWord = "$_.'\")]"
	last := before[max(len(before)-1, 0):]
	return last != "" && (isWordByte(last[0]) || strings.Contains(inWord, last)) && (isWordByte(next) || next == '\'' || next == '(' || next == '[')
}

// moved shifts the references of a formula that are not fixed.
func moved(formula string, columns, rows int) string {
	var b strings.Builder
	for i := 0; i < len(formula); {
		switch c := formula[i]; {
		case c == '"' || c == '\'':
			end := strings.IndexByte(formula[i+1:], c)
			if end < 0 {
				end = len(formula) - i - 2
			}
			b.WriteString(formula[i : i+end+2])
			i += end + 2
		case isWordByte(c):
			end := i
			for end < len(formula) && isWordByte(formula[end]) {
				end++
			}
			word := formula[i:end]
			call := end < len(formula) && (formula[end] == '(' || formula[end] == '!')
			if shifted, ok := shift(word, columns, rows); ok && !call {
				word = shifted
			}
			b.WriteString(word)
			i = end
		default:
			b.WriteByte(c)
			i++
		}
	}
	return b.String()
}

func isWordByte(c byte) bool {
	return c == '$' || c == '_' || c == '.' || c >= 0x80 || c >= '0' && c <= '9' || c|0x20 >= 'a' && c|0x20 <= 'z'
}

// shift moves one reference; false: the word is none.
func shift(word string, columns, rows int) (string, bool) {
	rest := word
	rest, fixedColumn := strings.CutPrefix(rest, "$")
	letters := 0
	for letters < len(rest) && rest[letters] >= 'A' && rest[letters] <= 'Z' {
		letters++
	}
	name := rest[:letters]
	digits, fixedRow := strings.CutPrefix(rest[letters:], "$")
	row, err := strconv.Atoi(digits)
	if letters == 0 || letters > 3 || err != nil || row < 1 || row > lastRow {
		return "", false
	}
	column, _ := reference([]byte(name + "1"))
	if !fixedColumn {
		column += columns
	}
	if !fixedRow {
		row += rows
	}
	if column < 1 || column > lastColumn || row < 1 || row > lastRow {
		return "#REF!", true
	}
	dollar := func(fixed bool) string {
		if fixed {
			return "$"
		}
		return ""
	}
	return dollar(fixedColumn) + columnName(column) + dollar(fixedRow) + strconv.Itoa(row), true
}
