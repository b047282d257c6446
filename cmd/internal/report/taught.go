package report

import (
	"chibo/cmd/internal/taught"
	"chibo/cmd/internal/text"
)

// TaughtText says what a lesson says: the column "Ban Thường vụ chấm" is the
// superior's marks.
func TaughtText(l taught.Lesson, p *text.Printer) string {
	return p.Text("taught.lesson."+string(l.Kind), "text", text.Plain(l.Text), "as", text.Plain(l.As))
}

// taughtFacts lists what the office has said of heads, names and titles, where
// the numbers rest on it.
func (s *sheet) taughtFacts() {
	if len(s.report.Taught) == 0 {
		return
	}
	s.section(s.p.Text("excel.taught", "count", len(s.report.Taught)))
	for _, l := range s.report.Taught {
		meaning := l.As
		if l.Kind == taught.Ignore {
			meaning = s.p.Text("taught.ignored")
		}
		s.line(s.p.Text("taught.kind."+string(l.Kind)), text.Plain(l.Text), text.Plain(meaning))
	}
}

// A jsonLesson is one thing that the office has said and the numbers rest on.
type jsonLesson struct {
	Kind taught.Kind `json:"kind"` // column, ignore, cell, title
	Text string      `json:"text"`
	As   *string     `json:"as"` // the role, the cell's id or the criterion's; null of ignore
}

func jsonLessons(lessons []taught.Lesson) []jsonLesson {
	out := []jsonLesson{}
	for _, l := range lessons {
		out = append(out, jsonLesson{l.Kind, l.Text, nonEmpty(l.As)})
	}
	return out
}
