package cli

import (
	"github.com/spf13/cobra"

	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/terminal"
	"chibo/criteria"
)

// newCriteriaListCommand is `chibo criteria list`.
func newCriteriaListCommand(a *app) *cobra.Command {
	format := formatTable
	cmd := &cobra.Command{
		Use:     "list",
		Aliases: []string{"danh-sach"},
		Short:   a.text.Text("cmd.criteria.list.short"),
		Example: a.text.Text("cmd.criteria.list.example"),
		Args:    noArguments,
		RunE:    func(*cobra.Command, []string) error { return a.criteriaList(format) },
	}
	cmd.Flags().VarP(choice{&format, []string{formatTable, formatJSON}}, "format", "f", a.text.Text("flag.criteria.list.format"))
	return cmd
}

func (a *app) criteriaList(format string) error {
	var sets []*criteria.Set
	for _, id := range builtinIDs() {
		set, err := criteria.Builtin(id)
		if err != nil {
			return err
		}
		sets = append(sets, set)
	}
	var err error
	if format == formatJSON {
		err = jsonout.CriteriaListJSON(a.env.Stdout, sets)
	} else {
		err = terminal.CriteriaList(a.env.Stdout, sets, a.text, a.tableOptions())
	}
	if err != nil {
		return stdoutError(err)
	}
	return nil
}
