package jsonout

import "chibo/cmd/internal/taught"

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
