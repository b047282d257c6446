package judge

import (
	"regexp"
	"slices"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// A lineJudge looks at the lines above and below a table or list, and at its notes. They
// are cut as those around a form are; but a line may be of any of the list's party cells,
// and one that names some of them is of these.
type lineJudge struct {
	*listJudge
	asideJudge
	claims  int           // that were met
	starred map[int][]int // the rows of meetings that have a text ending in so many stars
}

// maxClaims is how many claims are compared with all meetings of a list. Others are told
// without: no clerk writes so many.
const maxClaims = 100

// lines finds the totals and grades that lines outside the rows of party cells state, and
// notes wherever they are.
func (j *listJudge) lines() {
	lines := lineJudge{listJudge: j, asideJudge: asideJudge{cutter: cutter{r: j.r, set: j.set}, grid: j.g, leaf: -1, criteria: j.b.Layout == scoring.TableLayout}}
	for row := j.b.From; row < j.b.Top; row++ {
		lines.line(row, heads.BlankRowClass)
	}
	for at, class := range j.b.Rows {
		switch class {
		case heads.RemarkRow, heads.SignedRow, heads.GroupedRow, heads.TotalRow:
			lines.line(j.b.Bottom+1+at, class)
		}
	}
	for _, n := range j.g.Notes {
		if n.Row >= j.b.From && (n.Row < j.b.To || j.b.To >= len(j.g.Rows)) {
			lines.note(n)
		}
	}
	lines.remarks()
}

// line looks at every text of a row. In letterheads and titles only what stands behind a
// colon states something; the columns of groups and totals are looked at as such, and
// only what is within the text is a line's.
func (j *lineJudge) line(row int, class heads.RowClass) {
	title, within := class == heads.BlankRowClass, class == heads.GroupedRow || class == heads.TotalRow
	for col := j.b.Left; col < min(j.g.Width(row), words.HeaderWidth) && (j.b.Right == 0 || col < j.b.Right); col++ {
		text := j.r.At(j.g, row, col)
		if text == j.r.Blank || heads.IsLabelled(j.b.Facts, row, col) || title && !strings.Contains(text.Text, ":") && !heads.HasFigure(text.Text) {
			continue
		}
		rows := j.rowsOn(row, class, text.Text)
		if title && len(rows) == 0 && !strings.Contains(text.Text, ":") {
			continue
		}
		j.ofCell = len(rows) > 0
		claims := j.claimsIn(saying{row: row, col: col, text: text})
		for _, c := range claims {
			switch {
			case within && c.cell.Col != col:
			case len(claims) == 1 && len(rows) > 1: // of each of them
				for _, of := range rows {
					j.weighLine(c, j.sheetsAt(of), true)
				}
			default:
				j.weighLine(c, j.of(j.rowsOf(c, rows)), len(rows) > 0)
			}
		}
	}
}

// rowsOn are the rows that a line is on: those that it names, or that have the mark of a
// footnote it begins with, or the one just above it between the rows of party cells.
func (j *lineJudge) rowsOn(row int, class heads.RowClass, line string) []int {
	rows := j.rowsNamed(line)
	if mark := strings.Trim(footnote.FindString(line), "()"); mark != "" && len(rows) == 0 {
		rows = j.rowsStarred(len(mark))
	}
	if between := class == heads.RemarkRow && j.b.Class(row-1) == heads.MeetingRow && j.b.Class(row+1) == heads.MeetingRow; between && len(rows) == 0 {
		rows = append(rows, row-1)
	}
	return rows
}

// footnote finds the stars that a footnote begins with.
var footnote = regexp.MustCompile(`^\(?\*+\)?`)

// rowsStarred returns the rows of meetings that have a text ending in the stars of a
// footnote. Those of a hundred rows are on none of them.
func (j *lineJudge) rowsStarred(stars int) []int {
	if j.starred == nil {
		j.starred = map[int][]int{}
		for at, class := range j.b.Rows {
			if class == heads.MeetingRow {
				j.findStars(j.b.Bottom + 1 + at)
			}
		}
	}
	if rows := j.starred[stars]; len(rows) <= maxClaims {
		return rows
	}
	return nil
}

func (j *lineJudge) findStars(row int) {
	for col := j.b.Left; col < min(j.g.Width(row), words.HeaderWidth); col++ {
		text := strings.TrimRight(j.g.Text(row, col), ") ")
		stars := len(text) - len(strings.TrimRight(text, "*"))
		if rows := j.starred[stars]; stars > 0 && (len(rows) == 0 || rows[len(rows)-1] != row) {
			j.starred[stars] = append(rows, row)
		}
	}
}

// rowsOf are the rows that the words of a claim itself name, or else its whole line.
func (j *lineJudge) rowsOf(c Claim, rows []int) []int {
	if own := j.rowsNamed(c.label); len(own) > 0 {
		return own
	}
	return rows
}

// weighLine compares what a line claims with the meetings of the party cells it names,
// or else of all. What none of them has makes those that are named faulty.
func (j *lineJudge) weighLine(c Claim, sheets []*scoring.Sheet, named bool) {
	if j.claims++; !named && j.claims > maxClaims {
		sheets = nil
	}
	if j.isKnown(c, sheets, !named) {
		if !c.note {
			j.b.Take(c.cell)
		}
		return
	}
	if !named || len(sheets) == 0 {
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
	return slices.ContainsFunc(sheets, func(s *scoring.Sheet) bool { return c.Agrees(j.r, s) }) || ofAll && len(sheets) > 0 && j.sums(c, sheets)
}

// sums reports whether points are the mean or the sum of the meetings' totals.
func (j *lineJudge) sums(c Claim, sheets []*scoring.Sheet) bool {
	var totals []criteria.Points
	for _, s := range sheets {
		if total, known := j.totalOf(s); known {
			totals = append(totals, total)
		}
	}
	return c.leaf < 0 && c.grade < 0 && !c.denied && heads.MeanOrSum(c.amount, totals)
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
