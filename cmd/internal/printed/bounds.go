package printed

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// A limit is one end of a span, itself inside or not.
type limit struct {
	value  criteria.Points // percent, minutes or points
	inside bool
	known  bool
}

// A span is what the words of a tier or of a grade say: "từ 75% đến dưới 90%".
type span struct {
	lower, upper     limit
	percent, minutes bool
	short            bool // minutes that are lacking
	whole            bool // nothing lacking
	unclear          bool // numbers that were not understood
}

// readSpan reads the numbers of a text with the words around them. required is
// the full duration, of which a tier may name a half; 0: not known.
func (w *vocabulary) readSpan(text string, required int) span {
	text = plainComparisons(text)
	s := span{percent: strings.Contains(text, "%"), short: strings.Contains(text, "thiếu") || strings.Contains(text, "chậm")}
	for _, word := range []string{"phút", "thời lượng", "thời gian"} {
		s.minutes = s.minutes || !s.percent && strings.Contains(text, word)
	}
	before := ""
	for _, m := range w.number.FindAllStringSubmatch(text, -1) {
		word, behind := m[1], m[4]
		value, ok := boundAmount(m[2], required)
		if !ok || m[3] == "điểm" && s.percent {
			s.unclear = s.unclear || !ok
			continue
		}
		if strings.Contains(m[2], "/") && !s.percent { // where a half is kept, a half is lacking
			s.minutes, s.short = true, true
			word, behind = turned(word), turned(behind)
		}
		s.put(word, value, behind, before)
		before = m[1]
	}
	s.whole = !s.lower.known && !s.upper.known && strings.HasPrefix(text, "đủ")
	return s
}

// put takes one number by the word before it, or by the one behind it.
func (s *span) put(word string, value criteria.Points, behind, before string) {
	at := limit{value: value, known: true}
	switch word {
	case "từ", "từ đủ", "ít nhất", "tối thiểu", "đạt":
		at.inside = true
		if behind == "trở xuống" {
			s.upper = at
		} else {
			s.lower = at
		}
	case "trên", "hơn", "quá":
		s.lower = at
	case "dưới", "đến dưới", "chưa đến", "chưa đạt", "chưa đủ":
		s.upper = at
	case "không quá", "không vượt quá", "đến", "-", "–":
		at.inside = true
		s.upper = at
	case "đúng", "bằng":
		at.inside = true
		s.lower, s.upper = at, at
	default:
		s.putBare(at, behind, before)
	}
}

// putBare takes a number without a word before it.
func (s *span) putBare(at limit, behind, before string) {
	at.inside = true
	switch {
	case behind == "trở xuống":
		s.upper = at
	case behind == "trở lên" || !s.lower.known && before == "":
		s.lower = at
	default:
		s.unclear = true
	}
}

// turned swaps the words of a comparison: less kept is more lacking.
func turned(word string) string {
	switch word {
	case "dưới", "đến dưới", "chưa đến", "chưa đạt", "chưa đủ":
		return "trên"
	case "trên", "hơn", "quá":
		return "dưới"
	case "từ", "ít nhất", "đạt", "từ đủ", "tối thiểu":
		return "không quá"
	case "trở lên", "trở xuống":
		return ""
	default:
		return "bằng"
	}
}

// boundAmount reads a number, or a half of what is required.
func boundAmount(text string, required int) (criteria.Points, bool) {
	if text == "1/2" {
		return criteria.Points(required) * criteria.Point / 2, required > 0
	}
	p, err := criteria.ParsePoints(text)
	return p, err == nil
}

// bareRange is "15–30", of which the first number is the lower end.
var bareRange = regexp.MustCompile(`(^|[^\p{L}\d.,%]|thiếu |khoảng )(\d+(?:[.,]\d+)?)\s*(%|phút|điểm)?\s*[-–]\s*(\d|dưới \d)`)

// plainComparisons writes the signs and synonyms of comparisons as the words
// that are read.
func plainComparisons(text string) string {
	text = strings.ToLower(norm.NFC.String(strings.Join(strings.Fields(text), " ")))
	text = strings.NewReplacer("≥", " từ ", ">=", " từ ", "≤", " không quá ", "<=", " không quá ", ">", " trên ", "<", " dưới ",
		"một nửa", "1/2", "lớn hơn", "trên", "nhỏ hơn", "dưới", "thấp hơn", "dưới", "cao hơn", "trên", "ít hơn", "dưới", "nhiều hơn", "trên",
		"không dưới", "từ", "cho đến", "đến", " tới ", " đến ", "đến không quá", "đến").Replace(text)
	text = strings.Join(strings.Fields(text), " ")
	// "thiếu 15–30": the first number of a bare range is its lower end.
	text = bareRange.ReplaceAllString(text, "${1}từ $2$3 đến $4")
	return strings.NewReplacer("đến dưới", "đến dưới", "từ từ", "từ", "trên từ", "trên").Replace(text)
}

// absence is what a tier says of absence without reason.
var absence = regexp.MustCompile(`(?i)[,;(\s]*(?:hoặc|hay|nếu)?\s*(?:có\s+)?(?:từ\s+)?(?:0*(\d{1,3})\s+)?(?:đồng chí|đ/c|đảng viên|trường hợp)?\s*(?:trở lên\s+)?(?:nào\s+)?vắng(?: mặt)?(?: sinh hoạt| họp)?\s+(?:mà\s+)?không (?:có )?(?:lý do|lí do|phép)[^;]*$`)

// lowestIf takes the words about absence without reason off a tier: the tier
// is also that of meetings with so many of them.
func lowestIf(text string) (rest string, unexcused int) {
	text = norm.NFC.String(text)
	m := absence.FindStringSubmatchIndex(text)
	if m == nil {
		return text, 0
	}
	count := 1
	if m[2] >= 0 {
		count = max(words.Number(text[m[2]:m[3]]), 1)
	}
	return strings.TrimSpace(text[:m[0]]), count
}
