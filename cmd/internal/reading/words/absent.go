package words

import (
	"regexp"
	"strings"
)

// absentRules are the words for the number of those absent, whatever their
// reasons.
func absentRules() []Rule {
	return []Rule{{Role: AbsentRole, Is: Phrases("vắng", "vắng mặt", "số vắng", "số vắng mặt", "đảng viên vắng", "đảng viên vắng mặt", "số đảng viên vắng",
		"số đảng viên vắng mặt", "tổng số vắng", "số lượng vắng", "số người vắng")}}
}

// An AbsentReader reads "02 (không lý do: 01)".
type AbsentReader struct {
	total, unexcused, excused *regexp.Regexp // on plain text, punctuation kept
}

// NewAbsentReader returns a reader of absences in words, such as "vắng: 02 (không
// lý do: 01)".
func NewAbsentReader() AbsentReader {
	without := `(?:k|ko|kh|khong)(?: co)? (?:ly do|phep)|khong xin phep|\bkp\b`
	with := `(?:co |xin |duoc )?(?:ly do|phep)|xin phep|chinh dang|\bc?p\b`
	behind := `(?: chinh dang)?\s*[:\-–=]?\s*(\d{1,4}|khong)\b`
	before := `(\d{1,4})\s*(?:d/c |dong chi |dang vien |dv |nguoi )?(?:vang )?`
	parts := func(words string) *regexp.Regexp {
		words = `(?:` + words + `)`
		return regexp.MustCompile(words + behind + `|` + before + words + `|` + before + `\(` + words + `\)`)
	}
	return AbsentReader{
		total:     regexp.MustCompile(`^\s*(\d{1,4})\b`),
		unexcused: parts(without),
		excused:   parts(with),
	}
}

// An Absence is what one text says of those absent; -1: nothing.
type Absence struct{ Total, Excused, Unexcused int }

// Read takes the numbers out of a text; false: it holds figures that none of
// them is.
func (a AbsentReader) Read(text string) (Absence, bool) {
	plain := plainKeepingMarks(text)
	found := Absence{-1, -1, -1}
	take := func(pattern *regexp.Regexp, into *int) {
		m := pattern.FindStringSubmatch(plain)
		for i := 1; m != nil && i < len(m); i++ {
			if m[i] != "" {
				*into = max(0, Number(m[i])) // "không" is none
			}
		}
		if m != nil {
			plain = strings.Replace(plain, m[0], " ", 1)
		}
	}
	take(a.unexcused, &found.Unexcused)
	take(a.excused, &found.Excused)
	take(a.total, &found.Total)
	return found, !strings.ContainsAny(plain, "0123456789")
}

// plainKeepingMarks is a text in plain small letters with its punctuation.
func plainKeepingMarks(text string) string {
	var plain strings.Builder
	last := 0
	for _, w := range WordsIn(text) {
		plain.WriteString(text[last:w.From])
		plain.WriteString(w.Plain)
		last = w.To
	}
	plain.WriteString(text[last:])
	return strings.Join(strings.Fields(plain.String()), " ")
}
