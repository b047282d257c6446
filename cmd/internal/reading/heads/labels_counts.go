package heads

import (
	"regexp"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
)

// countOnly matches a count and nothing else but who or what was counted, and of those
// absent how many had a reason: a rule such as "vắng 1 đồng chí trừ 1 điểm" goes on.
var countOnly = regexp.MustCompile(`(?i)^\d+(?:\s*/\s*\d+)?\s*(?:đ/c|đồng chí|đảng viên|đ\.c|đc|đv|người|phút|ý kiến|lượt|d/c|dong chi|dang vien|d\.c|dc|dv|nguoi|phut|y kien|luot)?\s*(?:[,(].*(?:lý do|phép|ly do|phep).*|(?:(?:có|không|xin|được|co|khong|duoc) )*(?:lý do|phép|ly do|phep))?[\s.,;)]*$`)

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
	if _, _, colon := cutLabel(part); at <= 0 || colon && !timeOnly.MatchString(part[at:]) {
		return part, "", false
	}
	label = workbook.Trim(part[:at])
	role := lr.LabelRole(label)
	if (role == words.StartRole || role == words.EndRole) && timeOnly.MatchString(part[at:]) {
		return label, workbook.Trim(part[at:]), true
	}
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

// timeOnly matches an hour of the day: "14h00", "14 giờ 30 phút ngày …", "14:00".
var timeOnly = regexp.MustCompile(`(?i)^\d{1,2}\s*(?:giờ|gio|[hg:])`)

// cutLabel cuts a text at its first colon. One within brackets explains a number and ends
// no label: "vắng 02 (không lý do: 01)".
func cutLabel(text string) (label, value string, colon bool) {
	depth := 0
	for i := range len(text) {
		switch text[i] {
		case '(': // a label within brackets of its own ends as any other
			if workbook.Trim(text[:i]) != "" {
				depth++
			}
		case ')':
			depth = max(0, depth-1)
		case ':':
			switch {
			case depth > 0:
			case criteria.PlainKey(text[:i]) == "trong do": // of what was counted before it
				return cutLabel(text[i+1:])
			default:
				return text[:i], text[i+1:], true
			}
		}
	}
	return text, "", false
}

// splitBrackets parts "Tổng số: 15 (miễn 02)", where a count with a label of its own stands
// in brackets behind another.
func (lr *LabelReader) splitBrackets(text string) string {
	for from := 0; ; {
		open := strings.IndexByte(text[from:], '(')
		if open < 0 || !HasFigure(text[from:]) {
			return text
		}
		open += from
		length := strings.IndexByte(text[open:], ')')
		if length < 0 {
			return text
		}
		within := text[open+1 : open+length]
		label, value, found := cutLabel(within)
		if !found {
			label, value, found = lr.cutCount(within)
		}
		role := lr.LabelRole(label)
		if _, count := words.Count(workbook.Trim(value)); found && count && role != words.NoRole && role != words.ExcusedRole && role != words.UnexcusedRole {
			text = text[:open] + "; " + label + ": " + value + ";" + text[open+length+1:]
		}
		from = open + 1
	}
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

// startAndEnd matches when a meeting began and when it ended, or from when to when it was
// held: "Họp từ 14h đến 15h30".
var startAndEnd = regexp.MustCompile(`(?is)(?:thời gian )?(?:b[ắa]t [đd][ầa]u|khai m[ạa]c)` + within + hour + within + `(?:k[ếe]t th[úu]c|b[ếe] m[ạa]c)` + within + hour +
	`|(?:^|họp|hop|sinh ho[ạa]t|diễn ra|dien ra|t[ổo] ch[ứu]c|tiến hành|tien hanh)[^0-9:]{0,30}\bt[ừu] ` + hour + ` *(?:đến|den|tới|toi) ` + hour)

const (
	hour   = `(\d{1,2}\s*(?:giờ|gio|[hg:])\s*(?:\d{2})?)(?:\s*(?:phút|phut|['’]))?`
	within = `[^0-9]{0,20}` // between an event and its hour
)

// startToEnd takes "Bắt đầu: 14h00, kết thúc: 15h30" out of a text, as a duration.
func startToEnd(text string) (rest, span string) {
	if !words.HoldsHours(text) { // a fast pre-check
		return text, ""
	}
	m := startAndEnd.FindStringSubmatchIndex(text)
	if m == nil {
		return text, ""
	}
	if m[2] < 0 {
		m = append(m[:2], m[6:]...)
	}
	return workbook.Trim(strings.TrimLeft(text[:m[0]]+text[m[1]:], " .,;")), workbook.Trim(text[m[2]:m[3]]) + " - " + workbook.Trim(text[m[4]:m[5]])
}
