package excel

import (
	"flag"
	"io"
	"testing"

	"chibo/cmd/internal/view/viewtest"
)

var update = flag.Bool("update", false, "rewrite the golden files")

func golden(t *testing.T, name string, write func(w io.Writer) error) {
	t.Helper()
	viewtest.Golden(t, *update, name, write)
}
