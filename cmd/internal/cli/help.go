package cli

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// printHelp writes the help of a command to stdout. Cobra's own template is in
// English and counts bytes where it should count letters.
func (a *app) printHelp(cmd *cobra.Command) {
	sections := []string{about(cmd), a.usageLines(cmd)}
	sections = append(sections, a.titled("help.aliases", indent(strings.Join(cmd.Aliases, ", "))))
	sections = append(sections, a.titled("help.examples", indent(cmd.Example)))
	sections = append(sections, a.commandSections(cmd))
	sections = append(sections, a.titled("help.flags", columns(flagRows(ownFlags(cmd)))))
	sections = append(sections, a.titled("help.common", columns(flagRows(commonFlags(cmd)))))
	sections = append(sections, a.titled("help.status", indent(a.statusTable(cmd))))
	if cmd.HasAvailableSubCommands() {
		sections = append(sections, a.text.Text("help.more", "command", cmd.CommandPath()))
	}
	var filled []string
	for _, s := range sections {
		if s != "" {
			filled = append(filled, s)
		}
	}
	fmt.Fprintln(a.env.Stdout, strings.Join(filled, "\n\n"))
}

// about returns the long description, or the short one where there is none.
func about(cmd *cobra.Command) string {
	if cmd.Long != "" {
		return cmd.Long
	}
	return cmd.Short
}

func (a *app) usageLines(cmd *cobra.Command) string {
	line := cmd.CommandPath() + strings.TrimPrefix(cmd.Use, cmd.Name())
	if cmd.HasAvailableSubCommands() {
		line += " " + a.text.Text("help.word.command")
	}
	return a.titled("help.usage", indent(line+" "+a.text.Text("help.word.flags")))
}

// titled puts a heading above a section; an empty section has none.
func (a *app) titled(key, body string) string {
	if strings.TrimSpace(body) == "" {
		return ""
	}
	return a.text.Text(key) + "\n" + body
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
