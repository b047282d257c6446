package scoring

import "chibo/criteria"

// A wireAssessment carries the set of periods beside that of the meetings.
type wireAssessment struct {
	Set wireSet `json:"set"`
}

// A wireAssessed is what the assessment made of a cell.
type wireAssessed struct {
	Status CellStatus `json:"status"`
	Score  *decimal   `json:"score,omitempty"`
	Grade  *int       `json:"grade,omitempty"`
	Open   bool       `json:"undecided,omitempty"`
}

func packAssessment(a *Assessment) *wireAssessment {
	if a == nil {
		return nil
	}
	return &wireAssessment{Set: packSet(a.Set)}
}

// unpack reads the assessment; false where it is none.
func (w *wireAssessment) unpack() (*Assessment, bool) {
	if w == nil {
		return nil, true
	}
	a := &Assessment{Set: w.Set.unpack(criteria.OfPeriod)}
	return a, a.Set != nil
}

func packAssessed(a *Assessed) *wireAssessed {
	if a == nil {
		return nil
	}
	return &wireAssessed{a.Status, packPoints(a.Score), a.Grade.Pointer(), a.Undecided}
}

// unpack reads a cell's part; false where its grade is none of the set's.
func (w *wireAssessed) unpack(assessment *Assessment) (*Assessed, bool) {
	if w == nil {
		return nil, true
	}
	a := &Assessed{Status: w.Status, Score: unpackPoints(w.Score), Grade: optional(w.Grade), Undecided: w.Open}
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

func packStated(facts []StatedFact) (out []wireStated) {
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
func unpackStated(texts []wireStated, set *criteria.Set) (facts []StatedFact, sound bool) {
	for _, w := range texts {
		share := unpackRate(w.Share)
		if w.Fact < 0 || w.Fact >= len(set.Facts) {
			return nil, false
		}
		rule := &set.Facts[w.Fact]
		if rule.IsShare() != share.Known || !rule.IsShare() && (w.Value < 0 || w.Value >= len(rule.Values)) {
			return nil, false
		}
		facts = append(facts, StatedFact{Fact: w.Fact, Share: share.Value, Value: w.Value, Text: w.Text, At: w.Pos.place()})
	}
	return facts, true
}
