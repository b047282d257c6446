package wire

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A wireCell is a CellResult with its PartyCell, but for the secretary's name:
// no report needs it.
type wireCell struct {
	ID         string        `json:"id"`
	Name       string        `json:"name"`
	Aliases    []string      `json:"aliases,omitempty"`
	Committee  string        `json:"committee,omitempty"`
	Under      string        `json:"under,omitempty"`
	Kind       string        `json:"kind,omitempty"`
	Members    *int          `json:"members,omitempty"`
	Exempt     *int          `json:"exempt,omitempty"`
	Women      *int          `json:"women,omitempty"`
	Minority   *int          `json:"minority,omitempty"`
	NewMembers *int          `json:"newMembers,omitempty"`
	Level      scoring.Level `json:"level,omitempty"`
	Planned    bool          `json:"planned,omitempty"`
	Visits     []wireVisit   `json:"visits,omitempty"`
	Issuer     string        `json:"issuer,omitempty"`
	Supervisor string        `json:"supervisor,omitempty"`
	FixedDay   *int          `json:"day,omitempty"`
	From       string        `json:"from,omitempty"`
	To         string        `json:"to,omitempty"`
	MergedFrom []string      `json:"mergedFrom,omitempty"`
	Pilot      bool          `json:"pilot,omitempty"`
	Registered []string      `json:"registered,omitempty"`
	Pos        wirePos       `json:"at,omitzero"`
	wireOutcome
	Year         *wireYear        `json:"year,omitempty"`
	Assessed     *wireAssessed    `json:"assessed,omitempty"`
	Organisation wireOrganisation `json:"organisation,omitzero"`
	Meetings     []wireMeeting    `json:"meetings"`
}

// A wireOutcome is what a CellResult says of its cell, but for the meetings.
type wireOutcome struct {
	Status   scoring.CellStatus `json:"status"`
	Outside  bool               `json:"outside,omitempty"`
	Score    *decimal           `json:"score,omitempty"`
	Grade    *int               `json:"grade,omitempty"`
	Limits   []wireMessage      `json:"limits,omitempty"`
	Notes    []wireMessage      `json:"notes,omitempty"`
	Sum      *decimal           `json:"sum,omitempty"`
	Count    int                `json:"count,omitempty"`
	Band     int                `json:"band,omitempty"`
	Decision *wireDecided       `json:"decision,omitempty"`
}

// A wireDecided is a CellDecision or a MeetingDecision.
type wireDecided struct {
	Points *decimal       `json:"points,omitempty"`
	Grade  *int           `json:"grade,omitempty"`
	Rows   []wireDecision `json:"rows"`
}

type wireDecision struct {
	Month     string  `json:"month,omitempty"`
	Criterion int     `json:"criterion"`
	Grade     int     `json:"grade,omitempty"`
	Points    decimal `json:"points,omitempty"`
	Reason    string  `json:"reason"`
	Document  string  `json:"document"`
	Date      string  `json:"date,omitempty"`
	Pos       wirePos `json:"at,omitzero"`
}

func packCell(c *scoring.CellResult) wireCell {
	p := c.Cell
	return wireCell{
		ID: p.ID, Name: p.Name, Aliases: p.Aliases, Committee: p.Committee, Under: p.Under, Kind: p.Kind, Members: p.Members.Pointer(),
		Exempt: p.Exempt.Pointer(), Women: p.Women.Pointer(), Minority: p.Minority.Pointer(),
		Supervisor: p.Supervisor, FixedDay: p.FixedDay.Pointer(), From: packMonth(p.From), To: packMonth(p.To),
		MergedFrom: p.MergedFrom, Pilot: p.Pilot, Organisation: packOrganisation(p.Organisation), Registered: p.Registered, Pos: wirePos(p.Pos), Year: packYear(c.Year), Assessed: packAssessed(c.Assessed),
		NewMembers: p.NewMembers.Pointer(), Level: p.Level, Planned: p.Planned, Visits: packVisits(p.Visits), Issuer: p.Issuer,
		wireOutcome: packOutcome(c), Meetings: packMeetings(c),
	}
}

