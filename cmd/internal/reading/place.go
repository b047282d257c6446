package reading

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// cellOf finds the party cell a form speaks of: its label, else the cell's
// name in the letterhead, else the names of the worksheet and the file. A
// source that names a cell is final, be the name known or not.
func (r *reader) cellOf(g *grid, b block, labels []labelled) (int, diag.Problem, bool) {
	if r.gathered != nil {
		cell, problem := r.gatherForm(g, b, labels)
		return cell, problem, true
	}
	committee := r.committeeOf(g, b, labels)
	code, name := r.cellLabel(labels, words.CodeRole), r.cellLabel(labels, words.CellRole)
	if code.value != "" {
		cell, problem, ok := r.lookUp(code.value, committee, g.Pos(code.row, code.col))
		if byName := r.find(name.value, committee); ok && name.value != "" && byName.Cell >= 0 && byName.Cell != cell {
			both := lookup.Finding{Cell: -1, Ambiguous: true, Candidates: []int{cell, byName.Cell}}
			return -1, r.notFound(both, name.value, committee, g.Pos(name.row, name.col)), false
		}
		return cell, problem, ok
	}
	if name.value != "" {
		return r.lookUp(name.value, committee, g.Pos(name.row, name.col))
	}
	find := r.cellInHead
	if ofCommittees(r.sets) {
		find = r.unitInHead
	}
	if text, row, col, found := find(g, b); found {
		return r.lookUp(text, committee, g.Pos(row, col))
	}
	for _, name := range []string{g.Sheet, words.Stem(g.File)} {
		if cell, ok := r.cellInName(name, committee); ok {
			return cell, diag.Problem{}, true
		}
	}
	if row, col, found := r.cellsAcross(g, b.header); found {
		return -1, diag.New(diag.NoCell, "transposed", g.Pos(row, col), "name", g.Text(row, col)), false
	}
	return -1, diag.New(diag.NoCell, "", g.place()), false
}

// cellLabel returns the first label with a role that states something. "Đơn vị:
// Đảng bộ xã Tân Hòa" names no cell.
func (r *reader) cellLabel(labels []labelled, wanted words.Role) labelled {
	for _, l := range labels {
		if l.role == wanted && !words.Placeholder(l.value) && !r.saysNotHeld(l.value) && !words.StartsAny(r.vocabulary.Key(l.value), r.vocabulary.Committee) {
			return l
		}
	}
	return labelled{}
}

// lookUp finds a cell by the text that names it, or tells why it cannot.
func (r *reader) lookUp(text, committee string, pos diag.Pos) (int, diag.Problem, bool) {
	f := r.find(text, committee)
	if f.Cell >= 0 {
		r.loosely = r.looseNote(text, f)
		return f.Cell, diag.Problem{}, true
	}
	return -1, r.notFound(f, text, committee, pos), false
}

// Bounds of looking for names spelt nearly alike, which is done cell by cell:
// whoever has more unknown names than that has the wrong roster.
const (
	maxNearest  = 500 // unknown names of a file
	longestName = 500 // bytes
)

func (r *reader) notFound(f lookup.Finding, text, committee string, pos diag.Pos) diag.Problem {
	var names []string
	if !f.Ambiguous && r.unknown < maxNearest && len(text) <= longestName {
		f.Candidates = r.index.Nearest(text, committee)
	}
	r.unknown++
	for _, i := range f.Candidates {
		name := r.roster.Cells[i].Name
		if r.committees && r.roster.Cells[i].Committee != "" {
			name += " (" + r.roster.Cells[i].Committee + ")"
		}
		names = append(names, name)
	}
	args := []any{"text", text, "candidates", strings.Join(names, "; "), "committee", committee, "typed", taught.Typed(text)}
	switch {
	case f.Ambiguous:
		return diag.New(diag.AmbiguousCell, "", pos, args...)
	case len(names) == 0:
		return diag.New(diag.UnknownCell, "none-near", pos, args...)
	}
	return diag.New(diag.UnknownCell, "", pos, append(args, "near", taught.Typed(r.roster.Cells[f.Candidates[0]].ID))...)
}

