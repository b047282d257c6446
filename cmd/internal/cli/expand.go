package cli

import (
	"slices"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/flags"
)

// expandPatterns has every command take names with * and ? as the files they
// match: the shells of Windows hand them on as they are typed.
func expandPatterns(a *app.App, cmd *cobra.Command) {
	for _, c := range cmd.Commands() {
		expandPatterns(a, c)
	}
	run := cmd.RunE
	if run == nil {
		return
	}
	accept := cmd.Args
	cmd.Args = cobra.ArbitraryArgs // what the command takes is asked below, of what the patterns name
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		kept := 0
		if cmd.Annotations[flags.FirstIsNoPath] != "" {
			kept = min(1, len(args))
		}
		expanded, err := files.Expand(a.Here(), args[kept:])
		if err != nil {
			return err
		}
		args = slices.Concat(args[:kept], expanded)
		if accept != nil {
			if err := accept(cmd, args); err != nil {
				return err
			}
		}
		return run(cmd, args)
	}
}
