package intake

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"chibo/criteria"
)

// errorValue tells a spreadsheet's own error values.
func errorValue(text string) bool {
	switch strings.ToUpper(text) {
	case "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#FIELD!", "#BLOCKED!",
		"#CONNECT!", "#UNKNOWN!", "#BUSY!", "#PYTHON!", "#EXTERNAL!":
		return true
	}
	return strings.HasPrefix(text, "Err:5")
}

// placeholder tells a text that a printed form leaves for the pen: dots,
// dashes, underscores.
func placeholder(text string) bool {
	return strings.Trim(text, " .…_-–—/\u00a0\t:") == ""
}

// A dateReader reads dates as clerks write them.
type dateReader struct {
	words   *regexp.Regexp // ngày 05 tháng 02 năm 2026
	numbers *regexp.Regexp // 05/08/2026, 5-8-2026, 30.04.2008, 5/8
	iso     *regexp.Regexp // 2026-08-05
}

func newDateReader() dateReader {
	return dateReader{
		words:   regexp.MustCompile(`^(?:.* )?(?:ngay )?(\d{1,2}) thang (\d{1,2})(?: (?:nam )?(\d{4}))?(?: .*)?$`),
		numbers: regexp.MustCompile(`(?:^|[^\d])(\d{1,2}) ?[/.\-] ?(\d{1,2})(?: ?[/.\-] ?(\d{4}|\d{2}))?(?:$|[^\d])`),
		iso:     regexp.MustCompile(`(?:^|[^\d])(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:$|[^\d])`),
	}
}

// read reads a date from raw text: a serial number of a spreadsheet, or words
// and figures, with anything like "(thứ Tư)" around them. A year that is
// absent is the period's.
func (r dateReader) read(text string, year int, from1904 bool) (criteria.Date, bool) {
	if serial, err := strconv.ParseFloat(text, 64); err == nil {
		return serialDate(serial, from1904)
	}
	if m := r.iso.FindStringSubmatch(text); m != nil {
		return criteria.NewDate(number(m[1]), number(m[2]), number(m[3]))
	}
	m := r.numbers.FindStringSubmatch(text)
	if m == nil {
		m = r.words.FindStringSubmatch(criteria.PlainKey(text))
	}
	if m == nil {
		return criteria.Date{}, false
	}
	if m[3] != "" {
		year = number(m[3])
	}
	if year < 100 {
		year += 2000
	}
	return criteria.NewDate(year, number(m[2]), number(m[1]))
}

// serialDate turns a spreadsheet's day number into a date. Numbers outside the
// years 1990 to 2100 are no dates of meetings.
func serialDate(serial float64, from1904 bool) (criteria.Date, bool) {
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if from1904 {
		epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	if serial < 30000 || serial > 73050 {
		return criteria.Date{}, false
	}
	return criteria.DateOf(epoch.AddDate(0, 0, int(serial))), true
}

func number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return -1
	}
	return n
}

// count reads a whole number such as "26", "26 đồng chí" or "95 phút". Whole
// numbers written "26.0" by other programs are whole too.
func count(text string) (int, bool) {
	word, rest, _ := strings.Cut(strings.TrimSpace(strings.ReplaceAll(text, "\u00a0", " ")), " ")
	p, err := criteria.ParsePoints(word)
	if err != nil || p < 0 || p%criteria.Point != 0 || strings.ContainsAny(rest, "0123456789") {
		return 0, false
	}
	return int(p / criteria.Point), true
}

// attendancePair reads "17/18", "17 / 18 (Đạt 94%)".
func attendancePair(text string) (present, outOf int, ok bool) {
	head, _, _ := strings.Cut(text, "(")
	a, b, found := strings.Cut(head, "/")
	if !found {
		return 0, 0, false
	}
	present, okA := count(a)
	outOf, okB := count(b)
	return present, outOf, okA && okB
}

// isAttendanceDate tells the date Excel makes of a typed "9/10": far more than
// a cell has members.
func isAttendanceDate(text string) bool {
	n, err := strconv.ParseFloat(text, 64)
	return err == nil && n >= 30000 && n < 73050
}

// clock reads a duration: "95", "95 phút", "1 giờ 35 phút", "1h35".
func clock(text string) (int, bool) {
	plain := criteria.PlainKey(text)
	if m := regexp.MustCompile(`^(\d{1,2}) ?(?:gio|h|tieng) ?(?:(\d{1,2})(?: ?(?:phut|p))?)?$`).FindStringSubmatch(plain); m != nil {
		return number(m[1])*60 + max(0, number(m[2])), true
	}
	return count(text)
}
