package excel

import (
	"chibo/cmd/internal/taught"
	"chibo/cmd/internal/text"
)

// taughtFacts lists what the office has said of heads, names and titles, where
// the numbers rest on it.
func (s sourcesPage) taughtFacts() {
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
