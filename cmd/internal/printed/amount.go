package printed

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"chibo/criteria"
)

// bullets stand before a line of a list.
const bullets = "-–—•*▪·→ "

// An amount is what a cell of points says.
type amount struct {
	points criteria.Points // never negative
	sign   int             // -1: taken off, 1: added, 0: none is printed
	each   bool            // for every occurrence: "5 điểm/lần"
	check  bool            // all or nothing: a star, or "(có/không)"
}

// amountPatterns are the spellings of points, made once a form.
type amountPatterns struct {
	plain, open, brackets, yesNo *regexp.Regexp
}

func newAmountPatterns() amountPatterns {
	const number, unit = `(\d+(?:[.,]\d+)?)`, `(?:\(\s*(?:điểm|đ)\s*\)|(?:điểm|đ))?`
	const occurrence = `(?:lần|lượt|trường hợp|người|đảng viên|đồng chí|đ/c|vụ|việc|buổi|tháng|kỳ|nội dung|ý|lỗi|vi phạm|ngày|tiêu chí)`
	return amountPatterns{
		plain: regexp.MustCompile(`^(mỗi ` + occurrence + `\s*:?\s*)?(?:(?:tối đa|không quá|tổng|tổng điểm|max|≤)\s*:?\s*)?(?:(?:từ\s*)?0\s*(?:-|–|÷|/|đến)\s*)?` +
			`([+\-−–—]|trừ|bị trừ|giảm|cộng|thưởng|cộng thêm)?\s*(?:tối đa|đến|không quá)?\s*` + number + `\s*` + unit + `\s*(?:\(?\s*tối đa\s*\)?)?` +
			`\s*((?:/|mỗi|cho mỗi|một|cho một)\s*(?:1|01|mỗi|một)?\s*` + occurrence + `)?\s*\.?\s*(\*)?$`),
		open:     regexp.MustCompile(`^(?:n|x|\.{2,}|…+|_+)?\s*/\s*` + number + `\s*` + unit + `\s*\.?$`),
		brackets: regexp.MustCompile(`^[(\[]\s*(.+?)\s*[)\]]$`),
		yesNo:    regexp.MustCompile(`(?i)\s*[(\[]?\s*(?:có\s*/\s*không|đạt\s*/\s*không(?: đạt)?|có hoặc không)\s*[)\]]?`),
	}
}

// readAmount reads points as forms print them: "5", "5,0", "38đ", "5 điểm (tối
// đa)", "0-5", "…/12", "n/40", "− 10 điểm", "trừ 5", "5 điểm/lần". Zero is none.
func (p amountPatterns) readAmount(text string) (amount, bool) {
	text = strings.ToLower(norm.NFC.String(strings.Join(strings.Fields(text), " ")))
	plain := strings.TrimSpace(p.yesNo.ReplaceAllString(text, ""))
	a := amount{check: plain != text}
	if value, err := criteria.ParsePoints(plain); err == nil { // as Excel stores numbers
		a.points, a.sign = value.Abs(), signOf(plain)
		return a, value != 0
	}
	if m := p.open.FindStringSubmatch(plain); m != nil {
		value, err := criteria.ParsePoints(m[1])
		a.points = value
		return a, err == nil && value != 0
	}
	if m := p.brackets.FindStringSubmatch(plain); m != nil {
		inner, ok := p.readAmount(m[1])
		inner.check = inner.check || a.check
		return inner, ok
	}
	m := p.plain.FindStringSubmatch(plain)
	if m == nil {
		return amount{}, false
	}
	value, err := criteria.ParsePoints(m[3])
	a.points, a.sign, a.each = value, signOf(m[2]), m[1] != "" || m[4] != ""
	a.check = a.check || m[5] != ""
	return a, err == nil && value != 0
}

// signOf tells by the sign or the word before a number what it does.
func signOf(text string) int {
	for _, lead := range []string{"-", "−", "–", "—", "trừ", "bị trừ", "giảm"} {
		if strings.HasPrefix(text, lead) {
			return -1
		}
	}
	for _, lead := range []string{"+", "cộng", "thưởng"} {
		if strings.HasPrefix(text, lead) {
			return 1
		}
	}
	return 0
}

// readTierPoints is the points of an amount where zero is points too.
func (w *vocabulary) readTierPoints(text string) criteria.Optional[criteria.Points] {
	if a, ok := w.amounts.readAmount(text); ok && a.sign >= 0 && !a.each {
		return criteria.Some(a.points)
	}
	p, err := criteria.ParsePoints(strings.TrimRight(strings.ToLower(text), " điểm."))
	return criteria.Optional[criteria.Points]{Value: p, Known: err == nil && p == 0}
}

// splitTier takes the points off a tier: "Từ 90% trở lên: 4 điểm", "- Dưới 85%:
// 10", "4 điểm: từ 90%", "Mức 1 (4 điểm): từ 90%".
func (w *vocabulary) splitTier(text string) (string, criteria.Optional[criteria.Points]) {
	text = strings.TrimSpace(norm.NFC.String(strings.TrimLeft(text, "+"+bullets)))
	known := func(words, amount string) (string, criteria.Optional[criteria.Points]) {
		p, err := criteria.ParsePoints(amount)
		return strings.Trim(words, " :–-=,;(→"), criteria.Optional[criteria.Points]{Value: p, Known: err == nil}
	}
	for _, pattern := range []*regexp.Regexp{w.tierEnd, w.tierBare} {
		if m := pattern.FindStringSubmatch(text); m != nil {
			return known(m[1], m[2])
		}
	}
	if m := w.tierStart.FindStringSubmatch(text); m != nil {
		return known(m[2], m[1])
	}
	if m := w.tierMiddle.FindStringSubmatch(text); m != nil {
		return known(strings.Join(strings.Fields(m[1]+" "+m[3]), " "), m[2])
	}
	return text, criteria.Optional[criteria.Points]{}
}

// splitLines takes the lines of a cell apart.
func splitLines(text string) (lines []string) {
	for _, line := range strings.Split(text, "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}
