package intake

import (
	"regexp"

	"chibo/scoring"
)

// A said month is what one source says of the month: nothing, a month, or
// something that is none. The next source is asked only where one says
// nothing.
type saidMonth struct {
	present bool
	month   scoring.Month // zero: present, but not to be understood
	text    string
	row     int
	col     int
}

// A monthReader finds months in labels, titles and names.
type monthReader struct {
	dates   dateReader
	year    int // of the period, for texts without a year
	title   *regexp.Regexp
	day     *regexp.Regexp // a date in words, its day left out or not
	written *regexp.Regexp
	iso     *regexp.Regexp // 2026 07, as left of "2026-07" in a name
	words   map[string]int
	// reference marks a line that names another paper, whose month is not the
	// sheet's.
	reference []phrase
	keys      *keys
}

func newMonthReader(v *vocabulary, dates dateReader, period scoring.Period) monthReader {
	number := `(\d{1,2}|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi mot|muoi hai|muoi|gieng)`
	return monthReader{
		dates: dates, year: period.First.Year, reference: v.reference, keys: v.keys,
		title:   regexp.MustCompile(`(?:^| )(?:thang|t) ?` + number + `(?: (?:nam )?(\d{4}))?(?: |$)`),
		day:     regexp.MustCompile(`ngay (?:\S+ )?thang \d{1,2}(?: (?:nam )?\d{4})?`),
		iso:     regexp.MustCompile(`(?:^| )(\d{4}) (\d{2})(?: |$)`),
		written: regexp.MustCompile(`^(?:(\d{1,2}) (\d{4})|(\d{4}) (\d{1,2})|(\d{1,2}))$`),
		words: map[string]int{"mot": 1, "gieng": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "sau": 6, "bay": 7, "tam": 8,
			"chin": 9, "muoi": 10, "muoi mot": 11, "muoi hai": 12},
	}
}

// inText finds "tháng 7 năm 2026", "Tháng 7/2026", "T7" in a text. The day of
// a letterhead ("ngày 12 tháng 7 năm 2026") names no month of a sheet.
func (r monthReader) inText(text string) (month scoring.Month, said bool) {
	plain := r.day.ReplaceAllString(r.keys.plainKey(text), " ")
	m := r.title.FindStringSubmatch(plain)
	if m == nil {
		return scoring.Month{}, false
	}
	return r.month(m[1], m[2]), true
}

// inLabel reads the value of a label "Tháng": "7", "7/2026", "tháng 7 năm
// 2026", or the first of the month, which Excel makes of "7/2026".
func (r monthReader) inLabel(text string, from1904 bool) scoring.Month {
	if m, said := r.inText(text); said {
		return m
	}
	if m := r.written.FindStringSubmatch(r.keys.plainKey(text)); m != nil {
		switch {
		case m[1] != "":
			return r.month(m[1], m[2])
		case m[3] != "":
			return r.month(m[4], m[3])
		default:
			return r.month(m[5], "")
		}
	}
	if d, ok := r.dates.read(text, r.year, from1904); ok {
		return scoring.MonthOf(d)
	}
	return scoring.Month{}
}

// inName reads the name of a worksheet or file: "Tháng 7", "BC_T7", "T7-2026",
// "2026-07".
func (r monthReader) inName(name string) (month scoring.Month, said bool) {
	if m, said := r.inText(name); said {
		return m, true
	}
	if m := r.iso.FindStringSubmatch(r.keys.plainKey(name)); m != nil {
		return r.month(m[2], m[1]), true
	}
	return scoring.Month{}, false
}

func (r monthReader) month(month, year string) scoring.Month {
	n, isWord := r.words[month]
	if !isWord {
		n = number(month)
	}
	y := r.year
	if year != "" {
		y = number(year)
	}
	if n < 1 || n > 12 || y < 1900 || y > 2199 {
		return scoring.Month{}
	}
	return scoring.Month{Year: y, Month: n}
}

// inTitle looks for the month in the lines above a header, labelled values
// apart. Two different ones are none: no guess is taken.
func (r monthReader) inTitle(g *grid, from, to int, labels []labelled) (said saidMonth) {
	for row := from; row < to; row++ {
		for col := range g.width(row) {
			text := g.text(row, col)
			if len(text) > 400 || isLabelled(labels, row, col) {
				continue
			}
			month, found := r.inText(text)
			switch {
			case !found || anyIn(r.keys.key(text), r.reference):
			case !said.present:
				said = saidMonth{present: true, month: month, text: text, row: row, col: col}
			case said.month != month:
				said.month = scoring.Month{}
			}
		}
	}
	return said
}

// isLabelled reports whether a cell is the value of a label.
func isLabelled(labels []labelled, row, col int) bool {
	for _, l := range labels {
		if l.row == row && l.col == col {
			return true
		}
	}
	return false
}
