package xlsxscan

import (
	"bytes"
	"strconv"
	"strings"
)

// unescape turns raw text into the text it stands for. The five entities of
// XML and character numbers are known; a character that XML forbids is not.
func unescape(raw []byte) (string, error) {
	if bytes.Contains(raw, []byte("]]>")) || !allowed(raw) {
		return "", ErrUnsure
	}
	if bytes.IndexByte(raw, '&') < 0 && bytes.IndexByte(raw, '\r') < 0 {
		return string(raw), nil
	}
	var text strings.Builder
	text.Grow(len(raw))
	for {
		special := 0
		for special < len(raw) && raw[special] != '&' && raw[special] != '\r' {
			special++
		}
		text.Write(raw[:special])
		if special == len(raw) {
			return text.String(), nil
		}
		rest := raw[special+1:]
		if raw[special] == '\r' { // "\r\n" is one break, as to every XML reader
			text.WriteByte('\n')
			raw = bytes.TrimPrefix(rest, []byte("\n"))
			continue
		}
		end := bytes.IndexByte(rest, ';')
		if end < 0 {
			return "", ErrUnsure
		}
		r, known := entityRune(string(rest[:end]))
		if !known {
			return "", ErrUnsure
		}
		text.WriteRune(r)
		raw = rest[end+1:]
	}
}

// allowed reports whether XML allows every character of a text that is UTF-8.
func allowed(text []byte) bool {
	for i, c := range text {
		switch {
		case c < ' ' && c != '\t' && c != '\n' && c != '\r':
			return false
		case c == 0xef && (hasPrefix(text[i:], "\ufffe") || hasPrefix(text[i:], "\uffff")):
			return false
		}
	}
	return true
}

func entityRune(entity string) (rune, bool) {
	switch entity {
	case "amp":
		return '&', true
	case "lt":
		return '<', true
	case "gt":
		return '>', true
	case "quot", "#34": // as Go spells it
		return '"', true
	case "apos", "#39":
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
