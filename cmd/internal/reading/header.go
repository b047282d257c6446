package reading

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// A column of a header: what it holds.
type column struct {
	col   int
	role  words.Role
	leaf  int // leafRole: index of the criterion
	grade int // gradeMarkRole: index of the grade
	label string
	row   int // of the text that says so, in a head of months
	// ensures tells "Đảm bảo" (1) and "Không đảm bảo" (-1), of which a tick answers.
	ensures int
	// side tells whose marks a criterion's column of a table holds, where it has two.
	side words.Role
}

// A header is the head of a form or list: one to three rows.
type header struct {
	layout  scoring.Layout // FormLayout, TableLayout, TotalsLayout; "roster" for a list of cells
	top     int
	bottom  int // last row of the header
	columns []column
	months  []monthColumns // of a form with months side by side
	set     int
	// outer is the column of the groups' titles beside that of the criteria, from 1.
	outer int
	// reviewed tells that the only marks of a table are the superior's by its head.
	reviewed bool
}

// rosterLayout marks a list of party cells without any marks.
const rosterLayout scoring.Layout = "roster"

// find returns the first column of a role.
func (h *header) find(r words.Role) (column, bool) {
	for _, c := range h.columns {
		if c.role == r {
			return c, true
		}
	}
	return column{}, false
}

// at returns the first column of a role; -1: there is none.
func (h *header) at(r words.Role) int {
	if c, found := h.find(r); found {
		return c.col
	}
	return -1
}

// has reports whether some column has the role.
func (h *header) has(r words.Role) bool {
	_, found := h.find(r)
	return found
}

// count returns how many columns have the role.
func (h *header) count(r words.Role) int {
	n := 0
	for _, c := range h.columns {
		if c.role == r {
			n++
		}
	}
	return n
}

const (
	headerHeight = 3 // rows of a header at most
)

// findHeader returns the next header at or below a row.
//
// A list of cells without marks is taken only where nothing better follows: a
// label "Chi bộ" looks like its head.
func (r *reader) findHeader(g *grid, from int) (header, bool) {
	var list header
	listFound := false
	for row := from; row < len(g.Rows); row++ {
		if !r.mayBegin(g, row) || !r.mayHead(g, row) {
			continue
		}
		best, found := r.headerAt(g, row)
		if found && best.layout == scoring.TotalsLayout && !r.speaksOfScores(g, &best) {
			best.layout = rosterLayout // numbers of something else
		}
		switch {
		case found && best.layout != rosterLayout:
			return best, true
		case found && !listFound:
			list, listFound = best, true
		}
	}
	return list, listFound
}

// speaksOfScores reports whether the head of a list of totals, or a line above it,
// says that the totals are points: "Tổng" may be over men and women.
func (r *reader) speaksOfScores(g *grid, h *header) bool {
	heads := r.vocabulary.Scoring
	for _, c := range h.columns {
		if c.role == words.GradeRole || c.role == words.GradeMarkRole || c.role == words.ReviewGradeRole || r.vocabulary.TaughtHeads[r.vocabulary.HeadKey(c.label)] || r.taughtScore(g, h, c.col) {
			return true
		}
	}
	for row := range h.bottom + 1 {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := r.at(g, row, col)
			if text == r.blank {
				continue
			}
			if heads.OfTotals(r.keyOf(text), row < h.top) {
				return true
			}
		}
	}
	return false
}

// taughtScore reports whether a lesson says that a column holds points.
func (r *reader) taughtScore(g *grid, h *header, col int) bool {
	head, ok := r.taughtHead(g, h.top, h.bottom, col, r.vocabulary.List)
	return ok && (head.role == words.TotalRole || head.role == words.SelfRole || head.role == words.ReviewRole)
}

// better prefers a known layout over a mere list of cells, then more columns
// understood.
func better(a, b header) bool {
	if (a.layout == rosterLayout) != (b.layout == rosterLayout) {
		return b.layout == rosterLayout
	}
	return a.size() > b.size()
}

// size is how many columns are understood.
func (h *header) size() int {
	n := len(h.columns)
	for _, m := range h.months {
		n += len(m.columns)
	}
	return n
}

func (r *reader) isHeaderWord(text string) bool {
	if _, part := r.partOfTaught(r.vocabulary.HeadKey(text)); part {
		return true
	}
	if text[0] >= '0' && text[0] <= '9' {
		return false
	}
	key := r.vocabulary.Key(text)
	known := r.vocabulary.Form.Match(key) != words.NoRole || r.vocabulary.List.Match(key) != words.NoRole
	return known || len(text) < 30 && r.isMonthHead(text) // of a form with months side by side
}

