package reading

import (
	"path"
	"regexp"
	"strings"
	"unicode"

	"chibo/criteria"
	"chibo/scoring"
)

// nameMonths are the patterns of months in the names of worksheets, files and
// folders.
type nameMonths struct {
	whole   *regexp.Regexp // the whole name: 7, 07-2026, 7.26
	iso     *regexp.Regexp // 2026-07
	written *regexp.Regexp // 7-2026 in a longer name; a quarter has its word before it
	date    *regexp.Regexp // 05-07-2026
	pair    *regexp.Regexp // 19-8, in the plain key of a name
	// shortYear is 8/26, which no day and month can be.
	shortYear *regexp.Regexp
	inHead    *regexp.Regexp // a month as it is written in a head
}

func newNameMonths() nameMonths {
	return nameMonths{
		whole:     regexp.MustCompile(`^(0?[1-9]|1[0-2])(?:\s*[-_./ ]\s*(?:năm |nam )?(20\d\d|\d\d))?$`),
		iso:       regexp.MustCompile(`(?:^|\D)(20\d\d)[-_.](0?[1-9]|1[0-2])(?:\D|$)`),
		written:   regexp.MustCompile(`(?i)(quý|quy|q)?[ _-]?(?:^|\D)(0?[1-9]|1[0-2])[-_./](20\d\d)(?:\D|$)`),
		date:      regexp.MustCompile(`(?:^|\D)(\d{1,2})[-_./](\d{1,2})[-_./](20\d\d)(?:\D|$)`),
		shortYear: regexp.MustCompile(`^\s*(?:[Tt](?:háng)?\s*)?(0?[1-9]|1[0-2])\s*[/.-]\s*(1[3-9]|[2-9]\d)\s*$`),
		inHead:    monthInHead(),
		pair:      regexp.MustCompile(`(?:^| )\d{1,2} \d{1,2}(?: |$)`),
	}
}

// inName reads the name of a worksheet, file or folder: "Tháng 7", "BC_T7",
// "Th7-2026", "7.2026", "2026-07", "05-07-2026", or "7" alone.
func (r monthReader) inName(name string) (month scoring.Month, said bool) {
	name = trim(name)
	if m := r.name.whole.FindStringSubmatch(name); m != nil {
		if len(m[2]) == 2 {
			m[2] = "20" + m[2]
		}
		return r.month(number(m[1]), m[2]), true
	}
	if m, said := r.inText(name); said {
		return m, true
	}
	if m := r.name.date.FindStringSubmatch(name); m != nil {
		date, _ := criteria.NewDate(number(m[3]), number(m[2]), number(m[1]))
		return scoring.MonthOf(date), true
	}
	if m := r.name.iso.FindStringSubmatch(name); m != nil {
		return r.month(number(m[2]), m[1]), true
	}
	if m := r.name.written.FindStringSubmatch(name); m != nil && m[1] == "" {
		return r.month(number(m[2]), m[3]), true
	}
	return scoring.Month{}, false
}

// A namedMonth is what the name of a worksheet, its file or a folder says of the
// month, and which of them said it.
type namedMonth struct {
	month   scoring.Month // zero: something that is none
	said    bool
	bySheet bool
}

// monthInNames asks the names of the worksheet, the file and the folders above
// it, the nearest first; what names a cell or committee is no month. A name that
// says something is the last one asked, be it understood or not. cell is whose
// sheet it is, -1: of several.
func (r *reader) monthInNames(g *grid, labels []labelled, cell int) namedMonth {
	if month, said := r.monthInName(g.sheet, labels, cell); said {
		return namedMonth{month, true, true}
	}
	if month, said := r.monthInName(stem(g.file), labels, cell); said {
		return namedMonth{month, true, false}
	}
	for folder := path.Dir(g.file); folder != "." && folder != "/" && folder != ".."; folder = path.Dir(folder) {
		if month, said := r.monthInName(path.Base(folder), labels, cell); said {
			return namedMonth{month, true, false}
		}
	}
	return namedMonth{}
}

// monthInSheetName is what the name of the worksheet alone says; zero: nothing.
func (r *reader) monthInSheetName(g *grid, labels []labelled, cell int) scoring.Month {
	month, _ := r.monthInName(g.sheet, labels, cell)
	return month
}

