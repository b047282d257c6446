package criteria

import "unicode/utf8"

// A letter is a Vietnamese letter taken apart, in lower case: "Ấ" is â with the
// acute tone.
type letter struct {
	text  string // without its tone
	plain byte   // without any mark
	tone  string // "" where it has none
}

// plainWords is Key, or PlainKey without marks, of a text in plain ASCII and the
// letters of a Vietnamese keyboard, which nearly every text is; false for any
// other. What it does to such a text FuzzQuickKey holds equal to the long way.
func plainWords(text string, marks bool) (string, bool) {
	var room [160]byte
	key, tone, gap := room[:0], "", false
	for i := 0; i < len(text); {
		c, width := lowerASCII(text[i]), 1
		if c < utf8.RuneSelf && !isLetterOrDigit(c) {
			key, tone = append(key, tone...), ""
			gap, i = len(key) > 0, i+1
			continue
		}
		if gap {
			key, gap = append(key, ' '), false
		}
		if c < utf8.RuneSelf {
			key = append(key, c)
		} else {
			var r rune
			r, width = utf8.DecodeRuneInString(text[i:])
			l, known := vietnamese(r)
			switch {
			case !known || tone != "" && l.tone != "": // several tones in a word have an order of their own
				return "", false
			case !marks:
				key = append(key, l.plain)
			default:
				key, tone = append(key, l.text...), tone+l.tone
			}
		}
		i += width
	}
	if key = append(key, tone...); string(key) == text {
		return text, true
	}
	return string(key), true
}

func lowerASCII(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		return c | 0x20
	}
	return c
}

func isLetterOrDigit(c byte) bool { return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' }

// The letters with a tone from U+1EA0 on, each once for both cases, and those of
// Latin-1 from U+00C0 on: what they are without the tone, and the tone. A, W, E,
// O, Q and U stand for â, ă, ê, ô, ơ and ư, a dash for no letter of ours.
const (
	tonedFrom, tonedTo = 0x1ea0, 0x1ef9
	tonedLetters       = "aaAAAAAWWWWWeeeEEEEEiiooOOOOOQQQQQuuUUUUUyyyy"
	tonedTones         = `.?/\?~./\?~..?~/\?~.?..?/\?~./\?~..?/\?~.\.?~`

	latinFrom, latinTo = 0xc0, 0xdf // in capitals; 0x20 further on the small ones
	latinLetters       = "aaAa----eeE-ii----ooOo---uu--y--"
	latinTones         = `\/ ~    \/  \/    \/ ~   \/  /  `
)

// vietnamese takes a letter beyond ASCII apart; false: it is none.
func vietnamese(r rune) (letter, bool) {
	switch {
	case r >= tonedFrom && r <= tonedTo:
		i := (r - tonedFrom) / 2
		return letterOf(tonedLetters[i], tonedTones[i])
	case r >= latinFrom && r <= latinTo+0x20:
		i := (r - latinFrom) & 0x1f
		return letterOf(latinLetters[i], latinTones[i])
	}
	switch r {
	case 'Ă', 'ă':
		return letterOf('W', ' ')
	case 'Đ', 'đ':
		return letter{text: "đ", plain: 'd'}, true
	case 'Ĩ', 'ĩ':
		return letterOf('i', '~')
	case 'Ũ', 'ũ':
		return letterOf('u', '~')
	case 'Ơ', 'ơ':
		return letterOf('Q', ' ')
	case 'Ư', 'ư':
		return letterOf('U', ' ')
	}
	return letter{}, false
}

func letterOf(code, tone byte) (letter, bool) {
	l := letter{tone: toneOf(tone)}
	switch code {
	case '-':
		return letter{}, false
	case 'A':
		l.text, l.plain = "â", 'a'
	case 'W':
		l.text, l.plain = "ă", 'a'
	case 'E':
		l.text, l.plain = "ê", 'e'
	case 'O':
		l.text, l.plain = "ô", 'o'
	case 'Q':
		l.text, l.plain = "ơ", 'o'
	case 'U':
		l.text, l.plain = "ư", 'u'
	default:
		const letters = "abcdefghijklmnopqrstuvwxyz"
		l.text, l.plain = letters[code-'a':code-'a'+1], code
	}
	return l, true
}

func toneOf(code byte) string {
	switch code {
	case '.':
		return "\u0323"
	case '?':
		return "\u0309"
	case '/':
		return "\u0301"
	case '\\':
		return "\u0300"
	case '~':
		return "\u0303"
	}
	return ""
}
