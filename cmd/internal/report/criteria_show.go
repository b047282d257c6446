package report

import (
	"fmt"
	"io"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// CriteriaSet writes a criteria set for reading: its document, the table of
// groups, criteria and tiers, and what makes grades of the points.
func CriteriaSet(w io.Writer, set *criteria.Set, p *text.Printer, o TableOptions) error {
	v := setView{set, p}
	if err := writeLines(w, v.head(), o.Width); err != nil {
		return err
	}
	g := v.table()
	g.fit(o.Width)
	if o.Color {
		v.embolden(g)
	}
	if err := render(w, g); err != nil {
		return err
	}
	return writeLines(w, v.rules(), o.Width)
}

// writeLines wraps lines to the width; what is indented stays so.
func writeLines(w io.Writer, lines []string, width int) error {
	for _, l := range lines {
		indent := l[:len(l)-len(strings.TrimLeft(l, " "))]
		for i, part := range wrap(l, max(width-len(indent)-2, 0)) {
			if i > 0 {
				part = "  " + part
			}
			if _, err := fmt.Fprintln(w, indent+part); err != nil {
				return err
			}
		}
	}
	return nil
}

// A setView is a set as a reader sees it.
type setView struct {
	set *criteria.Set
	p   *text.Printer
}

func (v setView) head() []string {
	s, p := v.set, v.p
	lines := []string{
		text.Plain(s.Title) + " [" + text.Plain(s.ID) + "]", "",
		p.Text("criteria.document", "document", v.document()),
		p.Text("criteria.in-force", "span", v.inForce()),
		p.Text("criteria.standing", "standing", diag.Msg("report.standing."+string(s.Standing))),
	}
	if s.Scope == criteria.OfYear {
		return append(lines, p.Text("criteria.scope.year"), "")
	}
	meeting, official := diag.Msg("criteria.meeting."+string(s.Meeting)), diag.Msg("criteria.official."+string(s.Official))
	if s.Scope == criteria.OfPeriod {
		return append(lines, p.Text("criteria.scope.period", "official", official), "")
	}
	if s.Divergence.Known {
		lines = append(lines, p.Text("criteria.scope.divergence", "meeting", meeting, "official", official,
			"divergence", diag.Msg("criteria.divergence", "points", s.Divergence.Value)))
	} else {
		lines = append(lines, p.Text("criteria.scope", "meeting", meeting, "official", official))
	}
	if s.OfCommittees() {
		lines = append(lines, p.Text("criteria.subject.committee"))
	}
	return append(lines, "")
}

// document names the paper a set comes from, and who issued it.
func (v setView) document() string {
	if issuer := v.set.Document.Issuer; issuer != "" {
		return v.p.Text("criteria.document.issuer", "paper", v.paper(), "issuer", issuer)
	}
	return v.paper()
}

// paper is a document's number and date: one number may be that of two.
func (v setView) paper() string {
	d := v.set.Document
	number := d.Number
	if number == "" {
		number = v.p.Text("criteria.document.none")
	}
	if d.Date.IsZero() {
		return number
	}
	return v.p.Text("criteria.document.part", "number", number, "date", d.Date)
}

func (v setView) inForce() diag.Message {
	from, to := v.set.Effective.From, v.set.Effective.To
	switch {
	case !from.IsZero() && !to.IsZero():
		return diag.Msg("criteria.in-force.both", "from", from, "to", to)
	case !from.IsZero():
		return diag.Msg("criteria.in-force.from", "from", from)
	case !to.IsZero():
		return diag.Msg("criteria.in-force.to", "to", to)
	}
	return diag.Msg("criteria.in-force.open")
}

// table lays out groups, their criteria, and the tiers of these.
func (v setView) table() *grid {
	p := v.p
	g := &grid{columns: []column{
		{title: p.Text("criteria.column.id")}, {title: p.Text("criteria.column.criterion"), share: 2},
		{title: p.Text("criteria.column.max"), right: true}, {title: p.Text("criteria.column.how"), share: 1},
	}}
	for _, group := range v.set.Groups {
		if group.Leaf {
			g.rows = append(g.rows, v.leafRows(group.Criteria[0], group)...)
			continue
		}
		g.rows = append(g.rows, []string{text.Plain(group.ID), text.Plain(group.Title), p.Value(group.Max), v.block(group)})
		for _, c := range group.Criteria {
			g.rows = append(g.rows, v.leafRows(c, group)...)
		}
	}
	return &grid{columns: g.columns, rows: append(g.rows, []string{"", p.Text("criteria.total"), p.Value(v.set.FullMarks()), ""})}
}

// embolden makes groups stand out; their numbers tell them apart all the same.
func (v setView) embolden(g *grid) {
	bold := func(row []string) {
		for i, cell := range row {
			if cell != "" {
				row[i] = "\x1b[1m" + strings.ReplaceAll(cell, "\n", "\x1b[0m\n\x1b[1m") + "\x1b[0m"
			}
		}
	}
	row := 0
	for _, group := range v.set.Groups {
		bold(g.rows[row])
		if !group.Leaf {
			row++
		}
		for _, c := range group.Criteria {
			row += 1 + len(c.Tiers)
		}
	}
	bold(g.rows[len(g.rows)-1])
}

func (v setView) leafRows(c criteria.Criterion, group criteria.Group) [][]string {
	how := v.how(c)
	if group.Leaf && group.Block != criteria.Scored {
		how = v.block(group)
	}
	rows := [][]string{{text.Plain(c.ID), text.Plain(c.Title), v.p.Value(c.Max), how}}
	for i, words := range criteria.DescribeTiers(c) {
		rows = append(rows, []string{"", v.p.Text("criteria.tier", "tier", words), v.p.Value(c.Tiers[i].Points), ""})
	}
	return rows
}

func (v setView) block(group criteria.Group) string {
	switch group.Block {
	case criteria.Bonus:
		return v.p.Text("criteria.kind.ceiling", "max", group.Max)
	case criteria.Deduction:
		return v.p.Text("criteria.kind.deduction", "max", group.Max)
	}
	return ""
}

// how says how a criterion is marked, and when.
func (v setView) how(c criteria.Criterion) string {
	var parts []diag.Message
	switch {
	case v.set.Scope == criteria.OfYear:
		parts = append(parts, v.condition(c)...)
	case c.Kind == criteria.Check:
		parts = append(parts, diag.Msg("criteria.kind.check"))
	case c.Kind == criteria.Tiers && c.Measure != criteria.NoMeasure:
		parts = append(parts, diag.Msg("criteria.kind.measured", "measure", diag.Msg("criteria.measure."+string(c.Measure))))
	case c.Kind == criteria.Tiers:
		parts = append(parts, diag.Msg("criteria.kind.tiers"))
	case c.Step != 0:
		parts = append(parts, diag.Msg("criteria.kind.step", "max", c.Max, "step", c.Step))
	default:
		parts = append(parts, diag.Msg("criteria.kind.points", "max", c.Max))
	}
	if c.Applies == criteria.OnlyInThematic {
		parts = append(parts, diag.Msg("criteria.applies."+string(c.Otherwise)))
	}
	return v.p.Messages(parts)
}
