package pages

import (
	"strconv"
	"strings"
)

// chart makes facts of what a chart shows: its kind, the cells each series is
// of, the texts, the scales. How it is drawn beside that, programs write in
// their own ways.
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
	c := &chartFacts{key: key}
	c.walk(root, "")
	return append(facts, c.facts...)
}

// A chartFacts gathers what a chart shows.
type chartFacts struct {
	key   string
	facts []fact
	serie int
	axis  int
	// labelled says that every series of the kind being read has labels of its
	// own, so that those of the kind show nothing.
	labelled bool
}

func (c *chartFacts) add(what, text string) {
	c.facts = append(c.facts, fact{kind: Chart, key: c.key + " " + what, text: text})
}

// shape notes how a series or a point of one is filled, where that is in no ink
// at all or in the paper's.
func (c *chartFacts) shape(n *node, within string) {
	shape := n.child("c:spPr")
	if fill := paperInk(shape); fill != "" {
		c.add(within+" fill", fill)
	}
}

// paperInk tells a fill that is not seen on paper; empty: it is seen, or what
// the program chooses.
func paperInk(n *node) string {
	if n == nil {
		return ""
	}
	if n.child("a:noFill") != nil {
		return "none"
	}
	for _, colour := range n.child("a:solidFill").all() {
		if hex(colour.attr("val")) == white && colour.name == "a:srgbClr" || colour.name == "a:schemeClr" && within(colour.attr("val"), "bg1", "lt1") ||
			colour.name == "a:sysClr" && colour.attr("val") == "window" || colour.child("a:alpha") != nil {
			return colour.name + colour.attr("val")
		}
	}
	return ""
}

// all are the children of a node, on no node too.
func (n *node) all() []*node {
	if n == nil {
		return nil
	}
	return n.children
}

// leastText is the size, in hundredths of a point, below which texts of charts
// are not read.
const leastText = 600

// faint notes letters of a chart that are too small, or in the paper's colour.
func (c *chartFacts) faint(n *node, within string) {
	if fill := paperInk(n); fill != "" {
		c.add(within+" ink", fill)
	}
	if size := n.attr("sz"); tooSmall(size, leastText) {
		c.add(within+" size", size)
	}
}

