package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"chibo/criteria"
)

// A token is a word, a number or a sign of a text, with its place in it.
type token struct {
	text       string // in small letters
	start, end int    // bytes of the text
	number     bool
}

// tokensOf takes a composed text apart.
func tokensOf(text string) (tokens []token) {
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		end := i + size
		kind := runeKind(r)
		for end < len(text) && kind != signRune {
			next, n := utf8.DecodeRuneInString(text[end:])
			decimal := kind == digitRune && (next == ',' || next == '.') && end+n < len(text) && text[end+n] >= '0' && text[end+n] <= '9'
			if runeKind(next) != kind && !decimal {
				break
			}
			end += n
		}
		if kind == signRune && (r == '>' || r == '<') && end < len(text) && text[end] == '=' {
			end++
		}
		if kind != spaceRune {
			tokens = append(tokens, token{strings.ToLower(text[i:end]), i, end, kind == digitRune})
		}
		i = end
	}
	return tokens
}

const (
	spaceRune = iota
	wordRune
	digitRune
	signRune
)

func runeKind(r rune) int {
	switch {
	case unicode.IsSpace(r):
		return spaceRune
	case r >= '0' && r <= '9':
		return digitRune
	case unicode.IsLetter(r) || unicode.Is(unicode.M, r):
		return wordRune
	}
	return signRune
}

// composedText is the form in which texts are taken apart.
func composedText(text string) string {
	return norm.NFC.String(strings.Join(strings.Fields(text), " "))
}

// A tokenReader walks the tokens of a text.
type tokenReader struct {
	text   string
	tokens []token
	full   criteria.Points // of which a share of the total is taken
}

func newTokenReader(text string, full criteria.Points) *tokenReader {
	text = composedText(text)
	return &tokenReader{text, tokensOf(text), full}
}

func (t *tokenReader) at(i int) string {
	if i < 0 || i >= len(t.tokens) {
		return ""
	}
	return t.tokens[i].text
}

// words reports whether the words stand at i.
func (t *tokenReader) words(i int, phrase string) (next int, ok bool) {
	for word := range strings.FieldsSeq(phrase) { // most differ in their first word
		if t.at(i) != word {
			return i, false
		}
		i++
	}
	return i, true
}

// anyWords returns the first of the phrases that stands at i.
func (t *tokenReader) anyWords(i int, phrases ...string) (phrase string, next int) {
	for _, p := range phrases {
		if next, ok := t.words(i, p); ok {
			return p, next
		}
	}
	return "", i
}

// slice is the text of the tokens from i to before j.
func (t *tokenReader) slice(i, j int) string {
	if i >= j || i >= len(t.tokens) {
		return ""
	}
	return t.text[t.tokens[i].start:t.tokens[min(j, len(t.tokens))-1].end]
}

// The words before a number, the longer ones first.
func lowerInside() []string {
	return []string{"từ đủ", "lớn hơn hoặc bằng", "trên hoặc bằng", "bằng hoặc trên", "bằng hoặc lớn hơn", "bằng hoặc cao hơn", "cao hơn hoặc bằng", "ít nhất", "tối thiểu", "không dưới", "không thấp hơn", "không ít hơn", "từ", "≥", ">="}
}
func lowerOutside() []string {
	return []string{"lớn hơn", "cao hơn", "nhiều hơn", "trên", "hơn", "quá", ">"}
}
func upperOutside() []string {
	return []string{"đến dưới", "đến cận", "nhỏ hơn", "thấp hơn", "ít hơn", "không đạt", "không đến", "chưa đạt", "chưa đến", "chưa đủ", "dưới", "<"}
}
func upperInside() []string {
	return []string{"không quá", "không vượt quá", "nhỏ hơn hoặc bằng", "dưới hoặc bằng", "bằng hoặc dưới", "bằng hoặc nhỏ hơn", "tối đa", "≤", "<="}
}

// threshold reads what totals begin or end with at i: "từ 80 đến dưới 95 điểm",
// "≥ 95", "90 - 100 điểm", "70 ≤ điểm < 90", "90 điểm trở lên". A number of
// anything but points is none.
func (t *tokenReader) threshold(i int) (s span, next int, ok bool) {
	for {
		if word, after := t.anyWords(i, "tổng số điểm", "tổng điểm", "số điểm", "điểm số", "đạt được", "đạt", "điểm", "có", "chấm", "được", "mức", "khoảng", "trong khoảng"); word != "" {
			i = after
			continue
		}
		break
	}
	var word string
	at := limit{known: true}
	upper := false
	if word, next = t.anyWords(i, lowerInside()...); word != "" {
		at.inside = true
	} else if word, next = t.anyWords(i, upperInside()...); word != "" {
		at.inside, upper = true, true
	} else if word, next = t.anyWords(i, upperOutside()...); word != "" {
		upper = true
	} else if word, next = t.anyWords(i, lowerOutside()...); word == "" {
		at.inside = true
	}
	if _, after := t.anyWords(next, "mức", "đủ", "đạt", "được", "bằng"); word != "" {
		next = after
	}
	value, next, ok := t.points(next)
	if !ok {
		return s, i, false
	}
	at.value = value
	if after, up := t.words(next, "trở lên"); up {
		s.lower, at.inside = at, true
		s.lower.inside = word != "trên"
		return s, after, true
	}
	if after, down := t.words(next, "trở xuống"); down {
		at.inside = true
		s.upper = at
		return s, after, true
	}
	if upper {
		s.upper = at
		return s, next, true
	}
	s.lower = at
	if after, found := t.upperEnd(next, &s); found {
		return s, after, true
	}
	return s, next, word != ""
}

