// Package discipline says of a finished result how cells kept to the rules of
// meeting, and how their supervisors attended.
//
//	discipline.go   day, duration, attendance, thematic meetings of each cell
//	supervisors.go  the same by the superior committee's members
//	visit.go        whether the superior's member attended a meeting
package discipline

import (
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/internal/parallel"
)

// A Cell tells how a cell kept to the rules of meeting: its day, its
// duration, who was there.
type Cell struct {
	Cell    *scoring.CellResult
	Asked   int // regular meetings the period asks for
	Held    int // regular meetings of which there is a sheet
	NotHeld int
	Unsent  int // months without a sheet

	DayKept, DayMoved, DayUnknown int
	DayEarly, DayLate             int // of DayMoved: before the fixed day, and put off

	Present, Base   int // of the regular meetings whose rate is known
	BelowAttendance int // meetings below the set's attendance
	RateUnknown     int

	LongEnough, TooShort, DurationUnknown int

	Thematic       int // thematic meetings, and regular ones combined with a thematic part
	ThematicAsked  int // of the quarters in which the cell existed whole; 0: the set does not say, or there is none
	Model          int
	SuperiorCame   int // meetings at which somebody of the superior committee is named
	SuperiorAbsent int // meetings whose sheet says that nobody was

	// How the regular meetings were held, and by whom they were chaired.
	InPerson, Online, ByGroup, FormUnknown                int
	ChairSecretary, ChairDeputy, ChairOther, ChairUnknown int
	Visits                                                VisitCounts // of the superior's member
	Lapses                                                []Lapse
}

// Attendance returns the share of those who were there over all meetings.
func (d Cell) Attendance() criteria.Rate {
	return criteria.Rate{Num: int64(d.Present), Den: int64(d.Base)}
}

// LapseKind says what a meeting fell short of.
type LapseKind string

const (
	LapseNotHeld    LapseKind = "not-held"
	LapseUnsent     LapseKind = "unsent"
	LapseDay        LapseKind = "day"
	LapseAttendance LapseKind = "attendance"
	LapseDuration   LapseKind = "duration"
)

// A Lapse is one meeting that fell short of the discipline.
type Lapse struct {
	Meeting *scoring.MeetingResult
	Kind    LapseKind
	Short   int // minutes, of LapseDuration; the least where the cell's size is not known
	Day     int // the day it should have been, of LapseDay
}

// Of looks at every cell of a result by the first set's discipline,
// those outside the counts too.
func Of(r *scoring.Result) []Cell {
	if len(r.Sets) == 0 {
		return nil
	}
	rules := r.Sets[0].Discipline
	all, known := make([]Cell, len(r.Cells)), supervisorsKnown(r)
	parallel.Do(len(all), func() func(i int) {
		visits := newVisitor(known)
		return func(i int) {
			all[i].Cell = &r.Cells[i]
			all[i].lookAtCell(r.Period, rules, visits)
		}
	})
	return all
}

func (d *Cell) lookAtCell(period scoring.Period, rules criteria.Discipline, visits *visitor) {
	d.ThematicAsked = rules.ThematicPerQuarter.Value * len(d.Cell.Cell.WholeQuarters(period))
	for j := range d.Cell.Meetings {
		m := seen(&d.Cell.Meetings[j])
		d.look(&m, rules)
		d.lookSuperior(&m, visits)
	}
	for _, v := range visits.visits(d.Cell) {
		d.Visits.count(v)
	}
}

// A seenMeeting is a meeting with what its sheets state at hand.
type seenMeeting struct {
	*scoring.MeetingResult
	facts      scoring.Facts
	attendance scoring.AttendanceResult
}

func seen(m *scoring.MeetingResult) seenMeeting { return seenMeeting{m, m.Facts(), m.Attendance()} }

func (d *Cell) look(m *seenMeeting, rules criteria.Discipline) {
	if m.Kind == scoring.Regular {
		d.Asked++
	}
	switch {
	case m.Status == scoring.NotHeld && m.Kind == scoring.Regular:
		d.NotHeld++
		d.lapse(Lapse{Meeting: m.MeetingResult, Kind: LapseNotHeld})
	case m.Status == scoring.MissingMeeting && m.Kind == scoring.Regular:
		d.Unsent++
		d.lapse(Lapse{Meeting: m.MeetingResult, Kind: LapseUnsent})
	case held(m.Status):
		d.lookHeld(m, rules)
	}
}

// lookHeld looks at a meeting of which there is a sheet. Its faults are those
// of the sheet, not of the meeting.
func (d *Cell) lookHeld(m *seenMeeting, rules criteria.Discipline) {
	if m.Kind == scoring.Thematic || m.Combined {
		d.Thematic++
	}
	if m.facts.Model.Known && m.facts.Model.Value {
		d.Model++
	}
	if m.Kind != scoring.Regular {
		return
	}
	d.Held++
	d.lookForm(m)
	d.lookChair(m)
	d.lookDay(m, rules)
	d.lookAttendance(m, rules)
	d.lookDuration(m, rules)
}

