package score

import (
	"path/filepath"

	"chibo/cmd/internal/cli/closed"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/output"
)

// planOutputs checks every target before the work is done. In a workspace that
// names a folder for reports, a run for the eye without --output writes one
// there; one for another program writes nothing it was not asked for.
func (p *plan) planOutputs(o *options) error {
	outputs, err := output.Targets(p.Access.Here, o.Outputs, output.Extensions(), p.OutfileOptions(o.Force))
	if err != nil {
		return err
	}
	p.outputs = outputs
	if len(o.Outputs) == 0 && p.Workspace.Reports != "" && o.Format == output.Table {
		p.outputs = []output.Target{p.defaultReport(o.Force)}
	}
	return nil
}

// defaultReport names a report nobody asked for by name. It never replaces one
// that is there, unless told to: the next free number is taken.
func (p *plan) defaultReport(force bool) output.Target {
	stem := filepath.Join(p.Workspace.Reports, closed.ReportStem(p.Period, p.Replaces))
	first := stem + ".xlsx"
	if force || !p.Access.Here.Exists(first) {
		return output.Target{Path: first, Format: output.Excel}
	}
	return output.Target{Path: files.FreeName(p.Access.Here, stem, ".xlsx"), Format: output.Excel, Kept: first}
}
