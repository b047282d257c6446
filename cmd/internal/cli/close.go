package cli

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/ownreport"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// closeOptions are the flags and arguments of `chibo close`, as given.
type closeOptions struct {
	inputOptions
	revise revising
	strict bool
	report string   // the signed workbook; empty: it is written anew
	code   string   // check code at the foot of the signed paper
	signed *checked // the signed workbook as it was read; nil: none is named
}

// newCloseCommand is `chibo close`; run does the work.
func newCloseCommand(a *app, run func(context.Context, *closeOptions) error) *cobra.Command {
	o := &closeOptions{}
	cmd := &cobra.Command{
		Use:     a.text.Text("cmd.close.use"),
		Aliases: []string{"chot"},
		Short:   a.text.Text("cmd.close.short"),
		Long:    a.text.Text("cmd.close.long"),
		Example: a.text.Text("cmd.close.example"),
		RunE: func(cmd *cobra.Command, args []string) error {
			o.arguments, o.revise.Given = args, cmd.Flags().Changed(reviseFlag)
			return run(cmd.Context(), o)
		},
	}
	f := flagsOf(a.text, cmd)
	f.number(&o.paper.Number, "flag.number")
	f.date(&o.paper.Date)
	f.text(&o.report, "report", "flag.close.report")
	f.text(&o.code, "code", "flag.code")
	f.revise(&o.revise.Reason)
	f.period(&o.period, "flag.close.period")
	f.roster(&o.roster, "flag.roster")
	f.criteria(&o.criteria, "flag.criteria")
	f.models(&o.models)
	f.decisions(&o.decisions, "flag.decisions")
	f.password(&o.password)
	f.strict(&o.strict, "flag.close.strict")
	return cmd
}

// close scores the period once more, so that what is kept follows from the
// inputs as they are, and keeps it.
func (a *app) close(ctx context.Context, o *closeOptions) error {
	plan, err := a.planClose(o)
	if err != nil {
		return err
	}
	read, err := a.readInputs(plan.inputPlan)
	if err != nil {
		return err
	}
	a.guard(plan.inputPlan, read.roster)
	result := plan.score(read)
	outcome := a.newOutcome(plan.inputPlan, read, result)
	if err := plan.revise(outcome); err != nil {
		return err
	}
	a.overlap(plan.inputPlan, outcome)
	a.log.result(result, outcome.CheckCode())
	if err := ctx.Err(); err != nil {
		return err
	}
	a.printProblems(outcome.Problems)
	faults := hasErrors(outcome.Problems)
	if faults && o.strict {
		a.countProblems(outcome.Problems)
		return &failure{status: exitFaults, message: diag.Msg("strict-not-closed")}
	}
	kept, err := a.keep(plan, o, outcome)
	if err != nil {
		return err
	}
	a.tellClosed(kept, outcome)
	if faults {
		return &failure{status: exitFaults}
	}
	return nil
}

// A closePlan is what a run of `chibo close` will read, and which version of the
// period's report it keeps.
type closePlan struct {
	*inputPlan
	edition
}

// planClose looks at everything that can be wrong before the work is done.
func (a *app) planClose(o *closeOptions) (*closePlan, error) {
	if _, words := leadingPeriod(o.arguments); o.period == "" && words == 0 {
		return nil, usage("close-no-period")
	}
	if err := o.readSigned(); err != nil {
		return nil, err
	}
	inputs, err := a.planRun(&o.inputOptions)
	if err != nil {
		return nil, err
	}
	plan := &closePlan{inputPlan: inputs}
	if err := plan.planNumber(o); err != nil {
		return nil, err
	}
	if plan.workspace.File == "" {
		return nil, usage("close-no-workspace")
	}
	if plan.edition, err = inputs.planEdition(o.revise); err != nil {
		return nil, err
	}
	if plan.replaces != nil && criteria.Key(plan.replaces.Number) == criteria.Key(plan.paper.Number) {
		return nil, usage("close-same-number", "number", plan.paper.Number, "edition", plan.replaces.Edition)
	}
	return plan, nil
}

// readSigned reads the signed workbook, where one is named.
func (o *closeOptions) readSigned() (err error) {
	if o.report == "" {
		return nil
	}
	if err := readable(o.report); err != nil {
		return err
	}
	o.signed, err = checkReport(o.report)
	return err
}

// planNumber finds the document's number: that of the command line, or of
// chibo.yaml, must be the one that the signed report bears, if it bears one.
func (p *closePlan) planNumber(o *closeOptions) error {
	if o.signed != nil {
		its := o.signed.field(names.FieldNumber)
		if its != "" && p.paper.Number != "" && criteria.Key(its) != criteria.Key(p.paper.Number) {
			return usage("close-other-number", "file", o.signed.own.Name, "its", its, "number", p.paper.Number)
		}
		p.paper.Number = cmp.Or(p.paper.Number, its)
	}
	if p.paper.Number == "" {
		return usage("close-no-number")
	}
	return nil
}

