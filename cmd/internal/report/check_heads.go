package report

import "strings"

// headMark stands in the row of a file's name until the table is drawn: the
// name takes the whole width, which no cell does. It is of no script, so that
// no sheet's name is taken for it.
const headMark = "\U000F0000"

// headed puts the files' names in the places kept for them, with a rule above
// each; rules between other lines are left out.
func (t *checkTable) headed(drawn string) string {
	var b strings.Builder
	file, rule := 0, ""
	for _, line := range strings.SplitAfter(drawn, "\n") {
		switch {
		case strings.HasPrefix(line, "├") && rule != "":
		case strings.HasPrefix(line, "├"):
			rule = line
		case strings.Contains(line, headMark):
			b.WriteString(rule + t.head(file, textWidth(rule)))
			file++
		default:
			b.WriteString(line)
		}
	}
	return b.String()
}

// widen makes a narrow table wide enough for the files' names, as far as the
// terminal goes: the filler stands in a line that a name replaces.
func (t *checkTable) widen(g *grid, width int) {
	const cell = 2 // the column that takes it
	need := 0
	for _, head := range t.heads {
		need = max(need, textWidth(head)+textWidth("│  │"))
	}
	if width > 0 {
		need = min(need, width)
	}
	natural, _ := g.widths()
	if short := need - sum(natural) - g.frame(); short > 0 && len(g.rows) > 0 {
		g.rows[0][cell] = strings.Repeat("x", natural[cell]+short)
	}
}

// head draws the name of the nth file across a table of this width.
func (t *checkTable) head(n, width int) string {
	var b strings.Builder
	room := width - textWidth("│  │")
	for _, part := range wrap(t.heads[n], room) {
		pad := strings.Repeat(" ", max(0, room-textWidth(part)))
		b.WriteString("│ " + t.painted(part, t.headState(n)) + pad + " │\n")
	}
	return b.String()
}

// headState returns the problems of the nth file itself.
func (t *checkTable) headState(n int) faultCount {
	for i, row := range t.rows {
		if row[0] != headMark {
			continue
		}
		if n == 0 {
			return t.states[i]
		}
		n--
	}
	return faultCount{}
}

// paint colours the results; the words are always there.
func (t *checkTable) paint(g *grid) {
	for i, n := range t.states {
		last := len(g.rows[i]) - 1
		parts := strings.Split(g.rows[i][last], "\n")
		for j, part := range parts {
			parts[j] = t.painted(part, n)
		}
		g.rows[i][last] = strings.Join(parts, "\n")
	}
}

// painted is red with an error, yellow with a warning.
func (t *checkTable) painted(text string, n faultCount) string {
	code := ""
	switch {
	case !t.color || text == "" || n == faultCount{}:
		return text
	case n.errors > 0:
		code = "31"
	default:
		code = "33"
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}
