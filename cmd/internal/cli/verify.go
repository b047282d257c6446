package cli

import (
	"bytes"
	"context"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/intake"
	"chibo/cmd/internal/pages"
	"chibo/cmd/internal/report"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// verifyOptions are the flags and arguments of `chibo verify`, as given. Those
// it shares with score mean the same.
type verifyOptions struct {
	scoreOptions
	against string // folder of the inputs; empty: the report against itself alone
}

// newVerifyCommand is `chibo verify`; run does the work.
func newVerifyCommand(a *app, run func(context.Context, *verifyOptions) error) *cobra.Command {
	o := &verifyOptions{scoreOptions: scoreOptions{format: formatTable}}
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
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&o.against, "against", "", a.text.Text("flag.against"))
	flags.StringVarP(&o.roster, "roster", "r", "", a.text.Text("flag.verify.roster"))
	flags.StringArrayVarP(&o.criteria, "criteria", "c", nil, a.text.Text("flag.verify.criteria"))
	flags.StringVar(&o.decisions, "decisions", "", a.text.Text("flag.verify.decisions"))
	flags.StringVar(&o.password, "password", "", a.text.Text("flag.password"))
	flags.VarP(choice{&o.format, []string{formatTable, formatJSON}}, "format", "f", a.text.Text("flag.check.format"))
	return cmd
}

// A verified is a report held against what it carries.
type verified struct {
	whole       *intake.WholeReport
	report      *report.Report
	cells       int // that were held against what follows
	differences []pages.Difference
	moved       bool // rows stand in another place
}

// readVerified reads a report, writes its pages again from what it carries, and
// holds the two against each other.
func readVerified(path string) (*verified, error) {
	whole, err := intake.ReadWhole(path)
	if err != nil {
		return nil, ownReportError(err)
	}
	written, language, err := report.ReadOrigin(whole.Origin, whole.Result)
	if err != nil {
		return nil, cannot("report-without-origin", "file", whole.Name)
	}
	var again bytes.Buffer
	if err := report.Excel(&again, written, written.Printer(language)); err != nil {
		return nil, err
	}
	stands, follows, err := pages.ReadBoth(whole.Bytes, again.Bytes())
	if err != nil {
		return nil, cannot("report-without-data", "file", whole.Name)
	}
	return &verified{whole: whole, report: written, cells: follows.Cells(), differences: pages.Compare(stands, follows), moved: pages.RowsMoved(stands, follows)}, nil
}

// verify holds a report against itself, and against its inputs where they are
// named.
func (a *app) verify(ctx context.Context, o *verifyOptions) error {
	path, kept, err := a.planVerify(o)
	if err != nil {
		return err
	}
	v, err := a.verification(ctx, o, path)
	if err != nil {
		return err
	}
	if kept != nil && kept.SHA256 != v.SHA256 {
		v.Notes = append(v.Notes, kept.message("closed-altered"))
		v.Altered = true
	}
	write := report.VerifyTable
	if o.format == formatJSON {
		write = report.VerifyJSON
	}
	if err := write(a.env.Stdout, v, v.Report.Printer(a.text.Language())); err != nil {
		return stdoutError(err)
	}
	if !v.Follows() {
		return &failure{status: exitFaults}
	}
	return nil
}

// verification does the work: of an Excel report on its own and against its
// inputs, of a JSON report against its inputs.
func (a *app) verification(ctx context.Context, o *verifyOptions, path string) (*report.Verification, error) {
	if strings.EqualFold(filepath.Ext(path), ".json") {
		return a.verifyJSON(ctx, o, path)
	}
	found, err := readVerified(path)
	if err != nil {
		return nil, err
	}
	a.log.reports(found.whole.Use)
	v := &report.Verification{
		File: found.whole.Name, SHA256: found.whole.Use.SHA256, Report: found.report, Program: Version, Code: found.report.CheckCode(),
		Cells: found.cells, Pages: found.differences, Carried: scoring.Recheck(found.whole.Result),
	}
	if found.moved {
		noteOf(v, "verify-rows-moved")
	}
	if o.against == "" {
		return v, nil
	}
	return v, a.verifyAgainst(ctx, o, found, v)
}

// planVerify finds the report: a file, or the version kept of a period that was
// closed.
func (a *app) planVerify(o *verifyOptions) (path string, kept *closing, err error) {
	switch period, words := leadingPeriod(o.arguments); {
	case len(o.arguments) == 0:
		return "", nil, usage("verify-none")
	case words > 0 && words == len(o.arguments):
		kept, err := latestClosing(period)
		if err == nil && kept == nil {
			err = usage("verify-open", "period", period)
		}
		if err != nil {
			return "", nil, err
		}
		return kept.file(), kept, readable(kept.file())
	case len(o.arguments) > 1:
		return "", nil, usage("too-many-arguments", "command", "chibo verify", "argument", o.arguments[1])
	}
	path = o.arguments[0]
	if err := readable(path); err != nil {
		return "", nil, err
	}
	switch extension := strings.ToLower(filepath.Ext(path)); {
	case extension == ".docx" || extension == ".csv" || extension == ".md":
		return "", nil, usage("verify-kind", "file", filepath.ToSlash(path))
	case extension == ".json" && o.against == "":
		return "", nil, usage("verify-json", "file", filepath.ToSlash(path))
	}
	return path, nil, nil
}

// differencesOf holds a fresh result against that of the report.
func differencesOf(v *report.Verification, fresh *report.Report) {
	v.Inputs = report.InputChanges(v.Report, fresh)
	v.Results = scoring.Differences(v.Report.Result, fresh.Result)
	v.Fresh = fresh.CheckCode()
}

// noteOf adds a note to a verification.
func noteOf(v *report.Verification, key string, args ...any) {
	v.Notes = append(v.Notes, diag.Msg(key, args...))
}
