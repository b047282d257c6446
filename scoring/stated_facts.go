package scoring

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// A StatedFact is what the sheet of a period states of one of the set's facts.
type StatedFact struct {
	Fact  int           // index into the set's Facts
	Share criteria.Rate // of a share
	Value int           // index into the fact's Values, of any other
	Text  string        // as written
	At    Place
}

// same reports whether two sheets state one thing.
func (f *StatedFact) same(o *StatedFact) bool {
	return f.Value == o.Value && f.Share.Num*o.Share.Den == o.Share.Num*f.Share.Den
}

// takeStated adds what a further sheet states of the facts. Two values of one
// fact are reported once, and neither counts.
func (d *draft) takeStated(sheet *Sheet, facts []criteria.FactRule) {
	for i := range sheet.Stated {
		here := &sheet.Stated[i]
		at := slices.IndexFunc(d.stated, func(f StatedFact) bool { return f.Fact == here.Fact })
		if at < 0 {
			d.stated = append(d.stated, *here)
			continue
		}
		if there := &d.stated[at]; !there.same(here) && !slices.Contains(d.contested, here.Fact) {
			d.contested = append(d.contested, here.Fact)
			d.report(diag.New(diag.ConflictingFacts, "stated", here.At.Pos(), "other", there.At.Pos(), "there", there.Text, "here", here.Text,
				"fact", facts[here.Fact].Title))
		}
	}
}

// dropContested has the meeting state no fact of which two values are reported.
func (d *draft) dropContested() {
	d.stated = slices.DeleteFunc(d.stated, func(f StatedFact) bool { return slices.Contains(d.contested, f.Fact) })
}

// A favour says how a test is answered whose facts are not stated.
type favour int

const (
	unsaid  favour = iota // not at all: the gate or cap is not applied
	forCell               // for the cell: gates hold, caps do not
	against
)

// decide grades the sheet of a period. What is not stated leaves the grade
// undecided where it could change it; what is then wanting is said.
func (j *judge) decide(band int) criteria.Optional[int] {
	best, worst := *j, *j
	best.favour, worst.favour = forCell, against
	high, low := best.grade(band), worst.grade(band)
	if high == low && high != criteria.Undecided {
		j.limits, j.checks = worst.limits, worst.checks
		return criteria.Some(high)
	}
	j.limits, j.checks = best.limits, best.checks
	last := low
	if low == criteria.Undecided {
		last = len(j.set.Grades) - 1
	}
	for _, fact := range j.wanting(max(high, band), last) {
		j.limits = append(j.limits, diag.Msg("limit.fact-wanting", "fact", fact.Title))
	}
	if high != criteria.Undecided {
		j.limits = append(j.limits, diag.Msg("limit.at-best", "grade", j.set.Grades[high].Title))
	}
	return criteria.Optional[int]{}
}

// settled answers a test whose facts are not stated as the run has it; a gate
// that holds and a cap that does not are for the cell.
func (j *judge) settled(answer verdict, isCap bool) verdict {
	if answer != unknown || j.favour == unsaid {
		return answer
	}
	if (j.favour == forCell) != isCap {
		return holds
	}
	return fails
}

// wanting returns the facts that are not stated and that the grades from the best
// possible one down to the worst ask for, and the caps below it.
func (j *judge) wanting(best, worst int) (facts []*criteria.FactRule) {
	add := func(tests []criteria.FactTest) {
		for i := range tests {
			stated := slices.ContainsFunc(j.stated, func(f StatedFact) bool { return f.Fact == tests[i].Fact })
			if !stated && !slices.Contains(facts, tests[i].Of) {
				facts = append(facts, tests[i].Of)
			}
		}
	}
	for _, g := range j.set.Grades[best:worst] {
		if g.Requires != nil {
			add(g.Requires.Facts)
		}
	}
	for _, c := range j.set.Caps {
		if c.AtMost > best {
			add(c.When.Facts)
		}
	}
	return facts
}

// facts asks what the sheet states.
func (j *judge) facts(tests []criteria.FactTest) (parts []verdict) {
	for i := range tests {
		t := &tests[i]
		at := slices.IndexFunc(j.stated, func(f StatedFact) bool { return f.Fact == t.Fact })
		switch {
		case at < 0:
			parts = append(parts, unknown)
		case t.Of.IsShare():
			parts = append(parts, verdictOf(true, t.Holds(j.stated[at].Share)))
		default:
			parts = append(parts, verdictOf(true, slices.Contains(t.Is, j.stated[at].Value)))
		}
	}
	return parts
}

// failing says what of a failed test was not met: of conditions on facts those
// alone that fail.
func (j *judge) failing(t *criteria.Test) []diag.Message {
	only := *t
	only.Facts = nil
	for i, part := range j.facts(t.Facts) {
		if part == fails {
			only.Facts = append(only.Facts, t.Facts[i])
		}
	}
	if len(only.Facts) == 0 || len(only.Facts) == len(t.Facts) {
		return j.describe(t)
	}
	return describeTest(only)
}

// describeFacts says in words what a condition asks of the facts.
func describeFacts(tests []criteria.FactTest) (parts []diag.Message) {
	for _, t := range tests {
		for _, bound := range []struct {
			key   string
			limit criteria.Optional[criteria.Rate]
		}{{"test.fact-from", t.AtLeast}, {"test.fact-above", t.Above}, {"test.fact-up-to", t.AtMost}, {"test.fact-below", t.Below}} {
			if bound.limit.Known {
				parts = append(parts, diag.Msg(bound.key, "fact", t.Of.Title, "rate", bound.limit.Value))
			}
		}
		var values []string
		for _, v := range t.Is {
			values = append(values, t.Of.Values[v].Title)
		}
		if len(values) > 0 {
			parts = append(parts, diag.Msg("test.fact-is", "fact", t.Of.Title, "values", values))
		}
	}
	return parts
}