// readHeader takes the rows as one header and tells what it is the head of.
func (r *reader) readHeader(g *grid, top, bottom int) (header, bool) {
	if r.mayHeadForm(g, top, bottom) {
		if h, ok := r.formHeader(g, top, bottom); ok {
			return h, true
		}
	}
	if !r.mayHeadList(g, top, bottom) {
		return header{}, false
	}
	kind, _ := r.titleKind(g, 0, top)
	return r.bestListHeader(g, top, bottom, kind)
}

// formHeader accepts Tiêu chí + Thang điểm + one or two mark columns.
func (r *reader) formHeader(g *grid, top, bottom int) (header, bool) {
	h := header{layout: scoring.FormLayout, top: top, bottom: bottom}
	used := usedRows{top: top, bottom: bottom}
	keyRow := -1
	for col := range columnsOf(g, top, bottom) {
		role, row, label := r.columnRole(g, top, bottom, col, r.vocabulary.Form)
		if role == words.NoRole || role == words.IgnoredRole || role == words.AdjustRole || (role != words.SelfRole && role != words.ReviewRole && h.has(role)) {
			continue
		}
		h.columns = append(h.columns, column{col: col, role: role, label: label})
		used.add(row)
		if role == words.CriterionRole {
			keyRow = row
		}
	}
	if !h.has(words.CriterionRole) || !blankBelow(g, keyRow, bottom, h) {
		return header{}, false // rows of the table stand in it: their marks are not to be taken for months
	}
	r.findMonths(g, &h, &used)
	r.findEnsured(g, &h, &used)
	r.useTaughtRows(g, h, &used)
	r.tellColumns(g, &h, &used, keyRow)
	r.onlyMarks(g, &h, &used)
	ok := h.has(words.CriterionRole) && (h.has(words.MaxRole) || h.hasEnsured() || r.taughtCriterion(g, h) || r.titlesHavePoints(g, h)) && (h.has(words.SelfRole) || h.has(words.ReviewRole) || len(h.months) > 0)
	return h, ok && used.both() && blankBelow(g, keyRow, bottom, h) && !holdsFigures(g, h)
}

// onlyMarks takes the one column of a form that holds marks for the cell's own,
// whatever its head, where no head says whose marks there are.
func (r *reader) onlyMarks(g *grid, h *header, used *usedRows) {
	if !h.has(words.CriterionRole) || !h.has(words.MaxRole) || h.has(words.SelfRole) || h.has(words.ReviewRole) || len(h.months) > 0 {
		return
	}
	r.mergesAsked = true // it depends on what stands below the head
	found, row, several := column{}, -1, false
	for col := h.at(words.CriterionRole) + 1; col < columnsOf(g, h.top, h.bottom); col++ {
		head := lowestText(g, h, col)
		if head < 0 || h.roleOf(col) != words.NoRole || !r.holdsMarks(g, h, col, head) {
			continue
		}
		several = several || row >= 0
		found, row = column{col: col, role: words.SelfRole, label: g.Text(head, col)}, head
	}
	if row >= 0 && !several {
		h.columns = append(h.columns, found)
		used.add(row)
	}
}

// roleOf returns the role of a column; noRole: it has none.
func (h *header) roleOf(col int) words.Role {
	for _, c := range h.columns {
		if c.col == col {
			return c.role
		}
	}
	return words.NoRole
}

// holdsMarks reports whether a column is headed as a result, or holds a number up
// to the full marks in most rows that have some.
func (r *reader) holdsMarks(g *grid, h *header, col, head int) bool {
	key := r.headOf(r.at(g, head, col))
	if role, _, _ := r.columnRole(g, h.top, h.bottom, col, r.vocabulary.Form); role == words.IgnoredRole || r.vocabulary.Scoring.IsStatistic(key) {
		return false
	}
	if words.IsAny(key, r.vocabulary.Result) {
		return true
	}
	rows, marks := 0, 0
	for row := h.bottom + 1; row < len(g.Rows); row++ {
		full, err := criteria.ParsePoints(g.Text(row, h.at(words.MaxRole)))
		if err != nil {
			continue
		}
		rows++
		if m := r.markOf(r.at(g, row, col)); (m.State == scoring.NumberMark || m.OutOf != 0) && m.Points.Abs() <= full.Abs() {
			marks++
		}
	}
	return rows >= 2 && 2*marks >= rows
}

// usedRows notes which rows of a header say something: a header neither
// begins nor ends with a row that adds nothing.
type usedRows struct {
	top, bottom         int
	topUsed, bottomUsed bool
}

func (u *usedRows) add(row int) {
	u.topUsed = u.topUsed || row == u.top
	u.bottomUsed = u.bottomUsed || row == u.bottom
}

