package criteria

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/output"
	"chibo/cmd/internal/cli/sets"
	"chibo/cmd/internal/jsonout"
	"chibo/criteria/diag"
)

// checkOptions are the flags and arguments of `chibo criteria check`.
type checkOptions struct {
	format string
	files  []string
}

// newCheckCommand is `chibo criteria check`.
func newCheckCommand(a *app.App) *cobra.Command {
	o := &checkOptions{format: output.Text}
	cmd := flags.Command(a.Text, "criteria.check", "kiem-tra")
	cmd.Args = func(cmd *cobra.Command, args []string) error {
		if len(args) == 0 {
			return exit.Usage("criteria-argument", "command", cmd.CommandPath())
		}
		return nil
	}
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.files = args
		return check(cmd.Context(), a, o)
	}
	flags.Of(a.Text, cmd).Format(&o.format, "flag.criteria.check.format", output.Text, output.JSON)
	return cmd
}

// check reads every set named and tells all faults of all of them. A
// file that cannot be read does not keep the others from being checked.
func check(_ context.Context, a *app.App, o *checkOptions) error {
	problems := []diag.Problem{}
	worst := exit.Done
	for _, name := range o.files {
		_, found, err := sets.LoadUsed(a.Here(), name, nil)
		if err != nil {
			worst = max(worst, a.Fail(err))
			continue
		}
		problems = append(problems, found...)
		if app.HasErrors(found) {
			worst = max(worst, exit.WrongUsage)
		}
		if o.format == output.Text {
			checkedFile(a, name, found)
		}
	}
	if o.format == output.JSON {
		diag.Sort(problems)
		if err := jsonout.ProblemsJSON(a.Env.Stdout, jsonout.ProblemEntries(problems, a.Text)); err != nil {
			return exit.StdoutError(err)
		}
	} else {
		a.PrintProblems(problems)
		a.CountProblems(problems)
	}
	if worst != exit.Done {
		return &exit.Failure{Status: worst}
	}
	return nil
}

// checkedFile tells of one file what came of it.
func checkedFile(a *app.App, name string, found []diag.Problem) {
	if len(found) == 0 {
		fmt.Fprintln(a.Env.Stdout, a.Text.Text("criteria-clean", "file", filepath.ToSlash(name)))
	}
}
