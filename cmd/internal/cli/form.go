package cli

import (
	"context"

	"github.com/spf13/cobra"
)

// formOptions are the flags and arguments of `chibo form`, as given.
type formOptions struct {
	period    string
	roster    string
	criteria  []string
	models    []string
	output    string // folder
	oneBook   bool
	thematic  bool
	force     bool
	cells     []string // by id, name, number; none: all of the roster
	arguments []string
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
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVarP(&o.period, "period", "p", "", a.text.Text("flag.form.period"))
	flags.StringVarP(&o.roster, "roster", "r", "", a.text.Text("flag.roster"))
	flags.StringArrayVarP(&o.criteria, "criteria", "c", nil, a.text.Text("flag.criteria"))
	a.addModelFlag(flags, &o.models)
	flags.StringArrayVar(&o.cells, "cell", nil, a.text.Text("flag.form.cell"))
	flags.StringVarP(&o.output, "output", "o", "", a.text.Text("flag.form.output"))
	flags.BoolVar(&o.oneBook, "one-book", false, a.text.Text("flag.one-book"))
	flags.BoolVar(&o.thematic, "thematic", false, a.text.Text("flag.thematic"))
	flags.BoolVar(&o.force, "force", false, a.text.Text("flag.form.force"))
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
	a.guardRoster(plan.scorePlan, roster)
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
