package judge

import (
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
	number := heads.HasFigure(j.r.InFigures(text))
	if text == j.r.Blank || !isGrade && !number && !leadsToGrade(text.Text) && !j.r.MayDeny(text) || j.claims > maxClaims {
		return
	}
	c := &j.b.Columns[col-j.b.Left]
	says := c.Role == words.NoteRole || c.Head == "" && !heads.IsFigure(text.Text) || j.r.Vocabulary.Scoring.Reviews(j.r.Vocabulary.Key(c.Head))
	note := says && j.b.Class(row) == heads.MeetingRow
	j.ofCell = true
	for _, c := range j.claimsIn(saying{row: row, col: col, text: text, note: true, marked: note && (isGrade || number)}) {
		sheets, elsewhere := j.ofMonth(c, j.sheetsAt(row))
		if elsewhere || c.adjusts && !isPending(c.label) || c.leaf >= 0 && (c.adjusts || j.b.Layout == scoring.TotalsLayout) ||
			c.grade < 0 && c.leaf < 0 && !c.denied && !c.adjusts && 2*c.amount < j.full || !isPending(c.label) && j.isKnown(c, sheets, false) {
			continue
		}
		j.claims++
		f := c.finding(c.at)
		f.variant, f.args = "remark", append(f.args, "said", strings.TrimPrefix(c.label+": "+c.value, ": "))
		for _, s := range sheets {
			s.Problems = append(s.Problems, f.problem())
		}
		if len(sheets) == 0 {
			j.listJudge.problems = append(j.listJudge.problems, f.problem())
		}
	}
}

// isPending reports whether a label says that points are still to be put on or off.
func isPending(label string) bool {
	first, _, _ := strings.Cut(strings.ToLower(label), " ")
	return first == "chưa" || first == "sẽ" || first == "cần"
}

// ofMonth returns the meetings that a remark is on, those of the month it names; elsewhere:
// none of the row's are, or it says again what grade the superior gave, which is compared
// as such.
func (j *lineJudge) ofMonth(c Claim, all []*scoring.Sheet) (sheets []*scoring.Sheet, elsewhere bool) {
	month, said := j.r.Months.InText(c.label)
	for _, s := range all {
		if grade, isGrade := j.r.GradeTitle(s.Review.Grade.Value, j.set); isGrade && grade == c.grade {
			return nil, true
		}
		if !said || s.Month.Month == month.Month {
			sheets = append(sheets, s)
		}
	}
	return sheets, said && len(sheets) == 0
}
