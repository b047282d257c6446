package scoring

import (
	"chibo/criteria"
	"chibo/scoring/internal/parallel"
)

// A CellDiscipline tells how a cell kept to the rules of meeting: its day, its
// duration, who was there.
type CellDiscipline struct {
	Cell    *CellResult
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
func (d CellDiscipline) Attendance() criteria.Rate {
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
	Meeting *MeetingResult
	Kind    LapseKind
	Short   int // minutes, of LapseDuration; the least where the cell's size is not known
	Day     int // the day it should have been, of LapseDay
}

// DisciplineOf looks at every cell of a result by the first set's discipline,
// those outside the counts too.
func DisciplineOf(r *Result) []CellDiscipline {
	if len(r.Sets) == 0 {
		return nil
	}
	rules := r.Sets[0].Discipline
	all, known := make([]CellDiscipline, len(r.Cells)), supervisorsKnown(r)
	parallel.Do(len(all), func() func(i int) {
		visits := newVisitor(known)
		return func(i int) {
			all[i].Cell = &r.Cells[i]
			all[i].lookAtCell(r.Period, rules, visits)
		}
	})
	return all
}

func (d *CellDiscipline) lookAtCell(period Period, rules criteria.Discipline, visits *visitor) {
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
	*MeetingResult
	facts      Facts
	attendance AttendanceResult
}

func seen(m *MeetingResult) seenMeeting { return seenMeeting{m, m.Facts(), m.Attendance()} }

func (d *CellDiscipline) look(m *seenMeeting, rules criteria.Discipline) {
	if m.Kind == Regular {
		d.Asked++
	}
	switch {
	case m.Status == NotHeld && m.Kind == Regular:
		d.NotHeld++
		d.lapse(Lapse{Meeting: m.MeetingResult, Kind: LapseNotHeld})
	case m.Status == MissingMeeting && m.Kind == Regular:
		d.Unsent++
		d.lapse(Lapse{Meeting: m.MeetingResult, Kind: LapseUnsent})
	case held(m.Status):
		d.lookHeld(m, rules)
	}
}

// lookHeld looks at a meeting of which there is a sheet. Its faults are those
// of the sheet, not of the meeting.
func (d *CellDiscipline) lookHeld(m *seenMeeting, rules criteria.Discipline) {
	if m.Kind == Thematic || m.Combined {
		d.Thematic++
	}
	if m.facts.Model.Known && m.facts.Model.Value {
		d.Model++
	}
	if m.Kind != Regular {
		return
	}
	d.Held++
	d.lookForm(m)
	d.lookChair(m)
	d.lookDay(m, rules)
	d.lookAttendance(m, rules)
	d.lookDuration(m, rules)
}

func (d *CellDiscipline) lapse(l Lapse) { d.Lapses = append(d.Lapses, l) }

func (d *CellDiscipline) lookSuperior(m *seenMeeting, visits *visitor) {
	if !held(m.Status) {
		return
	}
	switch visits.attended(m.facts.Superior, d.Cell.Cell.Supervisor) {
	case VisitCame, VisitOther:
		d.SuperiorCame++
	case VisitAbsent:
		d.SuperiorAbsent++
	}
}

func (d *CellDiscipline) lookForm(m *seenMeeting) {
	switch m.facts.Form.Value {
	case InPerson:
		d.InPerson++
	case Online:
		d.Online++
	case ByGroup:
		d.ByGroup++
	default:
		d.FormUnknown++
	}
}

func (d *CellDiscipline) lookChair(m *seenMeeting) {
	switch m.Chair {
	case ChairSecretary:
		d.ChairSecretary++
	case ChairDeputy:
		d.ChairDeputy++
	case ChairOther:
		d.ChairOther++
	default:
		d.ChairUnknown++
	}
}

func (d *CellDiscipline) lookDay(m *seenMeeting, rules criteria.Discipline) {
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

func (d *CellDiscipline) lookAttendance(m *seenMeeting, rules criteria.Discipline) {
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

func (d *CellDiscipline) lookDuration(m *seenMeeting, rules criteria.Discipline) {
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
func (d *CellDiscipline) Add(other CellDiscipline) {
	mine, others := d.numbers(), other.numbers()
	for i, n := range others {
		*mine[i] += *n
	}
	d.Visits.Add(other.Visits)
}

// numbers are all counts but those of the visits.
func (d *CellDiscipline) numbers() []*int {
	return []*int{
		&d.Asked, &d.Held, &d.NotHeld, &d.Unsent, &d.DayKept, &d.DayMoved, &d.DayUnknown, &d.DayEarly, &d.DayLate,
		&d.Present, &d.Base, &d.BelowAttendance, &d.RateUnknown, &d.LongEnough, &d.TooShort, &d.DurationUnknown,
		&d.Thematic, &d.ThematicAsked, &d.Model, &d.SuperiorCame, &d.SuperiorAbsent,
		&d.InPerson, &d.Online, &d.ByGroup, &d.FormUnknown, &d.ChairSecretary, &d.ChairDeputy, &d.ChairOther, &d.ChairUnknown,
	}
}

// DisciplineOfAll sums up the cells that count.
func DisciplineOfAll(r *Result) CellDiscipline { return SumDiscipline(DisciplineOf(r)) }

// SumDiscipline is DisciplineOfAll of cells already looked at.
func SumDiscipline(cells []CellDiscipline) (all CellDiscipline) {
	for i := range cells {
		if !cells[i].Cell.Outside {
			all.Add(cells[i])
		}
	}
	return all
}
