package pages

import (
	"math"
	"slices"
	"strconv"
	"strings"
)

// conditions makes facts of conditional formats: where they hold, when, and
// what they do to a cell.
func (r *reader) conditions(n *node) (facts []fact) {
	area := areas(n.attr("sqref"))
	rest := &node{name: n.name}
	for _, a := range n.attrs {
		if a.name != "sqref" {
			rest.attrs = append(rest.attrs, a)
		}
	}
	for _, c := range n.children {
		switch {
		case c.name == "extLst":
			facts = append(facts, extensions(c)...)
		case c.name != "cfRule":
			facts = append(facts, element(c)...)
		default:
			facts = append(facts, fact{kind: Condition, key: area, text: r.rule(c, area), stands: area})
			c.each("extLst", func(list *node) { facts = append(facts, ruleExtensions(list)...) })
		}
	}
	if !rest.bare() {
		facts = append(facts, fact{kind: Condition, key: area, text: rest.spell()})
	}
	return facts
}

// rule spells a rule, with what its style does.
func (r *reader) rule(n *node, area string) string {
	spelled := &node{name: n.name}
	for _, a := range n.attrs {
		if usedBy(n.attr("type"), a.name) {
			spelled.attrs = append(spelled.attrs, a)
		}
	}
	for _, c := range n.children {
		switch c.name {
		case "extLst":
		case "formula":
			spelled.children = append(spelled.children, &node{name: c.name, text: fixedKey(c.text)})
		case "dataBar", "colorScale", "iconSet":
			if c.name == "dataBar" {
				r.bars[area] = barText(c, "")
			}
			spelled.children = append(spelled.children, r.scale(c))
		default:
			spelled.children = append(spelled.children, c)
		}
	}
	text := spelled.spell()
	if id := n.attr("dxfId"); id != "" {
		text += listed(r.w.looks().rules, id)
	}
	return text
}

// usedBy reports whether rules of a kind heed an attribute: some programs write
// all of them.
func usedBy(kind, name string) bool {
	switch name {
	case "aboveAverage", "equalAverage", "stdDev":
		return kind == "aboveAverage"
	case "bottom", "percent", "rank":
		return kind == "top10"
	case "text":
		return kind == "containsText" || kind == "notContainsText" || kind == "beginsWith" || kind == "endsWith"
	}
	return true
}

// barText spells where a bar begins and ends.
func barText(bar *node, prefix string) string {
	text := ""
	bar.each(prefix+"cfvo", func(v *node) {
		value := v.attr("val")
		if f := v.child("xm:f"); f != nil {
			value = f.text
		}
		text += v.attr("type") + " " + decimal(strings.TrimSpace(value)) + " "
	})
	return text
}

// sheetExtensions makes facts of a sheet's extensions. LibreOffice repeats every
// bar in one; it is no fact where it begins and ends as the bar does.
func (r *reader) sheetExtensions(list *node) []fact {
	var kept []*node
	for _, ext := range list.children {
		if !r.repeatsBars(ext) {
			kept = append(kept, ext)
		}
	}
	return extensions(&node{name: list.name, children: kept})
}

func (r *reader) repeatsBars(ext *node) bool {
	formats := ext.child("x14:conditionalFormattings")
	if formats == nil || len(ext.children) != 1 {
		return false
	}
	for _, f := range formats.children {
		rule, area := f.child("x14:cfRule"), f.child("xm:sqref")
		bar := rule.child("x14:dataBar")
		if f.name != "x14:conditionalFormatting" || len(f.children) != 2 || bar == nil || area == nil || len(rule.children) != 1 {
			return false
		}
		if text, found := r.bars[areas(area.text)]; !found || text != barText(bar, "x14:") || !plainBar(bar) {
			return false
		}
	}
	return true
}

// plainBar reports whether an extension draws a bar as bars are drawn anyhow:
// whatever it says beside is not known to show nothing.
func plainBar(bar *node) bool {
	for _, a := range bar.attrs {
		switch a.name {
		case "minLength", "maxLength":
			if !oneOf(a.value, "0", "10", "90", "100") || bar.attrOr("minLength", "10") == bar.attrOr("maxLength", "90") {
				return false
			}
		case "axisPosition", "gradient":
		default:
			return false
		}
	}
	return !slices.ContainsFunc(bar.children, func(c *node) bool { return !oneOf(c.name, "x14:cfvo", "x14:negativeFillColor", "x14:axisColor") })
}

