package pages

import (
	"slices"
	"strings"
)

// Compare finds where a workbook does not show what follows. data names the
// hidden sheets whose texts alone are compared.
func Compare(stands, follows *Workbook, data []string) *Outcome {
	c := &comparison{stands: stands, follows: follows, data: data, out: &Outcome{}, told: map[string]bool{}}
	if c.out.Whole = sameArchive(stands.archive, follows.archive); c.out.Whole {
		return c.out
	}
	c.base = c.sameBase()
	if !c.base && (stands.looks().problem || stands.strings().err != nil) {
		c.add(Difference{Kind: Unsound, What: "styles"})
		return c.out
	}
	c.usual()
	c.sheets()
	c.facts(stands.facts, follows.facts)
	if !slices.ContainsFunc(c.out.Differences, func(d Difference) bool { return d.Kind == Unsound }) { // else what such a sheet leads to is not known
		for _, part := range stands.unreached() {
			c.add(Difference{Kind: Part, What: part})
		}
	}
	return c.out
}

// A comparison is under way.
type comparison struct {
	stands, follows *Workbook
	data            []string
	base            bool // styles, shared texts and theme are the same bytes
	out             *Outcome
	areas           map[string][]string // values of charts' cells
	told            map[string]bool     // charts that were found to be others
}

func (c *comparison) add(d Difference) {
	if len(c.out.Differences) >= maxDifferences {
		c.out.More++
		return
	}
	c.out.Differences = append(c.out.Differences, d)
}

// usual compares the Normal style's size, in whose digits the widths of columns
// are counted: with a smaller one all of them are narrower.
func (c *comparison) usual() {
	stands, follows := c.stands.looks().usualSize, c.follows.looks().usualSize
	got, ok := plainNumber(stands)
	if want, known := plainNumber(follows); known && (!ok || got < want-1) {
		c.add(Difference{Kind: Dress, What: "font", Stands: stands, Follows: "font"})
	}
}

func (c *comparison) sameBase() bool {
	a, b := c.stands, c.follows
	return samePart(a.archive, b.archive, a.parts.styles, b.parts.styles) && samePart(a.archive, b.archive, a.parts.shared, b.parts.shared) &&
		samePart(a.archive, b.archive, a.parts.theme, b.parts.theme)
}

// sheets compares which sheets there are, then each.
func (c *comparison) sheets() {
	var order []string
	for _, got := range c.stands.sheets {
		if _, found := c.follows.sheet(got.name); found {
			order = append(order, strings.ToLower(got.name))
		} else {
			c.add(Difference{Kind: SheetAdded, Sheet: got.name})
		}
	}
	at := 0
	for _, want := range c.follows.sheets {
		got, found := c.stands.sheet(want.name)
		if !found {
			c.add(Difference{Kind: SheetMissing, Sheet: want.name})
			continue
		}
		if order[at] != strings.ToLower(want.name) {
			c.add(Difference{Kind: SheetOrder, Sheet: got.name})
			order = append(slices.Clone(order[:at]), append([]string{strings.ToLower(want.name)}, remove(order[at:], strings.ToLower(want.name))...)...)
		}
		at++
		c.sheet(got, want)
	}
}

func remove(list []string, name string) []string {
	return slices.DeleteFunc(slices.Clone(list), func(s string) bool { return s == name })
}

func (c *comparison) sheet(got, want sheetPart) {
	isData := slices.Contains(c.data, want.name)
	if hidden := got.state == "hidden" || got.state == "veryHidden"; got.state != want.state && !(isData && hidden) || got.name != want.name {
		c.add(Difference{Kind: SheetState, Sheet: want.name, Stands: got.state, Follows: want.state})
	}
	if isData {
		c.dataSheet(got, want)
		return
	}
	if c.base && samePart(c.stands.archive, c.follows.archive, got.part, want.part) && c.sameDrawings(got, want) {
		return
	}
	c.readSheets(got, want)
}

// sameDrawings compares what lies over two sheets that are the same bytes.
func (c *comparison) sameDrawings(got, want sheetPart) bool {
	a := &reader{w: c.stands, sheet: got}
	b := &reader{w: c.follows, sheet: want}
	if a.relate() != nil || b.relate() != nil || len(a.drawn) != len(b.drawn) {
		return false
	}
	for id, r := range a.drawn {
		if _, found := b.drawn[id]; !found {
			return false
		}
		a.add(c.stands.drawing(r)...)
		b.add(c.follows.drawing(b.drawn[id])...)
	}
	c.facts(a.facts, b.facts)
	return true
}

func (c *comparison) readSheets(got, want sheetPart) {
	a, errA := c.stands.reader(got)
	defer a.close()
	b, errB := c.follows.reader(want)
	defer b.close()
	if errA == nil && errB == nil {
		errA = c.rows(a, b)
	}
	if errA != nil || errB != nil {
		c.add(Difference{Kind: Unsound, Sheet: want.name})
		return
	}
	for column := 1; column <= max(a.widest, b.widest); column++ {
		if a.sees(column) != b.sees(column) {
			c.add(Difference{Kind: HiddenColumn, Sheet: want.name, Cell: columnName(column), Stands: seen(a.sees(column)), Follows: seen(b.sees(column))})
		}
	}
	if a.noValues > b.noValues {
		c.out.NotCompared = append(c.out.NotCompared, NotCompared{Kind: Formula, Sheet: want.name, Count: a.noValues - b.noValues})
	}
	c.facts(a.facts, b.facts)
}

func seen(is bool) string {
	if is {
		return "visible"
	}
	return "hidden"
}

// dataSheet compares the texts of a hidden sheet of data, and what it leads to.
func (c *comparison) dataSheet(got, want sheetPart) {
	a, b := c.stands.texts(got), c.follows.texts(want)
	defer a.close()
	defer b.close()
	c.facts(a.parts(), b.parts())
	if c.base && samePart(c.stands.archive, c.follows.archive, got.part, want.part) {
		return
	}
	for {
		x, errA := a.next()
		y, errB := b.next()
		if errA != nil || errB != nil || x != y {
			c.add(Difference{Kind: DataChanged, Sheet: want.name})
			return
		}
		if x == "" {
			return
		}
	}
}
