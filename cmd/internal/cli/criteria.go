package cli

import (
	"github.com/spf13/cobra"

	"chibo/criteria"
)

// The formats of the criteria commands, beside those of results.
const (
	formatText = "text"
	formatYAML = "yaml"
)

// newCriteriaCommand is `chibo criteria`, which does nothing but group its
// commands.
func newCriteriaCommand(a *app) *cobra.Command {
	cmd := &cobra.Command{
		Use:     "criteria",
		Aliases: []string{"tieu-chi"},
		Short:   a.text.Text("cmd.criteria.short"),
		Long:    a.text.Text("cmd.criteria.long"),
		Example: a.text.Text("cmd.criteria.example"),
		Args:    a.noSuchCommand,
		RunE:    func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	cmd.AddCommand(newCriteriaListCommand(a), newCriteriaShowCommand(a, a.criteriaShow), newCriteriaCheckCommand(a, a.criteriaCheck),
		newCriteriaImportCommand(a, a.criteriaImport), newCriteriaConfirmCommand(a, a.criteriaConfirm), newCriteriaSchemaCommand(a))
	return cmd
}

// newCriteriaSchemaCommand is `chibo criteria schema`.
func newCriteriaSchemaCommand(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "schema",
		Aliases: []string{"luoc-do"},
		Short:   a.text.Text("cmd.criteria.schema.short"),
		Example: a.text.Text("cmd.criteria.schema.example"),
		Args:    noArguments,
		RunE: func(*cobra.Command, []string) error {
			if _, err := a.env.Stdout.Write(criteria.Schema()); err != nil {
				return stdoutError(err)
			}
			return nil
		},
	}
}

// statusTable is what a command's help says of its exit status: its own table
// where the catalogue has one.
func (a *app) statusTable(cmd *cobra.Command) string {
	key := "cmd"
	for _, name := range commandNames(cmd) {
		key += "." + name
	}
	if a.text.Has(key + ".status") {
		return a.text.Text(key + ".status")
	}
	return a.text.Text("help.status.table")
}

// commandNames returns the names that lead to a command, the program's own
// left out.
func commandNames(cmd *cobra.Command) []string {
	if !cmd.HasParent() {
		return nil
	}
	return append(commandNames(cmd.Parent()), cmd.Name())
}

// oneArgument wants just one set or file to be named.
func oneArgument(cmd *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return usage("criteria-argument", "command", cmd.CommandPath())
	case len(args) > 1:
		return usage("too-many-arguments", "command", cmd.CommandPath(), "argument", args[1])
	}
	return nil
}
