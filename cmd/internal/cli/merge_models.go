package cli

import (
	"slices"

	"chibo/cmd/internal/ownreport"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/view"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/models"
)

// splitYearSheets takes the year's sheets out of the arguments: what is no
// report, where models are asked for.
func (o *mergeOptions) splitYearSheets() error {
	if len(o.models) == 0 {
		return nil
	}
	if o.apart {
		return usage("flags-apart", "first", "--model", "second", "--apart")
	}
	var reports []string
	for _, path := range o.arguments {
		if err := readable(path); err != nil {
			return err
		}
		if ownreport.IsReport(path, "") {
			reports = append(reports, path)
		} else {
			o.sheets = append(o.sheets, path)
		}
	}
	if o.arguments = reports; len(reports) == 0 {
		return usage("merge-none")
	}
	return nil
}

// mergedModels judges a year's models over the merged report, by its cells and
// the year's sheets.
func (a *app) mergedModels(merged []*view.Report, space *workspace, o *mergeOptions) error {
	if len(o.models) == 0 {
		return nil
	}
	r := merged[0]
	if len(r.Result.Models) > 0 {
		return usage("merge-has-models")
	}
	plan := &inputPlan{period: r.Result.Period, sets: r.Result.Sets, workspace: space}
	if err := a.planModels(plan, o.models); err != nil {
		return err
	}
	r.Problems = slices.Concat(r.Problems, plan.problems)
	return judgeMerged(plan, r, o.sheets)
}

// judgeMerged judges the plan's models over a merged report, by what the year's
// sheets say.
func judgeMerged(plan *inputPlan, r *view.Report, sheets []string) error {
	roster, inputs := rosterOf(r.Result), &reading.Inputs{}
	if len(sheets) > 0 {
		var err error
		if inputs, err = reading.ReadSheets(sheets, roster, plan.sets, plan.period, reading.Options{Models: plan.models}); err != nil {
			return err
		}
	}
	added := models.Add(r.Result, roster, plan.models, inputs.Year)
	r.Problems = slices.Concat(r.Problems, inputs.Problems, added)
	r.Files = append(r.Files, reportFiles(plan, inputs.Files)...)
	diag.Sort(r.Problems)
	return nil
}

// rosterOf makes the roster of a result's cells anew, and points the cells to it.
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
