package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// A band is one grade of a form's legend.
type band struct {
	title string
	span  span
}

// A legend is what a form says of its grades.
type legend struct {
	bands []band
	text  string
	pos   diag.Pos
}

// readLegend looks for "Tốt: từ 90 điểm trở lên; Khá: từ 70 đến dưới 90 điểm"
// under the table, else above it; in one line or in several.
func (r *printedReader) readLegend(below []string) *legend {
	var above []string
	for row := range r.head.top {
		above = append(above, r.rowTexts(row)...)
	}
	for _, texts := range [][]string{below, above} {
		found := &legend{pos: r.page.place()}
		for _, text := range texts {
			if bands := r.words.readBands(text); len(bands) > 0 {
				found.bands = append(found.bands, bands...)
				found.text = strings.TrimPrefix(found.text+" "+strings.Join(strings.Fields(text), " "), " ")
			}
		}
		if len(found.bands) >= 2 {
			return found
		}
	}
	return nil
}

// readBands takes a text apart into grades; none where a part is no grade.
func (w *printedWords) readBands(text string) (bands []band) {
	text = regexp.MustCompile(`^(?i:mức xếp loại|xếp loại|phân loại|ghi chú|mức phân loại|cách xếp loại|thang xếp loại)\s*:\s*`).ReplaceAllString(norm.NFC.String(trim(text)), "")
	for _, piece := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '\n' }) {
		for _, part := range splitAtCapitals(piece) {
			if b, ok := w.readBand(part); ok {
				bands = append(bands, b)
			}
		}
	}
	return bands
}

// splitAtCapitals cuts "Tốt từ 90, Khá từ 70" at the commas before a name; the
// comma of 89,5 stays.
func splitAtCapitals(text string) (parts []string) {
	start := 0
	for i, r := range text {
		if r != ',' {
			continue
		}
		next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text[i+1:], " "))
		if unicode.IsUpper(next) {
			parts = append(parts, text[start:i])
			start = i + 1
		}
	}
	return append(parts, text[start:])
}

// readBand reads "- Loại Tốt: từ 90 điểm trở lên".
func (w *printedWords) readBand(text string) (band, bool) {
	head := regexp.MustCompile(`^[\s\-–+*•]*(?i:(?:chi bộ\s+)?(?:được\s+)?(?:xếp\s+)?(?:loại|mức)?)\s*["“']?(\p{Lu}[\p{L} ]{0,30}?)["”']?\s*(?:[:(=\-–]|\s(?:khi|nếu|đạt|có|là|điểm))*\s*((?:(?i:từ|dưới|trên|đạt|không|ít nhất)|≥|>|<|≤|\d).*)$`)
	m := head.FindStringSubmatch(text)
	if m == nil {
		return band{}, false
	}
	s := w.readSpan(m[2], 0)
	title := strings.TrimSpace(m[1])
	ok := !s.percent && !s.unclear && (s.lower.known || s.upper.known) && len(strings.Fields(title)) <= 4
	return band{title: title, span: s}, ok
}

// gradesOf turns the legend into grades, best first.
func (r *printedReader) gradesOf(l *legend) []criteria.Grade {
	bands := slices.Clone(l.bands)
	slices.SortStableFunc(bands, func(a, b band) int { return int(b.span.from() - a.span.from()) })
	var grades []criteria.Grade
	for i, b := range bands {
		from := b.span.from()
		if i > 0 && from >= grades[i-1].From || b.span.lower.known && !b.span.lower.inside {
			r.report("legend", l.pos, "text", l.text)
			return nil
		}
		if i > 0 && b.span.upper.known {
			r.checkBand(l, b, bands[i-1])
		}
		grades = append(grades, criteria.Grade{ID: r.gradeID(b.title, grades), Title: b.title, From: from, Else: min(i+1, len(bands)-1)})
	}
	if grades[len(grades)-1].From != 0 {
		r.report("legend", l.pos, "text", l.text)
	}
	return grades
}

// checkBand compares the upper end of a grade with where the better one
// begins: "từ 70 đến 89" leaves 89,5 open.
func (r *printedReader) checkBand(l *legend, b, better band) {
	upper, from := b.span.upper, better.span.from()
	switch {
	case upper.value == from && !upper.inside:
	case upper.value < from:
		r.warn("legend-gap", l.pos, "upper", upper.value, "from", from, "grade", b.title)
		r.note("grades", "", diag.Msg("import.gap", "text", diag.Msg("bad-form/legend-gap", "upper", upper.value, "from", from, "grade", b.title)))
	default:
		r.report("legend", l.pos, "text", l.text)
	}
}

// from is where a grade begins.
func (s span) from() criteria.Points {
	if !s.lower.known {
		return 0
	}
	return s.lower.value
}

// gradeID makes a short id of a grade's title, the usual ones as the built-in
// sets have them.
func (r *printedReader) gradeID(title string, others []criteria.Grade) string {
	id := strings.ReplaceAll(criteria.PlainKey(title), " ", "-")
	switch id {
	case "trung-binh":
		id = "tb"
	case "":
		id = "muc-" + strconv.Itoa(len(others)+1)
	}
	for slices.ContainsFunc(others, func(g criteria.Grade) bool { return g.ID == id }) {
		id += "-" + strconv.Itoa(len(others)+1)
	}
	return id
}
