package form

import (
	"strings"

	"chibo/cmd/internal/names"
	"chibo/criteria"
)

// periodParts are the tables that only a set of periods has.
func periodParts(set *criteria.Set) []part {
	if set.Scope != criteria.OfPeriod {
		return nil
	}
	return []part{
		{names.PartFacts, []string{names.Code, names.Title, names.FactValues, names.Aliases}, factRowsOf(set)},
		{names.PartExcellent, []string{names.MostShare, names.DecidedMost, names.ShareOf, names.Remainder, names.Scope}, excellentRows(set)},
	}
}

func factRowsOf(set *criteria.Set) (rows [][]any) {
	for _, f := range set.Facts {
		var values []string
		for _, v := range f.Values {
			values = append(values, v.ID+" = "+strings.Join(append([]string{v.Title}, v.Aliases...), " | "))
		}
		rows = append(rows, []any{f.ID, f.Title, lines(values), lines(f.Aliases)})
	}
	return rows
}

func excellentRows(set *criteria.Set) [][]any {
	if set.Year == nil || set.Year.Excellent == nil {
		return nil
	}
	e := set.Year.Excellent
	return [][]any{{percent(e.AtMost), rate(e.WithDecision), names.WordOf(names.ShareOfWords(), string(e.Of)), names.WordOf(names.RemainderWords(), string(e.Round)),
		names.WordOf(names.ScopeWords(), string(e.Scope))}}
}

// factTests writes what a condition asks of the facts, one a line.
func factTests(tests []criteria.FactTest) string {
	var texts []string
	for _, t := range tests {
		for _, bound := range []struct {
			sign  string
			limit criteria.Optional[criteria.Rate]
		}{{">=", t.AtLeast}, {">", t.Above}, {"<=", t.AtMost}, {"<", t.Below}} {
			if bound.limit.Known {
				texts = append(texts, t.Of.ID+" "+bound.sign+" "+percent(bound.limit.Value))
			}
		}
		var values []string
		for _, v := range t.Is {
			values = append(values, t.Of.Values[v].ID)
		}
		if len(values) > 0 {
			texts = append(texts, t.Of.ID+" = "+strings.Join(values, "; "))
		}
	}
	return lines(texts)
}
