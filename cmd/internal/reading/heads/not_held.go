package heads

import (
	"regexp"
	"strings"

	"chibo/cmd/internal/reading/words"
)

// notHeldPattern matches the phrase that says no meeting was held, alone or
// with a month or a cause behind it; "không sinh hoạt đúng ngày" is none.
func notHeldPattern() *regexp.Regexp {
	subject := `(?:(?:chi bo|cap uy|dang uy|ban chap hanh)(?: \S+){0,6}? |thang \d+ |trong thang |trong ky |thang nay |ky nay )*`
	verb := `(?:khong|chua) (?:to chuc )?(?:sinh hoat|hop)(?: dinh ky| thuong ky)?(?: chi bo| cap uy)?`
	tail := `(?: duoc)?(?: (?:ky nay|trong (?:thang|ky)|thang|do|vi|ly do)(?: .*)?)?`
	// "Hoãn sinh hoạt" alone is a label for the reason, but in a cell; see CellNotHeld.
	putOff := `(?:phai )?(?:tam )?hoan (?:` + meetingPutOff + ` )?(?:do|vi) (?:so \d+\b|[^0-9])*` // "bão số 3"; a day is that of the meeting held later
	return regexp.MustCompile(`^` + subject + `(?:` + verb + tail + `|` + putOff + `)$`)
}

// meetingPutOff is what stands behind "hoãn".
const meetingPutOff = `(?:to chuc )?(?:buoi )?(?:sinh hoat|hop)(?: dinh ky| thuong ky)?(?: chi bo)?(?: thang \d+(?: nam \d+)?)?`

var putOffAlone = regexp.MustCompile(`^(?:phai )?(?:tam )?hoan ` + meetingPutOff + `$`)

// CellNotHeld reports whether a text says so where a meeting's marks or remarks stand:
// there, "Hoãn sinh hoạt" is no label for a reason.
func (ts *Texts) CellNotHeld(text string) bool {
	return ts.SaysNotHeld(text) || len(text) < 80 && strings.Contains(text, "o") && !strings.HasSuffix(text, ":") && putOffAlone.MatchString(ts.Vocabulary.PlainKey(text))
}

// SaysNotHeld reports whether a text says that no meeting was held.
func (ts *Texts) SaysNotHeld(text string) bool {
	if len(text) < 6 || len(text) > 300 {
		return false
	}
	whole := text
	if cut := strings.IndexAny(text, "(,;.–-"); cut > 0 { // a cause behind the phrase
		text = text[:cut]
	}
	plain := ts.Vocabulary.PlainKey(text)
	denied, putOff := strings.Contains(plain, "khong ") || strings.Contains(plain, "chua "), strings.Contains(plain, "hoan ")
	switch {
	case !denied && !putOff:
		return false
	case words.AnyIn(ts.Vocabulary.Key(whole), words.Phrases("thì")), words.AnyIn(plain, words.PlainPhrases("xep loai")): // a rule
		return false
	case denied:
		return ts.notHeld.MatchString(plain)
	}
	// Put off to a day, it is held on that day.
	return ts.notHeld.MatchString(ts.Vocabulary.PlainKey(whole)) && !words.AnyIn(ts.Vocabulary.PlainKey(whole), words.PlainPhrases("sang", "chuyen", "den", "lui"))
}

// SaysNone reports whether a text, or what stands behind a label in it, says
// that no meeting was held.
func (ts *Texts) SaysNone(l *Text) bool {
	if l.First(askedNotHeld) {
		_, value, _ := strings.Cut(l.Text, ":")
		l.notHeld = ts.SaysNotHeld(l.Text) || ts.SaysNotHeld(value)
	}
	return l.notHeld
}

// SaysNotHeldAlone reports whether a cell's text as a whole says that no meeting was
// held.
func (ts *Texts) SaysNotHeldAlone(l *Text) bool {
	if l.First(askedInCell) {
		l.inCell = ts.CellNotHeld(l.Text)
	}
	return l.inCell
}

// MayDeny is a quick look: whether a clause has a word by which grades are denied or
// lowered.
func MayDeny(clause string) bool {
	for word := range strings.FieldsSeq(clause) {
		switch word {
		case "hạ", "giáng", "giảm", "tụt", "xuống", "không", "chưa", "hủy", "huỷ", "bỏ", "Hạ", "Giáng", "Giảm", "Tụt", "Xuống", "Không", "Chưa", "Hủy", "Huỷ", "Bỏ", "HẠ", "KHÔNG", "CHƯA", "HỦY", "HUỶ", "BỎ":
			return true
		}
	}
	return false
}

// MayDeny is MayDeny of a cell's text.
func (ts *Texts) MayDeny(l *Text) bool {
	if l.First(askedDenial) {
		l.denies = MayDeny(l.Text)
	}
	return l.denies
}

// MayGive is a quick look: whether a cell's text has a number behind a label or before a
// "điểm", one as high as totals at its end, or a word for a grade.
func (ts *Texts) MayGive(l *Text) bool {
	if l.First(askedGiven) {
		graded := strings.Contains(l.Text, "xếp") || strings.Contains(l.Text, "loại") || strings.Contains(l.Text, "Xếp")
		figure := HasFigure(l.Text)
		l.gives = graded || figure && (strings.Contains(l.Text, ":") || endsInPoints(l.Text))
		l.claims = graded || figure && !strings.HasPrefix(l.Text, "Trừ ") && !strings.HasPrefix(l.Text, "trừ ")
	}
	return l.gives
}

// MayClaim is a quick look: whether a remark has a number, or denies or gives a grade. One
// that begins with what was taken off says why a mark is what it is.
func (ts *Texts) MayClaim(l *Text) bool {
	ts.MayGive(l)
	return l.claims || ts.MayDeny(l)
}

func endsInPoints(text string) bool {
	for from := range len(text) {
		if text[from] < '0' || text[from] > '9' || from > 0 && text[from-1] != ' ' {
			continue
		}
		rest := strings.TrimLeft(text[from:], "0123456789,.")
		if size := len(text) - from; rest == "" && text[from] >= '5' && size > 1 && size <= len("85,25") {
			return true
		}
		unit := strings.TrimLeft(rest, " ")
		if strings.HasPrefix(unit, "đi") || strings.HasPrefix(unit, "ĐI") || strings.HasPrefix(unit, "di") || unit == "đ" {
			return true
		}
	}
	return false
}
