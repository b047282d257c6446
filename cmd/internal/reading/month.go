package reading

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"

	"chibo/criteria"
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
	year    int            // of the period, for texts without a year
	title   *regexp.Regexp // tháng 7 năm 2026, in a plain key
	inWords *regexp.Regexp // tháng bảy năm 2026, in a key: "sau" is no "sáu"
	several *regexp.Regexp // tháng 7, 8; tháng 7-8, as written
	day     *regexp.Regexp // a date in words, its day left out or not
	written *regexp.Regexp
	iso     *regexp.Regexp // 2026-07 in a name
	hasYear *regexp.Regexp
	words   map[string]int
	keys    *keys
	known   map[datedText]saidMention
	// Words before a month that tie it to the sheet, or to something else.
	sheetWords, otherWords []phrase
	name                   nameMonths
	whole                  bool           // sheets are of whole periods: quarters and years are looked for, not months
	units                  *regexp.Regexp // of whole periods
}

func newMonthReader(v *vocabulary, dates dateReader, period scoring.Period) monthReader {
	words := monthWords()
	names := slices.SortedFunc(maps.Keys(words), func(a, b string) int { return len(b) - len(a) }) // "mười hai" before "mười"
	year, yearKey := `(?: (?:cua |quy (?:\d|[iv]+) )*(?:nam )?(\d{4}))?`, criteria.Key("năm")
	return monthReader{
		dates: dates, year: yearOf(period), keys: v.keys, known: map[datedText]saidMention{}, words: words,
		sheetWords: sheetWords(), otherWords: otherWords(), name: newNameMonths(),
		title: regexp.MustCompile(`(?:^|\b)(?:thang|th|t) ?(\d{1,2})\b` + year),
		inWords: regexp.MustCompile(`(?:^| )` + criteria.Key("tháng") + ` (?:(` + strings.Join(names, "|") + `)(?: (?:` + yearKey + ` )?(\d{4}))?|(` +
			yearKey + `) ` + yearKey + ` (\d{4}))(?: |$)`),
		several: regexp.MustCompile(`(?i)(?:tháng|thang|\bt)\s*\d{1,2}\s*(?:[,;+&\-–]|và|đến)\s*(?:0?[1-9]|1[0-2])\b`),
		hasYear: regexp.MustCompile(`\d{4}`), units: wholePeriods(),
		day:     regexp.MustCompile(`ngay (?:\S+ )?thang \d{1,2}(?: (?:nam )?\d{4})?|ngay thang nam(?: \d{4})?(?: |$)`),
		iso:     regexp.MustCompile(`(?:^|\D)(20\d\d)[-_.](0?[1-9]|1[0-2])(?:\D|$)`),
		written: regexp.MustCompile(`^(?:(\d{1,2}) (\d{4})|(\d{4}) (\d{1,2})|(\d{1,2}))$`),
	}
}

// monthWords are the months in words, as keys. "Năm" is not among them: it is
// May only where a year stands behind it, "tháng năm năm 2026".
func monthWords() map[string]int {
	words := map[string]int{}
	for word, n := range map[string]int{"một": 1, "giêng": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "sáu": 6, "bảy": 7, "tám": 8,
		"chín": 9, "mười": 10, "mười một": 11, "mười hai": 12, "chạp": 12} {
		words[criteria.Key(word)] = n
	}
	return words
}

// inText finds "tháng 7 năm 2026", "Tháng 7/2026", "T7" in a text. Of two months
// in it the one that the words of a score sheet govern counts; two governed
// alike are none, for no guess is taken. The day of a letterhead ("ngày 12 tháng
// 7 năm 2026") names no month of a sheet.
func (r monthReader) inText(text string) (month scoring.Month, said bool) {
	m, said := r.mentionIn(text)
	return m.month, said
}

// mentionIn is inText with what governs the month.
func (r monthReader) mentionIn(text string) (mention, bool) {
	asked := datedText{text, r.year}
	if known, found := r.known[asked]; found {
		return known.mention, known.said
	}
	m, said := r.searchText(text)
	if len(text) < 500 {
		keep(r.known, asked, saidMention{m, said})
	}
	return m, said
}

// A saidMention is what a text says of the month.
type saidMention struct {
	mention
	said bool
}

