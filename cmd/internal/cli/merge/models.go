package merge

import (
	"slices"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/cli/workspace"
	"chibo/cmd/internal/ownreport"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/workbook"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/models"
)

// splitYearSheets takes the year's sheets out of the arguments: what is no
// report, where models are asked for.
func (o *options) splitYearSheets(access workbook.Access) error {
	if len(o.models) == 0 {
		return nil
	}
	if o.apart {
		return exit.Usage("flags-apart", "first", "--model", "second", "--apart")
	}
	var reports []string
	for _, path := range o.arguments {
		if err := files.Readable(access.Here, path); err != nil {
			return err
		}
		if ownreport.IsReport(path, access) {
			reports = append(reports, path)
		} else {
			o.sheets = append(o.sheets, path)
		}
	}
	if o.arguments = reports; len(reports) == 0 {
		return exit.Usage("merge-none")
	}
	return nil
}

// mergedModels judges a year's models over the merged report, by its cells and
// the year's sheets.
func mergedModels(a *app.App, merged []*view.Report, space *workspace.Workspace, o *options) error {
	if len(o.models) == 0 {
		return nil
	}
	r := merged[0]
	if len(r.Result.Models) > 0 {
		return exit.Usage("merge-has-models")
	}
	plan := &inputs.Plan{Access: a.Access(""), Period: r.Result.Period, Sets: r.Result.Sets, Workspace: space}
	if err := inputs.PlanModels(a, plan, o.models); err != nil {
		return err
	}
	r.Problems = slices.Concat(r.Problems, plan.Problems)
	return Judge(plan, r, o.sheets)
}

// Judge judges the plan's models over a merged report, by what the year's
// sheets say.
func Judge(plan *inputs.Plan, r *view.Report, sheets []string) error {
	roster, read := rosterOf(r.Result), &reading.Inputs{}
	if len(sheets) > 0 {
		var err error
		if read, err = reading.ReadSheets(sheets, roster, plan.Sets, plan.Period, plan.Reading()); err != nil {
			return err
		}
		r.Taught = read.Taught
		r.Files = append(r.Files, inputs.ReportFiles(plan, plan.TaughtFiles())...)
	}
	added := models.Add(r.Result, roster, plan.Models, read.Year)
	r.Problems = slices.Concat(r.Problems, read.Problems, added)
	r.Files = append(r.Files, inputs.ReportFiles(plan, read.Files)...)
	diag.Sort(r.Problems)
	return nil
}

// rosterOf makes the roster of a result's cells again, and points the cells to it.
func rosterOf(result *scoring.Result) *scoring.Roster {
	roster := &scoring.Roster{}
	for i := range result.Cells {
		roster.Cells = append(roster.Cells, *result.Cells[i].Cell)
	}
	for i := range result.Cells {
		result.Cells[i].Cell = &roster.Cells[i]
	}
	return roster
}
