package reading

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// sumOf returns the class of a row of sums: of the sheet or of a part of it; blank:
// it is none.
func (f *form) sumOf(row int, id, title string) heads.RowClass {
	switch all := f.sumsAll(row, id+" "+title); {
	case all, f.isTotal(id, title) && f.isGrandTotal(row, id, title):
		return heads.TotalRow
	case f.isTotal(id, title):
		return heads.SubtotalRow
	}
	return heads.BlankRowClass
}

// isTotal tells a row of sums, means or shares; "Tổng số đảng viên" is a fact.
func (f *form) isTotal(id, title string) bool {
	for _, text := range []string{id, title} {
		if _, grade := f.Heads.GradeTitle(text, f.Set); grade { // "Trung bình" of a table of grades
			continue
		}
		key := f.Heads.Vocabulary.Key(text)
		label, _, _ := strings.Cut(text, ":")
		sum := words.StartsAny(key, f.Heads.Vocabulary.Sum) && !words.StartsAny(key, f.Heads.Vocabulary.Opening)
		labelled := f.Heads.Vocabulary.Key(label) // "Điểm tổng cộng: 100 điểm"; "Trung bình: 50 - 70 điểm" is a grade of the legend
		sumOf := words.AnyIn(labelled, f.Heads.Vocabulary.Sum) && words.IsAny(labelled, f.Heads.Vocabulary.FormTotal)
		if words.IsAny(key, f.Heads.Vocabulary.FormTotal) || sumOf || sum && f.Heads.LabelRole(label) == words.NoRole {
			return true
		}
	}
	return false
}

// isGrandTotal tells the sheet's total from those of its groups, and from means
// and shares. A later one outweighs an earlier one: blocks of bonus and
// deduction may stand between.
func (f *form) isGrandTotal(row int, id, title string) bool {
	full, err := criteria.ParsePoints(f.Grid.Text(row, f.Columns.Max))
	if err == nil && full < f.Heads.Sets[f.Set].FullMarks() {
		return false
	}
	for _, text := range []string{id, title} {
		key := f.Heads.Vocabulary.Key(text)
		taught := words.IsAny(key, f.Heads.Vocabulary.FormTotal) && !words.IsAny(key, f.Heads.Vocabulary.Total)
		if !words.StartsAny(key, f.Heads.Vocabulary.Sum) && !taught {
			continue
		}
		heads := strings.Fields(key)
		last := heads[len(heads)-1]
		_, isID := f.Heads.Lines[f.Set].Ids[last]
		ofGroup := isID && len(heads) > 1 && words.Number(heads[len(heads)-2]) < 0 || strings.Trim(last, "ivx") == ""
		whole := err == nil && full == f.Heads.Sets[f.Set].FullMarks() // "TỔNG (A + B)" has its maximum beside it
		return (whole || !ofGroup) && !words.AnyIn(key, f.Heads.Vocabulary.Part)
	}
	return false
}

// isRemark tells a numbered line below the total, such as "1. Ưu điểm", from
// the criterion of that number: only blocks of bonus and deduction stand there.
func (f *form) isRemark(row int, found heads.MatchedLine, title string) bool {
	if !f.totalled || found.Leaf < 0 && found.Group < 0 {
		return false
	}
	if found.Leaf >= 0 && f.Heads.Leaves[f.Set][found.Leaf].Group.Block != criteria.Scored {
		return false
	}
	if _, err := criteria.ParsePoints(f.Grid.Text(row, f.Columns.Max)); err == nil {
		return false
	}
	byTitle := f.Heads.MatchLine(f.Set, "", f.Heads.WithoutID(title))
	return byTitle.Leaf < 0 && byTitle.Group < 0
}

func (f *form) total(row int) {
	f.totalled = true
	read := func(into *scoring.Mark, r words.Role) {
		c, found := f.Head.Find(r)
		total := f.Heads.OutOf(f.Grid, f.Heads.TotalAt(f.Grid, row, c.Col), f.Heads.Sets[f.Set].FullMarks())
		named := total.State == scoring.WordMark && !heads.HasFigure(total.Text) // "Nữ" beside a later "Tổng số" heads another table
		if found && (total.Entered() && !named || !into.Entered()) {
			*into = total
		}
	}
	read(&f.Sheet.Self.Total, words.SelfRole)
	read(&f.Sheet.Review.Total, words.ReviewRole)
}

func (f *form) isGrade(id, title string) bool {
	for _, text := range []string{id, title} {
		if f.Heads.LabelRole(strings.TrimRight(text, ": ")) == words.GradeRole {
			return true
		}
	}
	return false
}

// grade reads grades stated in the mark columns of a row "Xếp loại".
func (f *form) grade(row int) {
	read := func(c *scoring.Column, r words.Role) {
		column, found := f.Head.Find(r)
		if text := f.Grid.Text(row, column.Col); found && !headsGrades(f.Heads, text, f.Set) && !words.Placeholder(text) && !words.ErrorValue(text) {
			c.Grade = f.Grid.Stated(row, column.Col, text)
		}
	}
	read(&f.Sheet.Self, words.SelfRole)
	read(&f.Sheet.Review, words.ReviewRole)
}

// headsGrades reports whether a text beside "Xếp loại" is no grade, but the head of a table of
// grades: "Điểm", "Từ 90".
func headsGrades(r *heads.Reader, text string, set int) bool {
	_, isGrade := r.GradeTitle(text, set)
	return !isGrade && (heads.HasFigure(text) || r.Vocabulary.Scoring.Scores(r.Vocabulary.Key(text)))
}

// statedGrade takes a grade stated in a line "Xếp loại: Khá" below the table.
func (d dater) statedGrade(labels []heads.Label, g *heads.Grid, table *heads.LayoutBlock, sheet *scoring.Sheet) {
	for _, l := range labels {
		l.Value = words.Ticked(l.Value)
		isLegend := strings.ContainsAny(l.Value, ":;0123456789") // "Mức xếp loại: Tốt: từ 90 điểm; …"
		if l.Role == words.GradeRole && !words.Placeholder(l.Value) && !isLegend && !headsGrades(d.Reader, l.Value, table.Set) && !sheet.Self.Grade.Known && !sheet.Review.Grade.Known {
			sheet.Official.Grade = g.Stated(l.Row, l.Col, l.Value)
			if table.Class(l.Row).OfTable() { // whose column does not show it
				table.Take(heads.CellAt{Row: l.Row, Col: l.Col})
			}
		}
	}
}
