package printed

import (
	"slices"
	"strings"
)

// splitTiers takes the lines of a cell apart: those of the title stay, tiers
// and remarks go to the line. Points printed beside the tiers, a line each, are
// theirs.
func (w *vocabulary) splitTiers(line *formLine, parts []string, amounts *[]string) []string {
	if len(parts) == 1 {
		parts = w.inlineTiers(parts[0])
	}
	title := parts[:1:1]
	var bare []int // tiers that have no points of their own
	beside := w.haveOwnPoints(parts, *amounts)
	for _, part := range parts[1:] {
		switch {
		case beside, w.isTierPart(part):
			text, points := w.splitTier(part)
			if !points.Known {
				bare = append(bare, len(line.tiers))
			}
			line.tiers = append(line.tiers, tier{text: text, points: points, row: line.row})
		case strings.ContainsRune(bullets+"(", firstRune(part)):
			line.thematic = line.thematic || saysThematic(part)
			line.remarks = append(line.remarks, strings.TrimLeft(part, bullets))
		default:
			title = append(title, part)
		}
	}
	if extra := len(*amounts) - len(bare); len(bare) > 0 && (extra == 0 || extra == 1) {
		for i, tier := range bare {
			line.tiers[tier].points = w.readTierPoints((*amounts)[extra+i])
		}
		*amounts = (*amounts)[:extra]
	}
	return title
}

// haveOwnPoints reports whether every line of a cell below its title has points beside
// it, and compares: "- Từ 90% trở lên" and 30.
func (w *vocabulary) haveOwnPoints(parts, amounts []string) bool {
	if len(parts) < 3 || len(amounts) < len(parts)-1 || len(amounts) > len(parts) {
		return false
	}
	return !slices.ContainsFunc(parts[1:], func(part string) bool {
		return w.takesOff(part) || !w.threshold.MatchString(strings.TrimLeft(part, "+"+bullets))
	})
}

// inlineTiers takes apart a title with its tiers in one line: "Tỷ lệ dự: từ 90%:
// 30 điểm; dưới 90%: 10 điểm".
func (w *vocabulary) inlineTiers(text string) []string {
	title, rest, found := strings.Cut(text, ":")
	pieces := strings.Split(rest, ";")
	if !found || len(pieces) < 2 || slices.ContainsFunc(pieces, func(piece string) bool { return !w.isTierPart(strings.TrimSpace(piece)) }) {
		return []string{text}
	}
	parts := []string{title}
	for _, piece := range pieces {
		parts = append(parts, "+ "+strings.TrimSpace(piece))
	}
	return parts
}

// isTierPart tells a tier among the lines of one cell.
func (w *vocabulary) isTierPart(text string) bool {
	if strings.HasPrefix(text, "+") && !w.takesOff(text) {
		return true
	}
	if strings.HasPrefix(text, "(") || w.takesOff(text) {
		return false
	}
	_, points := w.splitTier(text)
	return points.Known
}

// takeTiers adds the lines of a row to the line above it.
func (tr tableReader) takeTiers(above *formLine, parts, amounts []string, row int) {
	if above == nil {
		tr.report("tier-alone", tr.page.pos(row, tr.head.criterion), "text", parts[0])
		return
	}
	for i, part := range parts {
		if i > 0 && !tr.words.isTierPart(part) { // a tier on two lines
			above.tiers[len(above.tiers)-1].join(tr.words, part)
			continue
		}
		text, points := tr.words.splitTier(part)
		if !points.Known && i < len(amounts) {
			points = tr.words.readTierPoints(amounts[i])
		}
		above.tiers = append(above.tiers, tier{text: text, points: points, row: row})
	}
}

// join adds a second line to a tier.
func (t *tier) join(w *vocabulary, more string) {
	text, points := w.splitTier(t.text + " " + more)
	if t.text = text; points.Known {
		t.points = points
	}
}
