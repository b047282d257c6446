package criteria

import (
	"cmp"
	"context"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/output"
	"chibo/cmd/internal/cli/sets"
	"chibo/cmd/internal/form"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/terminal"
	"chibo/criteria"
)

// showOptions are the flags and the argument of `chibo criteria show`.
type showOptions struct {
	name   string
	format string // empty: by the output's extension, else the table
	output string
	force  bool
}

// newShowCommand is `chibo criteria show`.
func newShowCommand(a *app.App) *cobra.Command {
	o := &showOptions{}
	cmd := flags.Command(a.Text, "criteria.show", "xem")
	cmd.Args = flags.OneArgument
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.name = args[0]
		return show(cmd.Context(), a, o)
	}
	f := flags.Of(a.Text, cmd)
	f.Format(&o.format, "flag.criteria.show.format", output.Table, output.YAML, output.Excel)
	f.Output(&o.output, "flag.criteria.output")
	f.Force(&o.force, "flag.force")
	return cmd
}

// show prints a set, or writes it out for editing.
func show(_ context.Context, a *app.App, o *showOptions) error {
	if err := o.settle(); err != nil {
		return err
	}
	options := outfile.Options{Force: o.force}
	if !sets.IsBuiltin(o.name) {
		options.Inputs = []string{o.name}
	}
	if o.output != "" {
		if err := outfile.Check(a.Here(), o.output, options); err != nil {
			return exit.OutputError(err)
		}
	}
	set, problems, err := sets.Load(a.Here(), o.name)
	if err != nil {
		return err
	}
	a.PrintProblems(problems)
	if set == nil {
		return exit.Usage("criteria-show-faulty")
	}
	if set.Scope == criteria.OfYear && o.format == output.Excel {
		return exit.Usage("criteria-year-xlsx", "id", set.ID)
	}
	if o.output == "" {
		if err := renderSet(a, a.Env.Stdout, set, o.format); err != nil {
			return exit.StdoutError(err)
		}
		return nil
	}
	if err := outfile.Write(a.Here(), o.output, options, func(w io.Writer) error { return renderSet(a, w, set, o.format) }); err != nil {
		return exit.OutputError(err)
	}
	a.Notice("written", "file", filepath.ToSlash(o.output))
	return nil
}

// settle finds the format, by the flag or the output's extension, and refuses
// what does not fit together.
func (o *showOptions) settle() error {
	format, accepted := o.format, []string{".yaml", ".xlsx", ".txt"}
	switch strings.ToLower(filepath.Ext(o.output)) {
	case ".yaml", ".yml":
		o.format = output.YAML
	case ".xlsx":
		o.format = output.Excel
	case ".txt", "":
		o.format = cmp.Or(format, output.Table)
	default:
		return exit.Usage("unknown-extension", "file", o.output, "accepted", accepted)
	}
	if format != "" && o.output != "" && format != o.format {
		return exit.Usage("criteria-output-format", "file", o.output, "format", format, "accepted", accepted)
	}
	if o.format == output.Excel && o.output == "" {
		return exit.Usage("criteria-xlsx-output")
	}
	return nil
}

// renderSet writes a set. The YAML of a built-in set keeps its comments.
func renderSet(a *app.App, w io.Writer, set *criteria.Set, format string) error {
	switch format {
	case output.YAML:
		data, builtin := criteria.BuiltinYAML(set.Source)
		if !builtin {
			data = criteria.Write(set)
		}
		_, err := w.Write(data)
		return err
	case output.Excel:
		return form.Criteria(w, set)
	default:
		options := terminal.TableOptions{}
		if w == a.Env.Stdout {
			options = output.TableOptions(a)
		}
		return terminal.CriteriaSet(w, set, a.Text, options)
	}
}
