package criteria

import (
	"strings"

	"chibo/criteria/diag"
)

// DescribeTiers says in words what earns each tier of a criterion, best first:
// "từ 75% đến dưới 90%". A printed form shows these words, and its importer
// reads them back as the same bounds.
func DescribeTiers(c Criterion) []diag.Message {
	texts := make([]diag.Message, len(c.Tiers))
	before := Tier{}
	for i, t := range c.Tiers {
		texts[i] = describeTier(t, before, i)
		if t.Label != "" {
			texts[i] = labelled(t, texts[i], before)
		}
		if last := i == len(c.Tiers)-1; last && c.LowestIf.Known {
			texts[i] = diag.Msg("tier.lowest-if", "tier", texts[i], "count", c.LowestIf.Value)
		}
		if !t.Bare() {
			before = t
		}
	}
	return texts
}

// labelled says a tier in the form's own words. What they may leave open, its
// bound, stands in square brackets behind them.
func labelled(t Tier, bound diag.Message, before Tier) diag.Message {
	if t.Bare() && before.Bare() && !strings.ContainsAny(t.Label, "0123456789[]") {
		return diag.Msg("tier.label", "label", t.Label)
	}
	return diag.Msg("tier.label-bound", "label", t.Label, "tier", bound)
}

// describeTier says the bound of a tier that is tried after the one before it.
func describeTier(t, before Tier, index int) diag.Message {
	switch {
	case t.Bare() && before.Bare():
		return diag.Msg("tier.number", "number", index+1)
	case t.Bare() && before.ShortBy.Known:
		return diag.Msg("tier.short-above", "minutes", before.ShortBy.Value)
	case t.Bare() && before.Above.Known:
		return diag.Msg("tier.up-to", "rate", share(before.Above))
	case t.Bare():
		return diag.Msg("tier.below", "rate", share(before.From))
	case t.ShortBy.Known && t.ShortBy.Value == 0:
		return diag.Msg("tier.whole")
	case t.ShortBy.Known && before.ShortBy.Known && before.ShortBy.Value > 0:
		return diag.Msg("tier.short-between", "least", before.ShortBy.Value, "most", t.ShortBy.Value)
	case t.ShortBy.Known:
		return diag.Msg("tier.short", "minutes", t.ShortBy.Value)
	default:
		return describeShare(t, before)
	}
}

// describeShare says a share, with the upper end where a tier stands above it.
func describeShare(t, before Tier) diag.Message {
	key := "tier.from"
	if t.Above.Known {
		key = "tier.above"
	}
	from := share(t.From.Or(t.Above))
	switch {
	case before.Above.Known && t.bound().Compare(before.bound()) == 0:
		return diag.Msg("tier.just", "rate", from)
	case before.Above.Known:
		return diag.Msg(key+"-to", "rate", from, "to", share(before.Above))
	case before.From.Known:
		return diag.Msg(key+"-below", "rate", from, "to", share(before.From))
	default:
		return diag.Msg(key, "rate", from)
	}
}

// share is a threshold in percent with all its decimals; Rate shows one.
func share(r Optional[Rate]) Points { return exactShare(r.Value) }

// DescribeBands says in words which totals each grade holds, best first.
func DescribeBands(s *Set) []diag.Message {
	texts := make([]diag.Message, len(s.Grades))
	for i, g := range s.Grades {
		switch {
		case i == 0:
			texts[i] = diag.Msg("band.from", "grade", g.Title, "from", g.From)
		case i == len(s.Grades)-1:
			texts[i] = diag.Msg("band.below", "grade", g.Title, "to", s.Grades[i-1].From)
		default:
			texts[i] = diag.Msg("band.between", "grade", g.Title, "from", g.From, "to", s.Grades[i-1].From)
		}
	}
	return texts
}

// DescribeTarget says what a target counts.
func DescribeTarget(s *Set, t *Target) diag.Message {
	key := "target.measure." + string(t.Measure)
	if t.OrBetter {
		key += ".better"
	}
	//exhaustive:enforce
	switch t.Measure {
	case GradeShare:
		return diag.Msg(key, "grade", s.Grades[t.Grade].Title)
	case YearGradeShare:
		return diag.Msg(key, "grade", diag.Msg("year-grade."+string(t.YearGrade)))
	case YearModel:
		if t.Model != "" {
			return diag.Msg(key+".named", "model", t.Model)
		}
	case CellsScored, CellsWithModelMeeting, CellsMetEveryMonth: // nothing more
	}
	return diag.Msg(key)
}
