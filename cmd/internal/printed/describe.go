package printed

import (
	"regexp"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// A describer fills in what a form without settings says of its set.
type describer struct{ *source }

// describe fills in what the text around the table says of the set, and notes
// what it leaves open.
func (ds describer) describe(set *criteria.Set, l *legend) {
	title, paper := ds.readTitle()
	set.ID = ds.options.ID
	if set.ID == "" {
		set.ID = slug(words.Stem(ds.file))
	}
	set.Title = title
	ds.note("schema", "", diag.Msg("import.top", "file", ds.file))
	if paper != "" {
		ds.note("document", "", diag.Msg("import.document.seen", "text", paper))
	}
	if set.Document = readDocument(paper); set.Document.Number == "" {
		ds.note("document", "", diag.Msg("import.document"))
	}
	ds.note("document", "", diag.Msg("import.effective"))
	if set.Standing == criteria.Secondary {
		ds.note("standing", "", diag.Msg("import.standing"))
	}
	set.Meeting = criteria.RegularMeeting
	if key := criteria.Key(title); words.AnyIn(key, words.Phrases("chuyên đề")) && !words.AnyIn(key, words.Phrases("thường kỳ", "định kỳ")) {
		set.Meeting = criteria.ThematicMeeting
	}
	ds.note("meeting", "", diag.Msg("import.meeting."+string(set.Meeting)))
	ds.grades(set, l)
	if set.Scope != criteria.OfYear {
		ds.note("period", "", diag.Msg("import.period"))
		ds.discipline(set)
	}
}

// discipline keeps the duration that a criterion is measured by.
func (ds describer) discipline(set *criteria.Set) {
	if !ds.minutes.Minutes.Known {
		return
	}
	set.Discipline.Minutes = ds.minutes.Minutes
	if large := ds.minutes.MinutesLarge; large != nil && large.Members > 0 {
		set.Discipline.MinutesLarge = large
	}
}

// readTitle finds the form's title above the table, and the line that names
// the paper it belongs to.
func (ds describer) readTitle() (title, paper string) {
	var parts []string
	open := false
	for row := range ds.head.top {
		for _, text := range ds.rowTexts(row) {
			key := criteria.Key(text)
			if paper == "" && namesDocument(text) {
				paper = strings.Join(strings.Fields(text), " ")
			}
			switch {
			case len(parts) == 0 && words.StartsAny(key, ds.words.title):
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
		title = words.Stem(ds.file)
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

// betweenWords is what an id has no place for.
var betweenWords = regexp.MustCompile(`[^a-z0-9]+`)

// slug makes an id of a file's name.
func slug(text string) string {
	id := betweenWords.ReplaceAllString(criteria.PlainKey(text), "-")
	if id = strings.Trim(id, "-"); id == "" {
		return "bo-moi"
	}
	return id
}
