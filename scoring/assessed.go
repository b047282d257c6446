package scoring

import (
	"slices"

	"chibo/criteria"
)

// An Assessment is what a set of periods made of the same cells in the same
// period: the other half of a quarter's end.
type Assessment struct {
	Set       *criteria.Set
	Excellent []ExcellentCount
}

// An Assessed is what the assessment made of one cell.
type Assessed struct {
	Status CellStatus
	Score  criteria.Optional[criteria.Points] // decided, where it was
	Grade  criteria.Optional[int]             // index into the assessment's Grades, decided where it was
	// Undecided: the sheet is there, and what it states decides no grade.
	Undecided bool
}

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

// AddAssessment ties what a set of periods made of the same cells to the result
// of their meetings: both were scored with one roster.
func AddAssessment(r, assessed *Result) {
	r.Assessment = &Assessment{Set: assessed.Sets[0]}
	at := map[*PartyCell]*CellResult{}
	for i := range assessed.Cells {
		at[assessed.Cells[i].Cell] = &assessed.Cells[i]
	}
	for i := range r.Cells {
		if other := at[r.Cells[i].Cell]; other != nil {
			r.Cells[i].Assessed = &Assessed{Status: other.Status, Score: other.DecidedScore(), Grade: other.DecidedGrade(),
				Undecided: slices.ContainsFunc(other.Meetings, func(m MeetingResult) bool { return m.Status == UndecidedSheet })}
		}
	}
}

// TieOf compares a cell's grade of meetings with its assessment.
func (r *Result) TieOf(c *CellResult) Tie {
	grade := c.DecidedGrade()
	if r.Assessment == nil || c.Assessed == nil || !grade.Known || !c.Assessed.Grade.Known {
		return TieOpen
	}
	worst, last := grade.Value == len(r.Sets[0].Grades)-1, c.Assessed.Grade.Value == len(r.Assessment.Set.Grades)-1
	switch {
	case worst && c.Assessed.Grade.Value == 0:
		return TieTooGood
	case grade.Value == 0 && last:
		return TieTooHarsh
	}
	return TiePlain
}
