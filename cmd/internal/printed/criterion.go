package printed

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"slices"
	"strings"
)

func (bd builder) criterion(line *formLine, id string, block criteria.Block, group *criteria.Group) criteria.Criterion {
	c := criteria.Criterion{ID: id, Title: line.title, Max: line.points.Value, Kind: criteria.ByPoints}
	if !line.points.Known && !line.broken {
		switch most := mostOf(line.tiers); {
		case most > 0:
			c.Max = most // tiers hold full marks
			line.points = criteria.Some(c.Max)
		case block != criteria.Scored && group.Max > 0:
			c.Max = group.Max // up to the ceiling of its block
		default:
			bd.report("no-points", bd.page.pos(line.row, bd.head.max), "text", line.title)
		}
	}
	if bd.settings == nil {
		c.Aliases = bd.words.aliases(line)
	}
	if line.each && bd.settings == nil {
		bd.takeEach(line, &c, block, group)
	}
	if bd.settings != nil {
		bd.settings.applyLine(bd, line, &c, block)
	} else {
		bd.readApplies(line, &c, block)
	}
	switch {
	case len(line.tiers) > 0:
		bd.takeTierList(line, &c, group.Title)
	case line.check, bd.head.checks && block == criteria.Scored && bd.settings == nil:
		c.Kind = criteria.Check
	}
	for _, doubt := range line.doubts {
		bd.note("groups", id, diag.Msg("import.gap", "text", doubt))
	}
	return c
}

// aliases returns the title as the form prints it, where more was taken off than
// its number, its points and how it is marked, which a reader of sheets passes
// over: filled sheets print it so.
func (w *vocabulary) aliases(l *formLine) []string {
	bare := w.amounts.yesNo.ReplaceAllString(l.printed, "")
	if m := w.pointsInTitle.FindStringSubmatch(bare); m != nil {
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
func (bd builder) takeEach(line *formLine, c *criteria.Criterion, block criteria.Block, group *criteria.Group) {
	pos := bd.page.pos(line.row, bd.head.max)
	if block == criteria.Scored {
		bd.report("each", pos, "text", line.title, "value", c.Max)
		return
	}
	step := c.Max
	if c.Max = group.Max; c.Max < step {
		c.Max = bd.full
	}
	if c.Max%step == 0 {
		c.Step = step
	}
	bd.warn("each-time", pos, "text", line.title, "value", step, "max", c.Max)
}

// readApplies tells a criterion of meetings with a theme by its title, or by
// what is printed beside it.
func (bd builder) readApplies(line *formLine, c *criteria.Criterion, block criteria.Block) {
	if block != criteria.Scored || !line.thematic && !saysThematic(line.title) {
		return
	}
	c.Applies, c.Otherwise = criteria.OnlyInThematic, criteria.Full
	bd.warn("thematic", bd.page.pos(line.row, bd.head.criterion), "text", line.title)
	if bare := withoutThematic(c.Title); bare != c.Title {
		c.Title = bare
		if !slices.Contains(c.Aliases, line.printed) {
			c.Aliases = append(c.Aliases, line.printed)
		}
	}
	bd.note("groups", c.ID, diag.Msg("import.thematic"))
}

// withoutThematic takes from behind a title that it is marked in months with a thematic
// part only: "Báo cáo chuyên đề - chỉ tính khi có chuyên đề".
func withoutThematic(title string) string {
	for _, mark := range []string{" - ", " – ", "; ", ", "} {
		if at := strings.LastIndex(title, mark); at > 0 && saysThematic(title[at:]) && !saysThematic(title[:at]) {
			return strings.TrimSpace(title[:at])
		}
	}
	return title
}
