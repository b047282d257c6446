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

// What is offered: words alone, or files as well.
const (
	alone     = cobra.ShellCompDirectiveNoFileComp
	withFiles = cobra.ShellCompDirectiveDefault
)

// flagWords are what flags take, by their names.
func flagWords(a *app.App) map[string]completer {
	return map[string]completer{
		"criteria": offer(criteria.BuiltinIDs, beginning, 0, alone), "model": offer(criteria.ModelIDs, beginning, 0, alone),
		"period": offer(func() []string { return periods(a) }, beginning, 0, alone), "lang": offer(app.LanguageNames, beginning, 0, alone),
		"roster": extension("xlsx"), "decisions": extension("xlsx"), "cell": offer(func() []string { return cellNames(a) }, byEar, 0, alone),
	}
}

// argumentWords are what commands take: cells, criteria sets, periods; `score`
// takes files as well.
func argumentWords(a *app.App) map[string]completer {
	periods := func() []string { return periods(a) }
	return map[string]completer{
		"chibo explain":       offer(func() []string { return cellNames(a) }, byEar, 1, alone),
		"chibo criteria show": offer(sets.BuiltinIDs, beginning, 1, alone), "chibo score": offer(periods, beginning, 1, withFiles),
		"chibo form": offer(periods, beginning, 1, alone), "chibo close": offer(periods, beginning, 1, alone),
	}
}

// complete has every command offer what its flags and arguments take.
func complete(a *app.App, root *cobra.Command) {
	words, arguments := flagWords(a), argumentWords(a)
	var each func(*cobra.Command)
	each = func(cmd *cobra.Command) {
		for name, offered := range words {
			if cmd.Flags().Lookup(name) != nil || cmd.PersistentFlags().Lookup(name) != nil {
				_ = cmd.RegisterFlagCompletionFunc(name, offered) // fails only where a command has its own
			}
		}
		if format := cmd.Flags().Lookup("format"); format != nil {
			if c, isChoice := format.Value.(flags.Choice); isChoice {
				_ = cmd.RegisterFlagCompletionFunc("format", offer(func() []string { return c.Accepted }, beginning, 0, alone))
			}
		}
		if offered, found := arguments[cmd.CommandPath()]; found && cmd.ValidArgsFunction == nil {
			cmd.ValidArgsFunction = offered
		}
		for _, below := range cmd.Commands() {
			each(below)
		}
	}
	each(root)
}

// offer chooses of the words, for so many arguments at most; 0: for a flag's value,
// whatever stands before it.
func offer(words func() []string, choose func(words []string, begun string) []string, arguments int, besides cobra.ShellCompDirective) completer {
	return func(_ *cobra.Command, args []string, begun string) ([]string, cobra.ShellCompDirective) {
		if arguments > 0 && len(args) >= arguments {
			return nil, cobra.ShellCompDirectiveDefault
		}
		return choose(words(), begun), besides
	}
}

// byEar keeps the words in any of which what was begun begins a word.
func byEar(words []string, begun string) []string {
	plain := " " + criteria.PlainKey(begun)
	return slices.DeleteFunc(words, func(word string) bool {
		return !strings.Contains(" "+criteria.PlainKey(word), plain)
	})
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
