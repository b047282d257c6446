package taught

import (
	"strings"
	"unicode"
)

// Typed returns a head, name or title as it can stand between double quotes on a
// command line of cmd.exe, PowerShell and sh: what ends the quotes or is replaced
// within them becomes a space. Heads are compared by their words, so that the
// text means the same. What is left of a text is never empty unless it has no
// letter and no figure.
func Typed(text string) string {
	safe := strings.Map(func(r rune) rune {
		switch {
		case unicode.IsControl(r), unicode.IsSpace(r), strings.ContainsRune("\"`$%\\!^", r):
			return ' '
		case r >= '\u2018' && r <= '\u201f', r == '\u2033', r == '\u2036': // PowerShell takes “ and ” for "
			return ' '
		}
		return r
	}, text)
	return strings.Join(strings.Fields(safe), " ")
}
