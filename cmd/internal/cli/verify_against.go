package cli

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"chibo/cmd/internal/ownreport"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring/merge"
)

// maxHashed is the size of a file that is hashed when inputs are looked for: far
// more than any workbook that is read.
const maxHashed = 512 << 20

// A heap is the files below a folder, by hash and by name.
type heap struct {
	files []heapFile // in order of their paths
}

type heapFile struct{ path, sum string }

// gatherHeap hashes every plain file below a folder. Hidden ones, links and what
// cannot be read are passed over.
func gatherHeap(folder string) (*heap, error) {
	h := &heap{}
	err := filepath.WalkDir(folder, func(path string, entry fs.DirEntry, err error) error {
		switch hidden := strings.HasPrefix(entry.Name(), ".") && path != folder; {
		case err != nil && path == folder:
			return err
		case err != nil:
			return filepath.SkipDir // of a folder that cannot be read
		case entry.IsDir() && hidden:
			return filepath.SkipDir
		case hidden || !entry.Type().IsRegular() || strings.HasPrefix(entry.Name(), "~$"):
			return nil
		}
		if sum, err := hashFile(path); err == nil {
			h.files = append(h.files, heapFile{path, sum})
		}
		return nil
	})
	return h, err
}

func hashFile(path string) (string, error) {
	file, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer file.Close()
	hash := sha256.New()
	if n, err := io.Copy(hash, io.LimitReader(file, maxHashed+1)); err != nil || n > maxHashed {
		return "", errors.Join(err, os.ErrInvalid)
	}
	return hex.EncodeToString(hash.Sum(nil)), nil
}

// find returns the file with the hash, else the one with the name; empty: there
// is none.
func (h *heap) find(sum, name string) string {
	for _, same := range []func(heapFile) bool{
		func(f heapFile) bool { return sum != "" && f.sum == sum },
		func(f heapFile) bool { return filepath.Base(f.path) == filepath.Base(filepath.FromSlash(name)) },
	} {
		if i := slices.IndexFunc(h.files, same); i >= 0 {
			return h.files[i].path
		}
	}
	return ""
}

// verifyAgainst holds the report against what its inputs in a folder give now.
func (a *app) verifyAgainst(ctx context.Context, o *verifyOptions, found *checked, v *view.Verification) error {
	fresh, err := a.scoreAgainst(ctx, o, found, v)
	if err == nil {
		differencesOf(v, fresh)
	}
	return err
}

// scoreAgainst works the report out anew from the inputs in a folder.
func (a *app) scoreAgainst(ctx context.Context, o *verifyOptions, found *checked, v *view.Verification) (*view.Report, error) {
	if info, err := os.Stat(o.against); err != nil {
		return nil, fileError(o.against, err)
	} else if !info.IsDir() {
		return nil, usage("verify-no-folder", "folder", filepath.ToSlash(o.against))
	}
	v.Against = filepath.ToSlash(o.against)
	h, err := gatherHeap(o.against)
	if err != nil {
		return nil, fileError(o.against, err)
	}
	if slices.ContainsFunc(found.report.Files, func(f view.File) bool { return f.Role == view.ReportFile }) {
		return a.mergeAgainst(ctx, found, h, v)
	}
	plan, err := a.planAgainst(o, found.report, h, v)
	if err != nil {
		return nil, err
	}
	read, err := a.readInputs(plan)
	if err != nil {
		return nil, err
	}
	return a.newOutcome(plan, read, plan.score(read)), ctx.Err()
}

// planAgainst puts together the run that the report came of: its period, its
// criteria, and the inputs as the folder has them now.
func (a *app) planAgainst(o *verifyOptions, r *view.Report, h *heap, v *view.Verification) (*inputPlan, error) {
	space, err := a.workspaceIn(o.against)
	if err != nil {
		return nil, err
	}
	plan := &inputPlan{period: r.Result.Period, workspace: space, password: o.password, roster: o.roster, decisions: o.decisions}
	own := func(name string) string {
		if file := filepath.Join(o.against, name); name != "" && exists(file) {
			return file
		}
		return ""
	}
	plan.roster, plan.decisions = cmp.Or(plan.roster, own(space.Roster)), cmp.Or(plan.decisions, own(space.Decisions), own(decisionsFile))
	for _, f := range r.Files {
		switch f.Role {
		case view.RosterFile:
			plan.roster = cmp.Or(plan.roster, h.find(f.SHA256, f.Name))
		case view.DecisionsFile:
			plan.decisions = cmp.Or(plan.decisions, h.find(f.SHA256, f.Name))
		}
	}
	if plan.roster == "" {
		return nil, cannot("verify-no-roster", "folder", v.Against)
	}
	if plan.decisions == "" { // a run there would take it up
		plan.decisions = h.find("", decisionsFile)
	}
	plan.sheets = []string{o.against}
	if space.Sheets != "" {
		if sheets := filepath.Join(o.against, space.Sheets); exists(sheets) {
			plan.sheets = []string{sheets}
		}
	}
	for _, path := range []string{plan.roster, plan.decisions} {
		if path != "" {
			if err := readable(path); err != nil {
				return nil, err
			}
		}
	}
	if err := a.planSetsAgainst(plan, o, r, h, v); err != nil {
		return nil, err
	}
	return plan, a.planModelsAgainst(plan, o, r, h, v)
}

