package viewtest

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Golden compares the output with testdata/name, in the folder of the test;
// with update it writes the file instead.
func Golden(t *testing.T, update bool, name string, write func(w io.Writer) error) {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	if wanting := regexp.MustCompile(`\[(doc|excel|report)\.[a-z.-]+\]`).FindString(b.String()); wanting != "" {
		t.Errorf("%s: the catalogue lacks %s", name, wanting)
	}
	path := filepath.Join("testdata", name)
	if update {
		if err := os.WriteFile(path, b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), b.String()); diff != "" {
		t.Errorf("%s (-want +got):\n%s", name, diff)
	}
}

// Rendered is what a writer writes; its error ends the test.
func Rendered(t *testing.T, write func(io.Writer) error) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
