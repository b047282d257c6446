package facts

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// takeMeeting reads what is said of guests, chair and supervisor; false: the
// role is another's.
func (f *Reader) takeMeeting(l heads.Label) bool {
	if l.Role < words.AssignedRole || l.Role > words.LessonsRole {
		return false
	}
	key := f.Heads.Vocabulary.Key(l.Value)
	switch {
	case l.Role != words.AssignedRole && words.IsAny(key, f.Heads.Vocabulary.None):
		return true
	case key == criteria.Key("thư ký"): // of the minutes, in the row of signatures
		return true
	}
	if f.Facts.Said == nil {
		f.Facts.Said = &scoring.Said{}
	}
	if text := f.saidOf(l.Role); *text == "" {
		*text = words.OneLine(l.Value)
	}
	return true
}

func (f *Reader) saidOf(r words.Role) *string {
	switch r {
	case words.AssignedRole:
		return &f.Facts.Said.Assigned
	case words.ChairRole:
		return &f.Facts.Said.Chair
	case words.PostponedRole:
		return &f.Facts.Said.Postponed
	case words.GuestsRole:
		return &f.Facts.Said.Guests
	default:
		return &f.Facts.Said.Lessons
	}
}
