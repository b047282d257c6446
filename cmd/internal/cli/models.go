package cli

import (
	"slices"

	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/models"
)

// planModels loads the year's models that are named, and holds them against the
// period and the set that scores the meetings.
func (a *app) planModels(p *inputPlan, named []string) error {
	names := splitNames(named)
	if len(names) == 0 {
		return nil
	}
	faulty := false
	for _, name := range names {
		set, problems, err := loadUsedSet(name, p.workspace.Confirmed)
		if err != nil {
			return err
		}
		p.problems = append(p.problems, problems...)
		if set == nil || hasErrors(problems) {
			faulty = true
			continue
		}
		if err := p.addModel(name, set); err != nil {
			return err
		}
	}
	if faulty {
		a.printProblems(p.problems)
		return usage("criteria-faulty")
	}
	if p.period != (scoring.Period{}) && p.period.Kind != criteria.FullYear {
		return usage("model-needs-year", "period", p.period, "year", p.period.Last.Year)
	}
	return nil
}

func (p *inputPlan) addModel(name string, set *criteria.Set) error {
	if set.Scope != criteria.OfYear {
		return usage("model-of-meetings", "id", set.ID)
	}
	if slices.ContainsFunc(p.models, func(m *criteria.Set) bool { return m.ID == set.ID }) {
		return usage("model-twice", "id", set.ID)
	}
	if grade := models.UnknownGrade(set, p.sets[0]); grade != "" {
		return usage("model-grade", "model", set.ID, "grade", grade, "id", p.sets[0].ID)
	}
	p.models = append(p.models, set)
	p.problems = append(p.problems, useOfSet(set, p.period)...)
	if !isBuiltin(name) {
		p.criteria = append(p.criteria, name)
	}
	return nil
}

// score grades what was read, and judges the year's models where any is named.
func (p *inputPlan) score(read *readings) *scoring.Result {
	return p.judged(read, scoring.Score(read.roster, p.sets, p.period, read.sheets, read.decisions))
}

// scoreAndRelease is score for whoever needs the sheets no longer: they are let go as
// their cells are graded.
func (p *inputPlan) scoreAndRelease(read *readings) *scoring.Result {
	result := scoring.ScoreAndRelease(read.roster, p.sets, p.period, read.sheets, read.decisions)
	read.sheets = nil // they are empty now
	return p.judged(read, result)
}

func (p *inputPlan) judged(read *readings, result *scoring.Result) *scoring.Result {
	if len(p.models) > 0 {
		models.Add(result, read.roster, p.models, read.year)
	}
	p.assess(read, result)
	return result
}
