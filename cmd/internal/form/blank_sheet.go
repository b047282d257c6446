package form

import (
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// The columns of a score sheet. Those behind the notes are for the screen: a
// hint, and the code of the row; then come hidden ones that formulas use.
const (
	blankOrdinal = iota + 1
	blankCriterion
	blankMax
	blankSelf
	blankReview
	blankNote
	blankHint
	blankCode
	blankSelfPoints   // what the self mark counts
	blankReviewPoints // what the review mark counts
	blankRequired     // "x": a mark must be given
)

// tableText is the size of the letters of a score sheet, in points.
const tableText = 11

// A blankSheet is one score sheet being written.
type blankSheet struct {
	*sheet
	lists  *lists
	blank  Blank
	number int
	leaves []leafRow
	groups []groupRow
	facts  map[string]string // part -> "$C$9"
	rates  map[criteria.Measure]string
	total  int
	grade  int
}

// A leafRow is a criterion and where it stands.
type leafRow struct {
	criteria.Leaf
	row int
}

// A groupRow is a group with criteria of its own and where it stands.
type groupRow struct {
	*criteria.Group
	row int
}

func newBlankSheet(b *book, l *lists, blank Blank, number int) *blankSheet {
	widths := []float64{5, 48, 11, 10, 11, 24, 15, 14, 5, 5, 5}
	if len(blank.Set.Leaves()) > longForm {
		widths[blankCriterion-1], widths[blankNote-1] = 60, 30
	}
	s := &blankSheet{
		sheet: b.sheet(blank.Sheet, widths...), lists: l, blank: blank, number: number,
		facts: map[string]string{}, rates: map[criteria.Measure]string{},
	}
	for i := range s.widths { // letters of this size are narrower than the digits columns are measured in
		s.widths[i] *= 1.2
	}
	return s
}

// longForm is how many criteria make a form that is fitted to its page by the
// height: wider columns cost nothing there and spare lines.
const longForm = 16

func (s *blankSheet) write() {
	s.letterhead()
	s.title()
	s.factRows()
	s.table()
	s.foot()
	s.finish()
}

// finish sets the sheet up for screen and paper, and closes what is not to be
// typed in: without a password, so that nobody is locked out.
func (s *blankSheet) finish() {
	s.page("portrait")
	one := 1
	s.do(s.file.SetPageLayout(s.name, &excelize.PageLayoutOptions{FitToWidth: &one, FitToHeight: &one}))
	s.do(s.file.SetHeaderFooter(s.name, nil)) // one page needs no number
	s.define("Print_Area", fmt.Sprintf("$A$1:$F$%d", s.row-1))
	s.do(s.file.SetColVisible(s.name, "I:K", false))
	s.do(s.file.ProtectSheet(s.name, &excelize.SheetProtectionOptions{
		FormatColumns: true, FormatRows: true, FormatCells: true, InsertRows: true, SelectLockedCells: true, SelectUnlockedCells: true,
	}))
}

// called gives a cell of this form its defined name.
func (s *blankSheet) called(part string, column, row int) {
	s.book.name(s.number, part, s.name, absolute(column, row))
}

// stamp is what the form is for, as a line for the program.
func (s *blankSheet) stamp() names.Stamp {
	stamp := s.blank.Stamp()
	stamp.Form = s.number
	return stamp
}

// Stamp says what the form is for; its number within the workbook is left open.
func (b Blank) Stamp() names.Stamp {
	stamp := names.Stamp{Set: b.Set.ID, Version: b.Set.Version(), Kind: string(b.Kind), When: b.Month.String(),
		ID: b.Cell.ID, Name: b.Cell.Name, Committee: b.Cell.Committee}
	if b.Month.IsZero() {
		stamp.When = b.Period.String()
	}
	if b.Cell.ID == b.Cell.Name {
		stamp.ID = ""
	}
	return stamp
}

func absolute(column, row int) string {
	cell, err := excelize.CoordinatesToCellName(column, row, true)
	if err != nil {
		return "$A$1"
	}
	return cell
}

// quoted writes a sheet's name as formulas do.

func itoa(n int) string { return strconv.Itoa(n) }
