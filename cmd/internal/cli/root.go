package cli

import (
	"github.com/spf13/cobra"
)

// newRootCommand returns the whole command tree, with Cobra's own English
// texts taken out: ours come from the catalogue.
func newRootCommand(a *app) *cobra.Command {
	root := &cobra.Command{
		Use:               "chibo",
		Short:             a.text.Text("cmd.root.short"),
		Long:              a.text.Text("cmd.root.long"),
		Example:           a.text.Text("cmd.root.example"),
		Args:              a.noSuchCommand,
		RunE:              func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
		SilenceErrors:     true,
		SilenceUsage:      true,
		CompletionOptions: cobra.CompletionOptions{DisableDefaultCmd: true},
	}
	root.SetOut(a.env.Stdout)
	root.SetErr(a.env.Stderr)
	root.SetIn(a.env.Stdin)
	root.SetFlagErrorFunc(flagError)
	root.SetHelpFunc(func(cmd *cobra.Command, _ []string) { a.printHelp(cmd) })
	root.SetUsageFunc(func(cmd *cobra.Command) error { a.printHelp(cmd); return nil })
	addCommonFlags(a, root)
	root.AddCommand(newCheckCommand(a, a.check), newTeachCommand(a, a.teach), newScoreCommand(a, a.score), newExplainCommand(a, a.explain), newCompareCommand(a, a.compare), newMergeCommand(a, a.merge), newCloseCommand(a, a.close), newVerifyCommand(a, a.verify), newVersionCommand(a))
	root.AddCommand(newInitCommand(a, a.init), newFormCommand(a, a.form), newCompletionCommand(a))
	root.AddCommand(newCriteriaCommand(a))
	root.SetHelpCommand(newHelpCommand(a))
	expandPatterns(root)
	a.complete(root)
	return root
}

// addCommonFlags adds the flags that every command has.
func addCommonFlags(a *app, root *cobra.Command) {
	flags := root.PersistentFlags()
	flags.SortFlags = false
	flags.BoolP("help", "h", false, a.text.Text("flag.help"))
	flags.String(languageFlag, "", a.text.Text("flag.lang")) // read by decideLanguage
	log := flags.String(logFlag, "", a.text.Text("flag.log"))
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error { return a.openLog(cmd, *log) }
	flags.BoolVarP(&a.quiet, "quiet", "q", false, a.text.Text("flag.quiet"))
	flags.BoolVar(&a.noColor, "no-color", a.env.Getenv("NO_COLOR") != "", a.text.Text("flag.no-color"))
}

// noSuchCommand refuses a first word that is no command, naming the nearest.
func (a *app) noSuchCommand(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	var names []string
	for _, c := range cmd.Commands() {
		names = append(append(names, c.Name()), c.Aliases...)
	}
	if near := nearest(args[0], names); near != "" {
		return usage("unknown-command/near", "command", args[0], "near", near)
	}
	return usage("unknown-command", "command", args[0])
}

// noArguments refuses arguments of a command that takes none.
func noArguments(cmd *cobra.Command, args []string) error {
	if len(args) == 0 {
		return nil
	}
	return usage("too-many-arguments", "command", cmd.CommandPath(), "argument", args[0])
}

// newHelpCommand is `chibo help COMMAND`, in place of Cobra's.
func newHelpCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     a.text.Text("cmd.help.use"),
		Aliases: []string{"tro-giup"},
		Short:   a.text.Text("cmd.help.short"),
		RunE: func(cmd *cobra.Command, args []string) error {
			wanted, rest, err := cmd.Root().Find(args)
			if err != nil || len(rest) > 0 {
				return a.noSuchCommand(cmd.Root(), rest)
			}
			return wanted.Help()
		},
	}
}
