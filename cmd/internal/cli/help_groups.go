package cli

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
)

// A workGroup is a part of the clerk's work and its commands, in the order in
// which she comes to them.
type workGroup struct {
	title    string // key of the catalogue
	commands []string
}

// workGroups are the groups of the help. What is in none of them comes last.
func workGroups() []workGroup {
	return []workGroup{
		{"help.group.prepare", []string{"init", "form", "criteria"}},
		{"help.group.read", []string{"check", "teach"}},
		{"help.group.score", []string{"score", "explain", "compare", "merge"}},
		{"help.group.keep", []string{"close", "verify"}},
		{"help.group.rest", nil},
	}
}

// commandSections lists the commands below one: those of the program by the work,
// those of a command in one piece.
func commandSections(a *app.App, cmd *cobra.Command) string {
	if cmd.HasParent() {
		return titled(a, "help.commands", columns(commandRows(cmd.Commands())))
	}
	rest := slices.Clone(cmd.Commands())
	groups := workGroups()
	rows := make([][][2]string, len(groups))
	for i, group := range groups {
		var members []*cobra.Command
		for _, name := range group.commands {
			if at := slices.IndexFunc(rest, func(c *cobra.Command) bool { return c.Name() == name }); at >= 0 {
				members = append(members, rest[at])
				rest = slices.Delete(rest, at, at+1)
			}
		}
		rows[i] = commandRows(members)
	}
	rows[len(rows)-1] = commandRows(rest)
	lines := strings.Split(columns(slices.Concat(rows...)), "\n")
	var sections []string
	for i, group := range groups {
		sections = append(sections, titled(a, group.title, strings.Join(lines[:len(rows[i])], "\n")))
		lines = lines[len(rows[i]):]
	}
	return strings.Join(sections, "\n\n")
}

// commandRows names each command in English and, beside it, in Vietnamese.
func commandRows(commands []*cobra.Command) (rows [][2]string) {
	for _, c := range commands {
		if c.IsAvailableCommand() {
			names := append([]string{c.Name()}, c.Aliases...)
			rows = append(rows, [2]string{strings.Join(names[:min(len(names), 2)], ", "), c.Short})
		}
	}
	return rows
}
