package view

import (
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// ListedTitle is the set's title; a year's model says so.
func (v SetView) ListedTitle() string {
	if v.Set.Scope == criteria.OfYear {
		return v.P.Text("criteria.of-year", "title", v.Set.Title)
	}
	if v.Set.Scope == criteria.OfPeriod {
		return v.P.Text("criteria.of-period", "title", v.Set.Title)
	}
	return text.Plain(v.Set.Title)
}

// ScopeWord is what a set judges, as its file says it.
func ScopeWord(s *criteria.Set) string {
	if s.Scope != criteria.OfMeetings {
		return string(s.Scope)
	}
	return "meeting"
}

// A SetView is a set as a reader sees it.
type SetView struct {
	Set *criteria.Set
	P   *text.Printer
}

// Head are the lines above a set's table: title, document, time in force,
// standing, scope.
func (v SetView) Head() []string {
	s, p := v.Set, v.P
	lines := []string{
		text.Plain(s.Title) + " [" + text.Plain(s.ID) + "]", "",
		p.Text("criteria.document", "document", v.document()),
		p.Text("criteria.in-force", "span", v.InForce()),
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

// document names the paper a set comes from, with its type, and who issued it.
func (v SetView) document() string {
	paper, d := v.Paper(), v.Set.Document
	if d.Type != "" && d.Number != "" {
		paper = v.P.Text("doc.paper", "type", d.Type, "number", paper)
	}
	if d.Issuer != "" {
		return v.P.Text("criteria.document.issuer", "paper", paper, "issuer", d.Issuer)
	}
	return paper
}

// Paper is a document's number and date: one number may be that of two.
func (v SetView) Paper() string {
	d := v.Set.Document
	number := d.Number
	if number == "" {
		number = v.P.Text("criteria.document.none")
	}
	if d.Date.IsZero() {
		return number
	}
	return v.P.Text("criteria.document.part", "number", number, "date", d.Date)
}

// InForce says from when to when a set is in force.
func (v SetView) InForce() diag.Message {
	from, to := v.Set.Effective.From, v.Set.Effective.To
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

// Table lays out groups, their criteria, and the tiers of these.
func (v SetView) Table() *Grid {
	p := v.P
	g := &Grid{Columns: []Column{
		{Title: p.Text("criteria.column.id")}, {Title: p.Text("criteria.column.criterion"), Share: 2},
		{Title: p.Text("criteria.column.max"), Right: true}, {Title: p.Text("criteria.column.how"), Share: 1},
	}}
	for _, group := range v.Set.Groups {
		if group.Leaf {
			g.Rows = append(g.Rows, v.leafRows(group.Criteria[0], group)...)
			continue
		}
		g.Rows = append(g.Rows, []string{text.Plain(group.ID), text.Plain(group.Title), p.Value(group.Max), v.block(group)})
		for _, c := range group.Criteria {
			g.Rows = append(g.Rows, v.leafRows(c, group)...)
		}
	}
	return &Grid{Columns: g.Columns, Rows: append(g.Rows, []string{"", p.Text("criteria.total"), p.Value(v.Set.FullMarks()), ""})}
}

func (v SetView) leafRows(c criteria.Criterion, group criteria.Group) [][]string {
	how := v.how(c)
	if group.Leaf && group.Block != criteria.Scored {
		how = v.block(group)
	}
	rows := [][]string{{text.Plain(c.ID), text.Plain(c.Title), v.P.Value(c.Max), how}}
	for i, words := range criteria.DescribeTiers(c) {
		rows = append(rows, []string{"", v.P.Text("criteria.tier", "tier", words), v.P.Value(c.Tiers[i].Points), ""})
	}
	return rows
}

func (v SetView) block(group criteria.Group) string {
	//exhaustive:enforce
	switch group.Block {
	case criteria.Scored:
	case criteria.Bonus:
		return v.P.Text("criteria.kind.ceiling", "max", group.Max)
	case criteria.Deduction:
		return v.P.Text("criteria.kind.deduction", "max", group.Max)
	}
	return ""
}

// how says how a criterion is marked, and when.
func (v SetView) how(c criteria.Criterion) string {
	var parts []diag.Message
	switch {
	case v.Set.Scope == criteria.OfYear:
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
	return v.P.Messages(parts)
}

// PaperName writes a paper as one is named: "Hướng dẫn số 42-HD/BTCTW, ngày
// 28/10/2025 của Ban Tổ chức Trung ương". Without its type the number leads.
func PaperName(document criteria.Document, p *text.Printer) string {
	if document.Type == "" {
		document.Type = typeOfPaper(document.Number)
	}
	name := document.Number
	if document.Type != "" && name != "" {
		name = p.Text("doc.paper", "type", document.Type, "number", name)
	}
	if !document.Date.IsZero() {
		name = strings.TrimPrefix(name+", ", ", ") + p.Text("excel.of-date", "date", document.Date)
	}
	switch {
	case document.Issuer == "":
		return name
	case document.Type != "" && name != "":
		return p.Text("doc.paper.of", "paper", name, "issuer", document.Issuer)
	}
	return strings.TrimPrefix(name+", ", ", ") + document.Issuer
}

// typeOfPaper is the type that a party paper's number names, as 42-HD/BTCTW is a
// Hướng dẫn. QĐ is none of them: it is a Quyết định or a Quy định.
func typeOfPaper(number string) string {
	for _, t := range []struct{ sign, name string }{
		{"HD", "Hướng dẫn"}, {"KH", "Kế hoạch"}, {"NQ", "Nghị quyết"}, {"CT", "Chỉ thị"}, {"KL", "Kết luận"}, {"QC", "Quy chế"}, {"TB", "Thông báo"}, {"QĐi", "Quy định"},
	} {
		if strings.Contains(number, "-"+t.sign+"/") {
			return t.name
		}
	}
	return ""
}
