package words

import (
	"strings"

	"chibo/scoring"
)

// Ensured tells the columns "Đảm bảo" and "Không đảm bảo", of which a tick in one
// answers a criterion: 1, -1, and 0 for any other.
func (v *Vocabulary) Ensured(key string) int {
	key = strings.TrimSuffix(key, " x") // "Đảm bảo (x)"
	switch {
	case IsAny(key, v.yesHeads):
		return 1
	case IsAny(key, v.noHeads):
		return -1
	}
	return 0
}

// IsVague tells a word that means nothing without the head above it.
func (v *Vocabulary) IsVague(key string) bool {
	return IsAny(key, v.vague)
}

// KindIn tells the kind of meeting named in a key. "Thường kỳ kết hợp chuyên
// đề" is a regular meeting that is combined.
func (v *Vocabulary) KindIn(key string) (kind scoring.MeetingKind, combined, said bool) {
	thematic, regular := AnyIn(key, v.thematic), AnyIn(key, v.regular)
	switch {
	case thematic && regular:
		return scoring.Regular, true, true
	case thematic:
		return scoring.Thematic, false, true
	case regular:
		return scoring.Regular, false, true
	}
	return scoring.Regular, false, false
}
