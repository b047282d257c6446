package jsonout

import (
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// A unit is the cap on the best grade in one group of like units.
type unit struct {
	Unit      *string         `json:"unit"`     // null: of no kind
	Document  *string         `json:"document"` // that decided for the larger share
	Share     criteria.Points `json:"share"`
	Excellent int             `json:"excellent"`
	Base      int             `json:"base"`
	Allowed   int             `json:"allowed"`
	Surplus   int             `json:"surplus"`
	Undecided int             `json:"undecided"`
	OK        bool            `json:"ok"`
}

// A periodAssessment is the set of periods beside the meetings.
type periodAssessment struct {
	criteriaSet
	cellCounts
	Units []unit `json:"units"`
	Pairs int    `json:"pairs"` // that a leader should ask about
}

// An assessedCell is what the assessment made of a cell.
type assessedCell struct {
	Status scoring.CellStatus                 `json:"status"`
	Score  criteria.Optional[criteria.Points] `json:"score"`
	Grade  *string                            `json:"grade"`
	Ask    *string                            `json:"ask"` // weak-meetings, good-meetings; null: nothing to ask
	Text   *string                            `json:"text"`
	Notes  []string                           `json:"notes"`
	Facts  []statedFact                       `json:"facts"` // of its own sheet; null: it has none, or several
}

// A statedFact is what a period's sheet states of one fact.
type statedFact struct {
	Fact   string                             `json:"fact"`
	Share  criteria.Optional[criteria.Points] `json:"share"` // in percent
	Value  *string                            `json:"value"` // the id of one of the fact's values
	Text   string                             `json:"text"`
	Source *string                            `json:"source"`
}

func unitsOf(counts []scoring.ExcellentCount) []unit {
	var units []unit
	for _, e := range counts {
		units = append(units, unit{nonEmpty(e.Unit), nonEmpty(e.Document), e.Share.Points(), e.Excellent, e.Base, e.Allowed,
			max(0, e.Excellent-e.Allowed), e.Unknown, e.OK})
	}
	return units
}

func assessmentOf(r *view.Report) *periodAssessment {
	a := r.Result.Assessment
	if a == nil {
		return nil
	}
	return &periodAssessment{setOf(a.Sets[0]), countsOf(r.Assessed(), a.Summary), unitsOf(a.Excellent), view.TiePairs(r)}
}

// assessed is what the assessment made of a cell; nil: there is none.
func (w *cellWriter) assessed(c *scoring.CellResult) *assessedCell {
	r, p, other := w.report, w.printer, w.beside
	if c.Assessed == nil {
		return nil
	}
	j := &assessedCell{Status: c.Assessed.Status, Score: c.Assessed.DecidedScore(), Grade: nonEmpty(view.AssessedGrade(r, c))}
	j.Notes = append([]string{}, other.CellNotes(c.Assessed, w.besidePrinter)...)
	if sheets := c.Assessed.Meetings; len(sheets) == 1 && other.SetOf(&sheets[0]) != nil {
		j.Facts = statedOf(other.SetOf(&sheets[0]), &sheets[0])
	}
	if tie := r.Result.TieOf(c); tie.Asks() {
		j.Ask, j.Text = nonEmpty(string(tie)), nonEmpty(view.TieText(r, c, p))
	}
	return j
}

// statedOf lists what the sheet states, in the order of the set's facts.
func statedOf(set *criteria.Set, m *scoring.MeetingResult) []statedFact {
	stated := []statedFact{}
	for i := range set.Facts {
		for _, f := range m.Stated {
			if f.Fact != i {
				continue
			}
			j := statedFact{Fact: set.Facts[i].ID, Text: f.Text, Source: nonEmpty(f.At.Pos().Cell)}
			if set.Facts[i].IsShare() {
				j.Share = criteria.Some(f.Share.Points())
			} else {
				j.Value = &set.Facts[i].Values[f.Value].ID
			}
			stated = append(stated, j)
		}
	}
	return stated
}
