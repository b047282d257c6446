package heads

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// A Column of a header: what it holds.
type Column struct {
	Col   int
	Role  words.Role
	Leaf  int // leafRole: index of the criterion
	grade int // gradeMarkRole: index of the grade
	Label string
	Row   int // of the text that says so, in a head of months
	// ensures tells "Đảm bảo" (1) and "Không đảm bảo" (-1), of which a tick answers.
	Ensures int
	// side tells whose marks a criterion's column of a table holds, where it has two.
	Side words.Role
}

// A Header is the head of a form or list: one to three rows.
type Header struct {
	Layout  scoring.Layout // FormLayout, TableLayout, TotalsLayout; "roster" for a list of cells
	Top     int
	Bottom  int // last row of the header
	Columns []Column
	Months  []MonthColumns // of a form with months side by side
	Set     int
	// Outer is the column of the groups' titles beside that of the criteria, from 1.
	Outer int
	// reviewed tells that the only marks of a table are the superior's by its head.
	Reviewed bool
}

// RosterLayout marks a list of party cells without any marks.
const RosterLayout scoring.Layout = "roster"

// Find returns the first column of a role.
func (h *Header) Find(r words.Role) (Column, bool) {
	for _, c := range h.Columns {
		if c.Role == r {
			return c, true
		}
	}
	return Column{}, false
}

// At returns the first column of a role; -1: there is none.
func (h *Header) At(r words.Role) int {
	if c, found := h.Find(r); found {
		return c.Col
	}
	return -1
}

// Has reports whether some column has the role.
func (h *Header) Has(r words.Role) bool {
	_, found := h.Find(r)
	return found
}

// count returns how many columns have the role.
func (h *Header) count(r words.Role) int {
	n := 0
	for _, c := range h.Columns {
		if c.Role == r {
			n++
		}
	}
	return n
}

const (
	HeaderHeight = 3 // rows of a header at most
)

// FindHeader returns the next header at or below a row.
//
// A list of cells without marks is taken only where nothing better follows: a
// label "Chi bộ" looks like its head.
func (r *Reader) FindHeader(g *Grid, from int) (Header, bool) {
	var list Header
	listFound := false
	for row := from; row < len(g.Rows); row++ {
		if !r.mayBegin(g, row) || !r.mayHead(g, row) {
			continue
		}
		best, found := r.headerAt(g, row)
		if found && best.Layout == scoring.TotalsLayout && !r.speaksOfScores(g, &best) {
			best.Layout = RosterLayout // numbers of something else
		}
		switch {
		case found && best.Layout != RosterLayout:
			return best, true
		case found && !listFound:
			list, listFound = best, true
		}
	}
	return list, listFound
}

// speaksOfScores reports whether the head of a list of totals, or a line above it,
// says that the totals are points: "Tổng" may be over men and women.
func (r *Reader) speaksOfScores(g *Grid, h *Header) bool {
	heads := r.Vocabulary.Scoring
	for _, c := range h.Columns {
		if c.Role == words.GradeRole || c.Role == words.GradeMarkRole || c.Role == words.ReviewGradeRole || r.Vocabulary.TaughtHeads[r.Vocabulary.HeadKey(c.Label)] || r.taughtScore(g, h, c.Col) {
			return true
		}
	}
	for row := range h.Bottom + 1 {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := r.At(g, row, col)
			if text == r.Blank {
				continue
			}
			if heads.OfTotals(r.KeyOf(text), row < h.Top) {
				return true
			}
		}
	}
	return false
}

// taughtScore reports whether a lesson says that a column holds points.
func (r *Reader) taughtScore(g *Grid, h *Header, col int) bool {
	head, ok := r.taughtHead(g, h.Top, h.Bottom, col, r.Vocabulary.List)
	return ok && (head.role == words.TotalRole || head.role == words.SelfRole || head.role == words.ReviewRole)
}

