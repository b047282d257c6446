package pages

import (
	"strconv"
	"strings"
)

// chart makes facts of what a chart shows: each element of it with its value, but
// for what holds anyhow and what stands in chart_passed.go. chart_look.go resolves
// inks and letters.
func (w *Workbook) chart(key string, r relation) (facts []fact) {
	unread := []fact{{kind: Chart, key: key, text: "?"}}
	if r.target == "" || r.external {
		return unread
	}
	found, err := w.archive.relationsOf(r.target)
	if err != nil {
		return unread
	}
	for _, t := range found {
		if w.reach(t.target); t.external || !passedPart(t.kind) {
			facts = append(facts, fact{kind: Chart, key: key + " " + partKind(t.kind), text: t.target})
		}
	}
	root, err := w.archive.document(r.target, "c:chartSpace")
	if err != nil {
		return unread
	}
	c := &chartFacts{key: key, theme: w.themeColours(), faces: w.themeFonts()}
	c.walk(root, "")
	return append(facts, c.facts...)
}

// chartAt makes the facts of a chart and of its place, each with the chart's
// title.
func (w *Workbook) chartAt(key string, anchor *node, r relation) []fact {
	facts := append(w.chart(key, r), fact{kind: ChartPlace, key: key, text: place(anchor), stands: place(anchor)})
	title := ""
	for _, f := range facts {
		if f.key == key+" title tx text" {
			title = f.text
		}
	}
	for i := range facts {
		facts[i].chart, facts[i].title = key, title
	}
	return facts
}

// A chartFacts gathers what a chart shows.
type chartFacts struct {
	key   string
	theme []string
	faces map[string]string
	facts []fact
	serie int
	axis  int
	line  bool // series are lines, not areas
	// labelled says that every series of the kind being read has labels of its
	// own, so that those of the kind show nothing.
	labelled bool
}

func (c *chartFacts) add(what, text string) {
	c.facts = append(c.facts, fact{kind: Chart, key: c.key + " " + strings.TrimSpace(what), text: text})
}

// walk goes through a chart.
func (c *chartFacts) walk(n *node, within string) {
	if passedInChartWhole(n.name) {
		return
	}
	switch n.name {
	case "c:ser":
		c.serie++
		within = "series " + strconv.Itoa(c.serie)
		c.series(n, within)
	case "c:catAx", "c:valAx", "c:dateAx", "c:serAx":
		c.axis++
		within = n.name + " " + strconv.Itoa(c.axis)
		c.add(within, "")
	case "c:legend":
		within = "legend"
		c.add(within, "")
	case "c:dLbls":
		if strings.HasSuffix(within, "Chart") && c.labelled {
			return // each series has labels of its own
		}
		if within += " dLbls"; n.child("c:txPr") == nil {
			c.letters(within) // as they are by themselves
		}
	case "c:title", "c:plotArea", "c:tx", "c:cat", "c:val", "c:dPt", "c:dLbl", "c:marker":
		within += " " + strings.TrimPrefix(n.name, "c:")
	case "c:barChart", "c:lineChart":
		within = strings.TrimPrefix(n.name, "c:")
		c.labelled, c.line = true, n.name == "c:lineChart"
		n.each("c:ser", func(s *node) { c.labelled = c.labelled && s.child("c:dLbls") != nil })
		c.add(within, "")
	}
	if c.leaf(n, within) {
		return
	}
	c.value(n, within)
	for _, child := range n.children {
		if !shadowed(n, child) {
			c.walk(child, within)
		}
	}
}

// shadowed reports whether a part of an element counts for nothing beside
// another: the letters of a title that has them in its text.
func shadowed(n, child *node) bool {
	return n.name == "c:title" && child.name == "c:txPr" && n.child("c:tx") != nil || n.name == "c:ser" && child.name == "c:spPr"
}

