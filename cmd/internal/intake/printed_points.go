package intake

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"chibo/criteria"
)

// bullets stand before a line of a list.
const bullets = "-–•*▪ "

// readPoints reads points as forms print them: "5", "5,0", "10đ", "5 điểm",
// "tối đa 5", "0-5". A star behind the number marks a yes/no criterion.
func (w *printedWords) readPoints(text string) (points criteria.Points, starred, ok bool) {
	text = strings.ToLower(norm.NFC.String(strings.Join(strings.Fields(text), " ")))
	if p, err := criteria.ParsePoints(text); err == nil { // as Excel stores numbers
		return p.Abs(), false, p != 0
	}
	m := w.points.FindStringSubmatch(text)
	if m == nil {
		return 0, false, false
	}
	p, err := criteria.ParsePoints(m[1])
	return p, m[2] != "", err == nil && p != 0
}

// readTierPoints is readPoints where zero is points too.
func (w *printedWords) readTierPoints(text string) criteria.Optional[criteria.Points] {
	if p, _, ok := w.readPoints(text); ok {
		return criteria.Some(p)
	}
	p, err := criteria.ParsePoints(strings.TrimRight(strings.ToLower(text), " điểm."))
	return criteria.Optional[criteria.Points]{Value: p, Known: err == nil && p == 0}
}

// isTierLine tells a tier from a criterion: a plus sign, or points at its end
// where its row has none in the column of points.
func (w *printedWords) isTierLine(text string, rowHasPoints, bold bool) bool {
	if strings.HasPrefix(text, "+") {
		return true
	}
	if rowHasPoints || bold || strings.HasPrefix(text, "(") || anyIn(criteria.Key(text), phrases("trừ")) {
		return false
	}
	_, points := w.splitTier(text)
	return points.Known
}

// splitTier takes the points off a tier: "Từ 90% trở lên: 4 điểm", "4 điểm:
// từ 90%", "Mức 1 (4 điểm): từ 90%".
func (w *printedWords) splitTier(text string) (string, criteria.Optional[criteria.Points]) {
	text = strings.TrimSpace(norm.NFC.String(strings.TrimLeft(text, "+"+bullets)))
	known := func(words, amount string) (string, criteria.Optional[criteria.Points]) {
		p, err := criteria.ParsePoints(amount)
		return strings.Trim(words, " :–-=,;("), criteria.Optional[criteria.Points]{Value: p, Known: err == nil}
	}
	if m := w.tierStart.FindStringSubmatch(text); m != nil {
		return known(m[2], m[1])
	}
	if m := w.tierEnd.FindStringSubmatch(text); m != nil {
		return known(m[1], m[2])
	}
	if m := w.tierMiddle.FindStringSubmatch(text); m != nil {
		return known(strings.Join(strings.Fields(m[1]+" "+m[3]), " "), m[2])
	}
	return text, criteria.Optional[criteria.Points]{}
}

// splitTiers takes the lines of a cell apart: those of the title stay, tiers
// and remarks go to the line. Points printed beside the tiers, a line each, are
// theirs.
func (r *printedReader) splitTiers(line *printedLine, parts []string, amounts *[]string) []string {
	title := parts[:1:1]
	var bare []int // tiers that have no points of their own
	for _, part := range parts[1:] {
		switch {
		case r.words.isTierLine(part, false, false):
			text, points := r.words.splitTier(part)
			if !points.Known {
				bare = append(bare, len(line.tiers))
			}
			line.tiers = append(line.tiers, printedTier{text: text, points: points, row: line.row})
		case strings.ContainsAny(part[:1], "-*(") || strings.HasPrefix(part, "–") || strings.HasPrefix(part, "•"):
			line.remarks = append(line.remarks, strings.TrimLeft(part, bullets))
		default:
			title = append(title, part)
		}
	}
	if extra := len(*amounts) - len(bare); len(bare) > 0 && (extra == 0 || extra == 1) {
		for i, tier := range bare {
			line.tiers[tier].points = r.words.readTierPoints((*amounts)[extra+i])
		}
		*amounts = (*amounts)[:1]
	}
	return title
}

// takeTiers adds the lines of a row to the line above it.
func (r *printedReader) takeTiers(above *printedLine, parts, amounts []string, row int) {
	if above == nil {
		r.report("tier-alone", r.page.pos(row, r.head.criterion), "text", parts[0])
		return
	}
	for i, part := range parts {
		if i > 0 && !r.words.isTierLine(part, false, false) { // a tier on two lines
			above.tiers[len(above.tiers)-1].join(r.words, part)
			continue
		}
		text, points := r.words.splitTier(part)
		if !points.Known && i < len(amounts) {
			points = r.words.readTierPoints(amounts[i])
		}
		above.tiers = append(above.tiers, printedTier{text: text, points: points, row: row})
	}
}

// join adds a second line to a tier.
func (t *printedTier) join(w *printedWords, more string) {
	text, points := w.splitTier(t.text + " " + more)
	if t.text = text; points.Known {
		t.points = points
	}
}
