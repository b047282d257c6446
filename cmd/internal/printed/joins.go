package printed

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// measureOf tells which fact chooses among the tiers: what the settings say,
// else what the title speaks of.
func (bd builder) measureOf(t *tierList, understood bool) criteria.Measure {
	if bd.settings != nil {
		if known, found := bd.settings.line(t.line.code); found {
			return known.measure
		}
	}
	key := criteria.Key(t.title)
	switch {
	case !understood:
		return criteria.NoMeasure
	case t.minutes && t.required > 0:
		bd.minutes.Minutes = criteria.Some(t.required)
		return criteria.DurationGap
	case t.minutes:
		return criteria.NoMeasure
	case words.AnyIn(key, words.Phrases("phát biểu", "tham gia ý kiến")):
		return criteria.Speaking
	case words.AnyIn(key, words.Phrases("nghị quyết", "kết luận")) && words.AnyIn(key, words.Phrases("kết quả", "thực hiện", "chỉ tiêu")):
		return criteria.Resolution
	case words.AnyIn(key, words.Phrases("dự", "tham dự", "tham gia sinh hoạt", "có mặt")) && words.AnyIn(key, words.Phrases("tỷ lệ", "đảng viên")):
		return criteria.Attendance
	}
	return criteria.NoMeasure
}

// minutesOfLarge is the duration asked of a large cell.
var minutesOfLarge = regexp.MustCompile(`(\d{2,3}) phút[^;.\d]*?từ (\d{1,3}) đảng viên`)

// minutesOfAll is the duration asked of any.
var minutesOfAll = regexp.MustCompile(`(\d{2,3}) phút`)

// requiredMinutes finds the duration a title asks for: "chuẩn 90 phút; 120
// phút từ 30 đảng viên".
func (bd builder) requiredMinutes(title string) int {
	title = strings.ToLower(norm.NFC.String(title))
	if m := minutesOfLarge.FindStringSubmatch(title); m != nil {
		bd.minutes.MinutesLarge = &criteria.LargeMeeting{Members: words.Number(m[2]), Minutes: words.Number(m[1])}
		title = strings.Replace(title, m[0], "", 1)
	}
	if m := minutesOfAll.FindStringSubmatch(title); m != nil {
		return words.Number(m[1])
	}
	if bd.settings != nil {
		return bd.settings.minutes()
	}
	return bd.minutes.Minutes.Value
}

// checkJoins warns of values that lie in no tier, or in two.
func (bd builder) checkJoins(t *tierList, tiers []criteria.Tier) {
	for i := 1; i < len(t.spans); i++ {
		var gap, overlap diag.Message
		if t.minutes {
			gap, overlap = joinMinutes(tiers[i-1], t.spans[i])
		} else {
			gap, overlap = joinShares(t.spans[i-1], t.spans[i])
		}
		text := t.line.tiers[i].text
		pos := bd.page.pos(t.line.tiers[i].row, bd.head.criterion)
		switch {
		case !gap.IsZero():
			bd.warn("tier-gap", pos, "text", text, "between", gap, "points", tiers[i].Points)
			t.line.doubts = append(t.line.doubts, diag.Msg("bad-form/tier-gap", "text", text, "between", gap, "points", tiers[i].Points))
		case !overlap.IsZero():
			bd.warn("tier-overlap", pos, "text", text, "between", overlap)
			t.line.doubts = append(t.line.doubts, diag.Msg("bad-form/tier-overlap", "text", text, "between", overlap))
		}
	}
}

// joinShares compares the upper end of a tier with the lower end of the one
// above it.
func joinShares(above, s span) (gap, overlap diag.Message) {
	if !above.lower.known || !s.upper.known {
		return gap, overlap
	}
	lower, upper := above.lower, s.upper
	switch {
	case upper.value < lower.value:
		return diag.Msg("import.between.percents", "from", upper.value, "to", lower.value), overlap
	case upper.value > lower.value:
		return gap, diag.Msg("import.between.percents", "from", lower.value, "to", upper.value)
	case !upper.inside && !lower.inside:
		return diag.Msg("import.between.percent", "value", upper.value), overlap
	case upper.inside && lower.inside && s.lower != s.upper:
		return gap, diag.Msg("import.between.percent", "value", upper.value)
	}
	return gap, overlap
}

// joinMinutes compares where a tier begins to lack with where the one above it
// ends. Minutes are whole.
func joinMinutes(above criteria.Tier, s span) (gap, overlap diag.Message) {
	if !above.ShortBy.Known || !s.lower.known {
		return gap, overlap
	}
	first := int(s.lower.value / criteria.Point) // the fewest minutes lacking in this tier
	if !s.lower.inside {
		first++
	}
	switch end := above.ShortBy.Value; {
	case first > end+1:
		return diag.Msg("import.between.minute-span", "from", end, "to", first-1), overlap
	case first == end:
		return gap, diag.Msg("import.between.minutes", "value", end)
	case first < end:
		return gap, diag.Msg("import.between.minute-span", "from", first-1, "to", end)
	}
	return gap, overlap
}
