package wire

import (
	"bytes"
	"encoding/json"

	"chibo/criteria"
	"chibo/scoring"
)

// wireFacts are the facts of a meeting and its attendance, without addresses.
type wireFacts struct {
	Date       string               `json:"date,omitempty"`
	Minutes    *int                 `json:"minutes,omitempty"`
	Speakers   *int                 `json:"speakers,omitempty"`
	Resolution *[2]int64            `json:"resolution,omitempty"`
	Form       *scoring.MeetingForm `json:"form,omitempty"`
	Model      *bool                `json:"model,omitempty"`
	Superior   *string              `json:"superior,omitempty"`
	Assigned   string               `json:"assigned,omitempty"`
	Chair      scoring.Chair        `json:"chair,omitempty"`
	Postponed  string               `json:"postponed,omitempty"`
	Guests     string               `json:"guests,omitempty"`
	Lessons    string               `json:"lessons,omitempty"`
	Members    *int                 `json:"members,omitempty"`
	Exempt     *int                 `json:"exempt,omitempty"`
	Present    *int                 `json:"present,omitempty"`
	OutOf      *int                 `json:"outOf,omitempty"` // where no rate is: what was written stands in the lists
	Excused    *int                 `json:"excused,omitempty"`
	Unexcused  *int                 `json:"unexcused,omitempty"`
	Rate       *[2]int64            `json:"rate,omitempty"`
}

func packFacts(m *scoring.MeetingResult) wireFacts {
	f, a := m.Facts(), m.Attendance()
	more := f.More()
	if a.Rate.Known {
		f.OutOf = scoring.Fact[int]{}
	}
	return wireFacts{
		Date: packDate(f.Date.Optional()), Minutes: f.Minutes.Optional().Pointer(), Speakers: f.Speakers.Optional().Pointer(),
		Resolution: packRate(f.Resolution.Optional()), Form: f.Form.Optional().Pointer(), Model: f.Model.Optional().Pointer(),
		Superior: f.Superior.Optional().Pointer(), Members: a.Members.Pointer(), Exempt: a.Exempt.Pointer(), Present: a.Present.Pointer(), OutOf: f.OutOf.Optional().Pointer(),
		Excused: a.Excused.Pointer(), Unexcused: a.Unexcused.Pointer(), Rate: packRate(a.Rate),
		Assigned: more.Assigned, Chair: m.Chair, Postponed: more.Postponed, Guests: more.Guests, Lessons: more.Lessons,
	}
}

// unpack fills in the facts. Who was there is known as attendance.
func (w wireFacts) unpack(m *scoring.MeetingResult) {
	facts := scoring.Facts{
		Date: fact(unpackDate(w.Date)), Minutes: fact(optional(w.Minutes)), Speakers: fact(optional(w.Speakers)),
		Resolution: fact(unpackRate(w.Resolution)), Form: fact(optional(w.Form)), Model: fact(optional(w.Model)),
		Superior: fact(optional(w.Superior)), Present: fact(optional(w.Present)), OutOf: fact(optional(w.OutOf)),
	}
	if said := (scoring.Said{Assigned: w.Assigned, Postponed: w.Postponed, Guests: w.Guests, Lessons: w.Lessons}); said != (scoring.Said{}) {
		facts.Said = &said
	}
	m.SetFacts(facts)
	m.Chair = w.Chair
	m.SetAttendance(scoring.AttendanceResult{
		Members: optional(w.Members), Exempt: optional(w.Exempt), Present: optional(w.Present),
		Excused: optional(w.Excused), Unexcused: optional(w.Unexcused), Rate: unpackRate(w.Rate),
	})
}

func fact[T any](o criteria.Optional[T]) scoring.Fact[T] {
	return scoring.Fact[T]{Value: o.Value, Known: o.Known}
}

func packRate(r criteria.Optional[criteria.Rate]) *[2]int64 {
	if !r.Known {
		return nil
	}
	return &[2]int64{r.Value.Num, r.Value.Den}
}

func unpackRate(p *[2]int64) criteria.Optional[criteria.Rate] {
	if p == nil || p[1] <= 0 {
		return criteria.Optional[criteria.Rate]{}
	}
	return criteria.Some(criteria.Rate{Num: p[0], Den: p[1]})
}

// FactTexts are the facts of a meeting as data has them, by their names.
func FactTexts(m *scoring.MeetingResult) map[string]string {
	texts := map[string]string{}
	if m == nil {
		return texts
	}
	var values map[string]json.RawMessage
	if err := json.Unmarshal(raw(packFacts(m)), &values); err != nil {
		return texts
	}
	for name, value := range values {
		texts[name] = string(bytes.Trim(value, `"`))
	}
	return texts
}
