package wire

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A wireYear is a YearEntry: what was stated, for the models are judged again by
// whoever reads it.
type wireYear struct {
	Grade   criteria.YearGrade `json:"grade,omitempty"`
	Pos     diag.Pos           `json:"at,omitzero"`
	Marks   []wireYearMark     `json:"marks,omitempty"`
	Sources []scoring.Source   `json:"sources,omitempty"`
	Faults  []wireProblem      `json:"faults,omitempty"`
}

// A wireYearMark is one condition that the sheet has a place for.
type wireYearMark struct {
	Model  int               `json:"m"`
	Leaf   int               `json:"c"`
	State  scoring.MarkState `json:"s"`
	Points criteria.Points   `json:"p,omitempty"`
	Text   string            `json:"t,omitempty"`
	Pos    diag.Pos          `json:"at,omitzero"`
}

func packYear(e *scoring.YearEntry) *wireYear {
	if e == nil {
		return nil
	}
	w := &wireYear{Sources: e.Sources}
	if e.Grade.Known {
		w.Grade, w.Pos = e.Grade.Value, e.Grade.At.Pos()
	}
	for m, marks := range e.Marks {
		for i, mark := range marks {
			if mark.State != scoring.NoMark {
				w.Marks = append(w.Marks, wireYearMark{m, i, mark.State, mark.Points, mark.Text, mark.At.Pos()})
			}
		}
	}
	for _, p := range e.Faults {
		w.Faults = append(w.Faults, packProblem(p))
	}
	return w
}

// unpack makes the entry; false where it names models or conditions that are
// not there.
func (w *wireYear) unpack(models []scoring.ModelResult) (*scoring.YearEntry, bool) {
	if w == nil {
		return nil, true
	}
	e := &scoring.YearEntry{Marks: make([][]scoring.Mark, len(models)), Sources: w.Sources}
	if w.Grade != criteria.NoYearGrade {
		if !slices.Contains(criteria.YearGrades(), w.Grade) {
			return nil, false
		}
		e.Grade = scoring.Fact[criteria.YearGrade]{Value: w.Grade, Known: true, At: placeAt(w.Pos)}
	}
	for i, m := range models {
		e.Marks[i] = make([]scoring.Mark, leafCount(m.Set))
	}
	for _, m := range w.Marks {
		if m.Model < 0 || m.Model >= len(models) || m.Leaf < 0 || m.Leaf >= len(e.Marks[m.Model]) {
			return nil, false
		}
		e.Marks[m.Model][m.Leaf] = scoring.Mark{State: m.State, Points: m.Points, Text: m.Text, At: placeAt(m.Pos)}
	}
	for _, p := range w.Faults {
		e.Faults = append(e.Faults, p.unpack())
	}
	return e, true
}

// placeAt is where a value was read.
func placeAt(pos diag.Pos) scoring.Place {
	if pos.File == "" {
		return scoring.Place{}
	}
	return scoring.PlaceAt(pos.Cell, &scoring.Origin{File: pos.File, Sheet: pos.Sheet})
}
