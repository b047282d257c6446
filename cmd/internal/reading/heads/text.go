package heads

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/scoring"
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
	inCell  bool      // it says so where marks stand
	titled  bool      // it is the whole title of a criterion
	line    lineKind  // in a line beside a table
	suspect bool      // it has words that only an old encoding makes sense of
	inWords bool      // it may have a number in words
	denies  bool      // it may say that a grade is denied
	gives   bool      // or, in a title, that points or a grade are given
	claims  bool      // or any of it, in a remark
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
	bare      string            // without the roster's names that look like months
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
	askedInCell
	askedLabel
	askedTitle
	askedCommittee
	askedParts
	askedMonth
	askedBare
	askedMark
	askedHeads
	askedSuspect
	askedLegacy
	askedCriterion
	askedLine
	askedInWords
	askedDenial
	askedGiven
	AskedStated
	askedRole // and one bit more for each further table

	// askedOfAll is what is kept in the text itself.
	askedOfAll = askedHeads | askedHeader | askedNotHeld | askedInCell | askedSuspect | askedCriterion | askedLine | askedInWords | askedDenial | askedGiven
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
func (ts *Texts) KeyOf(l *Text) string {
	if l.First(askedKey) {
		l.key = ts.Vocabulary.Key(l.Text)
	}
	return l.key
}

// headOf returns the text's headKey.
func (ts *Texts) headOf(l *Text) string {
	if l.First(askedHead) {
		l.head = ts.Vocabulary.HeadKey(l.Text)
	}
	return l.head
}

// RoleOf returns the role of a head by a table of words.
func (ts *Texts) RoleOf(l *Text, rules *words.RuleTable) words.Role {
	if rules.Number < 0 {
		return rules.Match(ts.headOf(l))
	}
	if l.First(askedRole << rules.Number) {
		l.roles[rules.Number] = rules.Match(ts.headOf(l))
	}
	return l.roles[rules.Number]
}

// MonthIn returns what a text of a title's length says of the month, the names
// of cells and committees in it apart.
func (d *Dating) MonthIn(l *Text, labels []Label) (m words.Mention, said bool) {
	if len(l.Text) > 400 {
		return words.Mention{}, false
	}
	if l.First(askedMonth) || l.year != d.Months.Year {
		l.month.Mention, l.month.Said = d.Months.MentionIn(l.Text)
		l.year = d.Months.Year
	}
	if !l.month.Said {
		return l.month.Mention, false
	}
	if l.First(askedBare) {
		l.bare = d.withoutListed(l.Text)
	}
	if bare := d.withoutStated(l.bare, labels); bare != l.Text {
		return d.Months.MentionIn(bare)
	}
	return l.month.Mention, l.month.Said
}

// MarkOf returns what a text means in a column of marks.
func (ts *Texts) MarkOf(l *Text) words.MarkMeaning {
	if l.First(askedMark) {
		l.mark = words.MeaningOfMark(l.Text)
	}
	return l.mark
}

// MarkSaid is MarkOf, of numbers in words too: nobody is graded by them, but they may
// contradict what was read.
func (ts *Texts) MarkSaid(l *Text) words.MarkMeaning {
	means := ts.MarkOf(l)
	if means.State != scoring.WordMark {
		return means
	}
	if said := ts.InFigures(l); said != l.Text {
		return words.MeaningOfMark(said)
	}
	return means
}

// InFigures returns a text with its numbers in words as figures.
func (ts *Texts) InFigures(l *Text) string {
	if l.First(askedInWords) {
		l.inWords = words.MayCount(l.Text)
	}
	if !l.inWords {
		return l.Text
	}
	return words.InFigures(l.Text)
}

// A StatedPart is a part of a text: a label and what stands behind its colon.
type StatedPart struct {
	Label, Value string
	Colon        bool
}

// StatedIn cuts a text into the parts that may state something each; none where it is
// a figure, or longer than a line.
func (ts *Texts) StatedIn(l *Text) []StatedPart {
	if !l.First(AskedStated) || len(l.Text) > 600 || IsFigure(l.Text) {
		return l.Stated
	}
	for _, text := range strings.FieldsFunc(ts.InFigures(l), func(c rune) bool { return strings.ContainsRune(";\n\r()", c) }) {
		part := StatedPart{}
		part.Label, part.Value, part.Colon = strings.Cut(text, ":")
		part.Value = words.Ticked(workbook.Trim(part.Value))
		if n := len(l.Stated); n > 0 && part.Colon && workbook.Trim(part.Label) == "" { // behind brackets
			part.Label = l.Stated[max(0, n-2)].Label + " " + l.Stated[n-1].Label
		}
		l.Stated = append(l.Stated, part)
	}
	return l.Stated
}
