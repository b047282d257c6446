package criteria

import (
	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/output"
	"chibo/cmd/internal/cli/sets"
	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/terminal"
	"chibo/criteria"
)

// newListCommand is `chibo criteria list`.
func newListCommand(a *app.App) *cobra.Command {
	format := output.Table
	cmd := flags.Command(a.Text, "criteria.list", "danh-sach")
	cmd.Args = flags.NoArguments
	cmd.RunE = func(*cobra.Command, []string) error { return list(a, format) }
	flags.Of(a.Text, cmd).Format(&format, "flag.criteria.list.format", output.Table, output.JSON)
	return cmd
}

func list(a *app.App, format string) error {
	var builtin []*criteria.Set
	for _, id := range sets.BuiltinIDs() {
		set, err := criteria.Builtin(id)
		if err != nil {
			return err
		}
		builtin = append(builtin, set)
	}
	var err error
	if format == output.JSON {
		err = jsonout.CriteriaListJSON(a.Env.Stdout, builtin)
	} else {
		err = terminal.CriteriaList(a.Env.Stdout, builtin, a.Text, output.TableOptions(a))
	}
	if err != nil {
		return exit.StdoutError(err)
	}
	return nil
}