func (d *Cell) lapse(l Lapse) { d.Lapses = append(d.Lapses, l) }

func (d *Cell) lookSuperior(m *seenMeeting, visits *visitor) {
	if !held(m.Status) {
		return
	}
	//exhaustive:enforce
	switch visits.attended(m.facts.Superior, d.Cell.Cell.Supervisor) {
	case VisitUnknown, VisitNotHeld, VisitUnsent:
	case VisitCame, VisitOther:
		d.SuperiorCame++
	case VisitAbsent:
		d.SuperiorAbsent++
	}
}

func (d *Cell) lookForm(m *seenMeeting) {
	switch m.facts.Form.Value {
	case scoring.InPerson:
		d.InPerson++
	case scoring.Online:
		d.Online++
	case scoring.ByGroup:
		d.ByGroup++
	default:
		d.FormUnknown++
	}
}

func (d *Cell) lookChair(m *seenMeeting) {
	//exhaustive:enforce
	switch m.Chair {
	case scoring.ChairSecretary:
		d.ChairSecretary++
	case scoring.ChairDeputy:
		d.ChairDeputy++
	case scoring.ChairOther:
		d.ChairOther++
	case scoring.ChairUnknown:
		fallthrough
	default: // what a report carries
		d.ChairUnknown++
	}
}

func (d *Cell) lookDay(m *seenMeeting, rules criteria.Discipline) {
	date, fixed := m.facts.Date, d.Cell.Cell.FixedDate(m.Month)
	if !date.Known || !fixed.Known {
		d.DayUnknown++
		return
	}
	if rules.KeepsDay(fixed.Value, date.Value) {
		d.DayKept++
		return
	}
	d.DayMoved++
	if date.Value.Compare(fixed.Value) < 0 {
		d.DayEarly++
	} else {
		d.DayLate++
	}
	d.lapse(Lapse{Meeting: m.MeetingResult, Kind: LapseDay, Day: fixed.Value.Day})
}

func (d *Cell) lookAttendance(m *seenMeeting, rules criteria.Discipline) {
	rate := m.attendance.Rate
	if !rate.Known {
		d.RateUnknown++
		return
	}
	d.Present += int(rate.Value.Num)
	d.Base += int(rate.Value.Den)
	if rules.Attendance.Known && rate.Value.Compare(rules.Attendance.Value) < 0 {
		d.BelowAttendance++
		d.lapse(Lapse{Meeting: m.MeetingResult, Kind: LapseAttendance})
	}
}

func (d *Cell) lookDuration(m *seenMeeting, rules criteria.Discipline) {
	least, most := rules.RequiredMinutes(m.Combined, m.attendance.Size())
	switch minutes := m.facts.Minutes; {
	case !minutes.Known || !least.Known || minutes.Value >= least.Value && minutes.Value < most.Value:
		d.DurationUnknown++
	case minutes.Value >= least.Value:
		d.LongEnough++
	default:
		d.TooShort++
		d.lapse(Lapse{Meeting: m.MeetingResult, Kind: LapseDuration, Short: least.Value - minutes.Value})
	}
}

// Add takes another cell's numbers in, to sum up several.
func (d *Cell) Add(other Cell) {
	mine, others := d.numbers(), other.numbers()
	for i, n := range others {
		*mine[i] += *n
	}
	d.Visits.Add(other.Visits)
}

// numbers are all counts but those of the visits.
func (d *Cell) numbers() []*int {
	return []*int{
		&d.Asked, &d.Held, &d.NotHeld, &d.Unsent, &d.DayKept, &d.DayMoved, &d.DayUnknown, &d.DayEarly, &d.DayLate,
		&d.Present, &d.Base, &d.BelowAttendance, &d.RateUnknown, &d.LongEnough, &d.TooShort, &d.DurationUnknown,
		&d.Thematic, &d.ThematicAsked, &d.Model, &d.SuperiorCame, &d.SuperiorAbsent,
		&d.InPerson, &d.Online, &d.ByGroup, &d.FormUnknown, &d.ChairSecretary, &d.ChairDeputy, &d.ChairOther, &d.ChairUnknown,
	}
}

// OfAll sums up the cells that count.
func OfAll(r *scoring.Result) Cell { return Sum(Of(r)) }

// Sum is OfAll of cells already looked at.
func Sum(cells []Cell) (all Cell) {
	for i := range cells {
		if !cells[i].Cell.Outside {
			all.Add(cells[i])
		}
	}
	return all
}
