package jsonout

import (
	"io"
	"testing"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
)

func TestCheckJSON(t *testing.T) {
	golden(t, "check.json", func(w io.Writer) error { return CheckJSON(w, viewtest.Check(), text.New(text.Vietnamese)) })
}
