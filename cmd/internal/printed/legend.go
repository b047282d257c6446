package printed

import (
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// A band is one grade of a form's legend.
type band struct {
	title     string
	span      span
	condition string // what it asks for beside its points
	either    bool   // the condition stands behind "hoặc"
	row       int
	text      string
}

// A legend is what a form says of its grades.
type legend struct {
	bands  []band
	text   string
	orders []order
}

// An order is a condition that stands in a line of its own.
type order struct {
	title, text string
	row         int
}

// readBands takes a text apart into grades: segments of one name and one
// threshold each. A segment without either goes on with the one before; lost is
// one with points of which no grade could be read.
func (w *vocabulary) readBands(text string, full criteria.Points) (bands []band, lost string) {
	text = composedLines(text)
	if head := w.legendHead.FindString(text); !namesGrade(head) {
		text = text[len(head):]
	}
	for _, segment := range w.segments(text, full) {
		if b, ok := w.readBand(segment, full); ok {
			bands = append(bands, b)
		} else if lost == "" && w.isBandLike(segment, full) {
			lost = strings.TrimSpace(segment)
		} else if len(bands) > 0 && len(strings.Fields(plainWordsOf(segment))) > 2 {
			last := &bands[len(bands)-1]
			last.condition = strings.TrimSpace(last.condition + " " + strings.Trim(segment, " ,;"))
		}
	}
	return bands, lost
}

// isBandLike tells a segment with a threshold of the whole sheet: those of single
// criteria are conditions.
func (w *vocabulary) isBandLike(segment string, full criteria.Points) bool {
	return len(newTokenReader(segment, full).thresholds()) > 0 && w.holdsPoints.MatchString(segment) &&
		!words.AnyIn(criteria.Key(segment), words.Phrases("tiêu chí", "mục", "nội dung", "nhóm", "phần", "trong đó", "mỗi", "không", "riêng"))
}

// composedLines is composedText line by line.
func composedLines(text string) string {
	lines := strings.Split(text, "\n")
	for i, line := range lines {
		lines[i] = composedText(line)
	}
	return strings.Join(lines, "\n")
}

// segments cuts a text where another grade begins: at semicolons and lines, and
// at commas and full stops before a name or a threshold.
func (w *vocabulary) segments(text string, full criteria.Points) (parts []string) {
	for _, piece := range strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '\n' || r == '|' }) {
		t := newTokenReader(piece, full)
		start, named, limited := 0, false, false
		for i := 0; i < len(t.tokens); i++ {
			_, afterName := t.gradeName(i)
			_, afterLimit, isLimit := t.threshold(i)
			if i > start && (t.at(i-1) == "," || t.at(i-1) == "." || t.at(i-1) == "–" || t.at(i-1) == "-" || t.at(i-1) == "/" || t.at(i-1) == "•") && named && limited &&
				(t.beginsGrade(i, afterName) || isLimit || t.isLimitedName(i, afterName)) {
				parts = append(parts, t.slice(start, i-1))
				start, named, limited = i, false, false
			}
			switch {
			case isLimit:
				limited, i = true, afterLimit-1
			case t.beginsGrade(i, afterName), t.isLimitedName(i, afterName):
				named, i = true, afterName-1
			}
		}
		parts = append(parts, t.slice(start, len(t.tokens)))
	}
	return parts
}

// readBand reads one segment: "- Tốt: đạt từ 90 điểm trở lên và …", "≥ 95 điểm:
// Tốt", "Chi bộ đạt từ 85 điểm … thì được công nhận “Chi bộ kiểu mẫu”".
func (w *vocabulary) readBand(text string, full criteria.Points) (band, bool) {
	t := newTokenReader(w.numbering.ReplaceAllString(strings.TrimLeft(text, "+"+bullets), ""), full)
	limits := t.thresholds()
	if len(limits) == 0 {
		return band{}, false
	}
	b := band{span: limits[0].span, text: t.text}
	first := limits[0]
	title, after := t.gradeName(0)
	var rest []string
	switch {
	case after > 0 && after <= first.start:
		b.title = title
		if more, end := t.nameGoesOn(after, first.start); end > after {
			b.title, after = title+" "+more, end
		}
		rest = append(rest, t.slice(after, first.start), t.slice(first.end, len(t.tokens)))
	default:
		name, from, to := t.nameBehind(first.end)
		if name == "" {
			if name = t.freeName(first.start); name == "" {
				return band{}, false
			}
			rest = append(rest, t.slice(first.end, len(t.tokens)))
		} else {
			rest = append(rest, t.slice(0, first.start), t.slice(first.end, from), t.slice(to, len(t.tokens)))
		}
		b.title = name
	}
	b.title = capitalised(strings.Trim(b.title, " “”\"'‘’:"))
	b.condition, b.either = w.conditionOf(rest)
	return b, true
}

// conditionOf returns what is left of a segment beside name and threshold; its
// joints are none.
func (w *vocabulary) conditionOf(parts []string) (condition string, either bool) {
	var kept []string
	for _, part := range parts {
		part = strings.Trim(part, " ,;:.()–-=→“”\"")
		for {
			m := w.joint.FindString(part)
			if m == "" {
				break
			}
			either = either || strings.Contains(strings.ToLower(m), "hoặc")
			part = strings.Trim(part[len(m):], " ,;:.(")
		}
		part = strings.TrimSpace(w.jointEnd.ReplaceAllString(part, ""))
		if len(strings.Fields(plainWordsOf(part))) > 1 {
			kept = append(kept, part)
		}
	}
	return strings.Join(kept, ", "), either
}
