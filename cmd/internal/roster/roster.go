// Package roster reads lists of party cells, and the decisions of superior
// committees on them.
//
// Files:
//
//   - roster: the rows of a list; members: those of persons; kinds: what other lists are told as
//   - more, organisation, plan, village: what stands beside the cells, on sheets of their own too
//   - units: rosters of committees
//   - decisions: rows of decisions
package roster

import (
	"cmp"
	"maps"
	"math"
	"path/filepath"
	"slices"
	"strings"

	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
	"chibo/scoring/naming"
)

// rosterRules are the header words of a roster. The longer phrases come first:
// "cấp ủy viên phụ trách" is not "cấp ủy".
func rosterRules() []words.Rule {
	return []words.Rule{
		{Role: words.OrdinalRole, Is: words.Phrases("stt", "tt", "s tt", "số tt", "số thứ tự", "no")},
		{Role: words.NoteRole, Has: words.Phrases("ghi chú")},
		{Role: words.CodeRole, Is: words.Phrases("mã", "mã chi bộ", "mã cb", "mã đơn vị", "mã số", "ký hiệu")},
		{Role: words.AliasRole, Has: words.Phrases("tên khác", "tên gọi khác", "tên viết tắt", "bí danh")},
		{Role: words.MergedRole, Has: words.Phrases("sáp nhập")},
		{Role: words.FixedDayRole, Has: words.Phrases("ngày sinh hoạt", "ngày họp", "sinh hoạt định kỳ", "sinh hoạt thường kỳ")},
		{Role: words.FromRole, Has: words.Phrases("từ tháng", "hoạt động từ", "thành lập", "bắt đầu")},
		{Role: words.ToRole, Has: words.Phrases("đến tháng", "hoạt động đến", "giải thể", "kết thúc")},
		{Role: words.ExemptRole, Has: words.Phrases("miễn")},
		{Role: words.WomenRole, Is: words.Phrases("nữ"), Has: words.Phrases("đảng viên nữ", "số nữ")},
		{Role: words.MinorityRole, Has: words.Phrases("dân tộc thiểu số", "dân tộc", "dtts")},
		{Role: words.SupervisorRole, Has: words.Phrases("phụ trách", "cấp ủy viên", "theo dõi")},
		{Role: words.SecretaryRole, Has: words.Phrases("bí thư")},
		{Role: words.RegisteredRole, Has: words.Phrases("đăng ký")},
		{Role: words.PilotRole, Has: words.Phrases("thí điểm", "làm điểm")},
		{Role: words.CellKindRole, Has: words.Phrases("loại hình", "loại chi bộ"), Is: words.Phrases("loại", "nhóm")},
		{Role: words.CommitteeRole, Is: words.Phrases("đảng bộ", "đảng ủy", "trực thuộc"), Has: words.Phrases("đảng bộ", "đảng ủy", "trực thuộc đảng")},
		{Role: words.MembersRole, Is: words.Phrases("đảng viên", "tổng số", "đảng số", "số lượng"), Has: words.Phrases("số đảng viên", "tổng số đảng viên", "số lượng đảng viên",
			"đảng viên tổng số", "tổng đảng viên"), Not: words.Phrases("chính thức", "dự bị")},
		{Role: words.CellRole, Has: words.Phrases("tên chi bộ", "tên gọi chi bộ", "tên đơn vị", "tên tổ chức đảng"), Is: words.Phrases("chi bộ", "đơn vị", "tên", "tổ chức đảng",
			"chi bộ trực thuộc")},
	}
}

// Read reads the list of party cells, or, where the subject is
// committees, that of committees. The error says that the file cannot be read
// or is not understood at all (*ProblemError); problems are faults of single
// rows.
func Read(path string, options reading.Options) (*scoring.Roster, reading.FileUse, []diag.Problem, error) {
	if options.Subject == criteria.Committees {
		return readCommittees(path, options)
	}
	return read(path, options)
}

