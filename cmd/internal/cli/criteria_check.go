package cli

import (
	"context"
	"fmt"
	"path/filepath"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/jsonout"
	"chibo/criteria/diag"
)

// criteriaCheckOptions are the flags and arguments of `chibo criteria check`.
type criteriaCheckOptions struct {
	format string
	files  []string
}

// newCriteriaCheckCommand is `chibo criteria check`.
func newCriteriaCheckCommand(a *app, run func(context.Context, *criteriaCheckOptions) error) *cobra.Command {
	o := &criteriaCheckOptions{format: formatText}
	cmd := &cobra.Command{
		Use:     a.text.Text("cmd.criteria.check.use"),
		Aliases: []string{"kiem-tra"},
		Short:   a.text.Text("cmd.criteria.check.short"),
		Example: a.text.Text("cmd.criteria.check.example"),
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("criteria-argument", "command", cmd.CommandPath())
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			o.files = args
			return run(cmd.Context(), o)
		},
	}
	flagsOf(a.text, cmd).format(&o.format, "flag.criteria.check.format", formatText, formatJSON)
	return cmd
}

// criteriaCheck reads every set named and tells all faults of all of them. A
// file that cannot be read does not keep the others from being checked.
func (a *app) criteriaCheck(_ context.Context, o *criteriaCheckOptions) error {
	problems := []diag.Problem{}
	worst := exitDone
	for _, name := range o.files {
		_, found, err := loadUsedSet(name, nil)
		if err != nil {
			worst = max(worst, a.fail(err))
			continue
		}
		problems = append(problems, found...)
		if hasErrors(found) {
			worst = max(worst, exitUsage)
		}
		if o.format == formatText {
			a.checkedFile(name, found)
		}
	}
	if o.format == formatJSON {
		diag.Sort(problems)
		if err := jsonout.ProblemsJSON(a.env.Stdout, jsonout.ProblemEntries(problems, a.text)); err != nil {
			return stdoutError(err)
		}
	} else {
		a.printProblems(problems)
		a.countProblems(problems)
	}
	if worst != exitDone {
		return &failure{status: worst}
	}
	return nil
}

// checkedFile tells of one file what came of it.
func (a *app) checkedFile(name string, found []diag.Problem) {
	if len(found) == 0 {
		fmt.Fprintln(a.env.Stdout, a.text.Text("criteria-clean", "file", filepath.ToSlash(name)))
	}
}
