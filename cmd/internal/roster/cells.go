package roster

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// add takes a row as a party cell.
func (r *reader) add(g *heads.Grid, h heads.Header, row int, name, code string, text func(words.Role) string) {
	cell := scoring.PartyCell{
		ID: code, Name: words.OneLine(name), Aliases: splitNames(text(words.AliasRole)), Committee: words.OneLine(text(words.CommitteeRole)),
		Kind: words.OneLine(text(words.CellKindRole)), Secretary: text(words.SecretaryRole), Supervisor: words.OneLine(text(words.SupervisorRole)),
		MergedFrom: splitNames(text(words.MergedRole)), Pilot: words.IsYes(text(words.PilotRole)), Registered: registered(text(words.RegisteredRole)), Pos: r.posOf(g, h, row, words.CellRole),
	}
	if cell.ID == "" {
		cell.ID = cell.Name
	}
	if cell.Committee == "" {
		cell.Committee = r.committee
	}
	cell.Members = r.count(g, h, row, words.MembersRole)
	cell.Exempt = r.count(g, h, row, words.ExemptRole)
	cell.Women = r.count(g, h, row, words.WomenRole)
	cell.Minority = r.count(g, h, row, words.MinorityRole)
	cell.NewMembers = r.count(g, h, row, words.NewMembersRole)
	cell.Organisation = r.organisation(g, h, row)
	r.checkCounts(g, h, row, &cell)
	cell.Level = r.level(g, h, row)
	cell.FixedDay = r.day(g, h, row)
	if h.Has(words.PlanRole) || len(h.Months) > 0 {
		cell.Planned, cell.Visits = true, r.visits(g, h, row)
	}
	if village := text(words.VillageRole); village != "" {
		r.village(g, h, row, village, name)
	}
	cell.From, cell.To = r.month(g, h, row, words.FromRole), r.month(g, h, row, words.ToRole)
	key := [2]string{naming.CommitteeKey(cell.Committee), criteria.Key(cell.ID)}
	if first, again := r.seen[key]; again {
		r.problems = append(r.problems, diag.New(diag.DuplicateCell, "", cell.Pos, "id", cell.ID, "name", cell.Name, "other", first))
		return
	}
	r.seen[key] = cell.Pos
	r.roster.Cells = append(r.roster.Cells, cell)
}

func splitNames(text string) []string {
	var found []string
	for _, name := range strings.FieldsFunc(text, func(c rune) bool { return c == ';' || c == '\n' }) {
		if name = words.OneLine(name); name != "" {
			found = append(found, name)
		}
	}
	return found
}

// registered returns the models that a cell registered for; "x" for a plain yes.
func registered(text string) []string {
	if words.IsYes(text) {
		return []string{"x"}
	}
	if words.Placeholder(text) || words.IsNo(text) {
		return nil
	}
	return splitNames(strings.ReplaceAll(text, ",", ";"))
}

func (r *reader) fault(g *heads.Grid, h heads.Header, row int, wanted words.Role, variant string) {
	pos := r.posOf(g, h, row, wanted)
	c, _ := h.Find(wanted)
	r.problems = append(r.problems, diag.New(diag.BadRoster, variant, pos, "text", g.Text(row, c.Col), "column", c.Label))
}

func (r *reader) count(g *heads.Grid, h heads.Header, row int, wanted words.Role) criteria.Optional[int] {
	c, found := h.Find(wanted)
	text := g.Text(row, c.Col)
	if !found || words.Placeholder(text) {
		return criteria.Optional[int]{}
	}
	n, ok := words.Count(text)
	if !ok || n > words.MaxMembers {
		r.fault(g, h, row, wanted, "number")
		return criteria.Optional[int]{}
	}
	return criteria.Some(n)
}

// checkCounts tells of parts of the members that are more than all of them.
func (r *reader) checkCounts(g *heads.Grid, h heads.Header, row int, cell *scoring.PartyCell) {
	for _, part := range []struct {
		role  words.Role
		count criteria.Optional[int]
	}{{words.ExemptRole, cell.Exempt}, {words.WomenRole, cell.Women}, {words.MinorityRole, cell.Minority}} {
		if part.count.Known && cell.Members.Known && part.count.Value > cell.Members.Value {
			c, _ := h.Find(part.role)
			r.problems = append(r.problems, diag.New(diag.BadCount, "", r.posOf(g, h, row, part.role), "cell", cell.Name, "column", c.Label,
				"count", part.count.Value, "members", cell.Members.Value))
		}
	}
}

// day reads the fixed day of the month: "5", "ngày 05 hằng tháng".
func (r *reader) day(g *heads.Grid, h heads.Header, row int) criteria.Optional[int] {
	c, found := h.Find(words.FixedDayRole)
	text := g.Text(row, c.Col)
	if !found || words.Placeholder(text) {
		return criteria.Optional[int]{}
	}
	figures := r.months.Dates.Figure.FindAllString(text, -1)
	if len(figures) == 1 {
		if n := words.Number(figures[0]); n >= 1 && n <= 31 {
			return criteria.Some(n)
		}
	}
	r.fault(g, h, row, words.FixedDayRole, "day")
	return criteria.Optional[int]{}
}

func (r *reader) month(g *heads.Grid, h heads.Header, row int, wanted words.Role) scoring.Month {
	c, found := h.Find(wanted)
	text := g.Text(row, c.Col)
	if !found || words.Placeholder(text) {
		return scoring.Month{}
	}
	month := r.months.InLabel(text, g.From1904)
	if month.IsZero() {
		r.fault(g, h, row, wanted, "month")
	}
	return month
}