func read(path string, options reading.Options) (*scoring.Roster, reading.FileUse, []diag.Problem, error) {
	name := filepath.ToSlash(path)
	w, use, err := reading.Load(path, name, options)
	if err != nil {
		return nil, use, nil, err
	}
	defer w.Close()
	vocabulary := words.NewVocabulary(options.Words())
	r := &reader{roster: &scoring.Roster{File: name}, seen: map[[2]string]diag.Pos{}, vocabulary: vocabulary, words: heads.NewWordReader(vocabulary),
		units:  options.Subject == criteria.Committees,
		rules:  words.NewRuleTable(words.WordRules(options.Words(), words.InRosters), unitRules(options.Subject), statisticsRules(), organisationRules(), rosterRules()),
		months: words.NewMonthReader(vocabulary, words.NewDateReader(), options.Period)}
	others, kept := ofYear(w.Sheets(), options.Period)
	sheets := slices.DeleteFunc(w.Sheets(), func(sheet string) bool { return kept[sheet] != 0 })
	for _, sheet := range slices.Concat(sheets, slices.Sorted(maps.Keys(kept))) {
		if strings.HasPrefix(sheet, "_") {
			continue
		}
		if year, other := others[sheet]; other || kept[sheet] != 0 && len(r.roster.Cells) > 0 {
			use.Sheets = append(use.Sheets, reading.SheetUse{Name: sheet, Left: diag.Msg("left.other-year-roster", "year", max(year, kept[sheet]))})
			continue
		}
		g, err := w.Read(sheet)
		if err != nil {
			return nil, use, nil, err
		}
		sheetGrid := heads.NewGrid(g)
		if problem, members := r.listsMembers(sheetGrid); members && len(r.roster.Cells) == 0 {
			r.members = append(r.members, problem)
			use.Sheets = append(use.Sheets, reading.SheetUse{Name: sheet, Left: diag.Msg("left.members")})
			continue
		}
		cells := r.readSheet(sheetGrid)
		use.Sheets = append(use.Sheets, reading.SheetUse{Name: sheet, Layout: heads.RosterLayout, Meetings: cells})
	}
	r.readAsides(use.Sheets)
	r.dropEmptyPlan()
	if len(r.roster.Cells) == 0 && len(r.members) > 0 {
		return nil, use, nil, &reading.ProblemError{Problem: r.members[0]}
	}
	if len(r.roster.Cells) == 0 {
		variant := "no-header"
		if r.headers > 0 {
			variant = "empty"
		}
		return nil, use, r.problems, diag.Fail(diag.BadRoster, variant, diag.Pos{File: name})
	}
	return r.roster, use, r.problems, nil
}

// A reader reads the sheets of a roster workbook.
type reader struct {
	roster     *scoring.Roster
	rules      *words.RuleTable
	vocabulary *words.Vocabulary
	months     words.MonthReader
	words      *heads.Reader
	seen       map[[2]string]diag.Pos // by committee and id
	committee  string                 // of the group row above
	headers    int
	units      bool // the roster is one of committees
	reading    rosterReading
	asides     []asideSheet  // to be read once all cells are known
	index      *lookup.Index // of the cells, for them
	problems   []diag.Problem
	members    []diag.Problem // of worksheets that list party members
}

// readSheet reads one sheet and returns how many cells it lists.
func (r *reader) readSheet(g *heads.Grid) int {
	r.problems = append(r.problems, r.words.FindLegacy(g)...)
	h, found := r.findHeader(g)
	if !found || r.units && r.namesCells(g, h) {
		return 0
	}
	r.headers++
	if r.findPlanMonths(g, &h); h.Aside() && !h.Has(words.LevelRole) {
		r.asides = append(r.asides, asideSheet{g, h})
		return 0
	}
	parts, cells := r.halves(g, h), 0
	if len(parts) < 2 {
		return r.readRows(g, h)
	}
	for _, part := range parts {
		if of, heads := r.headAt(part, h.Top, h.Bottom); heads {
			cells += r.readRows(part, of)
		}
	}
	return cells
}

// halves parts a worksheet before each column that heads cells once more, with the number
// or code before it: a list folded in two.
func (r *reader) halves(g *heads.Grid, h heads.Header) (parts []*heads.Grid) {
	from, lead, named := 0, -1, false
	for col := range heads.ColumnsOf(g, h.Top, h.Bottom) {
		switch role, _, _ := r.words.ColumnRole(g, h.Top, h.Bottom, col, r.rules); {
		case role == words.OrdinalRole && lead < 0, role == words.CodeRole && lead < 0:
			lead = col
		case role == words.CellRole && named:
			if lead < 0 {
				lead = col
			}
			parts = append(parts, g.Window(from, lead, h.Top, true))
			from, lead = lead, -1
		case role == words.CellRole:
			named, lead = true, -1
		}
	}
	if len(parts) == 0 {
		return nil
	}
	return append(parts, g.Window(from, math.MaxInt, h.Top, true))
}

