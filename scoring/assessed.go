package scoring

import (
	"chibo/criteria"
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
		at[tieKey(c.Cell, known)] = c
	}
	for i := range r.Cells {
		r.Cells[i].Assessed = at[tieKey(r.Cells[i].Cell, known)]
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

// tieKey tells cells apart: by committees and id.
func tieKey(c *PartyCell, known naming.CommitteeKeys) string {
	return known.Of(c.Committee) + "\x00" + known.Of(c.Under) + "\x00" + criteria.Key(c.ID)
}
