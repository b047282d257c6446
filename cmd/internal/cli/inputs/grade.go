package inputs

import (
	"slices"

	"chibo/cmd/internal/cli/exit"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/models"
)

// Score grades what was read, and judges the year's models where any is named.
func (p *Plan) Score(read *Readings) *scoring.Result {
	return p.judged(read, scoring.Score(read.Roster, p.Sets, p.Period, read.Sheets, read.decisions))
}

// ScoreAndRelease is score for whoever needs the sheets no longer: they are let go as
// their cells are graded.
func (p *Plan) ScoreAndRelease(read *Readings) *scoring.Result {
	result := scoring.ScoreAndRelease(read.Roster, p.Sets, p.Period, read.Sheets, read.decisions)
	read.Sheets = nil // they are empty now
	return p.judged(read, result)
}

func (p *Plan) judged(read *Readings, result *scoring.Result) *scoring.Result {
	if len(p.Models) > 0 {
		models.Add(result, read.Roster, p.Models, read.year)
	}
	p.assess(read, result)
	return result
}

// assess grades the cells by the set of the whole period, ties that to their
// meetings, and compares the best grades with the cap among like units.
func (p *Plan) assess(read *Readings, result *scoring.Result) {
	result.Sizes = p.Workspace.Sizes
	if p.assessedBy != nil && read.assessed != nil {
		assessed := scoring.Score(read.Roster, []*criteria.Set{p.assessedBy}, p.Period, read.assessed.sheets, read.assessed.decisions)
		scoring.AddAssessment(result, assessed)
		result.Problems = append(slices.Clone(result.Problems), assessed.Problems...)
		diag.Sort(result.Problems)
	}
	if !p.Checks && (p.assessedBy != nil || p.Sets[0].Scope == criteria.OfPeriod) { // a check grades nothing
		scoring.AddUnits(result, p.Workspace.Units)
	}
}

// unknownUnits warns of what units name and the roster lacks.
func (p *Plan) unknownUnits(roster *scoring.Roster) error {
	if unknown := scoring.UnknownUnits(roster, p.Workspace.Units); len(unknown) > 0 && (p.assessedBy != nil || p.Sets[0].Scope == criteria.OfPeriod) {
		return exit.Usage("unknown-unit", "text", unknown[0])
	}
	return nil
}