func (r monthReader) searchText(text string) (found mention, said bool) {
	if r.whole {
		return r.searchUnit(text)
	}
	plain := r.keys.plainKey(text)
	if !strings.ContainsAny(plain, "0123456789") && !strings.Contains(plain, "thang") {
		return mention{}, false // neither a figure nor a month in words
	}
	var all []mention
	plain = r.day.ReplaceAllString(plain, " ")
	last, by := 0, governance(0)
	for _, at := range r.title.FindAllStringSubmatchIndex(plain, -1) {
		by = r.governed(plain[last:at[0]], by)
		last = at[1]
		all = append(all, mention{r.month(number(plain[at[2]:at[3]]), submatch(plain, at, 2)), by})
	}
	if found, said = foremost(all); found.by != ofSheet {
		found, said = foremost(append(all, r.inWordsOf(r.keys.key(text))...))
	}
	if said && r.several.MatchString(norm.NFC.String(text)) {
		found.month = scoring.Month{}
	}
	return found, said
}

// inWordsOf finds the months written in words.
func (r monthReader) inWordsOf(key string) (all []mention) {
	last, by := 0, governance(0)
	for _, at := range r.inWords.FindAllStringSubmatchIndex(key, -1) {
		by = r.governed(r.keys.plainKey(key[last:at[0]]), by)
		last = at[1]
		if may := submatch(key, at, 3); may != "" {
			all = append(all, mention{r.month(5, submatch(key, at, 4)), by})
		} else {
			all = append(all, mention{r.month(r.words[submatch(key, at, 1)], submatch(key, at, 2)), by})
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

// inLabel reads the value of a label "Tháng": "7", "7/2026", "tháng 7 năm
// 2026", or the first of the month, which Excel makes of "7/2026".
func (r monthReader) inLabel(text string, from1904 bool) scoring.Month {
	if r.whole {
		return r.unitInLabel(text)
	}
	if m := r.name.shortYear.FindStringSubmatch(text); m != nil {
		return r.month(number(m[1]), "20"+m[2])
	}
	if m, said := r.inText(text); said {
		return m
	}
	if m := r.written.FindStringSubmatch(r.keys.plainKey(text)); m != nil {
		switch {
		case m[1] != "":
			return r.month(number(m[1]), m[2])
		case m[3] != "":
			return r.month(number(m[4]), m[3])
		default:
			return r.month(number(m[5]), "")
		}
	}
	if n, found := r.words[r.keys.key(text)]; found {
		return r.month(n, "")
	}
	if d, ok := r.dates.read(text, r.year, from1904); ok {
		return scoring.MonthOf(d)
	}
	return scoring.Month{}
}

func (r monthReader) month(n int, year string) scoring.Month {
	y := r.year
	if year != "" {
		y = number(year)
	}
	if n < 1 || n > 12 || y < 1900 || y > 2199 {
		return scoring.Month{}
	}
	return scoring.Month{Year: y, Month: n}
}

// monthInTitle looks for the month in the lines above a header, labelled values
// apart. The line that speaks of the sheet itself counts before others; two
// different months that do alike are none: no guess is taken. A month of tasks
// and plans alone, or of a meeting that was not held, is not the sheet's.
func (r *reader) monthInTitle(g *grid, from, to int, labels []labelled) (said saidMonth) {
	var all []mention
	for row := from; row < to; row++ {
		for col := range g.width(row) {
			text := r.at(g, row, col)
			m, found := r.monthIn(text, labels)
			if !found || isLabelled(labels, row, col) || r.isLabel(g, labels, row, col) {
				continue
			}
			if anyIn(r.keyOf(text), r.vocabulary.reference) || r.saysNone(text) {
				continue
			}
			all = append(all, m)
			if first, _ := foremost(all); first == m && (!said.present || said.month != m.month) {
				said = saidMonth{present: true, month: m.month, text: text.text, row: row, col: col}
			}
		}
	}
	if m, _ := foremost(all); m.by > ofOther {
		said.month = m.month
		return said
	}
	return saidMonth{}
}

// isLabel reports whether a cell is a label: a fact of the month before, such
// as "Thực hiện nghị quyết tháng 6:", names no month of the sheet.
func (r *reader) isLabel(g *grid, labels []labelled, row, col int) bool {
	label, _, colon := strings.Cut(g.text(row, col), ":")
	if label == "" || r.vocabulary.labels.match(r.vocabulary.key(label)) == noRole {
		return false
	}
	for next := col + 1; next < g.width(row); next++ {
		if g.text(row, next) != "" {
			return colon || isLabelled(labels, row, next)
		}
	}
	return colon
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
