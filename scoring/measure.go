package scoring

import (
	"chibo/criteria"
)

// A context is what the tests and measures of one meeting may ask.
type context struct {
	facts      *Facts
	attendance AttendanceResult
	thematic   bool // the meeting is thematic or has a thematic part
	combined   bool
	discipline *criteria.Discipline
}

// A measured tier is what the facts say of a tiered criterion.
type measuredTier struct {
	tier      int
	known     bool
	unchecked bool    // whether absences force the lowest tier is not known
	because   Working // 14/15 = 93,3%
}

// measure computes the tier of a criterion from the facts of the meeting.
func (c *context) measure(leaf *criteria.Leaf) measuredTier {
	if leaf.Measure == criteria.NoMeasure || len(leaf.Tiers) == 0 {
		return measuredTier{}
	}
	lowest := len(leaf.Tiers) - 1
	if leaf.LowestIf.Known && c.attendance.Unexcused.Known && c.attendance.Unexcused.Value >= leaf.LowestIf.Value {
		return measuredTier{tier: lowest, known: true,
			because: Working{unexcusedWorking, int64(c.attendance.Unexcused.Value), 0}}
	}
	unchecked := leaf.LowestIf.Known && !c.attendance.Unexcused.Known
	if leaf.Measure == criteria.DurationGap {
		gap, most, ok := c.durationGap()
		tier := criteria.GapTier(leaf.Tiers, gap)
		return measuredTier{tier: tier, known: ok && tier == criteria.GapTier(leaf.Tiers, most), unchecked: unchecked,
			because: c.duration(gap)}
	}
	rate := c.rate(leaf.Measure)
	if !rate.Known {
		return measuredTier{}
	}
	return measuredTier{tier: criteria.RateTier(leaf.Tiers, rate.Value), known: true, unchecked: unchecked,
		because: WorkingOf(rate.Value)}
}

// rate returns the share a measure asks for.
func (c *context) rate(m criteria.Measure) criteria.Optional[criteria.Rate] {
	//exhaustive:enforce
	switch m {
	case criteria.Attendance:
		return c.attendance.Rate
	case criteria.Resolution:
		return c.facts.Resolution.Optional()
	case criteria.Speaking:
		speakers, present := c.facts.Speakers, c.attendance.Present
		if speakers.Known && present.Known && present.Value > 0 && speakers.Value <= present.Value {
			return criteria.Some(criteria.Rate{Num: int64(speakers.Value), Den: int64(present.Value)})
		}
	case criteria.NoMeasure, criteria.DurationGap: // no share
	case criteria.MeetingsOfGrade, criteria.MeetingsHeld, criteria.FixedDayKept, criteria.ThematicQuarters,
		criteria.MeanAttendance, criteria.QualityGrade, criteria.GradeOfYear: // of a year
	}
	return criteria.Optional[criteria.Rate]{}
}

// durationGap returns how many minutes the meeting was too short: between least
// and most, where the cell's size is not known and decides.
func (c *context) durationGap() (least, most int, ok bool) {
	shortest, longest := c.discipline.RequiredMinutes(c.combined, c.attendance.Size())
	if !shortest.Known || !c.facts.Minutes.Known {
		return 0, 0, false
	}
	return max(0, shortest.Value-c.facts.Minutes.Value), max(0, longest.Value-c.facts.Minutes.Value), true
}

func (c *context) duration(gap int) Working {
	return Working{durationWorking, int64(c.facts.Minutes.Value), int64(gap)}
}

// short reports whether the meeting falls short of what the set expects of a
// fact, with the working. Full marks by points are compared with it; nothing is
// said where the fact or the expectation is not known.
func (c *context) short(m criteria.Measure) (because Working, short bool) {
	//exhaustive:enforce
	switch m {
	case criteria.Attendance:
		rate, wanted := c.attendance.Rate, c.discipline.Attendance
		short = rate.Known && wanted.Known && rate.Value.Compare(wanted.Value) < 0
		return WorkingOf(rate.Value), short
	case criteria.DurationGap:
		gap, _, known := c.durationGap()
		return c.duration(gap), known && gap > 0
	case criteria.NoMeasure, criteria.Speaking, criteria.Resolution: // the set expects nothing of them
	case criteria.MeetingsOfGrade, criteria.MeetingsHeld, criteria.FixedDayKept, criteria.ThematicQuarters,
		criteria.MeanAttendance, criteria.QualityGrade, criteria.GradeOfYear: // of a year
	}
	return Working{}, false
}
