package books

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"chibo/cmd/internal/reading/words"
)

// Encode writes Unicode text as an old encoding did, by trying every letter it
// knows: the other way round from what is tested.
func Encode(e words.Encoding, text string) string {
	codes := map[string]string{}
	if e.Name == "TCVN3" {
		for code, letter := range words.NewTCVN3() {
			codes[string(letter)] = string(code)
		}
	} else {
		v := words.NewVNI()
		for code, letter := range v.Letters {
			codes[string(letter)] = string(code)
		}
		for _, base := range []string{"a", "e", "o", "u", "y", "ơ", "ư"} {
			before := base
			if code, found := codes[base]; found {
				before = code
			}
			for code, mark := range v.Marks {
				if letter := norm.NFC.String(base + mark); len([]rune(letter)) == 1 {
					codes[letter] = before + string(code)
				}
			}
		}
	}
	var b strings.Builder
	for _, r := range text {
		code, found := codes[string(r)]
		if !found {
			code = string(r)
		}
		b.WriteString(code)
	}
	return b.String()
}
