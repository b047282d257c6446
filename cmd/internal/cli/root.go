package cli

import (
	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/check"
	"chibo/cmd/internal/cli/close"
	"chibo/cmd/internal/cli/compare"
	"chibo/cmd/internal/cli/criteria"
	"chibo/cmd/internal/cli/explain"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/form"
	"chibo/cmd/internal/cli/initialize"
	"chibo/cmd/internal/cli/merge"
	"chibo/cmd/internal/cli/score"
	"chibo/cmd/internal/cli/teach"
	"chibo/cmd/internal/cli/verify"
	"chibo/cmd/internal/cli/version"
)

// newRootCommand returns the whole command tree, with Cobra's own English
// texts taken out: ours come from the catalogue.
func newRootCommand(a *app.App) *cobra.Command {
	root := &cobra.Command{
		Use:               "chibo",
		Short:             a.Text.Text("cmd.root.short"),
		Long:              a.Text.Text("cmd.root.long"),
		Example:           a.Text.Text("cmd.root.example"),
		Args:              flags.NoSuchCommand,
		RunE:              func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetOut(a.Env.Stdout)
	root.SetErr(a.Env.Stderr)
	root.SetIn(a.Env.Stdin)
	root.SetFlagErrorFunc(flags.Error)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { printHelp(a, cmd) })
	root.SetUsageFunc(func(cmd *cobra.Command) error { printHelp(a, cmd); return nil })
	addCommonFlags(a, root)
	root.AddCommand(check.NewCommand(a), teach.NewCommand(a), score.NewCommand(a), explain.NewCommand(a), compare.NewCommand(a), merge.NewCommand(a), close.NewCommand(a), verify.NewCommand(a), version.NewCommand(a))
	root.AddCommand(initialize.NewCommand(a), form.NewCommand(a), newCompletionCommand(a))
	root.AddCommand(criteria.NewCommand(a))
	root.SetHelpCommand(newHelpCommand(a))
	expandPatterns(a, root)
	complete(a, root)
	return root
}

// addCommonFlags adds the flags that every command has.
func addCommonFlags(a *app.App, root *cobra.Command) {
	flags := root.PersistentFlags()
	flags.SortFlags = false
	flags.BoolP("help", "h", false, a.Text.Text("flag.help"))
	flags.String(app.LanguageFlag, "", a.Text.Text("flag.lang")) // read by decideLanguage
	log := flags.String(app.LogFlag, "", a.Text.Text("flag.log"))
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return a.OpenLog(cmd, *log) }
	flags.BoolVarP(&a.Quiet, "quiet", "q", false, a.Text.Text("flag.quiet"))
	flags.BoolVar(&a.NoColor, "no-color", a.Env.Getenv("NO_COLOR") != "", a.Text.Text("flag.no-color"))
}

// newHelpCommand is `chibo help COMMAND`, in place of Cobra's.
func newHelpCommand(a *app.App) *cobra.Command {
	cmd := flags.Command(a.Text, "help", "tro-giup")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		wanted, rest, err := cmd.Root().Find(args)
		if err != nil || len(rest) > 0 {
			return flags.NoSuchCommand(cmd.Root(), rest)
		}
		return wanted.Help()
	}
	return cmd
}
