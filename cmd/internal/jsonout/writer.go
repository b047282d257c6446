package jsonout

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"chibo/criteria"
)

// A writer appends JSON to a text that is used again: the cells are by far
// the most of a report, and encoding/json would go over each of their lines four
// times. What it writes are the very bytes of encoding/json with an indent of one
// space and no escapes for HTML; a test holds both equal.
type writer struct {
	text  []byte
	depth int  // spaces before a line
	first bool // nothing stands yet in the object or list that is open
}

// widestMargin is as many spaces as a line may begin with, and more.
const widestMargin = "                                "

// open begins an object or a list, by its bracket.
func (w *writer) open(bracket byte) {
	w.text = append(w.text, bracket)
	w.depth++
	w.first = true
}

// close ends it.
func (w *writer) close(bracket byte) {
	w.depth--
	if !w.first {
		w.line()
	}
	w.text = append(w.text, bracket)
	w.first = false
}

func (w *writer) line() {
	w.text = append(w.text, '\n')
	w.text = append(w.text, widestMargin[:w.depth]...)
}

// next begins a further value of a list.
func (w *writer) next() {
	if !w.first {
		w.text = append(w.text, ',')
	}
	w.first = false
	w.line()
}

// key begins a further value of an object. Keys are ours and need no escapes.
func (w *writer) key(key string) {
	w.next()
	w.text = append(w.text, '"')
	w.text = append(w.text, key...)
	w.text = append(w.text, `": `...)
}

func (w *writer) null(key string) {
	w.key(key)
	w.text = append(w.text, "null"...)
}

func (w *writer) string(key, s string) {
	w.key(key)
	w.text = appendString(w.text, s)
}

// stringOrNull writes null for the empty text.
func (w *writer) stringOrNull(key, s string) { w.stringIf(s != "", key, s) }

// stringIf writes null for a text that is not there.
func (w *writer) stringIf(there bool, key, s string) {
	if !there {
		w.null(key)
		return
	}
	w.string(key, s)
}

func (w *writer) bool(key string, b bool) {
	w.key(key)
	w.text = strconv.AppendBool(w.text, b)
}

func (w *writer) int(key string, n int) {
	w.key(key)
	w.text = strconv.AppendInt(w.text, int64(n), 10)
}

func (w *writer) intOrNull(key string, n criteria.Optional[int]) {
	if !n.Known {
		w.null(key)
		return
	}
	w.int(key, n.Value)
}

func (w *writer) pointsOrNull(key string, p criteria.Optional[criteria.Points]) {
	if !p.Known {
		w.null(key)
		return
	}
	w.key(key)
	w.text = p.Value.AppendDecimal(w.text)
}

// value writes what few cells have, as encoding/json does.
func (w *writer) value(key string, value any) error {
	w.key(key)
	text, err := encode(value, widestMargin[:w.depth])
	w.text = append(w.text, text...)
	return err
}

// appendString appends a text in quotes. One that holds anything to be
// escaped, which hardly any does, is left to encoding/json.
func appendString(text []byte, s string) []byte {
	if !isPlain(s) {
		escaped, err := encode(s, "")
		if err != nil { // no string is an error
			return append(text, `""`...)
		}
		return append(text, escaped...)
	}
	text = append(text, '"')
	text = append(text, s...)
	return append(text, '"')
}

// isPlain reports whether a text stands in JSON as it is.
func isPlain(s string) bool {
	ascii := true
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' || c == '"' || c == '\\':
			return false
		case c >= utf8.RuneSelf:
			ascii = false
		}
	}
	return ascii || utf8.ValidString(s) && !strings.Contains(s, "\u2028") && !strings.Contains(s, "\u2029")
}
