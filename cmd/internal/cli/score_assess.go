package cli

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/roster"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// splitSets parts the sets of meetings from the one that grades the whole period:
// with both, the cells are graded by each, and the two are tied together.
func (p *inputPlan) splitSets() error {
	var meetings, periods []*criteria.Set
	for _, set := range p.sets {
		if set.Scope == criteria.OfPeriod {
			periods = append(periods, set)
		} else {
			meetings = append(meetings, set)
		}
	}
	switch {
	case len(periods) > 1:
		return usage("criteria-mixed", "a", periods[0].ID, "b", periods[1].ID)
	case len(periods) == 0:
		return nil
	case p.period.Kind == criteria.OneMonth && p.period != (scoring.Period{}), p.period.Kind == criteria.MonthRange:
		return usage("period-not-whole", "id", periods[0].ID, "period", p.period)
	case len(meetings) == 0:
		return nil
	}
	p.sets, p.assessedBy, p.others = meetings, periods[0], periods
	return nil
}

// An assessment is what was read for the set of the whole period, beside the
// meetings.
type assessment struct {
	sheets    []scoring.Sheet
	decisions []scoring.Decision
}

// readAssessed reads the same files by the set of the whole period. Each worksheet
// is read by one of the two, and a decision that one of them understands is no
// fault of the other.
func (a *app) readAssessed(p *inputPlan, read *readings) error {
	if p.assessedBy == nil {
		return nil
	}
	q := *p
	q.sets, q.assessedBy, q.others, q.models = []*criteria.Set{p.assessedBy}, nil, p.sets, nil
	q.checks = true // it may well have no sheet yet
	other := &readings{roster: read.roster}
	if err := a.readSheets(&q, other); err != nil {
		return err
	}
	read.problems = append(read.problems, other.problems...)
	read.files = mergeUses(read.files, other.files)
	read.assessed = &assessment{sheets: other.sheets}
	if !p.readsDecisions() {
		return nil
	}
	decisions, _, _, err := roster.ReadDecisions(p.decisions, read.roster, p.assessedBy, p.period, q.reading())
	read.assessed.decisions = decisions // their problems are those of the meetings' reading, which looks at the same rows
	return err
}

// settleDecisions drops what one set cannot read of decisions that the other can.
func (read *readings) settleDecisions() {
	if read.assessed == nil {
		return
	}
	ours, theirs := understood(read.decisions), understood(read.assessed.decisions)
	read.decisions = slices.DeleteFunc(read.decisions, func(d scoring.Decision) bool { return d.Unread && theirs[rowOf(d.Pos)] })
	read.assessed.decisions = slices.DeleteFunc(read.assessed.decisions, func(d scoring.Decision) bool { return d.Unread && ours[rowOf(d.Pos)] })
	read.problems = slices.DeleteFunc(read.problems, func(p diag.Problem) bool { return p.Code == diag.BadDecision && theirs[rowOf(p.Pos)] })
}

func understood(decisions []scoring.Decision) map[diag.Pos]bool {
	rows := map[diag.Pos]bool{}
	for _, d := range decisions {
		if !d.Unread {
			rows[rowOf(d.Pos)] = true
		}
	}
	return rows
}

// rowOf is the row that a place lies in.
func rowOf(pos diag.Pos) diag.Pos {
	pos.Cell = strings.TrimLeft(pos.Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ")
	return pos
}

// mergeUses puts what two readings of the same files say of them together: a
// worksheet is told by the one that read it.
func mergeUses(first, second []reading.FileUse) []reading.FileUse {
	for _, other := range second {
		at := slices.IndexFunc(first, func(f reading.FileUse) bool { return f.Name == other.Name })
		if at < 0 {
			first = append(first, other)
			continue
		}
		for i := range first[at].Sheets {
			if i < len(other.Sheets) && first[at].Sheets[i].Left.Key == reading.LeftOtherScope {
				first[at].Sheets[i] = other.Sheets[i]
			}
		}
	}
	return first
}

// assess grades the cells by the set of the whole period, ties that to their
// meetings, and compares the best grades with the cap among like units.
func (p *inputPlan) assess(read *readings, result *scoring.Result) {
	result.Sizes = p.workspace.Sizes
	if p.assessedBy != nil && read.assessed != nil {
		assessed := scoring.Score(read.roster, []*criteria.Set{p.assessedBy}, p.period, read.assessed.sheets, read.assessed.decisions)
		scoring.AddAssessment(result, assessed)
		result.Problems = append(slices.Clone(result.Problems), assessed.Problems...)
		diag.Sort(result.Problems)
	}
	if p.assessedBy != nil || p.sets[0].Scope == criteria.OfPeriod {
		scoring.AddUnits(result, p.workspace.Units)
	}
}

// unknownUnits warns of what units name and the roster lacks.
func (p *inputPlan) unknownUnits(roster *scoring.Roster) error {
	if unknown := scoring.UnknownUnits(roster, p.workspace.Units); len(unknown) > 0 && (p.assessedBy != nil || p.sets[0].Scope == criteria.OfPeriod) {
		return usage("unknown-unit", "text", unknown[0])
	}
	return nil
}
