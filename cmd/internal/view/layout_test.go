package view

import (
	"crypto/sha256"
	"strconv"
	"strings"
	"testing"

	"chibo/cmd/internal/text"
	"chibo/scoring"
)

// TestOtherLayout: a report of another layout, and one of before there was such a
// number, is known as one that cannot be made again; it is read all the same.
func TestOtherLayout(t *testing.T) {
	r := &Report{Result: &scoring.Result{}}
	texts, err := r.Origin(text.Vietnamese, sha256.New())
	if err != nil {
		t.Fatal(err)
	}
	if OtherLayout(texts) {
		t.Error("its own layout is another")
	}
	for _, now := range []string{`"layout":99`, `"older":1`} {
		other := append([]string{strings.Replace(texts[0], `"layout":`+strconv.Itoa(layoutVersion), now, 1)}, texts[1:]...)
		if !OtherLayout(other) {
			t.Errorf("%s is not seen", now)
		}
		if _, _, err := ReadOrigin(other, r.Result); err != nil {
			t.Errorf("%s: %v", now, err)
		}
	}
}
