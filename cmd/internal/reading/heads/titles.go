package heads

import (
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// TitleKind tells the kind of meeting from the lines above a header.
func (r *Reader) TitleKind(g *Grid, from, to int) (kind scoring.MeetingKind, combined bool) {
	for row := from; row < min(to, len(g.Rows)); row++ {
		for col := range min(g.Width(row), words.HeaderWidth) {
			if t := r.titleOf(r.At(g, row, col)); t.Said {
				return t.Kind, t.Combined
			}
		}
	}
	return scoring.Regular, false
}

// A titleSaying is what one line above a header says of the kind of meeting.
type titleSaying struct {
	Kind           scoring.MeetingKind
	Combined, Said bool
}

// titleSays reads one line. A title names its paper, or has no verb: "Trong
// tháng có sinh hoạt chuyên đề" is a remark.
func (r *Reader) titleSays(text string) titleSaying {
	var saying titleSaying
	key := r.Vocabulary.Key(words.Ticked(text))
	speaks := words.AnyIn(r.Vocabulary.Key(text), r.Vocabulary.Title) && !words.AnyIn(key, r.Vocabulary.Reference)
	if speaks && (words.StartsAny(key, r.Vocabulary.Paper) || !words.AnyIn(key, r.Vocabulary.Verbs)) {
		saying.Kind, saying.Combined, saying.Said = r.Vocabulary.KindIn(key)
	}
	return saying
}
