package criteria

import (
	"context"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/sets"
	"chibo/cmd/internal/cli/workspace"
	"chibo/cmd/internal/outfile"
	"chibo/criteria"
)

// confirmOptions are the flags and the argument of `chibo criteria
// confirm`.
type confirmOptions struct {
	name, by, date string
}

// newConfirmCommand is `chibo criteria confirm`.
func newConfirmCommand(a *app.App) *cobra.Command {
	o := &confirmOptions{}
	cmd := flags.Command(a.Text, "criteria.confirm", "xac-nhan")
	cmd.Args = flags.OneArgument
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.name = args[0]
		return confirm(cmd.Context(), a, o)
	}
	f := flags.Of(a.Text, cmd)
	f.Text(&o.by, "by", "flag.criteria.by")
	f.Text(&o.date, "date", "flag.criteria.date")
	return cmd
}

// confirm writes that the office compared the set with its document:
// into the file, or for a built-in set into chibo.yaml.
func confirm(_ context.Context, a *app.App, o *confirmOptions) error {
	date, ok := sets.ReadDay(o.date)
	if o.by = strings.TrimSpace(o.by); o.by == "" || !ok {
		return exit.Usage("criteria-confirm-flags", "date", o.date)
	}
	set, problems, err := sets.Load(a.Here(), o.name)
	if err != nil {
		return err
	}
	a.PrintProblems(problems)
	switch {
	case set == nil || app.HasErrors(problems):
		return exit.Usage("criteria-faulty")
	case set.Standing == criteria.Sample:
		return exit.Usage("criteria-confirm-sample", "id", set.ID)
	}
	c := criteria.Confirmation{By: o.by, Date: date}
	file := filepath.ToSlash(o.name)
	if sets.IsBuiltin(o.name) {
		file = workspace.File
		c.SHA256 = set.SHA256
		err = confirmBuiltin(a, o.name, c)
	} else {
		err = confirmFile(a, o.name, c)
	}
	if err != nil {
		return err
	}
	a.Notice("criteria-confirmed", "id", set.ID, "by", c.By, "date", c.Date, "file", file)
	return nil
}

func confirmFile(a *app.App, name string, c criteria.Confirmation) error {
	data, err := files.Read(a.Here(), name, files.MaxText)
	if err != nil {
		return err
	}
	c.SHA256 = criteria.ContentSHA256(data)
	return replaceText(a, name, criteria.WithConfirmation(data, c))
}

// confirmBuiltin keeps the confirmation of a built-in set in chibo.yaml, in
// place of an older one of the same set.
func confirmBuiltin(a *app.App, id string, c criteria.Confirmation) error {
	space, err := workspace.Find(a)
	switch {
	case err != nil:
		return err
	case space.File != "" && filepath.Base(space.File) != workspace.File:
		return exit.Usage("criteria-confirm-workspace", "file", filepath.ToSlash(space.File))
	}
	confirmed := []sets.Confirmed{{ID: id, Confirmation: c}}
	for _, other := range space.Confirmed {
		if other.ID != id {
			confirmed = append(confirmed, other)
		}
	}
	var data []byte
	if space.File != "" {
		if data, err = files.Read(a.Here(), space.File, files.MaxText); err != nil {
			return err
		}
	}
	return replaceText(a, workspace.File, withConfirmedSets(data, confirmed))
}

// replaceText writes a file that is ours to change.
func replaceText(a *app.App, name string, data []byte) error {
	err := outfile.Write(a.Here(), name, outfile.Options{Force: true}, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return exit.OutputError(err)
	}
	return nil
}

// withConfirmedSets returns the text of chibo.yaml with the key "confirmed",
// the rest as it stands.
func withConfirmedSets(data []byte, sets []sets.Confirmed) []byte {
	text := strings.TrimRight(string(criteria.WithoutConfirmation(data)), "\n")
	var b strings.Builder
	if text != "" {
		b.WriteString(text + "\n")
	}
	b.WriteString("confirmed:\n")
	for _, s := range sets {
		fmt.Fprintf(&b, "  - { set: %s, %s }\n", s.ID, strings.Join(criteria.ConfirmationPairs(s.Confirmation), ", "))
	}
	return []byte(b.String())
}
