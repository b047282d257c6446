package wire

import (
	"chibo/criteria"
	"chibo/scoring"
)

// A wireAssessment carries the set of periods beside that of the meetings.
type wireAssessment struct {
	Set wireSet `json:"set"`
}

// A wireAssessed is what the assessment made of a cell.
type wireAssessed struct {
	Status scoring.CellStatus `json:"status"`
	Score  *decimal           `json:"score,omitempty"`
	Grade  *int               `json:"grade,omitempty"`
	Open   bool               `json:"undecided,omitempty"`
}

func packAssessment(a *scoring.Assessment) *wireAssessment {
	if a == nil {
		return nil
	}
	return &wireAssessment{Set: packSet(a.Set)}
}

// unpack reads the assessment; false where it is none.
func (w *wireAssessment) unpack() (*scoring.Assessment, bool) {
	if w == nil {
		return nil, true
	}
	a := &scoring.Assessment{Set: w.Set.unpack(criteria.OfPeriod)}
	return a, a.Set != nil
}

func packAssessed(a *scoring.Assessed) *wireAssessed {
	if a == nil {
		return nil
	}
	return &wireAssessed{a.Status, packPoints(a.Score), a.Grade.Pointer(), a.Undecided}
}

// unpack reads a cell's part; false where its grade is none of the set's.
func (w *wireAssessed) unpack(assessment *scoring.Assessment) (*scoring.Assessed, bool) {
	if w == nil {
		return nil, true
	}
	a := &scoring.Assessed{Status: w.Status, Score: unpackPoints(w.Score), Grade: optional(w.Grade), Undecided: w.Open}
	return a, assessment != nil && known(assessment.Set, a.Grade)
}

// A wireStated is a fact that a period's sheet states.
type wireStated struct {
	Fact  int       `json:"f"`
	Share *[2]int64 `json:"share,omitempty"`
	Value int       `json:"v,omitempty"`
	Text  string    `json:"t,omitempty"`
	Pos   wirePos   `json:"at,omitzero"`
}

func packStated(facts []scoring.StatedFact) (out []wireStated) {
	for _, f := range facts {
		w := wireStated{Fact: f.Fact, Value: f.Value, Text: f.Text, Pos: wirePos(f.At.Pos())}
		if f.Share.Den > 0 {
			w.Share = &[2]int64{f.Share.Num, f.Share.Den}
		}
		out = append(out, w)
	}
	return out
}

// unpackStated reads them; false where one is none of the set's.
func unpackStated(texts []wireStated, set *criteria.Set) (facts []scoring.StatedFact, sound bool) {
	for _, w := range texts {
		share := unpackRate(w.Share)
		if w.Fact < 0 || w.Fact >= len(set.Facts) {
			return nil, false
		}
		rule := &set.Facts[w.Fact]
		if rule.IsShare() != share.Known || !rule.IsShare() && (w.Value < 0 || w.Value >= len(rule.Values)) {
			return nil, false
		}
		facts = append(facts, scoring.StatedFact{Fact: w.Fact, Share: share.Value, Value: w.Value, Text: w.Text, At: w.Pos.place()})
	}
	return facts, true
}
