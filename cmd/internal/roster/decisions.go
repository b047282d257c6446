package roster

import (
	"path/filepath"
	"regexp"
	"slices"
	"strings"

	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// Roles of the columns of a decisions file.
const (
	decidedWhatRole words.Role = iota + 200
	decidedValueRole
	decidedGradeRole
	computedRole // what the sheets give, beside what was decided
	reasonRole
	documentRole
	documentDateRole
)

func decisionRules() []words.Rule {
	computed := words.Phrases("theo điểm", "tự", "đề nghị", "đề xuất", "chấm", "trước", "cũ", "máy", "phần mềm", "tính", "từ phiếu", "ban đầu", "tổng hợp")
	decided := words.Phrases("quyết định", "chính thức", "công nhận", "kết luận", "điều chỉnh", "mới")
	return []words.Rule{
		{Role: words.OrdinalRole, Is: words.Phrases("stt", "tt", "s tt", "số tt", "số thứ tự")},
		{Role: reasonRole, Has: words.Phrases("lý do", "căn cứ", "nội dung kết luận")},
		{Role: documentRole, Has: words.Phrases("số ngày", "số và ngày", "số ký hiệu ngày")},
		{Role: documentDateRole, Is: words.Phrases("ngày", "ngày tháng", "ngày tháng năm"), Has: words.Phrases("ngày văn bản", "ngày quyết định", "ngày ban hành", "ngày ký", "ngày vb", "ngày qđ")},
		{Role: documentRole, Is: words.Phrases("số", "văn bản"), Has: words.Phrases("số văn bản", "số quyết định", "văn bản", "số ký hiệu", "số hiệu", "số vb", "số qđ")},
		{Role: computedRole, Has: words.Phrases("xếp loại", "điểm"), And: computed, Not: decided},
		{Role: decidedGradeRole, Has: words.Phrases("xếp loại"), Not: words.Phrases("tiêu chí", "nội dung", "giá trị")},
		{Role: decidedValueRole, Is: words.Phrases("quyết định", "giá trị", "mức"), Has: words.Phrases("giá trị quyết định", "mức quyết định", "điểm quyết định",
			"giá trị", "kết quả quyết định", "quyết định là")},
		{Role: decidedGradeRole, Has: words.Phrases("kết quả", "mức", "đảng ủy", "cấp ủy", "ban thường vụ"), And: decided, Not: words.Phrases("tiêu chí", "nội dung", "giá trị", "điểm", "số", "ngày")},
		{Role: decidedWhatRole, Has: words.Phrases("tiêu chí", "nội dung", "xếp loại")},
		{Role: computedRole, Is: words.Phrases("điểm", "tổng điểm", "điểm bình quân")},
		{Role: words.MonthRole, Has: words.Phrases("tháng", "kỳ", "quý"), Not: words.Phrases("ghi chú")},
		{Role: words.CodeRole, Is: words.Phrases("mã", "mã chi bộ", "mã đơn vị")},
		{Role: words.CommitteeRole, Is: words.Phrases("đảng bộ", "đảng ủy", "trực thuộc", "thuộc đảng bộ")},
		{Role: words.CellRole, Is: words.Phrases("chi bộ", "tên chi bộ", "đơn vị", "tên đơn vị", "tên", "tên tổ chức đảng", "tổ chức đảng", "chi bộ đơn vị")},
	}
}

// ReadDecisions reads quyet-dinh.xlsx: a row a decision. Grades and criteria
// are those of the first set. A row that cannot be read is a problem, and an
// Unread decision on the cell it names; so is a table that is not understood. The
// error says that the file cannot be read at all (*ProblemError).
func ReadDecisions(path string, roster *scoring.Roster, set *criteria.Set, period scoring.Period, options reading.Options) ([]scoring.Decision, reading.FileUse, []diag.Problem, error) {
	name := filepath.ToSlash(path)
	w, use, err := reading.Load(path, name, options)
	if err != nil {
		return nil, use, nil, err
	}
	defer w.Close()
	d := &decisionReader{
		r:      heads.NewReader(heads.TaughtIndex(roster, options.Taught), roster, []*criteria.Set{set}, period, options.Headers),
		behind: regexp.MustCompile(`(?i)[,;]?\s*(?:ngày|ngay|\()?\s*(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})\)?\s*$`),
	}
	d.rules = d.r.Vocabulary.NewTable(words.WordRules(options.Words(), words.InDecisions), decisionRules())
	for _, sheet := range w.Sheets() {
		g, err := w.Read(sheet)
		if err != nil {
			return nil, use, nil, err
		}
		before := len(d.decisions)
		d.readSheet(heads.NewGrid(g))
		use.Sheets = append(use.Sheets, reading.SheetUse{Name: sheet, Meetings: len(d.decisions) - before})
	}
	if !d.headerFound {
		d.problems = append(d.problems, diag.New(diag.BadDecision, "no-header", diag.Pos{File: name}))
	}
	return d.decisions, use, d.problems, nil
}

// A decisionReader reads the sheets of a decisions file.
type decisionReader struct {
	r           *heads.Reader
	rules       *words.RuleTable
	behind      *regexp.Regexp // a date behind a document's number
	headerFound bool
	stopped     bool   // which column holds what was decided cannot be told
	title       string // the month or period that the lines above the head state
	decisions   []scoring.Decision
	problems    []diag.Problem
}

func (d *decisionReader) readSheet(g *heads.Grid) {
	d.problems = append(d.problems, d.r.FindLegacy(g)...)
	h, found := d.findHeader(g)
	if !found {
		return
	}
	d.headerFound, d.stopped = true, false
	d.title = d.periodAbove(g, h.Top)
	if two := h.All(decidedGradeRole); !h.Has(decidedValueRole) && len(two) > 1 {
		d.stopped = true
		d.problems = append(d.problems, diag.New(diag.BadDecision, "two-grades", g.Pos(h.Bottom, two[1].Col), "first", two[0].Label, "second", two[1].Label))
	}
	for row := h.Bottom + 1; row < len(g.Rows); row++ {
		d.row(g, h, row)
	}
}

// findHeader returns the head with the most columns understood.
func (d *decisionReader) findHeader(g *heads.Grid) (best heads.Header, found bool) {
	for top := range min(len(g.Rows), 60) {
		for bottom := top; bottom < min(top+heads.HeaderHeight, len(g.Rows)); bottom++ {
			h := d.headerAt(g, top, bottom)
			decides := h.Has(decidedValueRole) || h.Has(decidedGradeRole)
			if (h.Has(words.CellRole) || h.Has(words.CodeRole)) && decides && (h.Has(words.MonthRole) || d.periodAbove(g, top) != "") && (!found || len(h.Columns) > len(best.Columns)) {
				best, found = h, true
			}
		}
	}
	return best, found
}

func (d *decisionReader) headerAt(g *heads.Grid, top, bottom int) heads.Header {
	h := heads.Header{Top: top, Bottom: bottom}
	used := heads.UsedRows{Top: top, Bottom: bottom}
	for col := range heads.ColumnsOf(g, top, bottom) {
		role, row, label := d.r.ColumnRole(g, top, bottom, col, d.rules)
		if role == words.NoRole || role != decidedGradeRole && h.Has(role) {
			continue
		}
		h.Columns = append(h.Columns, heads.Column{Col: col, Role: role, Label: label})
		used.Add(row)
	}
	if !used.Both() || !heads.BlankBelow(g, top, bottom, h) && bottom > top {
		return heads.Header{}
	}
	if decided := h.All(decidedGradeRole); len(decided) > 1 { // "Xếp loại" beside "Xếp loại quyết định" is the computed one
		heads := words.Phrases("quyết định", "chính thức", "công nhận", "kết luận", "điều chỉnh", "đảng ủy", "ban thường vụ", "mới")
		for _, c := range decided {
			if named := words.AnyIn(d.r.Vocabulary.Key(c.Label), heads); named {
				d.demoteOthers(&h, c.Col)
				break
			}
		}
	}
	if h.Has(decidedValueRole) { // with a column of values, "Xếp loại" says what was decided
		for i := range h.Columns {
			if c := &h.Columns[i]; c.Role == decidedGradeRole && !h.Has(decidedWhatRole) {
				c.Role = decidedWhatRole
			} else if c.Role == decidedGradeRole {
				c.Role = computedRole
			}
		}
	}
	return h
}

func (d *decisionReader) demoteOthers(h *heads.Header, kept int) {
	for i := range h.Columns {
		if c := &h.Columns[i]; c.Role == decidedGradeRole && c.Col != kept {
			c.Role = computedRole
		}
	}
}

// periodAbove returns the line above a head that states one month or period.
func (d *decisionReader) periodAbove(g *heads.Grid, top int) string {
	found := ""
	for row := range top {
		for col := range g.Width(row) {
			text := g.Text(row, col)
			if text == "" || len(text) > 300 {
				continue
			}
			for _, period := range periodsIn(text) {
				if found != "" && found != period {
					return ""
				}
				found = period
			}
		}
	}
	return found
}

// periodsIn finds "quý III năm 2026", "tháng 7/2026", "năm 2026" in a title.
func periodsIn(text string) []string {
	words := strings.Fields(text)
	for from := range words {
		if lead := criteria.PlainKey(words[from]); lead != "quy" && lead != "thang" && lead != "6" && lead != "9" {
			continue
		}
		for to := len(words); to > from; to-- {
			if p, err := scoring.ParsePeriod(strings.Trim(strings.ToLower(strings.Join(words[from:to], " ")), ".,;:()")); err == nil {
				return []string{p.String()}
			}
		}
	}
	return nil
}

// A decisionRow is a row of the table while it is read.
type decisionRow struct {
	d   *decisionReader
	g   *heads.Grid
	h   heads.Header
	row int
}

// text returns what stands in the column of a role, and where.
func (x decisionRow) text(wanted words.Role) (string, diag.Pos) {
	c, found := x.h.Find(wanted)
	if !found {
		return "", x.g.Pos(x.row, 0)
	}
	text := x.g.Text(x.row, c.Col)
	if text == "" {
		if first, col, merged := x.g.MergedFrom(x.row, c.Col); merged && first > x.h.Bottom {
			text = x.g.Text(first, col)
		}
	}
	return text, x.g.Pos(x.row, c.Col)
}

// row reads one decision. A row without a decided value, a total, a signature or
// column numbers are no data.
func (d *decisionReader) row(g *heads.Grid, h heads.Header, row int) {
	x := decisionRow{d, g, h, row}
	what, value, valuePos := x.decided()
	if value == "" || words.IsColumnNumbers(g.Grid, row) || x.aside() {
		return
	}
	cell, err := x.cell()
	if err != nil {
		d.problems = append(d.problems, diag.ProblemOf(err))
		return
	}
	decision := scoring.Decision{Cell: cell, Criterion: -1, Pos: valuePos}
	when, whenPos := x.text(words.MonthRole)
	if when == "" {
		when = d.title
	}
	month, whole, inPeriod := d.when(when, g.From1904)
	switch {
	case month.IsZero() && !whole:
		d.refuse(decision, diag.New(diag.BadDecision, "period", whenPos, "text", when))
		return
	case !inPeriod:
		return // a decision on another period
	}
	decision.Month = month
	if d.stopped {
		d.refuse(decision)
		return
	}
	if !d.decided(&decision, what, value, valuePos) {
		return
	}
	if whole && decision.Criterion >= 0 && d.r.Sets[0].Scope == criteria.OfPeriod {
		decision.Month = d.r.Period.Whole() // points are decided on a sheet
	}
	x.paper(&decision)
	d.decisions = append(d.decisions, decision)
}

// refuse reports a row that cannot be read, which keeps its cell from being
// graded.
func (d *decisionReader) refuse(decision scoring.Decision, problems ...diag.Problem) {
	decision.Unread = true
	d.problems = append(d.problems, problems...)
	d.decisions = append(d.decisions, decision)
}

// decided returns what a row decides and the value: a column "Xếp loại" with a
// grade is both in one.
func (x decisionRow) decided() (what, value string, pos diag.Pos) {
	if x.h.Has(decidedValueRole) {
		what, _ = x.text(decidedWhatRole)
		value, pos = x.text(decidedValueRole)
		return what, value, pos
	}
	value, pos = x.text(decidedGradeRole)
	return "", value, pos
}

// aside reports whether a row is a total, a signature or a footnote.
func (x decisionRow) aside() bool {
	col, _ := x.g.FirstText(x.row)
	key := x.d.r.Vocabulary.Key(x.g.Text(x.row, col))
	if name, _ := x.text(words.CellRole); name != "" {
		key = x.d.r.Vocabulary.Key(name)
	}
	return words.StartsAny(key, x.d.r.Vocabulary.Total) || words.StartsAny(key, x.d.r.Vocabulary.Stop)
}

// cell finds the party cell that a row names.
func (x decisionRow) cell() (int, error) {
	name, pos := x.text(words.CellRole)
	if code, at := x.text(words.CodeRole); code != "" {
		name, pos = code, at
	}
	committee, _ := x.text(words.CommitteeRole)
	if committee != "" {
		committee = x.d.r.CommitteeNamed(committee)
	}
	return x.d.r.LookUp(name, committee, pos)
}

// paper reads the reason, and the document with its date, which may stand behind
// its number.
func (x decisionRow) paper(decision *scoring.Decision) {
	d := x.d
	decision.Reason, _ = x.text(reasonRole)
	decision.Document, _ = x.text(documentRole)
	date, pos := x.text(documentDateRole)
	if m := d.behind.FindStringSubmatch(decision.Document); m != nil && date == "" {
		date = m[1]
		decision.Document = strings.TrimRight(workbook.Trim(decision.Document[:len(decision.Document)-len(m[0])]), " ,;(")
		_, pos = x.text(documentRole)
	}
	if date == "" {
		return
	}
	day, ok := d.r.Dates.Read(date, d.r.Year, x.g.From1904)
	if !ok {
		d.problems = append(d.problems, diag.New(diag.BadDate, "", pos, "text", date))
	}
	decision.Date = criteria.Optional[criteria.Date]{Value: day, Known: ok}
}

// when reads the month or period decided on: a month of the period, or the
// period itself.
func (d *decisionReader) when(text string, from1904 bool) (month scoring.Month, whole, inPeriod bool) {
	if p, err := scoring.ParsePeriod(text); err == nil {
		switch {
		case p == d.r.Period && p.Kind != criteria.OneMonth:
			return scoring.Month{}, true, true
		case p.Kind == criteria.OneMonth:
			return p.First, false, d.r.Period.Contains(p.First)
		case slices.Contains(scoring.UnitsOf(d.r.Sets[0], d.r.Period), p.Whole()):
			return p.Whole(), false, true // a quarter of a year that is made of its quarters
		}
		return scoring.Month{}, true, false
	}
	month = d.r.Months.InLabel(text, from1904)
	return month, false, d.r.Period.Contains(month)
}

// decided reads what was decided: a grade, or the points of a criterion.
func (d *decisionReader) decided(decision *scoring.Decision, what, value string, pos diag.Pos) bool {
	if grade, ok := d.r.GradeTitle(value, 0); ok && d.r.MatchLine(0, "", what).Leaf < 0 {
		decision.Grade = grade
		return true
	}
	line := d.r.MatchLine(0, "", what)
	points, err := criteria.ParsePoints(words.WithoutUnit(value))
	if line.Leaf < 0 || line.Conflict || err != nil {
		d.refuse(*decision, diag.New(diag.BadDecision, "", pos, "what", what, "text", value))
		return false
	}
	decision.Criterion, decision.Points = line.Leaf, points
	return true
}
