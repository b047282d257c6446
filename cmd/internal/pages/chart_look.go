package pages

import "strings"

// This file resolves how the parts of a chart are drawn, as far as it decides
// what is seen: what they are filled with, lines that are lines of a chart or
// cover something, and letters.

// Lines thinner or thicker than these, in the units of drawings, are not seen, or
// cover what they surround.
const (
	thinLine  = 3_000
	frameLine = 40_000
	thickLine = 80_000
)

// series notes the ink of a series: of its line, or of its areas. One that names
// none has the theme's next.
func (c *chartFacts) series(n *node, within string) {
	shape, auto := n.child("c:spPr"), ""
	if accents := c.theme[min(len(c.theme), 4):min(len(c.theme), 10)]; len(accents) > 0 {
		auto = accents[(c.serie-1)%len(accents)]
	}
	if !c.line {
		c.add(within+" fill", c.fill(shape, auto))
		c.frame(shape, within)
		return
	}
	line := shape.child("a:ln")
	c.add(within+" line", c.fill(line, auto))
	if width := line.attrOr("w", "9525"); tooSmall(width, thinLine) || !tooSmall(width, thickLine) {
		c.add(within+" width", width)
	}
}

// shape notes what another part is filled with.
func (c *chartFacts) shape(n *node, within string) {
	fill := c.fill(n, "none")
	switch {
	case strings.HasSuffix(within, "marker"): // on a line, which is compared
		return
	case within == "" && fill == white: // the whole chart
	case fill != "none":
		c.add(within+" fill", fill)
	}
	c.frame(n, within)
}

// frame notes lines around a part that cover it, and effects.
func (c *chartFacts) frame(n *node, within string) {
	for _, child := range n.all() {
		switch {
		case child.name == "a:ln":
			if !tooSmall(child.attrOr("w", "0"), frameLine) {
				c.add(within+" width", child.attr("w"))
			}
		case oneOf(child.name, "a:noFill", "a:solidFill", "a:gradFill", "a:pattFill", "a:blipFill", "a:grpFill", "a:prstGeom"):
		case len(child.children) > 0:
			c.add(within+" effect", child.spell())
		}
	}
}

// fill spells what something is filled with; auto: where nothing is said.
func (c *chartFacts) fill(n *node, auto string) string {
	var said []string
	for _, f := range n.all() {
		switch f.name {
		case "a:noFill":
			said = append(said, "none")
		case "a:solidFill":
			said = append(said, c.colour(f))
		case "a:gradFill", "a:pattFill", "a:blipFill", "a:grpFill":
			said = append(said, f.spell())
		}
	}
	if len(said) == 0 {
		return auto
	}
	return strings.Join(said, "+")
}

// colour resolves the colour in a node by the theme.
func (c *chartFacts) colour(n *node) string {
	if len(n.children) != 1 || len(n.children[0].children) > 0 { // several, or one made lighter
		return n.spell()
	}
	switch said := n.children[0]; said.name {
	case "a:schemeClr":
		names := []string{"bg1", "tx1", "bg2", "tx2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"}
		for i, name := range names {
			if said.attr("val") == name && i < len(c.theme) {
				return c.theme[i]
			}
		}
		return said.spell()
	default:
		return themeColour(said)
	}
}

// body notes the letters of a part without a text of its own, and how they lie.
func (c *chartFacts) body(n *node, within string) {
	for _, part := range n.children {
		switch part.name {
		case "a:bodyPr":
			c.turned(part, within)
		case "a:p":
			c.letters(within, part.child("a:pPr").child("a:defRPr"))
		default:
			if len(part.children) > 0 {
				c.add(within+" letters", part.spell())
			}
		}
	}
}

// turned notes letters that do not lie as they should.
func (c *chartFacts) turned(n *node, within string) {
	for _, a := range n.attrs {
		switch a.name {
		case "rot":
			if !oneOf(a.value, "0", "-60000000") {
				c.add(within+" turned", a.value)
			}
		case "vert":
			if a.value != "horz" {
				c.add(within+" turned", a.value)
			}
		case "lIns", "rIns", "tIns", "bIns":
			if !tooSmall(a.value, frameLine*10) || strings.HasPrefix(a.value, "-") {
				c.add(within+" turned", a.name)
			}
		}
	}
	for _, child := range n.children {
		if len(child.children)+len(child.attrs) > 0 {
			c.add(within+" turned", child.spell())
		}
	}
}

// rich notes a text with its letters.
func (c *chartFacts) rich(n *node, within string) {
	for _, part := range n.children {
		switch {
		case part.name == "a:bodyPr":
			c.turned(part, within)
		case part.name == "a:p":
			for _, run := range part.children {
				text := strings.TrimSpace(words(run))
				if text == "" && run.child("a:t") == nil {
					continue
				}
				if text != "" {
					c.add(within+" text", text)
					c.letters(within, run.child("a:rPr"), part.child("a:pPr").child("a:defRPr"))
				}
			}
		case len(part.children) > 0:
			c.add(within+" text", part.spell())
		}
	}
}

// letters notes face, size, ink and what else is said of letters; what the first
// of the looks leaves open the next ones say.
func (c *chartFacts) letters(within string, looks ...*node) {
	face, size, ink, rest := "", "", "", ""
	for _, look := range looks {
		if latin := look.child("a:latin"); face == "" && latin != nil {
			face = latin.attr("typeface")
		}
		if size == "" {
			size = look.attrOr("sz", "")
		}
		if ink == "" {
			ink = c.fill(look, "")
		}
	}
	if kind, found := strings.CutPrefix(face, "+"); found || face == "" {
		face = c.faces["minor"]
		if strings.HasPrefix(kind, "mj") {
			face = c.faces["major"]
		}
	}
	if len(looks) > 0 && looks[0] != nil {
		rest = otherLetters(looks[0])
	}
	if size == "" {
		size = "1000"
	}
	if ink == "" {
		ink = black
	}
	if look := strings.Join([]string{face, size, ink, rest}, "|"); within != "" || look != strings.Join([]string{c.faces["minor"], "1000", black, ""}, "|") {
		c.add(within+" letters", look)
	}
}

// otherLetters spells what changes letters beside face, size and ink.
func otherLetters(n *node) (text string) {
	const mostApart = 100
	for _, a := range n.attrs {
		switch a.name {
		case "strike":
			if a.value != "noStrike" {
				text += " " + a.value
			}
		case "u", "cap":
			if a.value != "none" {
				text += " " + a.name + a.value
			}
		case "baseline":
			if a.value != "0" && a.value != "0%" {
				text += " baseline" + a.value
			}
		case "spc":
			if tooSmall(a.value, -mostApart) || !tooSmall(a.value, mostApart) {
				text += " apart" + a.value
			}
		}
	}
	for _, child := range n.children {
		switch child.name {
		case "a:latin", "a:ea", "a:cs", "a:sym", "a:noFill", "a:solidFill", "a:gradFill", "a:pattFill", "a:blipFill", "a:grpFill":
		default:
			if len(child.children) > 0 || child.name == "a:hlinkClick" {
				text += child.spell()
			}
		}
	}
	return text
}
