package view

import (
	"cmp"
	"fmt"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/discipline"
	"chibo/scoring/statistics"
)

// DisciplineTablesOf are what --discipline adds to the classification: how the
// cells kept to the rules of meeting, who of the superior committee attended,
// the model meetings, and the statistics of the roster.
func DisciplineTablesOf(r *Report, p *text.Printer) []Table {
	tables := []Table{keptTable(r, p), supervisorTable(r, p)}
	if models := discipline.ModelMeetingsOf(r.Result); len(models) > 0 {
		tables = append(tables, modelTable(models, p))
	}
	if r.OfCommittees() {
		return tables
	}
	return append(tables, rosterTable(statistics.Of(r.Result), p))
}

// heads makes the columns of a table: names of committees and cells to the
// left, numbers to the right.
func heads(p *text.Printer, left int, keys ...string) []Column {
	var columns []Column
	for i, key := range keys {
		c := Column{Title: p.Text(key), Right: i >= left}
		if i < left {
			c.Share = 1
		}
		columns = append(columns, c)
	}
	return columns
}

// keptTable has a row a cell and one of all.
func keptTable(r *Report, p *text.Printer) Table {
	g := &Grid{Columns: heads(p, 1, "report.column.cell", "discipline.held", "discipline.day-kept", "discipline.day-moved", "discipline.rate",
		"discipline.duration", "discipline.thematic", "discipline.forms", "discipline.visits")}
	for _, words := range []int{3, 7} {
		g.Columns[words].Right, g.Columns[words].Share = false, 1
	}
	row := func(name string, d discipline.Cell) {
		g.Rows = append(g.Rows, []string{name, outOf(d.Held, d.Asked), outOf(d.DayKept, d.DayKept+d.DayMoved), movedText(d, p),
			rateText(d.Present, d.Base, p), outOf(d.LongEnough, d.LongEnough+d.TooShort), thematicText(d), FormsText(d, p),
			visitText(d.Visits, p)})
	}
	kept := discipline.Of(r.Result)
	for i := range kept {
		if !kept[i].Cell.Listed() {
			continue
		}
		row(text.Plain(kept[i].Cell.Cell.Name), kept[i])
	}
	all := discipline.OfAll(r.Result)
	row(p.Text("excel.total"), all)
	return Table{Title: p.Text("discipline.title", "period", r.Result.Period), Grid: g, Lines: disciplineLines(all, p)}
}

// outOf writes "3/3"; of nothing there is no number.
func outOf(part, whole int) string {
	if whole == 0 {
		return "–"
	}
	return fmt.Sprintf("%d/%d", part, whole)
}

func rateText(part, whole int, p *text.Printer) string {
	if whole == 0 {
		return p.Text("report.none")
	}
	return p.Value(criteria.Rate{Num: int64(part), Den: int64(whole)})
}

// visitText is how many of the meetings assigned were attended; where sheets do
// not tell, of how many they do.
func visitText(v discipline.VisitCounts, p *text.Printer) string {
	switch v.Told() {
	case 0:
		return p.Text("report.none")
	case v.Assigned:
		return outOf(v.Came, v.Assigned)
	}
	return p.Text("roster.partly", "value", v.Came, "known", v.Told(), "of", v.Assigned)
}

func movedText(d discipline.Cell, p *text.Printer) string {
	var parts []string
	if d.DayEarly > 0 {
		parts = append(parts, p.Text("discipline.early", "count", d.DayEarly))
	}
	if d.DayLate > 0 {
		parts = append(parts, p.Text("discipline.late", "count", d.DayLate))
	}
	return strings.Join(parts, ", ")
}

func thematicText(d discipline.Cell) string {
	if d.ThematicAsked == 0 {
		return fmt.Sprint(d.Thematic)
	}
	return outOf(d.Thematic, d.ThematicAsked)
}

// FormsText names the forms of meeting that are known.
func FormsText(d discipline.Cell, p *text.Printer) string {
	return countsText(p, []keyCount{{"discipline.in-person", d.InPerson}, {"discipline.online", d.Online}, {"discipline.by-group", d.ByGroup}})
}

type keyCount struct {
	key   string
	count int
}

// countsText names the counts that are not zero.
func countsText(p *text.Printer, counts []keyCount) string {
	var parts []string
	for _, c := range counts {
		if c.count > 0 {
			parts = append(parts, p.Text(c.key, "count", c.count))
		}
	}
	return strings.Join(parts, ", ")
}

