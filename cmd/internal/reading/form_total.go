package reading

import (
	"strings"

	"chibo/criteria"
	"chibo/scoring"
)

// isTotal tells a row of sums, means or shares; "Tổng số đảng viên" is a fact.
func (f *form) isTotal(id, title string) bool {
	for _, text := range []string{id, title} {
		key := f.r.vocabulary.key(text)
		label, _, _ := strings.Cut(text, ":")
		sum := startsAny(key, f.r.vocabulary.sum) && !startsAny(key, f.r.vocabulary.opening)
		if isAny(key, f.r.vocabulary.formTotal) || sum && f.r.labelRole(label) == noRole {
			return true
		}
	}
	return false
}

// isGrandTotal tells the sheet's total from those of its groups, and from means
// and shares. A later one outweighs an earlier one: blocks of bonus and
// deduction may stand between.
func (f *form) isGrandTotal(row int, id, title string) bool {
	full, err := criteria.ParsePoints(f.g.text(row, f.columns.max))
	if err == nil && full < f.r.sets[f.set].FullMarks() {
		return false
	}
	for _, text := range []string{id, title} {
		key := f.r.vocabulary.key(text)
		taught := isAny(key, f.r.vocabulary.formTotal) && !isAny(key, f.r.vocabulary.total)
		if !startsAny(key, f.r.vocabulary.sum) && !taught {
			continue
		}
		words := strings.Fields(key)
		last := words[len(words)-1]
		_, isID := f.r.lines[f.set].ids[last]
		ofGroup := isID && len(words) > 1 && number(words[len(words)-2]) < 0 || strings.Trim(last, "ivx") == ""
		whole := err == nil && full == f.r.sets[f.set].FullMarks() // "TỔNG (A + B)" has its maximum beside it
		return (whole || !ofGroup) && !anyIn(key, f.r.vocabulary.part)
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
	if _, err := criteria.ParsePoints(f.g.text(row, f.columns.max)); err == nil {
		return false
	}
	byTitle := f.r.matchLine(f.set, "", f.r.withoutID(title))
	return byTitle.leaf < 0 && byTitle.group < 0
}

func (f *form) total(row int) {
	f.totalled = true
	read := func(into *scoring.Mark, r role) {
		c, found := f.h.find(r)
		total := f.r.outOf(f.g, f.r.totalAt(f.g, row, c.col), f.r.sets[f.set].FullMarks())
		if found && (total.Entered() || !into.Entered()) {
			*into = total
		}
	}
	read(&f.sheet.Self.Total, selfRole)
	read(&f.sheet.Review.Total, reviewRole)
}

func (f *form) isGrade(id, title string) bool {
	for _, text := range []string{id, title} {
		if f.r.labelRole(strings.TrimRight(text, ": ")) == gradeRole {
			return true
		}
	}
	return false
}

// grade reads grades stated in the mark columns of a row "Xếp loại".
func (f *form) grade(row int) {
	read := func(c *scoring.Column, r role) {
		column, found := f.h.find(r)
		if text := f.g.text(row, column.col); found && !placeholder(text) && !errorValue(text) {
			c.Grade = scoring.Fact[string]{Value: text, Known: true, At: f.g.spot(row, column.col)}
		}
	}
	read(&f.sheet.Self, selfRole)
	read(&f.sheet.Review, reviewRole)
}