// better prefers a known layout over a mere list of cells, then more columns
// understood.
func better(a, b Header) bool {
	if (a.Layout == RosterLayout) != (b.Layout == RosterLayout) {
		return b.Layout == RosterLayout
	}
	return a.size() > b.size()
}

// size is how many columns are understood.
func (h *Header) size() int {
	n := len(h.Columns)
	for _, m := range h.Months {
		n += len(m.Columns)
	}
	return n
}

func (r *Reader) isHeaderWord(text string) bool {
	if _, part := r.partOfTaught(r.Vocabulary.HeadKey(text)); part {
		return true
	}
	if text[0] >= '0' && text[0] <= '9' {
		return false
	}
	key := r.Vocabulary.Key(text)
	known := r.Vocabulary.Form.Match(key) != words.NoRole || r.Vocabulary.List.Match(key) != words.NoRole
	return known || len(text) < 30 && r.isMonthHead(text) // of a form with months side by side
}

// readHeader takes the rows as one header and tells what it is the head of.
func (r *Reader) readHeader(g *Grid, top, bottom int) (Header, bool) {
	if r.mayHeadForm(g, top, bottom) {
		if h, ok := r.formHeader(g, top, bottom); ok {
			return h, true
		}
	}
	if !r.mayHeadList(g, top, bottom) {
		return Header{}, false
	}
	kind, _ := r.TitleKind(g, 0, top)
	return r.bestListHeader(g, top, bottom, kind)
}

// formHeader accepts Tiêu chí + Thang điểm + one or two mark columns.
func (r *Reader) formHeader(g *Grid, top, bottom int) (Header, bool) {
	h := Header{Layout: scoring.FormLayout, Top: top, Bottom: bottom}
	used := UsedRows{Top: top, Bottom: bottom}
	keyRow := -1
	for col := range ColumnsOf(g, top, bottom) {
		role, row, label := r.ColumnRole(g, top, bottom, col, r.Vocabulary.Form)
		if role == words.NoRole || role == words.IgnoredRole || role == words.AdjustRole || (role != words.SelfRole && role != words.ReviewRole && h.Has(role)) {
			continue
		}
		h.Columns = append(h.Columns, Column{Col: col, Role: role, Label: label})
		used.Add(row)
		if role == words.CriterionRole {
			keyRow = row
		}
	}
	if !h.Has(words.CriterionRole) || !BlankBelow(g, keyRow, bottom, h) {
		return Header{}, false // rows of the table stand in it: their marks are not to be taken for months
	}
	r.findMonths(g, &h, &used)
	r.findEnsured(g, &h, &used)
	r.useTaughtRows(g, h, &used)
	r.tellColumns(g, &h, &used, keyRow)
	r.onlyMarks(g, &h, &used)
	ok := (h.Has(words.SelfRole) || h.Has(words.ReviewRole) || len(h.Months) > 0) && used.Both() && BlankBelow(g, keyRow, bottom, h) && !HoldsFigures(g, h)
	if !ok || r.listsCells(g, top, bottom) {
		return h, false
	}
	// The rows below are looked at last: it takes long, and the head depends on them.
	return h, (h.Has(words.MaxRole) || h.hasEnsured() || r.taughtCriterion(g, h) || r.titlesHavePoints(g, h))
}

// listsCells reports whether a column that is headed as one of party cells names one
// in the rows just below, where a row of column numbers may stand too: then a row is
// a cell's, and no criterion's.
func (r *Reader) listsCells(g *Grid, top, bottom int) bool {
	if r.Gathering {
		return false
	}
	for col := range ColumnsOf(g, top, bottom) {
		for row := bottom + 1; row < min(bottom+3, len(g.Rows)); row++ {
			text := g.Text(row, col)
			if text == "" || len(text) > words.MaxHead || IsFigure(text) {
				continue
			}
			if role, _, _ := r.ColumnRole(g, top, bottom, col, r.Vocabulary.List); role != words.CellRole {
				break
			}
			r.mergesAsked = true // it depends on what stands below the head
			if r.Find(text, "").Cell >= 0 {
				return true
			}
		}
	}
	return false
}

