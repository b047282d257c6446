package words

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"chibo/criteria"
	"chibo/scoring"
)

// A MonthReader finds months in labels, titles and names.
type MonthReader struct {
	Dates   DateReader
	Year    int            // of the period, for texts without a year
	title   *regexp.Regexp // tháng 7 năm 2026, in a plain key
	inWords *regexp.Regexp // tháng bảy năm 2026, in a key: "sau" is no "sáu"
	plainly func() plainMonths
	several *regexp.Regexp // tháng 7, 8; tháng 7-8, as written
	Day     *regexp.Regexp // a date in words, its day left out or not
	written *regexp.Regexp
	iso     *regexp.Regexp // 2026-07 in a name
	HasYear *regexp.Regexp
	words   map[string]int
	keys    *keys
	known   map[DatedText]SaidMention
	named   map[DatedText]SaidMention // of names
	// Words before a month that tie it to the sheet, or to something else.
	sheetWords, otherWords []Phrase
	Name                   nameMonths
	Whole                  bool           // sheets are of whole periods: quarters and years are looked for, not months
	units                  *regexp.Regexp // of whole periods
}

// NewMonthReader returns a reader of months in titles, labels and names; a year
// that is absent is the period's.
func NewMonthReader(v *Vocabulary, dates DateReader, period scoring.Period) MonthReader {
	words := monthWords(criteria.Key)
	names := slices.SortedFunc(maps.Keys(words), longestFirst)
	year, yearKey := `(?: (?:cua |quy (?:\d|[iv]+) )*(?:nam )?(\d{4}))?`, criteria.Key("năm")
	return MonthReader{
		Dates: dates, Year: YearOf(period), keys: v.keys, known: map[DatedText]SaidMention{}, named: map[DatedText]SaidMention{}, words: words,
		sheetWords: sheetWords(), otherWords: otherWords(), Name: newNameMonths(),
		title: regexp.MustCompile(`(?:^|\b)(?:thang|thg|th|t) ?(\d{1,2})\b` + year),
		inWords: regexp.MustCompile(`(?:^| )` + criteria.Key("tháng") + ` (?:(` + strings.Join(names, "|") + `)(?: (?:` + yearKey + ` )?(\d{4}))?|(` +
			yearKey + `) ` + yearKey + ` (\d{4}))(?: |$)`),
		plainly: newPlainMonths(),
		several: regexp.MustCompile(`(?i)(?:tháng|thang|\bt)\s*\d{1,2}\s*(?:[,;+&\-–]|và|đến|va|den)\s*(?:0?[1-9]|1[0-2])\b`),
		units:   wholePeriods(),
		HasYear: regexp.MustCompile(`\d{4}`),
		Day:     regexp.MustCompile(`ngay (?:\S+ )?thang \d{1,2}(?: (?:nam )?\d{4})?|ngay thang nam(?: \d{4})?(?: |$)`),
		iso:     regexp.MustCompile(`(?:^|\D)(20\d\d)[-_.](0?[1-9]|1[0-2])(?:\D|$)`),
		written: regexp.MustCompile(`^(?:(\d{1,2}) (\d{4})|(\d{4}) (\d{1,2})|(\d{1,2}))$`),
	}
}

// InText finds "tháng 7 năm 2026", "Tháng 7/2026", "T7" in a text. Of two months
// in it the one that the words of a score sheet govern counts; two governed
// alike are none, for no guess is taken. The day of a letterhead ("ngày 12 tháng
// 7 năm 2026") names no month of a sheet.
func (r MonthReader) InText(text string) (month scoring.Month, said bool) {
	m, said := r.MentionIn(text)
	return m.Month, said
}

// MentionIn is inText with what governs the month.
func (r MonthReader) MentionIn(text string) (Mention, bool) {
	asked := DatedText{text, r.Year}
	if known, found := r.known[asked]; found {
		return known.Mention, known.Said
	}
	m, said := r.searchText(text)
	if len(text) < 500 {
		Keep(r.known, asked, SaidMention{m, said})
	}
	return m, said
}

// A SaidMention is what a text says of the month.
type SaidMention struct {
	Mention
	Said bool
}

