package printed

import (
	"regexp"
	"strings"
	"unicode"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// takeTitle reads title, points and tiers of one row's cells.
func (tr tableReader) takeTitle(line *formLine, parts, amounts []string) {
	if line.code != "" { // our own form: the text is the title as it is
		line.title = tr.page.grid.Text(line.row, tr.head.criterion)
	} else {
		parts = tr.words.splitTiers(line, parts, &amounts)
		line.title = strings.Join(parts, " ")
		tr.words.takeLead(line)
	}
	if len(amounts) > 0 {
		tr.takePoints(line, strings.Join(amounts, " "))
	}
	if line.code == "" {
		tr.takeTitlePoints(line)
	}
}

// takeTitlePoints takes the points off a title that names them. Beside the
// column they say the same, or the row contradicts itself.
func (tr tableReader) takeTitlePoints(line *formLine) {
	m := tr.words.pointsInTitle.FindStringSubmatch(line.title)
	if m == nil && line.points.Known { // said twice: "Biên bản - 5 điểm" beside 5
		if behind := tr.words.tierEnd.FindStringSubmatch(line.title); behind != nil && behind[2] == line.points.Value.Decimal() && !tr.words.takesOff(line.title) {
			m = behind
		}
	}
	if m == nil && !line.points.Known && (line.ordinal != "" || tr.head.max < 0) {
		m = tr.words.pointsAtEnd.FindStringSubmatch(line.title)
		if m == nil && tr.head.max < 0 && !tr.words.takesOff(line.title) { // "Biên bản - 5 điểm", where nothing else has points
			m = tr.words.tierEnd.FindStringSubmatch(line.title)
		}
	}
	if m == nil || strings.TrimSpace(m[1]) == "" {
		return
	}
	value, err := criteria.ParsePoints(m[2])
	switch {
	case err != nil || value == 0:
	case !line.points.Known && !line.broken:
		line.title, line.points = strings.TrimRight(strings.TrimSpace(m[1]), ":; "), criteria.Some(value)
	case line.points.Value == value:
		line.title = strings.TrimRight(strings.TrimSpace(m[1]), ":; ")
	case !line.broken:
		tr.report("two-points", tr.page.pos(line.row, tr.head.max), "text", line.title, "value", value, "max", line.points.Value)
	}
}

func (tr tableReader) takePoints(line *formLine, text string) {
	a, ok := tr.words.amounts.readAmount(text)
	if zero := tr.words.readTierPoints(text); !ok && zero.Known && zero.Value == 0 && tr.settings == nil {
		line.points = zero // of a tier, or a criterion that is reported
		return
	}
	if !ok {
		tr.report("points", tr.page.pos(line.row, tr.head.max), "value", text, "text", line.title)
		line.broken = true
		return
	}
	line.points, line.sign, line.each, line.check = criteria.Some(a.points), a.sign, a.each, line.check || a.check
}

// takeLead takes the number off a title, and what says that it is yes/no.
func (w *vocabulary) takeLead(line *formLine) {
	for _, pattern := range []*regexp.Regexp{w.named, w.lead, w.parts} {
		if m := pattern.FindStringSubmatch(line.title); m != nil && (line.ordinal == "" || line.ordinal == m[1]) {
			line.ordinal, line.title = m[1], m[2]
			break
		}
	}
	if line.ordinal == "" {
		title := strings.TrimLeft(line.title, "+"+bullets)
		if title != line.title {
			line.lead = string(firstRune(line.title))
		}
		line.title = title
	}
	if plain := w.amounts.yesNo.ReplaceAllString(line.title, ""); plain != line.title && strings.TrimSpace(plain) != "" {
		line.title, line.check = plain, true
	}
	line.title = strings.TrimRight(strings.TrimSpace(line.title), ":; ")
}

// isMore reports whether a row carries on the line above it: without number
// and points, in brackets, with a dash, or in small letters.
func (tr tableReader) isMore(above, line *formLine) bool {
	if line.points.Known || line.broken || line.ordinal != "" || line.code != "" || above == nil || len(line.tiers) > 0 || line.bold && !above.bold || tr.words.isSection(line.title) && (line.lead == "" || tr.words.isBlockName(line.title)) {
		return false
	}
	text := tr.page.grid.Text(line.row, tr.head.criterion)
	first := firstRune(text)
	return strings.ContainsRune("(-–—•*▪·", first) || tr.words.takesOff(text) && above.points.Known || unicode.IsLower(first) || strings.HasSuffix(above.title, ",") ||
		words.StartsAny(criteria.Key(line.title), tr.words.remark) || words.StartsAny(criteria.Key(line.title), tr.words.note)
}

// takeMore adds a row to the title above it, or to its remarks.
func (tr tableReader) takeMore(above, line *formLine) {
	text := tr.page.grid.Text(line.row, tr.head.criterion)
	if unicode.IsLower(firstRune(text)) && len(above.tiers) == 0 || strings.HasSuffix(above.title, ",") {
		above.title += " " + line.title
		tr.take(line.row, asMore)
		return
	}
	tr.take(line.row, asRemark)
	above.thematic = above.thematic || saysThematic(line.title)
	above.remarks = append(above.remarks, line.title)
}