// onlyMarks takes the one column of a form that holds marks for the cell's own,
// whatever its head, where no head says whose marks there are.
func (r *Reader) onlyMarks(g *Grid, h *Header, used *UsedRows) {
	if !h.Has(words.CriterionRole) || !h.Has(words.MaxRole) || h.Has(words.SelfRole) || h.Has(words.ReviewRole) || len(h.Months) > 0 {
		return
	}
	r.mergesAsked = true // it depends on what stands below the head
	found, row, several := Column{}, -1, false
	for col := h.At(words.CriterionRole) + 1; col < ColumnsOf(g, h.Top, h.Bottom); col++ {
		head := lowestText(g, h, col)
		if head < 0 || h.roleOf(col) != words.NoRole || !r.holdsMarks(g, h, col, head) {
			continue
		}
		several = several || row >= 0
		found, row = Column{Col: col, Role: words.SelfRole, Label: g.Text(head, col)}, head
	}
	if row >= 0 && !several {
		h.Columns = append(h.Columns, found)
		used.Add(row)
	}
}

// roleOf returns the role of a column; noRole: it has none.
func (h *Header) roleOf(col int) words.Role {
	for _, c := range h.Columns {
		if c.Col == col {
			return c.Role
		}
	}
	return words.NoRole
}

// holdsMarks reports whether a column is headed as a result, or holds a number up
// to the full marks in most rows that have some.
func (r *Reader) holdsMarks(g *Grid, h *Header, col, head int) bool {
	key := r.headOf(r.At(g, head, col))
	if role, _, _ := r.ColumnRole(g, h.Top, h.Bottom, col, r.Vocabulary.Form); role == words.IgnoredRole || r.Vocabulary.Scoring.IsStatistic(key) {
		return false
	}
	if words.IsAny(key, r.Vocabulary.Result) {
		return true
	}
	rows, marks := 0, 0
	for row := h.Bottom + 1; row < len(g.Rows); row++ {
		full, err := criteria.ParsePoints(g.Text(row, h.At(words.MaxRole)))
		if err != nil {
			continue
		}
		rows++
		if m := r.MarkOf(r.At(g, row, col)); (m.State == scoring.NumberMark || m.OutOf != 0) && m.Points.Abs() <= full.Abs() {
			marks++
		}
	}
	return rows >= 2 && 2*marks >= rows
}

// UsedRows notes which rows of a header say something: a header neither
// begins nor ends with a row that adds nothing.
type UsedRows struct {
	Top, Bottom         int
	topUsed, bottomUsed bool
}

// Add notes that a column's head stands in the row.
func (u *UsedRows) Add(row int) {
	u.topUsed = u.topUsed || row == u.Top
	u.bottomUsed = u.bottomUsed || row == u.Bottom
}

// Both reports whether heads were found in the upper and in the lower row.
func (u *UsedRows) Both() bool { return u.topUsed && u.bottomUsed }

// ColumnsOf returns how many columns of the rows may belong to a head.
func ColumnsOf(g *Grid, top, bottom int) int {
	width := 0
	for row := top; row <= bottom; row++ {
		width = max(width, g.Width(row))
	}
	return min(width, words.HeaderWidth)
}

// ColumnRole tells what a column holds by the lowest text above it that is
// understood, alone or together with the texts above. It returns the row that
// settled it.
func (r *Reader) ColumnRole(g *Grid, top, bottom, col int, rules *words.RuleTable) (words.Role, int, string) {
	if found, ok := r.taughtHead(g, top, bottom, col, rules); ok {
		return found.role, found.last, g.Text(found.last, col)
	}
	for row := bottom; row >= top; row-- {
		cell := r.At(g, row, col)
		if cell == r.Blank || strings.HasSuffix(cell.Text, ":") || row < bottom && SpansBelow(g, row, bottom, col) {
			continue
		}
		text, key := cell.Text, r.headOf(cell)
		if heads, several := r.joinedHeads(g, top, row, col, rules); several && heads.key != key {
			found := heads.role
			// "Chi bộ" and "Đảng ủy" under "Điểm chấm" say who gave the points.
			marks := found == words.SelfRole || found == words.ReviewRole
			// What names criteria or cells is a head of its own: below it stand
			// the criteria and cells themselves.
			if naming := found == words.CriterionRole || found == words.CellRole; found != words.NoRole && !naming && (r.RoleOf(cell, rules) == words.NoRole || r.Vocabulary.IsVague(key) || marks) {
				return found, row, text
			}
		}
		if found := r.RoleOf(cell, rules); found != words.NoRole {
			return found, row, text
		}
	}
	return words.NoRole, -1, ""
}

