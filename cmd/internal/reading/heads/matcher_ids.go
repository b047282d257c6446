package heads

import (
	"regexp"
	"strings"
	"unicode"

	"chibo/cmd/internal/workbook"
	"chibo/criteria"
)

// leadingID matches a title with its id before it.
func leadingID() *regexp.Regexp {
	return regexp.MustCompile(`(?s)^\(?((?:\d{1,2}|[IVX]{1,5})(?:\.\d{1,2})*)(?:\s*[.):\-–]+\s*|\s+)(.*)$`)
}

// WithoutID returns a title without the id that may stand before it.
func (mt *Matcher) WithoutID(title string) string {
	if m := mt.cutID(title); m != nil && !startsWithDigit(m[2]) {
		return m[2]
	}
	return title
}

// cutID cuts a title into the id that stands before it and the rest; nil: it has
// none.
func (mt *Matcher) cutID(title string) []string {
	if title == "" || strings.IndexByte("(IVX0123456789", title[0]) < 0 { // a fast pre-check
		return nil
	}
	return mt.leadingID.FindStringSubmatch(title)
}

// startsWithDigit tells "3.1" cut in the middle of its id.
func startsWithDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }

// punctuated reports whether the id at the start of a title is set off by more
// than a space, or has parts: "3.1 Nội dung", "2. Tỷ lệ", but not "5 điểm".
func punctuated(title, id string) bool {
	rest := strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(title, "("), id))
	return strings.Contains(id, ".") || rest != "" && strings.ContainsAny(rest[:1], ".):-")
}

// isBullet tells a mark of a list where an id would stand: "-", "•".
func isBullet(id string) bool {
	return !strings.ContainsFunc(id, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// PlainID writes an id as the set does: "3.1.", "(3.1)" and Excel's 3.1 with
// the noise of binary are "3.1".
func PlainID(id string) string {
	id = strings.ToLower(strings.Trim(id, " .,;:()[]\u00a0"))
	if p, err := criteria.ParsePoints(id); err == nil && strings.ContainsAny(id, ".,") && len(id) > 8 {
		return p.Decimal()
	}
	return id
}

// bareID returns the id a text consists of, with "Tiêu chí" or "TC" before it
// or not.
func bareID(text string) string {
	lower := strings.ToLower(workbook.Trim(text))
	for _, lead := range []string{"tiêu chí", "tc", "nhóm", "mục", "tieu chi", "nhom", "muc"} {
		if rest, found := strings.CutPrefix(lower, lead); found && (strings.HasPrefix(rest, " ") || startsWithDigit(rest)) {
			return PlainID(rest)
		}
	}
	return PlainID(text)
}
