package cli

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"chibo/cmd/internal/cli/app"
)

// printHelp writes the help of a command to stdout. Cobra's own template is in
// English and counts bytes where it should count letters.
func printHelp(a *app.App, cmd *cobra.Command) {
	sections := []string{about(cmd), usageLines(a, cmd)}
	sections = append(sections, titled(a, "help.aliases", indent(strings.Join(cmd.Aliases, ", "))))
	sections = append(sections, titled(a, "help.examples", indent(cmd.Example)))
	sections = append(sections, commandSections(a, cmd))
	sections = append(sections, titled(a, "help.flags", columns(flagRows(ownFlags(cmd)))))
	sections = append(sections, titled(a, "help.common", columns(flagRows(commonFlags(cmd)))))
	sections = append(sections, titled(a, "help.status", indent(statusTable(a, cmd))))
	if cmd.HasAvailableSubCommands() {
		sections = append(sections, a.Text.Text("help.more", "command", cmd.CommandPath()))
	}
	var filled []string
	for _, s := range sections {
		if s != "" {
			filled = append(filled, s)
		}
	}
	fmt.Fprintln(a.Env.Stdout, strings.Join(filled, "\n\n"))
}

// about returns the long description, or the short one where there is none.
func about(cmd *cobra.Command) string {
	if cmd.Long != "" {
		return cmd.Long
	}
	return cmd.Short
}

func usageLines(a *app.App, cmd *cobra.Command) string {
	line := cmd.CommandPath() + strings.TrimPrefix(cmd.Use, cmd.Name())
	if cmd.HasAvailableSubCommands() {
		line += " " + a.Text.Text("help.word.command")
	}
	return titled(a, "help.usage", indent(line+" "+a.Text.Text("help.word.flags")))
}

// titled puts a heading above a section; an empty section has none.
func titled(a *app.App, key, body string) string {
	if strings.TrimSpace(body) == "" {
		return ""
	}
	return a.Text.Text(key) + "\n" + body
}

func indent(body string) string {
	return "  " + strings.ReplaceAll(body, "\n", "\n  ")
}

// ownFlags returns the flags of the command itself, in the order in which they
// were added.
func ownFlags(cmd *cobra.Command) *pflag.FlagSet {
	common, own := commonFlags(cmd), pflag.NewFlagSet(cmd.Name(), pflag.ContinueOnError)
	own.SortFlags = false
	cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if common.Lookup(f.Name) == nil {
			own.AddFlag(f)
		}
	})
	return own
}

// commonFlags returns the flags every command has.
func commonFlags(cmd *cobra.Command) *pflag.FlagSet {
	if cmd.HasParent() {
		return cmd.InheritedFlags()
	}
	return cmd.PersistentFlags()
}

func flagRows(flags *pflag.FlagSet) (rows [][2]string) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		word, about := pflag.UnquoteUsage(f)
		name := "    --" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", --" + f.Name
		}
		if f.Value.Type() != "bool" {
			name += " " + word
		}
		rows = append(rows, [2]string{name, about})
	})
	return rows
}

// columns sets rows in two columns, by letters rather than bytes.
func columns(rows [][2]string) string {
	width := 0
	for _, row := range rows {
		width = max(width, utf8.RuneCountInString(row[0]))
	}
	lines := make([]string, len(rows))
	for i, row := range rows {
		gap := strings.Repeat(" ", width-utf8.RuneCountInString(row[0])+2)
		lines[i] = indent(row[0] + gap + row[1])
	}
	return strings.Join(lines, "\n")
}

// statusTable is what a command's help says of its exit status: its own table
// where the catalogue has one.
func statusTable(a *app.App, cmd *cobra.Command) string {
	key := "cmd"
	for _, name := range commandNames(cmd) {
		key += "." + name
	}
	if a.Text.Has(key + ".status") {
		return a.Text.Text(key + ".status")
	}
	return a.Text.Text("help.status.table")
}

// commandNames returns the names that lead to a command, the program's own
// left out.
func commandNames(cmd *cobra.Command) []string {
	if !cmd.HasParent() {
		return nil
	}
	return append(commandNames(cmd.Parent()), cmd.Name())
}
