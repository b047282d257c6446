package merge

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// joinAssessments makes one assessment of those of all parts, as join joins
// results. A part without one, or one by another set, leaves none, and that is
// reported: what stands for some cells only would read as if it stood for all.
func joinAssessments(r *scoring.Result, parts []Part, join func([]Part) (*scoring.Result, error)) error {
	beside, without := assessmentsOf(parts)
	if len(beside) > 0 && without == "" {
		joined, err := join(beside)
		if err != nil {
			return err
		}
		r.Assessment = joined
		r.Problems = append(r.Problems, slices.DeleteFunc(joined.Problems, func(p diag.Problem) bool { return !ofWhole(p.Code) })...)
		joined.Problems = nil
	} else if len(beside) > 0 {
		r.Problems = append(r.Problems, diag.New(diag.MissingReport, "assessment", diag.Pos{File: without}, "id", beside[0].Result.Sets[0].ID))
	}
	r.Tie()
	return nil
}

// assessmentsOf returns the parts' assessments, and names the first part that has
// none by the same set as the others.
func assessmentsOf(parts []Part) (beside []Part, without string) {
	for _, part := range parts {
		a := part.Result.Assessment
		if a == nil || len(beside) > 0 && a.Sets[0].SHA256 != beside[0].Result.Sets[0].SHA256 {
			if without == "" {
				without = part.Name
			}
			continue
		}
		beside = append(beside, Part{Name: part.Name, Issuer: part.Issuer, Result: a})
	}
	return beside, without
}

// joinAssessments makes the assessment of the whole period of those of its parts,
// where the set says how: else the period has a sheet of its own, which no report
// of a part knows.
func (j *joiner) joinAssessments(r *scoring.Result) {
	beside, _ := assessmentsOf(j.spans)
	if at := slices.IndexFunc(beside, func(p Part) bool { return needsOwnSheet(p.Result, j.period) }); at >= 0 {
		r.Problems = append(r.Problems, diag.New(diag.MissingReport, "own-sheet", diag.Pos{}, "id", beside[at].Result.Sets[0].ID, "period", j.period))
		return
	}
	_ = joinAssessments(r, j.spans, func(parts []Part) (*scoring.Result, error) { // which refuses nothing
		return (&joiner{parts[0].Result.Sets, j.period, parts}).join(), nil
	})
}

// needsOwnSheet reports whether a result of a set of periods is of a part of a
// period that has a sheet of its own: then the parts say nothing of the whole.
func needsOwnSheet(part *scoring.Result, period scoring.Period) bool {
	set := part.Sets[0]
	return set.Scope == criteria.OfPeriod && part.Period != period && set.OwnSheet(period.Kind)
}

// onSheet makes of a decision on a whole quarter one on the quarter's sheet:
// under a set of periods it is the same, and a year is made of such sheets.
func (j *joiner) onSheet(d scoring.Decision, part scoring.Period) scoring.Decision {
	if onWhole(d) && part != j.period && j.sets[0].Scope == criteria.OfPeriod {
		d.Month = part.Whole()
	}
	return d
}

// decideSheets has the sheets of quarters bear what was decided on their quarters.
func (j *joiner) decideSheets(result *scoring.CellResult, row []*scoring.CellResult) {
	for i, c := range row {
		if c == nil || c.Decision == nil {
			continue
		}
		for _, d := range c.Decision.Decisions {
			if on := j.onSheet(d, j.spans[i].Result.Period); onWhole(d) && !onWhole(on) {
				decideSheet(result, on)
			}
		}
	}
}

// decideSheet follows one decision on a grade beside those that the sheet has.
func decideSheet(c *scoring.CellResult, d scoring.Decision) {
	for i := range c.Meetings {
		m := &c.Meetings[i]
		if m.Kind != scoring.Regular || m.Month != d.Month {
			continue
		}
		decision := scoring.MeetingDecision{Total: m.Total}
		if m.Decision != nil {
			decision = *m.Decision
		}
		decision.Grade, decision.Decisions = criteria.Some(d.Grade), append(slices.Clone(decision.Decisions), d)
		m.Decision = &decision
	}
}
