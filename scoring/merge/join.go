package merge

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// Periods makes of each issuer's reports of parts of a period one report of
// the whole: a year of four quarters. The meetings are taken as they stand, and
// everything the period makes of them is computed again, so that the answer is
// that of scoring all sheets at once. What was decided on a part as a whole is
// not carried over. The error is a *Error: another set, a part outside the
// period, or a month that two reports tell of.
func Periods(parts []Part, period scoring.Period) ([]Part, error) {
	for _, p := range parts {
		if err := joinable(parts[0], p, period); err != nil {
			return nil, err
		}
	}
	var joined []Part
	for _, own := range byIssuer(parts) {
		part, err := joinIssuer(own, period)
		if err != nil {
			return nil, err
		}
		joined = append(joined, part)
	}
	return joined, nil
}

func joinable(first, p Part, period scoring.Period) error {
	inside := p.Result.Period
	if !period.Contains(inside.First) || !period.Contains(inside.Last) {
		return &Error{diag.Msg("merge-outside", "a", p.Name, "part", inside, "period", period)}
	}
	if err := unlikeSets(first, p); err != nil {
		return err
	}
	if needsOwnSheet(p.Result, period) {
		return &Error{diag.Msg("merge-own-sheet", "a", p.Name, "id", p.Result.Sets[0].ID, "period", period)}
	}
	return nil
}

// byIssuer sorts reports by who made them, in the order of the first of each.
func byIssuer(parts []Part) [][]Part {
	var groups [][]Part
	for _, p := range parts {
		at := slices.IndexFunc(groups, func(g []Part) bool {
			return naming.CommitteeKey(g[0].Issuer.Committee) == naming.CommitteeKey(p.Issuer.Committee)
		})
		if at < 0 {
			groups = append(groups, nil)
			at = len(groups) - 1
		}
		groups[at] = append(groups[at], p)
	}
	return groups
}

// joinIssuer joins one issuer's reports. Those of one period are parts of one
// list.
func joinIssuer(parts []Part, period scoring.Period) (Part, error) {
	var spans []Part // a span each, in order of time
	for _, p := range parts {
		at := slices.IndexFunc(spans, func(s Part) bool { return s.Result.Period == p.Result.Period })
		if at < 0 {
			spans = append(spans, p)
			continue
		}
		both, err := Reports([]Part{spans[at], p})
		if err != nil {
			return Part{}, err
		}
		spans[at].Result, spans[at].Name = both, spans[at].Name+", "+p.Name
	}
	slices.SortStableFunc(spans, func(a, b Part) int { return a.Result.Period.First.Compare(b.Result.Period.First) })
	for i := 1; i < len(spans); i++ {
		before, after := spans[i-1], spans[i]
		if after.Result.Period.First.Compare(before.Result.Period.Last) <= 0 {
			return Part{}, &Error{diag.Msg("merge-overlap", "a", before.Name, "b", after.Name, "first", before.Result.Period, "second", after.Result.Period)}
		}
	}
	last := spans[len(spans)-1]
	return Part{Name: last.Name, Issuer: last.Issuer, Result: (&joiner{spans[0].Result.Sets, period, spans}).join()}, nil
}

// A joiner makes one result of an issuer's spans.
type joiner struct {
	sets   []*criteria.Set
	period scoring.Period
	spans  []Part
}

func (j *joiner) join() *scoring.Result {
	r := &scoring.Result{Period: j.period, Sets: j.sets, Villages: j.spans[len(j.spans)-1].Result.Villages}
	for _, row := range j.match() {
		r.Cells = append(r.Cells, j.cell(row))
	}
	r.Cells = gatherCommittees(r.Cells)
	for _, s := range j.spans {
		joinUnits(r, s.Result)
		r.Problems = append(r.Problems, s.Result.Problems...)
	}
	r.Problems = append(mergedProblems(r), j.wanting()...)
	j.joinAssessments(r)
	r.Conclude()
	return r
}

// wanting reports the months of the period that no report covers.
func (j *joiner) wanting() (problems []diag.Problem) {
	next := j.period.First
	gap := func(last scoring.Month) {
		if next.Compare(last) <= 0 {
			problems = append(problems, diag.New(diag.MissingReport, "", diag.Pos{}, "part", scoring.Range(next, last), "period", j.period,
				"issuer", j.spans[0].Issuer.Committee))
		}
	}
	for _, s := range j.spans {
		gap(s.Result.Period.First.Add(-1))
		next = s.Result.Period.Last.Add(1)
	}
	gap(j.period.Last)
	return problems
}
