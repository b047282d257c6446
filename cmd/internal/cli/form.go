package cli

import (
	"context"

	"github.com/spf13/cobra"
)

// formOptions are the flags and arguments of `chibo form`, as given.
type formOptions struct {
	inputOptions
	output   string // folder
	oneBook  bool
	thematic bool
	force    bool
	cells    []string // by id, name, number; none: all of the roster
}

// newFormCommand is `chibo form`; run does the work, so that tests can see what
// the flags came to.
func newFormCommand(a *app, run func(context.Context, *formOptions) error) *cobra.Command {
	o := &formOptions{}
	cmd := &cobra.Command{
		Use:     "form",
		Aliases: []string{"tao-phieu", "phieu"},
		Short:   a.text.Text("cmd.form.short"),
		Long:    a.text.Text("cmd.form.long"),
		Example: a.text.Text("cmd.form.example"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.arguments = args
			return run(cmd.Context(), o)
		},
	}
	f := flagsOf(a.text, cmd)
	f.period(&o.period, "flag.form.period")
	f.roster(&o.roster, "flag.roster")
	f.criteria(&o.criteria, "flag.criteria")
	f.models(&o.models)
	f.texts(&o.cells, "cell", "flag.form.cell")
	f.output(&o.output, "flag.form.output")
	f.yes(&o.oneBook, "one-book", "flag.one-book")
	f.yes(&o.thematic, "thematic", "flag.thematic")
	f.force(&o.force, "flag.form.force")
	return cmd
}

// form makes what is missing and keeps what is there: a form that was filled in
// is never replaced. What could not be replaced because it is open elsewhere is
// listed at the end.
func (a *app) form(ctx context.Context, o *formOptions) error {
	plan, err := a.planForm(o)
	if err != nil {
		return err
	}
	roster, err := a.formRoster(plan)
	if err != nil {
		return err
	}
	a.guardRoster(plan.inputPlan, roster)
	if err := plan.chooseCells(roster, o.cells); err != nil {
		return err
	}
	if len(plan.models) > 0 {
		return a.yearForm(plan, roster)
	}
	books, err := plan.books(roster)
	if err != nil {
		return err
	}
	work, err := plan.sortForms(books)
	if err != nil {
		return err
	}
	if err := work.moveAside(a.env.Now()); err != nil {
		return err
	}
	if err := work.write(ctx); err != nil {
		return err
	}
	a.tellForms(work)
	return a.endForms(work)
}

// endForms lists the workbooks that another program holds open, and ends with
// the status that they and the roster's faults ask for.
func (a *app) endForms(work *formWork) error {
	for _, err := range work.held {
		a.fail(outputError(err))
	}
	switch {
	case len(work.held) > 0:
		return &failure{status: exitNoWork}
	case work.plan.faulty:
		return &failure{status: exitFaults}
	}
	return nil
}