// readRows reads the rows below a head and returns how many cells they list.
func (r *reader) readRows(g *heads.Grid, h heads.Header) int {
	before := len(r.roster.Cells)
	r.committee = ""
	for row := h.Bottom + 1; row < len(g.Rows); row++ {
		if row <= h.Bottom+2 && words.IsColumnNumbers(g.Grid, row) || g.BlankRow(row) {
			continue
		}
		if !r.row(g, h, row) {
			break
		}
	}
	return len(r.roster.Cells) - before
}

// findHeader returns the header with the most columns understood that names
// the cells.
func (r *reader) findHeader(g *heads.Grid) (heads.Header, bool) {
	best, found := heads.Header{}, false
	for top := range min(len(g.Rows), 60) {
		for bottom := top; bottom < min(top+heads.HeaderHeight, len(g.Rows)); bottom++ {
			h, ok := r.headAt(g, top, bottom)
			if ok && (!found || len(h.Columns) > len(best.Columns)) {
				best, found = h, true
			}
		}
	}
	return best, found
}

// headAt reads rows as a head; false: they name no cells, or are none.
func (r *reader) headAt(g *heads.Grid, top, bottom int) (heads.Header, bool) {
	h := heads.Header{Layout: heads.RosterLayout, Top: top, Bottom: bottom}
	used := heads.UsedRows{Top: top, Bottom: bottom}
	keyRow := -1
	for col := range heads.ColumnsOf(g, top, bottom) {
		role, row, label := r.words.ColumnRole(g, top, bottom, col, r.rules)
		if role == words.NoRole || h.Has(role) {
			continue
		}
		h.Columns = append(h.Columns, heads.Column{Col: col, Role: role, Label: label})
		used.Add(row)
		if role == words.CellRole {
			keyRow = row
		}
	}
	return h, h.Has(words.CellRole) && used.Both() && heads.BlankBelow(g, keyRow, bottom, h) && !heads.HoldsFigures(g, h)
}

// row reads one row; false: the list is over.
func (r *reader) row(g *heads.Grid, h heads.Header, row int) bool {
	text := func(wanted words.Role) string {
		if c, found := h.Find(wanted); found {
			return g.Text(row, c.Col)
		}
		return ""
	}
	lead := r.lead(g, h, row)
	switch name, code := text(words.CellRole), text(words.CodeRole); {
	case r.isTotal(lead), r.isHeadAgain(h, name):
	case words.Number(text(words.OrdinalRole)) < 0 && r.stops(lead):
		return false
	case !r.units && r.isGroup(g, h, row, lead):
		r.committee = words.TrimOrdinal(lead)
	case r.isHeading(g, h, row):
	case r.reading == besideCells:
		r.asideRow(g, h, row, text)
	case text(words.VillageRole) != "" && lacksCell(name) && r.mergedText(g, h, row, words.CellRole) == "":
		r.village(g, h, row, text(words.VillageRole), "")
	case name == "" && code == "" && r.mergedText(g, h, row, words.CellRole) != "": // a further village of the same cell
		r.village(g, h, row, text(words.VillageRole), r.mergedText(g, h, row, words.CellRole))
	case words.ErrorValue(name) || words.ErrorValue(code):
		r.addFaulty(g, h, row, text)
	case name == "" && code == "":
	case name == "":
		if words.Number(text(words.OrdinalRole)) >= 0 || r.holdsMore(g, h, row) {
			r.problems = append(r.problems, diag.New(diag.BadRoster, "no-name", r.posOf(g, h, row, words.CellRole), "code", code))
		}
	default:
		r.add(g, h, row, name, code, text)
	}
	return true
}

