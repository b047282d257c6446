// Package world writes clerks' folders of any size for benchmarks, scale runs
// and fuzzing, and says what scoring them must give. The same options give the
// same folder. The answers are worked out here, in whole thousandths and
// big.Rat, and not by the packages under test.
//
// In a large world two sheets may happen to hold equal marks, and one may hold
// full marks only: those are warnings of their own and not among Expected's
// problems.
//
// Files: plan (what each cell hands in), names, faults, sums, rubric* (the set); book, form,
// formrows, lists, sheets, spelling, dress* (how it is written).
package world

import (
	"fmt"
	"os"
	"path/filepath"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// Options say what the folder holds.
type Options struct {
	Seed     uint64
	Cells    int
	Period   scoring.Period // zero: 2026-Q3
	Months   int            // the first so many months of the period are handed in; 0: all
	Criteria Criteria
	Styles   []Style           // of forms; the cells take turns; nil: every style
	Layouts  []scoring.Layout  // the cells take turns; nil: forms only
	Faults   map[diag.Code]int // so many sheets with this fault; see FaultCodes
	Dressed  bool              // fonts, borders, merged blocks and print set-up, as of a form made in Excel
	OneTable bool              // all months of the tables stand in one, else each has its own
}

// Criteria names one of the criteria sets a world is scored with.
type Criteria int

const (
	// Short is a sheet of ten lines marked in quarter points.
	Short Criteria = iota
	// AnPhu is the sheet of DOMAIN.md with its 28 lines, marked by yes or no
	// and by tiers.
	AnPhu
	// Province is a sheet of 31 lines with titles of a whole sentence, marked in
	// every way.
	Province
)

// Style is a clerk's way of laying out a form.
type Style int

const (
	// OneColumn has one mark column; its leaf rows carry no number.
	OneColumn Style = iota
	// TwoColumns has a self and a review column, and decimal commas as text.
	TwoColumns
	// TwoRowHead has a head of two rows, a row of column numbers, and dates
	// with their weekday.
	TwoRowHead
)

// The names of what is written into the folder.
const (
	RosterFile   = "danh-sach-chi-bo.xlsx"
	CriteriaFile = "tieu-chi.yaml"
	SheetsFolder = "phieu"
)

// Expected is what scoring the folder must give.
type Expected struct {
	Period   scoring.Period
	Cells    []Cell    // in the order of the roster
	Problems []Problem // of the faults put in, by place
}

// A Cell is the expected result of one party cell.
type Cell struct {
	ID, Name string
	Status   scoring.CellStatus
	Score    criteria.Optional[criteria.Points]
	Grade    criteria.Optional[int] // index into the set's grades
	Meetings []Meeting              // one for each month of the period
}

// A Meeting is the expected result of one regular meeting.
type Meeting struct {
	Month  scoring.Month
	Status scoring.MeetingStatus
	Total  criteria.Optional[criteria.Points]
	Grade  criteria.Optional[int]
}

// A Problem is one that must be reported. What Pos leaves empty may be anything;
// its file is relative to the folder.
type Problem struct {
	Code diag.Code
	Pos  diag.Pos
}

// Write fills dir, which need not exist, with roster, criteria and score
// sheets. Files of the same names are replaced.
func Write(dir string, options Options) (Expected, error) {
	w, err := newWorld(options)
	if err != nil {
		return Expected{}, err
	}
	if err := os.MkdirAll(filepath.Join(dir, SheetsFolder), 0o755); err != nil {
		return Expected{}, err
	}
	if err := os.WriteFile(filepath.Join(dir, CriteriaFile), []byte(w.rubric.yaml()), 0o644); err != nil {
		return Expected{}, err
	}
	if err := writeBook(filepath.Join(dir, RosterFile), w.roster()); err != nil {
		return Expected{}, err
	}
	return w.expected(), w.writeSheets(filepath.Join(dir, SheetsFolder))
}

// A world is the folder before it is written.
type world struct {
	period   scoring.Period
	rubric   rubric
	dressed  bool
	oneTable bool
	parties  []party
}

func newWorld(options Options) (*world, error) {
	w := &world{
		period: options.Period, rubric: rubricOf(options.Criteria),
		dressed: options.Dressed, oneTable: options.OneTable,
	}
	if w.period.First.IsZero() {
		w.period = scoring.QuarterOf(scoring.Month{Year: 2026, Month: 7})
	}
	months := w.period.Months()
	if options.Cells < 1 || options.Months < 0 || options.Months > len(months) {
		return nil, fmt.Errorf("world: %d cells, %d of %d months", options.Cells, options.Months, len(months))
	}
	if options.Months > 0 {
		months = months[:options.Months]
	}
	for i := range options.Cells {
		w.parties = append(w.parties, w.newParty(options, i, months))
	}
	return w, w.spoil(options)
}
