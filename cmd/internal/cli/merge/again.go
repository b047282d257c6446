package merge

import (
	"context"
	"slices"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/ownreport"
	"chibo/cmd/internal/view"
	"chibo/scoring"
	"chibo/scoring/merge"
)

// Again merges reports as an earlier run did, joined into its period where they are
// of parts of it. Those that are altered are told and left out; nil: none is left.
func Again(ctx context.Context, a *app.App, paths []string, period scoring.Period, head view.Letterhead) (*view.Report, error) {
	reports, altered, err := readReports(ctx, a, paths)
	if err != nil {
		return nil, err
	}
	a.PrintProblems(altered)
	if len(reports) == 0 {
		return nil, nil
	}
	o := &options{}
	if slices.ContainsFunc(reports, func(own *ownreport.OwnReport) bool { return own.Result.Period != period }) {
		o.period, o.joined = period.String(), period
	}
	merged, err := mergeGroups(a, [][]merge.Part{partsOf(reports)}, reports, head, o)
	if err != nil {
		return nil, err
	}
	return merged[0], nil
}
