package reading

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// cellOf finds the party cell a form speaks of: its label, else the cell's
// name in the letterhead, else the names of the worksheet and the file. A
// source that names a cell is final, whether the name is known or not. The error is
// a *diag.ProblemError.
func (r *reader) cellOf(g *heads.Grid, b heads.Extent, labels []heads.Label) (int, error) {
	committee := r.committeeOf(g, b, labels)
	code, name := r.cellLabel(labels, words.CodeRole), r.cellLabel(labels, words.CellRole)
	if code.Value != "" {
		cell, err := r.LookUp(code.Value, committee, g.Pos(code.Row, code.Col))
		if byName := r.Find(name.Value, committee); err == nil && name.Value != "" && byName.Cell >= 0 && byName.Cell != cell {
			both := lookup.Finding{Cell: -1, Ambiguous: true, Candidates: []int{cell, byName.Cell}}
			return -1, &diag.ProblemError{Problem: r.NotFound(both, name.Value, committee, g.Pos(name.Row, name.Col))}
		}
		return cell, err
	}
	if name.Value != "" {
		return r.LookUp(name.Value, committee, g.Pos(name.Row, name.Col))
	}
	find := r.cellInHead
	if heads.OfCommittees(r.Sets) {
		find = r.unitInHead
	}
	if text, row, col, found := find(g, b); found {
		return r.LookUp(text, committee, g.Pos(row, col))
	}
	for _, name := range []string{g.Sheet, words.Stem(g.File)} {
		if cell, ok := r.cellInName(name, committee); ok {
			return cell, nil
		}
	}
	if row, col, found := r.CellsAcross(g, b.Header); found {
		return -1, diag.Fail(diag.NoCell, "transposed", g.Pos(row, col), "name", g.Text(row, col))
	}
	return -1, diag.Fail(diag.NoCell, "", g.SheetPos())
}

// placedCell returns the party cell of a form, gathered where there is no roster; what
// is wrong with it goes into the reading.
func (r *reader) placedCell(g *heads.Grid, b heads.Extent, labels []heads.Label, reading *sheetReading) (cell int, ok bool) {
	if r.gathered != nil {
		cell, problem := r.gatherForm(g, b, labels)
		if problem.Code != "" {
			reading.problems = append(reading.problems, problem)
		}
		return cell, true
	}
	cell, err := r.cellOf(g, b, labels)
	if err != nil {
		reading.problems = append(reading.problems, diag.ProblemOf(err))
	}
	return cell, err == nil
}

// cellLabel returns the first label with a role that states something. "Đơn vị:
// Đảng bộ xã Tân Hòa" names no cell.
func (r *reader) cellLabel(labels []heads.Label, wanted words.Role) heads.Label {
	for _, l := range labels {
		if l.Role == wanted && !words.Placeholder(l.Value) && !r.SaysNotHeld(l.Value) && !words.StartsAny(r.Vocabulary.Key(l.Value), r.Vocabulary.Committee) {
			return l
		}
	}
	return heads.Label{}
}

// cellInHead finds a line of the letterhead that is a cell's name: "CHI BỘ
// THÔN ĐÔNG".
func (r *reader) cellInHead(g *heads.Grid, b heads.Extent) (text string, row, col int, found bool) {
	for row := b.From; row < min(b.Header, len(g.Rows)); row++ {
		for col := range min(g.Width(row), words.HeaderWidth) {
			cell := r.At(g, row, col)
			text := cell.Text
			if text == "" || len(text) > 200 || strings.Contains(text, ":") {
				continue
			}
			key := r.KeyOf(cell)
			isCell := words.StartsAny(key, r.Vocabulary.Cell) && !words.IsAny(key, r.Vocabulary.Cell)
			if isCell && !r.SaysNotHeld(text) && (!words.AnyIn(key, r.Vocabulary.NoName) || r.Find(text, "").Cell >= 0) {
				return text, row, col, true
			}
		}
	}
	return "", 0, 0, false
}

// cellInName finds a cell in the name of a worksheet or file: the whole name,
// or parts of it set off by dashes that agree.
func (r *reader) cellInName(name, committee string) (int, bool) {
	spaced := strings.NewReplacer("_", " - ", "--", " - ").Replace(name)
	if f := r.Find(spaced, committee); f.Cell >= 0 {
		return f.Cell, true
	}
	found := -1
	for _, part := range strings.Split(spaced, " - ") {
		f := r.Find(part, committee)
		switch {
		case f.Cell < 0:
		case found >= 0 && f.Cell != found:
			return -1, false
		default:
			found = f.Cell
		}
	}
	if found < 0 {
		return r.CellAmongWords(name, committee)
	}
	return found, true
}

// committeeOf finds the committee a sheet belongs to: its label, else a line
// of the letterhead that the roster knows. "" where none is told.
func (r *reader) committeeOf(g *heads.Grid, b heads.Extent, labels []heads.Label) string {
	if !r.Committees {
		return ""
	}
	for _, l := range labels {
		if l.Role == words.CommitteeRole && !words.Placeholder(l.Value) {
			return r.CommitteeNamed(l.Value)
		}
	}
	found := ""
	for row := b.From; row < min(b.Header, len(g.Rows)); row++ {
		for col := range min(g.Width(row), words.HeaderWidth) {
			name := r.CommitteeOfText(r.At(g, row, col))
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

// monthOf finds the month of a form: label, title, the meeting's date, the
// names of worksheet, file and folders. The letterhead's date is never asked.
func (r *reader) monthOf(g *heads.Grid, b heads.Extent, labels []heads.Label, facts scoring.Facts, cell int) (scoring.Month, []diag.Problem) {
	if said := r.StatedMonth(g, b, labels); said.Present {
		var warnings []diag.Problem
		if named := r.MonthInSheetName(g, labels, cell); !said.Month.IsZero() && !named.IsZero() && r.NamedOtherwise(g.Sheet, named, said.Month) {
			warnings = append(warnings, diag.New(diag.MonthMismatch, "", g.Pos(said.Row, said.Col), "month", said.Month, "sheet", g.Sheet))
		}
		return said.Month, warnings
	}
	if facts.Date.Known && !r.Months.Whole {
		return scoring.MonthOf(facts.Date.Value), nil
	}
	for _, l := range labels {
		if r.Months.Whole {
			break // a period is not told by a day
		}
		if l.Role == words.DateRole && r.SpeaksOfDate(l.Value) {
			return scoring.Month{}, nil // a date is there, and cannot be read
		}
	}
	return r.MonthInNames(g, labels, cell).Month, nil
}
