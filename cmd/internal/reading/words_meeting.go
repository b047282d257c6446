package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// takeMeeting reads what is said of guests, chair and supervisor; false: the
// role is another's.
func (f *factReader) takeMeeting(l heads.Label) bool {
	if l.Role < words.AssignedRole || l.Role > words.LessonsRole {
		return false
	}
	key := f.r.Vocabulary.Key(l.Value)
	switch {
	case l.Role != words.AssignedRole && words.IsAny(key, f.r.Vocabulary.None):
		return true
	case key == criteria.Key("thư ký"): // of the minutes, in the row of signatures
		return true
	}
	if f.facts.Said == nil {
		f.facts.Said = &scoring.Said{}
	}
	if text := f.saidOf(l.Role); *text == "" {
		*text = words.OneLine(l.Value)
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
