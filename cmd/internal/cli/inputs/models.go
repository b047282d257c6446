package inputs

import (
	"slices"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/sets"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/models"
)

// PlanModels loads the year's models that are named, and compares them with the
// period and the set that scores the meetings.
func PlanModels(a *app.App, p *Plan, named []string) error {
	names := sets.SplitNames(a.Here(), named)
	if len(names) == 0 {
		return nil
	}
	faulty := false
	for _, name := range names {
		set, problems, err := sets.LoadUsed(a.Here(), name, p.Workspace.Confirmed)
		if err != nil {
			return err
		}
		p.Problems = append(p.Problems, problems...)
		if set == nil || app.HasErrors(problems) {
			faulty = true
			continue
		}
		if err := p.addModel(name, set); err != nil {
			return err
		}
	}
	if faulty {
		a.PrintProblems(p.Problems)
		return exit.Usage("criteria-faulty")
	}
	if p.Period != (scoring.Period{}) && p.Period.Kind != criteria.FullYear {
		return exit.Usage("model-needs-year", "period", p.Period, "year", p.Period.Last.Year)
	}
	return nil
}

func (p *Plan) addModel(name string, set *criteria.Set) error {
	if set.Scope != criteria.OfYear {
		return exit.Usage("model-of-meetings", "id", set.ID)
	}
	if slices.ContainsFunc(p.Models, func(m *criteria.Set) bool { return m.ID == set.ID }) {
		return exit.Usage("model-twice", "id", set.ID)
	}
	if grade := models.UnknownGrade(set, p.Sets[0]); grade != "" {
		return exit.Usage("model-grade", "model", set.ID, "grade", grade, "id", p.Sets[0].ID)
	}
	p.Models = append(p.Models, set)
	p.Problems = append(p.Problems, sets.Use(set, p.Period)...)
	if !sets.IsBuiltin(name) {
		p.criteria = append(p.criteria, name)
	}
	return nil
}
