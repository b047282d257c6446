package judge

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// A lineJudge looks at the lines above and below a table or list. They are cut as those
// around a form are; but a line may be of any of the list's party cells, and one that
// names some of them is of these.
type lineJudge struct {
	*listJudge
	asideJudge
	named []namedRow // those of party cells, made when a line claims something
}

// A namedRow is a party cell's row and its name as naming.NameKey writes it.
type namedRow struct {
	row int
	key string
}

// lines finds the totals and grades that lines outside the rows of party cells state.
func (j *listJudge) lines() {
	lines := lineJudge{listJudge: j, asideJudge: asideJudge{formJudge: &formJudge{Form: &Form{Heads: j.r, Grid: j.g, Set: j.set}}}}
	for row := j.b.From; row < j.b.Top; row++ {
		lines.line(row, heads.BlankRowClass)
	}
	for at, class := range j.b.Rows {
		switch class {
		case heads.RemarkRow, heads.SignedRow, heads.GroupedRow, heads.TotalRow:
			lines.line(j.b.Bottom+1+at, class)
		}
	}
}

// line looks at every text of a row. In letterheads and titles only what stands behind a
// colon states something; the columns of groups and totals are looked at as such, and
// only what is within the text is a line's.
func (j *lineJudge) line(row int, class heads.RowClass) {
	title, within := class == heads.BlankRowClass, class == heads.GroupedRow || class == heads.TotalRow
	for col := j.b.Left; col < min(j.g.Width(row), words.HeaderWidth) && (j.b.Right == 0 || col < j.b.Right); col++ {
		text := j.g.Text(row, col)
		if text == "" || heads.IsLabelled(j.b.Facts, row, col) || title && !strings.Contains(text, ":") {
			continue
		}
		rows := j.rowsNamed(text)
		for _, c := range j.claimsIn(row, col, len(rows) > 0) {
			if !within || c.cell.Col == col {
				j.weighLine(c, rows)
			}
		}
	}
}

// claimsIn lists what a text claims. Where it names a party cell it need not say that
// its number, as high as a total, or the grade it ends in are of scores.
func (j *lineJudge) claimsIn(row, col int, named bool) []Claim {
	j.ofCell = named
	claims := j.claimsBeside(nil, row, col)
	if !named || len(claims) > 0 {
		return claims
	}
	for _, clause := range clauses(j.g.Text(row, col)) {
		made := j.endOf(clause)
		if made.cell, made.at = (heads.CellAt{Row: row, Col: col}), j.g.Pos(row, col); made.label != "" && j.weigh(&made) {
			claims = append(claims, made)
		}
	}
	return claims
}

// endOf cuts "Chi bộ thôn Đông hạ xuống Khá" before its grade, and "Đảng ủy chấm lại
// thôn Đông 85" behind the party cell's name.
func (j *lineJudge) endOf(clause string) Claim {
	fields := strings.Fields(strings.TrimRight(clause, ". "))
	for from := max(1, len(fields)-longestGrade); from < len(fields); from++ {
		label, value := strings.Join(fields[:from], " "), strings.Join(fields[from:], " ")
		_, isGrade := j.r.GradeTitle(value, j.set)
		if _, number := heads.PointsIn(value); isGrade || number && j.endsInName(label) {
			return Claim{label: label, value: value}
		}
	}
	return Claim{}
}

// endsInName reports whether a text ends in the name of one of the list's party cells.
func (j *lineJudge) endsInName(text string) bool {
	key := " " + naming.NameKey(text)
	return slices.ContainsFunc(j.named, func(n namedRow) bool { return strings.HasSuffix(key, " "+n.key) })
}

// weighLine compares what a line claims with the meetings of the party cells it names,
// or else of all. What none of them has makes those that are named faulty.
func (j *lineJudge) weighLine(c Claim, rows []int) {
	sheets := j.of(rows)
	if slices.ContainsFunc(sheets, func(s *scoring.Sheet) bool { return c.Agrees(j.r, s) || j.lacks(s, c) }) || len(rows) == 0 && j.sums(c) {
		j.b.Stated = append(j.b.Stated, c.cell)
		return
	}
	if len(rows) == 0 || len(sheets) == 0 {
		j.listJudge.problems = append(j.listJudge.problems, c.Problem())
		return
	}
	for _, s := range sheets {
		s.Problems = append(s.Problems, c.Problem())
	}
}

// lacks reports whether points are what a total lacks of the full marks: "trừ 5 điểm".
func (j *lineJudge) lacks(s *scoring.Sheet, c Claim) bool {
	total, known := j.totalOf(s)
	return known && c.grade < 0 && c.points.Abs() == j.full-total
}

// sums reports whether points are the mean or the sum of all the list's totals.
func (j *lineJudge) sums(c Claim) bool {
	var totals []criteria.Points
	for _, s := range j.of(nil) {
		if total, known := j.totalOf(s); known {
			totals = append(totals, total)
		}
	}
	return c.grade < 0 && heads.MeanOrSum(c.points, totals)
}

// of returns the meetings of rows, of all the list where none are given.
func (j *lineJudge) of(rows []int) (sheets []*scoring.Sheet) {
	if len(rows) == 0 {
		for i := j.first; i < len(j.sheets); i++ {
			sheets = append(sheets, &j.sheets[i])
		}
	}
	for _, row := range rows {
		sheets = append(sheets, j.sheetsAt(row)...)
	}
	return sheets
}

// rowsNamed returns the rows of the party cells whose names stand in a text as whole
// words. Of "thôn Đông" and "thôn Đông Hải" the longer one is meant.
func (j *lineJudge) rowsNamed(text string) (rows []int) {
	if j.named == nil {
		j.named = j.nameRows()
	}
	line, longest := naming.NameKey(text), []string(nil)
	for _, n := range j.named {
		if !naming.HoldsWords(line, n.key) {
			continue
		}
		longest = append(longest, n.key)
		rows = append(rows, n.row)
	}
	for i := len(rows) - 1; i >= 0; i-- {
		if key := longest[i]; slices.ContainsFunc(longest, func(other string) bool { return other != key && naming.HoldsWords(other, key) }) {
			rows = slices.Delete(rows, i, i+1)
		}
	}
	return rows
}

// nameRows lists the rows of party cells, sent or not. A number alone names nobody.
func (j *lineJudge) nameRows() []namedRow {
	named := []namedRow{}
	name, found := j.h.Find(words.CellRole)
	for at, class := range j.b.Rows {
		row := j.b.Bottom + 1 + at
		if !found || class != heads.MeetingRow && class != heads.NotSentRow {
			continue
		}
		key := naming.NameKey(j.g.Text(row, name.Col))
		if strings.Trim(key, "0123456789 ") != "" {
			named = append(named, namedRow{row, key})
		}
	}
	return named
}
