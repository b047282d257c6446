package xlsxscan

import (
	"bytes"
	"strconv"
	"strings"
)

// unescape turns raw text into the text it stands for. The five entities of
// XML and character numbers are known; a control character, which XML forbids,
// is not.
func unescape(raw []byte) (string, error) {
	if bytes.Contains(raw, []byte("]]>")) {
		return "", ErrUnsure
	}
	for _, c := range raw {
		if c < ' ' && c != '\t' && c != '\n' && c != '\r' {
			return "", ErrUnsure
		}
	}
	text := string(raw)
	if strings.IndexByte(text, '\r') >= 0 { // as every XML reader does
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
	}
	if strings.IndexByte(text, '&') < 0 {
		return text, nil
	}
	var b strings.Builder
	for {
		before, after, found := strings.Cut(text, "&")
		b.WriteString(before)
		if !found {
			return b.String(), nil
		}
		entity, rest, found := strings.Cut(after, ";")
		r, known := entityRune(entity)
		if !found || !known {
			return "", ErrUnsure
		}
		b.WriteRune(r)
		text = rest
	}
}

func entityRune(entity string) (rune, bool) {
	switch entity {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot":
		return '"', true
	case "apos":
		return '\'', true
	}
	digits, isNumber := strings.CutPrefix(entity, "#")
	if !isNumber {
		return 0, false
	}
	base := 10
	if hex, isHex := strings.CutPrefix(digits, "x"); isHex {
		digits, base = hex, 16
	}
	n, err := strconv.ParseUint(digits, base, 32)
	legal := n == '\t' || n == '\n' || n == '\r' || n >= ' ' && n < 0xd800 || n >= 0xe000 && n <= 0x10ffff && n != 0xfffe && n != 0xffff
	return rune(n), err == nil && legal
}
