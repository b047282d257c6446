package cli

import (
	"cmp"
	"context"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/terminal"
	"chibo/cmd/internal/view"
	"chibo/scoring/compare"
)

// verifyOptions are the flags and arguments of `chibo verify`, as given.
type verifyOptions struct {
	inputOptions
	format  string
	against string // folder of the inputs; empty: the report against itself alone
}

// newVerifyCommand is `chibo verify`; run does the work.
func newVerifyCommand(a *app, run func(context.Context, *verifyOptions) error) *cobra.Command {
	o := &verifyOptions{format: formatTable}
	cmd := &cobra.Command{
		Use:     a.text.Text("cmd.verify.use"),
		Aliases: []string{"doi-chieu"},
		Short:   a.text.Text("cmd.verify.short"),
		Long:    a.text.Text("cmd.verify.long"),
		Example: a.text.Text("cmd.verify.example"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.arguments = args
			return run(cmd.Context(), o)
		},
	}
	f := flagsOf(a.text, cmd)
	f.text(&o.against, "against", "flag.against")
	f.roster(&o.roster, "flag.verify.roster")
	f.criteria(&o.criteria, "flag.verify.criteria")
	f.models(&o.models)
	f.decisions(&o.decisions, "flag.verify.decisions")
	f.password(&o.password)
	f.format(&o.format, "flag.check.format", formatTable, formatJSON)
	return cmd
}

// verify holds a report against itself, and against its inputs where they are
// named.
func (a *app) verify(ctx context.Context, o *verifyOptions) error {
	path, kept, where, err := a.planVerify(o)
	if err != nil {
		return err
	}
	v, err := a.verification(ctx, o, path)
	if err != nil {
		return err
	}
	if kept != nil {
		v.Record = append(v.Record, where.recheck(kept)...)
	}
	write := terminal.VerifyTable
	if o.format == formatJSON {
		write = jsonout.VerifyJSON
	}
	if err := write(a.env.Stdout, v, v.Report.Printer(a.text.Language())); err != nil {
		return stdoutError(err)
	}
	if v.Result() == view.Differs {
		return &failure{status: exitFaults}
	}
	return nil
}

// verification does the work: of an Excel report on its own and against its
// inputs, of a JSON report against its inputs.
func (a *app) verification(ctx context.Context, o *verifyOptions, path string) (*view.Verification, error) {
	if strings.EqualFold(filepath.Ext(path), ".json") {
		return a.verifyJSON(ctx, o, path)
	}
	found, err := checkReport(path)
	if err != nil {
		return nil, err
	}
	a.log.reports(found.own.Use)
	v := &view.Verification{
		File: found.own.Name, SHA256: found.own.Use.SHA256, Report: found.report, Program: Version, Code: found.report.CheckCode(),
		Pages: found.pages, Fields: found.fields, Carried: found.carried, Set: found.set,
	}
	if o.against == "" {
		return v, nil
	}
	return v, a.verifyAgainst(ctx, o, found, v)
}

// planVerify finds the report: a file, or the version kept of a period that was
// closed.
func (a *app) planVerify(o *verifyOptions) (path string, kept *closing, where vault, err error) {
	switch period, words := leadingPeriod(o.arguments); {
	case len(o.arguments) == 0:
		return "", nil, where, usage("verify-none")
	case words > 0 && words == len(o.arguments):
		where = a.verifiedVault(o)
		kept, err := where.latest(period)
		if err == nil && kept == nil {
			err = usage("verify-open", "period", period)
		}
		if err != nil {
			return "", nil, where, err
		}
		return kept.file(), kept, where, readable(kept.file())
	case len(o.arguments) > 1:
		return "", nil, where, usage("too-many-arguments", "command", "chibo verify", "argument", o.arguments[1])
	}
	path = o.arguments[0]
	if err := readable(path); err != nil {
		return "", nil, where, err
	}
	switch extension := strings.ToLower(filepath.Ext(path)); {
	case extension == ".docx" || extension == ".csv" || extension == ".md":
		return "", nil, where, usage("verify-kind", "file", filepath.ToSlash(path))
	case extension == ".json" && o.against == "":
		return "", nil, where, usage("verify-json", "file", filepath.ToSlash(path))
	}
	return path, nil, where, nil
}

// verifiedVault is the vault of the roster that is named, else of the
// workspace's, else of the current folder.
func (a *app) verifiedVault(o *verifyOptions) vault {
	roster := o.roster
	if space, err := a.findWorkspace(); err == nil {
		roster = cmp.Or(roster, space.Roster)
	}
	return vaultOf(roster)
}

// differencesOf holds a fresh result against that of the report.
func differencesOf(v *view.Verification, fresh *view.Report) {
	v.Inputs = append(v.Inputs, view.InputChanges(v.Report, fresh)...)
	v.Results = compare.Differences(v.Report.Result, fresh.Result)
	v.Fresh = fresh.CheckCode()
}
