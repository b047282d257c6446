// Package form is `chibo form`: blank score sheets for the cells of a roster.
//
// form.go has flags and run, plan.go what is wanted, books.go the workbooks, found.go what
// lies there, work.go writes and tells, year.go the sheet of a year's models.
package form

import (
	"context"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/inputs"
)

// options are the flags and arguments of `chibo form`, as given.
type options struct {
	inputs.Sources
	output   string // folder
	oneBook  bool
	thematic bool
	force    bool
	cells    []string // by id, name, number; none: all of the roster
}

// NewCommand is `chibo form`.
func NewCommand(a *app.App) *cobra.Command {
	o := &options{}
	cmd := flags.Command(a.Text, "form", "tao-phieu", "phieu")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.Arguments = args
		return run(cmd.Context(), a, o)
	}
	f := flags.Of(a.Text, cmd)
	f.Period(&o.Period, "flag.form.period")
	f.Roster(&o.Roster, "flag.roster")
	f.Criteria(&o.Criteria, "flag.criteria")
	f.Models(&o.Models)
	f.Texts(&o.cells, "cell", "flag.form.cell")
	f.Output(&o.output, "flag.form.output")
	f.Yes(&o.oneBook, "one-book", "flag.one-book")
	f.Yes(&o.thematic, "thematic", "flag.thematic")
	f.Force(&o.force, "flag.form.force")
	return cmd
}

// run makes what is missing and keeps what is there: a form that was filled in
// is never replaced. What could not be replaced because it is open elsewhere is
// listed at the end.
func run(ctx context.Context, a *app.App, o *options) error {
	plan, err := planForm(a, o)
	if err != nil {
		return err
	}
	roster, err := formRoster(a, plan)
	if err != nil {
		return err
	}
	inputs.GuardRoster(a, plan.Plan, roster)
	if err := plan.chooseCells(roster, o.cells); err != nil {
		return err
	}
	if len(plan.Models) > 0 {
		return yearForm(a, plan, roster)
	}
	books, err := plan.books(roster)
	if err != nil {
		return err
	}
	work, err := plan.sortForms(books)
	if err != nil {
		return err
	}
	if err := work.moveAside(a.Env.Now()); err != nil {
		return err
	}
	if err := work.write(ctx); err != nil {
		return err
	}
	tellForms(a, work)
	return endForms(a, work)
}

// endForms lists the workbooks that another program holds open, and ends with
// the status that they and the roster's faults ask for.
func endForms(a *app.App, work *formWork) error {
	for _, err := range work.held {
		a.Fail(exit.OutputError(err))
	}
	switch {
	case len(work.held) > 0:
		return &exit.Failure{Status: exit.NoWork}
	case work.plan.faulty:
		return &exit.Failure{Status: exit.Faults}
	}
	return nil
}
