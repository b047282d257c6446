package reading

import (
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// isTotal tells a row of sums, means or shares; "Tổng số đảng viên" is a fact.
func (f *form) isTotal(id, title string) bool {
	for _, text := range []string{id, title} {
		key := f.r.Vocabulary.Key(text)
		label, _, _ := strings.Cut(text, ":")
		sum := words.StartsAny(key, f.r.Vocabulary.Sum) && !words.StartsAny(key, f.r.Vocabulary.Opening)
		if words.IsAny(key, f.r.Vocabulary.FormTotal) || sum && f.r.LabelRole(label) == words.NoRole {
			return true
		}
	}
	return false
}

// isGrandTotal tells the sheet's total from those of its groups, and from means
// and shares. A later one outweighs an earlier one: blocks of bonus and
// deduction may stand between.
func (f *form) isGrandTotal(row int, id, title string) bool {
	full, err := criteria.ParsePoints(f.g.Text(row, f.columns.max))
	if err == nil && full < f.r.Sets[f.set].FullMarks() {
		return false
	}
	for _, text := range []string{id, title} {
		key := f.r.Vocabulary.Key(text)
		taught := words.IsAny(key, f.r.Vocabulary.FormTotal) && !words.IsAny(key, f.r.Vocabulary.Total)
		if !words.StartsAny(key, f.r.Vocabulary.Sum) && !taught {
			continue
		}
		heads := strings.Fields(key)
		last := heads[len(heads)-1]
		_, isID := f.r.Lines[f.set].Ids[last]
		ofGroup := isID && len(heads) > 1 && words.Number(heads[len(heads)-2]) < 0 || strings.Trim(last, "ivx") == ""
		whole := err == nil && full == f.r.Sets[f.set].FullMarks() // "TỔNG (A + B)" has its maximum beside it
		return (whole || !ofGroup) && !words.AnyIn(key, f.r.Vocabulary.Part)
	}
	return false
}

// isRemark tells a numbered line below the total, such as "1. Ưu điểm", from
// the criterion of that number: only blocks of bonus and deduction stand there.
func (f *form) isRemark(row int, found heads.MatchedLine, title string) bool {
	if !f.totalled || found.Leaf < 0 && found.Group < 0 {
		return false
	}
	if found.Leaf >= 0 && f.r.Leaves[f.set][found.Leaf].Group.Block != criteria.Scored {
		return false
	}
	if _, err := criteria.ParsePoints(f.g.Text(row, f.columns.max)); err == nil {
		return false
	}
	byTitle := f.r.MatchLine(f.set, "", f.r.WithoutID(title))
	return byTitle.Leaf < 0 && byTitle.Group < 0
}

func (f *form) total(row int) {
	f.totalled = true
	read := func(into *scoring.Mark, r words.Role) {
		c, found := f.h.Find(r)
		total := f.r.OutOf(f.g, f.r.TotalAt(f.g, row, c.Col), f.r.Sets[f.set].FullMarks())
		if found && (total.Entered() || !into.Entered()) {
			*into = total
		}
	}
	read(&f.sheet.Self.Total, words.SelfRole)
	read(&f.sheet.Review.Total, words.ReviewRole)
}

func (f *form) isGrade(id, title string) bool {
	for _, text := range []string{id, title} {
		if f.r.LabelRole(strings.TrimRight(text, ": ")) == words.GradeRole {
			return true
		}
	}
	return false
}

// grade reads grades stated in the mark columns of a row "Xếp loại".
func (f *form) grade(row int) {
	read := func(c *scoring.Column, r words.Role) {
		column, found := f.h.Find(r)
		if text := f.g.Text(row, column.Col); found && !words.Placeholder(text) && !words.ErrorValue(text) {
			c.Grade = scoring.Fact[string]{Value: text, Known: true, At: f.g.Place(row, column.Col)}
		}
	}
	read(&f.sheet.Self, words.SelfRole)
	read(&f.sheet.Review, words.ReviewRole)
}
