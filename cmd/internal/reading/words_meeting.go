package reading

import (
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// needsColon reports whether a label in running text must have its colon: these
// words also head the signatures, and those of committees the letterhead.
func (r *reader) needsColon(label words.Role) bool {
	unit := label == words.CellRole || label == words.CommitteeRole
	return label == words.AssignedRole || label == words.ChairRole || unit && ofCommittees(r.sets)
}

// takeMeeting reads what is said of guests, chair and supervisor; false: the
// role is another's.
func (f *factReader) takeMeeting(l labelled) bool {
	if l.role < words.AssignedRole || l.role > words.LessonsRole {
		return false
	}
	key := f.r.vocabulary.Key(l.value)
	switch {
	case l.role != words.AssignedRole && words.IsAny(key, f.r.vocabulary.None):
		return true
	case key == criteria.Key("thư ký"): // of the minutes, in the row of signatures
		return true
	}
	if f.facts.Said == nil {
		f.facts.Said = &scoring.Said{}
	}
	if text := f.saidOf(l.role); *text == "" {
		*text = oneLine(l.value)
	}
	return true
}

func (f *factReader) saidOf(r words.Role) *string {
	switch r {
	case words.AssignedRole:
		return &f.facts.Said.Assigned
	case words.ChairRole:
		return &f.facts.Said.Chair
	case words.PostponedRole:
		return &f.facts.Said.Postponed
	case words.GuestsRole:
		return &f.facts.Said.Guests
	default:
		return &f.facts.Said.Lessons
	}
}
