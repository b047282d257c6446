// Package roster reads lists of party cells, and the decisions of superior
// committees on them.
//
// Files:
//
//   - roster: a list and its head; rows: what its rows are; cells: what a row says of a cell
//   - members: lists of persons; kinds: what other lists are told as
//   - more, organisation, plan, village: what stands beside the cells, on sheets of their own too
//   - units: rosters of committees
//   - decisions: rows of decisions
package roster

import (
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
		rules:  vocabulary.NewTable(words.WordRules(options.Words(), words.InRosters), unitRules(options.Subject), statisticsRules(), organisationRules(), rosterRules()),
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
