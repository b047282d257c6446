package workbook

import "strings"

// print keeps what a header or footer says as notes, one a section of it: left, middle
// and right. Codes of letters, page numbers and dates say nothing.
func (g *Grid) print(spelt string) {
	var section strings.Builder
	keep := func() {
		text := g.Texts.Of(strings.TrimSpace(unescaped(section.String())))
		section.Reset()
		if text != 0 {
			g.Notes = append(g.Notes, Note{Text: text, Box: true, Printed: true})
		}
	}
	for spelt != "" {
		before, code, found := strings.Cut(spelt, "&")
		section.WriteString(before)
		if !found || code == "" {
			break
		}
		size := 1
		switch code[0] {
		case 'L', 'C', 'R', 'l', 'c', 'r':
			keep()
		case '&':
			section.WriteByte('&')
		case '"': // a font
			size += strings.IndexByte(code[1:], '"') + 1
		case 'K', 'k': // a colour
			size = min(len(code), len("K000000"))
		default:
			if digits := len(code) - len(strings.TrimLeft(code, "0123456789")); digits > 0 {
				size = digits
			}
		}
		spelt = code[size:]
	}
	keep()
}
