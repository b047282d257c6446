package jsonout

import "chibo/cmd/internal/taught"

// A lesson is one thing that the office has said and the numbers rest on.
type lesson struct {
	Kind taught.Kind `json:"kind"` // column, ignore, cell, title
	Text string      `json:"text"`
	As   *string     `json:"as"` // the role, the cell's id or the criterion's; null of ignore
}

func lessonsOf(lessons []taught.Lesson) []lesson {
	out := []lesson{}
	for _, l := range lessons {
		out = append(out, lesson{l.Kind, l.Text, nonEmpty(l.As)})
	}
	return out
}
