package text

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"chibo/criteria/diag"
)

// TestCatalogueComplete holds both languages of every text together: neither
// is empty, both have the same places for arguments, and no key comes twice.
func TestCatalogueComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range catalogue() {
		if seen[e.key] {
			t.Errorf("%s comes twice", e.key)
		}
		seen[e.key] = true
		if strings.TrimSpace(e.vi) == "" || strings.TrimSpace(e.en) == "" {
			t.Errorf("%s: a language is empty", e.key)
		}
		if vi, en := places(e.vi), places(e.en); !slices.Equal(vi, en) {
			t.Errorf("%s: places %v in Vietnamese, %v in English", e.key, vi, en)
		}
		if !norm.NFC.IsNormalString(e.vi) {
			t.Errorf("%s: the Vietnamese is not NFC", e.key)
		}
	}
}

// places returns the arguments a text names, each once, in order of name.
func places(s string) []string {
	found := regexp.MustCompile(`\{[a-z_-]+\}`).FindAllString(s, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

// TestEnglishIsEnglish finds Vietnamese letters in the English texts. Names of
// files and what a clerk is to type stand in quotes or are plain letters.
func TestEnglishIsEnglish(t *testing.T) {
	for _, e := range catalogue() {
		english := regexp.MustCompile(`"[^"]*"|“[^”]*”`).ReplaceAllString(e.en, "")
		if strings.ContainsAny(norm.NFC.String(english), "ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ") &&
			!strings.HasPrefix(e.key, "cmd.") {
			t.Errorf("%s: %q", e.key, e.en)
		}
	}
}

// TestEveryCodeHasTextAndRemedy: a code has a sentence, its own or that of a
// variant, and every sentence has a remedy.
func TestEveryCodeHasTextAndRemedy(t *testing.T) {
	p := New(Vietnamese)
	for _, code := range diag.Codes() {
		sentences := 0
		for _, e := range catalogue() {
			own := e.key == string(code) || strings.HasPrefix(e.key, string(code)+"/")
			if !own || strings.HasSuffix(e.key, ".hint") {
				continue
			}
			sentences++
			if !p.Has(e.key+".hint") && !p.Has(string(code)+".hint") {
				t.Errorf("%s has no remedy", e.key)
			}
		}
		if sentences == 0 {
			t.Errorf("the code %s has no sentence", code)
		}
	}
}
