package models

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// count sums a model up: all cells, by committee, the pilots, the cap.
func count(r *scoring.Result, index int) {
	m := &r.Models[index]
	m.Summary, m.Committees = summaryOf(r, index, "", false), nil
	for _, name := range committeesOf(r) {
		m.Committees = append(m.Committees, committee(r, index, name))
	}
	m.Pilots, m.Excellent = pilotCounts(r, m.Set.Year), excellentCounts(r, m.Set.Year)
}

// committeesOf lists the committees of the cells that count.
func committeesOf(r *scoring.Result) (names []string) {
	seen, known := map[string]bool{}, naming.CommitteeKeys{}
	for i := range r.Cells {
		c := &r.Cells[i]
		if key := known.Of(c.Cell.Committee); !c.Outside && !seen[key] {
			seen[key] = true
			names = append(names, c.Cell.Committee)
		}
	}
	return names
}

func summaryOf(r *scoring.Result, index int, committee string, one bool) scoring.ModelSummary {
	s := scoring.ModelSummary{Grades: make([]int, len(r.Models[index].Set.Grades))}
	ours := naming.IsCommittee(committee)
	for i := range r.Cells {
		c := &r.Cells[i]
		if c.Outside || one && !ours(c.Cell.Committee) {
			continue
		}
		s.Cells++
		cell := &c.Models[index]
		//exhaustive:enforce
		switch cell.Status {
		case scoring.ModelNotAsked:
		case scoring.ModelDecided:
			s.Asked++
			s.Grades[cell.Grade.Value]++
		case scoring.ModelUndecided:
			s.Asked++
			s.Undecided++
		}
	}
	return s
}

// committee counts a committee's cells. Undecided ones may go either way: the
// model of committees holds, or fails, only where they cannot tip it.
func committee(r *scoring.Result, index int, name string) scoring.CommitteeModelResult {
	m, c := &r.Models[index], scoring.CommitteeModelResult{Name: name, ModelSummary: summaryOf(r, index, name, true)}
	var rule *criteria.CommitteeModel
	if m.Set.Year != nil {
		rule = m.Set.Year.Committee
	}
	if rule == nil {
		return c
	}
	for grade, count := range c.Grades {
		if grade <= rule.Grade {
			c.Reached += count
		}
	}
	open, ours := 0, naming.IsCommittee(name)
	for i := range r.Cells {
		cell := &r.Cells[i]
		if !cell.Outside && ours(cell.Cell.Committee) && cell.Models[index].Status == scoring.ModelUndecided &&
			cell.Models[index].Best <= rule.Grade {
			open++
		}
	}
	enough := func(reached int) bool {
		order := criteria.Rate{Num: int64(reached), Den: int64(c.Cells)}.Compare(rule.Goal)
		return order > 0 || order == 0 && !rule.Above
	}
	if low, high := enough(c.Reached), enough(c.Reached+open); low == high {
		c.Holds = criteria.Some(low)
	}
	return c
}

// pilotCounts counts the pilots of every kind that a committee has. Where the
// roster marks none at all there is nothing to check.
func pilotCounts(r *scoring.Result, rules *criteria.YearRules) (counts []scoring.PilotCount) {
	if rules == nil || rules.Pilots == nil {
		return nil
	}
	marked := false
	at, known := map[[2]string]int{}, naming.CommitteeKeys{}
	kind := naming.Remembered(criteria.Key) // as the counts by kind
	for i := range r.Cells {
		c := &r.Cells[i]
		if c.Outside {
			continue
		}
		key := [2]string{known.Of(c.Cell.Committee), kind(c.Cell.Kind)}
		index, found := at[key]
		if !found {
			index = len(counts)
			at[key] = index
			counts = append(counts, scoring.PilotCount{Committee: c.Cell.Committee, Kind: c.Cell.Kind})
		}
		counts[index].Cells++
		if c.Cell.Pilot {
			counts[index].Pilots++
			marked = true
		}
	}
	if !marked {
		return nil
	}
	for i, c := range counts {
		counts[i].OK = c.Pilots >= rules.Pilots.Least && c.Pilots <= rules.Pilots.Most
	}
	return counts
}

// excellentCounts compares the best yearly grade with its cap. Without a single
// yearly grade there is nothing to check.
func excellentCounts(r *scoring.Result, rules *criteria.YearRules) (counts []scoring.ExcellentCount) {
	if rules == nil || rules.Excellent == nil {
		return nil
	}
	names := []string{""}
	if rules.Excellent.Scope == criteria.ScopeEachCommittee {
		names = committeesOf(r)
	}
	for _, name := range names {
		count := scoring.ExcellentCount{Committee: name, Share: rules.Excellent.AtMost}
		ours := naming.IsCommittee(name)
		var grades []criteria.Optional[int]
		for i := range r.Cells {
			c := &r.Cells[i]
			if c.Outside || rules.Excellent.Scope == criteria.ScopeEachCommittee && !ours(c.Cell.Committee) {
				continue
			}
			at := slices.Index(criteria.YearGrades(), c.YearGrade()) // best first
			grades = append(grades, criteria.Optional[int]{Value: at, Known: at >= 0})
		}
		if count.Compare(rules.Excellent, grades) {
			counts = append(counts, count)
		}
	}
	return counts
}

// Problems warns of pilots and of the cap, and of faults in what was typed.
// Models that have the same rule warn once.
func Problems(r *scoring.Result) (problems []diag.Problem) {
	reported := map[string]bool{}
	warn := func(p diag.Problem) {
		if key := p.Message.Identity(); !reported[key] {
			reported[key] = true
			problems = append(problems, p)
		}
	}
	for m, model := range r.Models {
		for i := range r.Cells {
			if r.Cells[i].Models[m].Status != scoring.ModelNotAsked {
				problems = append(problems, judgeOf(r, &r.Cells[i], m).markProblems()...)
			}
		}
		for _, p := range model.Pilots {
			if !p.OK {
				rule := model.Set.Year.Pilots
				warn(diag.New(diag.PilotCount, "", diag.Pos{}, "committee", p.Committee, "kind", p.Kind, "pilots", p.Pilots, "least", rule.Least, "most", rule.Most))
			}
		}
		for _, e := range model.Excellent {
			if !e.OK {
				warn(diag.New(diag.ExcellentShare, "", diag.Pos{}, e.Words(model.Set.Year.Excellent)...))
			}
		}
	}
	return problems
}