// workspaceIn reads the workspace file of a folder, else of the current one:
// header words of the house count in every reading.
func (a *app) workspaceIn(folder string) (*workspace, error) {
	file := filepath.Join(folder, workspaceFile)
	data, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		space, err := a.findWorkspace()
		if err != nil {
			return nil, err
		}
		own, err := a.taughtIn(folder)
		return &workspace{Headers: space.Headers, Taught: own}, err
	}
	if err != nil {
		return nil, fileError(file, err)
	}
	space, problems := parseWorkspace(filepath.ToSlash(file), data)
	if len(problems) > 0 {
		a.printProblems(problems)
		return nil, usage("workspace-faulty", "file", filepath.ToSlash(file))
	}
	space.Taught, err = a.taughtIn(folder)
	return space, err
}

// planSetsAgainst takes the sets named; else those of the folder's chibo.yaml,
// which are the measure whatever the report was made with; else, in a folder
// without one, those of the report by hash.
func (a *app) planSetsAgainst(p *inputPlan, o *verifyOptions, r *view.Report, h *heap, v *view.Verification) error {
	if len(o.criteria) == 0 {
		o.criteria = o.ownCriteria(p.workspace)
	}
	if len(o.criteria) > 0 {
		return a.planCriteria(p, o.criteria)
	}
	sets, err := a.setsByHash(r.Result.Sets, h, v)
	p.sets = sets
	return err
}

// ownCriteria are the sets that the folder's chibo.yaml names, its files seen
// from here.
func (o *verifyOptions) ownCriteria(space *workspace) (names []string) {
	for _, name := range space.Criteria {
		if file := filepath.Join(o.against, name); exists(file) {
			name = file
		}
		names = append(names, name)
	}
	return names
}

// planModelsAgainst takes the year's models named, else those of the report by
// hash.
func (a *app) planModelsAgainst(p *inputPlan, o *verifyOptions, r *view.Report, h *heap, v *view.Verification) error {
	if len(o.models) > 0 {
		return a.planModels(p, o.models)
	}
	models, err := a.setsByHash(modelsOf(r), h, v)
	p.models = models
	return err
}

// setsByHash finds sets in the folder, or in the program, by their hash; else by
// their file's name, and then they are others. One that is found nowhere is a
// difference, and taken as the report carries it.
func (a *app) setsByHash(carried []*criteria.Set, h *heap, v *view.Verification) (sets []*criteria.Set, err error) {
	for _, set := range carried {
		builtin, unknown := criteria.Builtin(set.ID)
		path := h.find(set.SHA256, set.Source)
		switch {
		case unknown == nil && builtin.SHA256 == set.SHA256:
			sets = append(sets, builtin)
		case path == "" && len(set.Grades) == 0 && set.Year == nil: // of a JSON report, which carries no set
			return nil, usage("verify-no-set", "id", set.ID, "folder", v.Against)
		case path == "":
			v.Inputs = append(v.Inputs, view.InputChange{State: view.InputRemoved, Role: view.RoleCriteria, Name: set.ID, Before: set.SHA256})
			sets = append(sets, set)
		default:
			read, problems, err := loadSet(path)
			if err != nil {
				return nil, err
			}
			if read == nil || hasErrors(problems) {
				a.printProblems(problems)
				return nil, usage("criteria-faulty")
			}
			sets = append(sets, read)
		}
	}
	return sets, nil
}

// modelsOf returns the sets of a report's models of a year, as it carries them.
func modelsOf(r *view.Report) (sets []*criteria.Set) {
	for _, m := range r.Result.Models {
		sets = append(sets, m.Set)
	}
	return sets
}

// mergeAgainst rolls the reports of the level below up anew, joined into the
// report's period where they are of parts of it.
func (a *app) mergeAgainst(ctx context.Context, found *checked, h *heap, v *view.Verification) (*view.Report, error) {
	var paths, sheets []string
	for _, f := range found.report.Files {
		switch path := h.find(f.SHA256, f.Name); {
		case path == "":
		case f.Role == view.ReportFile:
			paths = append(paths, path)
		default: // of the year's models
			sheets = append(sheets, path)
		}
	}
	if len(paths) == 0 {
		return nil, cannot("verify-no-reports", "folder", v.Against)
	}
	reports, altered, err := a.readReports(ctx, paths)
	if err != nil {
		return nil, err
	}
	a.printProblems(altered)
	if len(reports) == 0 {
		return nil, cannot("verify-no-reports", "folder", v.Against)
	}
	o, period := &mergeOptions{}, found.report.Result.Period
	if slices.ContainsFunc(reports, func(own *ownreport.OwnReport) bool { return own.Result.Period != period }) {
		o.period, o.joined = period.String(), period
	}
	merged, err := a.mergeGroups([][]merge.Part{partsOf(reports)}, reports, found.report.Letterhead, o)
	if err != nil {
		return nil, err
	}
	fresh := merged[0]
	if models := modelsOf(found.report); len(models) > 0 && len(fresh.Result.Models) == 0 {
		plan := &inputPlan{period: period, sets: fresh.Result.Sets, models: models}
		return fresh, judgeMerged(plan, fresh, sheets)
	}
	return fresh, nil
}