// keep writes the folder of the version: the report, the hashes, the record.
func (a *app) keep(p *closePlan, o *closeOptions, r *view.Report) (*closing, error) {
	code := r.CheckCode()
	if given := strings.ToUpper(strings.TrimSpace(o.code)); given != "" && given != code {
		return nil, &failure{status: exitFaults, message: diag.Msg("close-code-differs", "given", given, "code", code)}
	}
	content, err := a.signedReport(o, r)
	if err != nil {
		return nil, err
	}
	number := max(r.Edition, 1)
	name := fmt.Sprintf("bao-cao-%s-%s%d.xlsx", p.period, names.EditionPrefix, number)
	carried, err := ownreport.ReadReportOf(name, content)
	if err != nil {
		return nil, ownReportError(err)
	}
	c := &closing{
		Folder: p.vault().edition(p.period, number), Period: p.period, Edition: number, Number: p.paper.Number,
		Closed: criteria.DateOf(a.env.Now()).String(), Report: name, SHA256: carried.Use.SHA256, Data: carried.Data, Inputs: hexSum(hashes(r)),
		Code: code, Program: Version, Reason: p.reason,
	}
	for _, l := range r.Taught {
		c.Taught = append(c.Taught, view.TaughtText(l, a.text))
	}
	c.takeFields(p, o, r)
	if p.replaces != nil {
		c.Replaces = p.replaces.Number
	}
	bytesOf := func(b []byte) func(io.Writer) error {
		return func(w io.Writer) error { _, err := w.Write(b); return err }
	}
	err = outfile.WriteFolder(c.Folder, []outfile.NewFile{
		{Name: c.Report, ReadOnly: true, Write: bytesOf(content)},
		{Name: names.ClosedHashes, ReadOnly: true, Write: bytesOf(hashes(r))},
		{Name: names.ClosedRecord, ReadOnly: true, Write: bytesOf(c.record(a.text.Text("closed.record.about")))},
	})
	if errors.Is(err, outfile.ErrExists) {
		return nil, usage("closed-meanwhile", "folder", filepath.ToSlash(c.Folder))
	}
	if err != nil {
		return nil, outputError(err)
	}
	return c, nil
}

// signedReport is the workbook that is kept: the signed one, once it is known
// to say what follows from the inputs, else one written now.
func (a *app) signedReport(o *closeOptions, r *view.Report) ([]byte, error) {
	if o.report == "" {
		var b bytes.Buffer
		err := excel.Excel(&b, r, a.text)
		return b.Bytes(), err
	}
	signed := o.signed
	differs := func(key string, args ...any) error {
		args = append([]any{"file", signed.own.Name, "command", "chibo verify"}, args...)
		return &failure{status: exitFaults, message: diag.Msg(key, args...)}
	}
	switch {
	case signed.report.Result.Period != r.Result.Period:
		return nil, differs("close-report-period", "its", signed.report.Result.Period, "period", r.Result.Period)
	case !signed.sound():
		return nil, differs("close-report-altered", "count", signed.count())
	case signed.report.CheckCode() != r.CheckCode():
		return nil, differs("close-report-differs", "its", signed.report.CheckCode(), "code", r.CheckCode())
	case max(signed.report.Edition, 1) != max(r.Edition, 1):
		return nil, differs("close-report-edition", "its", max(signed.report.Edition, 1), "edition", max(r.Edition, 1))
	}
	return signed.own.Bytes, nil
}

// takeFields records what the signed paper bears: as it was filled in, or printed.
func (c *closing) takeFields(p *closePlan, o *closeOptions, r *view.Report) {
	bearing := o.signed
	if bearing == nil {
		bearing = &checked{report: r}
	}
	c.Dated, c.Place = bearing.field(names.FieldDate), bearing.field(names.FieldPlace)
	if c.Dated == "" && !p.paper.Date.IsZero() {
		c.Dated = p.paper.Date.String()
	}
	c.Signers = strings.Join(bearing.signers(), "; ")
}

// tellClosed says what was kept and where, and how to hold it against the paper.
func (a *app) tellClosed(c *closing, r *view.Report) {
	out := func(key string) {
		message := c.message(key)
		args := append(message.Args, "code", c.Code, "folder", filepath.ToSlash(c.Folder), "reason", c.Reason, "replaces", c.Replaces,
			"summary", view.SummaryLine(r, a.text))
		fmt.Fprintln(a.env.Stdout, a.text.Text(key, args...))
	}
	out("closed.done")
	if r.Revision != nil {
		out("closed.replaces")
		for _, line := range view.RevisionLines(r, a.text) {
			fmt.Fprintln(a.env.Stdout, "  "+line)
		}
	}
	out("closed.summary")
	out("closed.code")
	out("closed.kept")
	a.log.wrote(c.file())
	a.countProblems(r.Problems)
}
