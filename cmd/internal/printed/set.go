package printed

import (
	"strconv"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// read turns the form into a set: groups and criteria from the table, all else
// from the text around it or the settings.
func (src *source) read() *Form {
	table := tableReader{src}.readTable()
	groups := arranger{src}.arrange(table)
	if src.settings == nil {
		groups = sumChecker{src}.takeBlocks(groups)
	}
	if len(groups) == 0 {
		if !src.faulty() {
			src.report("empty", src.page.place())
		}
		return &Form{}
	}
	set := &criteria.Set{
		Standing: src.options.Standing, Notice: src.options.Notice, Official: criteria.ReviewElseSelf,
		Period: criteria.PeriodRules{Meetings: criteria.CountRegular, Decimals: 2, Missing: criteria.MissingIncomplete, NotHeld: criteria.MissingIncomplete,
			Rules: []criteria.PeriodRule{{Kind: criteria.Quarter, Method: criteria.Mean}}},
	}
	build := builder{src}
	build.setGroups(set, groups)
	sumChecker{src}.checkSums(set, groups, table)
	legend := legendReader{src}.readAround(table)
	if src.settings != nil {
		src.settings.apply(settingsReader{src}, set, legend)
	} else {
		describer{src}.describe(set, legend)
	}
	build.checkUnknownColumns(table)
	return src.prove(set)
}

// A builder makes the groups and criteria of the set from the arranged lines.
type builder struct{ *source }

// checkUnknownColumns tells a column with numbers that no word explains: a
// weight, or a second maximum.
func (bd builder) checkUnknownColumns(t *tableReading) {
	for _, col := range bd.head.unknown {
		count := 0
		for _, l := range t.lines {
			if _, ok := bd.words.amounts.readAmount(bd.page.grid.Text(l.row, col)); ok {
				count++
			}
		}
		if count > 0 {
			head := bd.page.grid.Text(bd.head.bottom, col)
			bd.problems = append(bd.problems, diag.New(diag.UnreadRow, "column", bd.page.pos(bd.head.bottom, col), "head", head, "count", count))
			bd.note("schema", "", diag.Msg("import.unread-column", "head", head, "count", count))
		}
	}
}

// setGroups fills in groups and criteria.
func (bd builder) setGroups(set *criteria.Set, groups []*formLine) {
	ids := newIDTaker(groups)
	for _, line := range groups {
		if bd.blockOf(line) == criteria.Scored {
			bd.full += pointsOf(line)
		}
	}
	for n, line := range groups {
		g := criteria.Group{ID: bd.takeID(ids, line, strconv.Itoa(n+1), ""), Title: line.title, Max: line.points.Value, Block: bd.blockOf(line)}
		if g.Block != criteria.Scored && line.each && len(line.children) > 0 {
			g.Max = 0
		}
		bd.noteLine(line, g.ID)
		if len(line.children) == 0 {
			g.Leaf = true
			g.Criteria = []criteria.Criterion{bd.criterion(line, g.ID, g.Block, &g)}
			g.Max = g.Criteria[0].Max
			set.Groups = append(set.Groups, g)
			continue
		}
		for i, child := range line.children {
			id := bd.takeID(ids, child, g.ID+"."+strconv.Itoa(i+1), g.ID)
			bd.noteLine(child, id)
			g.Criteria = append(g.Criteria, bd.criterion(child, id, g.Block, &g))
		}
		g.Aliases = bd.words.aliases(line)
		if bd.settings != nil {
			known, _ := bd.settings.line(line.code)
			g.Aliases = known.aliases
		}
		bd.checkGroup(line, &g)
		set.Groups = append(set.Groups, g)
	}
}

func (bd builder) blockOf(line *formLine) criteria.Block {
	if bd.settings != nil {
		known, _ := bd.settings.line(line.code)
		return known.block
	}
	return line.section
}

// noteLine keeps what the form says about a line beside its title.
func (bd builder) noteLine(line *formLine, id string) {
	for _, heading := range line.headings {
		bd.note("groups", id, diag.Msg("import.heading", "text", heading))
	}
	for _, remark := range line.remarks {
		bd.note("groups", id, diag.Msg("import.note", "text", remark))
	}
}

// checkGroup holds a group's points against its criteria; a block's are a
// ceiling and no sum.
func (bd builder) checkGroup(line *formLine, g *criteria.Group) {
	var sum criteria.Points
	complete := true
	for _, c := range g.Criteria {
		if complete = complete && c.Max > 0; g.Block == criteria.Scored || c.Max < bd.full {
			sum += c.Max
		} else {
			sum = bd.full
		}
	}
	switch {
	case !complete || line.broken: // told already
	case g.Block != criteria.Scored && g.Max == 0:
		g.Max = min(sum, max(bd.full, sum))
	case !line.points.Known:
		g.Max = sum
		bd.warn("group-points", bd.page.pos(line.row, bd.head.max), "text", line.title, "sum", sum)
	case g.Block == criteria.Scored && sum != g.Max:
		bd.report("sum", bd.page.pos(line.row, bd.head.max), "text", line.title, "max", g.Max, "sum", sum, "parts", partsOf(line.children))
	}
}

// prove writes the set and reads it back: what the linter finds is told of the
// form, and a set with an error is none.
func (src *source) prove(set *criteria.Set) *Form {
	if src.faulty() {
		return &Form{}
	}
	proved, problems := criteria.Parse(src.file, criteria.Write(set))
	for _, p := range problems {
		src.problems = append(src.problems, diag.New(diag.BadForm, "set", diag.Pos{File: src.file}, "reason", p.Message).As(p.Severity))
	}
	return &Form{Set: proved, Notes: src.notes, Account: src.account()}
}

// An idTaker gives each line an id of its own.
type idTaker struct {
	given map[string]bool // what the form gives to some line
	taken map[string]int  // row of the line that has it
}

func newIDTaker(groups []*formLine) *idTaker {
	t := &idTaker{given: map[string]bool{}, taken: map[string]int{}}
	for n, g := range groups {
		id := g.givenID("")
		t.given[strings.ToLower(id)] = true
		if id == "" {
			id = strconv.Itoa(n + 1)
		}
		for _, c := range g.children {
			t.given[strings.ToLower(c.givenID(id))] = true
		}
	}
	return t
}

// takeID returns the id that the form gives to a line, else one made of its
// place. One that is taken twice would make two criteria one.
func (bd builder) takeID(ids *idTaker, line *formLine, place, group string) string {
	id := line.givenID(group)
	if id == "" {
		id = place
		for n := 1; ids.given[strings.ToLower(id)] || ids.taken[strings.ToLower(id)] > 0; n++ {
			id = place + "." + strconv.Itoa(n)
		}
	}
	key := strings.ToLower(id)
	if first := ids.taken[key]; first > 0 {
		bd.report("repeated", bd.page.pos(line.row, bd.head.criterion), "text", line.title, "id", id, "row", first)
		return id
	}
	ids.taken[key] = bd.page.rowNumber(line.row)
	return id
}
