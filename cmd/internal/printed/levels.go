package printed

import (
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"chibo/criteria"
)

// headingLevel is that of headings without numbers above numbered lines.
const headingLevel = -levelStep

// levels tell how deep each line of a form stands.
type levels struct {
	styles   []string // of numbers, in the order in which they appear
	headings bool     // lines without numbers head the numbered ones
	look     lineLook // of these headings
	groups   func(*formLine) bool
	leads    map[*formLine][]string // the bullets seen below a numbered line
	orphans  map[*formLine]bool     // their numbers have parts, and no line has the first of them
}

// A lineLook is what sets a heading apart.
type lineLook struct {
	bold, wide, caps bool
	lead             string
}

func lookOf(l *formLine) lineLook { return lineLook{l.bold, l.wide, isCaps(l.title), l.lead} }

func newLevels(w *vocabulary, t *tableReading) *levels {
	v := &levels{leads: map[*formLine][]string{}, orphans: map[*formLine]bool{}}
	plain, lines := map[string]bool{}, map[string]bool{}
	for _, l := range t.lines {
		if style := ordinalStyle(l.ordinal, v.styles); style != "" && w.blockOf(l.title) == "" {
			plain[style] = true
		}
		lines[ordinalStyle(l.ordinal, nil)] = lines[ordinalStyle(l.ordinal, nil)] || l.lead != "" || !w.isBlockName(l.title)
	}
	for _, l := range t.lines {
		style := ordinalStyle(l.ordinal, v.styles)
		if strings.HasSuffix(style, ".") && !v.hasParent(t.lines, l) && plain[strings.TrimRight(style, ".")] {
			style, v.orphans[l] = strings.TrimRight(style, "."), true
		}
		if style != "" && !slices.Contains(v.styles, style) && lines[ordinalStyle(l.ordinal, nil)] {
			v.styles = append(v.styles, style)
		}
	}
	if len(t.lines) > 0 && t.lines[0].ordinal == "" && t.lines[0].lead == "" && len(v.styles) > 0 {
		v.headings, v.look = true, lookOf(t.lines[0])
	}
	v.groups = plainGroups(t.lines)
	return v
}

// plainGroups tells the groups of a form without numbers: its bold lines, its
// lines in capitals, or all that have no bullet.
func plainGroups(lines []*formLine) func(*formLine) bool {
	for _, sets := range []func(*formLine) bool{
		func(l *formLine) bool { return l.bold },
		func(l *formLine) bool { return l.wide },
		func(l *formLine) bool { return isCaps(l.title) },
	} {
		if count := countLines(lines, sets); count > 0 && count < len(lines) && sets(lines[0]) {
			return sets
		}
	}
	return func(l *formLine) bool { return l.lead == "" }
}

func countLines(lines []*formLine, holds func(*formLine) bool) (count int) {
	for _, l := range lines {
		if holds(l) {
			count++
		}
	}
	return count
}

// levelOf returns the level of a line below those that are open.
func (v *levels) levelOf(l *formLine, path []openLine) int {
	if at := strings.LastIndexByte(l.ordinal, '.'); at > 0 {
		for i := len(path) - 1; i >= 0; i-- {
			if path[i].line.ordinal == l.ordinal[:at] {
				return path[i].level + 1
			}
		}
	}
	style := ordinalStyle(l.ordinal, v.styles)
	whole := strings.TrimRight(style, ".")
	if v.orphans[l] {
		style = whole // in the place of the line that is not printed
	}
	for _, s := range []string{style, whole} {
		if at := slices.Index(v.styles, s); at >= 0 && s != "" {
			return at * levelStep
		}
	}
	switch inBlock := len(path) > 0 && path[0].line.section != criteria.Scored; {
	case style != "" && !inBlock: // only blocks have such numbers
		return 0
	case style != "":
		return levelStep
	case v.headings && l.ordinal == "" && lookOf(l) == v.look:
		return headingLevel
	case len(v.styles) == 0 && v.groups(l):
		return 0
	}
	return unnumbered + v.rank(l, path)
}

