package intake

import (
	"path/filepath"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// Roles of the columns of a decisions file.
const (
	decidedWhatRole role = iota + 200
	decidedValueRole
	reasonRole
	documentRole
	documentDateRole
)

func decisionRules() []rule {
	return []rule{
		{role: ordinalRole, is: phrases("stt", "tt", "s tt", "số tt", "số thứ tự")},
		{role: reasonRole, has: phrases("lý do", "căn cứ")},
		{role: documentDateRole, is: phrases("ngày"), has: phrases("ngày văn bản", "ngày quyết định", "ngày ban hành", "ngày ký")},
		{role: documentRole, has: phrases("số văn bản", "số quyết định", "văn bản", "số ký hiệu", "số hiệu")},
		{role: decidedValueRole, is: phrases("quyết định", "giá trị", "mức"), has: phrases("giá trị quyết định", "mức quyết định", "điểm quyết định",
			"giá trị", "kết quả quyết định", "quyết định là")},
		{role: decidedWhatRole, has: phrases("tiêu chí", "nội dung", "xếp loại")},
		{role: monthRole, has: phrases("tháng", "kỳ")},
		{role: codeRole, is: phrases("mã", "mã chi bộ", "mã đơn vị")},
		{role: committeeRole, is: phrases("đảng bộ", "đảng ủy", "trực thuộc")},
		{role: cellRole, is: phrases("chi bộ", "tên chi bộ", "đơn vị", "tên đơn vị", "tên")},
	}
}

// ReadDecisions reads quyet-dinh.xlsx: a row a decision. Grades and criteria
// are those of the first set. The error says that the file cannot be read or is
// not understood at all (*ProblemError).
func ReadDecisions(path string, roster *scoring.Roster, set *criteria.Set, period scoring.Period, options Options) ([]scoring.Decision, FileUse, []diag.Problem, error) {
	name := filepath.ToSlash(path)
	w, use, problem, ok := load(path, name, options)
	if !ok {
		return nil, use, nil, &ProblemError{problem}
	}
	defer w.Close()
	d := &decisionReader{
		r:     newReader(taughtIndex(roster, options.Taught), roster, []*criteria.Set{set}, period, options.Headers),
		rules: newRuleTable(wordRules(options.words(), inDecisions), decisionRules()),
	}
	for _, sheet := range w.Sheets() {
		g, problem, ok := w.Read(sheet)
		if !ok {
			return nil, use, nil, &ProblemError{problem}
		}
		before := len(d.decisions)
		d.readSheet(newGrid(g))
		use.Sheets = append(use.Sheets, SheetUse{Name: sheet, Meetings: len(d.decisions) - before})
	}
	if !d.headerFound {
		return nil, use, d.problems, &ProblemError{diag.New(diag.BadDecision, "no-header", diag.Pos{File: name})}
	}
	return d.decisions, use, d.problems, nil
}

// A decisionReader reads the sheets of a decisions file.
type decisionReader struct {
	r           *reader
	rules       *ruleTable
	headerFound bool
	decisions   []scoring.Decision
	problems    []diag.Problem
}

func (d *decisionReader) readSheet(g *grid) {
	d.problems = append(d.problems, d.r.findLegacy(g)...)
	for top := range min(len(g.rows), 60) {
		h := header{top: top, bottom: top}
		for col := range columnsOf(g, top, top) {
			role, _, label := d.r.columnRole(g, top, top, col, d.rules)
			if role != noRole && !h.has(role) {
				h.columns = append(h.columns, column{col: col, role: role, label: label})
			}
		}
		if (h.has(cellRole) || h.has(codeRole)) && h.has(decidedValueRole) && h.has(monthRole) {
			d.headerFound = true
			for row := top + 1; row < len(g.rows); row++ {
				d.row(g, h, row)
			}
			return
		}
	}
}

// row reads one decision. A row without a decided value is no data.
func (d *decisionReader) row(g *grid, h header, row int) {
	text := func(wanted role) (string, diag.Pos) {
		if c, found := h.find(wanted); found {
			return g.text(row, c.col), g.pos(row, c.col)
		}
		return "", g.pos(row, 0)
	}
	value, valuePos := text(decidedValueRole)
	if value == "" || isColumnNumbers(g, row) {
		return
	}
	name, namePos := text(cellRole)
	if code, pos := text(codeRole); code != "" {
		name, namePos = code, pos
	}
	committee, _ := text(committeeRole)
	if committee != "" {
		committee = d.r.committeeNamed(committee)
	}
	cell, problem, ok := d.r.lookUp(name, committee, namePos)
	if !ok {
		d.problems = append(d.problems, problem)
		return
	}
	decision := scoring.Decision{Cell: cell, Criterion: -1, Pos: valuePos}
	when, whenPos := text(monthRole)
	month, whole, inPeriod := d.when(when, g.date1904())
	switch {
	case month.IsZero() && !whole:
		d.problems = append(d.problems, diag.New(diag.BadDecision, "period", whenPos, "text", when))
		return
	case !inPeriod:
		return // a decision on another period
	}
	decision.Month = month
	what, _ := text(decidedWhatRole)
	if !d.decided(&decision, what, value, valuePos) {
		return
	}
	decision.Reason, _ = text(reasonRole)
	decision.Document, _ = text(documentRole)
	if date, pos := text(documentDateRole); date != "" {
		day, ok := d.r.dates.read(date, d.r.year, g.date1904())
		if !ok {
			d.problems = append(d.problems, diag.New(diag.BadDate, "", pos, "text", date))
		}
		decision.Date = criteria.Optional[criteria.Date]{Value: day, Known: ok}
	}
	d.decisions = append(d.decisions, decision)
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
	points, err := criteria.ParsePoints(value)
	if line.leaf < 0 || line.conflict || err != nil {
		d.problems = append(d.problems, diag.New(diag.BadDecision, "", pos, "what", what, "text", value))
		return false
	}
	decision.Criterion, decision.Points = line.leaf, points
	return true
}
