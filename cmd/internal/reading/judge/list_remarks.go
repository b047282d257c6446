package judge

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// remarks compares the totals and grades that remarks in the rows of party cells state with
// the row's own: "Ban Thường vụ chấm 85 điểm".
func (j *lineJudge) remarks() {
	for at := range j.b.Columns {
		c := &j.b.Columns[at]
		if c.Role != words.NoteRole && c.Why != heads.UnknownColumn {
			continue
		}
		for row := j.b.Bottom + 1; row < j.b.To; row++ {
			if class := j.b.Class(row); class == heads.MeetingRow || class == heads.NotSentRow {
				j.remark(row, j.b.Left+at)
			}
		}
	}
}

// remark looks at one. What it says was put on or off is why the total is what it is, and
// what is of another month is none of the row's.
func (j *lineJudge) remark(row, col int) {
	text := j.r.At(j.g, row, col)
	_, isGrade := j.r.GradeTitle(text.Text, j.set)
	isGrade = isGrade && text.Text != strings.ToLower(text.Text)
	if text == j.r.Blank || !isGrade && !heads.HasFigure(words.InFigures(text.Text)) && !leadsToGrade(text.Text) && !mayDeny(text.Text) || j.claims > maxClaims {
		return
	}
	sheets := j.sheetsAt(row)
	j.ofCell = true
	for _, c := range j.claimsIn(saying{row: row, col: col, text: text, note: true, marked: isGrade}) {
		if c.adjusts || c.leaf >= 0 || c.grade < 0 && !c.denied && 2*c.amount < j.full || j.isKnown(c, sheets, false) || j.isElsewhere(c, sheets) {
			continue
		}
		j.claims++
		f := c.finding(c.at)
		f.variant = "remark"
		for _, s := range sheets {
			s.Problems = append(s.Problems, f.problem())
		}
		if len(sheets) == 0 {
			j.listJudge.problems = append(j.listJudge.problems, f.problem())
		}
	}
}

// isElsewhere reports whether a remark is on another month, or says again what grade the
// superior gave, which is compared as such.
func (j *lineJudge) isElsewhere(c Claim, sheets []*scoring.Sheet) bool {
	month, said := j.r.Months.InText(c.label)
	return slices.ContainsFunc(sheets, func(s *scoring.Sheet) bool {
		grade, isGrade := j.r.GradeTitle(s.Review.Grade.Value, j.set)
		return said && s.Month.Month != month.Month || isGrade && grade == c.grade
	})
}