// layout notes a part of a chart that was moved out of it, or made so small that
// nothing of it is seen. Programs write where else they put it in their own way.
func (c *chartFacts) layout(n *node, within string) {
	for _, part := range n.child("c:manualLayout").all() {
		value, ok := plainNumber(part.value())
		switch name := strings.TrimPrefix(part.name, "c:"); name {
		case "x", "y":
			if !ok || value < -0.95 || value > 0.95 {
				c.add(within+" place", name+part.value())
			}
		case "w", "h":
			if !ok || value < 0.05 {
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

// walk goes through a chart. An element that is neither known to change nothing
// nor looked at is a fact of its own.
func (c *chartFacts) walk(n *node, within string) {
	switch n.name {
	case "c:ser":
		c.serie++
		within = "series " + strconv.Itoa(c.serie)
		c.shape(n, within)
	case "c:dPt":
		c.shape(n, within+" point "+n.child("c:idx").value())
	case "c:catAx", "c:valAx", "c:dateAx", "c:serAx":
		c.axis++
		within = n.name + " " + strconv.Itoa(c.axis)
		c.add(within, "")
	case "c:title":
		within += " title"
	case "c:legend":
		within = "legend"
		c.add(within, "")
	case "c:dLbls", "c:dLbl":
		if n.name == "c:dLbls" && strings.HasSuffix(within, "Chart") && c.labelled {
			return // each series has labels of its own
		}
		within += " " + strings.TrimPrefix(n.name, "c:")
	case "c:barChart", "c:pieChart", "c:lineChart", "c:areaChart", "c:scatterChart", "c:radarChart", "c:doughnutChart", "c:bubbleChart",
		"c:bar3DChart", "c:pie3DChart", "c:line3DChart", "c:area3DChart", "c:ofPieChart", "c:stockChart", "c:surfaceChart", "c:surface3DChart":
		within = strings.TrimPrefix(n.name, "c:")
		c.labelled = true
		n.each("c:ser", func(s *node) { c.labelled = c.labelled && s.child("c:dLbls") != nil })
		c.add(within, "")
	case "c:tx", "c:cat", "c:val", "c:xVal", "c:yVal", "c:bubbleSize":
		within += " " + strings.TrimPrefix(n.name, "c:")
	}
	if c.leaf(n, within) {
		return
	}
	for _, child := range n.children {
		c.walk(child, within)
	}
}

// leaf takes what an element itself says; true: nothing in it is looked at.
func (c *chartFacts) leaf(n *node, within string) bool {
	switch n.name {
	case "c:numRef", "c:strRef":
		c.source(n, within)
		return true
	case "c:barDir", "c:grouping", "c:min", "c:max", "c:logBase":
		c.add(within+" "+strings.TrimPrefix(n.name, "c:"), n.value())
	case "c:orientation":
		if n.value() != "minMax" {
			c.add(within+" orientation", n.value())
		}
	case "c:delete":
		if n.flag("val", true) {
			c.add(within+" delete", "1")
		}
	case "c:showVal", "c:showCatName", "c:showSerName", "c:showPercent", "c:showBubbleSize":
		if n.flag("val", true) {
			c.add(within+" "+strings.TrimPrefix(n.name, "c:"), "1")
		}
	case "c:numFmt":
		if number, _ := formatText(n.attr("formatCode")); number != "general" && number != "" {
			c.add(within+" format", number)
		}
	case "a:t":
		if strings.TrimSpace(n.text) != "" {
			c.add(within+" text", strings.TrimSpace(n.text))
		}
	case "a:r", "a:fld":
		c.ink(n, within)
	case "a:defRPr":
		c.faint(n, within)
	case "c:overlap":
		if x, ok := plainNumber(n.value()); !ok || x > 0 { // bars that lie over each other
			c.add(within+" overlap", n.value())
		}
	case "c:tickLblPos":
		if n.value() == "none" {
			c.add(within+" labels", "none")
		}
	case "c:crossesAt":
		c.add(within+" crosses", n.value())
	case "c:layout":
		c.layout(n, within)
		return true
	case "c:extLst":
		c.extensions(n, within)
		return true
	case "c:dispUnits":
		c.add(within+" units", n.spell())
		return true
	default:
		if !knownInChart(n.name) {
			c.add("element", n.name)
			return true
		}
	}
	return n.name == "c:printSettings" || n.name == "mc:AlternateContent" && len(alternative(n)) == 0
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

// ink notes a colour of a text other than black.
func (c *chartFacts) ink(n *node, within string) {
	if words(n) == "" {
		return
	}
	look := n.child("a:rPr")
	look.each("a:solidFill", func(fill *node) {
		for _, colour := range fill.children {
			if value := hex(colour.attr("val")); value != black {
				c.add(within+" ink", colour.name+value)
			}
		}
	})
	if look != nil && look.child("a:noFill") != nil {
		c.add(within+" ink", "none")
	}
	if look != nil && tooSmall(look.attr("sz"), leastText) {
		c.add(within+" size", look.attr("sz"))
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

// said is a node's text, on no node too.
func (n *node) said() string {
	if n == nil {
		return ""
	}
	return n.text
}

// knownInChart lists what charts are made of: nothing here puts another number
// or text on paper.
func knownInChart(name string) bool {
	local, found := strings.CutPrefix(name, "c:")
	if !found {
		return strings.HasPrefix(name, "a:") && !within(name, "a:blip", "a:blipFill", "a:hlinkClick") || within(name, "mc:AlternateContent", "mc:Choice", "mc:Fallback", "c14:style")
	}
	return within(local, "chartSpace", "date1904", "lang", "roundedCorners", "chart", "title", "tx", "rich", "overlay", "spPr", "txPr", "view3D", "rotX", "rotY",
		"rAngAx", "perspective", "depthPercent", "hPercent", "floor", "sideWall", "backWall", "thickness", "autoTitleDeleted", "plotArea", "layout", "manualLayout", "layoutTarget",
		"xMode", "yMode", "wMode", "hMode", "x", "y", "w", "h", "barChart", "pieChart", "lineChart", "areaChart", "doughnutChart", "varyColors", "ser", "idx", "order",
		"strRef", "numRef", "invertIfNegative", "dLbls", "dLblPos", "showLegendKey", "showLeaderLines", "separator", "leaderLines", "cat", "val", "gapWidth", "overlap",
		"axId", "catAx", "valAx", "dateAx", "scaling", "axPos", "majorGridlines", "minorGridlines", "majorTickMark", "minorTickMark", "tickLblPos", "crossAx", "crosses", "crossesAt", "auto",
		"lblAlgn", "lblOffset", "noMultiLvlLbl", "crossBetween", "majorUnit", "minorUnit", "tickLblSkip", "tickMarkSkip", "legend", "legendPos", "legendEntry", "plotVisOnly", "dispBlanksAs",
		"showDLblsOverMax", "printSettings", "extLst", "style", "firstSliceAng", "holeSize", "explosion", "dPt", "bubble3D", "marker", "symbol", "size", "smooth", "shape", "serLines", "hiLowLines", "dropLines", "bandFmts",
		"upDownBars", "pictureOptions", "protection", "clrMapOvr")
}
