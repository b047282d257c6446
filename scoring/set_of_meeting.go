package scoring

import (
	"slices"

	"chibo/criteria"
)

// PeriodGradeOf returns a meeting's grade, the decided one where there is one,
// as a grade of the set that grades the period: meetings of another set have
// grades of their own, which are those of the same title. It is not known where
// the first set has none of that title.
func (r *Result) PeriodGradeOf(m *MeetingResult) criteria.Optional[int] {
	if m.Decision != nil {
		return m.Decision.Grade // decisions name grades of the first set
	}
	return gradeInFirst(r.Sets, m.Set, m.Grade)
}

// gradeInFirst finds the grade of one set among those of the first.
func gradeInFirst(sets []*criteria.Set, set int, grade criteria.Optional[int]) criteria.Optional[int] {
	if set <= 0 || !grade.Known || set >= len(sets) {
		return grade
	}
	key := criteria.Key(sets[set].Grades[grade.Value].Title)
	i := slices.IndexFunc(sets[0].Grades, func(g criteria.Grade) bool { return criteria.Key(g.Title) == key })
	return criteria.Optional[int]{Value: max(i, 0), Known: i >= 0}
}

// sameScale reports whether totals of a set can be put into one mean with those
// of the first: 9 of 10 points are not 9 of 100.
func sameScale(sets []*criteria.Set, set int) bool {
	return set <= 0 || set >= len(sets) || sets[set].FullMarks() == sets[0].FullMarks()
}

// OtherSetID is the id by which a comparison knows a criterion of a set that
// does not grade the period: two sets may use one id.
func OtherSetID(set, id string) string { return set + "/" + id }
