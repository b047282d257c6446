package view

import (
	"chibo/cmd/internal/taught"
	"chibo/cmd/internal/text"
)

// TaughtText says what a lesson says: the column "Ban Thường vụ chấm" is the
// superior's marks.
func TaughtText(l taught.Lesson, p *text.Printer) string {
	return p.Text("taught.lesson."+string(l.Kind), "text", text.Plain(l.Text), "as", text.Plain(l.As))
}
