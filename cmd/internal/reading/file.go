package reading

import (
	"slices"
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/judge"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/cmd/internal/workbook"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A fileReading is what one file gave.
type fileReading struct {
	use      FileUse
	sheets   []scoring.Sheet
	problems []diag.Problem
	claims   []judge.Claim            // of worksheets without a table
	summed   map[string]judge.Summary // of worksheets that were not understood, by their names
	year     []scoring.YearRow
	cells    []scoring.PartyCell // as its sheets name them, where there is no roster
	taught   []bool              // by lesson, whether a meeting rests on it; nil: none does
	overfull bool                // a worksheet holds more than is read of one
}

// readFile opens a workbook once and reads its worksheets in order.
func (r *reader) readFile(files *workbook.Loader, c candidate) (reading fileReading) {
	r.Unknown = 0
	if r.gathered != nil {
		r.startGathering()
		defer func() { reading.cells = r.Roster.Cells }()
	}
	w, id, err := files.Load(c.path, c.name, r.Scratch)
	reading.use = FileUse{Name: c.name, SHA256: id.SHA256, Size: id.Size}
	if err != nil {
		reading.problems = append(reading.problems, diag.ProblemOf(err))
		return reading
	}
	defer w.Close()
	own := namesOf(w.DefinedNames())
	r.year.OwnForm = names.IsYearForm(own)
	if names.IsReport(own) {
		reading.use.Left = diag.Msg(LeftOwnReport)
		return reading
	} else if names.IsMarkedCopy(own) {
		reading.use.Left = diag.Msg(LeftMarkedCopy)
		return reading
	} else if r.year.OwnForm && len(r.year.Models) == 0 {
		reading.use.Left = diag.Msg("left.year-form")
		return reading
	}
	sheets := w.Sheets()
	if len(sheets) > workbook.MaxSheets {
		reading.problems = append(reading.problems, diag.New(diag.TooLarge, "sheets", diag.Pos{File: c.name}, "max", workbook.MaxSheets))
		return reading
	}
	reading.sheets = make([]scoring.Sheet, 0, min(len(sheets), maxFormRoom))
	reading.use.Sheets = slices.Grow(reading.use.Sheets, len(sheets))
	forms := formNamesOf(w)
	r.alone = len(sheets) == 1
	for _, name := range sheets {
		r.readWorksheet(w, forms, name, &reading)
	}
	reading.judgeClaims(r)
	reading.forgetSummaries(r)
	reading.readNothing(c)
	reading.bound(c.name)
	return reading
}

func (r *reader) readWorksheet(w workbook.Document, forms *heads.FormNames, name string, reading *fileReading) {
	if name == names.Lists { // of a blank form; nobody put anything there
		return
	}
	if r.Vocabulary.Key(name) == r.Vocabulary.Key(names.Settings) {
		reading.use.Sheets = append(reading.use.Sheets, SheetUse{Name: name, Left: diag.Msg("left.settings")})
		return
	}
	if strings.HasPrefix(name, "_") {
		reading.use.Sheets = append(reading.use.Sheets, SheetUse{Name: name, Left: diag.Msg("left.underscore")})
		return
	}
	r.Lessons.Forget()
	r.Scratch.Reuse() // nothing of the worksheets before is looked at again
	cells, err := w.Read(name)
	if err != nil {
		reading.problems = append(reading.problems, diag.ProblemOf(err))
		reading.use.Sheets = append(reading.use.Sheets, SheetUse{Name: name, Left: diag.Msg("left.unreadable")})
		return
	}
	g := heads.NewGrid(cells)
	g.Forms = forms
	if isReportText(g) {
		reading.use.Left = diag.Msg(LeftOwnReport)
		return
	}
	if !r.absent && r.isOthers(g) {
		r.leaveToOthers(g, reading)
		return
	}
	sheet := r.readSheet(g)
	defer r.useAgain(sheet.sheets)
	year, ofYear := r.readYear(g, sheet)
	if ofYear {
		sheet = year
	} else if r.absent && sheet.isFaulty() && r.isOthers(g) {
		r.leaveToOthers(g, reading)
		return
	}
	if len(sheet.sheets)+len(sheet.year) > 0 {
		r.noteLessons(g, reading)
	}
	reading.use.Sheets = append(reading.use.Sheets, sheet.use)
	reading.overfull = reading.overfull || sheet.overfull()
	if len(reading.sheets) == 0 && len(sheet.sheets) > maxFormRoom {
		reading.sheets = sheet.sheets
	} else {
		reading.sheets = append(reading.sheets, sheet.sheets...)
	}
	reading.year = append(reading.year, sheet.year...)
	reading.problems = append(reading.problems, sheet.problems...)
	if !r.alone && !ofYear {
		reading.claims = append(reading.claims, r.claimsOf(g, &sheet)...)
		reading.putDown(r, g, &sheet)
	}
}

// putDown keeps a worksheet that was not understood, to be compared with the others.
func (f *fileReading) putDown(r *reader, g *heads.Grid, sheet *sheetReading) {
	if len(sheet.sheets) > 0 || !slices.ContainsFunc(sheet.problems, func(p diag.Problem) bool { return p.Code == diag.NoHeader }) {
		return
	}
	leftOut := func(cell int, month scoring.Month) bool { left := r.leftOut(cell, month); return !left.IsZero() }
	if summary, comparable := judge.SummaryOf(r.Reader, g, leftOut); comparable {
		if f.summed == nil {
			f.summed = map[string]judge.Summary{}
		}
		f.summed[g.Sheet] = summary
	}
}

// forgetSummaries takes back that worksheets are not understood which only repeat what
// the file's meetings have.
func (f *fileReading) forgetSummaries(r *reader) {
	for i := range f.use.Sheets {
		use := &f.use.Sheets[i]
		if summary, kept := f.summed[use.Name]; kept && summary.Repeats(r.Reader, f.sheets) {
			use.Left = diag.Msg("left.repeats")
			f.problems = slices.DeleteFunc(f.problems, func(p diag.Problem) bool { return p.Code == diag.NoHeader && p.Pos.Sheet == use.Name })
		}
	}
}

// readYear reads a worksheet as a year's sheet; false where it is none. What was read
// of it as score sheets goes first: a sheet of meetings may head its columns with the
// same words.
func (r *reader) readYear(g *heads.Grid, asMeetings sheetReading) (reading sheetReading, ok bool) {
	if !r.year.OwnForm && !monthless(asMeetings) {
		return reading, false
	}
	year, ok := r.year.Read(g)
	if !ok {
		return reading, false
	}
	reading = sheetReading{use: SheetUse{Name: g.Sheet, Left: year.Left}, problems: year.Problems, layout: year.Layout, year: year.Rows}
	if year.Left.IsZero() {
		reading.use.Layout, reading.use.Meetings = scoring.YearLayout, year.Cells
	}
	r.account(g, &reading)
	return reading, true
}

// noteLessons keeps the lessons on which a worksheet rests that was read.
func (r *reader) noteLessons(g *heads.Grid, reading *fileReading) {
	if r.Lessons != nil {
		r.UseTexts(g)
		reading.rests(r.Lessons.Used)
	}
}

// monthless reports whether a worksheet is no sheet of meetings: nothing in it is
// of a month, and it was not left out for a reason of meetings.
func monthless(reading sheetReading) bool {
	if left := reading.use.Left; !left.IsZero() && left.Key != leftRoster || left.IsZero() && len(reading.problems) == 0 {
		return false
	}
	return !slices.ContainsFunc(reading.sheets, func(s scoring.Sheet) bool { return !s.Month.IsZero() })
}

// useAgain keeps the room of a worksheet's meetings for the next one, unless it
// was a long list's.
func (r *reader) useAgain(sheets []scoring.Sheet) {
	if cap(sheets) > maxFormRoom {
		r.formRoom = nil
		return
	}
	clear(sheets)
	r.formRoom = sheets[:0]
}

// maxFormRoom is more meetings than a worksheet of forms has, as a rule.
const maxFormRoom = 16

// Words are the header words of a workspace, what it taught of columns first.
func (o Options) Words() []words.HeaderWords {
	if o.Taught == nil {
		return o.Headers
	}
	var heads []words.HeaderWords
	for _, l := range o.Taught.Lessons {
		if l.Kind == taught.Column {
			heads = append(heads, words.HeaderWords{Role: l.As, Words: []string{l.Text}})
		}
	}
	return append(heads, o.Headers...)
}

// rests notes the lessons on which a file's meetings rest.
func (f *fileReading) rests(used []bool) {
	if f.taught == nil {
		f.taught = make([]bool, len(used))
	}
	for i, u := range used {
		f.taught[i] = f.taught[i] || u
	}
}

// lessonsUsed lists the lessons on which meetings rest, in the order of the book.
func lessonsUsed(book *taught.Book, readings []fileReading) (used []taught.Lesson) {
	if book == nil {
		return nil
	}
	for i, l := range book.Lessons {
		if slices.ContainsFunc(readings, func(f fileReading) bool { return f.taught != nil && f.taught[i] }) {
			used = append(used, l)
		}
	}
	return used
}

// Load opens a file that is read once, by itself. The error is a *diag.ProblemError.
func Load(path, name string, options Options) (workbook.Document, FileUse, error) {
	doc, id, err := workbook.NewLoader(options.Access).Load(path, name, workbook.NewScratch())
	return doc, FileUse{Name: name, SHA256: id.SHA256, Size: id.Size}, err
}

// namesOf returns the names alone that a workbook defines.
func namesOf(defined []workbook.DefinedName) []string {
	list := make([]string, 0, len(defined))
	for _, n := range defined {
		list = append(list, n.Name)
	}
	return list
}

// isReportText reports whether a text of separated values is a report that this
// program wrote so: it is known by its head.
func isReportText(g *heads.Grid) bool {
	if !g.Separated || len(g.Rows) == 0 {
		return false
	}
	var cells []string
	for col := range g.Width(0) {
		cells = append(cells, g.Raw(0, col))
	}
	return names.IsReportHead(cells)
}
