package pages

import "strings"

// formatOf finds the code of a number format; those below 164 are the format's
// own.
func formatOf(id string, listed map[string]string) string {
	code, found := listed[id]
	if found && (len(id) == 3 && id >= "164" || len(id) > 3) {
		return code
	}
	if found { // one of the format's own in other words: a program may keep its own
		return code + "#" + id
	}
	usual := map[string]string{"": "General", "0": "General", "1": "0", "2": "0.00", "3": "#,##0", "4": "#,##0.00", "9": "0%", "10": "0.00%",
		"11": "0.00E+00", "12": "# ?/?", "13": "# ??/??", "49": "@"}
	if code, found := usual[id]; found {
		return code
	}
	return "#" + id
}

// formatText spells a number format in one way, and apart: what it does to
// numbers, and what to texts.
func formatText(code string) (numbers, words string) {
	parts := sections(code)
	words = "@"
	if last := parts[len(parts)-1]; len(parts) > 3 || strings.Contains(withoutTexts(last), "@") {
		words, parts = last, parts[:len(parts)-1]
	}
	if words == "general" || words == "@" || code == "@" {
		words = "@"
	}
	if len(parts) > 3 {
		parts = parts[:3]
	}
	return strings.Join(parts, ";"), words
}

// sections cuts a format into its parts, each spelled in one way: texts in
// quotes, codes in small letters.
func sections(code string) (parts []string) {
	var part, quote strings.Builder
	flush := func() {
		if quote.Len() > 0 {
			part.WriteString(`"` + quote.String() + `"`)
			quote.Reset()
		}
	}
	for i := 0; i < len(code); i++ {
		switch c := code[i]; {
		case c == '"':
			end := strings.IndexByte(code[i+1:], '"')
			if end < 0 {
				end = len(code) - i - 1
			}
			quote.WriteString(code[i+1 : i+1+end])
			i += end + 1
		case c == '\\' && i+1 < len(code):
			i++
			size := runeLength(code[i:])
			quote.WriteString(code[i : i+size])
			i += size - 1
		case strings.IndexByte(" +-():", c) >= 0 || c >= 0x80: // shown as they are
			quote.WriteByte(c)
		case c == ';':
			flush()
			parts = append(parts, part.String())
			part.Reset()
		case c == '[':
			flush()
			end := strings.IndexByte(code[i:], ']')
			if end < 0 {
				end = len(code) - i - 1
			}
			part.WriteString(strings.ToLower(code[i : i+end+1]))
			i += end
		default:
			flush()
			part.WriteString(strings.ToLower(string(c)))
		}
	}
	flush()
	return append(parts, part.String())
}

// IsDateFormat reports whether a format, as a difference spells it, shows the day,
// month and year of a number and no digit of its own.
func IsDateFormat(format string) bool {
	if format == "#14" { // as the system writes dates
		return true
	}
	if strings.HasPrefix(format, "[$-") { // a language
		_, format, _ = strings.Cut(format, "]")
	}
	if strings.ContainsAny(format, "0123456789#") {
		return false
	}
	codes := strings.NewReplacer("/", "", ".", "", ",", "").Replace(withoutTexts(format))
	return oneOf(codes, "ddmmyyyy", "dmyyyy", "dmyy", "ddmmyy", "yyyymmdd", "yyyymd", "ddmyyyy", "dmmyyyy", "mdyyyy", "mmddyyyy", "dmmmyyyy", "dmmmyy", "ddmmmyyyy")
}

func runeLength(s string) int {
	for i := range s {
		if i > 0 {
			return i
		}
	}
	return len(s)
}

// withoutTexts leaves out what stands in quotes.
func withoutTexts(part string) string {
	var b strings.Builder
	for i, piece := range strings.Split(part, `"`) {
		if i%2 == 0 {
			b.WriteString(piece)
		}
	}
	return b.String()
}
