package yearsheet

import (
	"regexp"
	"strings"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// headWords understand the heads of a year's sheet.
type headWords struct {
	titles map[string]column // of conditions, by their keys, with the id before them or without
	rules  *words.RuleTable
	number *regexp.Regexp
	known  map[string]column
}

// newHeadWords takes the models' conditions. A title that two models share
// belongs to the first.
func newHeadWords(models []*criteria.Set) *headWords {
	w := &headWords{
		titles: map[string]column{}, known: map[string]column{}, rules: words.NewRuleTable(rules()),
		number: regexp.MustCompile(`^\(?(?:\d{1,2}|[IVX]{1,5})(?:\.\d{1,2})*\)?\s*[.):\-–]?\s+`),
	}
	for m, set := range models {
		for i, l := range set.Leaves() {
			for _, title := range []string{l.Title, l.ID + " " + l.Title} {
				if key := criteria.Key(title); w.titles[key].role == words.NoRole {
					w.titles[key] = column{role: conditionRole, model: m, leaf: i}
				}
			}
		}
	}
	return w
}

// rules are the heads that every list of cells has, and the yearly grade.
func rules() []words.Rule {
	return []words.Rule{
		{Role: words.OrdinalRole, Is: words.Phrases("stt", "tt", "s tt", "số tt", "số thứ tự")},
		{Role: words.CodeRole, Is: words.Phrases("mã", "mã chi bộ", "mã đơn vị", "mã số", "ký hiệu")},
		{Role: words.CommitteeRole, Is: words.Phrases("đảng bộ", "đảng ủy", "trực thuộc", "đảng bộ trực thuộc", "đảng bộ cơ sở")},
		{Role: words.CellRole, Is: words.Phrases("chi bộ", "tên chi bộ", "đơn vị", "tên đơn vị", "tên", "tên tổ chức đảng")},
		{Role: gradeRole, Has: words.Phrases("xếp loại năm", "xếp loại cả năm", "xếp loại chất lượng năm", "mức độ hoàn thành nhiệm vụ",
			"mức hoàn thành nhiệm vụ")},
	}
}

// maxHead is longer than the title of any condition, in bytes.
const maxHead = 400

// understand says what a head speaks of: a condition, a yearly grade to be
// ticked, or what every list has. An asterisk marks a condition that follows
// from the monthly sheets.
func (w *headWords) understand(text string) column {
	if len(text) > maxHead {
		return column{}
	}
	if known, found := w.known[text]; found {
		return known
	}
	c := w.look(text)
	words.Keep(w.known, text, c)
	return c
}

func (w *headWords) look(text string) column {
	plain := strings.TrimRight(text, " *")
	for _, title := range []string{plain, w.number.ReplaceAllString(plain, "")} {
		if c, found := w.titles[criteria.Key(title)]; found {
			return c
		}
	}
	if grade, ok := gradeIn(text); ok {
		return column{role: gradeRole, grade: grade}
	}
	return column{role: w.rules.Match(criteria.Key(text))}
}
