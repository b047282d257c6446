package check

import (
	"slices"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/cli/sets"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// findings are what a check gave: what was recognised, and all problems that
// score would tell.
type findings struct {
	check  *view.Check
	report *view.Report // for reminders; nobody sees its grades otherwise
}

// newFindings scores what was read for the sake of its problems: those of marks
// show only there.
func newFindings(a *app.App, p *Plan, read *inputs.Readings) *findings {
	period := p.Period
	if period == (scoring.Period{}) {
		months := monthsRead(read.Sheets)
		p.Problems = append(p.Problems, outOfForceIn(p.Sets, months)...)
		period = spanOf(a, months)
	}
	graded := *p.Plan
	graded.Period = period
	result := graded.Score(read)
	problems := slices.Concat(p.Problems, read.Problems, result.Problems)
	diag.Sort(problems)
	files := inputs.ReportFiles(p.Plan, read.Files)
	return &findings{
		check:  &view.Check{Files: files, Roster: read.Roster, Sheets: read.Sheets, Sets: p.Sets, Problems: problems},
		report: &view.Report{Result: result, Problems: problems, Files: files},
	}
}

// monthsRead returns the months of which there are sheets, in order.
func monthsRead(sheets []scoring.Sheet) (months []scoring.Month) {
	for _, s := range sheets {
		if !s.Month.IsZero() {
			months = append(months, s.Month)
		}
	}
	slices.SortFunc(months, scoring.Month.Compare)
	return slices.Compact(months)
}

// spanOf returns a period with all the months. It grades nothing that anybody
// sees, so its kind does not matter.
func spanOf(a *app.App, months []scoring.Month) scoring.Period {
	if len(months) == 0 {
		return scoring.LastQuarterEnded(criteria.DateOf(a.Env.Now()))
	}
	return scoring.Period{Kind: criteria.Quarter, First: months[0], Last: months[len(months)-1]}
}

// outOfForceIn tells of each set that was not in force in a month read, by the
// first such month.
func outOfForceIn(used []*criteria.Set, months []scoring.Month) (problems []diag.Problem) {
	for _, set := range used {
		for _, month := range months {
			inMonth := sets.Use(set, scoring.Period{Kind: criteria.OneMonth, First: month, Last: month})
			at := slices.IndexFunc(inMonth, func(p diag.Problem) bool { return p.Code == diag.CriteriaNotInForce })
			if at >= 0 {
				problems = append(problems, inMonth[at])
				break
			}
		}
	}
	return problems
}
