package discipline

import (
	"strings"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// A VisitState says whether the superior's member attended a meeting.
type VisitState string

const (
	VisitCame    VisitState = "came"
	VisitOther   VisitState = "other"    // somebody else of the superior committee, or it is not known who
	VisitAbsent  VisitState = "absent"   // the sheet says that nobody came
	VisitUnknown VisitState = "unknown"  // the sheet does not say
	VisitNotHeld VisitState = "not-held" // there was no meeting
	VisitUnsent  VisitState = "unsent"   // there is no sheet
)

// A Visit is one regular meeting as the superior's member should have seen it.
type Visit struct {
	Cell       *scoring.CellResult
	Supervisor string // assigned: the plan's, else the sheet's, else the roster's; empty: nobody
	Assigned   bool   // he was to attend it: the plan says so, or there is no plan
	State      VisitState
}

// A visitor works visits out. It remembers names and words already read: a few
// supervisors stand in thousands of sheets.
type visitor struct {
	persons map[string]string        // PersonKey of names
	words   map[string]VisitState    // what words of a sheet mean by themselves
	said    map[[2]string]VisitState // of words and supervisor
	known   []string                 // keys of all supervisors
}

// newVisitor computes the visits of a result whose supervisors are known.
func newVisitor(known []string) *visitor {
	v := &visitor{known: known, persons: map[string]string{}, words: map[string]VisitState{}, said: map[[2]string]VisitState{}}
	for _, word := range []string{"có", "x", "1", "true", "dự", "có dự", "có mặt", "đã dự", "đủ", "đồng chí phụ trách", "đ/c phụ trách",
		"cấp ủy viên phụ trách", "đồng chí được phân công", "đ/c được phân công", "người phụ trách"} {
		v.words[criteria.Key(word)] = VisitCame
	}
	return v
}

// person is the key of a supervisor, remembered.
func (v *visitor) person(name string) string {
	key, known := v.persons[name]
	if !known {
		key = naming.OnePerson(name, v.known)
		v.persons[name] = key
	}
	return key
}

// visits returns the visits due in a cell's regular meetings. Thematic ones held
// by themselves are not asked for.
func (v *visitor) visits(c *scoring.CellResult) []Visit {
	visits := make([]Visit, 0, len(c.Meetings))
	for i := range c.Meetings {
		m := &c.Meetings[i]
		if m.Kind != scoring.Regular {
			continue
		}
		said, assigned := m.Visit()
		visit := Visit{Cell: c, Supervisor: c.Cell.Supervisor}
		if assigned != "" && v.person(assigned) != "" {
			visit.Supervisor = assigned
		}
		planned := c.Cell.VisitIn(m.Month)
		if planned != nil && planned.Name != "" {
			visit.Supervisor = planned.Name
		}
		visit.Assigned = planned != nil || !c.Cell.Planned && v.person(visit.Supervisor) != ""
		visit.State = v.state(m, said, visit.Supervisor)
		visits = append(visits, visit)
	}
	return visits
}

// state is the outcome of a visit.
func (v *visitor) state(m *scoring.MeetingResult, said scoring.Fact[string], supervisor string) VisitState {
	//exhaustive:enforce
	switch m.Status {
	case scoring.NotHeld:
		return VisitNotHeld
	case scoring.MissingMeeting:
		return VisitUnsent
	case scoring.Scored, scoring.Faulty, scoring.UndecidedSheet:
	}
	return v.attended(said, supervisor)
}

func (v *visitor) attended(said scoring.Fact[string], supervisor string) VisitState {
	if !said.Known {
		return VisitUnknown
	}
	at := [2]string{said.Value, supervisor}
	state, known := v.said[at]
	if !known {
		state = v.read(said.Value, v.person(supervisor))
		v.said[at] = state
	}
	return state
}

// read tells the words of a sheet apart: có, không, or who came. A name counts
// for the assigned member only where it is his; "dự thay" says that it was
// another's turn.
func (v *visitor) read(text, person string) VisitState {
	key := criteria.Key(text)
	first, _, _ := strings.Cut(key, " ")
	switch {
	case key == "":
		return VisitUnknown
	case naming.HoldsWords(key, "thay"):
		return VisitOther
	case first == "0", first == criteria.Key("không"), first == criteria.Key("chưa"), naming.HoldsWords(key, criteria.Key("vắng")):
		return VisitAbsent
	case v.words[key] == VisitCame, naming.NamesPerson(text, person, v.known):
		return VisitCame
	}
	return VisitOther
}
