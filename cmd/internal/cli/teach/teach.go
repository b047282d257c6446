// Package teach is `chibo teach`: what heads, names and titles mean is asked once.
//
// teach.go has the flags, given.go takes answers from the command line, learner.go keeps
// them, ask.go asks, unread.go finds what there is to ask.
package teach

import (
	"context"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/inputs"
)

// options are the flags and arguments of `chibo teach`, as given.
type options struct {
	inputs.Sources
	force                           bool // an answer may replace an earlier one
	columns, ignored, names, titles []string
}

// NewCommand is `chibo teach`.
func NewCommand(a *app.App) *cobra.Command {
	o := &options{}
	cmd := flags.Command(a.Text, "teach", "khai-bao")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.Arguments = args
		return run(cmd.Context(), a, o)
	}
	o.addFlags(a, cmd)
	return cmd
}

func (o *options) addFlags(a *app.App, cmd *cobra.Command) {
	f := flags.Of(a.Text, cmd)
	f.Twice(&o.columns, "column", "cot", "flag.teach.column")
	f.Twice(&o.ignored, "ignore", "bo-qua", "flag.teach.ignore")
	f.Twice(&o.names, "name", "ten", "flag.teach.name")
	f.Twice(&o.titles, "title", "tieu-de", "flag.teach.title")
	f.Period(&o.Period, "flag.check.period")
	f.Roster(&o.Roster, "flag.check.roster")
	f.Criteria(&o.Criteria, "flag.criteria")
	f.Password(&o.Password)
	f.Force(&o.force, "flag.teach.force")
}

// run takes the answers of the command line, else asks for them.
func run(ctx context.Context, a *app.App, o *options) error {
	if o.given() {
		return teachGiven(a, o)
	}
	return teachAsking(ctx, a, o)
}

// given reports whether there are answers on the command line.
func (o *options) given() bool {
	return len(o.columns)+len(o.ignored)+len(o.names)+len(o.titles) > 0
}
