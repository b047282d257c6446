package naming

import (
	"testing"

	"chibo/criteria"
)

// TestKeysOfNames: the keys that stand in the code are what criteria.Key makes of
// the words.
func TestKeysOfNames(t *testing.T) {
	for text, key := range map[string]string{"chi bộ": cellWords, "tổ dân phố": householdWords, "ban chấp hành": executiveWords, "đảng bộ": organisationWords,
		"đảng ủy": committeeWords} {
		if got := criteria.Key(text); got != key {
			t.Errorf("%s: %q, want %q", text, got, key)
		}
	}
	for i, text := range []string{"đồng chí", "đ/c", "đc", "ông", "bà"} {
		if got := criteria.Key(text); got != personLeads()[i] {
			t.Errorf("%s: %q, want %q", text, got, personLeads()[i])
		}
	}
}
