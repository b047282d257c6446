package yamldoc

import (
	"bytes"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"chibo/criteria/diag"
)

// maxBytes is the largest file that is read: the fullest sheet known takes
// 10 KiB.
const maxBytes = 1 << 20

// EncodingFault finds what keeps the bytes from being YAML text at all: too
// many, another encoding, control characters.
func EncodingFault(data []byte) (Fault, bool) {
	if len(data) > maxBytes {
		return Fault{Code: diag.Syntax, Variant: "too-large", Line: 1, Column: 1, Args: []any{"limit", "1 MiB"}}, true
	}
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && size == 1 || IsForbidden(r) {
			line, column := placeOf(data, i)
			variant := "encoding"
			if size > 1 || r != utf8.RuneError && r != 0 {
				variant = "control"
			}
			return Fault{diag.Syntax, variant, line, column, []any{"value", "U+" + strings.ToUpper(strconv.FormatInt(int64(r)+0x10000, 16)[1:])}}, true
		}
		i += size
	}
	return Fault{}, false
}

// IsForbidden tells the characters that YAML does not allow in a file. A NUL
// is what UTF-16 looks like.
func IsForbidden(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r' || r == 0x85:
		return false
	case r < ' ' || r >= 0x7f && r < 0xa0 || r == 0xfeff || r == 0xfffe || r == 0xffff:
		return true
	}
	return false
}

// placeOf returns line and column of a byte.
func placeOf(data []byte, offset int) (line, column int) {
	before := data[:offset]
	start := bytes.LastIndexByte(before, '\n') + 1
	return 1 + bytes.Count(before, []byte("\n")), 1 + utf8.RuneCount(before[start:])
}

// statedLine is the line that the library states.
var statedLine = regexp.MustCompile(`^line (\d+): `)

// unknownAnchor is how the library names an alias of nothing.
var unknownAnchor = regexp.MustCompile(`unknown anchor '(.+)' referenced`)

// syntaxFault puts the library's complaint into one of the sentences a clerk
// understands, at the line where reading stopped.
func syntaxFault(data []byte, err error) Fault {
	detail := strings.TrimPrefix(err.Error(), "yaml: ")
	stated := 0
	if m := statedLine.FindStringSubmatch(detail); m != nil {
		stated, _ = strconv.Atoi(m[1])
		detail = detail[len(m[0]):]
	}
	if m := unknownAnchor.FindStringSubmatch(detail); m != nil {
		line, column := placeOf(data, max(bytes.Index(data, []byte("*"+m[1])), 0))
		return Fault{diag.AliasBomb, "", line, column, []any{"value", "*" + Shorten(m[1])}}
	}
	f := Fault{Code: diag.Syntax, Variant: syntaxVariant(detail), Line: readUntilError(data), Args: []any{"detail", detail}}
	switch { // where it was opened, not where reading stopped
	case stated > 0 && (f.Variant == "quote" || f.Variant == "missing-colon"):
		f.Line = stated
	case stated > 0 && f.Variant == "bracket":
		f.Line = stated + 1 // the library counts from 0 here
	}
	lines := bytes.Split(data, []byte("\n"))
	f.Line = min(max(f.Line, 1), len(lines))
	text := string(lines[f.Line-1])
	f.Column = 1 + utf8.RuneCountInString(text) - utf8.RuneCountInString(strings.TrimLeft(text, " \t"))
	if strings.HasPrefix(strings.TrimLeft(text, " "), "\t") {
		f.Variant = "tab"
	}
	f.Args = append(f.Args, "value", Shorten(strings.TrimSpace(text)))
	return f
}

// syntaxVariant recognises the complaints that clerks' slips lead to.
func syntaxVariant(detail string) string {
	for _, known := range []struct{ words, variant string }{
		{"mapping values are not allowed", "colon"},
		{"found unexpected end of stream", "quote"},
		{"did not find expected ','", "bracket"},
		{"did not find expected node content", "bracket"},
		{"did not find expected key", "indent"},
		{"did not find expected '-' indicator", "indent"},
		{"could not find expected ':'", "missing-colon"},
		{"cannot start any token", "first-character"},
		{"found unknown escape character", "escape"},
		{"alphabetic or numeric character", "first-character"}, // a name after * or & that is none
	} {
		if strings.Contains(detail, known.words) {
			return known.variant
		}
	}
	return ""
}

// Shorten quotes no more of the file than a message can carry.
func Shorten(text string) string {
	const limit = 60
	if utf8.RuneCountInString(text) <= limit {
		return text
	}
	return string([]rune(text)[:limit-1]) + "…"
}

// LineWidths returns the number of characters of each line of the file, for
// keeping every place inside it.
func LineWidths(data []byte) []int {
	isBreak := func(r rune) bool { return slices.Contains([]rune("\n\u0085\u2028\u2029"), r) }
	text := strings.ReplaceAll(strings.ReplaceAll(string(data), "\r\n", "\n"), "\r", "\n")
	widths := []int{0}
	for _, r := range text {
		if isBreak(r) {
			widths = append(widths, 0)
		} else {
			widths[len(widths)-1]++
		}
	}
	return widths
}
