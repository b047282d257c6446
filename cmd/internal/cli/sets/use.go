package sets

import (
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// Use warns of a set that is no regulation, and of one that is not in
// force in the whole of the period.
func Use(set *criteria.Set, period scoring.Period) (problems []diag.Problem) {
	pos := diag.Pos{File: set.Source}
	if set.Standing == criteria.Sample {
		problems = append(problems, diag.New(diag.SampleCriteria, "", pos, "id", set.ID, "title", set.Title))
	}
	from, to := set.Effective.From, set.Effective.To
	switch first, last := span(period); {
	case period == scoring.Period{}: // check, which names none: the months read tell
	case !to.IsZero() && first.Compare(to) > 0:
		problems = append(problems, outOfForce(set, period, pos))
	case !to.IsZero() && last.Compare(to) > 0:
		problems = append(problems, notInForce("ends-within", set, period, pos, "to", to))
	case !from.IsZero() && last.Compare(from) < 0:
		problems = append(problems, notInForce("not-yet", set, period, pos, "from", from))
	case !from.IsZero() && first.Compare(from) < 0:
		problems = append(problems, notInForce("starts-within", set, period, pos, "from", from))
	}
	return problems
}

// outOfForce names the built-in set of the same issuer that took over, where
// there is one.
func outOfForce(set *criteria.Set, period scoring.Period, pos diag.Pos) diag.Problem {
	if next := successor(set, period); next != "" {
		return notInForce("successor", set, period, pos, "to", set.Effective.To, "successor", next)
	}
	return notInForce("", set, period, pos, "to", set.Effective.To)
}

func notInForce(variant string, set *criteria.Set, period scoring.Period, pos diag.Pos, args ...any) diag.Problem {
	args = append([]any{"id", set.ID, "period", period}, args...)
	return diag.New(diag.CriteriaNotInForce, variant, pos, args...)
}

func successor(set *criteria.Set, period scoring.Period) string {
	first, last := span(period)
	for _, id := range criteria.BuiltinIDs() {
		other, err := criteria.Builtin(id)
		if err != nil || other.Document.Issuer == "" || other.Document.Issuer != set.Document.Issuer {
			continue
		}
		from, to := other.Effective.From, other.Effective.To
		if !from.IsZero() && from.Compare(first) <= 0 && (to.IsZero() || to.Compare(last) >= 0) {
			return id
		}
	}
	return ""
}

// span returns the first and the last day of a period.
func span(period scoring.Period) (first, last criteria.Date) {
	return criteria.Date{Year: period.First.Year, Month: period.First.Month, Day: 1}, period.Last.LastDay()
}
