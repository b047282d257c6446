package app

import (
	"slices"
	"strings"

	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/text"
)

// languageFlag and languageVariable choose the language; the flag wins.
const (
	LanguageFlag     = "lang"
	languageVariable = "CHIBO_LANG"
)

// DecideLanguage looks for the language before the flags are parsed. A word
// that names no language is an error, told in the default one.
func DecideLanguage(args []string, getenv func(string) string) (text.Language, error) {
	wanted, where := getenv(languageVariable), languageVariable
	if value, found := FlagValue(args, LanguageFlag); found {
		wanted, where = value, "--"+LanguageFlag
	}
	known := LanguageNames()
	switch {
	case wanted == "":
		return text.Vietnamese, nil
	case slices.Contains(known, wanted):
		return text.Language(wanted), nil
	default:
		return text.Vietnamese, exit.Usage("unknown-language", "value", wanted, "where", where, "accepted", known)
	}
}

// FlagValue returns the last value given to a flag, as pflag would read it. A
// flag without a value is left for pflag to complain of.
func FlagValue(args []string, name string) (value string, found bool) {
	for i, arg := range args {
		if arg == "--" {
			break
		}
		if v, ok := strings.CutPrefix(arg, "--"+name+"="); ok {
			value, found = v, true
		}
		if arg == "--"+name && i+1 < len(args) {
			value, found = args[i+1], true
		}
	}
	return value, found
}

// LanguageNames lists the languages for a message.
func LanguageNames() []string {
	var names []string
	for _, l := range text.Languages() {
		names = append(names, string(l))
	}
	return names
}
