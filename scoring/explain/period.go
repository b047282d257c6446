package explain

import (
	"strconv"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// period explains how the meetings made the score and the grade, or what keeps
// them from it, and what was decided beside.
func (x *explainer) period() []Node {
	var nodes []Node
	if x.cell.Status == scoring.Graded && x.cell.Mean != nil && x.cell.Score.Known {
		nodes = x.computed()
	} else {
		nodes = append(nodes, x.wanting())
	}
	return append(nodes, x.decision()...)
}

// counted returns the meetings that entered the score, computed or decided.
func (x *explainer) counted(value func(*scoring.MeetingResult) (criteria.Optional[criteria.Points], criteria.Optional[int])) []scoring.CountedMeeting {
	counted, _ := scoring.CountMeetings(x.result, x.cell, value)
	return counted
}

func computedValue(m *scoring.MeetingResult) (criteria.Optional[criteria.Points], criteria.Optional[int]) {
	return m.Total, m.Grade
}

func (x *explainer) computed() []Node {
	counted := x.counted(computedValue)
	if len(counted) == 0 {
		return nil
	}
	nodes := []Node{x.mean("explain.mean", counted)}
	if len(counted) > 1 { // of one alone the meeting has told already
		nodes = append(nodes, x.periodBand(counted))
		nodes = append(nodes, x.limits(counted)...)
	}
	if x.cell.Grade.Known && x.cell.Grade.Value != x.cell.Mean.Band {
		nodes = append(nodes, gradeNode(x.set, x.cell.Grade.Value))
	}
	return nodes
}

// mean writes the sum, the exact quotient and the rounded score; of one meeting
// alone that it stands.
func (x *explainer) mean(key string, counted []scoring.CountedMeeting) Node {
	var terms []criteria.Points
	for _, m := range counted {
		terms = append(terms, m.Total)
	}
	o := scoring.GradeCounted(x.set, x.result.Period, counted)
	if len(counted) == 1 {
		key += ".one"
	}
	n := step(MeanNode, key, "terms", plus(terms), "sum", o.Steps.Sum, "count", o.Steps.Count, "decimals", x.set.Period.Decimals,
		"quotient", scoring.Quotient{Num: int64(o.Steps.Sum), Den: int64(o.Steps.Count)}, "score", o.Score)
	n.Points = criteria.Some(o.Score)
	return n
}

// periodBand is the band of the mean, and what all meetings together lack to
// the next one.
func (x *explainer) periodBand(counted []scoring.CountedMeeting) Node {
	n := bandNode(x.set, x.cell.Score.Value, x.cell.Mean.Band)
	if x.cell.Mean.Band > 0 {
		next := x.set.Grades[x.cell.Mean.Band-1]
		n.say("explain.band.sum", "short", shortOfMean(x.cell.Mean.Sum, len(counted), next.From, x.set.Period.Decimals), "next", next.Title)
	}
	return n
}

// shortOfMean returns the least number of points that, added to the sum, makes
// the rounded mean reach from.
func shortOfMean(sum criteria.Points, count int, from criteria.Points, decimals int) criteria.Points {
	unit := int64(1)
	for range criteria.MaxDecimals - decimals {
		unit *= 10
	}
	wanted := (int64(from) + unit - 1) / unit * unit // the least shown number that is enough
	twice := int64(count) * (2*wanted - unit)        // half up: 2·sum ≥ count·(2·wanted − unit)
	return criteria.Points((twice+1)/2) - sum
}

// limits says which conditions on the meetings held.
func (x *explainer) limits(counted []scoring.CountedMeeting) []Node {
	rule := x.set.Period.Rule(x.result.Period.Kind)
	var nodes []Node
	if rule.Method == criteria.Counts {
		for _, line := range rule.Lines {
			holds := scoring.LineHolds(line, counted)
			nodes = append(nodes, x.line("explain.line.", line, holds, line.Grade))
			if holds {
				break
			}
		}
	} else {
		for grade := x.cell.Mean.Band; grade <= x.cell.Grade.Value; grade++ {
			for _, line := range rule.Limits {
				if line.Grade == grade {
					nodes = append(nodes, x.line("explain.limit.", line, scoring.LineHolds(line, counted), min(grade+1, len(x.set.Grades)-1)))
				}
			}
		}
	}
	if len(nodes) > 0 {
		nodes[0].Says = append(nodes[0].Says, diag.Msg("explain.counts", "counts", x.gradeCounts(counted)))
	}
	return nodes
}

func (x *explainer) line(key string, line criteria.Line, holds bool, to int) Node {
	answer := "fails"
	if holds {
		answer = "holds"
	}
	return step(LimitNode, key+answer, "grade", x.set.Grades[line.Grade].Title, "line", scoring.DescribeLine(x.set, line), "to", x.set.Grades[to].Title)
}

// gradeCounts counts the meetings by grade.
func (x *explainer) gradeCounts(counted []scoring.CountedMeeting) []string {
	var texts []string
	for g, grade := range x.set.Grades {
		count := 0
		for _, m := range counted {
			if m.Grade == g {
				count++
			}
		}
		if count > 0 {
			texts = append(texts, grade.Title+" "+strconv.Itoa(count))
		}
	}
	return texts
}

// wanting says what keeps the cell from being graded.
func (x *explainer) wanting() Node {
	n := step(WantingNode, "explain.wanting."+x.cell.StatusWord())
	for _, m := range x.cell.Meetings {
		if m.Counted && m.Status != scoring.Scored && scoring.RuleWithout(x.set, m.Status) == criteria.MissingIncomplete {
			child := step(WantingNode, "explain.wanting.month", "month", m.Month, "status", diag.Msg("status."+string(m.Status)))
			child.ID = m.Month.String()
			n.add(child)
		}
	}
	return n
}
