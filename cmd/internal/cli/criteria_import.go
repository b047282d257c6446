package cli

import (
	"context"
	"errors"
	"io"
	"path/filepath"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/printed"
	"chibo/cmd/internal/reading"
	"chibo/criteria"
)

// criteriaImportOptions are the flags and the argument of `chibo criteria
// import`.
type criteriaImportOptions struct {
	form     string
	output   string
	sheet    string
	id       string
	standing string
	password string
	force    bool
}

// newCriteriaImportCommand is `chibo criteria import`.
func newCriteriaImportCommand(a *app, run func(context.Context, *criteriaImportOptions) error) *cobra.Command {
	o := &criteriaImportOptions{standing: string(criteria.Secondary)}
	cmd := &cobra.Command{
		Use:     a.text.Text("cmd.criteria.import.use"),
		Aliases: []string{"nhap"},
		Short:   a.text.Text("cmd.criteria.import.short"),
		Long:    a.text.Text("cmd.criteria.import.long"),
		Example: a.text.Text("cmd.criteria.import.example"),
		Args:    oneArgument,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.form = args[0]
			return run(cmd.Context(), o)
		},
	}
	f := flagsOf(a.text, cmd)
	f.output(&o.output, "flag.criteria.output")
	f.text(&o.sheet, "sheet", "flag.criteria.sheet")
	f.text(&o.id, "id", "flag.criteria.id")
	f.choice(&o.standing, "standing", "flag.criteria.standing", string(criteria.Official), string(criteria.Secondary), string(criteria.Sample))
	f.password(&o.password)
	f.force(&o.force, "flag.force")
	return cmd
}

// criteriaImport turns a printed form into a criteria set. Where the form
// contradicts itself nothing is written; rows that are not understood stand as
// comments in the set, and the exit status says that there are some.
func (a *app) criteriaImport(_ context.Context, o *criteriaImportOptions) error {
	if err := readable(o.form); err != nil {
		return err
	}
	options := outfile.Options{Force: o.force, Inputs: []string{o.form}}
	if o.output != "" {
		if err := outfile.Check(o.output, options); err != nil {
			return outputError(err)
		}
	}
	form, problems, err := printed.Read(o.form, a.printedOptions(o))
	if err != nil {
		return formError(err)
	}
	a.printProblems(problems)
	a.countProblems(problems)
	if form.Set == nil {
		return usage("criteria-import-faulty")
	}
	data := criteria.WriteWithNotes(form.Set, a.importNotes(form.Notes))
	if o.output == "" {
		if _, err := a.env.Stdout.Write(data); err != nil {
			return stdoutError(err)
		}
	} else if err := a.writeImported(o, options, form.Set, data); err != nil {
		return err
	}
	if account := form.Account; o.output != "" || account.Unread > 0 {
		a.notice("criteria-account", "used", account.Used, "unread", account.Unread)
	}
	if hasErrors(problems) { // rows with points that nothing was made of
		return &failure{status: exitFaults}
	}
	return nil
}

func (a *app) writeImported(o *criteriaImportOptions, options outfile.Options, set *criteria.Set, data []byte) error {
	err := outfile.Write(o.output, options, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
	if err != nil {
		return outputError(err)
	}
	a.notice("written", "file", filepath.ToSlash(o.output))
	a.notice("criteria-imported", "groups", len(set.Groups), "criteria", len(set.Leaves()), "points", set.FullMarks())
	a.notice("criteria-next", "file", filepath.ToSlash(o.output))
	return nil
}

func (a *app) printedOptions(o *criteriaImportOptions) printed.Options {
	options := printed.Options{Sheet: o.sheet, ID: o.id, Standing: criteria.Standing(o.standing), Password: o.password}
	if options.Standing != criteria.Official {
		options.Notice = a.text.Text("import.notice", "file", filepath.Base(o.form))
	}
	return options
}

// importNotes renders what the one who edits the set is to look at.
func (a *app) importNotes(notes []printed.Note) []criteria.Note {
	texts := make([]criteria.Note, len(notes))
	for i, n := range notes {
		texts[i] = criteria.Note{Key: n.Key, ID: n.ID, Text: a.text.Message(n.Message)}
	}
	return texts
}

// formError is the error of a form that cannot be read. A worksheet that is not
// there is a slip of the command line.
func formError(err error) error {
	faulty := (*reading.ProblemError)(nil)
	if errors.As(err, &faulty) && faulty.Problem.Message.Key == "bad-form/no-sheet" {
		return &failure{status: exitUsage, message: faulty.Problem.Message}
	}
	return err
}
