package verify

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"slices"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/checked"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/cli/merge"
	"chibo/cmd/internal/cli/workspace"
	"chibo/cmd/internal/view"
)

// verifyAgainst compares the report with what its inputs in a folder give now.
func verifyAgainst(ctx context.Context, a *app.App, o *options, found *checked.Report, v *view.Verification) error {
	fresh, err := scoreAgainst(ctx, a, o, found, v)
	if err == nil {
		differencesOf(v, fresh)
	}
	return err
}

// scoreAgainst computes the report again from the inputs in a folder.
func scoreAgainst(ctx context.Context, a *app.App, o *options, found *checked.Report, v *view.Verification) (*view.Report, error) {
	if info, err := a.Here().Stat(o.against); err != nil {
		return nil, exit.FileError(o.against, err)
	} else if !info.IsDir() {
		return nil, exit.Usage("verify-no-folder", "folder", filepath.ToSlash(o.against))
	}
	v.Against = filepath.ToSlash(o.against)
	h, err := gatherHeap(a.Here(), o.against)
	if err != nil {
		return nil, exit.FileError(o.against, err)
	}
	if slices.ContainsFunc(found.Report.Files, func(f view.File) bool { return f.Role == view.ReportFile }) {
		return mergeAgainst(ctx, a, found, h, v)
	}
	plan, err := planAgainst(a, o, found.Report, h, v)
	if err != nil {
		return nil, err
	}
	read, err := inputs.Read(a, plan)
	if err != nil {
		return nil, err
	}
	return inputs.NewReport(a, plan, read, plan.Score(read)), ctx.Err()
}

// planAgainst puts together the run that the report came of: its period, its
// criteria, and the inputs as the folder has them now.
func planAgainst(a *app.App, o *options, r *view.Report, h *heap, v *view.Verification) (*inputs.Plan, error) {
	space, err := workspaceIn(a, o.against)
	if err != nil {
		return nil, err
	}
	plan := &inputs.Plan{Period: r.Result.Period, Workspace: space, Access: a.Access(o.Password), Roster: o.Roster, Decisions: o.Decisions}
	own := func(name string) string {
		if file := filepath.Join(o.against, name); name != "" && a.Here().Exists(file) {
			return file
		}
		return ""
	}
	plan.Roster, plan.Decisions = cmp.Or(plan.Roster, own(space.Roster)), cmp.Or(plan.Decisions, own(space.Decisions), own(workspace.DecisionsFile))
	for _, f := range r.Files {
		switch f.Role {
		case view.RosterFile:
			plan.Roster = cmp.Or(plan.Roster, h.find(f.SHA256, f.Name))
		case view.DecisionsFile:
			plan.Decisions = cmp.Or(plan.Decisions, h.find(f.SHA256, f.Name))
		}
	}
	if plan.Roster == "" {
		return nil, exit.Cannot("verify-no-roster", "folder", v.Against)
	}
	if plan.Decisions == "" { // a run there would take it up
		plan.Decisions = h.find("", workspace.DecisionsFile)
	}
	plan.Sheets = []string{o.against}
	if space.Sheets != "" {
		if sheets := filepath.Join(o.against, space.Sheets); a.Here().Exists(sheets) {
			plan.Sheets = []string{sheets}
		}
	}
	for _, path := range []string{plan.Roster, plan.Decisions} {
		if path != "" {
			if err := files.Readable(a.Here(), path); err != nil {
				return nil, err
			}
		}
	}
	if err := planSetsAgainst(a, plan, o, r, h, v); err != nil {
		return nil, err
	}
	return plan, planModelsAgainst(a, plan, o, r, h, v)
}

// workspaceIn reads the workspace file of a folder, else of the current one:
// header words of the house count in every reading.
func workspaceIn(a *app.App, folder string) (*workspace.Workspace, error) {
	file := filepath.Join(folder, workspace.File)
	data, err := a.Here().ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		space, err := workspace.Find(a)
		if err != nil {
			return nil, err
		}
		own, err := workspace.TaughtIn(a, folder)
		return &workspace.Workspace{Headers: space.Headers, Taught: own}, err
	}
	if err != nil {
		return nil, exit.FileError(file, err)
	}
	space, problems := workspace.Parse(filepath.ToSlash(file), data)
	if len(problems) > 0 {
		a.PrintProblems(problems)
		return nil, exit.Usage("workspace-faulty", "file", filepath.ToSlash(file))
	}
	space.Taught, err = workspace.TaughtIn(a, folder)
	return space, err
}

// mergeAgainst merges the reports of the level below again, joined into the
// report's period where they are of parts of it.
func mergeAgainst(ctx context.Context, a *app.App, found *checked.Report, h *heap, v *view.Verification) (*view.Report, error) {
	var paths, sheets []string
	for _, f := range found.Report.Files {
		switch path := h.find(f.SHA256, f.Name); {
		case path == "":
		case f.Role == view.ReportFile:
			paths = append(paths, path)
		case f.Role == view.TaughtFile: // read with the workspace
		default: // of the year's models
			sheets = append(sheets, path)
		}
	}
	if len(paths) == 0 {
		return nil, exit.Cannot("verify-no-reports", "folder", v.Against)
	}
	period := found.Report.Result.Period
	fresh, err := merge.Again(ctx, a, paths, period, found.Report.Letterhead)
	if err != nil {
		return nil, err
	}
	if fresh == nil {
		return nil, exit.Cannot("verify-no-reports", "folder", v.Against)
	}
	if models := modelsOf(found.Report); len(models) > 0 && len(fresh.Result.Models) == 0 {
		space, err := workspaceIn(a, v.Against)
		if err != nil {
			return nil, err
		}
		plan := &inputs.Plan{Access: a.Access(""), Period: period, Sets: fresh.Result.Sets, Models: models, Workspace: space}
		return fresh, merge.Judge(plan, fresh, sheets)
	}
	return fresh, nil
}
