package compare

import (
	"slices"

	"chibo/criteria"
	"chibo/scoring"
)

// Recheck computes again what follows from the marks and totals that a result
// carries: each meeting's total from its marks, each cell's mean and grade from
// its meetings. It returns what does not follow, as it stands (Before) and as
// it follows (After). A result as Score makes it, or Import reads it, has none.
func Recheck(r *scoring.Result) []CellDifference {
	var out []CellDifference
	if r.Assessment != nil {
		out = assessed(Recheck(r.Assessment))
	}
	for i := range r.Cells {
		c := &r.Cells[i]
		d := CellDifference{ID: c.Cell.ID, Name: c.Cell.Name, Committee: c.Cell.Committee, Before: cellStanding(r, c), After: cellStanding(r, c)}
		again := *c
		again.Meetings = slices.Clone(c.Meetings)
		for j := range again.Meetings {
			if m, wrong := recheckMeeting(r, &again.Meetings[j]); wrong {
				d.Meetings = append(d.Meetings, m)
			}
		}
		d.Sums = recheckCell(r, &again)
		if c.Decision == nil {
			d.After = cellStanding(r, &again)
		}
		if d.Regraded() || len(d.Meetings) > 0 || len(d.Sums) > 0 {
			out = append(out, d)
		}
	}
	return out
}

// RecheckSets names the first criteria set of a result that is not what its hash
// says; empty: there is none.
func RecheckSets(r *scoring.Result) string {
	if r.Assessment != nil {
		if id := RecheckSets(r.Assessment); id != "" {
			return id
		}
	}
	for _, set := range r.Sets {
		if !set.HashHolds() {
			return set.ID
		}
	}
	for _, m := range r.Models {
		if !m.Set.HashHolds() {
			return m.Set.ID
		}
	}
	return ""
}

// recheckMeeting puts the total that follows from the marks in place of the one
// that stands, and tells where they are not the same. Gates and caps only ever
// lower a grade, so one better than its band never follows.
func recheckMeeting(r *scoring.Result, m *scoring.MeetingResult) (d MeetingDifference, wrong bool) {
	if m.Status != scoring.Scored || m.Set < 0 || m.Layout == scoring.TotalsLayout || m.Marks.Len() == 0 || !m.Total.Known {
		return d, false
	}
	set := r.Sets[m.Set]
	total, known := scoring.TotalOfMarks(set, m, r.Sets[0].Period.Decimals)
	if !known {
		return d, false
	}
	before := &Standing{Status: string(m.Status), Score: m.Total, Grade: gradeWord(set, m.Grade)}
	band := set.GradeOf(total)
	if total == m.Total.Value && m.Grade.Known && m.Grade.Value >= band {
		return d, false
	}
	m.Total = criteria.Some(total)
	if !m.Grade.Known || m.Grade.Value < band {
		m.Grade = criteria.Some(band)
	}
	after := &Standing{Status: string(m.Status), Score: m.Total, Grade: gradeWord(set, m.Grade)}
	return MeetingDifference{Month: m.Month, Kind: m.Kind, Before: before, After: after}, true
}

// recheckCell computes the mean and the grade again, where a mean made them. It
// returns the sum that stands and the one that follows where they are not the
// same: a small change of a total may leave the rounded score as it is.
func recheckCell(r *scoring.Result, c *scoring.CellResult) (sums []criteria.Points) {
	if c.Status != scoring.Graded || c.Mean == nil {
		return nil
	}
	counted, complete := scoring.CountMeetings(r, c, func(m *scoring.MeetingResult) (criteria.Optional[criteria.Points], criteria.Optional[int]) {
		return m.Total, m.Grade
	})
	if !complete || len(counted) == 0 {
		c.Status, c.Score, c.Grade = scoring.Incomplete, criteria.Optional[criteria.Points]{}, criteria.Optional[int]{}
		return nil
	}
	outcome := scoring.GradeCounted(r.Sets[0], r.Period, counted)
	c.Score, c.Grade = criteria.Some(outcome.Score), criteria.Some(outcome.Grade)
	if outcome.Steps.Sum != c.Mean.Sum || outcome.Steps.Count != c.Mean.Count {
		return []criteria.Points{c.Mean.Sum, outcome.Steps.Sum}
	}
	return nil
}