func packOutcome(c *scoring.CellResult) wireOutcome {
	w := wireOutcome{
		Status: c.Status, Outside: c.Outside, Score: packPoints(c.Score), Grade: c.Grade.Pointer(),
		Limits: packMessages(c.Limits), Notes: packMessages(c.Notes),
	}
	if c.Mean != nil {
		w.Sum, w.Count, w.Band = packPoints(criteria.Some(c.Mean.Sum)), c.Mean.Count, c.Mean.Band
	}
	if d := c.Decision; d != nil {
		w.Decision = packDecided(d.Score, d.Grade, d.Decisions)
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
	cell := &scoring.PartyCell{
		ID: w.ID, Name: w.Name, Aliases: w.Aliases, Committee: w.Committee, Under: w.Under, Kind: w.Kind, Members: optional(w.Members),
		Exempt: optional(w.Exempt), Women: optional(w.Women), Minority: optional(w.Minority),
		Supervisor: w.Supervisor, FixedDay: optional(w.FixedDay), From: scoring.MonthOfData(w.From), To: scoring.MonthOfData(w.To),
		MergedFrom: w.MergedFrom, Pilot: w.Pilot, Organisation: w.Organisation.unpack(), Registered: w.Registered, Pos: diag.Pos(w.Pos),
		NewMembers: optional(w.NewMembers), Level: w.Level, Planned: w.Planned, Visits: unpackVisits(w.Visits), Issuer: w.Issuer,
	}
	return unpackOutcome(cell, w.wireOutcome, w.Meetings, sets)
}

// unpackOutcome makes the cell's result; false where it names grades, sets or
// criteria that the sets lack.
func unpackOutcome(cell *scoring.PartyCell, w wireOutcome, meetings []wireMeeting, sets []*criteria.Set) (scoring.CellResult, bool) {
	c := scoring.CellResult{
		Cell: cell, Status: w.Status, Outside: w.Outside, Score: unpackPoints(w.Score), Grade: optional(w.Grade),
		Limits: unpackMessages(w.Limits), Notes: unpackMessages(w.Notes),
	}
	if w.Sum != nil {
		c.Mean = &scoring.MeanSteps{Sum: criteria.Points(*w.Sum), Count: w.Count, Band: w.Band}
	}
	sound := known(sets[0], c.Grade) && w.Band >= 0 && w.Band < len(sets[0].Grades)
	if w.Decision != nil {
		score, grade, rows, ok := w.Decision.unpack(sets[0])
		sound = sound && ok
		c.Decision = &scoring.CellDecision{Score: score, Grade: grade, Decisions: rows}
	}
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

func packDecided(points criteria.Optional[criteria.Points], grade criteria.Optional[int], decisions []scoring.Decision) *wireDecided {
	w := &wireDecided{Points: packPoints(points), Grade: grade.Pointer()}
	for _, d := range decisions {
		w.Rows = append(w.Rows, wireDecision{
			Month: packMonth(d.Month), Criterion: d.Criterion, Grade: d.Grade, Points: decimal(d.Points),
			Reason: d.Reason, Document: d.Document, Date: packDate(d.Date), Pos: wirePos(d.Pos),
		})
	}
	return w
}

func (w *wireDecided) unpack(set *criteria.Set) (points criteria.Optional[criteria.Points], grade criteria.Optional[int], rows []scoring.Decision, ok bool) {
	points, grade = unpackPoints(w.Points), optional(w.Grade)
	ok = known(set, grade)
	leaves := leafCount(set)
	for _, d := range w.Rows {
		ok = ok && d.Criterion >= -1 && d.Criterion < leaves && known(set, criteria.Some(d.Grade))
		rows = append(rows, scoring.Decision{
			Month: scoring.MonthOfData(d.Month), Criterion: d.Criterion, Grade: d.Grade, Points: criteria.Points(d.Points),
			Reason: d.Reason, Document: d.Document, Date: unpackDate(d.Date), Pos: diag.Pos(d.Pos),
		})
	}
	return points, grade, rows, ok
}
