package heads

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// TitleKind tells the kind of meeting from the lines above a header.
func (ts *Texts) TitleKind(g *Grid, from, to int) (kind scoring.MeetingKind, combined bool) {
	for row := from; row < min(to, len(g.Rows)); row++ {
		for col := range min(g.Width(row), words.HeaderWidth) {
			if t := ts.titleOf(ts.At(g, row, col)); t.Said {
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
func (ts *Texts) titleSays(text string) titleSaying {
	var saying titleSaying
	if !words.AnyIn(ts.Vocabulary.Key(text), ts.Vocabulary.Title) {
		return saying
	}
	key := ts.Vocabulary.Key(words.Ticked(text))
	if !words.AnyIn(key, ts.Vocabulary.Reference) && (words.StartsAny(key, ts.Vocabulary.Paper) || !words.AnyIn(key, ts.Vocabulary.Verbs)) {
		saying.Kind, saying.Combined, saying.Said = ts.Vocabulary.KindIn(key)
	}
	return saying
}

// titleOf returns what a line says of the kind of meeting; nothing where it is
// too short or long for a title, or a label.
func (ts *Texts) titleOf(l *Text) titleSaying {
	if l.First(askedTitle) && len(l.Text) >= 8 && len(l.Text) <= 300 && !strings.Contains(l.Text, ":") {
		l.title = ts.titleSays(l.Text)
	}
	return l.title
}
