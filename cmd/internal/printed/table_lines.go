package printed

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// readLine reads a row of the table: a line, more of the line above, a tier.
func (tr tableReader) readLine(t *tableReading, x rowReading) {
	if tr.head.detail >= 0 && x.title != "" && x.detail != "" && tr.codeAt(x.row) == "" {
		if tr.detailExplains() {
			x.detail = ""
		} else { // a group and its first line in one row
			group := x
			group.detail, group.amount, group.points, group.pointed = "", "", amount{}, false
			if tr.head.ordinal > tr.head.criterion { // the number stands with the line
				group.ordinal, x.title = "", ""
			} else {
				x.title, x.ordinal = "", ""
			}
			tr.readLine(t, group)
		}
	}
	if x.title == "" {
		x.title = x.detail
	}
	line := &formLine{row: x.row, ordinal: x.ordinal, code: tr.codeAt(x.row), wide: x.wide, bold: tr.page.bold(x.row, tr.head.criterion)}
	if x.wide {
		line.bold = tr.page.bold(x.row, tr.head.ordinal)
	}
	if m := tr.words.titleAmount.FindStringSubmatch(composedText(x.title)); m != nil && t.block && x.amount == "" && line.code == "" {
		x.title, x.amount = m[1], m[2] // "Nộp muộn: trừ 3 điểm"
		x.points, x.pointed = tr.words.amounts.readAmount(m[2])
	}
	t.block = t.block || tr.settings == nil && tr.words.isSection(x.title)
	parts, amounts := splitLines(x.title), splitLines(x.amount)
	switch {
	case len(parts) == 0 && len(amounts) > 0:
		tr.report("no-title", tr.page.pos(x.row, tr.head.criterion), "value", amounts[0])
		line.broken = true
		t.lines = append(t.lines, line)
		return
	case len(parts) == 0:
		return
	case line.code == "" && tr.isTierRow(t, x, line, parts, amounts):
		tr.take(x.row, asTier)
		tr.takeTiers(t.last(), parts, amounts, x.row)
		return
	}
	line.printed = strings.Join(strings.Fields(x.title), " ")
	tr.takeTitle(line, parts, amounts)
	tr.takeNotes(line)
	if above := t.last(); tr.isMore(above, line) {
		tr.takeMore(above, line)
		return
	} else if tr.headsNothing(line) {
		t.around = append(t.around, x.row)
		return
	} else if tr.isNothing(line) {
		tr.unread(x.row, strings.ContainsFunc(line.title, unicode.IsDigit) && tr.words.threshold.MatchString(line.title) || tr.words.tierEnd.MatchString(line.title))
		return
	}
	tr.take(x.row, asLine)
	t.lines = append(t.lines, line)
}

// detailExplains reports whether the second column of texts explains the first:
// nearly every row of points has both.
func (tr tableReader) detailExplains() bool {
	g, both, all := tr.page.grid, 0, 0
	for row := tr.head.bottom + 1; row < len(g.Rows); row++ {
		if _, pointed := tr.words.amounts.readAmount(g.Text(row, tr.head.max)); !pointed || g.Text(row, tr.head.detail) == "" {
			continue
		}
		all++
		if g.Text(row, tr.head.criterion) != "" {
			both++
		}
	}
	return 10*both > 8*all && all > 2
}

// isTierRow tells a row that can be nothing but a tier: in our own forms by its
// plus sign, else by points behind its words where the column has none. Rows
// with points in the column are told from criteria once all are read.
func (tr tableReader) isTierRow(t *tableReading, x rowReading, line *formLine, parts, amounts []string) bool {
	switch {
	case line.ordinal != "" || line.wide && line.bold:
		return false
	case tr.settings != nil:
		return strings.HasPrefix(parts[0], "+")
	case x.pointed:
		return false
	case len(amounts) > 0:
		return strings.HasPrefix(parts[0], "+") && tr.words.readTierPoints(x.amount).Known
	}
	if strings.HasPrefix(parts[0], "(") || tr.words.takesOff(parts[0]) || line.bold && !strings.HasPrefix(parts[0], "+") {
		return false
	}
	words, points := tr.words.splitTier(parts[0])
	above := t.last()
	bullet := strings.HasPrefix(parts[0], "+") || strings.ContainsRune(bullets, firstRune(parts[0]))
	best := tr.head.max >= 0 && above != nil && points.Known && points == above.points && tr.words.tierEnd.MatchString(parts[0]) // the first of tiers in words
	return points.Known && above != nil && (bullet || best || tr.words.threshold.MatchString(words) || len(above.tiers) > 0) || strings.HasPrefix(parts[0], "+") && !points.Known && len(t.lines) > 0
}