// SpansBelow reports whether a text heads several columns, with heads of their
// own below: then it does not speak of this column alone.
func SpansBelow(g *Grid, row, bottom, col int) bool {
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
func (r *Reader) joinedHeads(g *Grid, top, row, col int, rules *words.RuleTable) (joined joinedHead, several bool) {
	if row == top {
		return joinedHead{}, false
	}
	own := r.At(g, row, col)
	heads, asked := "", joinedTexts{own: own, table: rules.Number}
	length, bracket := len(r.KeyOf(own)), strings.Contains(own.Text, "(")
	for above := top; above < row; above++ {
		at := spanningText(g, above, row, col)
		if at < 0 {
			continue
		}
		text := r.At(g, above, at)
		if key := r.KeyOf(text); key != "" {
			length += len(key) + 1
		}
		bracket = bracket || strings.Contains(text.Text, "(") // what is in brackets may not be part of the head
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
			heads += text.Text + " "
		}
	}
	joined.key = r.Vocabulary.HeadKey(heads + own.Text)
	joined.role = rules.Match(joined.key)
	if rules.Number >= 0 {
		words.Keep(r.joined, asked, joined)
	}
	return joined, true
}

// joinedTexts are a column's own head and those above it, from the top.
type joinedTexts struct {
	above [HeaderHeight - 1]*Text
	own   *Text
	table int
}

// A joinedHead is what they are together.
type joinedHead struct {
	key  string
	role words.Role
}

// spanning returns the text of a row that stands above a column: its own, or
// the nearest to the left over blank cells with heads below.
func spanning(g *Grid, above, row, col int) string {
	if at := spanningText(g, above, row, col); at >= 0 {
		return g.Text(above, at)
	}
	return ""
}

