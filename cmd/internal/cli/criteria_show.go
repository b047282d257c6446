package cli

import (
	"cmp"
	"context"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/form"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/terminal"
	"chibo/criteria"
)

// criteriaShowOptions are the flags and the argument of `chibo criteria show`.
type criteriaShowOptions struct {
	name   string
	format string // empty: by the output's extension, else the table
	output string
	force  bool
}

// newCriteriaShowCommand is `chibo criteria show`.
func newCriteriaShowCommand(a *app, run func(context.Context, *criteriaShowOptions) error) *cobra.Command {
	o := &criteriaShowOptions{}
	cmd := &cobra.Command{
		Use:     a.text.Text("cmd.criteria.show.use"),
		Aliases: []string{"xem"},
		Short:   a.text.Text("cmd.criteria.show.short"),
		Long:    a.text.Text("cmd.criteria.show.long"),
		Example: a.text.Text("cmd.criteria.show.example"),
		Args:    oneArgument,
		RunE: func(cmd *cobra.Command, args []string) error {
			o.name = args[0]
			return run(cmd.Context(), o)
		},
	}
	f := flagsOf(a.text, cmd)
	f.format(&o.format, "flag.criteria.show.format", formatTable, formatYAML, formatExcel)
	f.output(&o.output, "flag.criteria.output")
	f.force(&o.force, "flag.force")
	return cmd
}

// criteriaShow prints a set, or writes it out for editing.
func (a *app) criteriaShow(_ context.Context, o *criteriaShowOptions) error {
	if err := o.settle(); err != nil {
		return err
	}
	options := outfile.Options{Force: o.force}
	if !isBuiltin(o.name) {
		options.Inputs = []string{o.name}
	}
	if o.output != "" {
		if err := outfile.Check(o.output, options); err != nil {
			return outputError(err)
		}
	}
	set, problems, err := loadSet(o.name)
	if err != nil {
		return err
	}
	a.printProblems(problems)
	if set == nil {
		return usage("criteria-show-faulty")
	}
	if set.Scope == criteria.OfYear && o.format == formatExcel {
		return usage("criteria-year-xlsx", "id", set.ID)
	}
	if o.output == "" {
		if err := a.renderSet(a.env.Stdout, set, o.format); err != nil {
			return stdoutError(err)
		}
		return nil
	}
	if err := outfile.Write(o.output, options, func(w io.Writer) error { return a.renderSet(w, set, o.format) }); err != nil {
		return outputError(err)
	}
	a.notice("written", "file", filepath.ToSlash(o.output))
	return nil
}

// settle finds the format, by the flag or the output's extension, and refuses
// what does not fit together.
func (o *criteriaShowOptions) settle() error {
	format, accepted := o.format, []string{".yaml", ".xlsx", ".txt"}
	switch strings.ToLower(filepath.Ext(o.output)) {
	case ".yaml", ".yml":
		o.format = formatYAML
	case ".xlsx":
		o.format = formatExcel
	case ".txt", "":
		o.format = cmp.Or(format, formatTable)
	default:
		return usage("unknown-extension", "file", o.output, "accepted", accepted)
	}
	if format != "" && o.output != "" && format != o.format {
		return usage("criteria-output-format", "file", o.output, "format", format, "accepted", accepted)
	}
	if o.format == formatExcel && o.output == "" {
		return usage("criteria-xlsx-output")
	}
	return nil
}

// renderSet writes a set. The YAML of a built-in set keeps its comments.
func (a *app) renderSet(w io.Writer, set *criteria.Set, format string) error {
	switch format {
	case formatYAML:
		data, builtin := criteria.BuiltinYAML(set.Source)
		if !builtin {
			data = criteria.Write(set)
		}
		_, err := w.Write(data)
		return err
	case formatExcel:
		return form.Criteria(w, set)
	default:
		options := terminal.TableOptions{}
		if w == a.env.Stdout {
			options = a.tableOptions()
		}
		return terminal.CriteriaSet(w, set, a.text, options)
	}
}
