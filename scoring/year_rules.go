package scoring

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring/naming"
)

// A PilotCount is how many pilot cells a committee has of a kind.
type PilotCount struct {
	Committee, Kind string
	Pilots, Cells   int
	OK              bool
}

// An ExcellentCount holds the cells of the best yearly grade against the cap.
type ExcellentCount struct {
	Committee string // empty where the cap is asked of all together
	Unit      string // of like position, where the cap is asked of such; "": of no kind
	Document  string // that decided for the larger share
	Share     criteria.Rate
	Excellent int
	Base      int // whom the cap is a share of
	Allowed   int // the share of the base, rounded as the set says
	Unknown   int // cells whose yearly grade is not known
	OK        bool
}

// count sums a model up: all cells, by committee, the pilots, the cap.
func (m *ModelResult) count(r *Result, index int) {
	m.Summary, m.Committees = m.summaryOf(r, index, "", false), nil
	for _, name := range committeesOf(r) {
		m.Committees = append(m.Committees, m.committee(r, index, name))
	}
	m.Pilots, m.Excellent = pilotCounts(r, m.Set.Year), excellentCounts(r, m.Set.Year)
}

// committeesOf lists the committees of the cells that count.
func committeesOf(r *Result) (names []string) {
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

func (m *ModelResult) summaryOf(r *Result, index int, committee string, one bool) ModelSummary {
	s := ModelSummary{Grades: make([]int, len(m.Set.Grades))}
	ours := naming.IsCommittee(committee)
	for i := range r.Cells {
		c := &r.Cells[i]
		if c.Outside || one && !ours(c.Cell.Committee) {
			continue
		}
		s.Cells++
		cell := &c.Models[index]
		switch cell.Status {
		case ModelDecided:
			s.Asked++
			s.Grades[cell.Grade.Value]++
		case ModelUndecided:
			s.Asked++
			s.Undecided++
		}
	}
	return s
}

// committee counts a committee's cells. Undecided ones may go either way: the
// model of committees holds, or fails, only where they cannot tip it.
func (m *ModelResult) committee(r *Result, index int, name string) CommitteeModelResult {
	c := CommitteeModelResult{Name: name, ModelSummary: m.summaryOf(r, index, name, true)}
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
		if !cell.Outside && ours(cell.Cell.Committee) && cell.Models[index].Status == ModelUndecided &&
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
func pilotCounts(r *Result, rules *criteria.YearRules) (counts []PilotCount) {
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
			counts = append(counts, PilotCount{Committee: c.Cell.Committee, Kind: c.Cell.Kind})
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

// excellentCounts holds the best yearly grade against its cap. Without a single
// yearly grade there is nothing to check.
func excellentCounts(r *Result, rules *criteria.YearRules) (counts []ExcellentCount) {
	if rules == nil || rules.Excellent == nil {
		return nil
	}
	names := []string{""}
	if rules.Excellent.Scope == criteria.ScopeEachCommittee {
		names = committeesOf(r)
	}
	for _, name := range names {
		count := ExcellentCount{Committee: name, Share: rules.Excellent.AtMost}
		good, known, ours := 0, 0, naming.IsCommittee(name)
		for i := range r.Cells {
			c := &r.Cells[i]
			if c.Outside || rules.Excellent.Scope == criteria.ScopeEachCommittee && !ours(c.Cell.Committee) {
				continue
			}
			switch c.YearGrade() {
			case criteria.NoYearGrade:
				count.Unknown++
				continue
			case criteria.YearExcellent:
				count.Excellent++
			case criteria.YearGood:
				good++
			}
			known++
		}
		if known == 0 {
			continue
		}
		count.Base = rules.Excellent.Of.Count(good, count.Excellent, known)
		count.Allowed = rules.Excellent.Allowed(count.Base)
		count.OK = count.Excellent <= count.Allowed
		counts = append(counts, count)
	}
	return counts
}

// yearProblems warns of pilots and of the cap, and of faults in what was typed.
// Models that have the same rule warn once.
func yearProblems(r *Result) (problems []diag.Problem) {
	told := map[string]bool{}
	warn := func(p diag.Problem) {
		if key := diagText(p.Message); !told[key] {
			told[key] = true
			problems = append(problems, p)
		}
	}
	for m, model := range r.Models {
		for i := range r.Cells {
			if r.Cells[i].Models[m].Status != ModelNotAsked {
				j := modelJudge{yearMeasurer: yearMeasurer{r, r.Sets[0], &r.Cells[i]}, set: model.Set, index: m}
				problems = append(problems, j.markProblems()...)
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
				warn(diag.New(diag.ExcellentShare, "", diag.Pos{}, e.words(model.Set.Year.Excellent)...))
			}
		}
	}
	return problems
}

// words are the numbers of the cap, for whoever tells of it.
func (e ExcellentCount) words(rule *criteria.ExcellentRule) []any {
	unit := any(e.Unit)
	if e.Unit == "" && rule.WithDecision.Known {
		unit = diag.Msg("excellent.no-kind")
	}
	return []any{"committee", e.Committee, "excellent", e.Excellent, "base", e.Base, "allowed", e.Allowed, "unknown", e.Unknown,
		"share", e.Share, "unit", unit, "document", e.Document, "surplus", max(0, e.Excellent-e.Allowed), "of", diag.Msg("excellent.of." + string(rule.Of)), "round", diag.Msg("excellent.round." + string(rule.Round))}
}

// Describe says the count against the cap, with its base and rounding.
func (e ExcellentCount) Describe(rule *criteria.ExcellentRule) diag.Message {
	key := "excellent.kept"
	if !e.OK {
		key = "excellent.broken"
	}
	if rule.WithDecision.Known { // of a set of periods, by units
		key += ".unit"
	}
	return diag.Msg(key, e.words(rule)...)
}
