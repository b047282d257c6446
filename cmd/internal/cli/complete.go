package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/sets"
	"chibo/cmd/internal/cli/workspace"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/roster"
	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// newCompletionCommand is `chibo completion SHELL`: Cobra's scripts, with our
// help around them.
func newCompletionCommand(a *app.App) *cobra.Command {
	shells := []string{"bash", "zsh", "fish", "powershell"}
	cmd := flags.Command(a.Text, "completion")
	cmd.ValidArgs = shells
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) == 0:
			return exit.Usage("completion-no-shell", "accepted", shells)
		case len(args) > 1:
			return exit.Usage("too-many-arguments", "command", cmd.CommandPath(), "argument", args[1])
		}
		return writeCompletion(a, cmd.Root(), args[0], shells)
	}
	return cmd
}

func writeCompletion(a *app.App, root *cobra.Command, shell string, shells []string) error {
	out := a.Env.Stdout
	switch strings.ToLower(shell) {
	case "bash":
		return root.GenBashCompletionV2(out, true)
	case "zsh":
		return root.GenZshCompletion(out)
	case "fish":
		return root.GenFishCompletion(out, true)
	case "powershell", "pwsh":
		return root.GenPowerShellCompletionWithDesc(out)
	}
	return exit.Usage("completion-shell", "shell", shell, "accepted", shells)
}

// A completer offers words for what was begun.
type completer = func(cmd *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective)

// complete has every command offer what its flags and arguments take.
func complete(a *app.App, root *cobra.Command) {
	cellNames := func() []string { return cellNames(a) }
	words := map[string]completer{
		"criteria": offer(criteria.BuiltinIDs), "model": offer(criteria.ModelIDs), "period": offer(func() []string { return periods(a) }), "lang": offer(app.LanguageNames),
		"roster": extension("xlsx"), "decisions": extension("xlsx"), "cell": byEar(cellNames, 0),
	}
	var each func(*cobra.Command)
	each = func(cmd *cobra.Command) {
		for name, offered := range words {
			if cmd.Flags().Lookup(name) != nil || cmd.PersistentFlags().Lookup(name) != nil {
				_ = cmd.RegisterFlagCompletionFunc(name, offered) // fails only where a command has its own
			}
		}
		if format := cmd.Flags().Lookup("format"); format != nil {
			if c, isChoice := format.Value.(flags.Choice); isChoice {
				_ = cmd.RegisterFlagCompletionFunc("format", offer(func() []string { return c.Accepted }))
			}
		}
		for _, below := range cmd.Commands() {
			each(below)
		}
	}
	each(root)
	completeArguments(a, root)
}

// completeArguments offers cells to `explain`, criteria sets to `criteria show`
// and periods to `score`, where files do as well.
func completeArguments(a *app.App, root *cobra.Command) {
	cellNames, periods := func() []string { return cellNames(a) }, func() []string { return periods(a) }
	arguments := map[string]completer{
		"chibo explain": byEar(cellNames, 1), "chibo score": alsoFiles(periods), "chibo criteria show": firstOf(sets.BuiltinIDs),
		"chibo form": firstOf(periods), "chibo close": firstOf(periods),
	}
	var each func(*cobra.Command)
	each = func(cmd *cobra.Command) {
		if words, found := arguments[cmd.CommandPath()]; found && cmd.ValidArgsFunction == nil {
			cmd.ValidArgsFunction = words
		}
		for _, below := range cmd.Commands() {
			each(below)
		}
	}
	each(root)
}

func offer(words func() []string) completer {
	return func(_ *cobra.Command, _ []string, begun string) ([]string, cobra.ShellCompDirective) {
		return beginning(words(), begun), cobra.ShellCompDirectiveNoFileComp
	}
}

func firstOf(words func() []string) completer {
	return func(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveDefault
		}
		return beginning(words(), begun), cobra.ShellCompDirectiveNoFileComp
	}
}

// byEar offers words in any of which what was begun begins a word; for so many
// arguments at most, 0: a flag's value, whatever stands before it.
func byEar(words func() []string, arguments int) completer {
	return func(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
		if arguments > 0 && len(args) >= arguments {
			return nil, cobra.ShellCompDirectiveDefault
		}
		plain := " " + criteria.PlainKey(begun)
		return slices.DeleteFunc(words(), func(word string) bool {
			return !strings.Contains(" "+criteria.PlainKey(word), plain)
		}), cobra.ShellCompDirectiveNoFileComp
	}
}

func alsoFiles(words func() []string) completer {
	return func(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveDefault
		}
		return beginning(words(), begun), cobra.ShellCompDirectiveDefault
	}
}

func extension(ext string) completer {
	return func(*cobra.Command, []string, string) ([]string, cobra.ShellCompDirective) {
		return []string{ext}, cobra.ShellCompDirectiveFilterFileExt
	}
}

// beginning keeps the words that begin as what was typed, with or without
// Vietnamese marks.
func beginning(words []string, begun string) []string {
	plain := criteria.PlainKey(begun)
	return slices.DeleteFunc(slices.Clone(words), func(word string) bool {
		return !strings.HasPrefix(criteria.PlainKey(word), plain)
	})
}

// periods are the quarters a clerk may mean today.
func periods(a *app.App) []string {
	month := scoring.MonthOf(criteria.DateOf(a.Env.Now()))
	var words []string
	for back := range 5 {
		words = append(words, scoring.QuarterOf(month.Add(-3*back)).String())
	}
	return words
}

// cellNames are the cells of the workspace's roster, by name and by code.
func cellNames(a *app.App) []string {
	space, err := workspace.Find(a)
	if err != nil || space.Roster == "" {
		return nil
	}
	roster, _, _, err := roster.Read(space.Roster, reading.Options{Access: a.Access(""), Headers: space.Headers, Taught: space.Taught})
	if err != nil {
		return nil
	}
	var words []string
	for _, cell := range roster.Cells {
		name := text.Plain(cell.Name) // a shell prints what is offered as it is
		if name == cell.Name {
			words = append(words, name)
		}
		if cell.ID != cell.Name && cell.ID == text.Plain(cell.ID) {
			words = append(words, cell.ID+"\t"+name) // behind the tab stands what it is
		}
	}
	return words
}
