package reading

import (
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/judge"
	"chibo/criteria/diag"
)

// putAside takes a worksheet in which no table is recognised. One that looks like
// scores is an error, one with other numbers is reported, and notes are neither.
func (r *reader) putAside(g *heads.Grid, reading *sheetReading) {
	switch variant := legacyVariant(reading.problems); {
	case variant != "" || r.LooksLikeScores(g):
		reading.problems = append(reading.problems, r.NoHeader(g, variant))
	case r.HoldsTable(g):
		reading.use.Left = diag.Msg(leftNoTable)
		reading.problems = append(reading.problems, diag.New(diag.NotASheet, "", g.SheetPos()))
	default:
		reading.use.Left = diag.Msg(leftNoTable)
	}
}

// claimsOf lists what a worksheet that gave no meeting of a month claims of those on the
// file's others.
func (r *reader) claimsOf(g *heads.Grid, reading *sheetReading) (claims []judge.Claim) {
	if reading.use.Left.Key == leftNoTable || reading.use.Left.Key == leftRoster || len(reading.sheets) == 0 && heads.HoldsError(reading.problems) {
		named, most, marked := r.CriteriaLines(g)
		if most && marked { // a form of its own meeting, that was refused
			return nil
		}
		return judge.Claims(r.Reader, g, marked || !named)
	}
	return judge.OfMonthless(r.Reader, reading.sheets)
}

// judgeClaims looks at what worksheets without a table claim of the meetings on the
// file's others. What none of them has may overrule each that it may be of: none is
// scored, and the first claim of a worksheet is told.
func (f *fileReading) judgeClaims(r *reader) {
	meetings := map[int][]int{} // of a party cell; -1: all
	for i := range f.sheets {
		if s := &f.sheets[i]; len(f.claims) > 0 && !s.Month.IsZero() {
			meetings[s.Cell], meetings[-1] = append(meetings[s.Cell], i), append(meetings[-1], i)
		}
	}
	type told struct {
		sheet string
		cell  int
	}
	once, compared := map[told]bool{}, 0
	for _, claim := range f.claims {
		of, p := meetings[claim.Cell()], claim.Problem()
		if claim.Cell() < 0 {
			compared++
		}
		if once[told{p.Pos.Sheet, claim.Cell()}] || compared <= comparedClaims && slices.ContainsFunc(of, func(i int) bool { return claim.Agrees(r.Reader, &f.sheets[i]) }) {
			continue
		}
		for _, i := range of {
			if cell := f.sheets[i].Cell; !once[told{p.Pos.Sheet, cell}] {
				f.sheets[i].Problems = append(f.sheets[i].Problems, p)
			}
		}
		for _, i := range of {
			once[told{p.Pos.Sheet, f.sheets[i].Cell}] = true
		}
		once[told{p.Pos.Sheet, claim.Cell()}] = true
	}
}

// comparedClaims is how many claims of nobody in particular are compared with all meetings
// of a file. Others are told without: no clerk writes so many.
const comparedClaims = 100

// The catalogue's keys of worksheets that hold no marks: without a table, without a text,
// and a list of party cells.
const (
	leftNoTable = "left.no-table"
	leftBlank   = "left.blank"
	leftRoster  = "left.roster"
)

// saysNothing gives a worksheet of which nothing came, neither a meeting nor a word,
// the reason: a list in which no known cell has sent anything is blank, and any other
// that holds numbers is reported.
func (r *reader) saysNothing(g *heads.Grid, reading *sheetReading) {
	if len(reading.sheets)+len(reading.problems) > 0 || !reading.use.Left.IsZero() {
		return
	}
	for _, b := range reading.layout.Blocks {
		if slices.Contains(b.Rows, heads.NotSentRow) {
			reading.use.Left = diag.Msg("left.blank-form")
			return
		}
	}
	reading.use.Left = diag.Msg(leftNoTable)
	if r.HoldsTable(g) {
		reading.problems = append(reading.problems, diag.New(diag.NotASheet, "", g.SheetPos()))
	}
}

// readNothing reports a file of which nothing was read, and that was left for no
// reason of its own: it may have been sent as a sheet. One that was named is an error.
// Blank worksheets, which a new workbook has, say nothing of the others.
func (f *fileReading) readNothing(c candidate) {
	if len(f.sheets)+len(f.problems)+len(f.year) > 0 || !f.use.Left.IsZero() {
		return
	}
	var unread []string
	for _, s := range f.use.Sheets {
		switch s.Left.Key {
		case leftBlank:
		case leftNoTable, leftRoster:
			unread = append(unread, s.Name)
		default:
			return
		}
	}
	if len(unread) == 0 {
		return
	}
	pos := diag.Pos{File: c.name}
	if len(unread) == 1 {
		pos.Sheet = unread[0]
	}
	if c.named {
		f.problems = append(f.problems, diag.New(diag.NoHeader, "", pos))
		return
	}
	f.problems = append(f.problems, diag.New(diag.NotASheet, "unread", pos))
}
