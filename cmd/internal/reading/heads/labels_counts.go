package heads

import (
	"regexp"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
)

// countOnly matches a count and nothing else but who or what was counted, and of those
// absent how many had a reason: a rule such as "vắng 1 đồng chí trừ 1 điểm" goes on.
var countOnly = regexp.MustCompile(`(?i)^\d+(?:\s*/\s*\d+)?\s*(?:đ/c|đồng chí|đảng viên|đ\.c|đc|đv|người|phút|ý kiến|lượt|d/c|dong chi|dang vien|d\.c|dc|dv|nguoi|phut|y kien|luot)?\s*(?:[,(].*(?:lý do|phép|ly do|phep).*)?[\s.,;)]*$`)

// dayAndMonth matches a date from its day on: "05/7/2026", "05 tháng 7".
var dayAndMonth = regexp.MustCompile(`^\d{1,2}\s*(?:[/.-]|th[áa]ng)\s*\d{1,2}\b`)

// counted matches the number or dash of a line in a list: "1. Thời gian: …".
var counted = regexp.MustCompile(`^\s*(?:\d{1,2}[.)]\s+|[-+*•]\s*)`)

// withoutCount takes the number or dash of a line away. Nearly every text begins with
// a letter.
func withoutCount(text string) string {
	const bullet = 0xe2 // the first byte of "•"
	if text == "" || text[0] >= 'A' && text[0] != bullet {
		return text
	}
	return counted.ReplaceAllString(text, "")
}

// cutCount parts "có mặt 18 đồng chí" and "Họp ngày 05/7/2026", a count or date behind its
// label without a colon. What
// else stands before a number is none: "Tháng 7", "Có mặt trên 90%".
func (lr *LabelReader) cutCount(part string) (label, value string, found bool) {
	at := strings.IndexAny(part, "0123456789")
	if at <= 0 || strings.Contains(part, ":") {
		return part, "", false
	}
	label = workbook.Trim(part[:at])
	role := lr.LabelRole(label)
	if role == words.DateRole && strings.Contains(label, " ") && dayAndMonth.MatchString(part[at:]) { // "Ngày …" alone is the letterhead's
		return label, workbook.Trim(part[at:]), true
	}
	if !countOnly.MatchString(part[at:]) {
		return part, "", false
	}
	switch role {
	case words.PresentRole, words.AttendanceRole, words.MembersRole, words.ExemptRole, words.ExcusedRole, words.UnexcusedRole, words.AbsentRole, words.SpeakersRole, words.MinutesRole:
		return label, workbook.Trim(part[at:]), true
	}
	return part, "", false
}

// splitCounts parts "Tổng số đảng viên: 20, có mặt 18, vắng 2" where a further count
// stands behind a comma or semicolon.
func (lr *LabelReader) splitCounts(text string) string {
	if !strings.ContainsAny(text, ",;") || !HasFigure(text) {
		return text
	}
	var joined strings.Builder
	for {
		at := strings.IndexAny(text, ",;")
		if at < 0 {
			joined.WriteString(text)
			return joined.String()
		}
		joined.WriteString(text[:at])
		mark, rest := text[at:at+1], text[at+1:]
		next, _, _ := strings.Cut(rest, ",")
		next, _, _ = strings.Cut(next, ";")
		if label, value, found := lr.cutCount(next); found {
			joined.WriteString("; " + label + ": " + value)
			text = rest[len(next):]
			continue
		}
		joined.WriteString(mark)
		text = rest
	}
}

// startAndEnd matches when a meeting began and when it ended.
var startAndEnd = regexp.MustCompile(`(?is)(?:thời gian )?bắt đầu[^0-9]{0,20}(\d{1,2}\s*(?:giờ|[hg:])\s*(?:\d{2})?)[^0-9]{0,20}kết thúc[^0-9]{0,20}(\d{1,2}\s*(?:giờ|[hg:])\s*(?:\d{2})?)(?:\s*phút)?`)

// startToEnd takes "Bắt đầu: 14h00, kết thúc: 15h30" out of a text, as a duration.
func startToEnd(text string) (rest, span string) {
	if !strings.Contains(text, "thúc") { // a fast pre-check
		return text, ""
	}
	m := startAndEnd.FindStringSubmatchIndex(text)
	if m == nil {
		return text, ""
	}
	return workbook.Trim(strings.TrimLeft(text[:m[0]]+text[m[1]:], " .,;")), workbook.Trim(text[m[2]:m[3]]) + " - " + workbook.Trim(text[m[4]:m[5]])
}
