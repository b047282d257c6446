package close

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/checked"
	"chibo/cmd/internal/cli/closed"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/excel"
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/ownreport"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// keep writes the folder of the version: the report, the hashes, the record.
func keep(a *app.App, p *plan, o *options, r *view.Report) (*closed.Version, error) {
	code := r.CheckCode()
	if given := strings.ToUpper(strings.TrimSpace(o.code)); given != "" && given != code {
		return nil, &exit.Failure{Status: exit.Faults, Message: diag.Msg("close-code-differs", "given", given, "code", code)}
	}
	content, err := signedReport(a, o, r)
	if err != nil {
		return nil, err
	}
	number := max(r.Edition, 1)
	name := fmt.Sprintf("bao-cao-%s-%s%d.xlsx", p.Period, names.EditionPrefix, number)
	carried, err := ownreport.ReadReportOf(name, content)
	if err != nil {
		return nil, exit.ReportError(err)
	}
	c := &closed.Version{
		Folder: p.Vault().Edition(p.Period, number), Period: p.Period, Edition: number, Number: p.Paper.Number,
		Closed: criteria.DateOf(a.Env.Now()).String(), Report: name, SHA256: carried.Use.SHA256, Data: carried.Data, Inputs: files.HexSum(closed.Hashes(a.Here(), r)),
		Code: code, Program: app.Version, Reason: p.Reason,
	}
	for _, l := range r.Taught {
		c.Taught = append(c.Taught, view.TaughtText(l, a.Text))
	}
	takeFields(c, p, o, r)
	if p.Replaces != nil {
		c.Replaces = p.Replaces.Number
	}
	bytesOf := func(b []byte) func(io.Writer) error {
		return func(w io.Writer) error { _, err := w.Write(b); return err }
	}
	err = outfile.WriteFolder(a.Here(), c.Folder, []outfile.NewFile{
		{Name: c.Report, ReadOnly: true, Write: bytesOf(content)},
		{Name: names.ClosedHashes, ReadOnly: true, Write: bytesOf(closed.Hashes(a.Here(), r))},
		{Name: names.ClosedRecord, ReadOnly: true, Write: bytesOf(c.Record(a.Text.Text("closed.record.about")))},
	})
	if errors.Is(err, outfile.ErrExists) {
		return nil, exit.Usage("closed-meanwhile", "folder", filepath.ToSlash(c.Folder))
	}
	if err != nil {
		return nil, exit.OutputError(err)
	}
	return c, nil
}

// signedReport is the workbook that is kept: the signed one, once it is known
// to say what follows from the inputs, else one written now.
func signedReport(a *app.App, o *options, r *view.Report) ([]byte, error) {
	if o.report == "" {
		var b bytes.Buffer
		err := excel.Excel(&b, r, a.Text)
		return b.Bytes(), err
	}
	signed := o.signed
	differs := func(key string, args ...any) error {
		args = append([]any{"file", signed.Own.Name, "command", "chibo verify"}, args...)
		return &exit.Failure{Status: exit.Faults, Message: diag.Msg(key, args...)}
	}
	switch {
	case signed.Report.Result.Period != r.Result.Period:
		return nil, differs("close-report-period", "its", signed.Report.Result.Period, "period", r.Result.Period)
	case !signed.Sound():
		return nil, differs("close-report-altered", "count", signed.Count())
	case signed.Report.CheckCode() != r.CheckCode():
		return nil, differs("close-report-differs", "its", signed.Report.CheckCode(), "code", r.CheckCode())
	case max(signed.Report.Edition, 1) != max(r.Edition, 1):
		return nil, differs("close-report-edition", "its", max(signed.Report.Edition, 1), "edition", max(r.Edition, 1))
	}
	return signed.Own.Bytes, nil
}

// takeFields records what the signed paper bears: as it was filled in, or printed.
func takeFields(c *closed.Version, p *plan, o *options, r *view.Report) {
	bearing := o.signed
	if bearing == nil {
		bearing = &checked.Report{Report: r}
	}
	c.Dated, c.Place = bearing.Field(names.FieldDate), bearing.Field(names.FieldPlace)
	if c.Dated == "" && !p.Paper.Date.IsZero() {
		c.Dated = p.Paper.Date.String()
	}
	c.Signers = strings.Join(bearing.Signers(), "; ")
}

// tellClosed says what was kept and where, and how to compare it with the paper.
func tellClosed(a *app.App, c *closed.Version, r *view.Report) {
	out := func(key string) {
		message := c.Message(key)
		args := append(message.Args, "code", c.Code, "folder", filepath.ToSlash(c.Folder), "reason", c.Reason, "replaces", c.Replaces,
			"summary", view.SummaryLine(r, a.Text))
		fmt.Fprintln(a.Env.Stdout, a.Text.Text(key, args...))
	}
	out("closed.done")
	if r.Revision != nil {
		out("closed.replaces")
		for _, line := range view.RevisionLines(r, a.Text) {
			fmt.Fprintln(a.Env.Stdout, "  "+line)
		}
	}
	out("closed.summary")
	out("closed.code")
	out("closed.kept")
	a.Log.Wrote(c.File())
	a.CountProblems(r.Problems)
}
