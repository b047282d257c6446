package printed

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// gradesOf turns the legend into grades, best first.
func (lr legendReader) gradesOf(l *legend) []criteria.Grade {
	if lr.outOfOrder(l.bands) {
		return nil
	}
	bands := slices.Clone(l.bands)
	slices.SortStableFunc(bands, func(a, b band) int { return int(b.span.from() - a.span.from()) })
	var grades []criteria.Grade
	for i, b := range bands {
		from := b.span.from()
		if b.span.lower.known && !b.span.lower.inside { // points are thousandths
			from++
			lr.warn("legend-above", lr.bandPos(b), "text", b.text, "grade", b.title, "value", b.span.lower.value, "from", from)
		}
		switch {
		case i == 0 && b.span.upper.known && b.span.upper.value < lr.full:
			lr.report("legend-hole", lr.bandPos(b), "text", b.text, "grade", b.title, "other", b.title, "upper", b.span.upper.value, "from", lr.full)
			return nil
		case i > 0 && from >= grades[i-1].From:
			lr.report("legend-order", lr.bandPos(b), "text", b.text, "grade", b.title, "other", bands[i-1].title)
			return nil
		case i > 0 && !lr.joins(b, bands[i-1], grades[i-1].From):
			return nil
		case slices.ContainsFunc(grades, func(g criteria.Grade) bool { return criteria.Key(g.Title) == criteria.Key(b.title) }):
			lr.report("legend-order", lr.bandPos(b), "text", b.text, "grade", b.title, "other", b.title)
			return nil
		}
		grades = append(grades, criteria.Grade{ID: gradeID(b.title, grades), Title: b.title, From: from, Else: min(i+1, len(bands)-1)})
	}
	if last := len(grades) - 1; grades[last].From != 0 {
		lr.report("legend-open", lr.bandPos(bands[last]), "text", bands[last].text, "grade", grades[last].Title, "from", grades[last].From)
	}
	l.bands = bands
	return grades
}

// outOfOrder reports a grade that begins above the one printed before it, or below it
// where the worst comes first, among grades without an upper end: one of their limits
// is not what was meant.
func (lr legendReader) outOfOrder(bands []band) bool {
	var rising, falling []int
	for i := 1; i < len(bands); i++ {
		if bands[i].span.from() > bands[i-1].span.from() {
			rising = append(rising, i)
		} else {
			falling = append(falling, i)
		}
	}
	wrong := rising
	if len(rising) > len(falling) {
		wrong = falling
	}
	best := slices.MaxFunc(bands, func(a, b band) int { return cmp.Compare(a.span.from(), b.span.from()) })
	open := func(b band) bool { return b.title != best.title && b.span.lower.known && !b.span.upper.known }
	if len(wrong) == 0 || !slices.ContainsFunc(bands, open) { // both ends are printed
		return false
	}
	b, before := bands[wrong[0]], bands[wrong[0]-1]
	lr.report("legend-mixed", lr.bandPos(b), "text", b.text, "grade", b.title, "other", before.title)
	return true
}

// joins compares the upper end of a grade with where the better one begins:
// "từ 70 đến 89" leaves 89,5 open. More than a point between them, or points in
// both, contradict each other.
func (lr legendReader) joins(b, better band, from criteria.Points) bool {
	upper := b.span.upper
	switch begins := better.span.from(); {
	case !upper.known:
		return true
	case upper.value == begins && upper.inside == better.span.lower.inside && upper.inside:
		lr.report("legend-overlap", lr.bandPos(b), "text", b.text, "grade", b.title, "other", better.title, "value", begins)
		return false
	case upper.value == begins:
		return true
	case upper.value < begins && begins-upper.value <= criteria.Point && upper.inside:
		lr.warn("legend-gap", lr.bandPos(b), "upper", upper.value, "from", from, "grade", b.title)
		lr.note("grades", "", diag.Msg("import.gap", "text", diag.Msg("bad-form/legend-gap", "upper", upper.value, "from", from, "grade", b.title)))
		return true
	case upper.value < begins:
		lr.report("legend-hole", lr.bandPos(b), "text", b.text, "grade", b.title, "other", better.title, "upper", upper.value, "from", begins)
		return false
	}
	lr.report("legend-overlap", lr.bandPos(b), "text", b.text, "grade", b.title, "other", better.title, "value", upper.value)
	return false
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
func gradeID(title string, others []criteria.Grade) string {
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

// grades are those of the legend, else those of the central frame, in
// proportion to the form's full marks.
func (ds describer) grades(set *criteria.Set, l *legend) {
	if l != nil {
		ds.note("grades", "", diag.Msg("import.legend", "text", l.text))
		if len(l.bands) == 1 {
			ds.recognition(set, l)
		} else {
			set.Grades = legendReader(ds).gradesOf(l)
		}
		ds.takeConditions(set, l)
		return
	}
	full := set.FullMarks()
	part := func(percent int64) criteria.Points {
		return criteria.RoundRatio(int64(full)*percent, 100, criteria.MaxDecimals)
	}
	set.Grades = []criteria.Grade{
		{ID: "tot", Title: "Tốt", From: part(90), Else: 1}, {ID: "kha", Title: "Khá", From: part(70), Else: 2},
		{ID: "tb", Title: "Trung bình", From: part(50), Else: 3}, {ID: "kem", Title: "Kém", Else: 3},
	}
	if full == 100*criteria.Point {
		ds.note("grades", "", diag.Msg("import.no-legend"))
	} else {
		ds.note("grades", "", diag.Msg("import.legend-scaled", "full", full))
	}
}

// recognition makes a set of a year of a form with one limit, above which a
// cell is recognised. One limit of anything else leaves the rest untold.
func (ds describer) recognition(set *criteria.Set, l *legend) {
	b := l.bands[0]
	says := criteria.Key(set.Title + " " + b.text)
	if !b.span.lower.known || !words.AnyIn(says, words.Phrases("công nhận", "kiểu mẫu", "danh hiệu", "bốn tốt", "mô hình")) {
		ds.report("legend-one", ds.bandPos(b), "text", b.text, "grade", b.title)
		return
	}
	set.Scope, set.Meeting, set.Official, set.Period, set.Discipline = criteria.OfYear, criteria.AnyMeeting, criteria.ReviewElseSelf, criteria.PeriodRules{}, criteria.Discipline{}
	set.Year = &criteria.YearRules{}
	for g := range set.Groups {
		for i := range set.Groups[g].Criteria {
			c := &set.Groups[g].Criteria[i]
			c.Measure, c.LowestIf, c.Applies, c.Otherwise = criteria.NoMeasure, criteria.Optional[int]{}, criteria.Always, ""
		}
	}
	from := b.span.lower.value
	if !b.span.lower.inside {
		from++
	}
	set.Grades = []criteria.Grade{{ID: "dat", Title: b.title, From: from, Else: 1}, {ID: "khong-dat", Title: "Không đạt", Else: 1}}
	ds.note("grades", "", diag.Msg("import.year"))
}