// leaf takes an element with all it holds; false: it is to be walked through.
func (c *chartFacts) leaf(n *node, within string) bool {
	switch n.name {
	case "c:numRef", "c:strRef":
		c.source(n, within)
	case "c:spPr":
		c.shape(n, within)
	case "c:txPr":
		c.body(n, within)
	case "c:rich":
		c.rich(n, within)
	case "c:numFmt":
		if number, _ := formatText(n.attr("formatCode")); number != "general" && number != "" {
			c.add(within+" format", number)
		}
	case "c:separator":
		if text := strings.Trim(n.text, " ,;.|/–-\n\r\t"); text != "" {
			c.add(within+" separator", text)
		}
	case "c:layout":
		c.layout(n, within)
	case "c:extLst":
		c.extensions(n, within)
	default:
		return false
	}
	return true
}

// value notes what an element says in its attributes.
func (c *chartFacts) value(n *node, within string) {
	usual, known := usualInChart(n.name)
	if !known {
		c.add("element", n.name)
		return
	}
	for _, a := range n.attrs {
		value := plainValue(a.value)
		if x, ok := plainNumber(value); n.name == "c:overlap" && ok && x < 0 { // bars with room between them
			value = "0"
		}
		if a.name == "Requires" { // both choices are read
			continue
		}
		if a.name != "val" || value != usual && usual != "*" {
			c.add(within+" "+strings.TrimPrefix(n.name, "c:"), a.name+"="+value)
		}
	}
	if len(n.attrs) == 0 && usual == "0" { // what is on without saying so
		c.add(within+" "+strings.TrimPrefix(n.name, "c:"), "val=1")
	}
	if text := strings.TrimSpace(n.text); text != "" {
		c.add(within+" "+strings.TrimPrefix(n.name, "c:"), text)
	}
}

// layout notes a part of a chart that was moved out of it, or made so small that
// nothing of it is seen. Programs write where else they put it in their own way.
func (c *chartFacts) layout(n *node, within string) {
	most, least := 0.95, 0.05
	if strings.HasSuffix(within, "plotArea") {
		most, least = 0.6, 0.3
	}
	for _, part := range n.child("c:manualLayout").all() {
		value, ok := plainNumber(part.value())
		switch name := strings.TrimPrefix(part.name, "c:"); name {
		case "x", "y":
			if !ok || value < -most || value > most {
				c.add(within+" place", name+part.value())
			}
		case "w", "h":
			if !ok || value < least {
				c.add(within+" place", name+part.value())
			}
		case "layoutTarget", "xMode", "yMode", "wMode", "hMode", "extLst":
		default:
			c.add("element", part.name)
		}
	}
}

// extensions notes what a chart's extensions hold that is not known to show
// nothing, as labels taken from other cells.
func (c *chartFacts) extensions(list *node, within string) {
	for _, ext := range list.children {
		for _, inner := range ext.children {
			if !passedInChart(inner) {
				c.add(within+" extension", inner.name)
			}
		}
	}
}

// source takes the cells that a part of a chart is of, and their values when the
// chart was saved.
func (c *chartFacts) source(n *node, within string) {
	area := n.child("c:f").said()
	c.add(within, formulaKey(area))
	ranges := 0
	for _, child := range n.children {
		switch child.name {
		case "c:f":
			if ranges++; ranges > 1 || len(child.children) > 0 {
				c.add("element", child.name)
			}
		case "c:extLst":
			c.extensions(child, within)
		case "c:numCache", "c:strCache":
			if kept := cached(child); len(kept) > 0 {
				c.facts = append(c.facts, fact{kind: ChartCache, key: c.key + " " + within, stands: area, cached: kept})
			}
		default:
			c.add("element", child.name)
		}
	}
}

// cached are the values a chart was drawn with when it was saved, by their
// place.
func cached(n *node) map[int]string {
	values := map[int]string{}
	n.walk(func(n *node) {
		if n.name != "c:pt" {
			return
		}
		i, err := strconv.Atoi(n.attr("idx"))
		if _, again := values[i]; err != nil || again {
			i = -1 // equal to nothing
		}
		values[i] = strings.TrimSpace(n.child("c:v").said())
	})
	return values
}
