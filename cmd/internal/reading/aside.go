package reading

import (
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/judge"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A surveyor looks over a worksheet: where its tables end, what their columns are, and
// what a worksheet without a table of marks may be.
type surveyor struct{ *heads.Reader }

// putAside takes a worksheet in which no table is recognised. One that looks like
// scores is an error, one with other numbers is reported, and notes are neither.
func (r *reader) putAside(g *heads.Grid, reading *sheetReading) {
	switch variant := legacyVariant(reading.problems); {
	case variant != "" || r.looksLikeScores(g):
		reading.problems = append(reading.problems, r.NoHeader(g, variant))
	case r.holdsTable(g):
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
		named, most, marked := r.criteriaLines(g)
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

// looksLikeScores reports whether a table stands there of which the title or a head over
// numbers speaks of scoring, or that has what points look like in rows of known cells,
// or marks in rows of criteria. One without a head is judged by its rows: a known cell
// with numbers beside it.
func (sv surveyor) looksLikeScores(g *heads.Grid) bool {
	if sv.marksCriteria(g) {
		return true
	}
	top, bottom, headed := sv.GuessHead(g)
	if !headed {
		return !sv.onlyExplains(g, -1) && sv.namesWithFigures(g)
	}
	if sv.onlyExplains(g, bottom) || sv.countsParts(g, top, bottom) {
		return false
	}
	for row := range top {
		for col := range min(g.Width(row), words.HeaderWidth) {
			if text := sv.At(g, row, col); text != sv.Blank && len(text.Text) < 200 && sv.Vocabulary.Scoring.OfTotals(sv.KeyOf(text), true) {
				return true
			}
		}
	}
	for col := range heads.ColumnsOf(g, top, bottom) {
		if sv.scoredBelow(g, top, bottom, col) {
			return true
		}
	}
	return false
}

// countsParts reports whether a column of counts holds in every row of the table the sum of
// the whole numbers to its right: so many cells, and of these so many Tốt, Khá …
func (sv surveyor) countsParts(g *heads.Grid, top, bottom int) bool {
	for col := range heads.ColumnsOf(g, top, bottom) {
		head, _, _ := sv.WholeHead(g, top, bottom, col)
		if head == "" || !sv.Vocabulary.Scoring.IsCount(sv.Vocabulary.Key(head)) {
			continue
		}
		rows, parted := 0, true
		for row := bottom + 1; row < len(g.Rows) && parted; row++ {
			if heads.IsFigure(g.Text(row, col)) {
				rows, parted = rows+1, partsOf(g, row, col)
			}
		}
		if rows > 1 && parted {
			return true
		}
	}
	return false
}

// partsOf reports whether two whole numbers or more right of a column add up to its own.
func partsOf(g *heads.Grid, row, col int) bool {
	left, parts := criteria.Points(0), -1
	for ; col < min(g.Width(row), words.HeaderWidth); col++ {
		points, number := heads.PointsIn(g.Text(row, col))
		switch {
		case g.Text(row, col) == "":
			continue
		case !number || points%criteria.Point != 0:
			return false
		case parts < 0:
			left = points
		default:
			left -= points
		}
		parts++
	}
	return left == 0 && parts > 1
}

// onlyExplains reports whether all rows below a head that hold figures name a grade or a
// criterion of one set, those that add them up apart: a scale of grades, how many have
// each, or the criteria as they are printed. That no marks stand beside these is known.
func (sv surveyor) onlyExplains(g *heads.Grid, bottom int) bool {
	for set := range sv.Sets {
		rows, explained, sums := 0, 0, 0
		for row := bottom + 1; row < len(g.Rows); row++ {
			figure, explains, sum := false, false, false
			for col := range min(g.Width(row), words.HeaderWidth) {
				text := g.Text(row, col)
				figure = figure || col > 0 && heads.IsFigure(text)
				if text != "" && !heads.IsFigure(text) && len(text) < 300 {
					line := sv.MatchLine(set, "", sv.WithoutID(text))
					explains = explains || line.Leaf >= 0 || line.Group >= 0 || sv.NamesGrade(text, set)
					sum = sum || words.StartsAny(sv.Vocabulary.Key(text), sv.Vocabulary.Total)
				}
			}
			switch {
			case !figure:
				continue
			case explains:
				explained++
			case sum:
				sums++
			}
			rows++
		}
		if explained > 0 && explained+sums == rows {
			return true
		}
	}
	return false
}

// scoredBelow reports whether a column of a table that was not recognised may hold
// scores: its head speaks of them over numbers, grades or ticks, or they look like
// points in rows of known cells.
func (sv surveyor) scoredBelow(g *heads.Grid, top, bottom, col int) bool {
	head, _, _ := sv.WholeHead(g, top, bottom, col)
	key, headers := sv.Vocabulary.Key(head), sv.Vocabulary.Scoring
	speaks := headers.Scores(key) || headers.Reviews(key)
	full, found, high, all := sv.Sets[0].FullMarks(), 0, 0, true
	for row := bottom + 1; row < len(g.Rows); row++ {
		text := sv.At(g, row, col)
		if text == sv.Blank || words.Placeholder(text.Text) {
			continue
		}
		if speaks && sv.CouldBeMark(text, full, 0) {
			return true
		}
		points, number := heads.PointsIn(text.Text)
		if !sv.namesCell(g, row) {
			continue
		}
		all = all && number && points >= 0 && points <= full
		if found++; number && 2*points >= full {
			high++
		}
	}
	return found > 0 && all && 2*high >= found && !headers.IsCount(key) && !headers.IsMeasure(head, key) && !words.AnyIn(key, headers.Derived)
}

// namesCell reports whether a text of a row is a known cell's name.
func (sv surveyor) namesCell(g *heads.Grid, row int) bool {
	for col := range min(g.Width(row), words.HeaderWidth) {
		text := sv.At(g, row, col)
		if text != sv.Blank && len(text.Text) < 200 && !heads.IsFigure(text.Text) && !sv.Gathering && sv.isKnownCell(text.Text) {
			return true
		}
	}
	return false
}

// namesWithFigures reports whether a row names a known cell and holds two numbers, or
// numbers stand below each other beside texts that speak of scoring or of cells.
func (sv surveyor) namesWithFigures(g *heads.Grid) bool {
	table, known := sv.holdsTable(g), false
	for row := range g.Rows {
		named, figures := sv.namesCell(g, row), 0
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := sv.At(g, row, col)
			if text == sv.Blank {
				continue
			}
			if heads.IsFigure(text.Text) {
				figures++
				continue
			}
			label, _ := sv.LabelOf(text)
			known = known || label == words.CellRole || label == words.CodeRole || len(text.Text) < 200 && sv.Vocabulary.Scoring.Scores(sv.KeyOf(text))
		}
		known = known || named
		if named && figures >= 2 || table && known {
			return true
		}
	}
	return false
}

func (sv surveyor) isKnownCell(text string) bool {
	f := sv.Find(text, "")
	return f.Cell >= 0 || f.Ambiguous
}

// holdsTable reports whether numbers stand below each other: three at least.
func (sv surveyor) holdsTable(g *heads.Grid) bool {
	below := map[int]int{}
	for row := range g.Rows {
		for col := range min(g.Width(row), words.HeaderWidth) {
			if heads.IsFigure(g.Text(row, col)) {
				if below[col]++; below[col] >= 3 {
					return true
				}
			}
		}
	}
	return false
}

// scoredColumn reports whether a list of cells without marks has numbers under a head
// that speaks of scoring or names a month.
func (sv surveyor) scoredColumn(g *heads.Grid, h *heads.Header) bool {
	for col := range heads.ColumnsOf(g, h.Top, h.Bottom) {
		head, _, _ := sv.WholeHead(g, h.Top, h.Bottom, col)
		if head == "" || !sv.Vocabulary.Scoring.Scores(sv.Vocabulary.Key(head)) && sv.MonthOver(g, h.Top, h.Bottom, col).IsZero() {
			continue
		}
		for row := h.Bottom + 1; row < len(g.Rows); row++ {
			if heads.IsFigure(g.Text(row, col)) {
				return true
			}
		}
	}
	return false
}

// statesGrades reports whether a column of grades holds one of the set's: "A" and "B" may
// be anybody's.
func (sv surveyor) statesGrades(g *heads.Grid, h *heads.Header) bool {
	return slices.ContainsFunc(h.Columns, func(c heads.Column) bool { return isGradeColumn(h, c.Col) && sv.gradesIn(g, h, c.Col) })
}

func (sv surveyor) gradesIn(g *heads.Grid, h *heads.Header, col int) bool {
	for row := h.Bottom + 1; row < len(g.Rows); row++ {
		if _, isGrade := sv.GradeTitle(g.Text(row, col), h.Set); isGrade {
			return true
		}
	}
	return false
}

func isGradeColumn(h *heads.Header, col int) bool {
	return slices.ContainsFunc(h.Columns, func(c heads.Column) bool {
		return c.Col == col && (c.Role == words.GradeRole || c.Role == words.ReviewGradeRole)
	})
}

// speaksAbove reports whether a line above a list of cells, or a head of it over
// anything but words that are no grades, speaks of scoring.
func (sv surveyor) speaksAbove(g *heads.Grid, h *heads.Header) bool {
	otherGrades := !sv.statesGrades(g, h)
	for row := range h.Bottom + 1 {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := sv.At(g, row, col)
			if text == sv.Blank || len(text.Text) >= 200 {
				continue
			}
			if otherGrades && row >= h.Top && isGradeColumn(h, col) {
				continue
			}
			if key := sv.KeyOf(text); sv.Vocabulary.Scoring.OfTotals(key, row < h.Top) || row >= h.Top && sv.Vocabulary.Scoring.Decides(key) {
				return true
			}
		}
	}
	return false
}

// pointsColumn finds the head of a column of a list of cells that is not understood
// and holds nothing but what points look like.
func (sv surveyor) pointsColumn(g *heads.Grid, h *heads.Header) (head string, found bool) {
	for _, c := range sv.columnsOf(g, h, len(g.Rows), sv.Vocabulary.List) {
		if c.Why == heads.UnknownColumn && c.Head != "" && sv.looksLikePoints(g, h, c) {
			return c.Head, true
		}
	}
	return "", false
}

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
	if r.holdsTable(g) {
		reading.problems = append(reading.problems, diag.New(diag.NotASheet, "", g.SheetPos()))
	}
}

