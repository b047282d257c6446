package app

import (
	"testing"

	"chibo/cmd/internal/text"
)

func TestLanguageIsDecidedBeforeParsing(t *testing.T) {
	t.Parallel()
	tests := []struct {
		args     []string
		variable string
		want     text.Language
		wrong    bool
	}{
		{nil, "", text.Vietnamese, false},
		{nil, "en", text.English, false},
		{[]string{"score", "--lang", "en"}, "", text.English, false},
		{[]string{"score", "--lang=en", "--nonsense"}, "vi", text.English, false},
		{[]string{"--lang", "en", "--lang", "vi"}, "", text.Vietnamese, false},
		{[]string{"score", "--", "--lang", "en"}, "", text.Vietnamese, false},
		{[]string{"score", "--lang"}, "", text.Vietnamese, false},
		{[]string{"--lang", "fr"}, "en", text.Vietnamese, true},
		{nil, "EN", text.Vietnamese, true},
	}
	for _, test := range tests {
		got, err := DecideLanguage(test.args, func(string) string { return test.variable })
		if got != test.want || (err != nil) != test.wrong {
			t.Errorf("%q with %q: %s, %v; want %s", test.args, test.variable, got, err, test.want)
		}
	}
}
