package printed

import (
	"strings"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// A settingsReader reads the worksheet of settings of our own forms.
type settingsReader struct{ *source }

// settings are the tables of the settings sheet of our own forms.
type settings struct {
	page  *page
	parts map[string]*settingsTable
	known map[string]settingsLine // by the code in small letters
	seen  map[string]bool         // codes that the form has
	set   settingsItems
}

// A settingsTable is one part of the sheet: its columns by head, its rows.
type settingsTable struct {
	page  *page
	heads map[string]int
	rows  []int
}

// A settingsLine says what paper does not of a group or criterion.
type settingsLine struct {
	row       string // names.GroupRow or names.CriterionRow
	kind      criteria.Kind
	block     criteria.Block
	step      criteria.Points
	measure   criteria.Measure
	applies   criteria.Applies
	otherwise criteria.Otherwise
	aliases   []string
	at        int // row of the sheet
}

// readSettings finds the parts of the sheet by their names, and reads those
// that the form's rows need.
func (sr settingsReader) readSettings(page *page) *settings {
	s := &settings{page: page, parts: map[string]*settingsTable{}, known: map[string]settingsLine{}, seen: map[string]bool{}}
	var open *settingsTable
	for row := range page.grid.Rows {
		name := page.grid.Text(row, 0)
		switch {
		case isPart(name):
			open = &settingsTable{page: page}
			s.parts[criteria.Key(name)] = open
		case open == nil || page.grid.BlankRow(row):
		case open.heads == nil:
			open.heads = map[string]int{}
			for col := range page.grid.Width(row) {
				open.heads[criteria.Key(page.grid.Text(row, col))] = col
			}
		default:
			open.rows = append(open.rows, row)
		}
	}
	sr.readSettingsLines(s)
	sr.readSettingsItems(s)
	return s
}

func isPart(name string) bool {
	for _, p := range []string{names.PartSet, names.PartLines, names.PartGrades, names.PartCaps, names.PartPeriods, names.PartTargets, names.PartLists, names.PartFacts, names.PartExcellent} {
		if criteria.Key(p) == criteria.Key(name) {
			return true
		}
	}
	return false
}

// part returns a table; one that is missing is empty and reported.
func (sr settingsReader) part(s *settings, name string) *settingsTable {
	if t := s.parts[criteria.Key(name)]; t != nil && t.heads != nil {
		return t
	}
	sr.report("setting-missing", s.page.place(), "item", name)
	return &settingsTable{page: s.page, heads: map[string]int{}}
}

// A settingsCell is a value of a table with its place and what it is called.
type settingsCell struct {
	*source
	t        *settingsTable
	row, col int
	item     string
}

// at returns the cell of a row below a head.
func (sr settingsReader) at(t *settingsTable, row int, head string) settingsCell {
	col, found := t.heads[criteria.Key(head)]
	if !found {
		col = -1
	}
	return settingsCell{sr.source, t, row, col, head}
}

func (c settingsCell) text() string { return c.t.page.grid.Text(c.row, c.col) }

// refuse reports a value that is none of what the item takes.
func (c settingsCell) refuse(accepted any) {
	c.report("setting", c.t.page.pos(c.row, max(c.col, 0)), "item", c.item, "value", c.text(), "accepted", accepted)
}

// line returns what the settings say of a code.
func (s *settings) line(code string) (settingsLine, bool) {
	l, found := s.known[strings.ToLower(code)]
	return l, found && code != ""
}

// readSettingsLines reads the table of groups and criteria.
func (sr settingsReader) readSettingsLines(s *settings) {
	t := sr.part(s, names.PartLines)
	for _, row := range t.rows {
		code := sr.at(t, row, names.Code).text()
		if code == "" {
			continue
		}
		l := settingsLine{at: row, kind: criteria.ByPoints}
		l.row = sr.at(t, row, names.Row).choose([]names.Word{{Value: names.GroupRow, Word: names.GroupRow}, {Value: names.CriterionRow, Word: names.CriterionRow}}, names.CriterionRow)
		switch kind := sr.at(t, row, names.Kind).choose(names.KindWords(), ""); kind {
		case string(criteria.Bonus), string(criteria.Deduction):
			l.block = criteria.Block(kind)
		case "":
		default:
			l.kind = criteria.Kind(kind)
		}
		l.step = sr.at(t, row, names.Step).points().Value
		l.measure = criteria.Measure(sr.at(t, row, names.Measure).choose(names.MeasureWords(), ""))
		if l.applies = criteria.Applies(sr.at(t, row, names.Applies).choose(names.MeetingWords(), "")); l.applies != criteria.OnlyInThematic {
			l.applies = criteria.Always
		}
		l.otherwise = criteria.Otherwise(sr.at(t, row, names.Otherwise).choose(names.OtherwiseWords(), ""))
		l.aliases = sr.at(t, row, names.Aliases).lines()
		s.known[strings.ToLower(code)] = l
	}
}

// applyLine gives a criterion what the settings say of it.
func (s *settings) applyLine(r builder, line *formLine, c *criteria.Criterion, block criteria.Block) {
	known, found := s.line(line.code)
	if !found { // a row that was added to the form
		r.readApplies(line, c, block)
		return
	}
	s.seen[strings.ToLower(line.code)] = true
	line.check, c.Aliases = false, known.aliases
	c.Kind, c.Step, c.Applies, c.Otherwise = known.kind, known.step, known.applies, known.otherwise
	if c.Kind == criteria.ByPoints && block == criteria.Scored {
		c.Measure = known.measure
	}
	if c.Kind == criteria.Tiers && len(line.tiers) == 0 {
		r.report("no-tiers", r.page.pos(line.row, r.head.criterion), "text", line.title)
	}
	if c.Kind != criteria.Tiers && len(line.tiers) > 0 {
		r.report("needless-tiers", r.page.pos(line.row, r.head.criterion), "text", line.title, "kind", names.WordOf(names.KindWords(), string(c.Kind)))
		line.tiers = nil
	}
	if c.Applies == criteria.Always {
		c.Otherwise = ""
	}
}

// minutes is the full duration that the settings ask for.
func (s *settings) minutes() int { return s.set.discipline.Minutes.Value }
