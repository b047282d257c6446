package outfile

import (
	"slices"
	"strings"
	"unicode"
)

// maxName is how long a name made of a user's text may be, in letters: Windows
// stops at 260 for the whole path. maxNameBytes leaves room for a number and an
// extension below the 255 bytes that other systems stop at.
const (
	maxName      = 80
	maxNameBytes = 235
)

// softHyphen is the letter ư of an old encoding.
const softHyphen = 0xad

// SafeName makes the name of a file or folder, without extension, of any text:
// one that Windows takes as well as every other system.
func SafeName(text string) string {
	clean := strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) && r != softHyphen { // not seen, or turning the order of letters about
			return -1
		}
		if unicode.IsControl(r) || unicode.In(r, unicode.Zl, unicode.Zp) || strings.ContainsRune(`<>:"/\|?*`, r) || r == unicode.ReplacementChar {
			return ' '
		}
		return r
	}, text)
	letters := []rune(strings.Join(strings.Fields(clean), " "))
	if len(letters) > maxName {
		letters = letters[:maxName]
	}
	for len(string(letters)) > maxNameBytes {
		letters = letters[:len(letters)-1]
	}
	name := strings.Trim(string(letters), " .")
	stem, _, _ := strings.Cut(name, ".")
	if name == "" || slices.Contains(devices(), strings.ToUpper(strings.TrimSpace(stem))) {
		name = "_" + name
	}
	return name
}

// devices are names that Windows keeps for itself, whatever the extension.
func devices() []string {
	names := []string{"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"}
	for _, port := range []string{"COM", "LPT"} {
		for _, digit := range "123456789¹²³" {
			names = append(names, port+string(digit))
		}
	}
	return names
}
