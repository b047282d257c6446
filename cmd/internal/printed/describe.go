package printed

import (
	"regexp"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// describe fills in what the text around the table says of the set, and notes
// what it leaves open.
func (r *reader) describe(set *criteria.Set, l *legend) {
	title, paper := r.readTitle()
	set.ID = r.options.ID
	if set.ID == "" {
		set.ID = slug(words.Stem(r.file))
	}
	set.Title = title
	r.note("schema", "", diag.Msg("import.top", "file", r.file))
	if paper != "" {
		r.note("document", "", diag.Msg("import.document.seen", "text", paper))
	}
	if set.Document = readDocument(paper); set.Document.Number == "" {
		r.note("document", "", diag.Msg("import.document"))
	}
	r.note("document", "", diag.Msg("import.effective"))
	if set.Standing == criteria.Secondary {
		r.note("standing", "", diag.Msg("import.standing"))
	}
	set.Meeting = criteria.RegularMeeting
	if key := criteria.Key(title); words.AnyIn(key, words.Phrases("chuyên đề")) && !words.AnyIn(key, words.Phrases("thường kỳ", "định kỳ")) {
		set.Meeting = criteria.ThematicMeeting
	}
	r.note("meeting", "", diag.Msg("import.meeting."+string(set.Meeting)))
	r.grades(set, l)
	if set.Scope != criteria.OfYear {
		r.note("period", "", diag.Msg("import.period"))
		r.discipline(set)
	}
}

// grades are those of the legend, else those of the central frame, in
// proportion to the form's full marks.
func (r *reader) grades(set *criteria.Set, l *legend) {
	if l != nil {
		r.note("grades", "", diag.Msg("import.legend", "text", l.text))
		if len(l.bands) == 1 {
			r.recognition(set, l)
		} else {
			set.Grades = r.gradesOf(l)
		}
		r.takeConditions(set, l)
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
		r.note("grades", "", diag.Msg("import.no-legend"))
	} else {
		r.note("grades", "", diag.Msg("import.legend-scaled", "full", full))
	}
}

// recognition makes a set of a year of a form with one limit, above which a
// cell is recognised. One limit of anything else leaves the rest untold.
func (r *reader) recognition(set *criteria.Set, l *legend) {
	b := l.bands[0]
	says := criteria.Key(set.Title + " " + b.text)
	if !b.span.lower.known || !words.AnyIn(says, words.Phrases("công nhận", "kiểu mẫu", "danh hiệu", "bốn tốt", "mô hình")) {
		r.report("legend-one", r.bandPos(b), "text", b.text, "grade", b.title)
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
	r.note("grades", "", diag.Msg("import.year"))
}

// discipline keeps the duration that a criterion is measured by.
func (r *reader) discipline(set *criteria.Set) {
	if !r.minutes.Minutes.Known {
		return
	}
	set.Discipline.Minutes = r.minutes.Minutes
	if large := r.minutes.MinutesLarge; large != nil && large.Members > 0 {
		set.Discipline.MinutesLarge = large
	}
}

// readTitle finds the form's title above the table, and the line that names
// the paper it belongs to.
func (r *reader) readTitle() (title, paper string) {
	var parts []string
	open := false
	for row := range r.head.top {
		for _, text := range r.rowTexts(row) {
			key := criteria.Key(text)
			if paper == "" && namesDocument(text) {
				paper = strings.Join(strings.Fields(text), " ")
			}
			switch {
			case len(parts) == 0 && words.StartsAny(key, r.words.title):
				parts, open = append(parts, text), true
			case open && len(parts) < 4 && isTitleLine(text, key):
				parts = append(parts, text)
			case len(parts) > 0:
				open = false
			}
		}
	}
	title = strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
	if title == "" {
		title = words.Stem(r.file)
	}
	return title, paper
}

// isTitleLine tells more of a title from the facts that follow it.
func isTitleLine(text, key string) bool {
	if strings.ContainsAny(text, ":…(") || strings.Contains(text, "...") || strings.Trim(text, "-*_ ") == "" {
		return false
	}
	return !words.StartsAny(key, words.Phrases("tháng", "kỳ", "năm", "quý", "chi bộ", "đảng bộ", "đảng ủy", "ngày", "họ tên", "số"))
}

// slug makes an id of a file's name.
func slug(text string) string {
	id := regexp.MustCompile(`[^a-z0-9]+`).ReplaceAllString(criteria.PlainKey(text), "-")
	if id = strings.Trim(id, "-"); id == "" {
		return "bo-moi"
	}
	return id
}
