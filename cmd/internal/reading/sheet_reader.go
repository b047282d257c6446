package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/reading/yearsheet"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// A reader reads the sheets of one file after another. It holds what it has
// found of words, so each goroutine has its own.
type reader struct {
	*heads.Reader
	dater
	placer
	surveyor
	year     yearsheet.Reader
	others   *otherScope       // of the run's other set; nil: it has none
	places   bool              // the account names every cell
	columns  [2][]scoring.Mark // of the sheet being read
	formRoom []scoring.Sheet   // buffer for its meetings
	form     form
	seen     []int // buffer of the form
	named    []heads.Line
}

func newReader(index *lookup.Index, roster *scoring.Roster, sets []*criteria.Set, period scoring.Period, more []words.HeaderWords) *reader {
	h := heads.NewReader(index, roster, sets, period, more)
	return &reader{Reader: h, dater: dater{h}, placer: placer{dater: dater{h}}, surveyor: surveyor{h}, year: yearsheet.Reader{Reader: h}}
}
