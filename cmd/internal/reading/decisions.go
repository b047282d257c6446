package reading

import (
	"path/filepath"
	"regexp"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// Roles of the columns of a decisions file.
const (
	decidedWhatRole role = iota + 200
	decidedValueRole
	decidedGradeRole
	computedRole // what the sheets give, beside what was decided
	reasonRole
	documentRole
	documentDateRole
)

func decisionRules() []rule {
	computed := phrases("theo điểm", "tự", "đề nghị", "đề xuất", "chấm", "trước", "cũ", "máy", "phần mềm", "tính", "từ phiếu", "ban đầu", "tổng hợp")
	decided := phrases("quyết định", "chính thức", "công nhận", "kết luận", "điều chỉnh", "mới")
	return []rule{
		{role: ordinalRole, is: phrases("stt", "tt", "s tt", "số tt", "số thứ tự")},
		{role: reasonRole, has: phrases("lý do", "căn cứ", "nội dung kết luận")},
		{role: documentRole, has: phrases("số ngày", "số và ngày", "số ký hiệu ngày")},
		{role: documentDateRole, is: phrases("ngày", "ngày tháng", "ngày tháng năm"), has: phrases("ngày văn bản", "ngày quyết định", "ngày ban hành", "ngày ký", "ngày vb", "ngày qđ")},
		{role: documentRole, is: phrases("số", "văn bản"), has: phrases("số văn bản", "số quyết định", "văn bản", "số ký hiệu", "số hiệu", "số vb", "số qđ")},
		{role: computedRole, has: phrases("xếp loại", "điểm"), and: computed, not: decided},
		{role: decidedGradeRole, has: phrases("xếp loại"), not: phrases("tiêu chí", "nội dung", "giá trị")},
		{role: decidedValueRole, is: phrases("quyết định", "giá trị", "mức"), has: phrases("giá trị quyết định", "mức quyết định", "điểm quyết định",
			"giá trị", "kết quả quyết định", "quyết định là")},
		{role: decidedWhatRole, has: phrases("tiêu chí", "nội dung", "xếp loại")},
		{role: computedRole, is: phrases("điểm", "tổng điểm", "điểm bình quân")},
		{role: monthRole, has: phrases("tháng", "kỳ", "quý"), not: phrases("ghi chú")},
		{role: codeRole, is: phrases("mã", "mã chi bộ", "mã đơn vị")},
		{role: committeeRole, is: phrases("đảng bộ", "đảng ủy", "trực thuộc", "thuộc đảng bộ")},
		{role: cellRole, is: phrases("chi bộ", "tên chi bộ", "đơn vị", "tên đơn vị", "tên", "tên tổ chức đảng", "tổ chức đảng", "chi bộ đơn vị")},
	}
}

// ReadDecisions reads quyet-dinh.xlsx: a row a decision. Grades and criteria
// are those of the first set. A row that cannot be read is a problem, and an
// Unread decision on the cell it names; so is a table that is not understood. The
// error says that the file cannot be read at all (*ProblemError).
func ReadDecisions(path string, roster *scoring.Roster, set *criteria.Set, period scoring.Period, options Options) ([]scoring.Decision, FileUse, []diag.Problem, error) {
	name := filepath.ToSlash(path)
	w, use, problem, ok := load(path, name, options)
	if !ok {
		return nil, use, nil, &ProblemError{Problem: problem}
	}
	defer w.Close()
	d := &decisionReader{
		r:      newReader(taughtIndex(roster, options.Taught), roster, []*criteria.Set{set}, period, options.Headers),
		rules:  newRuleTable(wordRules(options.words(), inDecisions), decisionRules()),
		behind: regexp.MustCompile(`(?i)[,;]?\s*(?:ngày|ngay|\()?\s*(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2} tháng \d{1,2} năm \d{4})\)?\s*$`),
	}
	for _, sheet := range w.Sheets() {
		g, problem, ok := w.Read(sheet)
		if !ok {
			return nil, use, nil, &ProblemError{Problem: problem}
		}
		before := len(d.decisions)
		d.readSheet(newGrid(g))
		use.Sheets = append(use.Sheets, SheetUse{Name: sheet, Meetings: len(d.decisions) - before})
	}
	if !d.headerFound {
		d.problems = append(d.problems, diag.New(diag.BadDecision, "no-header", diag.Pos{File: name}))
	}
	return d.decisions, use, d.problems, nil
}

// A decisionReader reads the sheets of a decisions file.
type decisionReader struct {
	r           *reader
	rules       *ruleTable
	behind      *regexp.Regexp // a date behind a document's number
	headerFound bool
	stopped     bool   // which column holds what was decided cannot be told
	title       string // the month or period that the lines above the head state
	decisions   []scoring.Decision
	problems    []diag.Problem
}

func (d *decisionReader) readSheet(g *grid) {
	d.problems = append(d.problems, d.r.findLegacy(g)...)
	h, found := d.findHeader(g)
	if !found {
		return
	}
	d.headerFound, d.stopped = true, false
	d.title = d.periodAbove(g, h.top)
	if two := h.all(decidedGradeRole); !h.has(decidedValueRole) && len(two) > 1 {
		d.stopped = true
		d.problems = append(d.problems, diag.New(diag.BadDecision, "two-grades", g.pos(h.bottom, two[1].col), "first", two[0].label, "second", two[1].label))
	}
	for row := h.bottom + 1; row < len(g.rows); row++ {
		d.row(g, h, row)
	}
}

// findHeader returns the head with the most columns understood.
func (d *decisionReader) findHeader(g *grid) (best header, found bool) {
	for top := range min(len(g.rows), 60) {
		for bottom := top; bottom < min(top+headerHeight, len(g.rows)); bottom++ {
			h := d.headerAt(g, top, bottom)
			decides := h.has(decidedValueRole) || h.has(decidedGradeRole)
			if (h.has(cellRole) || h.has(codeRole)) && decides && (h.has(monthRole) || d.periodAbove(g, top) != "") && (!found || len(h.columns) > len(best.columns)) {
				best, found = h, true
			}
		}
	}
	return best, found
}

func (d *decisionReader) headerAt(g *grid, top, bottom int) header {
	h := header{top: top, bottom: bottom}
	used := usedRows{top: top, bottom: bottom}
	for col := range columnsOf(g, top, bottom) {
		role, row, label := d.r.columnRole(g, top, bottom, col, d.rules)
		if role == noRole || role != decidedGradeRole && h.has(role) {
			continue
		}
		h.columns = append(h.columns, column{col: col, role: role, label: label})
		used.add(row)
	}
	if !used.both() || !blankBelow(g, top, bottom, h) && bottom > top {
		return header{}
	}
	if decided := h.all(decidedGradeRole); len(decided) > 1 { // "Xếp loại" beside "Xếp loại quyết định" is the computed one
		words := phrases("quyết định", "chính thức", "công nhận", "kết luận", "điều chỉnh", "đảng ủy", "ban thường vụ", "mới")
		for _, c := range decided {
			if named := anyIn(d.r.vocabulary.key(c.label), words); named {
				d.demoteOthers(&h, c.col)
				break
			}
		}
	}
	if h.has(decidedValueRole) { // with a column of values, "Xếp loại" says what was decided
		for i := range h.columns {
			if c := &h.columns[i]; c.role == decidedGradeRole && !h.has(decidedWhatRole) {
				c.role = decidedWhatRole
			} else if c.role == decidedGradeRole {
				c.role = computedRole
			}
		}
	}
	return h
}

func (d *decisionReader) demoteOthers(h *header, kept int) {
	for i := range h.columns {
		if c := &h.columns[i]; c.role == decidedGradeRole && c.col != kept {
			c.role = computedRole
		}
	}
}

// all returns the columns of a role.
func (h *header) all(wanted role) (found []column) {
	for _, c := range h.columns {
		if c.role == wanted {
			found = append(found, c)
		}
	}
	return found
}

// periodAbove returns the line above a head that states one month or period.
func (d *decisionReader) periodAbove(g *grid, top int) string {
	found := ""
	for row := range top {
		for col := range g.width(row) {
			text := g.text(row, col)
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
	g   *grid
	h   header
	row int
}

// text returns what stands in the column of a role, and where.
func (x decisionRow) text(wanted role) (string, diag.Pos) {
	c, found := x.h.find(wanted)
	if !found {
		return "", x.g.pos(x.row, 0)
	}
	text := x.g.text(x.row, c.col)
	if text == "" {
		if first, col, merged := x.g.mergedFrom(x.row, c.col); merged && first > x.h.bottom {
			text = x.g.text(first, col)
		}
	}
	return text, x.g.pos(x.row, c.col)
}

// row reads one decision. A row without a decided value, a total, a signature or
// column numbers are no data.
func (d *decisionReader) row(g *grid, h header, row int) {
	x := decisionRow{d, g, h, row}
	what, value, valuePos := x.decided()
	if value == "" || isColumnNumbers(g, row) || x.aside() {
		return
	}
	cell, problem, ok := x.cell()
	if !ok {
		d.problems = append(d.problems, problem)
		return
	}
	decision := scoring.Decision{Cell: cell, Criterion: -1, Pos: valuePos}
	when, whenPos := x.text(monthRole)
	if when == "" {
		when = d.title
	}
	month, whole, inPeriod := d.when(when, g.date1904())
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
	if x.h.has(decidedValueRole) {
		what, _ = x.text(decidedWhatRole)
		value, pos = x.text(decidedValueRole)
		return what, value, pos
	}
	value, pos = x.text(decidedGradeRole)
	return "", value, pos
}

// aside reports whether a row is a total, a signature or a footnote.
func (x decisionRow) aside() bool {
	col, _ := x.g.firstText(x.row)
	key := x.d.r.vocabulary.key(x.g.text(x.row, col))
	if name, _ := x.text(cellRole); name != "" {
		key = x.d.r.vocabulary.key(name)
	}
	return startsAny(key, x.d.r.vocabulary.total) || startsAny(key, x.d.r.vocabulary.stop)
}

// cell finds the party cell that a row names.
func (x decisionRow) cell() (int, diag.Problem, bool) {
	name, pos := x.text(cellRole)
	if code, at := x.text(codeRole); code != "" {
		name, pos = code, at
	}
	committee, _ := x.text(committeeRole)
	if committee != "" {
		committee = x.d.r.committeeNamed(committee)
	}
	return x.d.r.lookUp(name, committee, pos)
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
		decision.Document = strings.TrimRight(trim(decision.Document[:len(decision.Document)-len(m[0])]), " ,;(")
		_, pos = x.text(documentRole)
	}
	if date == "" {
		return
	}
	day, ok := d.r.dates.read(date, d.r.year, x.g.date1904())
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
		case p == d.r.period && p.Kind != criteria.OneMonth:
			return scoring.Month{}, true, true
		case p.Kind == criteria.OneMonth:
			return p.First, false, d.r.period.Contains(p.First)
		}
		return scoring.Month{}, true, false
	}
	month = d.r.months.inLabel(text, from1904)
	return month, false, d.r.period.Contains(month)
}

// decided reads what was decided: a grade, or the points of a criterion.
func (d *decisionReader) decided(decision *scoring.Decision, what, value string, pos diag.Pos) bool {
	if grade, ok := d.r.gradeTitle(value, 0); ok && d.r.matchLine(0, "", what).leaf < 0 {
		decision.Grade = grade
		return true
	}
	line := d.r.matchLine(0, "", what)
	points, err := criteria.ParsePoints(withoutUnit(value))
	if line.leaf < 0 || line.conflict || err != nil {
		d.refuse(*decision, diag.New(diag.BadDecision, "", pos, "what", what, "text", value))
		return false
	}
	decision.Criterion, decision.Points = line.leaf, points
	return true
}