// spanningText returns the column of that text; -1: there is none.
func spanningText(g *Grid, above, row, col int) int {
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

// ListHeader accepts a column of cells with criteria (table), with a total
// (totals list), or with neither (a list of cells).
func (r *Reader) ListHeader(g *Grid, top, bottom, set int) (Header, bool) {
	h := Header{Layout: RosterLayout, Top: top, Bottom: bottom, Set: set}
	used := UsedRows{Top: top, Bottom: bottom}
	keyRow := -1
	for col := range ColumnsOf(g, top, bottom) {
		c, row, ok := r.ListColumn(g, top, bottom, col, set)
		if !ok || !repeatable(c.Role) && h.Has(c.Role) {
			continue
		}
		h.Columns = append(h.Columns, c)
		used.Add(row)
		if c.Role == words.CellRole || c.Role == words.CodeRole && keyRow < 0 {
			keyRow = row
		}
	}
	if h.Has(words.CellRole) || h.Has(words.CodeRole) {
		r.findListMonths(g, &h, &used)
	}
	r.tellFirstTotal(g, &h)
	r.useTaughtRows(g, h, &used)
	if !h.Has(words.CellRole) && !h.Has(words.CodeRole) || !used.Both() || !BlankBelow(g, keyRow, bottom, h) || countsColumns(g, top, bottom) || headGoesOn(g, h) || HoldsFigures(g, h) || h.Bottom > h.Top && r.namesCell(g, h) {
		return Header{}, false
	}
	leaves := h.count(words.LeafRole)
	for _, m := range h.Months {
		leaves = max(leaves, m.count(words.LeafRole))
	}
	switch {
	case leaves >= min(2, len(r.Leaves[set])):
		h.Layout = scoring.TableLayout
	case len(h.Months) > 0:
		h.Layout = scoring.TotalsLayout
	case h.Has(words.TotalRole) || h.Has(words.SelfRole) || h.Has(words.ReviewRole):
		h.Layout = scoring.TotalsLayout
	}
	h.Columns = withoutStrayLeaves(h)
	h.settleSides()
	for i := range h.Months {
		h.Months[i].Columns = withoutStrayLeaves(Header{Layout: h.Layout, Columns: h.Months[i].Columns})
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
func withoutStrayLeaves(h Header) []Column {
	if h.Layout == scoring.TableLayout {
		return h.Columns
	}
	var kept []Column
	for _, c := range h.Columns {
		if c.Role != words.LeafRole && c.Role != words.GroupRole && c.Role != words.ConflictRole {
			kept = append(kept, c)
		}
	}
	return kept
}

// ListColumn tells what a column of a list holds: a criterion, a grade to be
// marked, a group's subtotal, or a fact.
func (r *Reader) ListColumn(g *Grid, top, bottom, col, set int) (Column, int, bool) {
	if found, ok := r.taughtHead(g, top, bottom, col, r.Vocabulary.List); ok {
		return Column{Col: col, Role: found.role, Label: g.Text(found.last, col)}, found.last, found.role != words.IgnoredRole
	}
	if c, row, ok := r.sidedColumn(g, top, bottom, col, set); ok {
		return c, row, true
	}
	for row := bottom; row >= top; row-- {
		cell := r.At(g, row, col)
		if cell == r.Blank || row < bottom && SpansBelow(g, row, bottom, col) {
			continue
		}
		text := cell.Text
		if grade, ok := r.Grades[set][r.KeyOf(cell)]; ok {
			return Column{Col: col, Role: words.GradeMarkRole, grade: grade, Label: text}, row, true
		}
		line := r.MatchLine(set, "", text)
		switch {
		case line.Conflict:
			return Column{Col: col, Role: words.ConflictRole, Label: text}, row, true
		case line.Leaf >= 0:
			return Column{Col: col, Role: words.LeafRole, Leaf: line.Leaf, Label: text, Side: r.sideAbove(g, top, row, col)}, row, true
		case line.Group >= 0:
			return Column{Col: col, Role: words.GroupRole, Label: text}, row, true
		}
	}
	if row := bottom; row > top && r.Vocabulary.IsVague(r.KeyOf(r.At(g, row, col))) {
		if above := spanning(g, row-1, row, col); r.MatchLine(set, "", above).Group >= 0 {
			return Column{Col: col, Role: words.GroupRole, Label: above}, row, true
		}
	}
	role, row, label := r.ColumnRole(g, top, bottom, col, r.Vocabulary.List)
	return Column{Col: col, Role: role, Label: label}, row, role != words.NoRole && role != words.IgnoredRole
}

// GradeTitle returns the grade of which a text is the title.
func (r *Reader) GradeTitle(text string, set int) (int, bool) {
	grade, found := r.Grades[set][r.Vocabulary.Key(text)]
	return grade, found
}

// All returns the columns of a role.
func (h *Header) All(wanted words.Role) (found []Column) {
	for _, c := range h.Columns {
		if c.Role == wanted {
			found = append(found, c)
		}
	}
	return found
}

// Aside reports whether a sheet is no roster of its own, but a plan or a list
// of villages that names the cells once more: it tells nothing else of them.
func (h *Header) Aside() bool {
	for _, own := range []words.Role{words.MembersRole, words.CellKindRole, words.FixedDayRole, words.WomenRole, words.MinorityRole, words.SecretaryRole, words.ExemptRole, words.NewMembersRole} {
		if h.Has(own) {
			return false
		}
	}
	return len(h.Months) > 0 || h.Has(words.PlanRole) || h.Has(words.VillageRole)
}