// addFaulty takes a row whose name or code is an error value by the other one.
func (r *reader) addFaulty(g *heads.Grid, h heads.Header, row int, text func(wanted words.Role) string) {
	kept := map[words.Role]string{words.CellRole: text(words.CellRole), words.CodeRole: text(words.CodeRole)}
	for _, wanted := range []words.Role{words.CellRole, words.CodeRole} {
		if words.ErrorValue(kept[wanted]) {
			r.problems = append(r.problems, diag.New(diag.CellError, "name", r.posOf(g, h, row, wanted), "text", kept[wanted]))
			kept[wanted] = ""
		}
	}
	if name := cmp.Or(kept[words.CellRole], kept[words.CodeRole]); name != "" {
		r.add(g, h, row, name, kept[words.CodeRole], text)
	}
}

// holdsMore reports whether a row has a number of members or a kind: then it
// is meant as a cell.
func (r *reader) holdsMore(g *heads.Grid, h heads.Header, row int) bool {
	for _, wanted := range []words.Role{words.MembersRole, words.CellKindRole} {
		if c, found := h.Find(wanted); found && g.Text(row, c.Col) != "" {
			return true
		}
	}
	return false
}

// lead returns the first text of a row, but for an ordinal in Roman figures or
// letters: "I | Đảng bộ cơ sở A".
func (r *reader) lead(g *heads.Grid, h heads.Header, row int) string {
	first, _ := g.FirstText(row)
	if c, found := h.Find(words.OrdinalRole); found && c.Col == first && isHeadingOrdinal(g.Text(row, first)) {
		for col := first + 1; col < g.Width(row); col++ {
			if text := g.Text(row, col); text != "" {
				return text
			}
		}
	}
	return g.Text(row, first)
}

// isHeadingOrdinal tells "I.", "II" and "A)" from the numbers of cells.
func isHeadingOrdinal(text string) bool {
	ordinal := strings.Trim(text, ".)")
	return ordinal != "" && len(ordinal) <= 4 && strings.Trim(ordinal, "IVXABCDEF") == ""
}

func (r *reader) isTotal(lead string) bool {
	return words.StartsAny(r.vocabulary.Key(lead), r.vocabulary.Total)
}

// isHeadAgain reports whether the head of the names stands in a row: on a further page.
func (r *reader) isHeadAgain(h heads.Header, name string) bool {
	c, _ := h.Find(words.CellRole)
	return name != "" && r.vocabulary.Key(name) == r.vocabulary.Key(c.Label)
}

// stops reports whether the text is that of a footnote or signature.
func (r *reader) stops(lead string) bool {
	return words.StartsAny(r.vocabulary.Key(lead), r.vocabulary.Stop) || strings.HasPrefix(lead, "*")
}

// isGroup tells a row that names the committee of the rows below it.
func (r *reader) isGroup(g *heads.Grid, h heads.Header, row int, lead string) bool {
	isCommittee := words.StartsAny(r.vocabulary.Key(words.TrimOrdinal(lead)), r.vocabulary.Committee)
	if h.Has(words.CommitteeRole) {
		c, _ := h.Find(words.OrdinalRole)
		return (r.alone(g, row) || h.Has(words.OrdinalRole) && isHeadingOrdinal(g.Text(row, c.Col))) && isCommittee
	}
	code := ""
	if c, found := h.Find(words.CodeRole); found {
		code = g.Text(row, c.Col)
	}
	return isCommittee && (code == "" || code == lead)
}

// isHeading tells a row such as "I | Khối nông thôn": counted in Roman figures
// or letters, with nothing but a title.
func (r *reader) isHeading(g *heads.Grid, h heads.Header, row int) bool {
	c, found := h.Find(words.OrdinalRole)
	if !found || !isHeadingOrdinal(g.Text(row, c.Col)) {
		return false
	}
	texts := 0
	for col := range g.Width(row) {
		if g.Text(row, col) != "" {
			texts++
		}
	}
	return texts <= 2 && len(h.Columns) > 2
}

// alone reports whether only one text stands in the row.
func (r *reader) alone(g *heads.Grid, row int) bool {
	texts := 0
	for col := range g.Width(row) {
		if g.Text(row, col) != "" {
			texts++
		}
	}
	return texts == 1
}

func (r *reader) posOf(g *heads.Grid, h heads.Header, row int, wanted words.Role) diag.Pos {
	if c, found := h.Find(wanted); found {
		return g.Pos(row, c.Col)
	}
	return g.Pos(row, 0)
}

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
