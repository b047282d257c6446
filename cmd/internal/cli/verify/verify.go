// Package verify is `chibo verify`: a report against itself, its record, its inputs.
//
// verify.go has flags and run, record.go the record of a closed version, against.go the
// inputs in a folder, heap.go finds them, sets.go the criteria, json.go a JSON report.
package verify

import (
	"cmp"
	"context"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/checked"
	"chibo/cmd/internal/cli/closed"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/cli/output"
	"chibo/cmd/internal/cli/workspace"
	"chibo/cmd/internal/jsonout"
	"chibo/cmd/internal/terminal"
	"chibo/cmd/internal/view"
	"chibo/scoring/compare"
)

// options are the flags and arguments of `chibo verify`, as given.
type options struct {
	inputs.Sources
	format  string
	against string // folder of the inputs; empty: the report against itself alone
}

// NewCommand is `chibo verify`.
func NewCommand(a *app.App) *cobra.Command {
	o := &options{format: output.Table}
	cmd := flags.Command(a.Text, "verify", "doi-chieu")
	cmd.RunE = func(cmd *cobra.Command, args []string) error {
		o.Arguments = args
		return run(cmd.Context(), a, o)
	}
	f := flags.Of(a.Text, cmd)
	f.Text(&o.against, "against", "flag.against")
	f.Roster(&o.Roster, "flag.verify.roster")
	f.Criteria(&o.Criteria, "flag.verify.criteria")
	f.Models(&o.Models)
	f.Decisions(&o.Decisions, "flag.verify.decisions")
	f.Password(&o.Password)
	f.Format(&o.format, "flag.check.format", output.Table, output.JSON)
	return cmd
}

// run compares a report with itself, and with its inputs where they are
// named.
func run(ctx context.Context, a *app.App, o *options) error {
	path, kept, where, err := planVerify(a, o)
	if err != nil {
		return err
	}
	v, err := verification(ctx, a, o, path)
	if err != nil {
		return err
	}
	if kept != nil {
		v.Record = append(v.Record, recheckAll(a.Here(), where, kept)...)
	}
	p := v.Report.Printer(a.Text.Language())
	if o.format == output.JSON {
		err = jsonout.VerifyJSON(a.Env.Stdout, v, p)
	} else {
		err = terminal.VerifyTable(a.Env.Stdout, v, p, a.Env.StdoutWidth)
	}
	if err != nil {
		return exit.StdoutError(err)
	}
	if v.Result() == view.Differs {
		return &exit.Failure{Status: exit.Faults}
	}
	return nil
}

// verification does the work: of an Excel report on its own and against its
// inputs, of a JSON report against its inputs.
func verification(ctx context.Context, a *app.App, o *options, path string) (*view.Verification, error) {
	if strings.EqualFold(filepath.Ext(path), ".json") {
		return verifyJSON(ctx, a, o, path)
	}
	found, err := checked.Read(a.Here(), path)
	if err != nil {
		return nil, err
	}
	a.Log.Reports(found.Own.Use)
	v := &view.Verification{
		File: found.Own.Name, SHA256: found.Own.Use.SHA256, Report: found.Report, Program: app.Version, Code: found.Report.CheckCode(),
		Pages: found.Pages, Fields: found.Fields, Carried: found.Carried, Set: found.Set,
	}
	if o.against == "" {
		return v, nil
	}
	return v, verifyAgainst(ctx, a, o, found, v)
}

// planVerify finds the report: a file, or the version kept of a period that was
// closed.
func planVerify(a *app.App, o *options) (path string, kept *closed.Version, where closed.Vault, err error) {
	switch period, words := inputs.LeadingPeriod(a.Here(), o.Arguments); {
	case len(o.Arguments) == 0:
		return "", nil, where, exit.Usage("verify-none")
	case words > 0 && words == len(o.Arguments):
		where = verifiedVault(a, o)
		kept, err := where.Latest(period)
		if err == nil && kept == nil {
			err = exit.Usage("verify-open", "period", period)
		}
		if err != nil {
			return "", nil, where, err
		}
		return kept.File(), kept, where, files.Readable(a.Here(), kept.File())
	case len(o.Arguments) > 1:
		return "", nil, where, exit.Usage("too-many-arguments", "command", "chibo verify", "argument", o.Arguments[1])
	}
	path = o.Arguments[0]
	if err := files.Readable(a.Here(), path); err != nil {
		return "", nil, where, err
	}
	switch extension := strings.ToLower(filepath.Ext(path)); {
	case extension == ".docx" || extension == ".csv" || extension == ".md":
		return "", nil, where, exit.Usage("verify-kind", "file", filepath.ToSlash(path))
	case extension == ".json" && o.against == "":
		return "", nil, where, exit.Usage("verify-json", "file", filepath.ToSlash(path))
	}
	return path, nil, where, nil
}

// verifiedVault is the vault of the roster that is named, else of the
// workspace's, else of the current folder.
func verifiedVault(a *app.App, o *options) closed.Vault {
	roster := o.Roster
	if space, err := workspace.Find(a); err == nil {
		roster = cmp.Or(roster, space.Roster)
	}
	return closed.VaultOf(a.Here(), roster)
}

// differencesOf compares a fresh result with that of the report.
func differencesOf(v *view.Verification, fresh *view.Report) {
	v.Inputs = append(v.Inputs, view.InputChanges(v.Report, fresh)...)
	v.Results = compare.Differences(v.Report.Result, fresh.Result)
	v.Fresh = fresh.CheckCode()
}
