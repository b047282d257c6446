package roster

import (
	"cmp"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
)

// row reads one row; false: the list is over.
func (r *reader) row(g *heads.Grid, h heads.Header, row int) bool {
	text := func(wanted words.Role) string {
		if c, found := h.Find(wanted); found {
			return g.Text(row, c.Col)
		}
		return ""
	}
	lead := r.lead(g, h, row)
	switch name, code := text(words.CellRole), text(words.CodeRole); {
	case r.isTotal(lead), r.isHeadAgain(h, name):
	case words.Number(text(words.OrdinalRole)) < 0 && r.stops(lead):
		return false
	case !r.units && r.isGroup(g, h, row, lead):
		r.committee = words.TrimOrdinal(lead)
	case r.isHeading(g, h, row):
	case r.reading == besideCells:
		r.asideRow(g, h, row, text)
	case text(words.VillageRole) != "" && lacksCell(name) && r.mergedText(g, h, row, words.CellRole) == "":
		r.village(g, h, row, text(words.VillageRole), "")
	case name == "" && code == "" && r.mergedText(g, h, row, words.CellRole) != "": // a further village of the same cell
		r.village(g, h, row, text(words.VillageRole), r.mergedText(g, h, row, words.CellRole))
	case words.ErrorValue(name) || words.ErrorValue(code):
		r.addFaulty(g, h, row, text)
	case name == "" && code == "":
	case name == "":
		if words.Number(text(words.OrdinalRole)) >= 0 || r.holdsMore(g, h, row) {
			r.problems = append(r.problems, diag.New(diag.BadRoster, "no-name", r.posOf(g, h, row, words.CellRole), "code", code))
		}
	default:
		r.add(g, h, row, name, code, text)
	}
	return true
}

// addFaulty takes a row whose name or code is an error value by the other one.
func (r *reader) addFaulty(g *heads.Grid, h heads.Header, row int, text func(wanted words.Role) string) {
	kept := map[words.Role]string{words.CellRole: text(words.CellRole), words.CodeRole: text(words.CodeRole)}
	for _, wanted := range []words.Role{words.CellRole, words.CodeRole} {
		if words.ErrorValue(kept[wanted]) {
			r.problems = append(r.problems, diag.New(diag.CellError, "name", r.posOf(g, h, row, wanted), "text", kept[wanted]))
			kept[wanted] = ""
		}
	}
	if name := cmp.Or(kept[words.CellRole], kept[words.CodeRole]); name != "" {
		r.add(g, h, row, name, kept[words.CodeRole], text)
	}
}

// holdsMore reports whether a row has a number of members or a kind: then it
// is meant as a cell.
func (r *reader) holdsMore(g *heads.Grid, h heads.Header, row int) bool {
	for _, wanted := range []words.Role{words.MembersRole, words.CellKindRole} {
		if c, found := h.Find(wanted); found && g.Text(row, c.Col) != "" {
			return true
		}
	}
	return false
}

// lead returns the first text of a row, but for an ordinal in Roman figures or
// letters: "I | Đảng bộ cơ sở A".
func (r *reader) lead(g *heads.Grid, h heads.Header, row int) string {
	first, _ := g.FirstText(row)
	if c, found := h.Find(words.OrdinalRole); found && c.Col == first && isHeadingOrdinal(g.Text(row, first)) {
		for col := first + 1; col < g.Width(row); col++ {
			if text := g.Text(row, col); text != "" {
				return text
			}
		}
	}
	return g.Text(row, first)
}

// isHeadingOrdinal tells "I.", "II" and "A)" from the numbers of cells.
func isHeadingOrdinal(text string) bool {
	ordinal := strings.Trim(text, ".)")
	return ordinal != "" && len(ordinal) <= 4 && strings.Trim(ordinal, "IVXABCDEF") == ""
}

func (r *reader) isTotal(lead string) bool {
	return words.StartsAny(r.vocabulary.Key(lead), r.vocabulary.Total)
}

// isHeadAgain reports whether the head of the names stands in a row: on a further page.
func (r *reader) isHeadAgain(h heads.Header, name string) bool {
	c, _ := h.Find(words.CellRole)
	return name != "" && r.vocabulary.Key(name) == r.vocabulary.Key(c.Label)
}

// stops reports whether the text is that of a footnote or signature.
func (r *reader) stops(lead string) bool {
	return words.StartsAny(r.vocabulary.Key(lead), r.vocabulary.Stop) || strings.HasPrefix(lead, "*")
}

// isGroup tells a row that names the committee of the rows below it.
func (r *reader) isGroup(g *heads.Grid, h heads.Header, row int, lead string) bool {
	isCommittee := words.StartsAny(r.vocabulary.Key(words.TrimOrdinal(lead)), r.vocabulary.Committee)
	if h.Has(words.CommitteeRole) {
		c, _ := h.Find(words.OrdinalRole)
		return (r.alone(g, row) || h.Has(words.OrdinalRole) && isHeadingOrdinal(g.Text(row, c.Col))) && isCommittee
	}
	code := ""
	if c, found := h.Find(words.CodeRole); found {
		code = g.Text(row, c.Col)
	}
	return isCommittee && (code == "" || code == lead)
}

// isHeading tells a row such as "I | Khối nông thôn": counted in Roman figures
// or letters, with nothing but a title.
func (r *reader) isHeading(g *heads.Grid, h heads.Header, row int) bool {
	c, found := h.Find(words.OrdinalRole)
	if !found || !isHeadingOrdinal(g.Text(row, c.Col)) {
		return false
	}
	texts := 0
	for col := range g.Width(row) {
		if g.Text(row, col) != "" {
			texts++
		}
	}
	return texts <= 2 && len(h.Columns) > 2
}

// alone reports whether only one text stands in the row.
func (r *reader) alone(g *heads.Grid, row int) bool {
	texts := 0
	for col := range g.Width(row) {
		if g.Text(row, col) != "" {
			texts++
		}
	}
	return texts == 1
}

func (r *reader) posOf(g *heads.Grid, h heads.Header, row int, wanted words.Role) diag.Pos {
	if c, found := h.Find(wanted); found {
		return g.Pos(row, c.Col)
	}
	return g.Pos(row, 0)
}
