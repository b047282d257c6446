// Package close is `chibo close`: a signed version is kept.
package close

import (
	"cmp"
	"context"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/checked"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/names"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// options are the flags and arguments of `chibo close`, as given.
type options struct {
	inputs.Sources
	revise inputs.Revising
	strict bool
	report string          // the signed workbook; empty: it is written again
	code   string          // check code at the foot of the signed paper
	signed *checked.Report // the signed workbook as it was read; nil: none is named
}

// NewCommand is `chibo close`.
func NewCommand(a *app.App) *cobra.Command {
	o := &options{}
	cmd := flags.Command(a.Text, "close", "chot")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.Arguments, o.revise.Given = args, cmd.Flags().Changed(flags.ReviseFlag)
		return run(cmd.Context(), a, o)
	}
	f := flags.Of(a.Text, cmd)
	f.Number(&o.Paper.Number, "flag.number")
	f.Date(&o.Paper.Date)
	f.Text(&o.report, "report", "flag.close.report")
	f.Text(&o.code, "code", "flag.code")
	f.Revise(&o.revise.Reason)
	f.Period(&o.Period, "flag.close.period")
	f.Roster(&o.Roster, "flag.roster")
	f.Criteria(&o.Criteria, "flag.criteria")
	f.Models(&o.Models)
	f.Decisions(&o.Decisions, "flag.decisions")
	f.Password(&o.Password)
	f.Strict(&o.strict, "flag.close.strict")
	return cmd
}

// run scores the period once more, so that what is kept follows from the
// inputs as they are, and keeps it.
func run(ctx context.Context, a *app.App, o *options) error {
	plan, err := planClose(a, o)
	if err != nil {
		return err
	}
	read, err := inputs.Read(a, plan.Plan)
	if err != nil {
		return err
	}
	inputs.Guard(a, plan.Plan, read)
	result := plan.Score(read)
	outcome := inputs.NewReport(a, plan.Plan, read, result)
	if err := plan.Revise(a.Here(), outcome); err != nil {
		return err
	}
	inputs.Overlap(a, plan.Plan, outcome)
	a.Log.Result(result, outcome.CheckCode())
	if err := ctx.Err(); err != nil {
		return err
	}
	a.PrintProblems(outcome.Problems)
	faults := app.HasErrors(outcome.Problems)
	if faults && o.strict {
		a.CountProblems(outcome.Problems)
		return &exit.Failure{Status: exit.Faults, Message: diag.Msg("strict-not-closed")}
	}
	kept, err := keep(a, plan, o, outcome)
	if err != nil {
		return err
	}
	tellClosed(a, kept, outcome)
	if faults {
		return &exit.Failure{Status: exit.Faults}
	}
	return nil
}

// A plan is what a run of `chibo close` will read, and which version of the
// period's report it keeps.
type plan struct {
	*inputs.Plan
	inputs.Edition
}

// planClose looks at everything that can be wrong before the work is done.
func planClose(a *app.App, o *options) (*plan, error) {
	if _, words := inputs.LeadingPeriod(a.Here(), o.Arguments); o.Period == "" && words == 0 {
		return nil, exit.Usage("close-no-period")
	}
	if err := o.readSigned(a.Here()); err != nil {
		return nil, err
	}
	inputs, err := inputs.NewPlan(a, &o.Sources)
	if err != nil {
		return nil, err
	}
	plan := &plan{Plan: inputs}
	if err := plan.planNumber(o); err != nil {
		return nil, err
	}
	if plan.Workspace.File == "" {
		return nil, exit.Usage("close-no-workspace")
	}
	if plan.Edition, err = inputs.NewEdition(o.revise); err != nil {
		return nil, err
	}
	if plan.Replaces != nil && criteria.Key(plan.Replaces.Number) == criteria.Key(plan.Paper.Number) {
		return nil, exit.Usage("close-same-number", "number", plan.Paper.Number, "edition", plan.Replaces.Edition)
	}
	return plan, nil
}

// readSigned reads the signed workbook, where one is named.
func (o *options) readSigned(here disk.Folder) (err error) {
	if o.report == "" {
		return nil
	}
	if err := files.Readable(here, o.report); err != nil {
		return err
	}
	o.signed, err = checked.Read(here, o.report)
	return err
}

// planNumber finds the document's number: that of the command line, or of
// chibo.yaml, must be the one that the signed report bears, if it bears one.
func (p *plan) planNumber(o *options) error {
	if o.signed != nil {
		its := o.signed.Field(names.FieldNumber)
		if its != "" && p.Paper.Number != "" && criteria.Key(its) != criteria.Key(p.Paper.Number) {
			return exit.Usage("close-other-number", "file", o.signed.Own.Name, "its", its, "number", p.Paper.Number)
		}
		p.Paper.Number = cmp.Or(p.Paper.Number, its)
	}
	if p.Paper.Number == "" {
		return exit.Usage("close-no-number")
	}
	return nil
}
