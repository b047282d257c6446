package wire

import (
	"bytes"
	"encoding/json"

	"chibo/criteria"
	"chibo/scoring"
)

// wireFacts are the facts of a meeting and its attendance, without addresses.
type wireFacts struct {
	Date       criteria.Optional[criteria.Date]       `json:"date,omitzero"`
	Minutes    criteria.Optional[int]                 `json:"minutes,omitzero"`
	Speakers   criteria.Optional[int]                 `json:"speakers,omitzero"`
	Resolution criteria.Optional[criteria.Rate]       `json:"resolution,omitzero"`
	Form       criteria.Optional[scoring.MeetingForm] `json:"form,omitzero"`
	Model      criteria.Optional[bool]                `json:"model,omitzero"`
	Superior   criteria.Optional[string]              `json:"superior,omitzero"`
	Assigned   string                                 `json:"assigned,omitempty"`
	Chair      scoring.Chair                          `json:"chair,omitempty"`
	Postponed  string                                 `json:"postponed,omitempty"`
	Guests     string                                 `json:"guests,omitempty"`
	Lessons    string                                 `json:"lessons,omitempty"`
	Members    criteria.Optional[int]                 `json:"members,omitzero"`
	Exempt     criteria.Optional[int]                 `json:"exempt,omitzero"`
	Present    criteria.Optional[int]                 `json:"present,omitzero"`
	OutOf      criteria.Optional[int]                 `json:"outOf,omitzero"` // where no rate is: what was written stands in the lists
	Excused    criteria.Optional[int]                 `json:"excused,omitzero"`
	Unexcused  criteria.Optional[int]                 `json:"unexcused,omitzero"`
	Rate       criteria.Optional[criteria.Rate]       `json:"rate,omitzero"`
}

func packFacts(m *scoring.MeetingResult) wireFacts {
	f, a := m.Facts(), m.Attendance()
	more := f.More()
	if a.Rate.Known {
		f.OutOf = scoring.Fact[int]{}
	}
	return wireFacts{
		Date: f.Date.Optional(), Minutes: f.Minutes.Optional(), Speakers: f.Speakers.Optional(),
		Resolution: f.Resolution.Optional(), Form: f.Form.Optional(), Model: f.Model.Optional(),
		Superior: f.Superior.Optional(), Members: a.Members, Exempt: a.Exempt, Present: a.Present, OutOf: f.OutOf.Optional(),
		Excused: a.Excused, Unexcused: a.Unexcused, Rate: a.Rate,
		Assigned: more.Assigned, Chair: m.Chair, Postponed: more.Postponed, Guests: more.Guests, Lessons: more.Lessons,
	}
}

// unpack fills in the facts. Who was there is known as attendance.
func (w wireFacts) unpack(m *scoring.MeetingResult) {
	facts := scoring.Facts{
		Date: fact(w.Date), Minutes: fact(w.Minutes), Speakers: fact(w.Speakers),
		Resolution: fact(over(w.Resolution)), Form: fact(w.Form), Model: fact(w.Model),
		Superior: fact(w.Superior), Present: fact(w.Present), OutOf: fact(w.OutOf),
	}
	if said := (scoring.Said{Assigned: w.Assigned, Postponed: w.Postponed, Guests: w.Guests, Lessons: w.Lessons}); said != (scoring.Said{}) {
		facts.Said = &said
	}
	m.SetFacts(facts)
	m.Chair = w.Chair
	m.SetAttendance(scoring.AttendanceResult{
		Members: w.Members, Exempt: w.Exempt, Present: w.Present,
		Excused: w.Excused, Unexcused: w.Unexcused, Rate: over(w.Rate),
	})
}

func fact[T any](o criteria.Optional[T]) scoring.Fact[T] {
	return scoring.Fact[T]{Value: o.Value, Known: o.Known}
}

// over returns the rate where it is one: something over nothing is not known.
func over(r criteria.Optional[criteria.Rate]) criteria.Optional[criteria.Rate] {
	if r.Known && !r.Value.Known() {
		return criteria.Optional[criteria.Rate]{}
	}
	return r
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
