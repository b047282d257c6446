package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// A reader reads the sheets of one file after another. It holds what it has
// found of words, so each goroutine has its own.
type reader struct {
	*heads.Reader
	others    *otherScope       // of the run's other set; nil: it has none
	models    []*criteria.Set   // of a year, whose sheets are read too
	yearForm  bool              // the file is a form of ours for them
	yearWords *yearWords        // of their sheets; nil: not asked yet
	gathered  *gatherer         // of the file being read; nil: there is a roster
	columns   [2][]scoring.Mark // of the sheet being read
	places    bool              // the account names every cell
	formRoom  []scoring.Sheet   // room for its meetings
	form      form
	seen      []int // room of the form
	named     []heads.Line
}

func newReader(index *lookup.Index, roster *scoring.Roster, sets []*criteria.Set, period scoring.Period, more []words.HeaderWords) *reader {
	return &reader{Reader: heads.NewReader(index, roster, sets, period, more)}
}
