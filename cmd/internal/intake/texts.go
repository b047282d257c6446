package intake

import (
	"strings"

	"chibo/cmd/internal/xlsxscan"
)

// A scratch is what one goroutine uses again from file to file: memory, and
// what was learnt of texts already seen.
type scratch struct {
	*xlsxscan.ScratchOf[learnt]
	numbered uint32 // texts met so far
	file     []byte // the bytes of the file that is open
}

func newScratch() *scratch {
	s := &scratch{}
	s.ScratchOf = xlsxscan.NewScratchOf(xlsxscan.NewTexts(s.learn))
	return s
}

// learn returns a text of which nothing is worked out yet.
func (s *scratch) learn(text string) *learnt {
	s.numbered++
	l := newLearnt(withoutInvisible(text))
	l.number = s.numbered
	return l
}

func newLearnt(raw string) *learnt {
	l := &learnt{text: trim(raw), size: uint32(min(len(raw), maxFileBytes))} //nolint:gosec // bounded
	if len(l.text) != len(raw) {
		l.worked = &worked{raw: raw}
	}
	return l
}

// row looks the texts of a row up.
func (s *scratch) row(cells []string) []*learnt {
	row := make([]*learnt, len(cells))
	for i, text := range cells {
		if text != "" {
			row[i] = s.Texts.Of(text)
		}
	}
	return row
}

// asTheyAre is a row of texts that are read once, in one file.
func asTheyAre(cells []string) []*learnt {
	row := make([]*learnt, len(cells))
	for i, text := range cells {
		row[i] = newLearnt(text)
	}
	return row
}

// withoutInvisible takes zero-width characters out of a text. The soft hyphen
// stays: it is a letter of TCVN3.
func withoutInvisible(text string) string {
	const invisible = "\u200b\u200c\u200d\ufeff\u2060"
	// They begin with the bytes E2 and EF, which hardly any Vietnamese text has.
	if strings.IndexByte(text, 0xe2) < 0 && strings.IndexByte(text, 0xef) < 0 || !strings.ContainsAny(text, invisible) {
		return text
	}
	return strings.NewReplacer("\u200b", "", "\u200c", "", "\u200d", "", "\ufeff", "", "\u2060", "").Replace(text)
}
