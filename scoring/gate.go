package scoring

import (
	"reflect"
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// A verdict is the answer of a test: it may not be known.
type verdict int

const (
	unknown verdict = iota
	fails
	holds
)

func verdictOf(known, ok bool) verdict {
	switch {
	case !known:
		return unknown
	case ok:
		return holds
	}
	return fails
}

// A judge looks at one scored meeting and lowers its grade where the set says.
type judge struct {
	set     *criteria.Set
	leaves  []criteria.Leaf
	context context
	marks   []columnMark // nil where only a total is known
	pos     diag.Pos
	limits  []diag.Message
	problem []diag.Problem
	checks  []GradeCheck
	said    map[string]bool // what was already said to be unchecked
	tests   map[*criteria.Test][]diag.Message

	// Of a period's sheet.
	stated []StatedFact
	favour favour
}

// describe is describeTest of a test of the set, once for all meetings.
func (j *judge) describe(t *criteria.Test) []diag.Message {
	words, known := j.tests[t]
	if !known {
		words = describeTest(*t)
		if j.tests == nil {
			j.tests = map[*criteria.Test][]diag.Message{}
		}
		j.tests[t] = words
	}
	return words
}

// grade takes the grade of the total down through gates and caps. Nothing in
// it raises a grade, so it ends.
func (j *judge) grade(band int) int {
	grade := band
	for {
		before := grade
		grade = j.cap(j.gate(grade))
		if grade == before {
			j.open(max(grade, 0))
			return grade
		}
	}
}

// OpenCondition is the key of the limit that a condition of the form was not applied.
const OpenCondition = "limit.open"

// open says which conditions of the form nobody applied: those of the grade
// given, and those that lead to a worse one.
func (j *judge) open(grade int) {
	for _, g := range j.set.Grades[grade:] {
		for _, condition := range g.Open {
			j.limits = append(j.limits, diag.Msg(OpenCondition, "grade", g.Title, "text", condition))
		}
	}
}

// gate follows `requires … else` down.
func (j *judge) gate(grade int) int {
	for grade >= 0 && grade < len(j.set.Grades)-1 && j.set.Grades[grade].Requires != nil {
		g := &j.set.Grades[grade]
		stated := j.test(g.Requires)
		answer := j.settled(stated, false)
		j.note(GradeCheck{Grade: grade, To: g.Else, Test: j.describe(g.Requires), Holds: answer == holds, Known: stated != unknown})
		switch answer {
		case holds:
			return grade
		case unknown:
			j.unchecked(diag.Msg("limit.gate-unchecked", "grade", g.Title, "test", j.describe(g.Requires)))
			return grade
		case fails:
			j.limits = append(j.limits, j.failed(g))
			grade = g.Else
		}
	}
	return grade
}

// failed says which grade a failed condition leads to, or that it leads to none.
func (j *judge) failed(g *criteria.Grade) diag.Message {
	if g.Else == criteria.Undecided {
		return diag.Msg("limit.gate-open", "grade", g.Title, "test", j.failing(g.Requires))
	}
	return diag.Msg("limit.gate", "grade", g.Title, "else", j.set.Grades[g.Else].Title, "test", j.failing(g.Requires))
}

// cap applies every cap whose test holds.
func (j *judge) cap(grade int) int {
	for i := range j.set.Caps {
		c := &j.set.Caps[i]
		if c.AtMost <= grade {
			continue
		}
		why := CriteriaText(c.Because, j.describe(&c.When))
		stated := j.test(&c.When)
		answer := j.settled(stated, true)
		j.note(GradeCheck{Cap: true, Grade: grade, To: c.AtMost, Test: j.describe(&c.When), Because: c.Because,
			Holds: answer == holds, Known: stated != unknown})
		//exhaustive:enforce
		switch answer {
		case holds:
			j.limits = append(j.limits, diag.Msg("limit.cap", "grade", j.set.Grades[c.AtMost].Title, "because", why))
			grade = c.AtMost
		case unknown:
			j.unchecked(diag.Msg("limit.cap-unchecked", "grade", j.set.Grades[c.AtMost].Title, "because", why))
		case fails:
		}
	}
	return grade
}

// note keeps a check for the explanation, once.
func (j *judge) note(check GradeCheck) {
	same := func(c GradeCheck) bool {
		return c.Cap == check.Cap && c.To == check.To && reflect.DeepEqual(c.Test, check.Test)
	}
	if !slices.ContainsFunc(j.checks, same) {
		j.checks = append(j.checks, check)
	}
}

// CriteriaText is the set's own reason, else the test in words.
func CriteriaText(because string, test []diag.Message) any {
	if because != "" {
		return because
	}
	return test
}

func (j *judge) unchecked(limit diag.Message) {
	key := limit.Identity()
	if j.said[key] {
		return
	}
	if j.said == nil {
		j.said = map[string]bool{}
	}
	j.said[key] = true
	j.limits = append(j.limits, limit)
	j.problem = append(j.problem, diag.New(diag.GateUnchecked, "", j.pos, "limit", limit))
}

// test asks all parts of a test: it fails as soon as one part does, and is
// unknown where none fails but one is not known.
func (j *judge) test(t *criteria.Test) verdict {
	var buffer [10]verdict
	parts := buffer[:0]
	for _, id := range t.Full {
		parts = append(parts, j.full(id))
	}
	rate := j.context.attendance.Rate
	compare := func(limit criteria.Optional[criteria.Rate], ok func(int) bool) {
		if limit.Known {
			parts = append(parts, verdictOf(rate.Known, rate.Known && ok(rate.Value.Compare(limit.Value))))
		}
	}
	compare(t.Attendance, func(c int) bool { return c >= 0 })
	compare(t.AttendanceAbove, func(c int) bool { return c > 0 })
	compare(t.AttendanceBelow, func(c int) bool { return c < 0 })
	if t.MarkBelow != nil {
		parts = append(parts, j.markBelow(*t.MarkBelow))
	}
	if t.EachFrom.Known {
		parts = append(parts, j.eachFrom(t.EachFrom.Value))
	}
	if t.UnexcusedAtMost.Known {
		absent := j.context.attendance.Unexcused
		parts = append(parts, verdictOf(absent.Known, absent.Value <= t.UnexcusedAtMost.Value))
	}
	if t.Unexcused.Known {
		absent := j.context.attendance.Unexcused
		parts = append(parts, verdictOf(absent.Known, absent.Value >= t.Unexcused.Value))
	}
	if len(t.Facts) > 0 {
		parts = append(parts, j.facts(t.Facts)...)
	}
	return allOf(parts)
}

func allOf(parts []verdict) verdict {
	result := holds
	for _, p := range parts {
		//exhaustive:enforce
		switch p {
		case holds:
		case fails:
			return fails
		case unknown:
			result = unknown
		}
	}
	return result
}

// full asks for full marks in a criterion, or in every criterion of a group.
// One that does not apply is not asked.
func (j *judge) full(id string) verdict {
	if j.marks == nil {
		return unknown
	}
	result := holds
	for i := range j.leaves {
		leaf := &j.leaves[i]
		if (leaf.ID == id || leaf.Group.ID == id) && j.marks[i].how != LeftOut && j.marks[i].points.Value < leaf.Max {
			result = fails
		}
	}
	return result
}

// eachFrom asks for a share of full marks in every scored criterion that
// applies.
func (j *judge) eachFrom(share criteria.Rate) verdict {
	if j.marks == nil {
		return unknown
	}
	for i := range j.leaves {
		leaf := &j.leaves[i]
		if leaf.Group.Block == criteria.Scored && j.marks[i].how != LeftOut && int64(j.marks[i].points.Value)*share.Den < share.Num*int64(leaf.Max) {
			return fails
		}
	}
	return holds
}

// markBelow compares a criterion's mark, or a group's sum, with a limit. What
// a deduction takes off is negative, as it is in the set.
func (j *judge) markBelow(m criteria.MarkBelow) verdict {
	if j.marks == nil {
		return unknown
	}
	var sum criteria.Points
	applies := false
	for i := range j.leaves {
		leaf := &j.leaves[i]
		if (leaf.ID == m.Criterion || leaf.Group.ID == m.Criterion) && j.marks[i].how != LeftOut {
			sum += Signed(leaf.Group, j.marks[i].points.Value)
			applies = true
		}
	}
	return verdictOf(true, applies && sum < m.Points)
}
