// Package criteria is `chibo criteria` and the commands below it, one a file.
package criteria

import (
	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/flags"
	"chibo/criteria"
)

// NewCommand is `chibo criteria`, which does nothing but group its
// commands.
func NewCommand(a *app.App) *cobra.Command {
	cmd := flags.Command(a.Text, "criteria", "tieu-chi")
	cmd.Args = flags.NoSuchCommand
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return cmd.Help() }
	cmd.AddCommand(newListCommand(a), newShowCommand(a), newCheckCommand(a),
		newImportCommand(a), newConfirmCommand(a), newSchemaCommand(a))
	return cmd
}

// newSchemaCommand is `chibo criteria schema`.
func newSchemaCommand(a *app.App) *cobra.Command {
	cmd := flags.Command(a.Text, "criteria.schema", "luoc-do")
	cmd.Args = flags.NoArguments
	cmd.RunE = func(*cobra.Command, []string) error {
		if _, err := a.Env.Stdout.Write(criteria.Schema()); err != nil {
			return exit.StdoutError(err)
		}
		return nil
	}
	return cmd
}
