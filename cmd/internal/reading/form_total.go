package reading

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// isTotal tells a row of sums, means or shares; "Tổng số đảng viên" is a fact.
func (f *form) isTotal(id, title string) bool {
	for _, text := range []string{id, title} {
		key := f.r.vocabulary.Key(text)
		label, _, _ := strings.Cut(text, ":")
		sum := words.StartsAny(key, f.r.vocabulary.Sum) && !words.StartsAny(key, f.r.vocabulary.Opening)
		if words.IsAny(key, f.r.vocabulary.FormTotal) || sum && f.r.labelRole(label) == words.NoRole {
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
	if err == nil && full < f.r.sets[f.set].FullMarks() {
		return false
	}
	for _, text := range []string{id, title} {
		key := f.r.vocabulary.Key(text)
		taught := words.IsAny(key, f.r.vocabulary.FormTotal) && !words.IsAny(key, f.r.vocabulary.Total)
		if !words.StartsAny(key, f.r.vocabulary.Sum) && !taught {
			continue
		}
		heads := strings.Fields(key)
		last := heads[len(heads)-1]
		_, isID := f.r.lines[f.set].ids[last]
		ofGroup := isID && len(heads) > 1 && words.Number(heads[len(heads)-2]) < 0 || strings.Trim(last, "ivx") == ""
		whole := err == nil && full == f.r.sets[f.set].FullMarks() // "TỔNG (A + B)" has its maximum beside it
		return (whole || !ofGroup) && !words.AnyIn(key, f.r.vocabulary.Part)
	}
	return false
}

// isRemark tells a numbered line below the total, such as "1. Ưu điểm", from
// the criterion of that number: only blocks of bonus and deduction stand there.
func (f *form) isRemark(row int, found matchedLine, title string) bool {
	if !f.totalled || found.leaf < 0 && found.group < 0 {
		return false
	}
	if found.leaf >= 0 && f.r.leaves[f.set][found.leaf].Group.Block != criteria.Scored {
		return false
	}
	if _, err := criteria.ParsePoints(f.g.Text(row, f.columns.max)); err == nil {
		return false
	}
	byTitle := f.r.matchLine(f.set, "", f.r.withoutID(title))
	return byTitle.leaf < 0 && byTitle.group < 0
}

func (f *form) total(row int) {
	f.totalled = true
	read := func(into *scoring.Mark, r words.Role) {
		c, found := f.h.find(r)
		total := f.r.outOf(f.g, f.r.totalAt(f.g, row, c.col), f.r.sets[f.set].FullMarks())
		if found && (total.Entered() || !into.Entered()) {
			*into = total
		}
	}
	read(&f.sheet.Self.Total, words.SelfRole)
	read(&f.sheet.Review.Total, words.ReviewRole)
}

func (f *form) isGrade(id, title string) bool {
	for _, text := range []string{id, title} {
		if f.r.labelRole(strings.TrimRight(text, ": ")) == words.GradeRole {
			return true
		}
	}
	return false
}

// grade reads grades stated in the mark columns of a row "Xếp loại".
func (f *form) grade(row int) {
	read := func(c *scoring.Column, r words.Role) {
		column, found := f.h.find(r)
		if text := f.g.Text(row, column.col); found && !words.Placeholder(text) && !words.ErrorValue(text) {
			c.Grade = scoring.Fact[string]{Value: text, Known: true, At: f.g.spot(row, column.col)}
		}
	}
	read(&f.sheet.Self, words.SelfRole)
	read(&f.sheet.Review, words.ReviewRole)
}
