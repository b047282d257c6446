package cli

import (
	"context"

	"github.com/spf13/cobra"
)

// teachOptions are the flags and arguments of `chibo teach`, as given.
type teachOptions struct {
	inputOptions
	force                           bool // an answer may replace an earlier one
	columns, ignored, names, titles []string
}

// newTeachCommand is `chibo teach`; run does the work, so that tests can see what
// the flags came to.
func newTeachCommand(a *app, run func(context.Context, *teachOptions) error) *cobra.Command {
	o := &teachOptions{}
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
	f := flagsOf(a.text, cmd)
	f.twice(&o.columns, "column", "cot", "flag.teach.column")
	f.twice(&o.ignored, "ignore", "bo-qua", "flag.teach.ignore")
	f.twice(&o.names, "name", "ten", "flag.teach.name")
	f.twice(&o.titles, "title", "tieu-de", "flag.teach.title")
	f.period(&o.period, "flag.check.period")
	f.roster(&o.roster, "flag.check.roster")
	f.criteria(&o.criteria, "flag.criteria")
	f.password(&o.password)
	f.force(&o.force, "flag.teach.force")
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
