package scoring

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// gradingProblems are the faults of the column that grades: errors. A column
// that is not there at all is one fault, not one a criterion.
func (s *meetingScorer) gradingProblems(d *draft, r role, grading columnScore) []diag.Problem {
	switch {
	case d.refused():
		return nil // its marks were not read; that has been reported
	case r == reviewRole && !d.review.Present:
		return []diag.Problem{diag.New(diag.MissingMark, "no-review", d.sheets[0].Pos)}
	case r == selfRole && !d.self.Present:
		return []diag.Problem{diag.New(diag.MissingMark, "no-self", d.sheets[0].Pos)}
	}
	problems := grading.problems
	for _, sheet := range d.sheets {
		review := sheet.Review
		if r == officialRole && sheet.Layout == TotalsLayout { // beside the only total his grade is only compared
			review.Grade = Fact[string]{}
		}
		if d.review.HoldsMark() || !review.states() || s.agrees(d, &review, r, grading) {
			continue
		}
		p := diag.New(diag.ReviewWithoutMarks, "", review.statedPos())
		if r != reviewRole && s.sets[d.set].Official == criteria.SelfOnly {
			p = p.As(diag.Warning)
		}
		return append(slices.Clip(problems), p)
	}
	return problems
}

// agrees reports whether the reviewer's total and grade are those of the marks that
// grade: he confirmed them, and nothing of his is passed over.
func (s *meetingScorer) agrees(d *draft, review *Column, r role, grading columnScore) bool {
	if r == reviewRole || !grading.total.Known {
		return false
	}
	stated := review.Total
	if stated.Entered() && !stated.emptyFormula() && (stated.State != NumberMark || stated.Points != grading.total.Value && stated.Points != grading.plainSum.Value) {
		return false
	}
	return !review.Grade.Known || isTitled(review.Grade.Value, s.titles[d.set][s.sets[d.set].GradeOf(grading.total.Value)])
}

// refused reports whether a form of the meeting was made for other criteria.
func (d *draft) refused() bool {
	return slices.ContainsFunc(d.problems, func(p diag.Problem) bool { return p.Code == diag.OtherCriteria })
}

// states reports whether the column has a total or a grade of its own.
func (c Column) states() bool {
	return c.Total.Entered() && !c.Total.emptyFormula() || c.Grade.Known
}

func (c Column) statedPos() diag.Pos {
	if c.Total.Entered() && !c.Total.emptyFormula() {
		return c.Total.At.Pos()
	}
	return c.Grade.At.Pos()
}

// emptyFormula reports whether the mark is a formula that found nothing to
// add up: the total of a column nobody has filled in.
func (m Mark) emptyFormula() bool {
	return m.Formula && (m.State == NumberMark && m.Points == 0 || m.State == UncomputedMark)
}

// otherProblems are the faults of the columns that do not grade: warnings. That
// a mark is no tier by the facts is reported once, of the column that grades.
func (s *meetingScorer) otherProblems(d *draft, r role, self, review, grading columnScore) []diag.Problem {
	var problems []diag.Problem
	add := func(score columnScore, skip func(diag.Problem) bool) {
		for _, p := range score.problems {
			if !skip(p) && !(p.Code == diag.TierMismatch && reportedOf(grading.problems, p)) {
				problems = append(problems, p.As(diag.Warning))
			}
		}
	}
	none := func(diag.Problem) bool { return false }
	missing := func(p diag.Problem) bool { return p.Code == diag.MissingMark }
	switch r {
	case reviewRole, officialRole:
		add(self, none)
		if r == officialRole {
			add(review, none)
		}
	case selfRole:
		add(review, none)
	case mergedRole: // self marks that stand were reported as errors, blank reviews are no fault
		add(self, func(p diag.Problem) bool { return missing(p) || !overridden(d, p.Pos) })
	}
	return problems
}

// reportedOf reports whether a problem with this code and criterion is among those.
func reportedOf(problems []diag.Problem, p diag.Problem) bool {
	return slices.ContainsFunc(problems, func(q diag.Problem) bool {
		return q.Code == p.Code && slices.Equal(q.Message.Args[:2], p.Message.Args[:2])
	})
}

// overridden reports whether the self mark at this place gave way to a review
// mark.
func overridden(d *draft, pos diag.Pos) bool {
	for i, m := range d.self.Marks {
		if m.At.Pos() == pos {
			return i < len(d.review.Marks) && d.review.Marks[i].Entered()
		}
	}
	return false
}

// checkTotals compares each stated total with the sum of its own column, on
// its own sheet. A clerk's sum leaves out what the set adds for criteria that
// do not apply, so that sum is right too.
func (s *meetingScorer) checkTotals(d *draft, c *context, total criteria.Optional[criteria.Points], known *scoredColumns) {
	for _, sheet := range d.sheets {
		if sheet.Layout == TotalsLayout {
			continue
		}
		if len(d.sheets) > 1 { // the draft's columns are of several sheets
			known = &scoredColumns{}
		}
		s.checkTotal(d, c, &sheet.Self, total, known[selfRole])
		s.checkTotal(d, c, &sheet.Review, total, known[reviewRole])
		s.checkTotal(d, c, &sheet.Official, total, known[officialRole])
	}
}

