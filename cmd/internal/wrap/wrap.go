package wrap

import (
	"strings"
	"unicode"

	"github.com/olekukonko/tablewriter/pkg/twwidth"
)

// Width is how many columns a text takes on a terminal: combining marks
// take none. The library's own setting may follow the machine's locale, this
// does not.
func Width(s string) int { return twwidth.WidthWithOptions(s, twwidth.Options{}) }

// Text breaks a text into lines of at most so many columns, between words where
// it can. Width 0 leaves it whole.
func Text(s string, width int) []string {
	words := strings.Fields(s)
	if width <= 0 {
		return []string{strings.Join(words, " ")}
	}
	lines := []string{""}
	for _, word := range words {
		last := &lines[len(lines)-1]
		if *last != "" && Width(*last)+1+Width(word) <= width {
			*last += " " + word
			continue
		}
		pieces := HardBreak(word, width)
		if *last == "" {
			*last, pieces = pieces[0], pieces[1:]
		}
		lines = append(lines, pieces...)
	}
	return lines
}

// Paragraph wraps a text behind its lead, which it keeps as it is, to lines of at
// most so many columns; further lines begin with the indent. A word that is wider
// than a line stays whole: a path or an address is to be copied. Width 0 leaves
// the text on one line.
func Paragraph(lead, text string, width int, indent string) string {
	words := strings.Fields(text)
	if width <= 0 || len(words) == 0 {
		return lead + strings.Join(words, " ")
	}
	var out strings.Builder
	line, fresh := lead, true
	for _, word := range words {
		switch {
		case fresh:
			line += word
		case Width(line)+1+Width(word) <= width:
			line += " " + word
		default:
			out.WriteString(line + "\n")
			line = indent + word
		}
		fresh = false
	}
	return out.String() + line
}

// Block breaks the lines of a text that are wider than so many columns, between words;
// what follows begins as its line does. Lines that fit stay as they are, width 0 leaves
// all.
func Block(s string, width int) string {
	lines := strings.Split(s, "\n")
	for i, line := range lines {
		if width > 0 && Width(line) > width {
			rest := strings.TrimLeft(line, " ")
			indent := line[:len(line)-len(rest)]
			lines[i] = Paragraph(indent, rest, width, indent)
		}
	}
	return strings.Join(lines, "\n")
}

// HardBreak cuts a word that is wider than the line; marks stay with the letter
// they belong to.
func HardBreak(word string, width int) []string {
	pieces := []string{""}
	for _, r := range word {
		last := &pieces[len(pieces)-1]
		if *last != "" && !unicode.Is(unicode.M, r) && Width(*last+string(r)) > width {
			pieces = append(pieces, string(r))
			continue
		}
		*last += string(r)
	}
	return pieces
}

// Widest returns the width of the widest line of a text.
func Widest(s string) int {
	width := 0
	for _, l := range strings.Split(s, "\n") {
		width = max(width, Width(l))
	}
	return width
}

// WidestWord returns the width of the widest word.
func WidestWord(s string) int {
	width := 0
	for _, word := range strings.Fields(s) {
		width = max(width, Width(word))
	}
	return width
}
