package words

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"chibo/cmd/internal/workbook"
	"chibo/criteria"
)

// ErrorValue tells a spreadsheet's own error values.
func ErrorValue(text string) bool {
	if text == "" || text[0] != '#' {
		return strings.HasPrefix(text, "Err:5")
	}
	switch strings.ToUpper(text) {
	case "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#N/A", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#FIELD!", "#BLOCKED!",
		"#CONNECT!", "#UNKNOWN!", "#BUSY!", "#PYTHON!", "#EXTERNAL!":
		return true
	}
	return false
}

// Placeholder tells a text that a printed form leaves for the pen: dots,
// dashes, underscores, a year to be finished: "20…".
func Placeholder(text string) bool {
	if rest, year := strings.CutPrefix(text, "20"); year && (strings.HasPrefix(rest, "..") || strings.HasPrefix(rest, "…")) {
		text = rest
	}
	if text != "" && (text[0] >= '0' && text[0] <= '9' || text[0]|0x20 >= 'a' && text[0]|0x20 <= 'z') {
		return false
	}
	return strings.Trim(text, " .…_-–—/\u00a0\t:") == ""
}

// Ticked keeps of "☐ thường kỳ ☑ chuyên đề" what is ticked, be the boxes before
// their words or behind them. Where that cannot be told nothing is kept.
func Ticked(text string) string {
	const boxes, ticks = "☐□▢☑☒■✓✔", "☑☒■✓✔" // their first byte is E2
	if strings.IndexByte(text, 0xe2) < 0 || !strings.ContainsAny(text, boxes) {
		return text
	}
	text = workbook.Trim(text)
	before := strings.IndexAny(text, boxes) == 0
	if behind := strings.ContainsAny(text[max(0, len(text)-3):], boxes); before == behind {
		return ""
	}
	var kept, word strings.Builder
	on := false
	for _, c := range text {
		switch {
		case !strings.ContainsRune(boxes, c):
			word.WriteRune(c)
			continue
		case before && on, !before && strings.ContainsRune(ticks, c):
			kept.WriteString(word.String())
		}
		word.Reset()
		on = strings.ContainsRune(ticks, c)
	}
	if before && on {
		kept.WriteString(word.String())
	}
	return workbook.Trim(kept.String())
}

// A DateReader reads dates as clerks write them.
type DateReader struct {
	words   *regexp.Regexp // ngày 05 tháng 02 năm 2026
	numbers *regexp.Regexp // 05/08/2026, 5-8-2026, 30.04.2008, 5/8, and what an hour may look like
	Figure  *regexp.Regexp
	Decimal *regexp.Regexp
	hours   *regexp.Regexp // 1 giờ 35 phút, 1h35
	// clockTime is an hour of the day: 14h00, 14 giờ 30, 14:00.
	clockTime *regexp.Regexp
	// What was read before.
	clocks map[string]criteria.Optional[int]
	known  map[knownDate]criteria.Optional[criteria.Date]
}

// A knownDate is a text read as a date, and what else it depends on.
type knownDate struct {
	text     string
	year     int
	from1904 bool
}

// NewDateReader returns a reader of dates, clocks and counts.
func NewDateReader() DateReader {
	return DateReader{
		clocks:    map[string]criteria.Optional[int]{},
		known:     map[knownDate]criteria.Optional[criteria.Date]{},
		words:     regexp.MustCompile(`\b(\d{1,2}) thang (\d{1,2})\b(?: (?:nam )?(\d{4})\b)?`),
		numbers:   regexp.MustCompile(`(h|giờ|:)?\s*(\d+(?: ?[/.\-–] ?\d+)+)\s*(h(?:\d|\s|$)|giờ|gio|phút|phut|:)?`),
		Figure:    regexp.MustCompile(`\d+`),
		Decimal:   regexp.MustCompile(`\d+(?:[.,]\d+)?`),
		clockTime: regexp.MustCompile(`(\d{1,2}) ?(h|giờ|gio|g|:) ?(\d{1,2})?(?: ?(?:phút|phut|p))?(?::\d\d)?`),
		hours:     regexp.MustCompile(`^(\d{1,2}) ?(?:gio|h|tieng) ?(?:(\d{1,2})(?: ?(?:phut|p))?)?$`),
	}
}

// Read reads a date from raw text: a serial number of a spreadsheet, or words
// and figures, with anything like "(thứ Tư)" or an hour around them. A year
// that is absent is the period's. Two different dates are none.
func (r DateReader) Read(text string, year int, from1904 bool) (criteria.Date, bool) {
	asked := knownDate{text, year, from1904}
	if known, found := r.known[asked]; found {
		return known.Value, known.Known
	}
	date, ok := r.readDate(text, year, from1904)
	if len(text) < 500 {
		Keep(r.known, asked, criteria.Optional[criteria.Date]{Value: date, Known: ok})
	}
	return date, ok
}