// looksLikePoints reports whether all that stands in a column are numbers within the
// full marks, and half of them above half of these.
func (sv surveyor) looksLikePoints(g *heads.Grid, h *heads.Header, c heads.BlockColumn) bool {
	full, numbers, high := sv.Sets[h.Set].FullMarks(), 0, 0
	for row := h.Bottom + 1; row < len(g.Rows); row++ {
		text := sv.At(g, row, c.Col)
		if name, named := h.Find(words.CellRole); text == sv.Blank || words.Placeholder(text.Text) || named && g.Text(row, name.Col) == "" {
			continue // of no cell's row: it may still belong to the head
		}
		means := sv.MarkOf(text)
		if means.State != scoring.NumberMark || means.Points < 0 || means.Points > full {
			return false
		}
		if numbers++; 2*means.Points >= full {
			high++
		}
	}
	key := sv.Vocabulary.Key(c.Head)
	heads := sv.Vocabulary.Scoring
	return numbers > 0 && 2*high >= numbers && !heads.IsCount(key) && !heads.IsMeasure(c.Head, key) && !words.AnyIn(key, heads.Derived) && !words.AnyIn(key, heads.Period)
}

// notASheet is the warning of a list that is put aside, with the heads that teaching
// would explain.
func (sv surveyor) notASheet(g *heads.Grid, h *heads.Header) diag.Problem {
	unknown := sv.UnknownHeads(g, h.Top, h.Bottom)
	return diag.New(diag.NotASheet, "", g.SheetPos(), "heads", unknown.Heads, "cells", unknown.Cells, "samples", unknown.Samples)
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