func (s *meetingScorer) checkTotal(d *draft, c *context, column *Column, official criteria.Optional[criteria.Points], score columnScore) {
	stated := column.Total
	//exhaustive:enforce
	switch stated.State {
	case NoMark, BlankMark, NumberMark, WordMark, TooFineMark, UncomputedMark:
	case ErrorMark:
		d.report(diag.New(diag.CellError, "total", stated.At.Pos(), "text", stated.Text).As(diag.Warning))
	case ShownMark:
		d.report(diag.New(diag.BadNumber, "total-shown", stated.At.Pos(), "text", stated.Text).As(diag.Warning))
	}
	if stated.State != NumberMark || !column.HoldsMark() {
		return
	}
	if score.marks == nil {
		s.scratch.stated = column.Marks.appendTo(s.scratch.stated[:0])
		score = s.scoreColumn(d.set, c, s.scratch.stated)
	}
	sum := score.total
	if !sum.Known && s.sets[d.set].Official == criteria.ReviewOverSelf {
		sum, score.plainSum = official, official
	}
	if sum.Known && stated.Points != sum.Value && stated.Points != score.plainSum.Value {
		d.report(diag.New(diag.TotalMismatch, "", stated.At.Pos(), "stated", stated.Points, "sum", sum.Value))
	}
}

// checkLines compares the lines of totals lists with the marks: an equal one
// is passed over, a different one is a conflict.
func (s *meetingScorer) checkLines(d *draft, total criteria.Optional[criteria.Points]) {
	for _, sheet := range d.sheets {
		line := sheet.Official.Total
		if sheet.Layout != TotalsLayout || line.State != NumberMark || !total.Known || line.Points == total.Value {
			continue
		}
		d.report(diag.New(diag.ConflictingSheets, "total", line.At.Pos(), "here", line.Points, "there", total.Value,
			"other", d.sheets[0].Pos))
	}
}

// checkDivergence warns where self and review lie far apart.
func (s *meetingScorer) checkDivergence(d *draft, self, review, grading columnScore) {
	limit := s.sets[d.set].Divergence
	other := review.total
	if !other.Known && d.review.HoldsMark() && s.sets[d.set].Official == criteria.ReviewOverSelf {
		other = grading.total
	}
	if !limit.Known || !self.total.Known || !other.Known {
		return
	}
	if (self.total.Value - other.Value).Abs() > limit.Value {
		d.report(diag.New(diag.Divergence, "", d.sheets[0].Pos, "self", self.total.Value, "review", other.Value, "limit", limit.Value))
	}
}

// isTitled reports whether a text is a title, of which the key is given: with its accents,
// or typed without any.
func isTitled(text, title string) bool {
	key := criteria.Key(text)
	return key == title || key == criteria.PlainKey(title)
}

// checkGrades warns of a stated grade that is neither column's grade. Sheets
// often state the grade of the self marks.
func (s *meetingScorer) checkGrades(d *draft, m *MeetingResult, totals ...criteria.Optional[criteria.Points]) {
	if !m.Grade.Known {
		return
	}
	set, titles := s.sets[d.set], s.titles[d.set]
	right := append(make([]string, 0, 4), titles[m.Grade.Value], titles[m.Band.Value])
	for _, t := range totals {
		if t.Known {
			right = append(right, titles[set.GradeOf(t.Value)])
		}
	}
	for _, sheet := range d.sheets {
		for _, column := range []*Column{&sheet.Self, &sheet.Review, &sheet.Official} {
			if g := column.Grade; g.Known && !slices.ContainsFunc(right, func(title string) bool { return isTitled(g.Value, title) }) {
				d.report(diag.New(diag.GradeMismatch, "", g.At.Pos(), "stated", g.Value, "grade", set.Grades[m.Grade.Value].Title))
			}
		}
	}
}

// scoreTotals scores a meeting of which only totals lists speak: by the first
// line with a total. Where one line says that it was not held there may be no
// total at all, and the conflict has been reported.
func (s *meetingScorer) scoreTotals(d *draft, c *context, m *MeetingResult) {
	at := max(0, slices.IndexFunc(d.sheets, func(sheet *Sheet) bool { return sheet.Official.Total.Entered() }))
	first := d.sheets[at]
	m.Total = s.readTotal(d, first.Official.Total)
	for _, sheet := range d.sheets[at+1:] {
		s.compareLines(d, first, sheet)
	}
	s.finish(d, c, m, nil)
	s.checkGrades(d, m)
}

// compareLines compares a further line of a totals list with the first one
// with a total. A line without a total only adds its facts.
func (s *meetingScorer) compareLines(d *draft, first, sheet *Sheet) {
	line, counts := sheet.Official.Total, first.Official.Total
	switch {
	case !line.Entered():
	case line.shown() == counts.shown():
		d.report(diag.New(diag.DuplicateSheet, "", sheet.Pos, "other", first.Pos))
	default:
		d.report(diag.New(diag.ConflictingSheets, "total", line.At.Pos(), "here", line.shown(), "there", counts.shown(), "other", counts.At.Pos()))
	}
}

// shown is the number, or the text that is none.
func (m Mark) shown() any {
	if m.State == NumberMark {
		return m.Points
	}
	return m.Text
}

// readTotal reads the total of a totals list, which is the total.
func (s *meetingScorer) readTotal(d *draft, m Mark) criteria.Optional[criteria.Points] {
	set := s.sets[d.set]
	full := set.FullMarks()
	leaf := criteria.Leaf{Criterion: criteria.Criterion{Max: full, Kind: criteria.ByPoints}, Group: &criteria.Group{}}
	total, fault := ReadMark(&leaf, &m)
	if fault != "" {
		variant := "total"
		if m.State == ShownMark {
			variant = "total-shown"
		}
		d.report(diag.New(fault, variant, m.At.Pos(), "text", m.Text, "max", full))
		return criteria.Optional[criteria.Points]{}
	}
	return criteria.Some(total)
}
