package pages

import (
	"cmp"
	"slices"
	"strings"
)

// facts compares what two sheets or workbooks show beside their cells.
func (c *comparison) facts(got, want []fact) {
	stands, follows := grouped(got), grouped(want)
	var keys []factKey
	for key := range stands {
		keys = append(keys, key)
	}
	for key := range follows {
		if _, found := stands[key]; !found {
			keys = append(keys, key)
		}
	}
	slices.SortFunc(keys, func(a, b factKey) int {
		return cmp.Or(strings.Compare(a.sheet, b.sheet), -placesFirst(a.kind, b.kind), strings.Compare(string(a.kind), string(b.kind)), strings.Compare(a.key, b.key))
	})
	for _, key := range keys {
		c.fact(key, stands[key], follows[key])
	}
}

// placesFirst puts the places of charts before what they show: one that is lost
// is told as lost.
func placesFirst(a, b Kind) int {
	switch {
	case a == b:
		return 0
	case a == ChartPlace:
		return 1
	case b == ChartPlace:
		return -1
	}
	return 0
}

type factKey struct {
	kind       Kind
	sheet, key string
}

func grouped(facts []fact) map[factKey][]fact {
	groups := map[factKey][]fact{}
	for _, f := range facts {
		key := factKey{f.kind, f.sheet, f.key}
		groups[key] = append(groups[key], f)
	}
	return groups
}

func (c *comparison) fact(key factKey, got, want []fact) {
	if key.kind == ChartCache {
		c.chartValues(key, got)
		return
	}
	if slices.EqualFunc(got, want, func(a, b fact) bool { return a.text == b.text || key.kind == ChartPlace && near(a.text, b.text) }) {
		return
	}
	if key.kind == View && key.key == "frozen" && len(got) == 0 {
		return // panes that are no longer frozen hide nothing
	}
	if len(got) == 0 && !slices.ContainsFunc(want, func(f fact) bool { return !f.mayGo }) {
		c.notCompared(key.kind, key.sheet, len(want))
		return
	}
	d := Difference{Kind: key.kind, Sheet: key.sheet, What: key.key, Stands: factText(got), Follows: factText(want)}
	switch key.kind {
	case Merged, Link, Tip, Condition:
		d.Cell, d.What = key.key, ""
	case Chart, ChartPlace:
		c.chart(key, got, want)
		return
	}
	c.add(d)
}

// chart tells of a chart that is another, once however much of it is.
func (c *comparison) chart(key factKey, got, want []fact) {
	f := slices.Concat(want, got)[0]
	d := Difference{Kind: key.kind, Sheet: key.sheet, What: cmp.Or(f.title, f.chart)}
	if key.kind == ChartPlace {
		switch {
		case len(got) == 0:
			d.Kind = ChartLost
		case len(want) == 0:
			d.Kind = ChartAdded
		}
	}
	if id := key.sheet + "!" + f.chart; !c.told[id] {
		c.told[id] = true
		c.add(d)
	}
}

// near reports whether a chart lies where it should: it begins in the same
// cell, and ends so few cells from it as a program moves it that measures rows
// and columns in its own way.
func near(a, b string) bool {
	const most = 2
	x, y := strings.Fields(a), strings.Fields(b)
	if len(x) != len(y) || len(x) < 3 || x[2] == y[2] {
		return false
	}
	columnX, rowX := reference([]byte(x[2]))
	columnY, rowY := reference([]byte(y[2]))
	far := max(columnX-columnY, columnY-columnX, rowX-rowY, rowY-rowX) > most
	x[2] = y[2]
	return rowX > 0 && rowY > 0 && !far && slices.Equal(x, y)
}

func (c *comparison) notCompared(kind Kind, sheet string, count int) {
	for i := range c.out.NotCompared {
		if n := &c.out.NotCompared[i]; n.Kind == kind && n.Sheet == sheet {
			n.Count += count
			return
		}
	}
	c.out.NotCompared = append(c.out.NotCompared, NotCompared{kind, sheet, count})
}

func factText(facts []fact) string {
	var list []string
	for _, f := range facts {
		list = append(list, f.shown())
	}
	return strings.Join(list, "; ")
}

// chartValues compares the values a chart was last drawn with, which some
// programs show as they are, with those of the cells.
func (c *comparison) chartValues(key factKey, got []fact) {
	for _, f := range got {
		values, ok := c.area(f.stands)
		for i, value := range f.cached {
			if !ok || i < 0 || i >= len(values) || value != values[i] && strings.TrimSpace(value) != strings.TrimSpace(values[i]) && !sameNumber(value, values[i]) {
				c.add(Difference{Kind: ChartCache, Sheet: key.sheet, What: cmp.Or(f.title, f.chart), Stands: value})
				return
			}
		}
		for i, value := range values {
			if _, kept := f.cached[i]; !kept && strings.TrimSpace(value) != "" {
				c.add(Difference{Kind: ChartCache, Sheet: key.sheet, What: cmp.Or(f.title, f.chart), Follows: value})
				return
			}
		}
	}
}

// maxAreas is how many areas charts may be of: far more than a report has.
const maxAreas = 2000

func (c *comparison) area(text string) ([]string, bool) {
	if c.areas == nil {
		c.areas = map[string][]string{}
	}
	if values, known := c.areas[text]; known || len(c.areas) >= maxAreas {
		return values, values != nil
	}
	values, ok := c.follows.area(text)
	if !ok {
		values = nil
	}
	c.areas[text] = values
	return values, ok
}
