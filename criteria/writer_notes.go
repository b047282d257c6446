package criteria

import (
	"chibo/criteria/yamldoc"
	"strings"
)

// A Note is a comment in a written set: before the key it speaks of, or, with
// an ID, before the group or criterion of that id.
type Note struct {
	Key  string // "schema" is the top of the file, "groups" wants the ID
	ID   string
	Text string
}

// WriteWithNotes is Write with comments for the one who edits the file.
func WriteWithNotes(s *Set, notes []Note) []byte {
	w := &writer{set: s, notes: notes}
	w.all()
	return w.out.Bytes()
}

// notesFor writes the comments of a key, or of a group or criterion.
func (w *writer) notesFor(depth int, key, id string) {
	for _, n := range w.notes {
		if n.Key == key && n.ID == id {
			w.comment(depth, n.Text)
		}
	}
}

// comment writes a text in as many lines as it takes.
func (w *writer) comment(depth int, text string) {
	const width = 118
	for _, paragraph := range strings.Split(text, "\n") {
		line, length := "#", 1
		for _, word := range strings.Fields(withoutControls(paragraph)) {
			size := len([]rune(word))
			if length > 1 && length+1+size > width-2*depth {
				w.line(depth, line)
				line, length = "#", 1
			}
			line, length = line+" "+word, length+1+size
		}
		w.line(depth, line)
	}
}

// withoutControls keeps what YAML forbids, and its rarer line breaks, out of a
// comment.
func withoutControls(text string) string {
	return strings.Map(func(r rune) rune {
		if yamldoc.IsForbidden(r) || r == 0x85 || r == 0x2028 || r == 0x2029 || r == '\r' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(text, " "))
}