// disciplineLines say what a table of numbers does not: who chaired, what was
// not held or sent, and of how many meetings something is not known.
func disciplineLines(d discipline.Cell, p *text.Printer) []string {
	var lines []string
	for _, l := range []struct {
		key    string
		counts []keyCount
	}{
		{"discipline.chaired", []keyCount{{"discipline.chair.secretary", d.ChairSecretary}, {"discipline.chair.deputy", d.ChairDeputy},
			{"discipline.chair.other", d.ChairOther}}},
		{"discipline.absent", []keyCount{{"discipline.not-held", d.NotHeld}, {"discipline.unsent", d.Unsent}}},
		{"discipline.untold", []keyCount{{"discipline.untold.day", d.DayUnknown}, {"discipline.untold.rate", d.RateUnknown},
			{"discipline.untold.duration", d.DurationUnknown}, {"discipline.untold.form", d.FormUnknown},
			{"discipline.untold.chair", d.ChairUnknown}, {"discipline.untold.visit", d.Visits.Unknown}}},
	} {
		if what := countsText(p, l.counts); what != "" {
			lines = append(lines, p.Text(l.key, "what", what))
		}
	}
	return lines
}

// supervisorTable has a row a supervisor; their names stand here since the list
// is of them.
func supervisorTable(r *Report, p *text.Printer) Table {
	t := Table{Title: p.Text("supervisor.title")}
	supervisors := discipline.SupervisorsOf(r.Result)
	if n := discipline.Unsupervised(r.Result); n > 0 {
		t.Lines = append(t.Lines, p.Text("supervisor.without", "count", n))
	}
	if len(supervisors) == 0 {
		return t
	}
	g := &Grid{Columns: heads(p, 1, "supervisor.name", "supervisor.cells", "supervisor.assigned", "supervisor.came", "supervisor.other",
		"supervisor.absent", "supervisor.unknown", "supervisor.no-meeting", "supervisor.extra", "supervisor.rate")}
	row := func(name string, cells int, v discipline.VisitCounts) {
		texts := []string{name}
		for _, n := range []int{cells, v.Assigned, v.Came, v.Other, v.Absent, v.Unknown, v.NotHeld + v.Unsent, v.Extra} {
			texts = append(texts, fmt.Sprint(n))
		}
		g.Rows = append(g.Rows, append(texts, visitRateText(v, p)))
	}
	var all discipline.VisitCounts
	cells := map[*scoring.CellResult]bool{}
	for _, s := range supervisors {
		row(SupervisorName(s, p), len(s.Cells), s.VisitCounts)
		all.Add(s.VisitCounts)
		for _, c := range s.Cells {
			cells[c.Cell] = true
		}
	}
	row(p.Text("excel.total"), len(cells), all)
	t.Grid, t.Lines = g, append(t.Lines, p.Text("supervisor.about"))
	return t
}

// visitRateText is the share of the meetings of which it is known who came; fewer
// than those assigned are named.
func visitRateText(v discipline.VisitCounts, p *text.Printer) string {
	rate := rateText(v.Came, v.Told(), p)
	if v.Told() == 0 || v.Told() == v.Assigned {
		return rate
	}
	return p.Text("roster.partly", "value", rate, "known", v.Told(), "of", v.Assigned)
}

// SupervisorName is the name as first written, in a roll-up with whose member
// he is.
func SupervisorName(s discipline.Supervisor, p *text.Printer) string {
	name := text.Plain(WithoutComrade(s.Name))
	if name == "" {
		name = p.Text("supervisor.nobody")
	}
	if s.Issuer != "" {
		name += " (" + text.Plain(s.Issuer) + ")"
	}
	return name
}

func modelTable(models []discipline.ModelMeeting, p *text.Printer) Table {
	g := &Grid{Columns: heads(p, 4, "report.column.cell", "model.month", "model.guests", "model.lessons")}
	g.Columns[1].Share = 0
	for _, m := range models {
		g.Rows = append(g.Rows, []string{text.Plain(m.Cell.Cell.Name), MonthNumber(m.Meeting.Month), text.Plain(cmp.Or(m.Meeting.Facts().More().Guests, p.Text("report.none"))),
			text.Plain(cmp.Or(m.Meeting.Facts().More().Lessons, p.Text("report.none")))})
	}
	return Table{Title: p.Text("model.title"), Grid: g}
}

// WithoutComrade takes off the "đ/c" before a name: the greeting has the word
// itself.
func WithoutComrade(name string) string {
	name = strings.TrimSpace(name)
	for _, word := range []string{"đồng chí", "đ/c", "đ.c", "đc"} {
		if len(name) > len(word) && strings.EqualFold(name[:len(word)], word) && strings.ContainsAny(name[len(word):len(word)+1], " .:") {
			return strings.TrimLeft(name[len(word):], " .:")
		}
	}
	return name
}