// rank orders the bullets below a numbered line by their first appearance: a
// plus below a dash is one level deeper.
func (v *levels) rank(l *formLine, path []openLine) int {
	var above *formLine
	for _, open := range path {
		if open.level < unnumbered {
			above = open.line
		}
	}
	seen := v.leads[above]
	at := slices.Index(seen, l.lead)
	if at < 0 {
		at = len(seen)
		v.leads[above] = append(seen, l.lead)
	}
	return at
}

// hasParent reports whether a line above has the number that this one's begins
// with.
func (v *levels) hasParent(lines []*formLine, l *formLine) bool {
	at := strings.LastIndexByte(l.ordinal, '.')
	for _, other := range lines {
		if other == l {
			return false
		}
		if at > 0 && other.ordinal == l.ordinal[:at] {
			return true
		}
	}
	return false
}

// roman reports whether the number of a line is of the first style: that of
// groups.
func (v *levels) roman(l *formLine) bool {
	return len(v.styles) > 1 && ordinalStyle(l.ordinal, v.styles) == v.styles[0]
}

// romanOrdinal is I, II, IV.
var romanOrdinal = regexp.MustCompile(`^[IVX]+$`)

// letterOrdinal is A, B, Đ.
var letterOrdinal = regexp.MustCompile(`^[A-ZĐ]$`)

// numberOrdinal is 1, 2, 10.
var numberOrdinal = regexp.MustCompile(`^\d+$`)

// ordinalStyle names the kind of a number: I, A, 1, 1.1, a; "" for none.
func ordinalStyle(ordinal string, seen []string) string {
	first, dots := ordinal, ""
	if at := strings.IndexByte(ordinal, '.'); at > 0 {
		first, dots = ordinal[:at], strings.Repeat(".", strings.Count(ordinal, "."))
	}
	switch {
	case ordinal == "":
		return ""
	case romanOrdinal.MatchString(first) && !(first == "I" && slices.Contains(seen, "letter") && !slices.Contains(seen, "roman") && len(seen) > 1):
		return "roman" + dots
	case letterOrdinal.MatchString(first):
		return "letter" + dots
	case numberOrdinal.MatchString(first):
		return "arabic" + dots
	default:
		return "small"
	}
}

// plainOrdinal takes away what stands around a number: "1.", "(a)", "I -".
func plainOrdinal(text string) string {
	text = strings.Trim(norm.NFC.String(text), " .,;:/()[]-–\u00a0\n\t")
	for _, lead := range []string{"tiêu chí", "nhóm", "mục", "phần", "tc"} {
		if len(text) < len(lead) || !strings.EqualFold(text[:len(lead)], lead) { // small letters may have other lengths
			continue
		}
		if rest := strings.TrimSpace(text[len(lead):]); isOrdinal(rest) {
			return rest
		}
	}
	return text
}

// bulletIn returns the mark that stands where a number would: no letter and no digit,
// "*", "+", "●"; "" for none.
func bulletIn(text string) string {
	if strings.ContainsFunc(text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) {
		return ""
	}
	switch mark := strings.Trim(text, " .,;:/()[]…_\u00a0\n\t"); {
	case mark == "", strings.ContainsRune("+"+bullets, firstRune(mark)):
		return mark
	default:
		return "•"
	}
}

// ordinalOfRow is a number of a row, or nothing.
var ordinalOfRow = regexp.MustCompile(`^(?:\d{1,3}(?:\.\d{1,3})*[a-zđ]?|[IVXLC]{1,6}(?:\.\d{1,3})*|[A-Za-zđ](?:\.\d{1,3})*)?$`)

// isOrdinal tells a number of a row: 1, 1.2, IV, A.1, b; nothing is one too.
func isOrdinal(text string) bool {
	return ordinalOfRow.MatchString(text)
}
