package check

import (
	"cmp"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/cli/output"
	"chibo/cmd/internal/cli/workspace"
)

// A Plan is what a run of `chibo check` will read, and the files of its
// reminders.
type Plan struct {
	*inputs.Plan
	outputs []output.Target
}

// NewPlan puts a run together as that of score does, but needs neither a roster
// nor a period.
func NewPlan(a *app.App, o *Options) (*Plan, error) {
	if o.remind && o.Format != output.Table {
		return nil, exit.Usage("flags-apart", "first", "--remind", "second", "--format "+o.Format)
	}
	if len(o.Outputs) > 0 && !o.remind {
		return nil, exit.Usage("output-without-remind")
	}
	space, err := workspace.Find(a)
	if err != nil {
		return nil, err
	}
	plan := &Plan{Plan: &inputs.Plan{Checks: true, Access: a.Access(o.Password), Workspace: space, Places: o.proof != ""}}
	steps := []func() error{
		func() error { return planCheckPeriod(a, plan.Plan, o) },
		func() error { return planCheckRoster(a, plan.Plan, o) },
		func() error { return planCheckSheets(plan.Plan, o) },
		func() error { return planCheckDecisions(plan.Plan) },
		func() error { return inputs.PlanCriteria(a, plan.Plan, o.Criteria) },
		func() error { return inputs.PlanModels(a, plan.Plan, o.Models) },
		func() (err error) {
			plan.outputs, err = output.Targets(a.Here(), o.Outputs, []string{".txt"}, plan.OutfileOptions(o.Force))
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
func planCheckPeriod(a *app.App, p *inputs.Plan, o *Options) error {
	if _, words := inputs.LeadingPeriod(a.Here(), o.Arguments); o.Period != "" || words > 0 || o.remind {
		return inputs.PlanPeriod(a, p, &o.Sources)
	}
	return inputs.MisspeltPeriod(a, o.Arguments)
}

// planCheckRoster does without a roster where none is named: then the names of
// cells stand as the sheets have them.
func planCheckRoster(a *app.App, p *inputs.Plan, o *Options) error {
	p.Roster = cmp.Or(o.Roster, p.Workspace.Roster)
	switch {
	case p.Roster != "":
		return files.Readable(p.Access.Here, p.Roster)
	case o.remind:
		return exit.Usage("no-roster/remind")
	}
	a.Notice("check.no-roster")
	return nil
}

func planCheckSheets(p *inputs.Plan, o *Options) error {
	if len(o.Arguments) == 0 && p.Workspace.Sheets == "" {
		return exit.Usage("no-sheets-named/check")
	}
	return p.PlanSheets(&o.Sources)
}

// planCheckDecisions takes up the decisions as score does, without a word: what
// they decide changes nothing here. Without a roster and a period they cannot be
// understood, but are no score sheets either.
func planCheckDecisions(p *inputs.Plan) error {
	p.Decisions = p.Workspace.Decisions
	if p.Decisions != "" {
		return files.Readable(p.Access.Here, p.Decisions)
	}
	if files.Readable(p.Access.Here, workspace.DecisionsFile) == nil {
		p.Decisions = workspace.DecisionsFile
	}
	return nil
}