func (u *usedRows) both() bool { return u.topUsed && u.bottomUsed }

func columnsOf(g *grid, top, bottom int) int {
	width := 0
	for row := top; row <= bottom; row++ {
		width = max(width, g.Width(row))
	}
	return min(width, words.HeaderWidth)
}

// columnRole tells what a column holds by the lowest text above it that is
// understood, alone or together with the texts above. It returns the row that
// settled it.
func (r *reader) columnRole(g *grid, top, bottom, col int, rules *words.RuleTable) (words.Role, int, string) {
	if found, ok := r.taughtHead(g, top, bottom, col, rules); ok {
		return found.role, found.last, g.Text(found.last, col)
	}
	for row := bottom; row >= top; row-- {
		cell := r.at(g, row, col)
		if cell == r.blank || strings.HasSuffix(cell.text, ":") || row < bottom && spansBelow(g, row, bottom, col) {
			continue
		}
		text, key := cell.text, r.headOf(cell)
		if heads, several := r.joinedHeads(g, top, row, col, rules); several && heads.key != key {
			found := heads.role
			// "Chi bộ" and "Đảng ủy" under "Điểm chấm" say who gave the points.
			marks := found == words.SelfRole || found == words.ReviewRole
			// What names criteria or cells is a head of its own: below it stand
			// the criteria and cells themselves.
			if naming := found == words.CriterionRole || found == words.CellRole; found != words.NoRole && !naming && (r.roleOf(cell, rules) == words.NoRole || r.vocabulary.IsVague(key) || marks) {
				return found, row, text
			}
		}
		if found := r.roleOf(cell, rules); found != words.NoRole {
			return found, row, text
		}
	}
	return words.NoRole, -1, ""
}

// spansBelow reports whether a text heads several columns, with heads of their
// own below: then it does not speak of this column alone.
func spansBelow(g *grid, row, bottom, col int) bool {
	for below := row + 1; below <= bottom; below++ {
		if g.Text(below, col) == "" {
			continue
		}
		for next := col + 1; next < g.Width(below) && g.Text(row, next) == ""; next++ {
			if g.Text(below, next) != "" {
				return true
			}
		}
	}
	return false
}

// joinedHeads joins the heads above a column, a spanning one included, with its
// own; several is false where there is none above, or where all is too long for
// a head.
func (r *reader) joinedHeads(g *grid, top, row, col int, rules *words.RuleTable) (joined joinedHead, several bool) {
	if row == top {
		return joinedHead{}, false
	}
	own := r.at(g, row, col)
	heads, asked := "", joinedTexts{own: own, table: rules.Number}
	length, bracket := len(r.keyOf(own)), strings.Contains(own.text, "(")
	for above := top; above < row; above++ {
		at := spanningText(g, above, row, col)
		if at < 0 {
			continue
		}
		text := r.at(g, above, at)
		if key := r.keyOf(text); key != "" {
			length += len(key) + 1
		}
		bracket = bracket || strings.Contains(text.text, "(") // what is in brackets may not be part of the head
		if !bracket && length > words.MaxHead {
			return joinedHead{}, false
		}
		asked.above[above-top] = text
		several = true
	}
	if !several {
		return joinedHead{}, false
	}
	if known, found := r.joined[asked]; found && rules.Number >= 0 {
		return known, true
	}
	for _, text := range asked.above {
		if text != nil {
			heads += text.text + " "
		}
	}
	joined.key = r.vocabulary.HeadKey(heads + own.text)
	joined.role = rules.Match(joined.key)
	if rules.Number >= 0 {
		words.Keep(r.joined, asked, joined)
	}
	return joined, true
}

// joinedTexts are a column's own head and those above it, from the top.
type joinedTexts struct {
	above [headerHeight - 1]*learnt
	own   *learnt
	table int
}

// A joinedHead is what they are together.
type joinedHead struct {
	key  string
	role words.Role
}

// spanning returns the text of a row that stands above a column: its own, or
// the nearest to the left over blank cells with heads below.
func spanning(g *grid, above, row, col int) string {
	if at := spanningText(g, above, row, col); at >= 0 {
		return g.Text(above, at)
	}
	return ""
}

// spanningText returns the column of that text; -1: there is none.
func spanningText(g *grid, above, row, col int) int {
	for left := col; left >= 0; left-- {
		if g.Text(above, left) != "" {
			return left
		}
		if g.Text(row, left) == "" {
			return -1
		}
	}
	return -1
}