// scale spells a bar or scale with its colours resolved. How long the shortest
// and the longest bar are, programs write or leave out.
func (r *reader) scale(n *node) *node {
	spelled := &node{name: n.name}
	for _, a := range n.attrs {
		shortest, longest := a.name == "minLength" && oneOf(a.value, "0", "10"), a.name == "maxLength" && oneOf(a.value, "90", "100")
		if !shortest && !longest {
			spelled.attrs = append(spelled.attrs, a)
		}
	}
	for _, c := range n.children {
		if c.name == "color" {
			c = &node{name: c.name, text: r.w.looks().colour(c, black)}
		}
		spelled.children = append(spelled.children, c)
	}
	return spelled
}

// ruleExtensions leaves out the number by which a rule finds its extension at
// the sheet's end, where it is compared.
func ruleExtensions(list *node) []fact {
	var kept []*node
	for _, ext := range list.children {
		if len(ext.children) != 1 || ext.children[0].name != "x14:id" {
			kept = append(kept, ext)
		}
	}
	return extensions(&node{name: list.name, children: kept})
}

// areas spells a list of areas in one order.
func areas(sqref string) string {
	list := strings.Fields(strings.ReplaceAll(sqref, "$", ""))
	slices.Sort(list)
	return strings.Join(list, " ")
}

// drawing makes facts of what lies over a sheet's cells. A drawing without an
// object shows nothing.
func (w *Workbook) drawing(r relation) (facts []fact) {
	if r.target == "" || w.archive.parts[r.target] == nil {
		return []fact{{kind: Drawing, key: "drawing", text: "?"}}
	}
	targets := map[string]relation{}
	found, err := w.archive.relationsOf(r.target)
	if err != nil {
		return []fact{{kind: Drawing, key: "drawing", text: "?"}}
	}
	for _, t := range found {
		facts = append(facts, w.checkType(t)...)
		targets[t.id] = t
		if w.reach(t.target); t.external || t.kind != relations+"chart" {
			facts = append(facts, fact{kind: Drawing, key: partKind(t.kind), text: t.target})
		}
	}
	root, err := w.archive.document(r.target, "xdr:wsDr")
	if err != nil {
		return append(facts, fact{kind: Drawing, key: "drawing", text: "?"})
	}
	for i, anchor := range root.children {
		key := strconv.Itoa(i + 1)
		frame := anchor.child("xdr:graphicFrame")
		chart := frame.child("a:graphic").child("a:graphicData").child("c:chart")
		if chart == nil {
			facts = append(facts, fact{kind: Drawing, key: key, text: anchor.spell(), stands: words(anchor)})
			continue
		}
		facts = append(facts, w.chartAt(key, anchor, targets[chart.attr("r:id")])...)
	}
	return facts
}

// words are the texts of an object.
func words(n *node) string {
	var b strings.Builder
	n.walk(func(n *node) {
		if n.name == "a:t" {
			b.WriteString(n.text + " ")
		}
	})
	return strings.TrimSpace(b.String())
}

// place spells the cells between which an object is held, and what else stands
// beside it. Programs write the parts of a cell in their own units.
func place(anchor *node) string {
	const farthest = 10_000_000 // from the corner of a cell, in the units of drawings
	text, frames := strings.TrimPrefix(anchor.name, "xdr:"), 0
	for _, c := range anchor.children {
		switch c.name {
		case "xdr:from", "xdr:to":
			text += " " + columnName(number1(c.child("xdr:col"))) + strconv.Itoa(number1(c.child("xdr:row")))
			for _, off := range []string{"xdr:colOff", "xdr:rowOff"} {
				if far, ok := plainNumber(strings.TrimSpace(c.child(off).said())); c.child(off) != nil && (!ok || math.Abs(far) > farthest) {
					text += " off"
				}
			}
		case "xdr:graphicFrame":
			if frames++; frames > 1 || charts(c) > 1 {
				text += " twice"
			}
			if p := c.child("xdr:nvGraphicFramePr").child("xdr:cNvPr"); p != nil && p.flag("hidden", false) {
				text += " hidden"
			}
			for _, inner := range c.children {
				if !oneOf(inner.name, "xdr:nvGraphicFramePr", "xdr:xfrm", "a:graphic") {
					text += inner.spell()
				}
			}
		case "xdr:clientData":
			if !c.flag("fPrintsWithSheet", true) {
				text += " not printed"
			}
		default:
			text += c.spell()
		}
	}
	return text
}

// charts counts what a frame refers to.
func charts(frame *node) (count int) {
	frame.walk(func(n *node) {
		if n.name == "c:chart" {
			count++
		}
	})
	return count
}

// number1 reads a number counted from 0 as one counted from 1.
func number1(n *node) int {
	if n == nil {
		return 0
	}
	i, err := strconv.Atoi(strings.TrimSpace(n.text))
	if err != nil || i < 0 || i > lastRow {
		return 0
	}
	return i + 1
}