func (r DateReader) readDate(text string, year int, from1904 bool) (criteria.Date, bool) {
	if serial, err := strconv.ParseFloat(text, 64); err == nil {
		return serialDate(serial, from1904)
	}
	var full, short []criteria.Date
	wrong := false
	add := func(y, m, d string) {
		in, into := year, &short
		if y != "" {
			in, into = Number(y), &full
		}
		if in > 0 && in < 100 {
			in += 2000
		}
		if date, ok := criteria.NewDate(in, Number(m), Number(d)); ok {
			*into = append(*into, date)
		} else if y != "" {
			wrong = true
		}
	}
	for _, m := range r.words.FindAllStringSubmatch(criteria.PlainKey(text), -1) {
		add(m[3], m[2], m[1])
	}
	for _, m := range r.numbers.FindAllStringSubmatch(norm.NFC.String(text), -1) {
		switch n := r.Figure.FindAllString(m[2], -1); {
		case len(n) == 3 && len(n[0]) == 4:
			add(n[0], n[1], n[2])
		case len(n) == 3 && (len(n[2]) == 4 || len(n[2]) == 2):
			add(n[2], n[1], n[0])
		case len(n) == 2 && m[1] == "" && m[3] == "":
			add("", n[1], n[0])
		case len(n) > 2: // 05-06/7/2026 names two days; 7.30-9.00 are hours
			wrong = wrong || len(n[len(n)-1]) == 4 || len(n) == 3
		}
	}
	if len(full) == 0 {
		full = short
	}
	if wrong || len(full) == 0 {
		return criteria.Date{}, false
	}
	for _, date := range full {
		if date != full[0] {
			return criteria.Date{}, false
		}
	}
	return full[0], true
}

// serialDate turns a spreadsheet's day number into a date. Numbers outside the
// years 1990 to 2100 are no dates of meetings.
func serialDate(serial float64, from1904 bool) (criteria.Date, bool) {
	epoch := time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)
	if from1904 {
		epoch = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	if !(serial >= 30000 && serial <= 73050) { // so put, "NaN" is none either
		return criteria.Date{}, false
	}
	return criteria.DateOf(epoch.AddDate(0, 0, int(serial))), true
}

// Number returns the number that digits write; -1: none that an int holds.
func Number(digits string) int {
	n, err := strconv.Atoi(digits)
	if err != nil {
		return -1
	}
	return n
}

// Count reads a whole number such as "26", "26 đồng chí", "26đ/c" or "95 phút".
// Whole numbers written "26.0" by other programs are whole too.
func Count(text string) (int, bool) {
	text = strings.TrimSpace(strings.ReplaceAll(text, "\u00a0", " "))
	word, rest, _ := strings.Cut(text, " ")
	if end := strings.IndexFunc(word, unicode.IsLetter); end > 0 && !strings.ContainsAny(word[:end], "eE") && word[end]|0x20 != 'e' {
		word, rest = word[:end], word[end:]+rest
	}
	p, err := criteria.ParsePoints(word)
	if err != nil || p < 0 || p%criteria.Point != 0 || strings.ContainsAny(rest, "0123456789") {
		return 0, false
	}
	return int(p / criteria.Point), true
}

// AttendancePair reads "17/18", "17 / 18 (Đạt 94%)".
func AttendancePair(text string) (present, outOf int, ok bool) {
	head := text
	if cut := strings.IndexAny(text, "(=,;"); cut >= 0 { // the share behind it
		head = text[:cut]
	}
	a, b, found := strings.Cut(head, "/")
	if !found {
		return 0, 0, false
	}
	present, okA := Count(a)
	outOf, okB := Count(b)
	return present, outOf, okA && okB
}

// IsAttendanceDate tells the date Excel makes of a typed "9/10": far more than
// a cell has members.
func IsAttendanceDate(text string) bool {
	n, err := strconv.ParseFloat(text, 64)
	return err == nil && n >= 30000 && n < 73050
}

// Clock reads a duration in minutes: "95", "95 phút", "1 giờ 35 phút", "1h35",
// "1,5 giờ", "1:30", "14h00-15h30". Of other units, such as "2 giờ rưỡi" or "1
// buổi", no number is taken.
func (r DateReader) Clock(text string) (int, bool) {
	if known, found := r.clocks[text]; found {
		return known.Value, known.Known
	}
	minutes, ok := r.readClock(text)
	Keep(r.clocks, text, criteria.Optional[int]{Value: minutes, Known: ok})
	return minutes, ok
}

