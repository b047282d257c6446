package printed

import (
	"strconv"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// read turns the form into a set: groups and criteria from the table, all else
// from the text around it or the settings.
func (r *reader) read() *Form {
	table := r.readTable()
	groups := r.arrange(table)
	if r.settings == nil {
		groups = r.takeBlocks(groups)
	}
	if len(groups) == 0 {
		if !r.faulty() {
			r.report("empty", r.page.place())
		}
		return &Form{}
	}
	set := &criteria.Set{
		Standing: r.options.Standing, Notice: r.options.Notice, Official: criteria.ReviewElseSelf,
		Period: criteria.PeriodRules{Meetings: criteria.CountRegular, Decimals: 2, Missing: criteria.MissingIncomplete, NotHeld: criteria.MissingIncomplete,
			Rules: []criteria.PeriodRule{{Kind: criteria.Quarter, Method: criteria.Mean}}},
	}
	r.setGroups(set, groups)
	r.checkSums(set, groups, table)
	legend := r.readAround(table)
	if r.settings != nil {
		r.settings.apply(r, set, legend)
	} else {
		r.describe(set, legend)
	}
	r.checkUnknownColumns(table)
	return r.prove(set)
}

// checkUnknownColumns tells a column with numbers that no word explains: a
// weight, or a second maximum.
func (r *reader) checkUnknownColumns(t *tableReading) {
	for _, col := range r.head.unknown {
		count := 0
		for _, l := range t.lines {
			if _, ok := r.words.amounts.readAmount(r.page.grid.Text(l.row, col)); ok {
				count++
			}
		}
		if count > 0 {
			head := r.page.grid.Text(r.head.bottom, col)
			r.problems = append(r.problems, diag.New(diag.UnreadRow, "column", r.page.pos(r.head.bottom, col), "head", head, "count", count))
			r.note("schema", "", diag.Msg("import.unread-column", "head", head, "count", count))
		}
	}
}

// setGroups fills in groups and criteria.
func (r *reader) setGroups(set *criteria.Set, groups []*formLine) {
	ids := newIDTaker(groups)
	for _, line := range groups {
		if r.blockOf(line) == criteria.Scored {
			r.full += pointsOf(line)
		}
	}
	for n, line := range groups {
		g := criteria.Group{ID: r.takeID(ids, line, strconv.Itoa(n+1), ""), Title: line.title, Max: line.points.Value, Block: r.blockOf(line)}
		if g.Block != criteria.Scored && line.each && len(line.children) > 0 {
			g.Max = 0
		}
		r.noteLine(line, g.ID)
		if len(line.children) == 0 {
			g.Leaf = true
			g.Criteria = []criteria.Criterion{r.criterion(line, g.ID, g.Block, &g)}
			g.Max = g.Criteria[0].Max
			set.Groups = append(set.Groups, g)
			continue
		}
		for i, child := range line.children {
			id := r.takeID(ids, child, g.ID+"."+strconv.Itoa(i+1), g.ID)
			r.noteLine(child, id)
			g.Criteria = append(g.Criteria, r.criterion(child, id, g.Block, &g))
		}
		g.Aliases = r.aliases(line)
		if r.settings != nil {
			known, _ := r.settings.line(line.code)
			g.Aliases = known.aliases
		}
		r.checkGroup(line, &g)
		set.Groups = append(set.Groups, g)
	}
}

func (r *reader) blockOf(line *formLine) criteria.Block {
	if r.settings != nil {
		known, _ := r.settings.line(line.code)
		return known.block
	}
	return line.section
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

// givenID is the code of a line, or its number below that of its group; empty:
// the form gives none.
func (l *formLine) givenID(group string) string {
	switch {
	case l.code != "":
		return l.code
	case l.ordinal == "" || group == "" || strings.HasPrefix(l.ordinal, group+"."):
		return l.ordinal
	}
	return group + "." + l.ordinal
}

// takeID returns the id that the form gives to a line, else one made of its
// place. One that is taken twice would make two criteria one.
func (r *reader) takeID(ids *idTaker, line *formLine, place, group string) string {
	id := line.givenID(group)
	if id == "" {
		id = place
		for n := 1; ids.given[strings.ToLower(id)] || ids.taken[strings.ToLower(id)] > 0; n++ {
			id = place + "." + strconv.Itoa(n)
		}
	}
	key := strings.ToLower(id)
	if first := ids.taken[key]; first > 0 {
		r.report("repeated", r.page.pos(line.row, r.head.criterion), "text", line.title, "id", id, "row", first)
		return id
	}
	ids.taken[key] = r.page.rowNumber(line.row)
	return id
}

func (r *reader) criterion(line *formLine, id string, block criteria.Block, group *criteria.Group) criteria.Criterion {
	c := criteria.Criterion{ID: id, Title: line.title, Max: line.points.Value, Kind: criteria.ByPoints}
	if !line.points.Known && !line.broken {
		switch most := mostOf(line.tiers); {
		case most > 0:
			c.Max = most // tiers hold full marks
			line.points = criteria.Some(c.Max)
		case block != criteria.Scored && group.Max > 0:
			c.Max = group.Max // up to the ceiling of its block
		default:
			r.report("no-points", r.page.pos(line.row, r.head.max), "text", line.title)
		}
	}
	if r.settings == nil {
		c.Aliases = r.aliases(line)
	}
	if line.each && r.settings == nil {
		r.takeEach(line, &c, block, group)
	}
	if r.settings != nil {
		r.settings.applyLine(r, line, &c, block)
	} else {
		r.readApplies(line, &c, block)
	}
	switch {
	case len(line.tiers) > 0:
		r.takeTierList(line, &c, group.Title)
	case line.check, r.head.checks && block == criteria.Scored && r.settings == nil:
		c.Kind = criteria.Check
	}
	for _, doubt := range line.doubts {
		r.note("groups", id, diag.Msg("import.gap", "text", doubt))
	}
	return c
}

// aliases returns the title as the form prints it, where more was taken off than
// its number, its points and how it is marked, which a reader of sheets passes
// over: filled sheets print it so.
func (r *reader) aliases(l *formLine) []string {
	bare := r.words.amounts.yesNo.ReplaceAllString(l.printed, "")
	if m := r.words.pointsInTitle.FindStringSubmatch(bare); m != nil {
		bare = m[1]
	}
	key, title := criteria.Key(bare), criteria.Key(l.title)
	if key == "" || key == title || l.ordinal != "" && key == criteria.Key(l.ordinal)+" "+title {
		return nil
	}
	return []string{l.printed}
}

// takeEach reads "5 điểm/lần": in a block, multiples of it up to the ceiling,
// which is full marks where the form prints none. In a scored line nobody can
// tell what full marks are.
func (r *reader) takeEach(line *formLine, c *criteria.Criterion, block criteria.Block, group *criteria.Group) {
	pos := r.page.pos(line.row, r.head.max)
	if block == criteria.Scored {
		r.report("each", pos, "text", line.title, "value", c.Max)
		return
	}
	step := c.Max
	if c.Max = group.Max; c.Max < step {
		c.Max = r.full
	}
	if c.Max%step == 0 {
		c.Step = step
	}
	r.warn("each-time", pos, "text", line.title, "value", step, "max", c.Max)
}

func mostOf(tiers []tier) (most criteria.Points) {
	for _, t := range tiers {
		most = max(most, t.points.Value)
	}
	return most
}

// readApplies tells a criterion of meetings with a theme by its title, or by
// what is printed beside it.
func (r *reader) readApplies(line *formLine, c *criteria.Criterion, block criteria.Block) {
	if block != criteria.Scored || !line.thematic && !saysThematic(line.title) {
		return
	}
	c.Applies, c.Otherwise = criteria.OnlyInThematic, criteria.Full
	r.warn("thematic", r.page.pos(line.row, r.head.criterion), "text", line.title)
	r.note("groups", c.ID, diag.Msg("import.thematic"))
}

// noteLine keeps what the form says about a line beside its title.
func (r *reader) noteLine(line *formLine, id string) {
	for _, heading := range line.headings {
		r.note("groups", id, diag.Msg("import.heading", "text", heading))
	}
	for _, remark := range line.remarks {
		r.note("groups", id, diag.Msg("import.note", "text", remark))
	}
}

// checkGroup holds a group's points against its criteria; a block's are a
// ceiling and no sum.
func (r *reader) checkGroup(line *formLine, g *criteria.Group) {
	var sum criteria.Points
	complete := true
	for _, c := range g.Criteria {
		if complete = complete && c.Max > 0; g.Block == criteria.Scored || c.Max < r.full {
			sum += c.Max
		} else {
			sum = r.full
		}
	}
	switch {
	case !complete || line.broken: // told already
	case g.Block != criteria.Scored && g.Max == 0:
		g.Max = min(sum, max(r.full, sum))
	case !line.points.Known:
		g.Max = sum
		r.warn("group-points", r.page.pos(line.row, r.head.max), "text", line.title, "sum", sum)
	case g.Block == criteria.Scored && sum != g.Max:
		r.report("sum", r.page.pos(line.row, r.head.max), "text", line.title, "max", g.Max, "sum", sum, "parts", partsOf(line.children))
	}
}

// prove writes the set and reads it back: what the linter finds is told of the
// form, and a set with an error is none.
func (r *reader) prove(set *criteria.Set) *Form {
	if r.faulty() {
		return &Form{}
	}
	proved, problems := criteria.Parse(r.file, criteria.Write(set))
	for _, p := range problems {
		r.problems = append(r.problems, diag.New(diag.BadForm, "set", diag.Pos{File: r.file}, "reason", p.Message).As(p.Severity))
	}
	return &Form{Set: proved, Notes: r.notes, Account: r.account()}
}
