package inputs

import (
	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/sets"
	"chibo/criteria"
	"chibo/scoring"
)

// SplitSets parts the sets of meetings from the one that grades the whole period:
// with both, the cells are graded by each, and the two are tied together.
func (p *Plan) SplitSets() error {
	var meetings, periods []*criteria.Set
	for _, set := range p.Sets {
		if set.Scope == criteria.OfPeriod {
			periods = append(periods, set)
		} else {
			meetings = append(meetings, set)
		}
	}
	switch {
	case len(periods) > 1:
		return exit.Usage("criteria-mixed", "a", periods[0].ID, "b", periods[1].ID)
	case len(periods) == 0:
		return nil
	case p.Period.Kind == criteria.OneMonth && p.Period != (scoring.Period{}), p.Period.Kind == criteria.MonthRange:
		return exit.Usage("period-not-whole", "id", periods[0].ID, "period", p.Period)
	case len(meetings) == 0:
		return nil
	}
	p.Sets, p.assessedBy, p.others = meetings, periods[0], periods
	return nil
}

// PlanCriteria loads every set named, and says what is to be known of its use.
func PlanCriteria(a *app.App, p *Plan, named []string) error {
	names := sets.SplitNames(a.Here(), named)
	if len(names) == 0 {
		names = p.Workspace.Criteria
	}
	if len(names) == 0 {
		names = []string{criteria.DefaultID}
	}
	faulty := false
	for _, name := range names {
		set, problems, err := sets.LoadUsed(a.Here(), name, p.Workspace.Confirmed)
		if err != nil {
			return err
		}
		p.Problems = append(p.Problems, problems...)
		faulty = faulty || set == nil || app.HasErrors(problems)
		p.Sets = append(p.Sets, set)
		if !sets.IsBuiltin(name) {
			p.criteria = append(p.criteria, name)
		}
	}
	if faulty {
		a.PrintProblems(p.Problems)
		return exit.Usage("criteria-faulty")
	}
	if err := SpeakOf(a, p.Sets); err != nil {
		return err
	}
	for _, set := range p.Sets {
		if set.Scope == criteria.OfYear {
			return exit.Usage("criteria-of-year", "id", set.ID)
		}
		p.Problems = append(p.Problems, sets.Use(set, p.Period)...)
	}
	if err := p.SplitSets(); err != nil {
		return err
	}
	return sets.CheckTogether(p.Sets)
}

// SpeakOf has the program speak of committees where the sets score the
// committees' own meetings. Cells and committees are not graded in one list.
func SpeakOf(a *app.App, sets []*criteria.Set) error {
	for _, set := range sets {
		if set.OfCommittees() != sets[0].OfCommittees() {
			return exit.Usage("criteria-subjects", "a", sets[0].ID, "b", set.ID)
		}
	}
	if sets[0].OfCommittees() {
		a.Text = a.Text.OfCommittees()
	}
	if sets[0].Scope == criteria.OfPeriod {
		a.Text = a.Text.OfPeriods()
	}
	return nil
}