// takesOff tells how a criterion is marked down: "thiếu một ý trừ 1 điểm",
// "Muộn 15 phút: -2 điểm".
func (w *vocabulary) takesOff(text string) bool {
	return words.AnyIn(criteria.Key(text), words.Phrases("trừ")) || w.minus.MatchString(text)
}

func firstRune(text string) rune {
	first, _ := utf8.DecodeRuneInString(text)
	return first
}

// takeNotes reads what the columns of remarks say of a line.
func (tr tableReader) takeNotes(line *formLine) {
	texts := []string{}
	for _, col := range tr.head.notes {
		texts = append(texts, tr.page.grid.Text(line.row, col))
	}
	if tr.head.detail >= 0 && tr.page.grid.Text(line.row, tr.head.criterion) != "" && line.points.Known {
		texts = append(texts, tr.page.grid.Text(line.row, tr.head.detail))
	}
	for _, text := range texts {
		switch {
		case text == "" || tr.settings != nil && line.code != "":
			if tr.words.amounts.yesNo.MatchString(text) {
				line.check = true
			}
		case tr.words.amounts.yesNo.MatchString(text):
			line.check = true
		case saysThematic(text), namesThematicMonth(text):
			line.thematic = true
			line.remarks = append(line.remarks, text)
		default:
			line.remarks = append(line.remarks, text)
		}
	}
}

// saysThematic tells a remark that a line is marked in months with a thematic
// part only.
func saysThematic(text string) bool {
	for rest := text; strings.Contains(rest, "("); { // "(dành cho tháng chuyên đề)"
		_, rest, _ = strings.Cut(rest, "(")
		if remark, _, closed := strings.Cut(rest, ")"); closed && namesThematicMonth(remark) {
			return true
		}
	}
	key := criteria.Key(text)
	return words.AnyIn(key, words.Phrases("chuyên đề")) && words.AnyIn(key, words.Phrases("chỉ tính", "chỉ chấm", "tháng có chuyên đề", "tháng có sinh hoạt chuyên đề", "tháng nào có", "kỳ có chuyên đề",
		"kỳ có sinh hoạt chuyên đề", "kỳ nào có", "nếu có", "khi có", "mới chấm", "mới tính", "đối với tháng", "đối với kỳ", "áp dụng", "chỉ áp dụng", "trường hợp có", "riêng tháng", "không có chuyên đề"))
}

// namesThematicMonth tells a remark on a line by the months or meetings with a theme
// that it names; how many of them there are to be is none.
func namesThematicMonth(remark string) bool {
	key := criteria.Key(remark)
	return words.AnyIn(key, words.Phrases("chuyên đề")) && words.AnyIn(key, words.Phrases("tháng", "kỳ", "buổi")) &&
		!words.AnyIn(key, words.Phrases("mỗi", "quý", "năm", "ít nhất")) && !strings.ContainsFunc(key, unicode.IsDigit)
}

// headsNothing tells a line without number and points below which no points stand: it
// leads to what follows the table.
func (tr tableReader) headsNothing(line *formLine) bool {
	return line.code == "" && line.ordinal == "" && !line.points.Known && !line.broken && len(line.tiers) == 0 && tr.head.max >= 0 && !tr.words.isSection(line.title) && !tr.pointsBelow(line.row)
}

// isNothing tells a row that is neither group nor criterion: no number, no
// points, no tiers, and nothing that marks a heading.
func (tr tableReader) isNothing(line *formLine) bool {
	return line.code == "" && line.ordinal == "" && !line.points.Known && !line.broken && len(line.tiers) == 0 && !line.bold && !line.wide && !isCaps(line.title) && !tr.words.isSection(line.title)
}
