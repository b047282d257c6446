package sets

import (
	"chibo/cmd/internal/cli/exit"
	"chibo/criteria"
)

// CheckTogether refuses sets that cannot be used together: one that would
// score nothing, for an earlier one scores the same meetings, and sets of
// different scales whose meetings the first one's rule puts into one mean.
func CheckTogether(sets []*criteria.Set) error {
	for i, set := range sets {
		if i == 0 {
			continue
		}
		used := false
		for _, kind := range meetingKinds() {
			used = used || For(sets, kind) == i
		}
		if !used {
			kind := set.Meeting
			if kind == criteria.AnyMeeting {
				kind = criteria.RegularMeeting
			}
			return exit.Usage("criteria-unused", "id", set.ID, "other", sets[For(sets, kind)].ID)
		}
		if err := checkScales(sets[0], set); err != nil {
			return err
		}
	}
	return nil
}

func meetingKinds() []criteria.MeetingScope {
	return []criteria.MeetingScope{criteria.RegularMeeting, criteria.ThematicMeeting}
}

// checkScales asks whether the first set's rule can count meetings of another.
func checkScales(first, second *criteria.Set) error {
	if first.Period.Meetings != criteria.CountAll {
		return nil
	}
	if full, other := first.FullMarks(), second.FullMarks(); full != other {
		return exit.Usage("criteria-scales", "first", first.ID, "second", second.ID, "full", full, "other", other)
	}
	titles := map[string]bool{}
	for _, g := range first.Grades {
		titles[criteria.Key(g.Title)] = true
	}
	for _, g := range second.Grades {
		if !titles[criteria.Key(g.Title)] {
			return exit.Usage("criteria-grades", "first", first.ID, "second", second.ID, "grade", g.Title)
		}
	}
	return nil
}
