package terminal

import (
	"strings"

	"chibo/cmd/internal/view"
	"chibo/cmd/internal/wrap"
)

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
			b.WriteString(rule + t.head(file, wrap.Width(rule)))
			file++
		default:
			b.WriteString(line)
		}
	}
	return b.String()
}

// widen makes a narrow table wide enough for the files' names, as far as the
// terminal goes: the filler stands in a line that a name replaces.
func (t *checkTable) widen(g *view.Grid, width int) {
	const cell = 2 // the column that takes it
	need := 0
	for _, head := range t.heads {
		need = max(need, wrap.Width(head)+wrap.Width("│  │"))
	}
	if width > 0 {
		need = min(need, width)
	}
	natural, _ := widths(g)
	if short := need - sum(natural) - frame(g); short > 0 && len(g.Rows) > 0 {
		g.Rows[0][cell] = strings.Repeat("x", natural[cell]+short)
	}
}

// head draws the name of the nth file across a table of this width.
func (t *checkTable) head(n, width int) string {
	var b strings.Builder
	room := width - wrap.Width("│  │")
	for _, part := range wrap.Text(t.heads[n], room) {
		pad := strings.Repeat(" ", max(0, room-wrap.Width(part)))
		b.WriteString("│ " + t.painted(part, t.headState(n)) + pad + " │\n")
	}
	return b.String()
}

// headState returns the problems of the nth file itself.
func (t *checkTable) headState(n int) view.FaultCount {
	for i, row := range t.rows {
		if row[0] != headMark {
			continue
		}
		if n == 0 {
			return t.states[i]
		}
		n--
	}
	return view.FaultCount{}
}

// paint colours the results; the words are always there.
func (t *checkTable) paint(g *view.Grid) {
	for i, n := range t.states {
		last := len(g.Rows[i]) - 1
		parts := strings.Split(g.Rows[i][last], "\n")
		for j, part := range parts {
			parts[j] = t.painted(part, n)
		}
		g.Rows[i][last] = strings.Join(parts, "\n")
	}
}

// painted is red with an error, yellow with a warning.
func (t *checkTable) painted(text string, n view.FaultCount) string {
	code := ""
	switch {
	case !t.color || text == "" || n == view.FaultCount{}:
		return text
	case n.Errors > 0:
		code = "31"
	default:
		code = "33"
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}
