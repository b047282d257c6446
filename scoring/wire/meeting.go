package wire

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A wireMeeting is a MeetingResult without what only explains it.
type wireMeeting struct {
	Month    string                `json:"month"`
	Kind     scoring.MeetingKind   `json:"kind"`
	Combined bool                  `json:"combined,omitempty"`
	Status   scoring.MeetingStatus `json:"status"`
	Required bool                  `json:"required,omitempty"`
	Counted  bool                  `json:"counted,omitempty"`
	Set      int                   `json:"set"`
	Layout   scoring.Layout        `json:"layout,omitempty"`
	Self     *decimal              `json:"self,omitempty"`
	Review   *decimal              `json:"review,omitempty"`
	Total    *decimal              `json:"total,omitempty"`
	Band     *int                  `json:"band,omitempty"`
	Grade    *int                  `json:"grade,omitempty"`
	Limits   []wireMessage         `json:"limits,omitempty"`
	Notes    []wireMessage         `json:"notes,omitempty"`
	Marks    []wireMark            `json:"marks,omitempty"`
	Facts    wireFacts             `json:"facts,omitzero"`
	Stated   []wireStated          `json:"stated,omitempty"`
	Remark   string                `json:"remark,omitempty"`
	Sources  []wireSource          `json:"sources,omitempty"`
	Decision *wireDecided          `json:"decision,omitempty"`
}

type wireMark struct {
	Self     *decimal    `json:"s,omitempty"`
	Review   *decimal    `json:"r,omitempty"`
	Official *decimal    `json:"o,omitempty"`
	How      scoring.How `json:"h,omitempty"`
	Tier     *int        `json:"t,omitempty"`
	Pos      wirePos     `json:"at,omitzero"`
	Note     string      `json:"n,omitempty"`
}

type wireSource struct {
	File  string `json:"f,omitempty"`
	Sheet string `json:"s,omitempty"`
	Row   int    `json:"r,omitempty"`
}

func packMeeting(m *scoring.MeetingResult) wireMeeting {
	w := wireMeeting{
		Month: packMonth(m.Month), Kind: m.Kind, Combined: m.Combined, Status: m.Status, Required: m.Required, Counted: m.Counted,
		Set: m.Set, Layout: m.Layout, Self: packPoints(m.Self), Review: packPoints(m.Review), Total: packPoints(m.Total),
		Band: m.Band.Pointer(), Grade: m.Grade.Pointer(), Limits: packMessages(m.Limits), Notes: packMessages(m.Notes),
		Facts: packFacts(m), Stated: packStated(m.Stated), Remark: m.Remark,
	}
	home := m.SourcePos()
	w.Marks = make([]wireMark, 0, m.Marks.Len())
	for _, mark := range m.Marks.All() {
		pos := mark.At.Pos()
		if pos.File == home.File && pos.Sheet == home.Sheet { // as nearly always
			pos.File, pos.Sheet = "", ""
		}
		w.Marks = append(w.Marks, wireMark{packPoints(mark.Self), packPoints(mark.Review), packPoints(mark.Official), mark.How,
			mark.Tier.Pointer(), wirePos(pos), mark.Note})
	}
	for _, s := range m.Sources {
		w.Sources = append(w.Sources, wireSource(s))
	}
	if d := m.Decision; d != nil {
		w.Decision = packDecided(d.Total, d.Grade, d.Decisions)
	}
	return w
}

func (w wireMeeting) unpack(sets []*criteria.Set) (scoring.MeetingResult, bool) {
	m := scoring.MeetingResult{
		Month: scoring.MonthOfData(w.Month), Kind: w.Kind, Combined: w.Combined, Status: w.Status, Required: w.Required, Counted: w.Counted,
		Set: w.Set, Layout: w.Layout, Self: unpackPoints(w.Self), Review: unpackPoints(w.Review), Total: unpackPoints(w.Total),
		Band: optional(w.Band), Grade: optional(w.Grade), Limits: unpackMessages(w.Limits), Notes: unpackMessages(w.Notes), Remark: w.Remark,
	}
	for _, s := range w.Sources {
		m.Sources = append(m.Sources, scoring.Source(s))
	}
	if w.Set >= len(sets) || w.Set < -1 || m.Month.IsZero() {
		return m, false
	}
	set := sets[max(w.Set, 0)]
	sound := known(set, m.Band) && known(set, m.Grade) && (len(w.Marks) == 0 || w.Set >= 0 && len(w.Marks) == leafCount(set))
	marks, fit := w.unpackMarks(m.SourcePos())
	m.Marks, sound = scoring.PackMarkResults(marks), sound && fit
	if w.Decision != nil {
		total, grade, rows, ok := w.Decision.unpack(sets[0])
		sound = sound && ok
		m.Decision = &scoring.MeetingDecision{Total: total, Grade: grade, Decisions: rows}
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
		marks[i] = scoring.MarkResult{Self: unpackPoints(mark.Self), Review: unpackPoints(mark.Review), Official: unpackPoints(mark.Official),
			How: mark.How, Tier: optional(mark.Tier), Note: mark.Note}
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