// cellInHead finds a line of the letterhead that is a cell's name: "CHI BỘ
// THÔN ĐÔNG".
func (r *reader) cellInHead(g *grid, b block) (text string, row, col int, found bool) {
	for row := b.from; row < min(b.header, len(g.Rows)); row++ {
		for col := range min(g.Width(row), words.HeaderWidth) {
			cell := r.at(g, row, col)
			text := cell.text
			if text == "" || len(text) > 200 || strings.Contains(text, ":") {
				continue
			}
			key := r.keyOf(cell)
			isCell := words.StartsAny(key, r.vocabulary.Cell) && !words.IsAny(key, r.vocabulary.Cell)
			if isCell && !r.saysNotHeld(text) && (!words.AnyIn(key, r.vocabulary.NoName) || r.find(text, "").Cell >= 0) {
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
	if f := r.find(spaced, committee); f.Cell >= 0 {
		return f.Cell, true
	}
	found := -1
	for _, part := range strings.Split(spaced, " - ") {
		f := r.find(part, committee)
		switch {
		case f.Cell < 0:
		case found >= 0 && f.Cell != found:
			return -1, false
		default:
			found = f.Cell
		}
	}
	if found < 0 {
		return r.cellAmongWords(name, committee)
	}
	return found, true
}

// committeeOf finds the committee a sheet belongs to: its label, else a line
// of the letterhead that the roster knows. "" where none is told.
func (r *reader) committeeOf(g *grid, b block, labels []labelled) string {
	if !r.committees {
		return ""
	}
	for _, l := range labels {
		if l.role == words.CommitteeRole && !words.Placeholder(l.value) {
			return r.committeeNamed(l.value)
		}
	}
	found := ""
	for row := b.from; row < min(b.header, len(g.Rows)); row++ {
		for col := range min(g.Width(row), words.HeaderWidth) {
			name := r.committeeOfText(r.at(g, row, col))
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

// committeeIn returns the roster's committee that a line of a letterhead names;
// "" where it names none.
func (r *reader) committeeIn(text string) string {
	if text == "" || len(text) > 200 {
		return ""
	}
	name, _ := r.index.Committee(text)
	return name
}

// committeeNamed returns the roster's spelling, or the text itself: a cell is
// then looked up within a committee that has none.
func (r *reader) committeeNamed(text string) string {
	if name, ok := r.index.Committee(text); ok {
		return name
	}
	return text
}

// monthOf finds the month of a form: label, title, the meeting's date, the
// names of worksheet, file and folders. The letterhead's date is never asked.
func (r *reader) monthOf(g *grid, b block, labels []labelled, facts scoring.Facts, cell int) (scoring.Month, []diag.Problem) {
	if said := r.statedMonth(g, b, labels); said.present {
		var warnings []diag.Problem
		if named := r.monthInSheetName(g, labels, cell); !said.month.IsZero() && !named.IsZero() && r.namedOtherwise(g.Sheet, named, said.month) {
			warnings = append(warnings, diag.New(diag.MonthMismatch, "", g.Pos(said.row, said.col), "month", said.month, "sheet", g.Sheet))
		}
		return said.month, warnings
	}
	if facts.Date.Known && !r.months.Whole {
		return scoring.MonthOf(facts.Date.Value), nil
	}
	for _, l := range labels {
		if r.months.Whole {
			break // a period is not told by a day
		}
		if l.role == words.DateRole && r.speaksOfDate(l.value) {
			return scoring.Month{}, nil // a date is there, and cannot be read
		}
	}
	return r.monthInNames(g, labels, cell).month, nil
}

// yearIn returns the year in a label of its own; 0: there is none.
func yearIn(labels []labelled) int {
	for _, l := range labels {
		if l.role != words.YearRole {
			continue
		}
		if year := words.Number(l.value); year >= 1900 && year < 2200 {
			return year
		}
	}
	return 0
}

// statedMonth reads the label, else the title.
func (r *reader) statedMonth(g *grid, b block, labels []labelled) saidMonth {
	if year := yearIn(labels); year > 0 { // "Tháng: 7" and "Năm: 2026" side by side
		defer r.setYear(r.year)
		r.setYear(year)
	}
	for _, l := range labels {
		if l.role == words.MonthRole && !words.Placeholder(l.value) {
			month := r.months.InLabel(l.value, g.From1904)
			if _, _, said := r.vocabulary.KindIn(r.vocabulary.Key(l.value)); said && month.IsZero() {
				continue // "Kỳ sinh hoạt: thường kỳ" speaks of the kind
			}
			return saidMonth{present: true, month: month, text: l.value, row: l.row, col: l.col}
		}
	}
	return r.monthInTitle(g, b.from, b.header, labels)
}
