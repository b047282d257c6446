package wire

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A wireAssessment carries the set of periods beside that of the meetings; its
// cells stand with the meetings' cells.
type wireAssessment struct {
	Set wireSet `json:"set"`
}

// A wireAssessed is what the assessment made of a cell.
type wireAssessed struct {
	wireOutcome
	Sheets []wireMeeting `json:"sheets,omitempty"`
}

func packAssessment(a *scoring.Result) *wireAssessment {
	if a == nil {
		return nil
	}
	return &wireAssessment{Set: packSet(a.Sets[0])}
}

// unpack reads the assessment beside a result, without its cells; false where it
// is none.
func (w *wireAssessment) unpack(beside *scoring.Result) bool {
	if w == nil {
		return true
	}
	set := w.Set.unpack(criteria.OfPeriod)
	if set == nil {
		return false
	}
	beside.Assessment = &scoring.Result{Period: beside.Period, Sets: []*criteria.Set{set}, Like: beside.Like, Sizes: beside.Sizes}
	return true
}

func packAssessed(c *scoring.CellResult) *wireAssessed {
	if c == nil {
		return nil
	}
	return &wireAssessed{packOutcome(c), packMeetings(c)}
}

// addTo reads what the assessment made of a cell; false where it names a grade or
// criterion that is none of its set's.
func (w *wireAssessed) addTo(assessment *scoring.Result, cell *scoring.PartyCell) bool {
	if w == nil {
		return true
	}
	if assessment == nil {
		return false
	}
	c, sound := w.wireOutcome.unpack(cell, w.Sheets, assessment.Sets)
	assessment.Cells = append(assessment.Cells, c)
	return sound
}

// A wireStated is a fact that a period's sheet states.
type wireStated struct {
	Fact  int                              `json:"f"`
	Share criteria.Optional[criteria.Rate] `json:"share,omitzero"`
	Value int                              `json:"v,omitempty"`
	Text  string                           `json:"t,omitempty"`
	Pos   diag.Pos                         `json:"at,omitzero"`
}

func packStated(facts []scoring.StatedFact) (out []wireStated) {
	for _, f := range facts {
		w := wireStated{Fact: f.Fact, Value: f.Value, Text: f.Text, Pos: f.At.Pos()}
		if f.Share.Den > 0 {
			w.Share = criteria.Some(f.Share)
		}
		out = append(out, w)
	}
	return out
}

// unpackStated reads them; false where one is none of the set's.
func unpackStated(texts []wireStated, set *criteria.Set) (facts []scoring.StatedFact, sound bool) {
	for _, w := range texts {
		if w.Fact < 0 || w.Fact >= len(set.Facts) {
			return nil, false
		}
		rule := &set.Facts[w.Fact]
		if rule.IsShare() != w.Share.Value.Known() || !rule.IsShare() && (w.Value < 0 || w.Value >= len(rule.Values)) {
			return nil, false
		}
		facts = append(facts, scoring.StatedFact{Fact: w.Fact, Share: w.Share.Value, Value: w.Value, Text: w.Text, At: placeAt(w.Pos)})
	}
	return facts, true
}
