package jsonout

import (
	"slices"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// What follows is the shape of a cell in JSON as structs of encoding/json: the
// reference that the writer of cells is held to, byte for byte.

type cellObject struct {
	ID        string                             `json:"id"`
	Name      string                             `json:"name"`
	Committee *string                            `json:"committee"`
	Under     *string                            `json:"under,omitempty"`
	Kind      *string                            `json:"kind"`
	Members   criteria.Optional[int]             `json:"members"`
	Outside   bool                               `json:"outside"`
	Status    scoring.CellStatus                 `json:"status"`
	Score     criteria.Optional[criteria.Points] `json:"score"`
	Grade     *string                            `json:"grade"`
	Rank      criteria.Optional[int]             `json:"rank"`
	Notes     []string                           `json:"notes"`
	Decision  *decision                          `json:"decision"`
	Years     []yearMean                         `json:"years,omitempty"`
	Meetings  []meetingObject                    `json:"meetings"`
	Kept      keptCounts                         `json:"discipline"`
}

func cellOf(r *view.Report, c *scoring.CellResult, leaves [][]criteria.Leaf, p *text.Printer) cellObject {
	cell := cellObject{
		ID: c.Cell.ID, Name: c.Cell.Name,
		Committee: nonEmpty(c.Cell.Committee), Under: nonEmpty(c.Cell.Under), Kind: nonEmpty(c.Cell.Kind), Members: c.Cell.Members,
		Outside: c.Outside, Status: c.Status,
		Score: c.Score, Grade: nonEmpty(r.GradeTitle(c.Grade)), Rank: c.Rank,
		Notes:    view.Messages(slices.Concat(c.Limits, c.Notes), p),
		Meetings: []meetingObject{}, Years: yearsOf(r, c),
	}
	if d := c.Decision; d != nil {
		cell.Decision = decisionOf(r, d.Decisions, r.GradeTitle(d.Grade))
		cell.Decision.Score = d.Score
	}
	for i := range c.Meetings {
		cell.Meetings = append(cell.Meetings, meetingOf(r, &c.Meetings[i], leaves, p))
	}
	return cell
}

type meetingObject struct {
	Month      scoring.Month                          `json:"month"`
	Kind       scoring.MeetingKind                    `json:"kind"`
	Combined   bool                                   `json:"combined"`
	Set        *string                                `json:"set"`     // id of the set that scored it
	Counted    bool                                   `json:"counted"` // it is part of the period's score
	Date       criteria.Optional[criteria.Date]       `json:"date"`
	Status     scoring.MeetingStatus                  `json:"status"`
	Self       criteria.Optional[criteria.Points]     `json:"self"`
	Review     criteria.Optional[criteria.Points]     `json:"review"`
	Total      criteria.Optional[criteria.Points]     `json:"total"`
	Grade      *string                                `json:"grade"`
	Limits     []string                               `json:"limits"`
	Notes      []string                               `json:"notes"`
	Decision   *decision                              `json:"decision"`
	Attendance *attendanceObject                      `json:"attendance"`
	Minutes    criteria.Optional[int]                 `json:"minutes"`
	Speakers   criteria.Optional[int]                 `json:"speakers"`
	Resolution criteria.Optional[criteria.Points]     `json:"resolution"`
	Form       criteria.Optional[scoring.MeetingForm] `json:"form"`
	Model      criteria.Optional[bool]                `json:"model"`
	Superior   *string                                `json:"superior"`
	Chair      *string                                `json:"chair"` // a post: secretary, deputy, other
	Postponed  *string                                `json:"postponed"`
	Guests     *string                                `json:"guests"`
	Lessons    *string                                `json:"lessons"`
	Marks      []markObject                           `json:"marks"`
	Source     *sourceObject                          `json:"source"`
}

type attendanceObject struct {
	Members   criteria.Optional[int]             `json:"members"`
	Exempt    criteria.Optional[int]             `json:"exempt"`
	Present   criteria.Optional[int]             `json:"present"`
	Excused   criteria.Optional[int]             `json:"excused"`
	Unexcused criteria.Optional[int]             `json:"unexcused"`
	Rate      criteria.Optional[criteria.Points] `json:"rate"`
}

type markObject struct {
	Criterion string                             `json:"criterion"`
	Self      criteria.Optional[criteria.Points] `json:"self"`
	Review    criteria.Optional[criteria.Points] `json:"review"`
	Official  criteria.Optional[criteria.Points] `json:"official"`
	Source    *string                            `json:"source"`
}

type sourceObject struct {
	File  string  `json:"file"`
	Sheet *string `json:"sheet"`
}

func meetingOf(r *view.Report, m *scoring.MeetingResult, leaves [][]criteria.Leaf, p *text.Printer) meetingObject {
	facts := m.Facts()
	meeting := meetingObject{
		Month: m.Month, Kind: m.Kind, Combined: m.Combined, Set: r.SetID(m), Counted: m.Counted, Date: facts.Date.Optional(), Status: m.Status,
		Self: m.Self, Review: m.Review, Total: m.Total,
		Grade:  nonEmpty(r.MeetingGradeTitle(m, m.Grade)),
		Limits: view.Messages(m.Limits, p), Notes: view.Messages(m.Notes, p),
		Attendance: attendanceEntry(m.Attendance()),
		Minutes:    facts.Minutes.Optional(), Speakers: facts.Speakers.Optional(),
		Resolution: ratePoints(facts.Resolution.Optional()),
		Form:       facts.Form.Optional(), Model: facts.Model.Optional(),
		Chair: nonEmpty(string(m.Chair)), Postponed: nonEmpty(facts.More().Postponed),
		Guests: nonEmpty(facts.More().Guests), Lessons: nonEmpty(facts.More().Lessons),
		Marks: marksOf(m, leaves), Source: sourceEntry(m),
	}
	if facts.Superior.Known {
		meeting.Superior = nonEmpty(facts.Superior.Value)
	}
	if d := m.Decision; d != nil {
		meeting.Decision = decisionOf(r, d.Decisions, r.GradeTitle(d.Grade))
		meeting.Decision.Total = d.Total
	}
	return meeting
}

// attendanceEntry is nil where nothing is known of who was there.
func attendanceEntry(a scoring.AttendanceResult) *attendanceObject {
	if !a.Members.Known && !a.Exempt.Known && !a.Present.Known && !a.Excused.Known && !a.Unexcused.Known {
		return nil
	}
	return &attendanceObject{
		Members: a.Members, Exempt: a.Exempt, Present: a.Present,
		Excused: a.Excused, Unexcused: a.Unexcused, Rate: ratePoints(a.Rate),
	}
}

// marksOf lists the marks by criterion. A list of totals has none, and the
// marks of a table are official from the start.
func marksOf(m *scoring.MeetingResult, sets [][]criteria.Leaf) []markObject {
	if m.Set < 0 || m.Set >= len(sets) || m.Layout == scoring.TotalsLayout {
		return []markObject{}
	}
	leaves := sets[m.Set]
	marks := make([]markObject, 0, m.Marks.Len())
	for i, mark := range m.Marks.All() {
		if i >= len(leaves) {
			break
		}
		entry := markObject{Criterion: leaves[i].ID, Official: mark.Official, Source: nonEmpty(mark.At.Address())}
		if m.Layout == scoring.FormLayout {
			entry.Self, entry.Review = mark.Self, mark.Review
		}
		marks = append(marks, entry)
	}
	return marks
}

func sourceEntry(m *scoring.MeetingResult) *sourceObject {
	if len(m.Sources) == 0 {
		return nil
	}
	return &sourceObject{File: m.Sources[0].File, Sheet: nonEmpty(m.Sources[0].Sheet)}
}
