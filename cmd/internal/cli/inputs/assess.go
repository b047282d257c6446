package inputs

import (
	"slices"
	"strings"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/roster"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// An assessment is what was read for the set of the whole period, beside the
// meetings.
type assessment struct {
	sheets    []scoring.Sheet
	decisions []scoring.Decision
}

// readAssessed reads the same files by the set of the whole period. Each worksheet
// is read by one of the two, and a decision that one of them understands is no
// fault of the other.
func readAssessed(a *app.App, p *Plan, read *Readings) error {
	if p.assessedBy == nil {
		return nil
	}
	q := *p
	q.Sets, q.assessedBy, q.others, q.Models = []*criteria.Set{p.assessedBy}, nil, p.Sets, nil
	q.Checks = true // it may well have no sheet yet
	other := &Readings{Roster: read.Roster}
	if err := readSheets(a, &q, other); err != nil {
		return err
	}
	read.Problems = append(read.Problems, other.Problems...)
	read.Files = mergeUses(read.Files, other.Files)
	read.assessed = &assessment{sheets: other.Sheets}
	if !p.readsDecisions() {
		return nil
	}
	decisions, _, _, err := roster.ReadDecisions(p.Decisions, read.Roster, p.assessedBy, p.Period, q.Reading())
	read.assessed.decisions = decisions // their problems are those of the meetings' reading, which looks at the same rows
	return err
}

// settleDecisions drops what one set cannot read of decisions that the other can.
func (read *Readings) settleDecisions() {
	if read.assessed == nil {
		return
	}
	ours, theirs := understood(read.decisions), understood(read.assessed.decisions)
	read.decisions = slices.DeleteFunc(read.decisions, func(d scoring.Decision) bool { return d.Unread && theirs[rowOf(d.Pos)] })
	read.assessed.decisions = slices.DeleteFunc(read.assessed.decisions, func(d scoring.Decision) bool { return d.Unread && ours[rowOf(d.Pos)] })
	read.Problems = slices.DeleteFunc(read.Problems, func(p diag.Problem) bool { return p.Code == diag.BadDecision && theirs[rowOf(p.Pos)] })
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
