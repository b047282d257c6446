package merge

import (
	"cmp"
	"context"
	"errors"
	"slices"
	"strings"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/checked"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/ownreport"
	"chibo/cmd/internal/view"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/analysis"
	"chibo/scoring/merge"
	"chibo/scoring/naming"
)

// rollUp merges a group's reports, joined into the period first where one is
// named.
func (o *options) rollUp(group []merge.Part) (*scoring.Result, error) {
	if o.period != "" {
		var err error
		if group, err = merge.Periods(group, o.joined); err != nil {
			return nil, err
		}
	}
	return merge.Reports(group)
}

// readReports reads the reports and leaves out those that do not say what the
// data they carry say; the same one twice is refused, whatever its name.
func readReports(ctx context.Context, a *app.App, paths []string) (reports []*ownreport.OwnReport, altered []diag.Problem, err error) {
	seen := map[string]string{}
	for _, path := range paths {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		if err := files.Readable(a.Here(), path); err != nil {
			return nil, nil, err
		}
		c, err := checked.Read(a.Here(), path)
		if err != nil {
			return nil, nil, err
		}
		if other, found := seen[c.Own.Use.SHA256]; found {
			return nil, nil, exit.Usage("merge-duplicate-report", "a", other, "b", c.Own.Name)
		}
		seen[c.Own.Use.SHA256] = c.Own.Name
		if !c.Sound() {
			altered = append(altered, c.Altered(a.Text))
			continue
		}
		c.Own.Bytes = nil
		reports = append(reports, c.Own)
	}
	return reports, altered, nil
}

func partsOf(reports []*ownreport.OwnReport) []merge.Part {
	var parts []merge.Part
	for _, r := range reports {
		parts = append(parts, r.Part)
	}
	return parts
}

func mergeGroups(a *app.App, groups [][]merge.Part, reports []*ownreport.OwnReport, head view.Letterhead, o *options) ([]*view.Report, error) {
	var merged []*view.Report
	for _, group := range groups {
		result, err := o.rollUp(group)
		if refused := (*merge.Error)(nil); errors.As(err, &refused) {
			return nil, &exit.Failure{Status: exit.WrongUsage, Message: refused.Message}
		} else if err != nil {
			return nil, err
		}
		r := &view.Report{
			Result: result, Problems: result.Problems, Letterhead: mergedLetterhead(group, head, o.committee),
			Version: app.Version, Date: inputs.ReportDate(a, result.Period), Spread: analysis.SpreadOf(result), Discipline: o.discipline,
		}
		for _, own := range reports {
			if inGroup(group, own.Name) {
				r.Files = append(r.Files, view.File{Name: own.Use.Name, SHA256: own.Use.SHA256, Size: own.Use.Size, Role: view.ReportFile})
			}
		}
		merged = append(merged, r)
	}
	return merged, nil
}

// mergedLetterhead is that of the flag, else of the workspace, else, for parts
// of one list, their own.
func mergedLetterhead(group []merge.Part, head view.Letterhead, committee string) view.Letterhead {
	if committee != "" {
		head.Committee = committee
	}
	if head.Committee != "" {
		return head
	}
	for _, part := range group {
		if naming.CommitteeKey(part.Issuer.Committee) != naming.CommitteeKey(group[0].Issuer.Committee) {
			return head
		}
	}
	head.Committee, head.Superior = group[0].Issuer.Committee, cmp.Or(head.Superior, group[0].Issuer.Superior)
	return head
}

func inGroup(group []merge.Part, name string) bool {
	return slices.ContainsFunc(group, func(part merge.Part) bool { return part.Name == name })
}

func problemsOf(reports []*view.Report) []diag.Problem {
	var problems []diag.Problem
	for _, r := range reports {
		problems = append(problems, r.Problems...)
	}
	return problems
}

// sayApart says which group follows.
func sayApart(a *app.App, i int, groups [][]merge.Part) {
	var files, ids []string
	for _, part := range groups[i] {
		files = append(files, part.Name)
	}
	result := groups[i][0].Result
	for _, set := range result.Sets {
		ids = append(ids, set.ID)
	}
	a.Notice("merge-apart", "number", i+1, "count", len(groups), "period", result.Period,
		"criteria", strings.Join(ids, ", "), "files", strings.Join(files, ", "))
}
