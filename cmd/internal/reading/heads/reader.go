// Package heads recognises: what a text of a worksheet means, which rows are the
// head of a table, and the role of every column and row as a printable layout.
// It reads no marks into sheets; package reading does so by what is found here.
//
// A Reader (reader) is the sum of its parts, of which each knows only those before it:
//
//   - Texts (grid, text, texts, not_held, titles, marks, legacy_find): a worksheet,
//     and what each of its texts means alone, remembered by the text's number
//   - Matcher (matcher*): the criteria, groups and grades that a text names
//   - Names (cell_names*): the party cell that a text names
//   - Dating (dating, month_*): the month of a worksheet, in labels, titles, names
//   - LabelReader (labels*): facts with labels, "Có mặt: 25"
//   - Columns (columns*, spans): what a column holds, by the texts above it
//   - Finder (finder*, head_form*, head_list*; header* and month_columns
//     are what it finds): which rows are a head
//   - Guesser (unread_head): the heads that no word explains, to be taught
//
// Beside it: lessons* (what the workspace taught), layout and drawers (blocks
// with the roles of columns and rows, and the drawer of every cell by them).
package heads

import (
	"regexp"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// A Reader knows what the texts of worksheets mean, and finds the heads of
// tables. It remembers what it has found, so each goroutine has its own.
type Reader struct {
	*Texts
	*Matcher
	*Names
	*Dating
	*LabelReader
	*Columns
	*Finder
	*Guesser
	Period     scoring.Period
	Units      []scoring.Month // of whole periods, where the sheets are of such
	Absent     words.AbsentReader
	GroupHead  *regexp.Regexp // "I.", "A)" before a group's name
	EveryMonth bool           // no period: sheets of every month are read
	Scratch    *workbook.Scratch
}

// NewReader returns a reader that recognises the heads, names and months of one
// run's worksheets. The texts of heads are the workspace's own words, beside the
// vocabulary.
func NewReader(index *lookup.Index, roster *scoring.Roster, sets []*criteria.Set, period scoring.Period, heads []words.HeaderWords) *Reader {
	vocabulary, dates := words.NewVocabulary(heads), words.NewDateReader()
	if OfCommittees(sets) {
		vocabulary.SpeakOfCommittees(heads)
	}
	texts := newTexts(vocabulary)
	matcher := newMatcher(texts, sets, dates.Decimal)
	names := newNames(texts, index, roster)
	dating := newDating(texts, names, dates, period)
	columns := newColumns(texts, matcher)
	r := &Reader{
		Texts: texts, Matcher: matcher, Names: names, Dating: dating, LabelReader: newLabelReader(texts, sets), Columns: columns,
		Finder: newFinder(columns, names, dating), Guesser: &Guesser{vocabulary, columns, names, matcher},
		Period: period, Absent: words.NewAbsentReader(), EveryMonth: period == scoring.Period{}, Scratch: workbook.NewScratch(),
		GroupHead: regexp.MustCompile(`^(?:[IVXivx]{1,5}|[A-Z]|\d{1,2})\s*[.)\-:]\s*`),
	}
	if set := PeriodSet(sets); set != nil {
		r.Units = scoring.UnitsOf(set, period)
		r.Months.ReadWholePeriods()
		vocabulary.StateFacts(set.Facts)
	}
	return r
}

// NewWordReader returns a reader of words alone: for lists of cells.
func NewWordReader(v *words.Vocabulary) *Reader {
	texts := newTexts(v)
	return &Reader{Texts: texts, Columns: newColumns(texts, nil)}
}
