package xlsxscan

import "bytes"

// A tag is a start or end tag, or both in one.
type tag struct {
	name  []byte
	attrs []byte
	end   bool // </name>
	empty bool // <name/>
	// spaced: it names a namespace, so that it may not be what its name says.
	spaced bool
}

// isName accepts the names spreadsheet programs use: letters, digits, and a few
// signs, after a letter.
func isName(name []byte) bool {
	for i, c := range name {
		letter := c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_'
		if !letter && (i == 0 || !(c >= '0' && c <= '9' || c == ':' || c == '.' || c == '-')) {
			return false
		}
	}
	return len(name) > 0
}

// wellFormed reports whether the attributes are what XML allows, none twice.
func (t *tag) wellFormed() bool {
	var seen [16][]byte // more than a row or cell has
	n := 0
	for at := 0; at < len(t.attrs); {
		key, value, next := t.attribute(at)
		switch {
		case key == nil:
			return len(bytes.TrimSpace(t.attrs[at:])) == 0
		case !isName(key) || bytes.IndexByte(value, '<') >= 0 || !allowed(value) || !isSpace(t.attrs[at]):
			return false
		case bytes.IndexByte(value, '&') >= 0:
			if _, err := unescape(value); err != nil {
				return false
			}
		}
		t.spaced = t.spaced || hasPrefix(key, "xmlns")
		for _, earlier := range seen[:n] {
			if bytes.Equal(earlier, key) {
				return false
			}
		}
		if n < len(seen) {
			seen[n] = key
			n++
		}
		at = next
	}
	return true
}

// attr returns the raw value of an attribute; nil where there is none.
func (t tag) attr(name string) []byte {
	for at := 0; ; {
		key, value, next := t.attribute(at)
		if key == nil || string(key) == name {
			return value
		}
		at = next
	}
}

// attribute reads the attribute at or after a place, and where the next may
// begin; a nil key: there is none.
func (t tag) attribute(at int) (key, value []byte, next int) {
	attrs := t.attrs
	for at < len(attrs) && isSpace(attrs[at]) {
		at++
	}
	start := at
	for at < len(attrs) && attrs[at] != '=' && !isSpace(attrs[at]) {
		at++
	}
	key = attrs[start:at]
	equals := 0
	for at < len(attrs) && (attrs[at] == '=' || isSpace(attrs[at])) {
		if attrs[at] == '=' {
			equals++
		}
		at++
	}
	if equals != 1 || at >= len(attrs) || attrs[at] != '"' && attrs[at] != '\'' {
		return nil, nil, len(attrs)
	}
	end := bytes.IndexByte(attrs[at+1:], attrs[at])
	if end < 0 {
		return nil, nil, len(attrs)
	}
	return key, attrs[at+1 : at+1+end], at + end + 2
}

// hasDefaultSpace reports whether it moves the names below it to a namespace.
func (t tag) hasDefaultSpace() bool { return t.spaced && t.attr("xmlns") != nil }
