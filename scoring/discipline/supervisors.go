package discipline

import (
	"chibo/scoring"
	"chibo/scoring/naming"
)

// VisitCounts count visits. Assigned is the sum of Came, Other, Absent, Unknown,
// NotHeld and Unsent; Extra are visits to meetings that the plan did not ask
// for.
type VisitCounts struct {
	Assigned, Came, Other, Absent, Unknown, NotHeld, Unsent, Extra int
}

// Told is how many of the meetings assigned have a sheet that says who came.
func (v VisitCounts) Told() int { return v.Came + v.Other + v.Absent }

// Add takes other counts in.
func (v *VisitCounts) Add(o VisitCounts) {
	v.Assigned += o.Assigned
	v.Came += o.Came
	v.Other += o.Other
	v.Absent += o.Absent
	v.Unknown += o.Unknown
	v.NotHeld += o.NotHeld
	v.Unsent += o.Unsent
	v.Extra += o.Extra
}

// count takes one visit in.
func (v *VisitCounts) count(visit Visit) {
	if !visit.Assigned {
		if visit.State == VisitCame && visit.Cell.Cell.Planned {
			v.Extra++
		}
		return
	}
	v.Assigned++
	//exhaustive:enforce
	switch visit.State {
	case VisitCame:
		v.Came++
	case VisitOther:
		v.Other++
	case VisitAbsent:
		v.Absent++
	case VisitNotHeld:
		v.NotHeld++
	case VisitUnsent:
		v.Unsent++
	case VisitUnknown:
		fallthrough
	default: // what a report carries
		v.Unknown++
	}
}

// A Supervisor is a member of the superior committee with the meetings that
// were his to attend.
type Supervisor struct {
	Name   string // as first written; empty: meetings that the plan gives to nobody
	Issuer string // in a roll-up: whose member
	Cells  []SupervisedCell
	VisitCounts
}

// A SupervisedCell is one cell's part of it.
type SupervisedCell struct {
	Cell *scoring.CellResult
	VisitCounts
}

// SupervisorsOf lists the supervisors in the order in which the cells name
// them. Cells outside the counts are in none of it. Two names are one person
// where PersonKey says so, within what one committee reported.
func SupervisorsOf(r *scoring.Result) []Supervisor {
	var all []Supervisor
	index, visits, issuers := map[[2]string]int{}, newVisitor(supervisorsKnown(r)), naming.CommitteeKeys{}
	for i := range r.Cells {
		if r.Cells[i].Outside {
			continue
		}
		issuer := issuers.Of(r.Cells[i].Cell.Issuer)
		for _, v := range visits.visits(&r.Cells[i]) {
			var one VisitCounts
			if one.count(v); one == (VisitCounts{}) {
				continue
			}
			key := [2]string{visits.person(v.Supervisor), issuer}
			at, found := index[key]
			if !found {
				at = len(all)
				index[key] = at
				all = append(all, Supervisor{Name: v.Supervisor, Issuer: v.Cell.Cell.Issuer})
			}
			all[at].add(v.Cell, one)
		}
	}
	return all
}

func (s *Supervisor) add(cell *scoring.CellResult, counts VisitCounts) {
	s.VisitCounts.Add(counts)
	if last := len(s.Cells) - 1; last < 0 || s.Cells[last].Cell != cell {
		s.Cells = append(s.Cells, SupervisedCell{Cell: cell})
	}
	s.Cells[len(s.Cells)-1].VisitCounts.Add(counts)
}

// Unsupervised counts the cells that name nobody to attend, neither in the
// roster nor in the plan or a sheet.
func Unsupervised(r *scoring.Result) (count int) {
	visits := newVisitor(supervisorsKnown(r))
	for i := range r.Cells {
		c := &r.Cells[i]
		if c.Outside || c.Cell.Planned {
			continue
		}
		named := visits.person(c.Cell.Supervisor) != ""
		for _, v := range visits.visits(c) {
			named = named || v.Assigned
		}
		if !named {
			count++
		}
	}
	return count
}

// A ModelMeeting is a sinh hoạt điểm with what its sheet notes of it.
type ModelMeeting struct {
	Cell    *scoring.CellResult
	Meeting *scoring.MeetingResult
}

// ModelMeetingsOf lists the model meetings that were held.
func ModelMeetingsOf(r *scoring.Result) []ModelMeeting {
	var models []ModelMeeting
	for i := range r.Cells {
		c := &r.Cells[i]
		for j := range c.Meetings {
			m := &c.Meetings[j]
			if c.Outside || !held(m.Status) {
				continue
			}
			if m.IsModel() {
				models = append(models, ModelMeeting{c, m})
			}
		}
	}
	return models
}

// held reports whether there is a sheet of a meeting that took place.
func held(status scoring.MeetingStatus) bool {
	return status == scoring.Scored || status == scoring.Faulty
}

// supervisorsKnown are the keys of all whom the roster or its plan assigns, each
// person once.
func supervisorsKnown(r *scoring.Result) (known []string) {
	seen := map[string]bool{"": true}
	add := func(name string) {
		if key := naming.PersonKey(name); !seen[key] {
			seen[key] = true
			known = append(known, key)
		}
	}
	for i := range r.Cells {
		c := r.Cells[i].Cell
		add(c.Supervisor)
		for _, v := range c.Visits {
			add(v.Name)
		}
	}
	return naming.DistinctPersons(known)
}
