package form

import (
	"fmt"
	"strconv"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// blankColumns are the columns of a score sheet. Those behind the notes are for
// the screen: a hint, and the code of the row; then come hidden ones that
// formulas use.
type blankColumns struct {
	ordinal, criterion       int
	ensured, unensured       int // to tick, of a period's sheet; 0: none
	max, self, review, note  int
	hint, code               int
	selfPoints, reviewPoints int // what the marks count
	required                 int // "x": a mark must be given
}

// columnsOf returns the columns of a set's sheet, and how wide they are. That of
// a whole period answers each criterion before it gives points.
func columnsOf(set *criteria.Set) (c blankColumns, widths []float64) {
	if set.Scope != criteria.OfPeriod {
		return blankColumns{ordinal: 1, criterion: 2, max: 3, self: 4, review: 5, note: 6, hint: 7, code: 8, selfPoints: 9, reviewPoints: 10, required: 11},
			[]float64{5, 48, 11, 10, 11, 24, 15, 14, 5, 5, 5}
	}
	return blankColumns{ordinal: 1, criterion: 2, ensured: 3, unensured: 4, max: 5, self: 6, review: 7, note: 8, hint: 9, code: 10, selfPoints: 11, reviewPoints: 12, required: 13},
		[]float64{5, 46, 9, 10, 9, 10, 11, 20, 15, 14, 5, 5, 5}
}

// tableText is the size of the letters of a score sheet, in points.
const tableText = 11

// A blankSheet is one score sheet being written.
type blankSheet struct {
	*sheet
	lists  *lists
	blank  Blank
	cols   blankColumns
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
	cols, widths := columnsOf(blank.Set)
	if len(blank.Set.Leaves()) > longForm {
		widths[cols.criterion-1], widths[cols.note-1] = 60, 30
	}
	s := &blankSheet{
		cols:  cols,
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

// write writes the sheet from top to bottom.
func (s *blankSheet) write() {
	head, measures := blankHead{s}, blankMeasures{s}
	head.letterhead()
	head.title()
	blankFacts{s, measures}.factRows()
	blankTable{s, blankRules{s}, blankFormulas{s, measures, blankSums{s}, blankGrade{s, measures}}}.table()
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
	s.define("Print_Area", fmt.Sprintf("$A$1:$%s$%d", letterOf(s.cols.note), s.row-1))
	s.do(s.file.SetColVisible(s.name, letterOf(s.cols.selfPoints)+":"+letterOf(s.cols.required), false))
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
	version := b.Version
	if version == "" {
		version = b.Set.Version()
	}
	stamp := names.Stamp{Set: b.Set.ID, Version: version, Kind: string(b.Kind), When: b.Month.String(),
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

func itoa(n int) string { return strconv.Itoa(n) }
