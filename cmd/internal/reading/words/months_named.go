package words

import (
	"regexp"
	"strings"
	"unicode"

	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/scoring"
)

// nameMonths are the patterns of months in the names of worksheets, files and
// folders.
type nameMonths struct {
	whole   *regexp.Regexp // the whole name: 7, 07-2026, 7.26
	iso     *regexp.Regexp // 2026-07, 202607
	written *regexp.Regexp // 7-2026 in a longer name; a quarter has its word before it
	date    *regexp.Regexp // 05-07-2026
	Pair    *regexp.Regexp // 19-8, in the plain key of a name
	// shortYear is 8/26, which no day and month can be.
	shortYear *regexp.Regexp
	inHead    *regexp.Regexp // a month as it is written in a head
	alone     *regexp.Regexp // a line of nothing else, in its plain key
}

func newNameMonths() nameMonths {
	return nameMonths{
		whole:     regexp.MustCompile(`(?i)^(?:k[ỳìyi] )?(0?[1-9]|1[0-2])(?:\s*[-_./ ]\s*(?:năm |nam )?(20\d\d|\d\d))?$`),
		iso:       regexp.MustCompile(`(?:^|\D)(20\d\d)[-_./](0?[1-9]|1[0-2])(?:\D|$)|^(20\d\d)(0[1-9]|1[0-2])$`),
		written:   regexp.MustCompile(`(?i)(quý|quy|q)?[ _-]?(?:^|\D)(0?[1-9]|1[0-2])[-_./](20\d\d)(?:\D|$)`),
		date:      regexp.MustCompile(`(?:^|\D)(\d{1,2})[-_./](\d{1,2})[-_./](20\d\d)(?:\D|$)`),
		shortYear: regexp.MustCompile(`^\s*(?:[Tt](?:h[áa]ng)?\s*)?(0?[1-9]|1[0-2])\s*[/.-]\s*(1[3-9]|[2-9]\d)\s*$`),
		inHead:    monthInHead(),
		alone:     regexp.MustCompile(`^(?:ky )?(?:(0?[1-9]|1[0-2]) (20\d\d)|(20\d\d) (0?[1-9]|1[0-2]))$`),
		Pair:      regexp.MustCompile(`(?:^| )\d{1,2} \d{1,2}(?: |$)`),
	}
}

// InName reads the name of a worksheet, file or folder: "Tháng 7", "BC_T7",
// "Th7-2026", "7.2026", "2026-07", "05-07-2026", or "7" alone.
func (r MonthReader) InName(name string) (month scoring.Month, said bool) {
	if r.Whole {
		return r.InText(name)
	}
	asked := DatedText{name, r.Year}
	known, found := r.named[asked]
	if !found {
		known.Month, known.Said = r.searchName(workbook.Trim(name))
		Keep(r.named, asked, known)
	}
	return known.Month, known.Said
}

func (r MonthReader) searchName(name string) (month scoring.Month, said bool) {
	if m := r.Name.whole.FindStringSubmatch(name); m != nil {
		if len(m[2]) == 2 {
			m[2] = "20" + m[2]
		}
		return r.month(Number(m[1]), m[2]), true
	}
	if m, said := r.InText(name); said {
		return m, true
	}
	if m := r.Name.date.FindStringSubmatch(name); m != nil {
		date, _ := criteria.NewDate(Number(m[3]), Number(m[2]), Number(m[1]))
		return scoring.MonthOf(date), true
	}
	if m := r.Name.iso.FindStringSubmatch(name); m != nil {
		return r.month(Number(m[2]+m[4]), m[1]+m[3]), true
	}
	if m := r.Name.written.FindStringSubmatch(name); m != nil && m[1] == "" {
		return r.month(Number(m[2]), m[3]), true
	}
	return scoring.Month{}, false
}

// alone reads a line that is nothing but a month with its year, in figures: "7.2026",
// "(07/2026)", "Kỳ 7/2026".
func (r MonthReader) alone(plain string) (scoring.Month, bool) {
	m := r.Name.alone.FindStringSubmatch(plain)
	if m == nil {
		return scoring.Month{}, false
	}
	return r.month(Number(m[1]+m[4]), m[2]+m[3]), true
}

// A TextWord is a word of a text as a plain key, and where it stands.
type TextWord struct {
	Plain    string
	From, To int
}

// WordsIn splits a text where criteria.Key does.
func WordsIn(text string) (words []TextWord) {
	from := -1
	for i, c := range text + " " {
		switch inWord := unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.M, c); {
		case inWord && from < 0:
			from = i
		case !inWord && from >= 0:
			words = append(words, TextWord{criteria.PlainKey(text[from:i]), from, i})
			from = -1
		}
	}
	return words
}

// WithoutMonth returns what a head says beside its month.
func (r MonthReader) WithoutMonth(text string) string {
	if r.BareMonth(text) {
		return ""
	}
	return workbook.Trim(r.Name.inHead.ReplaceAllString(text, " "))
}

// BareMonth tells a head that is nothing but a month in figures: "7", "7/2026",
// or a date with its year. "3.1" is a criterion's id.
func (r MonthReader) BareMonth(text string) bool {
	if text == "" || strings.Trim(text, "0123456789/.-– ") != "" {
		return false
	}
	if parts := strings.FieldsFunc(text, func(c rune) bool { return c < '0' || c > '9' }); len(parts) == 1 && len(text) != 5 && len(text) > 2 ||
		len(parts) == 2 && len(parts[0]) != 4 && len(parts[1]) != 4 {
		return false
	}
	return !r.InLabel(text, false).IsZero()
}

// monthInHead matches a month in a head, as it is written.
func monthInHead() *regexp.Regexp {
	words := "một|giêng|hai|ba|bốn|tư|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp"
	return regexp.MustCompile(`(?i)(?:tháng|thang|\bthg|\bth|\bt)[ .\n]*(?:\d{1,2}|` + words + `)(?:[ /.\-–]*(?:năm |nam )?(?:20\d\d))?`)
}
