package report

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// facts lists what a period's sheet states beside its marks.
func (v setView) facts() (lines []string) {
	if len(v.set.Facts) > 0 {
		lines = append(lines, v.p.Text("criteria.facts"))
	}
	for _, f := range v.set.Facts {
		if f.IsShare() {
			lines = append(lines, "  "+v.p.Text("criteria.fact.share", "title", f.Title))
			continue
		}
		var values []string
		for _, value := range f.Values {
			values = append(values, value.Title)
		}
		lines = append(lines, "  "+v.p.Text("criteria.fact.values", "title", f.Title, "values", values))
	}
	return lines
}

// wholePeriods says how a quarter and a year are graded, and what other kinds of
// period have a rule of their own.
func (v setView) wholePeriods() []string {
	lines := []string{v.p.Text("criteria.periods")}
	kinds := []criteria.PeriodKind{criteria.Quarter}
	for _, r := range v.set.Period.Rules {
		kinds = append(kinds, r.Kind)
	}
	if v.set.OwnSheet(criteria.FullYear) {
		kinds = append(kinds, criteria.FullYear)
	}
	for _, kind := range kinds {
		lines = append(lines, "  "+v.p.Text("criteria.period", "kind", diag.Msg("criteria.period."+string(kind)), "rule", scoring.DescribePeriod(v.set, kind)))
	}
	return lines
}

// cap says the cap on the best grade among like units.
func (v setView) cap() []string {
	if v.set.Year == nil || v.set.Year.Excellent == nil {
		return nil
	}
	e := v.set.Year.Excellent
	return []string{v.p.Text("criteria.excellent.decided", "share", e.AtMost, "decided", e.WithDecision.Or(criteria.Some(e.AtMost)).Value,
		"of", diag.Msg("excellent.of."+string(e.Of)), "round", diag.Msg("excellent.round."+string(e.Round)))}
}
