package criteria

import (
	"context"
	"errors"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/printed"
	"chibo/cmd/internal/reading"
	"chibo/criteria"
)

// importOptions are the flags and the argument of `chibo criteria
// import`.
type importOptions struct {
	form     string
	output   string
	sheet    string
	id       string
	standing string
	password string
	force    bool
}

// newImportCommand is `chibo criteria import`.
func newImportCommand(a *app.App) *cobra.Command {
	o := &importOptions{standing: string(criteria.Secondary)}
	cmd := flags.Command(a.Text, "criteria.import", "nhap")
	cmd.Args = flags.OneArgument
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.form = args[0]
		return importForm(cmd.Context(), a, o)
	}
	f := flags.Of(a.Text, cmd)
	f.Output(&o.output, "flag.criteria.output")
	f.Text(&o.sheet, "sheet", "flag.criteria.sheet")
	f.Text(&o.id, "id", "flag.criteria.id")
	f.Choice(&o.standing, "standing", "flag.criteria.standing", string(criteria.Official), string(criteria.Secondary), string(criteria.Sample))
	f.Password(&o.password)
	f.Force(&o.force, "flag.force")
	return cmd
}

// importForm turns a printed form into a criteria set. Where the form
// contradicts itself nothing is written; rows that are not understood stand as
// comments in the set, and the exit status says that there are some.
func importForm(_ context.Context, a *app.App, o *importOptions) error {
	if err := files.Readable(a.Here(), o.form); err != nil {
		return err
	}
	options := outfile.Options{Force: o.force, Inputs: []string{o.form}}
	if o.output != "" {
		if err := outfile.Check(a.Here(), o.output, options); err != nil {
			return exit.OutputError(err)
		}
	}
	form, problems, err := printed.Read(o.form, printedOptions(a, o))
	if err != nil {
		return formError(err)
	}
	a.PrintProblems(problems)
	a.CountProblems(problems)
	if form.Set == nil {
		return exit.Usage("criteria-import-faulty")
	}
	data := criteria.WriteWithNotes(form.Set, importNotes(a, form.Notes))
	if o.output == "" {
		if _, err := a.Env.Stdout.Write(data); err != nil {
			return exit.StdoutError(err)
		}
	} else if err := writeImported(a, o, options, form.Set, data); err != nil {
		return err
	}
	if account := form.Account; o.output != "" || account.Unread > 0 {
		a.Notice("criteria-account", "used", account.Used, "unread", account.Unread)
	}
	if app.HasErrors(problems) { // rows with points that nothing was made of
		return &exit.Failure{Status: exit.Faults}
	}
	return nil
}

func writeImported(a *app.App, o *importOptions, options outfile.Options, set *criteria.Set, data []byte) error {
	err := outfile.Write(a.Here(), o.output, options, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return exit.OutputError(err)
	}
	a.Notice("written", "file", filepath.ToSlash(o.output))
	a.Notice("criteria-imported", "groups", len(set.Groups), "criteria", len(set.Leaves()), "points", set.FullMarks())
	a.Notice("criteria-next", "file", filepath.ToSlash(o.output))
	return nil
}

func printedOptions(a *app.App, o *importOptions) printed.Options {
	options := printed.Options{Sheet: o.sheet, ID: o.id, Standing: criteria.Standing(o.standing), Access: a.Access(o.password)}
	if options.Standing != criteria.Official {
		options.Notice = a.Text.Text("import.notice", "file", filepath.Base(o.form))
	}
	return options
}

// importNotes renders what the one who edits the set is to look at.
func importNotes(a *app.App, notes []printed.Note) []criteria.Note {
	texts := make([]criteria.Note, len(notes))
	for i, n := range notes {
		texts[i] = criteria.Note{Key: n.Key, ID: n.ID, Text: a.Text.Message(n.Message)}
	}
	return texts
}

// formError is the error of a form that cannot be read. A worksheet that is not
// there is a slip of the command line.
func formError(err error) error {
	faulty := (*reading.ProblemError)(nil)
	if errors.As(err, &faulty) && faulty.Problem.Message.Key == "bad-form/no-sheet" {
		return &exit.Failure{Status: exit.WrongUsage, Message: faulty.Problem.Message}
	}
	return err
}
