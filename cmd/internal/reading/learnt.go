package reading

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
)

// A learnt text is a cell's text with what was worked out of it: on the sheets
// of a folder the same titles and labels come again and again. Each thing is
// worked out when it is first asked.
type learnt struct {
	text    string // without the spaces around it, nor invisible characters
	number  workbook.Text
	done    asked
	heads   headWords // what it may be in a head
	header  bool      // it may stand in a header
	notHeld bool      // it says that no meeting was held, be it behind a label
	suspect bool      // it has words that only an old encoding makes sense of
	*worked           // nil: nothing yet
}

// A worked text is what was worked out beyond what is asked of every text: a
// long list has millions.
type worked struct {
	key       string
	head      string // headKey
	roles     [words.RuleTables]words.Role
	label     words.Role // of what stands before the colon, or of all
	colon     bool
	title     titleSaying
	committee string // of the roster; "": none
	parts     []labelPart
	stated    []statedPart
	month     words.SaidMention // for the year it was asked with
	year      int
	mark      words.MarkMeaning
	headed    headedLine // in a form's row, behind the id it was met with last
	legacy    *words.CellEvidence
}

// asked notes what is worked out.
type asked uint32

const (
	askedKey asked = 1 << iota
	askedHead
	askedHeader
	askedNotHeld
	askedLabel
	askedTitle
	askedCommittee
	askedParts
	askedMonth
	askedMark
	askedHeads
	askedSuspect
	askedLegacy
	askedStated
	askedRole // and one bit more for each further table

	// askedOfAll is what is kept in the text itself.
	askedOfAll = askedHeads | askedHeader | askedNotHeld | askedSuspect
)

// first reports whether a thing is asked for the first time.
func (l *learnt) first(what asked) bool {
	if l.done&what != 0 {
		return false
	}
	l.done |= what
	if what&askedOfAll == 0 {
		l.work()
	}
	return true
}

// work returns the room for what is worked out.
func (l *learnt) work() *worked {
	if l.worked == nil {
		l.worked = &worked{}
	}
	return l.worked
}

// keyOf returns the text's key.
func (r *reader) keyOf(l *learnt) string {
	if l.first(askedKey) {
		l.key = r.vocabulary.Key(l.text)
	}
	return l.key
}

// headOf returns the text's headKey.
func (r *reader) headOf(l *learnt) string {
	if l.first(askedHead) {
		l.head = r.vocabulary.HeadKey(l.text)
	}
	return l.head
}

// roleOf returns the role of a head by a table of words.
func (r *reader) roleOf(l *learnt, rules *words.RuleTable) words.Role {
	if rules.Number < 0 {
		return rules.Match(r.headOf(l))
	}
	if l.first(askedRole << rules.Number) {
		l.roles[rules.Number] = rules.Match(r.headOf(l))
	}
	return l.roles[rules.Number]
}

// isHeader reports whether a text may stand in a header.
func (r *reader) isHeader(l *learnt) bool {
	if l.first(askedHeader) {
		l.header = len(l.text) < 200 && r.isHeaderWord(l.text)
	}
	return l.header
}

// saysNone reports whether a text, or what stands behind a label in it, says
// that no meeting was held.
func (r *reader) saysNone(l *learnt) bool {
	if l.first(askedNotHeld) {
		_, value, _ := strings.Cut(l.text, ":")
		l.notHeld = r.saysNotHeld(l.text) || r.saysNotHeld(value)
	}
	return l.notHeld
}

// saysNotHeldAlone reports whether a text as a whole says that no meeting was
// held.
func (r *reader) saysNotHeldAlone(l *learnt) bool {
	return !l.saysNothing() && r.saysNone(l) && r.saysNotHeld(l.text)
}

// labelOf returns the role of a text as a label, and whether a colon ends it.
func (r *reader) labelOf(l *learnt) (label words.Role, colon bool) {
	if l.first(askedLabel) {
		var text string
		text, _, l.colon = strings.Cut(l.text, ":")
		l.label = r.labelRole(text)
	}
	return l.label, l.colon
}

// titleOf returns what a line says of the kind of meeting; nothing where it is
// too short or long for a title, or a label.
func (r *reader) titleOf(l *learnt) titleSaying {
	if l.first(askedTitle) && len(l.text) >= 8 && len(l.text) <= 300 && !strings.Contains(l.text, ":") {
		l.title = r.titleSays(l.text)
	}
	return l.title
}

// committeeOfText returns the roster's committee that a line names; "": none.
func (r *reader) committeeOfText(l *learnt) string {
	if l.first(askedCommittee) {
		l.committee = r.committeeIn(l.text)
	}
	return l.committee
}

// partsOf returns the labels in a text.
func (r *reader) partsOf(l *learnt) []labelPart {
	if l.first(askedParts) {
		l.parts = r.splitParts(l.text)
	}
	return l.parts
}

// monthIn returns what a text of a title's length says of the month, the names
// of cells and committees in it apart.
func (r *reader) monthIn(l *learnt, labels []labelled) (m words.Mention, said bool) {
	if len(l.text) > 400 {
		return words.Mention{}, false
	}
	if l.first(askedMonth) || l.year != r.months.Year {
		l.month.Mention, l.month.Said = r.months.MentionIn(l.text)
		l.year = r.months.Year
	}
	if bare := ""; l.month.Said {
		if bare = r.withoutNames(l.text, labels); bare != l.text {
			return r.months.MentionIn(bare)
		}
	}
	return l.month.Mention, l.month.Said
}

// markOf returns what a text means in a column of marks.
func (r *reader) markOf(l *learnt) words.MarkMeaning {
	if l.first(askedMark) {
		l.mark = words.MeaningOfMark(l.text)
	}
	return l.mark
}

// saysNothing reports whether a text is known to say nothing of a meeting that
// was not held.
func (l *learnt) saysNothing() bool { return l.done&askedNotHeld != 0 && !l.notHeld }

// suspected reports whether a text has words that only an old encoding makes
// sense of.
func (r *reader) suspected(l *learnt) bool {
	if l.first(askedSuspect) {
		l.suspect = r.legacy.Suspects(l.text)
	}
	return l.suspect
}

// legacyOf returns what the words of a text speak for; nil: nothing.
func (r *reader) legacyOf(l *learnt) *words.CellEvidence {
	if l.first(askedLegacy) {
		l.legacy = r.legacy.Weigh(l.text)
	}
	return l.legacy
}

// newWordReader returns a reader of words alone: for lists of cells.
func newWordReader(v *words.Vocabulary) *reader {
	return &reader{vocabulary: v, legacy: words.NewLegacyFinder(), blank: &learnt{}, joined: map[joinedTexts]joinedHead{}, headers: map[string]knownHeader{}}
}
