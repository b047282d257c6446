package wire

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A wireMeeting is a MeetingResult without what only explains it.
type wireMeeting struct {
	Month    scoring.Month                      `json:"month"`
	Kind     scoring.MeetingKind                `json:"kind"`
	Combined bool                               `json:"combined,omitempty"`
	Status   scoring.MeetingStatus              `json:"status"`
	Required bool                               `json:"required,omitempty"`
	Counted  bool                               `json:"counted,omitempty"`
	Set      int                                `json:"set"`
	Layout   scoring.Layout                     `json:"layout,omitempty"`
	Self     criteria.Optional[criteria.Points] `json:"self,omitzero"`
	Review   criteria.Optional[criteria.Points] `json:"review,omitzero"`
	Total    criteria.Optional[criteria.Points] `json:"total,omitzero"`
	Band     criteria.Optional[int]             `json:"band,omitzero"`
	Grade    criteria.Optional[int]             `json:"grade,omitzero"`
	Limits   []wireMessage                      `json:"limits,omitempty"`
	Notes    []wireMessage                      `json:"notes,omitempty"`
	Marks    []wireMark                         `json:"marks,omitempty"`
	Facts    wireFacts                          `json:"facts,omitzero"`
	Stated   []wireStated                       `json:"stated,omitempty"`
	Remark   string                             `json:"remark,omitempty"`
	Sources  []scoring.Source                   `json:"sources,omitempty"`
	Decision *scoring.MeetingDecision           `json:"decision,omitempty"`
}

type wireMark struct {
	Self     criteria.Optional[criteria.Points] `json:"s,omitzero"`
	Review   criteria.Optional[criteria.Points] `json:"r,omitzero"`
	Official criteria.Optional[criteria.Points] `json:"o,omitzero"`
	How      scoring.How                        `json:"h,omitempty"`
	Tier     criteria.Optional[int]             `json:"t,omitzero"`
	Pos      diag.Pos                           `json:"at,omitzero"`
	Note     string                             `json:"n,omitempty"`
}

func packMeeting(m *scoring.MeetingResult) wireMeeting {
	w := wireMeeting{
		Month: m.Month, Kind: m.Kind, Combined: m.Combined, Status: m.Status, Required: m.Required, Counted: m.Counted,
		Set: m.Set, Layout: m.Layout, Self: m.Self, Review: m.Review, Total: m.Total,
		Band: m.Band, Grade: m.Grade, Limits: packMessages(m.Limits), Notes: packMessages(m.Notes),
		Facts: packFacts(m), Stated: packStated(m.Stated), Remark: m.Remark, Sources: m.Sources, Decision: m.Decision,
	}
	home := m.SourcePos()
	w.Marks = make([]wireMark, 0, m.Marks.Len())
	for _, mark := range m.Marks.All() {
		pos := mark.At.Pos()
		if pos.File == home.File && pos.Sheet == home.Sheet { // as nearly always
			pos.File, pos.Sheet = "", ""
		}
		w.Marks = append(w.Marks, wireMark{mark.Self, mark.Review, mark.Official, mark.How, mark.Tier, pos, mark.Note})
	}
	return w
}

func (w wireMeeting) unpack(sets []*criteria.Set) (scoring.MeetingResult, bool) {
	m := scoring.MeetingResult{
		Month: w.Month, Kind: w.Kind, Combined: w.Combined, Status: w.Status, Required: w.Required, Counted: w.Counted,
		Set: w.Set, Layout: w.Layout, Self: w.Self, Review: w.Review, Total: w.Total,
		Band: w.Band, Grade: w.Grade, Limits: unpackMessages(w.Limits), Notes: unpackMessages(w.Notes), Remark: w.Remark,
		Sources: w.Sources, Decision: w.Decision,
	}
	if w.Set >= len(sets) || w.Set < -1 || m.Month.IsZero() {
		return m, false
	}
	set := sets[max(w.Set, 0)]
	sound := known(set, m.Band) && known(set, m.Grade) && (len(w.Marks) == 0 || w.Set >= 0 && len(w.Marks) == leafCount(set))
	marks, fit := w.unpackMarks(m.SourcePos())
	m.Marks, sound = scoring.PackMarkResults(marks), sound && fit
	if d := w.Decision; d != nil {
		sound = sound && decided(sets[0], d.Grade, d.Decisions)
	}
	stated, fit := unpackStated(w.Stated, set)
	m.Stated, sound = stated, sound && fit
	w.Facts.unpack(&m)
	return m, sound
}

// unpackMarks returns the marks, those without a file of their own read from
// the meeting's sheet; false where one is none that this program writes.
func (w wireMeeting) unpackMarks(home diag.Pos) ([]scoring.MarkResult, bool) {
	marks, fit := make([]scoring.MarkResult, len(w.Marks)), true
	read := map[scoring.Origin]*scoring.Origin{}
	for i, mark := range w.Marks {
		marks[i] = scoring.MarkResult{Self: mark.Self, Review: mark.Review, Official: mark.Official, How: mark.How, Tier: mark.Tier, Note: mark.Note}
		fit = fit && marks[i].Fits()
		of := scoring.Origin{File: mark.Pos.File, Sheet: mark.Pos.Sheet}
		if of.File == "" && mark.Pos.Cell != "" {
			of = scoring.Origin{File: home.File, Sheet: home.Sheet}
		}
		if of == (scoring.Origin{}) {
			continue
		}
		if read[of] == nil {
			read[of] = &of
		}
		marks[i].At = scoring.PlaceAt(mark.Pos.Cell, read[of])
	}
	return marks, fit
}
