package words

import (
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// An Encoding is one of those from before Unicode, whose text shows as other
// letters once its fonts are gone: "§¶ng bé x·", "Ñaûng boä xaõ".
type Encoding struct {
	Name   string
	Decode func(word string) (string, bool)
}

// Encodings are the encodings before Unicode that are recognised.
func Encodings() []Encoding {
	return []Encoding{{"TCVN3", NewTCVN3().decode}, {"VNI", NewVNI().decode}}
}

// A tcvn3 decodes one character at a time.
type tcvn3 map[rune]rune

// NewTCVN3 returns the decoder of TCVN3 (ABC).
func NewTCVN3() tcvn3 {
	t := tcvn3{}
	add := func(codes, letters string) {
		to := []rune(letters)
		for i, code := range []rune(codes) {
			t[code] = to[i]
		}
	}
	add("µ¶·¸¹", "àảãáạ")
	add("¨»¼½¾Æ", "ăằẳẵắặ")
	add("©ÇÈÉÊË", "âầẩẫấậ")
	add("®ÌÎÏÐÑ", "đèẻẽéẹ")
	add("ªÒÓÔÕÖ", "êềểễếệ")
	add("×ØÜÝÞ", "ìỉĩíị")
	add("ßáâãä", "òỏõóọ")
	add("«åæçèé", "ôồổỗốộ")
	add("¬êëìíî", "ơờởỡớợ")
	add("ïñòóô", "ùủũúụ")
	add("\u00adõö÷øù", "ưừửữứự")
	add("úûüýþ", "ỳỷỹýỵ")
	add("¡¢§£¤¥¦", "ĂÂĐÊÔƠƯ")
	return t
}

func (t tcvn3) decode(word string) (string, bool) {
	var b strings.Builder
	for _, r := range word {
		letter, found := t[r]
		if !found && r > unicode.MaxASCII {
			return "", false
		}
		if !found {
			letter = r
		}
		b.WriteRune(letter)
	}
	return b.String(), true
}

// A vni decodes letters, each followed by its mark or not.
type vni struct {
	Letters map[rune]rune   // that stand for another
	Marks   map[rune]string // that belong to the letter before
}

// NewVNI returns the decoder of VNI.
func NewVNI() vni {
	const grave, acute, hook, tilde, dot, circumflex, breve = "\u0300", "\u0301", "\u0309", "\u0303", "\u0323", "\u0302", "\u0306"
	return vni{
		Letters: map[rune]rune{'ñ': 'đ', 'ô': 'ơ', 'ö': 'ư', 'í': 'í', 'ì': 'ì', 'æ': 'ỉ', 'ó': 'ĩ', 'ò': 'ị', 'î': 'ỵ'},
		Marks: map[rune]string{
			'ù': acute, 'ø': grave, 'û': hook, 'õ': tilde, 'ï': dot,
			'â': circumflex, 'á': circumflex + acute, 'à': circumflex + grave, 'å': circumflex + hook, 'ã': circumflex + tilde, 'ä': circumflex + dot,
			'ê': breve, 'é': breve + acute, 'è': breve + grave, 'ú': breve + hook, 'ü': breve + tilde, 'ë': breve + dot,
		},
	}
}

func (v vni) decode(word string) (string, bool) {
	var b strings.Builder
	vowel := false // the letter before may take a mark
	for _, r := range word {
		lower := unicode.ToLower(r)
		letter, isLetter := v.Letters[lower]
		mark, isMark := v.Marks[lower]
		switch {
		case isMark && vowel:
			b.WriteString(mark)
			vowel = false
			continue
		case isLetter && r != lower:
			letter = unicode.ToUpper(letter)
		case isLetter:
		case r > unicode.MaxASCII:
			return "", false
		default:
			letter = r
		}
		b.WriteRune(letter)
		vowel = strings.ContainsRune("aeouyơư", unicode.ToLower(letter))
	}
	return norm.NFC.String(b.String()), true
}

// A syllables tells what may be a Vietnamese syllable.
type syllables struct{ shape *regexp.Regexp }

func newSyllables() syllables {
	onset := `(?:b|ch|c|d|đ|gh|gi|g|h|kh|k|l|m|ngh|ng|nh|n|ph|p|qu|r|s|th|tr|t|v|x)?`
	nucleus := `(?:uyê|uyu|uya|iêu|yêu|uôi|ươi|ươu|oai|oay|oeo|uây|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|ôi|ơi|oo|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y)`
	coda := `(?:ch|c|m|nh|ng|n|p|t)?`
	return syllables{regexp.MustCompile(`^` + onset + nucleus + coda + `$`)}
}

// plausible reports whether a word could be a syllable: its letters in the
// order the language allows, with one tone at most.
func (s syllables) plausible(word string) bool {
	tones := 0
	bare := strings.Map(func(r rune) rune {
		switch r {
		case '\u0300', '\u0301', '\u0303', '\u0309', '\u0323':
			tones++
			return -1
		}
		return r
	}, norm.NFD.String(strings.ToLower(word)))
	return tones <= 1 && s.shape.MatchString(norm.NFC.String(bare))
}