// listHeader accepts a column of cells with criteria (table), with a total
// (totals list), or with neither (a list of cells).
func (r *reader) listHeader(g *grid, top, bottom, set int) (header, bool) {
	h := header{layout: rosterLayout, top: top, bottom: bottom, set: set}
	used := usedRows{top: top, bottom: bottom}
	keyRow := -1
	for col := range columnsOf(g, top, bottom) {
		c, row, ok := r.listColumn(g, top, bottom, col, set)
		if !ok || !repeatable(c.role) && h.has(c.role) {
			continue
		}
		h.columns = append(h.columns, c)
		used.add(row)
		if c.role == words.CellRole || c.role == words.CodeRole && keyRow < 0 {
			keyRow = row
		}
	}
	if h.has(words.CellRole) || h.has(words.CodeRole) {
		r.findListMonths(g, &h, &used)
	}
	r.tellFirstTotal(g, &h)
	r.useTaughtRows(g, h, &used)
	if !h.has(words.CellRole) && !h.has(words.CodeRole) || !used.both() || !blankBelow(g, keyRow, bottom, h) || countsColumns(g, top, bottom) || headGoesOn(g, h) || holdsFigures(g, h) || h.bottom > h.top && r.namesCell(g, h) {
		return header{}, false
	}
	leaves := h.count(words.LeafRole)
	for _, m := range h.months {
		leaves = max(leaves, m.count(words.LeafRole))
	}
	switch {
	case leaves >= min(2, len(r.leaves[set])):
		h.layout = scoring.TableLayout
	case len(h.months) > 0:
		h.layout = scoring.TotalsLayout
	case h.has(words.TotalRole) || h.has(words.SelfRole) || h.has(words.ReviewRole):
		h.layout = scoring.TotalsLayout
	}
	h.columns = withoutStrayLeaves(h)
	h.settleSides()
	for i := range h.months {
		h.months[i].columns = withoutStrayLeaves(header{layout: h.layout, columns: h.months[i].columns})
	}
	return h, true
}

// repeatable reports whether several columns may have a role. Of several totals
// the first counts, and the others must agree.
func repeatable(r words.Role) bool {
	switch r {
	case words.GradeMarkRole, words.LeafRole, words.GroupRole, words.ConflictRole, words.TotalRole, words.SelfRole, words.ReviewRole, words.AdjustRole:
		return true
	}
	return false
}

// withoutStrayLeaves drops columns taken for criteria from a list that is no
// table.
func withoutStrayLeaves(h header) []column {
	if h.layout == scoring.TableLayout {
		return h.columns
	}
	var kept []column
	for _, c := range h.columns {
		if c.role != words.LeafRole && c.role != words.GroupRole && c.role != words.ConflictRole {
			kept = append(kept, c)
		}
	}
	return kept
}

// listColumn tells what a column of a list holds: a criterion, a grade to be
// marked, a group's subtotal, or a fact.
func (r *reader) listColumn(g *grid, top, bottom, col, set int) (column, int, bool) {
	if found, ok := r.taughtHead(g, top, bottom, col, r.vocabulary.List); ok {
		return column{col: col, role: found.role, label: g.Text(found.last, col)}, found.last, found.role != words.IgnoredRole
	}
	if c, row, ok := r.sidedColumn(g, top, bottom, col, set); ok {
		return c, row, true
	}
	for row := bottom; row >= top; row-- {
		cell := r.at(g, row, col)
		if cell == r.blank || row < bottom && spansBelow(g, row, bottom, col) {
			continue
		}
		text := cell.text
		if grade, ok := r.grades[set][r.keyOf(cell)]; ok {
			return column{col: col, role: words.GradeMarkRole, grade: grade, label: text}, row, true
		}
		line := r.matchLine(set, "", text)
		switch {
		case line.conflict:
			return column{col: col, role: words.ConflictRole, label: text}, row, true
		case line.leaf >= 0:
			return column{col: col, role: words.LeafRole, leaf: line.leaf, label: text, side: r.sideAbove(g, top, row, col)}, row, true
		case line.group >= 0:
			return column{col: col, role: words.GroupRole, label: text}, row, true
		}
	}
	if row := bottom; row > top && r.vocabulary.IsVague(r.keyOf(r.at(g, row, col))) {
		if above := spanning(g, row-1, row, col); r.matchLine(set, "", above).group >= 0 {
			return column{col: col, role: words.GroupRole, label: above}, row, true
		}
	}
	role, row, label := r.columnRole(g, top, bottom, col, r.vocabulary.List)
	return column{col: col, role: role, label: label}, row, role != words.NoRole && role != words.IgnoredRole
}

// gradeTitle returns the grade of which a text is the title.
func (r *reader) gradeTitle(text string, set int) (int, bool) {
	grade, found := r.grades[set][r.vocabulary.Key(text)]
	return grade, found
}
