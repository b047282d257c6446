package heads

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
)

// A Text text is a cell's text with what was worked out of it: on the sheets
// of a folder the same titles and labels come again and again. Each thing is
// worked out when it is first asked.
type Text struct {
	Text    string // without the spaces around it, nor invisible characters
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
	Stated    []StatedPart
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
	AskedStated
	askedRole // and one bit more for each further table

	// askedOfAll is what is kept in the text itself.
	askedOfAll = askedHeads | askedHeader | askedNotHeld | askedSuspect
)

// First reports whether a thing is asked for the first time.
func (l *Text) First(what asked) bool {
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
func (l *Text) work() *worked {
	if l.worked == nil {
		l.worked = &worked{}
	}
	return l.worked
}

// KeyOf returns the text's key.
func (r *Reader) KeyOf(l *Text) string {
	if l.First(askedKey) {
		l.key = r.Vocabulary.Key(l.Text)
	}
	return l.key
}

// headOf returns the text's headKey.
func (r *Reader) headOf(l *Text) string {
	if l.First(askedHead) {
		l.head = r.Vocabulary.HeadKey(l.Text)
	}
	return l.head
}

// RoleOf returns the role of a head by a table of words.
func (r *Reader) RoleOf(l *Text, rules *words.RuleTable) words.Role {
	if rules.Number < 0 {
		return rules.Match(r.headOf(l))
	}
	if l.First(askedRole << rules.Number) {
		l.roles[rules.Number] = rules.Match(r.headOf(l))
	}
	return l.roles[rules.Number]
}

// isHeader reports whether a text may stand in a header.
func (r *Reader) isHeader(l *Text) bool {
	if l.First(askedHeader) {
		l.header = len(l.Text) < 200 && r.isHeaderWord(l.Text)
	}
	return l.header
}

// SaysNone reports whether a text, or what stands behind a label in it, says
// that no meeting was held.
func (r *Reader) SaysNone(l *Text) bool {
	if l.First(askedNotHeld) {
		_, value, _ := strings.Cut(l.Text, ":")
		l.notHeld = r.SaysNotHeld(l.Text) || r.SaysNotHeld(value)
	}
	return l.notHeld
}

// SaysNotHeldAlone reports whether a text as a whole says that no meeting was
// held.
func (r *Reader) SaysNotHeldAlone(l *Text) bool {
	return !l.SaysNothing() && r.SaysNone(l) && r.SaysNotHeld(l.Text)
}

// LabelOf returns the role of a text as a label, and whether a colon ends it.
func (r *Reader) LabelOf(l *Text) (label words.Role, colon bool) {
	if l.First(askedLabel) {
		var text string
		text, _, l.colon = strings.Cut(l.Text, ":")
		l.label = r.LabelRole(text)
	}
	return l.label, l.colon
}

// titleOf returns what a line says of the kind of meeting; nothing where it is
// too short or long for a title, or a label.
func (r *Reader) titleOf(l *Text) titleSaying {
	if l.First(askedTitle) && len(l.Text) >= 8 && len(l.Text) <= 300 && !strings.Contains(l.Text, ":") {
		l.title = r.titleSays(l.Text)
	}
	return l.title
}

// CommitteeOfText returns the roster's committee that a line names; "": none.
func (r *Reader) CommitteeOfText(l *Text) string {
	if l.First(askedCommittee) {
		l.committee = r.committeeIn(l.Text)
	}
	return l.committee
}

// partsOf returns the labels in a text.
func (r *Reader) partsOf(l *Text) []labelPart {
	if l.First(askedParts) {
		l.parts = r.splitParts(l.Text)
	}
	return l.parts
}

// MonthIn returns what a text of a title's length says of the month, the names
// of cells and committees in it apart.
func (r *Reader) MonthIn(l *Text, labels []Label) (m words.Mention, said bool) {
	if len(l.Text) > 400 {
		return words.Mention{}, false
	}
	if l.First(askedMonth) || l.year != r.Months.Year {
		l.month.Mention, l.month.Said = r.Months.MentionIn(l.Text)
		l.year = r.Months.Year
	}
	if bare := ""; l.month.Said {
		if bare = r.withoutNames(l.Text, labels); bare != l.Text {
			return r.Months.MentionIn(bare)
		}
	}
	return l.month.Mention, l.month.Said
}

// MarkOf returns what a text means in a column of marks.
func (r *Reader) MarkOf(l *Text) words.MarkMeaning {
	if l.First(askedMark) {
		l.mark = words.MeaningOfMark(l.Text)
	}
	return l.mark
}

// SaysNothing reports whether a text is known to say nothing of a meeting that
// was not held.
func (l *Text) SaysNothing() bool { return l.done&askedNotHeld != 0 && !l.notHeld }

// suspected reports whether a text has words that only an old encoding makes
// sense of.
func (r *Reader) suspected(l *Text) bool {
	if l.First(askedSuspect) {
		l.suspect = r.legacy.Suspects(l.Text)
	}
	return l.suspect
}

// legacyOf returns what the words of a text speak for; nil: nothing.
func (r *Reader) legacyOf(l *Text) *words.CellEvidence {
	if l.First(askedLegacy) {
		l.legacy = r.legacy.Weigh(l.Text)
	}
	return l.legacy
}

// NewWordReader returns a reader of words alone: for lists of cells.
func NewWordReader(v *words.Vocabulary) *Reader {
	return &Reader{Vocabulary: v, legacy: words.NewLegacyFinder(), Blank: &Text{}, joined: map[joinedTexts]joinedHead{}, headers: map[string]knownHeader{}}
}

// A StatedPart is a part of a text: a label and what stands behind its colon.
type StatedPart struct {
	Label, Value string
	Colon        bool
}
