package reading

import (
	"slices"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
)

// Words are the header words of a workspace, what it taught of columns first.
func (o Options) Words() []words.HeaderWords {
	if o.Taught == nil {
		return o.Headers
	}
	var heads []words.HeaderWords
	for _, l := range o.Taught.Lessons {
		if l.Kind == taught.Column {
			heads = append(heads, words.HeaderWords{Role: l.As, Words: []string{l.Text}})
		}
	}
	return append(heads, o.Headers...)
}

// rests notes the lessons on which a file's meetings rest.
func (f *fileReading) rests(used []bool) {
	if f.taught == nil {
		f.taught = make([]bool, len(used))
	}
	for i, u := range used {
		f.taught[i] = f.taught[i] || u
	}
}

// lessonsUsed lists the lessons on which meetings rest, in the order of the book.
func lessonsUsed(book *taught.Book, readings []fileReading) (used []taught.Lesson) {
	if book == nil {
		return nil
	}
	for i, l := range book.Lessons {
		if slices.ContainsFunc(readings, func(f fileReading) bool { return f.taught != nil && f.taught[i] }) {
			used = append(used, l)
		}
	}
	return used
}
