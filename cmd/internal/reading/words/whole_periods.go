package words

import (
	"regexp"

	"chibo/criteria"
	"chibo/scoring"
)

// ReadWholePeriods has the reader look for quarters and years in place of months.
func (r *MonthReader) ReadWholePeriods() { r.Whole = true }

// wholePeriods finds quarters, halves and years in plain keys: "quy iii nam 2026",
// "q3 2026", "2026 q3", "6 thang dau nam 2026", "nam 2026".
func wholePeriods() *regexp.Regexp {
	return regexp.MustCompile(`\b(?:(?P<q>(?:quy|q) ?(?P<n>[1-4]|iv|i{1,3})\b(?: (?:nam )?(?P<y>\d{4}))?)|(?P<iq>(?P<iy>\d{4}) q ?(?P<in>[1-4])\b)|` +
		`(?P<h>6 thang (?P<hn>dau|cuoi)(?: nam)?(?: (?P<hy>\d{4}))?)|(?P<nm>9 thang(?: dau)?(?: nam)?(?: (?P<ny>\d{4}))?)|(?P<f>nam (?P<fy>\d{4}))\b)`)
}

// NamesSeveralMonths reports whether a text names a quarter, half or nine months.
func (r MonthReader) NamesSeveralMonths(text string) bool {
	m := r.units.FindStringSubmatch(r.keys.PlainKey(text))
	return m != nil && m[r.units.SubexpIndex("f")] == "" // "năm 2025" is of papers too
}

// PeriodIn finds the quarter, half or year that a text names first.
func (r MonthReader) PeriodIn(text string) (scoring.Period, bool) {
	m, said := Foremost(r.unitsIn(text))
	return m.Month.Period(), said
}

// unitsIn finds the whole periods that a text names, each with what governs it.
func (r MonthReader) unitsIn(text string) (all []Mention) {
	plain := r.Day.ReplaceAllString(r.keys.PlainKey(text), " ")
	last, by := 0, governance(0)
	for _, at := range r.units.FindAllStringSubmatchIndex(plain, -1) {
		by = r.governed(plain[last:at[0]], by)
		last = at[1]
		part := func(name string) string { return submatch(plain, at, r.units.SubexpIndex(name)) }
		all = append(all, Mention{r.unitOf(part), by})
	}
	return all
}

// unitOf reads one match; a year that is absent is the period's.
func (r MonthReader) unitOf(part func(string) string) scoring.Month {
	year := func(name string) string {
		if y := part(name); y != "" {
			return y
		}
		return (scoring.Period{First: scoring.Month{Year: r.Year, Month: 1}, Last: scoring.Month{Year: r.Year, Month: 12}, Kind: criteria.FullYear}).String()
	}
	text := ""
	switch {
	case part("q") != "":
		text = "quý " + part("n") + "/" + year("y")
	case part("iq") != "":
		text = part("iy") + "-Q" + part("in")
	case part("h") == "":
	case part("hn") == "dau":
		text = year("hy") + "-H1"
	default:
		text = year("hy") + "-H2"
	}
	if part("nm") != "" {
		text = year("ny") + "-9M"
	}
	if part("f") != "" {
		text = part("fy")
	}
	period, err := scoring.ParsePeriod(text)
	if err != nil {
		return scoring.Month{}
	}
	return period.Whole()
}

// searchUnit is searchText of a sheet of a whole period: months name nothing
// there, for they are those of tasks and dates.
func (r MonthReader) searchUnit(text string) (Mention, bool) {
	return Foremost(r.unitsIn(text))
}

// unitInLabel reads the value of a label "Kỳ đánh giá": what names a period in a
// text, or a period as a command line has it, or the number of a quarter alone.
func (r MonthReader) unitInLabel(text string) scoring.Month {
	if m, said := r.searchUnit(text); said {
		return m.Month
	}
	if period, err := scoring.ParsePeriod(text); err == nil && period.Kind != criteria.OneMonth {
		return period.Whole()
	}
	if m, said := r.searchUnit("quy " + text); said {
		return m.Month
	}
	return scoring.Month{}
}

// unitLabels are further labels of the period of a sheet.
func unitLabels() Rule {
	return Rule{Role: MonthRole, Is: Phrases("quý", "kỳ đánh giá", "kỳ xếp loại", "kỳ đánh giá xếp loại", "quý năm", "đánh giá quý", "kỳ")}
}

// StatedRole is the role of what a period's sheet says of the first of the set's
// facts; the others follow it.
const StatedRole Role = 500

// StateFacts has the vocabulary know the labels of a set's facts, as labels and
// as heads of a list's columns.
func (v *Vocabulary) StateFacts(facts []criteria.FactRule) {
	rules := []Rule{unitLabels()}
	for i, f := range facts {
		rules = append(rules, Rule{Role: StatedRole + Role(i), Is: Phrases(append([]string{f.Title, f.ID}, f.Aliases...)...)})
	}
	v.List.putFirst(rules)
	v.Labels.putFirst(rules)
}
