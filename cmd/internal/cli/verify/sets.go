package verify

import (
	"path/filepath"
	"slices"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/cli/sets"
	"chibo/cmd/internal/cli/workspace"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/view"
	"chibo/criteria"
)

// planSetsAgainst takes the sets named; else those of the folder's chibo.yaml,
// which are the measure whatever the report was made with; else, in a folder
// without one, those of the report by hash.
func planSetsAgainst(a *app.App, p *inputs.Plan, o *options, r *view.Report, h *heap, v *view.Verification) error {
	if len(o.Criteria) == 0 {
		o.Criteria = o.ownCriteria(a.Here(), p.Workspace)
	}
	if len(o.Criteria) > 0 {
		return inputs.PlanCriteria(a, p, o.Criteria)
	}
	carried := r.Result.Sets
	if beside := r.Result.Assessment; beside != nil {
		carried = slices.Concat(carried, beside.Sets)
	}
	sets, err := setsByHash(a, carried, h, v)
	if err != nil {
		return err
	}
	p.Sets = sets
	return p.SplitSets()
}

// ownCriteria are the sets that the folder's chibo.yaml names, its files seen
// from here.
func (o *options) ownCriteria(here disk.Folder, space *workspace.Workspace) (names []string) {
	for _, name := range space.Criteria {
		if file := filepath.Join(o.against, name); here.Exists(file) {
			name = file
		}
		names = append(names, name)
	}
	return names
}

// planModelsAgainst takes the year's models named, else those of the report by
// hash.
func planModelsAgainst(a *app.App, p *inputs.Plan, o *options, r *view.Report, h *heap, v *view.Verification) error {
	if len(o.Models) > 0 {
		return inputs.PlanModels(a, p, o.Models)
	}
	models, err := setsByHash(a, modelsOf(r), h, v)
	p.Models = models
	return err
}

// setsByHash finds sets in the folder, or in the program, by their hash; else by
// their file's name, and then they are others. One that is found nowhere is a
// difference, and taken as the report carries it.
func setsByHash(a *app.App, carried []*criteria.Set, h *heap, v *view.Verification) (found []*criteria.Set, err error) {
	for _, set := range carried {
		builtin, unknown := criteria.Builtin(set.ID)
		path := h.find(set.SHA256, set.Source)
		switch {
		case unknown == nil && builtin.SHA256 == set.SHA256:
			found = append(found, builtin)
		case path == "" && len(set.Grades) == 0 && set.Year == nil: // of a JSON report, which carries no set
			return nil, exit.Usage("verify-no-set", "id", set.ID, "folder", v.Against)
		case path == "":
			v.Inputs = append(v.Inputs, view.InputChange{State: view.InputRemoved, Role: view.RoleCriteria, Name: set.ID, Before: set.SHA256})
			found = append(found, set)
		default:
			read, problems, err := sets.Load(a.Here(), path)
			if err != nil {
				return nil, err
			}
			if read == nil || app.HasErrors(problems) {
				a.PrintProblems(problems)
				return nil, exit.Usage("criteria-faulty")
			}
			found = append(found, read)
		}
	}
	return found, nil
}

// modelsOf returns the sets of a report's models of a year, as it carries them.
func modelsOf(r *view.Report) (sets []*criteria.Set) {
	for _, m := range r.Result.Models {
		sets = append(sets, m.Set)
	}
	return sets
}
