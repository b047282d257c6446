package printed

import (
	"strings"
	"unicode"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// takeTitle reads title, points and tiers of one row's cells.
func (r *reader) takeTitle(line *formLine, parts, amounts []string) {
	if line.code != "" { // our own form: the text is the title as it is
		line.title = r.page.grid.Text(line.row, r.head.criterion)
	} else {
		parts = r.splitTiers(line, parts, &amounts)
		line.title = strings.Join(parts, " ")
		r.takeLead(line)
	}
	if len(amounts) > 0 {
		r.takePoints(line, strings.Join(amounts, " "))
	}
	if line.code == "" {
		r.takeTitlePoints(line)
	}
}

// takeTitlePoints takes the points off a title that names them. Beside the
// column they say the same, or the row contradicts itself.
func (r *reader) takeTitlePoints(line *formLine) {
	m := r.words.pointsInTitle.FindStringSubmatch(line.title)
	if m == nil && line.points.Known { // said twice: "Biên bản - 5 điểm" beside 5
		if behind := r.words.tierEnd.FindStringSubmatch(line.title); behind != nil && behind[2] == line.points.Value.Decimal() && !r.takesOff(line.title) {
			m = behind
		}
	}
	if m == nil && !line.points.Known && (line.ordinal != "" || r.head.max < 0) {
		m = r.words.pointsAtEnd.FindStringSubmatch(line.title)
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
		r.report("two-points", r.page.pos(line.row, r.head.max), "text", line.title, "value", value, "max", line.points.Value)
	}
}

func (r *reader) takePoints(line *formLine, text string) {
	a, ok := r.words.amounts.readAmount(text)
	if zero := r.words.readTierPoints(text); !ok && zero.Known && zero.Value == 0 && r.settings == nil {
		line.points = zero // of a tier, or a criterion that is reported
		return
	}
	if !ok {
		r.report("points", r.page.pos(line.row, r.head.max), "value", text, "text", line.title)
		line.broken = true
		return
	}
	line.points, line.sign, line.each, line.check = criteria.Some(a.points), a.sign, a.each, line.check || a.check
}

// takeLead takes the number off a title, and what says that it is yes/no.
func (r *reader) takeLead(line *formLine) {
	if m := r.words.named.FindStringSubmatch(line.title); m != nil && (line.ordinal == "" || line.ordinal == m[1]) {
		line.ordinal, line.title = m[1], m[2]
	} else if m := r.words.lead.FindStringSubmatch(line.title); m != nil && (line.ordinal == "" || line.ordinal == m[1]) {
		line.ordinal, line.title = m[1], m[2]
	}
	if line.ordinal == "" {
		title := strings.TrimLeft(line.title, "+"+bullets)
		if title != line.title {
			line.lead = string(firstRune(line.title))
		}
		line.title = title
	}
	if plain := r.words.amounts.yesNo.ReplaceAllString(line.title, ""); plain != line.title && strings.TrimSpace(plain) != "" {
		line.title, line.check = plain, true
	}
	line.title = strings.TrimRight(strings.TrimSpace(line.title), ":; ")
}

// isMore reports whether a row carries on the line above it: without number
// and points, in brackets, with a dash, or in small letters.
func (r *reader) isMore(above, line *formLine) bool {
	if line.points.Known || line.broken || line.ordinal != "" || line.code != "" || above == nil || len(line.tiers) > 0 || line.bold && !above.bold || r.isSection(line.title) {
		return false
	}
	text := r.page.grid.Text(line.row, r.head.criterion)
	first := firstRune(text)
	return strings.ContainsRune("(-–—•*▪·", first) || r.takesOff(text) && above.points.Known || unicode.IsLower(first) || strings.HasSuffix(above.title, ",") ||
		words.StartsAny(criteria.Key(line.title), r.words.remark) || words.StartsAny(criteria.Key(line.title), r.words.note)
}

// takeMore adds a row to the title above it, or to its remarks.
func (r *reader) takeMore(above, line *formLine) {
	text := r.page.grid.Text(line.row, r.head.criterion)
	if unicode.IsLower(firstRune(text)) && len(above.tiers) == 0 || strings.HasSuffix(above.title, ",") {
		above.title += " " + line.title
		r.take(line.row, asMore)
		return
	}
	r.take(line.row, asRemark)
	above.thematic = above.thematic || saysThematic(line.title)
	above.remarks = append(above.remarks, line.title)
}