func (r DateReader) readClock(text string) (int, bool) {
	head, _, _ := strings.Cut(text, "(")
	if minutes, ok := r.Span(head); ok && strings.Trim(r.clockTime.ReplaceAllString(plainKeepingMarks(head), ""), " -–—tudenoi,.") == "" {
		return minutes, true
	}
	if m := r.hours.FindStringSubmatch(criteria.PlainKey(head)); m != nil && !strings.ContainsAny(head, ",.") {
		return Number(m[1])*60 + max(0, Number(m[2])), Number(m[1]) < timeOfDay
	}
	figure := strings.ToLower(workbook.Trim(norm.NFC.String(head)))
	if m := r.clockTime.FindStringSubmatch(figure); m != nil && m[2] == ":" && m[3] != "" && len(figure) <= len("01:30:00") {
		return Number(m[1])*60 + Number(m[3]), Number(m[3]) < 60
	}
	unit := criteria.Points(1)
	for _, word := range []string{"phút", "phut", "p", "'", "’"} {
		figure = strings.TrimSuffix(figure, word)
	}
	for _, word := range []string{"giờ", "gio", "tiếng", "tieng", "h"} {
		if rest, found := strings.CutSuffix(figure, word); found {
			figure, unit = rest, 60
		}
	}
	return wholeMinutes(figure, unit)
}

// timeOfDay is from which hour on "14h00" says when, and not how long.
const timeOfDay = 6

// IsTimeOfDay tells "14h00", "19 giờ 30".
func (r DateReader) IsTimeOfDay(text string) bool {
	m := r.hours.FindStringSubmatch(criteria.PlainKey(text))
	return m != nil && Number(m[1]) >= timeOfDay
}

// wholeMinutes reads a number of minutes, or of hours where unit is 60.
func wholeMinutes(figure string, unit criteria.Points) (int, bool) {
	p, err := criteria.ParsePoints(figure)
	if err != nil || p < 0 || p*unit%criteria.Point != 0 {
		return 0, false
	}
	return int(p * unit / criteria.Point), true
}

// Span reads from one hour to another: "14h00-15h30", "từ 14 giờ đến 15 giờ 30".
func (r DateReader) Span(text string) (int, bool) {
	if hours(text) < 2 {
		return 0, false
	}
	times := r.clockTime.FindAllStringSubmatchIndex(strings.ToLower(norm.NFC.String(text)), -1)
	if len(times) != 2 {
		return 0, false
	}
	text = strings.ToLower(norm.NFC.String(text))
	between := strings.TrimSpace(text[times[0][1]:times[1][0]])
	minute := func(at []int) int { return Number(submatch(text, at, 1))*60 + max(0, Number(submatch(text, at, 3))) }
	from, to := minute(times[0]), minute(times[1])
	if strings.Trim(between, "-–—") != "" && between != "đến" && between != "tới" && between != "den" || to <= from || to > 24*60 {
		return 0, false
	}
	return to - from, true
}

// TimeOfDay reads the one hour of the day in a text, in minutes: "14h00", "14 giờ 30 phút
// ngày 05/7/2026", or the share of a day that a spreadsheet makes of it.
func (r DateReader) TimeOfDay(text string) (minute int, ok bool) {
	if day, err := strconv.ParseFloat(text, 64); err == nil {
		return int(math.Round(day * 24 * 60)), day > 0 && day < 1
	}
	times := r.clockTime.FindAllStringSubmatch(strings.ToLower(norm.NFC.String(text)), -1)
	if len(times) != 1 {
		return 0, false
	}
	minute = Number(times[0][1])*60 + max(0, Number(times[0][3]))
	return minute, minute < 24*60
}

// HoldsHours is a fast pre-check: whether two hours of a day may stand in a text.
func HoldsHours(text string) bool { return hours(text) >= 2 }

// hours is a quick look: how many hours of a day may stand in a text, which are figures
// with h, giờ or a colon behind them.
func hours(text string) (count int) {
	figure := false
	for i := range len(text) {
		switch c := text[i]; c {
		case ' ':
		case 'h', 'H', 'g', 'G', ':':
			if figure {
				count++
			}
			figure = false
		default:
			figure = c >= '0' && c <= '9'
		}
	}
	return count
}

// InHours reports whether the label of a duration counts in hours.
func InHours(label string) bool {
	key := criteria.PlainKey(label)
	return AnyIn(key, PlainPhrases("gio")) && !AnyIn(key, PlainPhrases("phut"))
}

// Minutes reads a meeting's duration, of which the label may say that it is in
// hours: "Thời lượng (giờ): 1,5". A time of day, which is what a spreadsheet
// makes of "1:30", is a share of a day.
func (r DateReader) Minutes(text string, inHours bool) (int, bool) {
	if n, ok := wholeMinutes(text, 60); ok && inHours && (n >= 15 || n == 0) {
		return n, true
	}
	if day, err := strconv.ParseFloat(text, 64); err == nil && day > 0 && day < 0.5 {
		n := int(math.Round(day * 24 * 60))
		return n, math.Abs(day*24*60-float64(n)) < 0.01 // Excel stores minutes with binary noise
	}
	return r.Clock(text)
}
