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
	flags.StringVarP(&o.output, "output", "o", "", a.text.Text("flag.form.output"))
	flags.BoolVar(&o.oneBook, "one-book", false, a.text.Text("flag.one-book"))
	flags.BoolVar(&o.thematic, "thematic", false, a.text.Text("flag.thematic"))
	flags.BoolVar(&o.force, "force", false, a.text.Text("flag.form.force"))
	return cmd
}

// form looks at every target before it writes the first one, so that forms
// which were filled in are not half replaced.
func (a *app) form(ctx context.Context, o *formOptions) error {
	plan, err := a.planForm(o)
	if err != nil {
		return err
	}
	roster, err := a.formRoster(plan)
	if err != nil {
		return err
	}
	if len(plan.models) > 0 {
		return a.yearForm(plan, roster)
	}
	books, err := plan.books(roster)
	if err != nil {
		return err
	}
	if err := plan.checkTargets(books); err != nil {
		return err
	}
	for _, book := range books {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := plan.writeBook(book); err != nil {
			return err
		}
	}
	a.tellForms(plan, books)
	if plan.faulty {
		return &failure{status: exitFaults}
	}
	return nil
}
