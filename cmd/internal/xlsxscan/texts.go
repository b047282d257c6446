package xlsxscan

import "strings"

// Texts gives each text what its reader holds of it: the same for the same
// text, made when it is first met, so that what was worked out of a text is
// found again without looking at it. It belongs to one goroutine.
type Texts[T any] struct {
	create func(text string) *T
	known  map[string]*T
	bytes  int      // of the texts remembered
	short  [1100]*T // "0" to "999", then "0.0" to "9.9": most marks
}

// Bounds of what is remembered from file to file. Texts beyond them are made
// anew each time.
const (
	maxTexts     = 20_000
	maxTextBytes = 4 << 20
	maxTextSize  = 4096
)

// NewTexts returns an empty table; create makes what is held of a text.
func NewTexts[T any](create func(text string) *T) *Texts[T] {
	return &Texts[T]{create: create, known: map[string]*T{}}
}

// Of returns what is held of a text.
func (t *Texts[T]) Of(text string) *T {
	at := shortNumber(text)
	if at >= 0 && t.short[at] != nil {
		return t.short[at]
	}
	held, found := t.known[text]
	switch {
	case found:
		return held
	case at >= 0:
		t.short[at] = t.create(strings.Clone(text))
		return t.short[at]
	}
	return t.add(strings.Clone(text))
}

// raw returns what is held of a text as it is stored; nil where it is not
// known, or not plain: then it has to be looked at.
func (t *Texts[T]) raw(text []byte) *T {
	if at := shortNumber(text); at >= 0 {
		return t.short[at]
	}
	for _, c := range text {
		if c < ' ' || c == '&' || c == '>' {
			return nil
		}
	}
	return t.known[string(text)]
}

// add makes what is held of a text that is not known.
func (t *Texts[T]) add(text string) *T {
	held := t.create(text)
	if len(text) <= maxTextSize && len(t.known) < maxTexts && t.bytes+len(text) <= maxTextBytes {
		t.known[text] = held
		t.bytes += len(text)
	}
	return held
}

// shortNumber returns the place of a short number in its table; -1: it is none.
func shortNumber[S string | []byte](text S) int {
	n := 0
	switch len(text) {
	case 1, 2:
	case 3:
		if text[1] == '.' && isDigit(text[0]) && isDigit(text[2]) {
			return 1000 + 10*int(text[0]-'0') + int(text[2]-'0')
		}
	default:
		return -1
	}
	for i := range len(text) {
		if !isDigit(text[i]) || i == 0 && text[0] == '0' && len(text) > 1 {
			return -1
		}
		n = 10*n + int(text[i]-'0')
	}
	return n
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }
