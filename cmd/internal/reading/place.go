package reading

import (
	"strings"

	"chibo/cmd/internal/reading/facts"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// A placer finds whose meeting a form is of, and gives it its cell and month.
type placer struct {
	dater
	gathered *gatherer // of the file being read; nil: there is a roster
}

// cellOf finds the party cell a form speaks of: its label, else the cell's
// name in the letterhead, else the names of the worksheet and the file. A
// source that names a cell is final, whether the name is known or not. The error is
// a *diag.ProblemError.
func (p *placer) cellOf(g *heads.Grid, b heads.Extent, labels []heads.Label) (int, error) {
	committee := p.committeeOf(g, b, labels)
	code, name := p.cellLabel(labels, words.CodeRole), p.cellLabel(labels, words.CellRole)
	if code.Value != "" {
		cell, err := p.LookUp(code.Value, committee, g.Pos(code.Row, code.Col))
		if byName := p.Find(name.Value, committee); err == nil && name.Value != "" && byName.Cell >= 0 && byName.Cell != cell {
			both := lookup.Finding{Cell: -1, Ambiguous: true, Candidates: []int{cell, byName.Cell}}
			return -1, &diag.ProblemError{Problem: p.NotFound(both, name.Value, committee, g.Pos(name.Row, name.Col))}
		}
		return cell, err
	}
	if name.Value != "" {
		cell, err := p.LookUp(name.Value, committee, g.Pos(name.Row, name.Col))
		if other := p.otherCell(b, labels, cell, committee); err == nil && other.Value != "" {
			both := lookup.Finding{Cell: -1, Ambiguous: true, Candidates: []int{cell, p.Find(other.Value, committee).Cell}}
			return -1, &diag.ProblemError{Problem: p.NotFound(both, other.Value, committee, g.Pos(other.Row, other.Col))}
		}
		return cell, err
	}
	find := p.cellInHead
	if heads.OfCommittees(p.Sets) {
		find = p.unitInHead
	}
	if text, row, col, found := find(g, b); found {
		return p.LookUp(text, committee, g.Pos(row, col))
	}
	for _, name := range []string{g.Sheet, words.Stem(g.File)} {
		if cell, ok := p.cellInName(name, committee); ok {
			return cell, nil
		}
	}
	if row, col, found := p.CellsAcross(g, b.Header); found {
		return -1, diag.Fail(diag.NoCell, "transposed", g.Pos(row, col), "name", g.Text(row, col))
	}
	return -1, diag.Fail(diag.NoCell, "", g.SheetPos())
}

// placedCell returns the party cell of a form, gathered where there is no roster; what
// is wrong with it goes into the reading.
func (p *placer) placedCell(g *heads.Grid, b heads.Extent, labels []heads.Label, reading *sheetReading) (cell int, ok bool) {
	if p.gathered != nil {
		cell, problem := p.gatherForm(g, b, labels)
		if problem.Code != "" {
			reading.problems = append(reading.problems, problem)
		}
		return cell, true
	}
	cell, err := p.cellOf(g, b, labels)
	if err != nil {
		reading.problems = append(reading.problems, diag.ProblemOf(err))
	}
	return cell, err == nil
}

// cellLabel returns the first label with a role that states something. "Đơn vị:
// Đảng bộ xã Tân Hòa" names no cell.
func (p *placer) cellLabel(labels []heads.Label, wanted words.Role) heads.Label {
	for _, l := range labels {
		if l.Role == wanted && !words.Placeholder(l.Value) && !p.SaysNotHeld(l.Value) && !words.StartsAny(p.Vocabulary.Key(l.Value), p.Vocabulary.Committee) && !words.IsLetterhead(p.Vocabulary.PlainKey(l.Value)) {
			return l
		}
	}
	return heads.Label{}
}

// otherCell returns a further label above the table that names another known cell.
func (p *placer) otherCell(b heads.Extent, labels []heads.Label, cell int, committee string) heads.Label {
	for _, l := range labels {
		if l.Role != words.CellRole || l.Row >= b.Header {
			continue
		}
		if found := p.Find(l.Value, committee); found.Cell >= 0 && found.Cell != cell {
			return l
		}
	}
	return heads.Label{}
}

// cellInHead finds a line of the letterhead that is a cell's name: "CHI BỘ
// THÔN ĐÔNG".
func (p *placer) cellInHead(g *heads.Grid, b heads.Extent) (text string, row, col int, found bool) {
	for row := b.From; row < min(b.Header, len(g.Rows)); row++ {
		for col := range min(g.Width(row), words.HeaderWidth) {
			cell := p.At(g, row, col)
			text := cell.Text
			if text == "" || len(text) > 200 || strings.Contains(text, ":") {
				continue
			}
			key := p.KeyOf(cell)
			isCell := words.StartsAny(key, p.Vocabulary.Cell) && !words.IsAny(key, p.Vocabulary.Cell)
			if isCell && !p.SaysNotHeld(text) && (!words.AnyIn(key, p.Vocabulary.NoName) || p.Find(text, "").Cell >= 0) {
				return text, row, col, true
			}
		}
	}
	return "", 0, 0, false
}

// cellInName finds a cell in the name of a worksheet or file: the whole name,
// or parts of it set off by dashes that agree.
func (p *placer) cellInName(name, committee string) (int, bool) {
	spaced := strings.NewReplacer("_", " - ", "--", " - ").Replace(name)
	if f := p.Find(spaced, committee); f.Cell >= 0 {
		return f.Cell, true
	}
	found := -1
	for _, part := range strings.Split(spaced, " - ") {
		f := p.Find(part, committee)
		switch {
		case f.Cell < 0:
		case found >= 0 && f.Cell != found:
			return -1, false
		default:
			found = f.Cell
		}
	}
	if found < 0 {
		return p.CellAmongWords(name, committee)
	}
	return found, true
}

// committeeOf finds the committee a sheet belongs to: its label, else a line
// of the letterhead that the roster knows. "" where none is told.
func (p *placer) committeeOf(g *heads.Grid, b heads.Extent, labels []heads.Label) string {
	if !p.Committees {
		return ""
	}
	for _, l := range labels {
		if l.Role == words.CommitteeRole && !words.Placeholder(l.Value) {
			return p.CommitteeNamed(l.Value)
		}
	}
	found := ""
	for row := b.From; row < min(b.Header, len(g.Rows)); row++ {
		for col := range min(g.Width(row), words.HeaderWidth) {
			name := p.CommitteeOfText(p.At(g, row, col))
			switch {
			case name == "":
			case found != "" && found != name:
				return ""
			default:
				found = name
			}
		}
	}
	return found
}

// placeWith finds the cell, month and kind of a form and adds it to the reading.
func (p *placer) placeWith(g *heads.Grid, b heads.Extent, labels []heads.Label, said *facts.Reader, sheet *scoring.Sheet, reading *sheetReading) {
	p.setKind(g, b, said, sheet)
	sheet.Source = scoring.Source{File: g.File, Sheet: g.Sheet}
	sheet.Pos = g.SheetPos()
	p.Loosely = nil
	cell, ok := p.placedCell(g, b, labels, reading)
	if !ok {
		return
	}
	sheet.Cell = cell
	said.SettleEveryone(sheet)
	month, warnings := p.monthOf(g, b, labels, sheet.Facts(), cell)
	sheet.Problems = append(sheet.Problems, warnings...)
	switch {
	case month.IsZero() && p.Year == 0 && p.monthWithoutYear(g, b, labels) > 0:
		reading.problems = append(reading.problems, p.withoutYear(g.SheetPos()))
	case month.IsZero():
		reading.problems = append(reading.problems, diag.New(diag.NoPeriod, "", g.SheetPos(), "cell", p.Roster.Cells[cell].Name))
	}
	sheet.Month = month
	if left := p.leftOut(cell, month); !left.IsZero() {
		reading.use.Left = left
		if date := sheet.Facts().Date; p.inPeriod(date) && !p.inPeriodMonth(month) { // last year's form, used again
			reading.problems = append(reading.problems, diag.New(diag.DateOutsideMonth, "left-out", date.At.Pos(), "date", date.Value, "month", month))
		}
		return
	}
	sheet.Reading = append(hiddenNotes(g, b.Header, b.TableEnd), p.Loosely...)
	reading.sheets = append(reading.sheets, *sheet)
}

func (d dater) setKind(g *heads.Grid, b heads.Extent, said *facts.Reader, sheet *scoring.Sheet) {
	sheet.Kind, sheet.Combined = d.TitleKind(g, b.From, b.Header)
	if said.KindSaid {
		sheet.Kind, sheet.Combined = said.Kind, said.Combined
	}
	sheet.Set = d.SetFor(sheet.Kind)
}
