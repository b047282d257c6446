package scoring

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring/naming"
)

// A Tie says how a cell's grade of meetings stands to its assessment.
type Tie string

const (
	TiePlain    Tie = ""              // nothing to ask
	TieOpen     Tie = "open"          // one of the two is not known
	TieTooGood  Tie = "weak-meetings" // the worst meetings and the best assessment
	TieTooHarsh Tie = "good-meetings" // the best meetings and the worst assessment
)

// Asks reports whether a leader should ask about the pair.
func (t Tie) Asks() bool { return t == TieTooGood || t == TieTooHarsh }

// AddAssessment puts the whole result of a set of periods beside that of the same
// cells' meetings: the other half of a quarter's end.
func AddAssessment(r, assessed *Result) {
	r.Assessment = assessed
	r.Tie()
}

// Tie finds for each cell what the assessment made of it.
func (r *Result) Tie() {
	if r.Assessment == nil {
		for i := range r.Cells {
			r.Cells[i].Assessed = nil
		}
		return
	}
	known, at := naming.CommitteeKeys{}, map[string]*CellResult{}
	for i := range r.Assessment.Cells {
		c := &r.Assessment.Cells[i]
		at[cellKey(c.Cell, known)] = c
	}
	for i := range r.Cells {
		r.Cells[i].Assessed = at[cellKey(r.Cells[i].Cell, known)]
	}
}

// TieOf compares a cell's grade of meetings with its assessment.
func (r *Result) TieOf(c *CellResult) Tie {
	grade := c.DecidedGrade()
	if r.Assessment == nil || c.Assessed == nil {
		return TieOpen
	}
	assessed := c.Assessed.DecidedGrade()
	if !grade.Known || !assessed.Known {
		return TieOpen
	}
	worst, last := grade.Value == len(r.Sets[0].Grades)-1, assessed.Value == len(r.Assessment.Sets[0].Grades)-1
	switch {
	case worst && assessed.Value == 0:
		return TieTooGood
	case grade.Value == 0 && last:
		return TieTooHarsh
	}
	return TiePlain
}

// joinAssessments makes one assessment of those of all parts, as join joins
// results. A part without one, or one by another set, leaves none, and that is
// reported: what stands for some cells only would read as if it stood for all.
func (r *Result) joinAssessments(parts []Part, join func([]Part) (*Result, error)) error {
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

// joinableAssessments reports whether the assessments of parts of a period make
// one of the whole: that a set of periods says how, or that there is none.
func joinableAssessments(parts []Part, period Period) bool {
	return !slices.ContainsFunc(parts, func(p Part) bool {
		a := p.Result.Assessment
		return a != nil && needsOwnSheet(a, period)
	})
}

// needsOwnSheet reports whether a result of a set of periods is of a part of a
// period that has a sheet of its own: then the parts say nothing of the whole.
func needsOwnSheet(part *Result, period Period) bool {
	set := part.Sets[0]
	return set.Scope == criteria.OfPeriod && part.Period != period && set.OwnSheet(period.Kind)
}
