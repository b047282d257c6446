package cli

import (
	"cmp"

	"chibo/scoring"
)

// A checkPlan is what a run of `chibo check` will read, and the files of its
// reminders.
type checkPlan struct {
	*inputPlan
	outputs []output
}

// planCheck puts a run together as planScore does, but needs neither a roster
// nor a period.
func (a *app) planCheck(o *checkOptions) (*checkPlan, error) {
	if o.remind && o.format != formatTable {
		return nil, usage("flags-apart", "first", "--remind", "second", "--format "+o.format)
	}
	if len(o.outputs) > 0 && !o.remind {
		return nil, usage("output-without-remind")
	}
	space, err := a.findWorkspace()
	if err != nil {
		return nil, err
	}
	plan := &checkPlan{inputPlan: &inputPlan{checks: true, password: o.password, workspace: space, places: o.proof != ""}}
	steps := []func() error{
		func() error { return a.planCheckPeriod(plan.inputPlan, o) },
		func() error { return a.planCheckRoster(plan.inputPlan, o) },
		func() error { return planCheckSheets(plan.inputPlan, o) },
		func() error { return planCheckDecisions(plan.inputPlan) },
		func() error { return a.planCriteria(plan.inputPlan, o.criteria) },
		func() error { return a.planModels(plan.inputPlan, o.models) },
		func() (err error) {
			plan.outputs, err = planTargets(o.outputs, []string{".txt"}, plan.outfileOptions(o.force))
			return err
		},
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return plan, nil
}

// planCheckPeriod leaves the period open where none is named: then sheets of
// every month are read. Reminders speak of a period, so they have score's.
func (a *app) planCheckPeriod(p *inputPlan, o *checkOptions) error {
	if _, words := leadingPeriod(o.arguments); o.period != "" || words > 0 || o.remind {
		return a.planPeriod(p, &o.inputOptions)
	}
	return a.misspeltPeriod(o.arguments)
}

// planCheckRoster does without a roster where none is named: then the names of
// cells stand as the sheets have them.
func (a *app) planCheckRoster(p *inputPlan, o *checkOptions) error {
	p.roster = cmp.Or(o.roster, p.workspace.Roster)
	switch {
	case p.roster != "":
		return readable(p.roster)
	case o.remind:
		return usage("no-roster/remind")
	}
	a.notice("check.no-roster")
	return nil
}

func planCheckSheets(p *inputPlan, o *checkOptions) error {
	if len(o.arguments) == 0 && p.workspace.Sheets == "" {
		return usage("no-sheets-named/check")
	}
	return p.planSheets(&o.inputOptions)
}

// planCheckDecisions takes up the decisions as score does, without a word: what
// they decide changes nothing here. Without a roster and a period they cannot be
// understood, but are no score sheets either.
func planCheckDecisions(p *inputPlan) error {
	p.decisions = p.workspace.Decisions
	if p.decisions != "" {
		return readable(p.decisions)
	}
	if readable(decisionsFile) == nil {
		p.decisions = decisionsFile
	}
	return nil
}

// readsDecisions reports whether decisions can be understood: they name cells
// of the roster and months of the period.
func (p *inputPlan) readsDecisions() bool {
	return p.decisions != "" && p.roster != "" && p.period != scoring.Period{}
}