// upperEnd reads the second number of a range.
func (t *tokenReader) upperEnd(i int, s *span) (next int, ok bool) {
	j := i
	if t.at(j) == "(" || t.at(j) == "," {
		j++
	}
	joint, j := t.anyWords(j, "cho đến", "đến", "tới", "-", "–", "—", "÷", "~", "và", "≤", "<=", "<")
	if joint == "" {
		return i, false
	}
	end := limit{known: true, inside: true}
	if joint == "≤" || joint == "<=" || joint == "<" { // 70 ≤ điểm < 90
		if s.lower.inside = joint != "<"; true {
			for k := 0; k < 4 && j < len(t.tokens) && !t.tokens[j].number && !strings.ContainsAny(t.at(j), "<≤"); k++ {
				j++
			}
		}
		if word, after := t.anyWords(j, "≤", "<=", "<"); word == "" {
			return i, false
		} else if j = after; word == "<" {
			end.inside = false
		}
	} else if word, after := t.anyWords(j, append(upperOutside(), "cận")...); word != "" {
		end.inside, j = false, after
	} else if word, after := t.anyWords(j, upperInside()...); word != "" {
		j = after
	} else if joint == "và" {
		return i, false
	}
	value, after, ok := t.points(j)
	if !ok || value < s.lower.value {
		return i, false
	}
	end.value = value
	s.upper = end
	return after, true
}

// points reads a number of points with its unit. A share is one where it is one
// of the total.
func (t *tokenReader) points(i int) (value criteria.Points, next int, ok bool) {
	if i >= len(t.tokens) || !t.tokens[i].number {
		return 0, i, false
	}
	value, err := criteria.ParsePoints(t.at(i))
	if err != nil || t.at(i+1) == "/" {
		return 0, i, false
	}
	i++
	if t.at(i) == "%" {
		after, ok := t.shareOfTotal(i + 1)
		if !ok || t.full == 0 {
			return 0, i, false
		}
		return criteria.RoundRatio(int64(value)*int64(t.full), int64(100*criteria.Point), criteria.MaxDecimals), after, true
	}
	if word, after := t.anyWords(i, "điểm", "đ"); word != "" {
		if t.at(after) == "/" && word == "đ" { // 90 đ/c
			return 0, i, false
		}
		return value, after, true
	}
	switch t.at(i) {
	case "phút", "đảng", "người", "lần", "ngày", "tháng", "kỳ", "buổi", "năm", "giờ", "tiêu", "nội", "nhiệm", "chi", "chỉ", "đồng", "thành", "quý", "ý", "vụ", "trường", "mục", "nhóm", "phần":
		return 0, i, false
	}
	return value, i, true
}

// thresholds finds every threshold of the text.
func (t *tokenReader) thresholds() (found []thresholdAt) {
	for i := 0; i < len(t.tokens); i++ {
		if s, next, ok := t.threshold(i); ok && t.at(i-1) != "nào" && t.at(i-2) != "nào" { // "không tiêu chí nào dưới 5 điểm"
			found = append(found, thresholdAt{s, i, next})
			i = next - 1
		}
	}
	return found
}

// A thresholdAt is a threshold with the tokens it takes.
type thresholdAt struct {
	span       span
	start, end int
}

// shareOfTotal reports whether a percent sign before i is one of the total:
// "90% tổng số điểm", also of a range that says so at its end. A share of a
// criterion's points is none.
func (t *tokenReader) shareOfTotal(i int) (next int, ok bool) {
	total := []string{"tổng số điểm", "tổng điểm", "thang điểm", "tổng thang điểm"}
	if word, after := t.anyWords(i, total...); word != "" {
		return after, true
	}
	for j := i; j < i+4 && j < len(t.tokens); j++ {
		if t.tokens[j].number && t.at(j+1) == "%" {
			if word, _ := t.anyWords(j+2, total...); word != "" {
				return i, true
			}
		}
	}
	return i, false
}
