package form

import (
	"io"
	"slices"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// A Blank is a score sheet to be written: one meeting of one party cell.
type Blank struct {
	Cell       scoring.PartyCell
	Committee  string // of the letterhead, where the roster names none
	Place      string // where it is signed
	Kind       scoring.MeetingKind
	Month      scoring.Month  // zero: the clerk gives the date
	Period     scoring.Period // of a meeting without month
	Set        *criteria.Set
	Version    string              // the set's, where it is known: it is long to find
	Discipline criteria.Discipline // the first set's: it says how long a meeting must be
	Sheet      string              // name of the worksheet
}

// Blanks writes a workbook of blank score sheets. They are party documents, in
// Vietnamese whatever language the program speaks. Every cell to be filled in
// has a defined name, so that it is found again wherever it was moved.
func Blanks(w io.Writer, title string, blanks []Blank) error {
	p := text.New(text.Vietnamese)
	if len(blanks) > 0 {
		p = printer(blanks[0].Set)
	}
	return writeBlanks(w, p, title, blanks)
}

func writeBlanks(w io.Writer, p *text.Printer, title string, blanks []Blank) error {
	b := newBook(p)
	defer b.made.File.Close()
	if b.blanks(title, blanks); b.err != nil {
		return b.err
	}
	return b.write(w)
}

// blanks draws the forms of a workbook.
func (b *book) blanks(title string, blanks []Blank) {
	b.do(b.file.SetDefaultFont(font))
	l := newLists(b)
	var taken []string
	for i, blank := range blanks {
		blank.Sheet = names.Sheet(blank.Sheet, taken)
		taken = append(taken, blank.Sheet)
		b.add(blank.Sheet, i == 0)
		newBlankSheet(b, l, blank, i+1).write()
	}
	l.write()
	b.recompute()
	b.properties(title)
}

// add makes a worksheet; the first one is there already.
func (b *book) add(name string, first bool) {
	if first {
		b.do(b.file.SetSheetName("Sheet1", name))
		return
	}
	_, err := b.file.NewSheet(name)
	b.do(err)
}

// recompute has the spreadsheet program work out formulas when it opens the
// file: what it knows of them is that of a blank form.
func (b *book) recompute() {
	yes := true
	b.do(b.file.SetCalcProps(&excelize.CalcPropsOptions{FullCalcOnLoad: &yes}))
}

// name gives a part of a form its defined name, for the whole workbook: a name
// of one sheet only is lost by some programs.
func (b *book) name(form int, part, sheet, cell string) {
	b.do(b.file.AddName(excelize.DefinedName{Name: names.FormName(form, part), RefersTo: styles.Quoted(sheet) + "!" + cell}))
}

// lists are the choices of drop-lists, one a column of a hidden sheet.
type lists struct {
	book    *book
	columns [][]any
}

func newLists(b *book) *lists { return &lists{book: b} }

// area returns where the choices stand; equal lists are one.
func (l *lists) area(choices []any) string {
	at := slices.IndexFunc(l.columns, func(c []any) bool { return slices.Equal(c, choices) })
	if at < 0 {
		at = len(l.columns)
		l.columns = append(l.columns, choices)
	}
	column, err := excelize.ColumnNumberToName(at + 1)
	l.book.do(err)
	return styles.Quoted(names.Lists) + "!$" + column + "$1:$" + column + "$" + itoa(len(choices))
}

func (l *lists) write() {
	b := l.book
	b.add(names.Lists, false)
	for c, choices := range l.columns {
		for r, choice := range choices {
			cell, err := excelize.CoordinatesToCellName(c+1, r+1)
			b.do(err)
			b.do(b.file.SetCellValue(names.Lists, cell, choice))
		}
	}
	b.do(b.file.SetSheetVisible(names.Lists, false))
}
