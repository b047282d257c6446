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
	names  *naming.Within // of party cells, by their rows; made for the first line
	claims int            // that were met
}

// maxClaims is how many claims are compared with all meetings of a list. Others are told
// without: no clerk writes so many.
const maxClaims = 100

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

// endOf cuts "Chi bộ thôn Đông hạ xuống Khá" before its grade, written as one, and "Đảng
// ủy chấm lại thôn Đông 85" behind the party cell's name. "Thôn Đông sinh hoạt tốt" praises.
func (j *lineJudge) endOf(clause string) Claim {
	fields := strings.Fields(strings.TrimRight(clause, ". "))
	for from := max(1, len(fields)-longestGrade); from < len(fields); from++ {
		label, value := strings.Join(fields[:from], " "), strings.Join(fields[from:], " ")
		_, isGrade := j.r.GradeTitle(value, j.set)
		isGrade = isGrade && value != strings.ToLower(value)
		if _, number := heads.PointsIn(value); isGrade || number {
			if _, ends := j.names.In(label); !isGrade && !ends {
				continue
			}
			return Claim{label: label, value: value}
		}
	}
	return Claim{}
}

// weighLine compares what a line claims with the meetings of the party cells it names,
// or else of all. What none of them has makes those that are named faulty.
func (j *lineJudge) weighLine(c Claim, rows []int) {
	var sheets []*scoring.Sheet
	if j.claims++; len(rows) > 0 || j.claims <= maxClaims {
		sheets = j.of(rows)
	}
	if j.isKnown(c, sheets, len(rows) == 0) {
		j.b.Take(c.cell)
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

// isKnown reports whether one of these meetings has what is claimed, or, of a line that
// names nobody, all of them together.
func (j *lineJudge) isKnown(c Claim, sheets []*scoring.Sheet, ofAll bool) bool {
	return slices.ContainsFunc(sheets, func(s *scoring.Sheet) bool { return c.Agrees(j.r, s) || j.lacks(s, c) }) || ofAll && len(sheets) > 0 && j.sums(c, sheets)
}

// lacks reports whether points are what a total lacks of the full marks: "trừ 5 điểm".
func (j *lineJudge) lacks(s *scoring.Sheet, c Claim) bool {
	total, known := j.totalOf(s)
	return known && c.grade < 0 && c.points.Abs() == j.full-total
}

// sums reports whether points are the mean or the sum of the meetings' totals.
func (j *lineJudge) sums(c Claim, sheets []*scoring.Sheet) bool {
	var totals []criteria.Points
	for _, s := range sheets {
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

// rowsNamed returns the rows of the list's party cells, sent or not, that a line names. A
// name that stands in a hundred rows names nobody.
func (j *lineJudge) rowsNamed(line string) []int {
	if j.names == nil {
		j.names = &naming.Within{}
		name, found := j.h.Find(words.CellRole)
		for at, class := range j.b.Rows {
			if row := j.b.Bottom + 1 + at; found && (class == heads.MeetingRow || class == heads.NotSentRow) {
				j.names.Add(j.g.Text(row, name.Col), row)
			}
		}
	}
	rows, _ := j.names.In(line)
	if len(rows) > maxClaims {
		return nil
	}
	return rows
}
