package scoring

import (
	"testing"

	"chibo/criteria"
)

// TestKeysOfMarkWords: the keys that stand in the code are what criteria.Key makes
// of the words.
func TestKeysOfMarkWords(t *testing.T) {
	for text, key := range map[string]string{"có": yesWord, "đạt": reachedWord, "không": noWord, "không đạt": notReachedWord} {
		if got := criteria.Key(text); got != key {
			t.Errorf("%s: %q, want %q", text, got, key)
		}
	}
}