func (r MonthReader) searchText(text string) (found Mention, said bool) {
	if r.Whole {
		return r.searchUnit(text)
	}
	if bare := withoutBrackets(text); bare != text { // "THÁNG 7 (đánh giá kết quả tháng 6)"
		if m, said := r.searchText(bare); said && m.By == ofSheet && m.Month != (scoring.Month{}) {
			return m, true
		}
	}
	plain := r.keys.PlainKey(text)
	if !r.MayBeIn("", plain) {
		return Mention{}, false
	}
	if month, is := r.alone(plain); is {
		return Mention{month, ofNone}, true
	}
	var all []Mention
	plain = r.Day.ReplaceAllString(plain, " ")
	last, by := 0, governance(0)
	for _, at := range r.title.FindAllStringSubmatchIndex(plain, -1) {
		by = r.governed(plain[last:at[0]], by)
		last = at[1]
		all = append(all, Mention{r.month(Number(plain[at[2]:at[3]]), submatch(plain, at, 2)), by})
	}
	if found, said = Foremost(all); found.By != ofSheet && strings.Contains(r.keys.PlainKey(text), "thang") {
		found, said = Foremost(append(all, r.inWordsOf(text)...))
	}
	if said && r.several.MatchString(norm.NFC.String(text)) {
		found.Month = scoring.Month{}
	}
	return found, said
}

// MayBeIn is a quick look at a text and its plain key: whether a month may stand there,
// by a figure, or by the word before one that is written in words. What stands in
// brackets is left out before the words are parted, which may join what was apart.
func (r MonthReader) MayBeIn(text, plain string) bool {
	return r.Whole || strings.ContainsAny(plain, "0123456789") || strings.Contains(plain, "thang") || strings.Contains(text, "(")
}

// MayBeSpelt is a quick look at a text alone, before its key is known: whether MayBeIn may
// hold. What stands between "th" and "ng" is one vowel, in two bytes with its accent or in
// three; letters that few texts hold are not looked at.
func (r MonthReader) MayBeSpelt(text string) bool {
	for i := range len(text) {
		switch c := text[i]; {
		case c >= '0' && c <= '9', c == '(', c >= 0xe2:
			return true
		case c|0x20 == 'n' && i+1 < len(text) && text[i+1]|0x20 == 'g' && endsInTh(text[max(0, i-5):i]):
			return true
		}
	}
	return r.Whole
}

// endsInTh reports whether the letters "th" stand in a few bytes.
func endsInTh(text string) bool {
	for i := 1; i < len(text); i++ {
		if text[i]|0x20 == 'h' && text[i-1]|0x20 == 't' {
			return true
		}
	}
	return false
}

// inWordsOf finds the months written in words.
func (r MonthReader) inWordsOf(text string) (all []Mention) {
	if TypedPlainly(text) {
		return r.plainWordsOf(r.keys.PlainKey(text))
	}
	last, by := 0, governance(0)
	key := r.keys.Key(text)
	for _, at := range r.inWords.FindAllStringSubmatchIndex(key, -1) {
		by = r.governed(r.keys.PlainKey(key[last:at[0]]), by)
		last = at[1]
		if may := submatch(key, at, 3); may != "" {
			all = append(all, Mention{r.month(mayMonth, submatch(key, at, 4)), by})
		} else {
			all = append(all, Mention{r.month(r.words[submatch(key, at, 1)], submatch(key, at, 2)), by})
		}
	}
	return all
}

// submatch returns a group of a match by its indexes; "": it took no part.
func submatch(text string, at []int, group int) string {
	if at[2*group] < 0 {
		return ""
	}
	return text[at[2*group]:at[2*group+1]]
}

// InLabel reads the value of a label "Tháng": "7", "7/2026", "tháng 7 năm
// 2026", or the first of the month, which Excel makes of "7/2026".
func (r MonthReader) InLabel(text string, from1904 bool) scoring.Month {
	if r.Whole {
		return r.unitInLabel(text)
	}
	if m := r.Name.shortYear.FindStringSubmatch(text); m != nil {
		return r.month(Number(m[1]), "20"+m[2])
	}
	if m, said := r.InText(text); said {
		return m
	}
	if m := r.written.FindStringSubmatch(r.keys.PlainKey(text)); m != nil {
		switch {
		case m[1] != "":
			return r.month(Number(m[1]), m[2])
		case m[3] != "":
			return r.month(Number(m[4]), m[3])
		default:
			return r.month(Number(m[5]), "")
		}
	}
	if n, found := r.words[r.keys.Key(text)]; found {
		return r.month(n, "")
	}
	if d, ok := r.Dates.Read(text, r.Year, from1904); ok {
		return scoring.MonthOf(d)
	}
	return scoring.Month{}
}

func (r MonthReader) month(n int, year string) scoring.Month {
	y := r.Year
	if year != "" {
		y = Number(year)
	}
	if n < 1 || n > 12 || y < 1900 || y > 2199 {
		return scoring.Month{}
	}
	return scoring.Month{Year: y, Month: n}
}

// A DatedText is a text that may name a month, and the year of those without.
type DatedText struct {
	Text string
	Year int
}

// YearOf returns the year of months without one: the period's, where it lies in
// one year; else 0.
func YearOf(period scoring.Period) int {
	if period.SeveralYears() {
		return 0
	}
	return period.First.Year
}
