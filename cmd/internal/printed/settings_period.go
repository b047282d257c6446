package printed

import (
	"slices"
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
)

// readSettingsFacts reads what a period's sheet states, and the cap on its best
// grade.
func (sr settingsReader) readSettingsFacts(s *settings, set *criteria.Set) {
	if set.Scope != criteria.OfPeriod {
		return
	}
	t := sr.part(s, names.PartFacts)
	for _, row := range t.rows {
		fact := criteria.FactRule{ID: sr.at(t, row, names.Code).text(), Title: sr.at(t, row, names.Title).text(), Aliases: sr.at(t, row, names.Aliases).lines()}
		if fact.ID == "" && fact.Title == "" {
			continue
		}
		for _, line := range sr.at(t, row, names.FactValues).lines() {
			id, words, _ := strings.Cut(line, "=")
			texts := parted(words, "|")
			if workbook.Trim(id) == "" || len(texts) == 0 {
				sr.at(t, row, names.FactValues).refuse("co = Có | Đã khắc phục")
				continue
			}
			fact.Values = append(fact.Values, criteria.FactValue{ID: workbook.Trim(id), Title: texts[0], Aliases: texts[1:]})
		}
		set.Facts = append(set.Facts, fact)
	}
}

func (sr settingsReader) readSettingsExcellent(s *settings, set *criteria.Set) {
	if set.Scope != criteria.OfPeriod {
		return
	}
	t := sr.part(s, names.PartExcellent)
	for _, row := range t.rows {
		if most := sr.at(t, row, names.MostShare).share(); most.Known {
			set.Year = &criteria.YearRules{Excellent: &criteria.ExcellentRule{AtMost: most.Value, WithDecision: sr.at(t, row, names.DecidedMost).share(),
				Of:    criteria.ExcellentBase(sr.at(t, row, names.ShareOf).choose(names.ShareOfWords(), string(criteria.OfGood))),
				Round: criteria.Rounding(sr.at(t, row, names.Remainder).choose(names.RemainderWords(), string(criteria.RoundDown))),
				Scope: criteria.TargetScope(sr.at(t, row, names.Scope).choose(names.ScopeWords(), string(criteria.ScopeAll)))}}
		}
	}
}

// factTests reads what a condition asks of the facts, one a line: "done >= 100%",
// "mended = mended; none".
func (c settingsCell) factTests(set *criteria.Set) (tests []criteria.FactTest) {
	for _, line := range c.lines() {
		test, ok := factTest(line, set)
		if !ok {
			c.refuse("done >= 100%; mended = mended; none")
			continue
		}
		// The bounds of one fact stand one a line.
		if at := slices.IndexFunc(tests, func(t criteria.FactTest) bool { return t.Fact == test.Fact && t.Of.IsShare() }); at >= 0 {
			tests[at].AtLeast, tests[at].Above = tests[at].AtLeast.Or(test.AtLeast), tests[at].Above.Or(test.Above)
			tests[at].AtMost, tests[at].Below = tests[at].AtMost.Or(test.AtMost), tests[at].Below.Or(test.Below)
			continue
		}
		tests = append(tests, test)
	}
	return tests
}

func factTest(line string, set *criteria.Set) (test criteria.FactTest, ok bool) {
	at := strings.IndexAny(line, "<>=≥≤")
	if at < 0 {
		return test, false
	}
	id, rest := workbook.Trim(line[:at]), line[at:]
	test.Fact = slices.IndexFunc(set.Facts, func(f criteria.FactRule) bool { return strings.EqualFold(f.ID, id) })
	if test.Fact < 0 {
		return test, false
	}
	test.Of = &set.Facts[test.Fact]
	for _, sign := range []struct {
		text  string
		limit *criteria.Optional[criteria.Rate]
	}{{">=", &test.AtLeast}, {"≥", &test.AtLeast}, {"<=", &test.AtMost}, {"≤", &test.AtMost}, {">", &test.Above}, {"<", &test.Below}} {
		if value, found := strings.CutPrefix(rest, sign.text); found {
			rate, err := criteria.ParsePercent(workbook.Trim(value))
			*sign.limit = criteria.Some(rate)
			return test, err == nil && test.Of.IsShare()
		}
	}
	for _, id := range parted(strings.TrimPrefix(rest, "="), ";") {
		value := slices.IndexFunc(test.Of.Values, func(v criteria.FactValue) bool { return strings.EqualFold(v.ID, id) })
		if value < 0 {
			return test, false
		}
		test.Is = append(test.Is, value)
	}
	return test, len(test.Is) > 0
}

// parted returns the parts of a text that are not blank.
func parted(text, separator string) (parts []string) {
	for _, p := range strings.Split(text, separator) {
		if p = workbook.Trim(p); p != "" {
			parts = append(parts, p)
		}
	}
	return parts
}
