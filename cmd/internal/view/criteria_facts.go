package view

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// facts lists what a period's sheet states beside its marks.
func (v SetView) facts() (lines []string) {
	if len(v.Set.Facts) > 0 {
		lines = append(lines, v.P.Text("criteria.facts"))
	}
	for _, f := range v.Set.Facts {
		if f.IsShare() {
			lines = append(lines, "  "+v.P.Text("criteria.fact.share", "title", f.Title))
			continue
		}
		var values []string
		for _, value := range f.Values {
			values = append(values, value.Title)
		}
		lines = append(lines, "  "+v.P.Text("criteria.fact.values", "title", f.Title, "values", values))
	}
	return lines
}

// wholePeriods says how a quarter and a year are graded, and what other kinds of
// period have a rule of their own.
func (v SetView) wholePeriods() []string {
	lines := []string{v.P.Text("criteria.periods")}
	kinds := []criteria.PeriodKind{criteria.Quarter}
	for _, r := range v.Set.Period.Rules {
		kinds = append(kinds, r.Kind)
	}
	if v.Set.OwnSheet(criteria.FullYear) {
		kinds = append(kinds, criteria.FullYear)
	}
	for _, kind := range kinds {
		lines = append(lines, "  "+v.P.Text("criteria.period", "kind", diag.Msg("criteria.period."+string(kind)), "rule", scoring.DescribePeriod(v.Set, kind)))
	}
	return lines
}

// cap says the cap on the best grade among like units.
func (v SetView) cap() []string {
	if v.Set.Year == nil || v.Set.Year.Excellent == nil {
		return nil
	}
	e := v.Set.Year.Excellent
	return []string{v.P.Text("criteria.excellent.decided", "share", e.AtMost, "decided", e.WithDecision.Or(criteria.Some(e.AtMost)).Value,
		"of", diag.Msg("excellent.of."+string(e.Of)), "round", diag.Msg("excellent.round."+string(e.Round)))}
}
