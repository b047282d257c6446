package text_test

import (
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"chibo/cmd/internal/text"
	"chibo/criteria"
)

// TestEveryCriteriaFaultHasASentenceAndARemedy renders the problems of every
// fault file in both languages: no text is missing, no place in it left open.
func TestEveryCriteriaFaultHasASentenceAndARemedy(t *testing.T) {
	files, err := filepath.Glob("../../../testdata/criteria/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fault files: %v", err)
	}
	open := regexp.MustCompile(`\{[a-z]+\}|^\[|shape\.`)
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		_, problems := criteria.Parse(filepath.Base(file), data)
		for _, language := range text.Languages() {
			printer := text.New(language)
			for _, problem := range problems {
				message, hint := printer.Problem(problem)
				if open.MatchString(message) || open.MatchString(hint) || hint == "" {
					t.Errorf("%s: %q, hint %q", problem.Message.Key, message, hint)
				}
				t.Log(printer.Line(problem))
			}
		}
	}
}
