package reading

import (
	"slices"

	"chibo/cmd/internal/reading/facts"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/judge"
	"chibo/cmd/internal/reading/survey"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/reading/yearsheet"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// A reader reads the sheets of one file after another. It holds what it has
// found of words, so each goroutine has its own.
type reader struct {
	*heads.Reader
	dater
	placer
	survey.Surveyor
	year   yearsheet.Reader
	others func() *otherScope // of the run's other set, made when it is asked for; nil: it has none
	absent bool               // it is the program's own, and none of the run's: asked for only where a worksheet is faulty
	places bool               // the account names every cell
	// The account is not asked for.
	uncounted bool
	alone     bool              // the worksheet is the only one of its file
	columns   [2][]scoring.Mark // of the sheet being read
	formRoom  []scoring.Sheet   // buffer for its meetings
	form      form
	seen      []int // buffer of the form
	says      []*rowSaying
	rows      knownRows // of forms
	claims    judge.KnownClaims
	named     []heads.Line
	packer    scoring.Packer
	facts     facts.Reader // of a form
}

func newReader(index *lookup.Index, roster *scoring.Roster, sets []*criteria.Set, period scoring.Period, more []words.HeaderWords) *reader {
	h := heads.NewReader(index, roster, sets, period, more)
	return &reader{Reader: h, dater: dater{h}, placer: placer{dater: dater{h}}, Surveyor: survey.Surveyor{Reader: h}, year: yearsheet.Reader{Reader: h}}
}

// A sheetReading is what one worksheet gave.
type sheetReading struct {
	use      SheetUse
	sheets   []scoring.Sheet
	problems []diag.Problem // of what could not be given to a cell
	layout   heads.SheetLayout
	year     []scoring.YearRow // of a year's sheet
}

// readSheet recognises a worksheet by its content and reads it. The year that another
// worksheet said is none of its own.
func (r *reader) readSheet(g *heads.Grid) sheetReading {
	r.SetYear(words.YearOf(r.Period))
	reading := sheetReading{use: SheetUse{Name: g.Sheet}, sheets: r.formRoom[:0], problems: r.FindLegacy(g)}
	own, isOurs := r.ownFormOf(g)
	if isOurs {
		r.readOwnForm(g, own, &reading)
	} else {
		r.readByContent(g, &reading)
		r.saysNothing(g, &reading)
	}
	if len(reading.layout.Blocks) == 0 {
		reading.layout.Blocks = append(reading.layout.Blocks, r.Other(g, nil))
	}
	reading.use.Meetings = len(reading.sheets)
	r.account(g, &reading)
	if isOurs {
		return reading
	}
	if len(reading.sheets) > 0 {
		reading.use.Notes = hiddenNotes(g, 0, len(g.Rows))
	}
	return reading
}

// readByContent reads a worksheet by what it is found to be.
func (r *reader) readByContent(g *heads.Grid, reading *sheetReading) {
	h, found := r.FindHeader(g, 0)
	if scale, beside := r.ScaleBeside(g, &h, found); beside {
		r.readByContent(g.Without(scale.From, scale.To, scale.Left), reading)
		reading.layout.Blocks = slices.Insert(reading.layout.Blocks, 0, scale)
		return
	}
	if parts := r.Halves(g, &h, found); parts != nil {
		for _, part := range parts {
			blocks := len(reading.layout.Blocks)
			r.readByContent(part, reading)
			bound(reading.layout.Blocks[blocks:], part)
		}
		return
	}
	switch {
	case isBlank(g):
		reading.use.Left = diag.Msg(leftBlank)
	case !found:
		r.readWithoutHeader(g, reading)
	case h.Layout == scoring.FormLayout:
		r.readForms(g, h, 0, reading)
	case h.Layout == heads.RosterLayout:
		r.readRosterLike(g, h, reading)
	default:
		r.readList(g, h, 0, reading)
	}
}

func isBlank(g *heads.Grid) bool {
	for row := range g.Rows {
		if !g.BlankRow(row) {
			return false
		}
	}
	return true
}

// readWithoutHeader takes a sheet without a table: one that says no meeting
// was held, or one that is not understood.
func (r *reader) readWithoutHeader(g *heads.Grid, reading *sheetReading) {
	if !r.phraseIn(g, 0, len(g.Rows), -1, -1) {
		r.putAside(g, reading)
		return
	}
	reading.use.Layout = scoring.FormLayout
	sheet := scoring.Sheet{Layout: scoring.FormLayout, NotHeld: true}
	b := heads.Extent{From: 0, Header: len(g.Rows), TableEnd: -1, To: len(g.Rows)}
	labels := r.LabelsIn(g, b.From, b.To, b.Header, b.TableEnd)
	r.settleYear(g, b, labels, datesIn(labels))
	if at, found := r.phraseWithMonth(g); found && !r.StatedMonth(g, b, labels).Present {
		labels = append(labels, at)
	}
	reading.layout.Blocks = append(reading.layout.Blocks, &heads.LayoutBlock{Layout: scoring.FormLayout, Top: len(g.Rows), Bottom: len(g.Rows), To: len(g.Rows), Facts: labels})
	r.placeWith(g, b, labels, r.factsOf(g, labels), &sheet, reading)
}

// legacyVariant picks the sentence that blames an old encoding, where there is
// one.
func legacyVariant(problems []diag.Problem) string {
	if len(problems) > 0 && problems[0].Code == diag.LegacyEncoding {
		return "legacy"
	}
	return ""
}

// readRosterLike leaves out a list of cells that holds no marks. What it says of
// meetings not held is said of its members.
func (r *reader) readRosterLike(g *heads.Grid, h heads.Header, reading *sheetReading) {
	isList := r.ListsCells(g, h)
	if !isList && r.phraseIn(g, 0, len(g.Rows), -1, -1) {
		r.readWithoutHeader(g, reading)
		return
	}
	reading.layout.Blocks = append(reading.layout.Blocks, r.Other(g, &h))
	left, told := r.Unmarked(g, &h, isList)
	if left {
		reading.use.Left = diag.Msg(leftRoster)
	}
	reading.problems = append(reading.problems, told...)
}