// monthInName is what one name says, those of cells and committees in it apart.
func (r *reader) monthInName(name string, labels []labelled, cell int) (month scoring.Month, said bool) {
	bare := r.withoutNames(name, labels)
	month, said = r.months.inName(bare)
	if said && cell >= 0 && r.find(bare, "").Cell == cell { // "7" may be a cell's code
		return scoring.Month{}, false
	}
	return month, said
}

// datedNames are the names of cells and committees that hold something like a
// month or a day: "Cách mạng tháng Tám", "19-8". As words, longest first.
func (r *reader) datedNames() [][]string {
	if r.gathered != nil { // the roster is not known yet
		return nil
	}
	if r.dateNames.asked {
		return r.dateNames.names
	}
	r.dateNames.asked = true
	for _, c := range r.roster.Cells {
		for _, name := range append([]string{c.Name, c.Committee}, c.Aliases...) {
			if words, ok := r.datedName(name); ok {
				r.dateNames.names = append(r.dateNames.names, words)
			}
		}
	}
	return r.dateNames.names
}

// namesWithMonths are datedNames, found once.
type namesWithMonths struct {
	asked bool
	names [][]string
}

// datedWords are a name's words, and whether they hold something like a month.
type datedWords struct {
	words []string
	dated bool
}

// datedName returns the words of a name, and whether they hold something like a month
// or a day; what it said before is remembered.
func (r *reader) datedName(name string) ([]string, bool) {
	asked := datedText{name, r.months.year}
	known, found := r.datedWords[asked]
	if !found {
		known.words, known.dated = r.searchDate(name)
		keep(r.datedWords, asked, known)
	}
	return known.words, known.dated
}

func (r *reader) searchDate(name string) ([]string, bool) {
	words := strings.Fields(criteria.PlainKey(name))
	for len(words) > 2 && (words[0] == "chi" || words[0] == "dang") && (words[1] == "bo" || words[1] == "uy") {
		words = words[2:]
	}
	if len(words) > 1 && words[0] == "cb" {
		words = words[1:]
	}
	plain := strings.Join(words, " ")
	_, said := r.months.inText(name)
	pair := hasFigure(plain) && r.months.name.pair.MatchString(plain)
	return words, len(words) > 0 && (said || pair)
}

// withoutNames takes the names of dated cells and committees out of a text, and
// those that the sheet itself states. What is left may name a month.
func (r *reader) withoutNames(text string, labels []labelled) string {
	for _, words := range r.datedNames() {
		text = withoutName(text, words)
	}
	for _, l := range labels {
		if l.role != cellRole && l.role != committeeRole {
			continue
		}
		if words, dated := r.datedName(l.value); dated {
			text = withoutName(text, words)
		}
	}
	return text
}

// withoutName takes a name, as plain words, out of a text. A name of nothing but
// figures goes only where it is the text's own, or stands behind "chi bộ".
func withoutName(text string, name []string) string {
	words := wordsIn(text)
	for i := 0; i+len(name) <= len(words); i++ {
		match := true
		for j, w := range name {
			match = match && words[i+j].plain == w
		}
		if !match || onlyFigures(name) && !(len(words) == len(name) || i > 0 && (words[i-1].plain == "bo" || words[i-1].plain == "cb")) {
			continue
		}
		return withoutName(text[:words[i].from]+" "+text[words[i+len(name)-1].to:], name)
	}
	return text
}

func onlyFigures(words []string) bool {
	for _, w := range words {
		if number(w) < 0 && w != "thang" && w != "ngay" {
			return false
		}
	}
	return true
}

// A textWord is a word of a text as a plain key, and where it stands.
type textWord struct {
	plain    string
	from, to int
}

// wordsIn splits a text where criteria.Key does.
func wordsIn(text string) (words []textWord) {
	from := -1
	for i, c := range text + " " {
		switch inWord := unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.M, c); {
		case inWord && from < 0:
			from = i
		case !inWord && from >= 0:
			words = append(words, textWord{criteria.PlainKey(text[from:i]), from, i})
			from = -1
		}
	}
	return words
}
