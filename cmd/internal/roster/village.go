package roster

import (
	"cmp"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// village takes a village with the cell that stands beside it; "chưa có" is
// none.
func (r *reader) village(g *heads.Grid, h heads.Header, row int, name, cell string) {
	committee := cmp.Or(r.textIn(g, h, row, words.CommitteeRole), r.committee)
	if lacksCell(cell) {
		cell = ""
	}
	if cell != "" && r.reading == besideCells {
		if own, ok := r.listed(g, h, row, cell, "", committee); ok { // told where the roster has no such cell
			cell, committee = own.Name, cmp.Or(committee, own.Committee)
		}
	}
	for _, one := range splitNames(strings.ReplaceAll(name, ",", ";")) {
		r.roster.Villages = append(r.roster.Villages, scoring.Village{Name: one, Committee: words.OneLine(committee), Cell: words.OneLine(cell)})
	}
}

// lacksCell tells "chưa có chi bộ", "không có" and blanks.
func lacksCell(text string) bool {
	key := criteria.Key(text)
	first, _, _ := strings.Cut(key, " ")
	return words.Placeholder(text) || first == criteria.Key("chưa") || first == criteria.Key("không")
}
