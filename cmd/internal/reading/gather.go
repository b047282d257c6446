package reading

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
	"chibo/scoring/naming"
)

// A gatherer makes a roster of the party cells that sheets name, where there
// is none to look them up in. Names are taken as they stand; the same name, or
// the same code, is the same cell.
type gatherer struct {
	roster *scoring.Roster
	byKey  map[string][]int
}

func newGatherer() *gatherer {
	return &gatherer{roster: &scoring.Roster{}, byKey: map[string][]int{}}
}

// newGatheringReader is newReader without a roster.
func newGatheringReader(sets []*criteria.Set, period scoring.Period, words []words.HeaderWords) *reader {
	roster := &scoring.Roster{}
	r := newReader(lookup.NewIndex(roster), roster, sets, period, words)
	r.Committees = true // a name belongs to the committee its sheet states
	r.startGathering()
	return r
}

// startGathering begins anew with each file, so that what a file gives does
// not depend on which reader took it.
func (p *placer) startGathering() {
	p.gathered, p.Gathering = newGatherer(), true
	p.Roster = p.gathered.roster
}

// cell returns the cell with this code, name and committee, a new one where
// none of that name was met. Without a code the name is the id, as in a roster.
func (g *gatherer) cell(code, name, committee string) int {
	name = strings.Join(strings.Fields(name), " ")
	new := scoring.PartyCell{ID: code, Name: name, Committee: committee}
	if new.ID == "" {
		new.ID = new.Name
	}
	if new.Name == "" {
		new.Name = new.ID
	}
	keys := []string{"name " + naming.NameKey(new.Name), "id " + criteria.Key(new.ID)}
	for _, key := range keys {
		for _, i := range g.byKey[key] {
			if old := &g.roster.Cells[i]; sameCell(old, &new) {
				g.complete(i, keys, new)
				return i
			}
		}
	}
	g.roster.Cells = append(g.roster.Cells, new)
	g.index(len(g.roster.Cells)-1, keys)
	return len(g.roster.Cells) - 1
}

// unnamed adds the cell of a sheet that names none. It has no id, so that it
// is never taken for another; its file's name stands in for its own.
func (g *gatherer) unnamed(file string) int {
	g.roster.Cells = append(g.roster.Cells, scoring.PartyCell{Name: file})
	return len(g.roster.Cells) - 1
}

// sameCell holds two cells of one name or code against each other: different
// codes or committees, where both are stated, tell them apart.
func sameCell(a, b *scoring.PartyCell) bool {
	coded := func(c *scoring.PartyCell) bool { return c.ID != c.Name }
	if coded(a) && coded(b) && criteria.Key(a.ID) != criteria.Key(b.ID) {
		return false
	}
	return a.Committee == "" || b.Committee == "" || naming.CommitteeKey(a.Committee) == naming.CommitteeKey(b.Committee)
}

// complete adds what a later sheet states of the cell.
func (g *gatherer) complete(i int, keys []string, more scoring.PartyCell) {
	cell := &g.roster.Cells[i]
	if cell.Committee == "" {
		cell.Committee = more.Committee
	}
	if cell.ID == cell.Name && more.ID != more.Name {
		cell.ID, cell.Name = more.ID, more.Name
	}
	g.index(i, keys)
}

func (g *gatherer) index(i int, keys []string) {
	for _, key := range keys {
		known := false
		for _, j := range g.byKey[key] {
			known = known || i == j
		}
		if !known {
			g.byKey[key] = append(g.byKey[key], i)
		}
	}
}

// gatherForm takes the cell a form states: its labels, its letterhead, or a
// part of the worksheet's or file's name that begins as a cell's name does. A
// form that states none is read all the same: with a roster its cell may well
// be known.
func (p *placer) gatherForm(g *heads.Grid, b heads.Extent, labels []heads.Label) (int, diag.Problem) {
	committee := p.committeeOf(g, b, labels)
	stated := map[words.Role]string{}
	for _, l := range labels {
		if stated[l.Role] == "" && !words.Placeholder(l.Value) && !p.SaysNotHeld(l.Value) {
			stated[l.Role] = l.Value
		}
	}
	if code, name := stated[words.CodeRole], stated[words.CellRole]; code != "" || name != "" {
		return p.gathered.cell(code, name, committee), diag.Problem{}
	}
	if text, _, _, found := p.cellInHead(g, b); found {
		return p.gathered.cell("", text, committee), diag.Problem{}
	}
	for _, name := range []string{g.Sheet, words.Stem(g.File)} {
		for _, part := range strings.Split(strings.NewReplacer("_", " - ", "--", " - ").Replace(name), " - ") {
			if key := p.Vocabulary.Key(part); words.StartsAny(key, p.Vocabulary.Cell) && !words.IsAny(key, p.Vocabulary.Cell) {
				return p.gathered.cell("", workbook.Trim(part), committee), diag.Problem{}
			}
		}
	}
	return p.gathered.unnamed(words.Stem(g.File)), diag.New(diag.NoCell, "no-roster", g.SheetPos()).As(diag.Warning)
}

// gatherRow takes the cell of a list's row.
func (l *list) gatherRow(row int, name, committee string) lookup.Finding {
	code, _, _ := l.text(row, words.CodeRole)
	if code == name {
		code = ""
	}
	return lookup.Finding{Cell: l.r.gathered.cell(code, name, committee)}
}

// gatherFiles puts the cells of all files into one roster and has every sheet
// point into it.
func gatherFiles(readings []fileReading) *scoring.Roster {
	all := newGatherer()
	for _, reading := range readings {
		at := make([]int, len(reading.cells))
		for i, c := range reading.cells {
			switch {
			case c.ID == "":
				at[i] = all.unnamed(c.Name)
			case c.ID == c.Name:
				at[i] = all.cell("", c.Name, c.Committee)
			default:
				at[i] = all.cell(c.ID, c.Name, c.Committee)
			}
		}
		for i := range reading.sheets {
			reading.sheets[i].Cell = at[reading.sheets[i].Cell]
		}
	}
	return all.roster
}
