package xlsxscan

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// A Text is the number of a text in a table of texts; 0 is the blank one. Equal
// texts have the same number, as a rule: once the table is full, what comes in
// addition is not recognised when it comes again.
type Text uint32

// Texts gives each text a number, the same for the same text, so that what was
// worked out of a text is found again without looking at it. It belongs to one
// goroutine.
//
// Numbers are dense, and they are given anew: those of a full table when the next
// workbook is opened (an epoch ends), those that a full table gave in addition
// when the next worksheet is read. Version tells that some were taken back, and
// Lasting which were not.
type Texts struct {
	clean   func(text string) string
	chunks  [][]heldText
	count   int
	lasting int // of the texts given, those that last until the workbook is closed
	version int
	full    bool
	raw     map[Text]string // where it is not the text itself
	known   map[string]knownText
	bytes   int // of the texts held
	longest int // bytes of the longest text held, or once held
	// references are texts by how some programs spell all letters beyond ASCII:
	// "&#272;&#7843;ng".
	references map[string]Text
	referred   int        // bytes of these spellings
	short      [1100]Text // "0" to "999", then "0.0" to "9.9": most marks
}

// A heldText is a text as it is looked at.
type heldText struct {
	text string
	size uint32 // bytes as it stands in the file
}

// A knownText is the number of a text, and how that may be spelt in XML.
type knownText struct {
	number Text
	spelt  spelling
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
	chunkTexts   = 1024
)

// NewTexts returns an empty table. Texts are held as clean makes them: one that
// becomes "" is blank.
func NewTexts(clean func(text string) string) *Texts {
	t := &Texts{clean: clean}
	t.forget()
	return t
}

// Text returns a text by its number, "" for 0.
func (t *Texts) Text(number Text) string {
	if number == 0 {
		return ""
	}
	return t.chunks[(number-1)/chunkTexts][(number-1)%chunkTexts].text
}

// Raw returns a text as it stands in the file.
func (t *Texts) Raw(number Text) string {
	if raw, found := t.raw[number]; found {
		return raw
	}
	return t.Text(number)
}

// Size returns how many bytes a text has in the file.
func (t *Texts) Size(number Text) int {
	if number == 0 {
		return 0
	}
	return int(t.chunks[(number-1)/chunkTexts][(number-1)%chunkTexts].size)
}

// Longest returns how many bytes no text has more of in the file.
func (t *Texts) Longest() int { return t.longest }

// Count returns the highest number given.
func (t *Texts) Count() int { return t.count }

// Version changes whenever numbers are taken back.
func (t *Texts) Version() int { return t.version }

// Lasting returns how many texts, from the first, were not taken back when the
// version last changed.
func (t *Texts) Lasting() int { return t.lasting }

// Of returns the number of a text.
func (t *Texts) Of(text string) Text {
	if at := shortNumber(text); at >= 0 && t.short[at] != 0 {
		return t.short[at]
	}
	if known, found := t.known[text]; found {
		return known.number
	}
	return t.of(strings.Clone(text))
}

// of is Of for a text that may be kept.
func (t *Texts) of(text string) Text {
	if text == "" {
		return 0
	}
	if at := shortNumber(text); at >= 0 {
		if t.short[at] != 0 || t.full {
			return t.orAdd(t.short[at], text)
		}
		t.short[at] = t.add(text)
		return t.short[at]
	}
	if known, found := t.known[text]; found {
		return known.number
	}
	number := t.add(text)
	if !t.full && len(text) <= maxTextSize {
		t.known[text] = knownText{number, spellingOf(text)}
	}
	t.fill()
	return number
}

func (t *Texts) orAdd(number Text, text string) Text {
	if number != 0 {
		return number
	}
	return t.add(text)
}

// add gives a text the next number.
func (t *Texts) add(raw string) Text {
	text := t.clean(raw)
	if text == "" {
		return 0
	}
	if t.count/chunkTexts == len(t.chunks) {
		t.chunks = append(t.chunks, make([]heldText, chunkTexts))
	}
	t.chunks[t.count/chunkTexts][t.count%chunkTexts] = heldText{text, uint32(min(len(raw), maxPartBytes))} //nolint:gosec // bounded
	t.count++
	t.bytes += len(raw)
	t.longest = max(t.longest, len(raw))
	number := Text(t.count) //nolint:gosec // a worksheet has no more cells
	if len(text) != len(raw) {
		t.raw[number] = raw
	}
	return number
}

// fill finds the table full: what comes from now on lasts for its worksheet.
func (t *Texts) fill() {
	if !t.full && (t.count >= maxTexts || t.bytes > maxTextBytes || t.referred > maxTextBytes) {
		t.full, t.lasting = true, t.count
	}
}

// Keep has all texts last until the workbook is closed.
func (t *Texts) Keep() { t.lasting = t.count }

// begin opens the table for a workbook: a full one is emptied.
func (t *Texts) begin() {
	if t.full {
		t.forget()
	}
}

// pass takes back the numbers of what a full table gave for a worksheet.
func (t *Texts) pass() {
	if t.full && t.count > t.lasting {
		t.dropTo(t.lasting)
		t.version++
	}
}

// dropTo takes numbers back from the end.
func (t *Texts) dropTo(count int) {
	for i := count; i < t.count; i++ {
		held := &t.chunks[i/chunkTexts][i%chunkTexts]
		t.bytes -= int(held.size)
		if int(held.size) != len(held.text) {
			delete(t.raw, Text(i+1)) //nolint:gosec // see add
		}
		*held = heldText{}
	}
	t.count = count
	if spare := count/chunkTexts + 1; spare < len(t.chunks) {
		clear(t.chunks[spare:])
		t.chunks = t.chunks[:spare]
	}
}

func (t *Texts) forget() {
	t.dropTo(0)
	t.lasting, t.version, t.full, t.bytes, t.longest, t.referred = 0, t.version+1, false, 0, 0, 0
	t.raw, t.known, t.references = map[Text]string{}, map[string]knownText{}, map[string]Text{}
	clear(t.short[:])
}

// content returns the number of a text as the content of an element spells it, which
// need not be known to be UTF-8; false: it is not certain.
func (t *Texts) content(raw []byte) (number Text, sure bool) {
	if number = t.spelt(raw, asContent); number != 0 {
		return number, true
	}
	referred := bytes.IndexByte(raw, '&') >= 0
	if referred {
		if number = t.references[string(raw)]; number != 0 {
			return number, true
		}
	}
	text, err := unescape(raw)
	if err != nil || text == "" || hasEscape(text) || !utf8.Valid(raw) {
		return 0, false
	}
	number = t.of(text)
	if referred && !t.full && len(raw) <= maxTextSize {
		t.references[string(raw)] = number
		t.referred += len(raw)
		t.fill()
	}
	return number, true
}

// spelt returns the number of a text that is spelt as itself; 0 where it is not
// known: then it has to be looked at.
func (t *Texts) spelt(text []byte, at spelling) Text {
	if short := shortNumber(text); short >= 0 {
		return t.short[short]
	}
	if known := t.known[string(text)]; known.spelt >= at {
		return known.number
	}
	return 0
}

// spellingOf tells how a text may be spelt. One that is no UTF-8 is never taken for
// known where it stands in XML.
func spellingOf(text string) spelling {
	if !utf8.ValidString(text) {
		return escaped
	}
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
