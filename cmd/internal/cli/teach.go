package cli

import (
	"context"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// teachOptions are the flags and arguments of `chibo teach`, as given. Those it
// shares with score mean the same.
type teachOptions struct {
	scoreOptions
	columns, ignored, names, titles []string
}

// newTeachCommand is `chibo teach`; run does the work, so that tests can see what
// the flags came to.
func newTeachCommand(a *app, run func(context.Context, *teachOptions) error) *cobra.Command {
	o := &teachOptions{scoreOptions: scoreOptions{format: formatTable}}
	cmd := &cobra.Command{
		Use:     a.text.Text("cmd.teach.use"),
		Aliases: []string{"khai-bao"},
		Short:   a.text.Text("cmd.teach.short"),
		Long:    a.text.Text("cmd.teach.long"),
		Example: a.text.Text("cmd.teach.example"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.arguments = args
			return run(cmd.Context(), o)
		},
	}
	o.addFlags(a, cmd)
	return cmd
}

func (o *teachOptions) addFlags(a *app, cmd *cobra.Command) {
	flags := cmd.Flags()
	flags.SortFlags = false
	addTwice(flags, &o.columns, "column", "cot", a.text.Text("flag.teach.column"))
	addTwice(flags, &o.ignored, "ignore", "bo-qua", a.text.Text("flag.teach.ignore"))
	addTwice(flags, &o.names, "name", "ten", a.text.Text("flag.teach.name"))
	addTwice(flags, &o.titles, "title", "tieu-de", a.text.Text("flag.teach.title"))
	flags.StringVarP(&o.period, "period", "p", "", a.text.Text("flag.check.period"))
	flags.StringVarP(&o.roster, "roster", "r", "", a.text.Text("flag.check.roster"))
	flags.StringArrayVarP(&o.criteria, "criteria", "c", nil, a.text.Text("flag.criteria"))
	flags.StringVar(&o.password, "password", "", a.text.Text("flag.password"))
	flags.BoolVar(&o.force, "force", false, a.text.Text("flag.teach.force"))
}

// addTwice adds a flag that may be given several times under its own name and,
// hidden, under the one without English.
func addTwice(flags *pflag.FlagSet, values *[]string, name, alias, about string) {
	flags.StringArrayVar(values, name, nil, about)
	flags.AddFlag(&pflag.Flag{Name: alias, Usage: about, Value: flags.Lookup(name).Value, Hidden: true})
}

// teach takes the answers of the command line, else asks for them.
func (a *app) teach(ctx context.Context, o *teachOptions) error {
	if o.given() {
		return a.teachGiven(o)
	}
	return a.teachAsking(ctx, o)
}

// given reports whether there are answers on the command line.
func (o *teachOptions) given() bool {
	return len(o.columns)+len(o.ignored)+len(o.names)+len(o.titles) > 0
}
