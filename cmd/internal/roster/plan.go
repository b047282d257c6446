package roster

import (
	"cmp"
	"regexp"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// speaksOfVisits reports whether the name of the sheet, or a line down to its
// head, says that it is a plan of visits: months also head lists of what was
// sent.
func (r *reader) speaksOfVisits(g *heads.Grid, h heads.Header) bool {
	heads := words.Phrases("dự sinh hoạt", "kế hoạch dự", "lịch dự", "phân công dự", "dự họp", "tháng dự")
	if words.AnyIn(r.vocabulary.Key(g.Sheet), heads) {
		return true
	}
	for row := range h.Bottom + 1 {
		for col := range g.Width(row) {
			if words.AnyIn(r.vocabulary.Key(g.Text(row, col)), heads) {
				return true
			}
		}
	}
	return false
}

// monthHead is a month that heads a column.
var monthHead = regexp.MustCompile(`^(?:thang|t) ?(\d{1,2})(?: (?:nam )?(\d{4}))?$`)

// findPlanMonths finds the columns of a plan that are headed by months.
func (r *reader) findPlanMonths(g *heads.Grid, h *heads.Header) {
	if !r.speaksOfVisits(g, *h) {
		return
	}
	for row := h.Top; row <= min(h.Bottom+1, len(g.Rows)-1); row++ {
		var months []heads.MonthColumns
		for col := range g.Width(row) {
			m := monthHead.FindStringSubmatch(criteria.PlainKey(g.Text(row, col)))
			if m != nil && words.Number(m[1]) >= 1 && words.Number(m[1]) <= 12 {
				months = append(months, heads.MonthColumns{Head: g.Text(row, col), Row: row, Col: col, Month: words.Number(m[1]), Year: max(0, words.Number(m[2]))})
			}
		}
		if len(months) > len(h.Months) {
			h.Months = months
		}
	}
	for _, m := range h.Months {
		h.Bottom = max(h.Bottom, m.Row)
	}
}

// asideRow reads one row of a plan, or of a list of villages.
func (r *reader) asideRow(g *heads.Grid, h heads.Header, row int, text func(words.Role) string) {
	name, village := text(words.CellRole), text(words.VillageRole)
	if name == "" {
		name = r.mergedText(g, h, row, words.CellRole)
	}
	if h.Has(words.VillageRole) && village != "" {
		r.village(g, h, row, village, name)
	}
	if len(h.Months) == 0 && !h.Has(words.PlanRole) || name == "" && text(words.CodeRole) == "" {
		return
	}
	names := splitNames(name) // a row of a plan may name several cells
	if len(names) == 0 || text(words.CodeRole) != "" {
		names = []string{name}
	}
	for _, one := range names {
		if cell, ok := r.listed(g, h, row, one, text(words.CodeRole), text(words.CommitteeRole)); ok {
			cell.Planned = true
			cell.Visits = append(cell.Visits, r.visits(g, h, row)...)
		}
	}
}

// listed finds the cell that a plan or a list of villages speaks of.
func (r *reader) listed(g *heads.Grid, h heads.Header, row int, name, code, committee string) (*scoring.PartyCell, bool) {
	if r.index == nil {
		r.index = lookup.NewIndex(r.roster)
	}
	found := lookup.Finding{Cell: -1}
	if code != "" {
		found = r.index.Find(code, committee)
	}
	if found.Cell < 0 && name != "" {
		found = r.index.Find(name, committee)
	}
	if found.Cell < 0 {
		r.problems = append(r.problems, diag.New(diag.BadRoster, "not-listed", r.posOf(g, h, row, words.CellRole), "text", cmp.Or(name, code)))
		return nil, false
	}
	return &r.roster.Cells[found.Cell], true
}

// mergedText returns the text that a merged area gives a row below its first.
func (r *reader) mergedText(g *heads.Grid, h heads.Header, row int, wanted words.Role) string {
	c, found := h.Find(wanted)
	if !found {
		return ""
	}
	first, col, merged := g.MergedFrom(row, c.Col)
	if !merged || first <= h.Bottom {
		return ""
	}
	return g.Text(first, col)
}

// visits reads the months of a plan: a column a month, marked or with the name
// of who goes, or one column that lists them.
func (r *reader) visits(g *heads.Grid, h heads.Header, row int) (visits []scoring.PlannedVisit) {
	supervisor := ""
	if c, found := h.Find(words.SupervisorRole); found {
		supervisor = words.OneLine(cmp.Or(g.Text(row, c.Col), r.mergedText(g, h, row, words.SupervisorRole)))
	}
	for _, m := range h.Months {
		text := g.Text(row, m.Col)
		if text == "" || words.Placeholder(text) || text == "0" || words.IsAny(r.vocabulary.Key(text), r.vocabulary.None) {
			continue
		}
		name := supervisor
		if isName(text) {
			name = words.OneLine(text)
		}
		visits = append(visits, scoring.PlannedVisit{Month: scoring.Month{Year: m.Year, Month: m.Month}, Name: name})
	}
	c, found := h.Find(words.PlanRole)
	if text := g.Text(row, c.Col); found && !words.Placeholder(text) {
		months, ok := r.monthList(text)
		if !ok {
			r.fault(g, h, row, words.PlanRole, "plan")
		}
		for _, m := range months {
			visits = append(visits, scoring.PlannedVisit{Month: m, Name: supervisor})
		}
	}
	return visits
}

// isName tells a name in a month's cell from a mark, a day or a number of
// meetings: a name has two words or more, and no figure.
func isName(text string) bool {
	return len(strings.Fields(criteria.Key(text))) >= 2 && !strings.ContainsAny(text, "0123456789") && !words.IsYes(text)
}

// monthFigures is a month, with or without its year.
var monthFigures = regexp.MustCompile(`\b(\d{1,2})(?: (?:nam )?(\d{4}))?\b`)

// monthList reads "7; 9", "tháng 7, tháng 9/2026", "hằng tháng".
func (r *reader) monthList(text string) (months []scoring.Month, ok bool) {
	key := r.vocabulary.PlainKey(text)
	if words.AnyIn(r.vocabulary.Key(text), r.vocabulary.EveryMonth) {
		for n := 1; n <= 12; n++ {
			months = append(months, scoring.Month{Month: n})
		}
		return months, true
	}
	if words.IsAny(r.vocabulary.Key(text), r.vocabulary.None) {
		return nil, true
	}
	rest := monthFigures.ReplaceAllStringFunc(key, func(m string) string {
		figures := strings.Fields(strings.ReplaceAll(m, "nam", " "))
		month := scoring.Month{Month: words.Number(figures[0])}
		if len(figures) > 1 {
			month.Year = words.Number(figures[1])
		}
		if month.Month < 1 || month.Month > 12 {
			return m
		}
		months = append(months, month)
		return ""
	})
	for _, word := range strings.Fields(rest) {
		if word != "thang" && word != "t" && word != "va" {
			return nil, false
		}
	}
	return months, len(months) > 0
}

func (r *reader) textIn(g *heads.Grid, h heads.Header, row int, wanted words.Role) string {
	if c, found := h.Find(wanted); found {
		return g.Text(row, c.Col)
	}
	return ""
}

// dropEmptyPlan: a column for the months of visits that nobody filled in is no
// plan of none.
func (r *reader) dropEmptyPlan() {
	for _, c := range r.roster.Cells {
		if len(c.Visits) > 0 {
			return
		}
	}
	for i := range r.roster.Cells {
		r.roster.Cells[i].Planned = false
	}
}
