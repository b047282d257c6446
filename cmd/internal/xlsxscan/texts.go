package xlsxscan

import (
	"bytes"
	"strings"
)

// Texts gives each text what its reader holds of it: the same for the same
// text, made when it is first met, so that what was worked out of a text is
// found again without looking at it. It belongs to one goroutine.
type Texts[T any] struct {
	create func(text string) *T
	known  map[string]heldText[T]
	bytes  int // of the texts remembered
	// references are texts by how some programs spell all letters beyond ASCII:
	// "&#272;&#7843;ng".
	references map[string]*T
	referred   int      // bytes of these spellings
	short      [1100]*T // "0" to "999", then "0.0" to "9.9": most marks
}

// A heldText is what is held of a text, and how it may be spelt in XML.
type heldText[T any] struct {
	held  *T
	spelt spelling
}

// A spelling tells where the text itself stands for itself.
type spelling uint8

const (
	escaped   spelling = iota // nowhere: it has signs that XML spells otherwise
	asValue                   // in a value
	asContent                 // in a shared string too
)

// Bounds of what is remembered from file to file. Where there is more, all is
// forgotten: what comes again on every sheet is soon known again.
const (
	maxTexts     = 20_000
	maxTextBytes = 4 << 20
	maxTextSize  = 4096
)

// NewTexts returns an empty table; create makes what is held of a text.
func NewTexts[T any](create func(text string) *T) *Texts[T] {
	return &Texts[T]{create: create, known: map[string]heldText[T]{}, references: map[string]*T{}}
}

// Of returns what is held of a text.
func (t *Texts[T]) Of(text string) *T {
	if at := shortNumber(text); at >= 0 && t.short[at] != nil {
		return t.short[at]
	}
	if known, found := t.known[text]; found {
		return known.held
	}
	return t.of(strings.Clone(text))
}

// of is Of for a text that may be kept.
func (t *Texts[T]) of(text string) *T {
	if at := shortNumber(text); at >= 0 {
		if t.short[at] == nil {
			t.short[at] = t.create(text)
		}
		return t.short[at]
	}
	if known, found := t.known[text]; found {
		return known.held
	}
	held := t.create(text)
	if len(text) > maxTextSize {
		return held
	}
	if len(t.known) >= maxTexts || t.bytes+len(text) > maxTextBytes {
		t.forget()
	}
	t.known[text] = heldText[T]{held, spellingOf(text)}
	t.bytes += len(text)
	return held
}

func (t *Texts[T]) forget() {
	clear(t.known)
	clear(t.references)
	t.bytes, t.referred = 0, 0
}

// content returns what is held of a text as the content of an element spells it;
// false: it is not certain.
func (t *Texts[T]) content(raw []byte) (held *T, sure bool) {
	if held = t.spelt(raw, asContent); held != nil {
		return held, true
	}
	referred := bytes.IndexByte(raw, '&') >= 0
	if referred {
		if held = t.references[string(raw)]; held != nil {
			return held, true
		}
	}
	text, err := unescape(raw)
	if err != nil || text == "" || hasEscape(text) {
		return nil, false
	}
	held = t.of(text)
	if referred && len(raw) <= maxTextSize {
		if len(t.references) >= maxTexts || t.referred+len(raw) > maxTextBytes {
			t.forget()
		}
		t.references[string(raw)] = held
		t.referred += len(raw)
	}
	return held, true
}

// spelt returns what is held of a text that is spelt as itself; nil where it is
// not known: then it has to be looked at.
func (t *Texts[T]) spelt(text []byte, at spelling) *T {
	if short := shortNumber(text); short >= 0 {
		return t.short[short]
	}
	if known := t.known[string(text)]; known.spelt >= at {
		return known.held
	}
	return nil
}

func spellingOf(text string) spelling {
	for i := range len(text) {
		if c := text[i]; c < ' ' && c != '\n' && c != '\t' || c == '&' || c == '<' || c == '>' {
			return escaped
		}
	}
	if hasEscape(text) {
		return asValue
	}
	return asContent
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
