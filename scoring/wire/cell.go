package wire

import (
	"cmp"
	"slices"

	"chibo/criteria"
	"chibo/scoring"
)

// A wireCell is a CellResult with its PartyCell.
type wireCell struct {
	*scoring.PartyCell
	wireOutcome
	Year         *wireYear            `json:"year,omitempty"`
	Assessed     *wireAssessed        `json:"assessed,omitempty"`
	Organisation scoring.Organisation `json:"organisation,omitzero"`
	Meetings     []wireMeeting        `json:"meetings"`
}

// A wireOutcome is what a CellResult says of its cell, but for the meetings.
type wireOutcome struct {
	Status   scoring.CellStatus                 `json:"status"`
	Outside  bool                               `json:"outside,omitempty"`
	Score    criteria.Optional[criteria.Points] `json:"score,omitzero"`
	Grade    criteria.Optional[int]             `json:"grade,omitzero"`
	Limits   []wireMessage                      `json:"limits,omitempty"`
	Notes    []wireMessage                      `json:"notes,omitempty"`
	Sum      criteria.Optional[criteria.Points] `json:"sum,omitzero"`
	Count    int                                `json:"count,omitempty"`
	Band     int                                `json:"band,omitempty"`
	Decision *scoring.CellDecision              `json:"decision,omitempty"`
}

func packCell(c *scoring.CellResult) wireCell {
	return wireCell{
		PartyCell: c.Cell, wireOutcome: packOutcome(c), Year: packYear(c.Year), Assessed: packAssessed(c.Assessed),
		Organisation: c.Cell.Organisation, Meetings: packMeetings(c),
	}
}

func packOutcome(c *scoring.CellResult) wireOutcome {
	w := wireOutcome{
		Status: c.Status, Outside: c.Outside, Score: c.Score, Grade: c.Grade,
		Limits: packMessages(c.Limits), Notes: packMessages(c.Notes), Decision: c.Decision,
	}
	if c.Mean != nil {
		w.Sum, w.Count, w.Band = criteria.Some(c.Mean.Sum), c.Mean.Count, c.Mean.Band
	}
	return w
}

func packMeetings(c *scoring.CellResult) []wireMeeting {
	meetings := []wireMeeting{}
	for i := range c.Meetings {
		meetings = append(meetings, packMeeting(&c.Meetings[i]))
	}
	return meetings
}

// unpack makes the cell; false where it names grades, sets or criteria that
// the sets lack.
func (w wireCell) unpack(sets []*criteria.Set) (scoring.CellResult, bool) {
	cell := cmp.Or(w.PartyCell, &scoring.PartyCell{})
	cell.Organisation = w.Organisation
	return w.wireOutcome.unpack(cell, w.Meetings, sets)
}

// unpack makes the cell's result; false where it names grades, sets or criteria
// that the sets lack.
func (w wireOutcome) unpack(cell *scoring.PartyCell, meetings []wireMeeting, sets []*criteria.Set) (scoring.CellResult, bool) {
	c := scoring.CellResult{
		Cell: cell, Status: w.Status, Outside: w.Outside, Score: w.Score, Grade: w.Grade,
		Limits: unpackMessages(w.Limits), Notes: unpackMessages(w.Notes), Decision: w.Decision,
	}
	if w.Sum.Known {
		c.Mean = &scoring.MeanSteps{Sum: w.Sum.Value, Count: w.Count, Band: w.Band}
	}
	sound := known(sets[0], c.Grade) && w.Band >= 0 && w.Band < len(sets[0].Grades) &&
		(w.Decision == nil || decided(sets[0], w.Decision.Grade, w.Decision.Decisions))
	c.Meetings = slices.Grow(c.Meetings, len(meetings))
	for _, m := range meetings {
		meeting, ok := m.unpack(sets)
		sound = sound && ok
		c.Meetings = append(c.Meetings, meeting)
	}
	return c, sound
}

// known reports whether a grade is none, or one of the set's.
func known(set *criteria.Set, grade criteria.Optional[int]) bool {
	return !grade.Known || grade.Value >= 0 && grade.Value < len(set.Grades)
}

// leafCount is how many criteria a set has: it is asked for each meeting.
func leafCount(set *criteria.Set) (count int) {
	for i := range set.Groups {
		count += len(set.Groups[i].Criteria)
	}
	return count
}

// decided reports whether decisions name grades and criteria of the set.
func decided(set *criteria.Set, grade criteria.Optional[int], decisions []scoring.Decision) bool {
	leaves := leafCount(set)
	return known(set, grade) && !slices.ContainsFunc(decisions, func(d scoring.Decision) bool {
		return d.Criterion < -1 || d.Criterion >= leaves || !known(set, criteria.Some(d.Grade))
	})
}
