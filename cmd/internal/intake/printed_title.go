package intake

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"chibo/criteria"
)

// takeTitle reads title, points and tiers of one row's cells.
func (r *printedReader) takeTitle(line *printedLine, parts, amounts []string) {
	if line.code != "" { // our own form: the text is the title as it is
		line.title = r.page.grid.text(line.row, r.head.criterion)
	} else {
		parts = r.splitTiers(line, parts, &amounts)
		line.title = strings.Join(parts, " ")
		r.takeLead(line)
	}
	if r.head.note >= 0 && r.words.yesNo.MatchString(r.page.grid.text(line.row, r.head.note)) {
		line.check = true
	}
	if len(amounts) > 0 {
		r.takePoints(line, strings.Join(amounts, " "))
	} else if m := r.words.pointsInTitle.FindStringSubmatch(line.title); m != nil && line.code == "" {
		points, _, ok := r.words.readPoints(m[2])
		line.title, line.points = strings.TrimSpace(m[1]), criteria.Optional[criteria.Points]{Value: points, Known: ok}
	}
}

func (r *printedReader) takePoints(line *printedLine, text string) {
	plain := strings.TrimSpace(r.words.yesNo.ReplaceAllString(text, ""))
	points, starred, ok := r.words.readPoints(plain)
	if !ok {
		r.report("points", r.page.pos(line.row, r.head.max), "value", text, "text", line.title)
		line.broken = true
		return
	}
	line.points, line.check = criteria.Some(points), line.check || starred || plain != text
}

// takeLead takes the number off a title, and what says that it is yes/no.
func (r *printedReader) takeLead(line *printedLine) {
	if m := r.words.named.FindStringSubmatch(line.title); m != nil && (line.ordinal == "" || line.ordinal == m[1]) {
		line.ordinal, line.title = m[1], m[2]
	} else if m := r.words.lead.FindStringSubmatch(line.title); m != nil && (line.ordinal == "" || line.ordinal == m[1]) {
		line.ordinal, line.title = m[1], m[2]
	}
	if line.ordinal == "" {
		line.title = strings.TrimLeft(line.title, "-–•*▪ ")
	}
	if plain := r.words.yesNo.ReplaceAllString(line.title, ""); plain != line.title && strings.TrimSpace(plain) != "" {
		line.title, line.check = plain, true
	}
	line.title = strings.TrimRight(strings.TrimSpace(line.title), ":; ")
}

// isMore reports whether a row carries on the line above it: without number
// and points, in brackets, with a dash, or in small letters.
func (r *printedReader) isMore(above, line *printedLine) bool {
	if line.points.Known || line.broken || line.ordinal != "" || line.code != "" || above == nil || line.bold && !above.bold {
		return false
	}
	text := r.page.grid.text(line.row, r.head.criterion)
	first, _ := utf8.DecodeRuneInString(text)
	return strings.ContainsRune("(-–•*▪", first) || unicode.IsLower(first) || strings.HasSuffix(above.title, ",") ||
		startsAny(criteria.Key(line.title), r.words.remark)
}

// takeMore adds a row to the title above it, or to its remarks.
func (r *printedReader) takeMore(above, line *printedLine) {
	text := r.page.grid.text(line.row, r.head.criterion)
	first, _ := utf8.DecodeRuneInString(text)
	if unicode.IsLower(first) && len(above.tiers) == 0 || strings.HasSuffix(above.title, ",") {
		above.title += " " + line.title
		return
	}
	above.remarks = append(above.remarks, line.title)
	above.tiers = append(above.tiers, line.tiers...)
}

func splitLines(text string) (lines []string) {
	for _, line := range strings.Split(text, "\n") {
		if line = strings.Join(strings.Fields(line), " "); line != "" {
			lines = append(lines, line)
		}
	}
	return lines
}

// plainOrdinal takes away what stands around a number: "1.", "(a)", "I -".
func plainOrdinal(text string) string { return strings.Trim(text, " .,;:()[]-–\u00a0\n\t") }

// isOrdinal tells a number of a row: 1, 1.2, IV, A, b; nothing is one too.
func isOrdinal(text string) bool {
	return regexp.MustCompile(`^(?:\d{1,3}(?:\.\d{1,3})*[a-zđ]?|[IVXLC]{1,6}|[A-Za-zđ])?$`).MatchString(text)
}
