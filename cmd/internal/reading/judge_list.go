package reading

import (
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A listJudge looks at what a table or list holds beside what was read of it.
type listJudge struct {
	r       *reader
	g       *grid
	h       *header
	b       *layoutBlock
	set     int
	full    criteria.Points
	reading *sheetReading
	first   int     // of its meetings among those of the worksheet
	byRow   []int32 // by row below the head: the first of its meetings, from 1
	next    []int32 // by meeting: the next one of the same row
}

// judgeList finds what of a list is in no drawer. Its meetings are those of the
// worksheet from the first on; what an error touches is faulty.
func (r *reader) judgeList(g *grid, h *header, reading *sheetReading, first int) {
	b := reading.layout.blocks[len(reading.layout.blocks)-1]
	j := &listJudge{r: r, g: g, h: h, b: b, set: h.set, full: r.sets[h.set].FullMarks(), reading: reading, first: first}
	for at := range b.columns {
		switch c := &b.columns[at]; {
		case c.why == unknownColumn:
			j.column(b.left+at, c)
		case c.role == words.AdjustRole && c.why == readColumn:
			j.adjusted(b.left+at, c)
		}
	}
	j.groups()
}

// A listCell is a non-blank cell of a column in the row of a party cell.
type listCell struct {
	row   int
	text  *learnt
	means words.MarkMeaning
}

// cells returns what stands in a column in rows of party cells, sent or not.
func (j *listJudge) cells(col int) (cells []listCell) {
	for at, class := range j.b.rows {
		if class != meetingRow && class != notSentRow {
			continue
		}
		row := j.b.bottom + 1 + at
		if text := j.r.at(j.g, row, col); text != j.r.blank && !words.Placeholder(text.text) {
			cells = append(cells, listCell{row, text, j.r.markOf(text)})
		}
	}
	return cells
}

// sheetsAt returns the meetings of a row; there are several where months stand in
// columns.
func (j *listJudge) sheetsAt(row int) (sheets []*scoring.Sheet) {
	if j.byRow == nil {
		j.index()
	}
	for i := j.byRow[row-j.b.bottom-1]; i > 0; i = j.next[int(i)-1-j.first] {
		sheets = append(sheets, &j.reading.sheets[i-1])
	}
	return sheets
}

// index finds the meetings of every row.
func (j *listJudge) index() {
	j.byRow, j.next = make([]int32, len(j.b.rows)), make([]int32, len(j.reading.sheets)-j.first)
	for i := len(j.reading.sheets) - 1; i >= j.first; i-- {
		at := j.reading.sheets[i].Source.Row - 1 - j.b.bottom - 1
		if at < 0 || at >= len(j.byRow) {
			continue
		}
		j.next[i-j.first], j.byRow[at] = j.byRow[at], int32(i+1) //nolint:gosec // a worksheet has 110,000 meetings at most
	}
}

// column judges a column without a role by all its values together.
func (j *listJudge) column(col int, c *blockColumn) {
	cells := j.cells(col)
	if len(cells) == 0 {
		c.why = blankColumn
		return
	}
	heads, key := j.r.vocabulary.Scoring, j.r.vocabulary.Key(c.head)
	scores, reviews := heads.Scores(key), heads.Reviews(key)
	switch {
	case j.otherMonth(col), words.AnyIn(key, heads.Period):
		c.why = otherPeriod
		return
	case words.AnyIn(key, heads.Derived) && !words.AnyIn(key, heads.TakenOff), words.AnyIn(key, heads.Means), words.AnyIn(key, heads.Full):
		c.why = ignoredColumn
		return
	case c.head == "" && sameTickOf(cells), j.saysWho(cells):
		c.why = ignoredColumn
		return
	}
	if text, found := j.otherCell(cells); found {
		c.why = scoreColumn
		j.report(cells, unreadFinding{code: diag.UnreadMark, variant: "names", head: c.head, what: "names", at: j.at(c, col), args: []any{"text", text}})
		return
	}
	marks, texts, high, numbers := 0, 0, 0, 0
	for _, cell := range cells {
		switch {
		case j.r.couldBeMark(cell.text, j.full, j.set):
			if marks++; cell.means.State == numberMark && 2*cell.means.Points.Abs() >= j.full {
				high++
			}
		case cell.means.State != numberMark:
			texts++
		default:
			numbers++
		}
	}
	if marks+numbers > 0 && j.explained(cells, scores || reviews) {
		c.why = explainedColumn
		return
	}
	likely := scores || reviews && 2*marks >= len(cells) || marks == len(cells) && 2*high >= len(cells) && !heads.IsCount(key) || j.amongCriteria(col, c)
	f := unreadFinding{code: diag.UnreadColumn, variant: headless(c.head), head: c.head, what: "column", at: j.at(c, col),
		args: []any{"count", len(cells), "column", columnName(col)}}
	if marks > 0 && texts <= marks && likely && !j.overtaken(col, cells) {
		c.why = scoreColumn
		f.code, f.args[1] = diag.UnreadMark, marks
	} else if marks+numbers == 0 {
		return // texts alone are counted, and told nowhere else
	}
	j.report(cells, f)
}

func (j *listJudge) at(c *blockColumn, col int) diag.Pos { return j.g.Pos(max(c.row, j.h.top), col) }

// report gives an error to every meeting it touches; a warning stands once, with the
// worksheet.
func (j *listJudge) report(cells []listCell, f unreadFinding) {
	f.layout = string(j.b.layout)
	p, placed := f.problem(), false
	if p.Severity == diag.Error {
		for _, cell := range cells {
			for _, s := range j.sheetsAt(cell.row) {
				s.Problems, placed = append(s.Problems, p), true
			}
		}
	}
	if !placed {
		j.reading.problems = append(j.reading.problems, p)
	}
}

// otherMonth reports whether the head of a column names a month that is none of the
// list's.
func (j *listJudge) otherMonth(col int) bool {
	month := j.r.monthOver(j.g, j.h.top, j.h.bottom, col)
	if month.IsZero() {
		return false
	}
	for i := j.first; i < len(j.reading.sheets); i++ {
		if j.reading.sheets[i].Month.Month == month.Month {
			return false
		}
	}
	return true
}

// saysWho reports whether a column only says whose marks a row holds.
func (j *listJudge) saysWho(cells []listCell) bool {
	for _, c := range cells {
		if role := j.r.roleOf(c.text, j.r.vocabulary.Form); role != words.SelfRole && role != words.ReviewRole {
			return false
		}
	}
	return true
}

func sameTickOf(cells []listCell) bool {
	for _, c := range cells {
		if !isTick(c.text.text) || c.text.text != cells[0].text.text {
			return false
		}
	}
	return true
}

// looked is how many texts of a column are looked up as names of party cells: a
// column of names has them from the first row on.
const looked = 20

// otherCell finds the name of a party cell in a column that is not the list's column
// of names, and not the row's own.
func (j *listJudge) otherCell(cells []listCell) (text string, found bool) {
	if j.r.gathered != nil {
		return "", false
	}
	for _, c := range cells[:min(len(cells), looked)] {
		if c.means.State == numberMark || isTick(c.text.text) {
			continue
		}
		f := j.r.find(c.text.text, "")
		if f.Cell < 0 {
			continue
		}
		own := false
		for _, s := range j.sheetsAt(c.row) {
			own = own || s.Cell == f.Cell
		}
		if name, at := j.h.find(words.CellRole); at {
			own = own || j.r.find(j.g.Text(c.row, name.col), "").Cell == f.Cell
		}
		if !own {
			return c.text.text, true
		}
	}
	return "", false
}

// amongCriteria reports whether a column stands among those of a table's criteria, or
// begins with a number as they do.
func (j *listJudge) amongCriteria(col int, c *blockColumn) bool {
	if j.b.layout != scoring.TableLayout {
		return false
	}
	first, last := -1, -1
	for _, known := range j.h.columns {
		if known.role != words.LeafRole && known.role != words.GroupRole {
			continue
		}
		if first < 0 || known.col < first {
			first = known.col
		}
		last = max(last, known.col)
	}
	return col > first && col < last || j.r.withoutID(c.head) != c.head
}

// overtaken reports whether a total that grades stands to the right in every row
// where the column holds something: what was proposed before it has no weight.
func (j *listJudge) overtaken(col int, cells []listCell) bool {
	for _, c := range j.h.columns {
		final := c.role == words.ReviewRole || c.role == words.TotalRole && (j.h.has(words.SelfRole) || words.AnyIn(j.r.vocabulary.Key(c.label), j.r.vocabulary.Scoring.Last))
		if !final || c.col < col || j.b.layout != scoring.TotalsLayout {
			continue
		}
		filled := true
		for _, cell := range cells {
			filled = filled && j.r.markAt(j.g, cell.row, c.col).State == numberMark
		}
		if filled {
			return true
		}
	}
	return false
}
