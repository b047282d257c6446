package compare

import (
	"cmp"
	"errors"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/checked"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/cli/output"
	"chibo/cmd/internal/cli/workspace"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/ownreport"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/compare"
)

// A comparedSide is one side of a comparison: a file, or a run of a period.
type comparedSide struct {
	file string
	run  *inputs.Plan // nil: the file is read
}

// inputs lists the files that no output may replace.
func (s comparedSide) inputs() []string {
	if s.run == nil {
		return []string{s.file}
	}
	return s.run.Files()
}

// planSides tells files from periods; a period without quotes may be several
// arguments.
func planSides(a *app.App, o *options) ([]comparedSide, error) {
	var sides []comparedSide
	for rest := o.Arguments; len(rest) > 0; {
		info, err := a.Here().Stat(rest[0])
		period, words := inputs.LeadingPeriod(a.Here(), rest)
		switch {
		case err == nil && !info.IsDir():
			sides = append(sides, comparedSide{file: rest[0]})
			rest = rest[1:]
			continue
		case err == nil: // a folder named after its period
			if period, err = scoring.ParsePeriod(filepath.Base(rest[0])); err != nil {
				return nil, exit.Usage("compare-side", "text", rest[0])
			}
			words = 1
		case words == 0 && filepath.Ext(rest[0]) != "":
			return nil, exit.FileError(rest[0], err)
		case words == 0:
			return nil, exit.Usage("compare-side", "text", rest[0])
		}
		folder := ""
		if err == nil && info != nil && info.IsDir() {
			folder = rest[0]
		}
		plan, err := planSideRun(a, o, period, folder)
		if err != nil {
			return nil, err
		}
		sides, rest = append(sides, comparedSide{run: plan}), rest[words:]
	}
	if len(sides) < 2 {
		return nil, exit.Usage("compare-one")
	}
	return sides, nil
}

// planSideRun plans the run of a period. Its sheets are those of the folder
// named, else of the subfolder named after the period, else all: sheets of other
// periods are left out in any case.
func planSideRun(a *app.App, o *options, period scoring.Period, folder string) (*inputs.Plan, error) {
	options := o.Sources
	options.Period = period.String()
	options.Arguments = nil
	sheets := o.sheets
	if sheets == "" && folder == "" {
		space, err := workspace.Find(a)
		if err != nil {
			return nil, err
		}
		sheets = space.Sheets
	}
	if sheets != "" {
		sheets = subfolder(a.Here(), sheets, period)
	}
	if folder = cmp.Or(folder, sheets); folder != "" {
		options.Arguments = []string{folder}
	}
	return inputs.NewPlan(a, &options)
}

// subfolder returns the folder below that is named after the period, else the
// folder itself.
func subfolder(here disk.Folder, folder string, period scoring.Period) string {
	entries, err := here.ReadDir(folder)
	if err != nil {
		return folder // inputs.NewPlan tells why
	}
	for _, entry := range entries {
		if named, err := scoring.ParsePeriod(entry.Name()); entry.IsDir() && err == nil && named == period {
			return filepath.Join(folder, entry.Name())
		}
	}
	return folder
}

// readSide reads a file, or scores a period.
func readSide(a *app.App, s comparedSide, outputs []output.Target) (compare.Snapshot, []diag.Problem, error) {
	if s.run == nil {
		return readSnapshot(a, s.file)
	}
	inputs.NoteClosed(a, s.run)
	read, err := inputs.Read(a, s.run)
	if err != nil {
		return compare.Snapshot{}, nil, err
	}
	if err := output.Spare(a.Here(), outputs, read.Files); err != nil {
		return compare.Snapshot{}, nil, err
	}
	result := s.run.Score(read)
	problems := append(append(append([]diag.Problem{}, s.run.Problems...), read.Problems...), result.Problems...)
	return compare.SnapshotOf(s.run.Period.String(), result), problems, nil
}

// readSnapshot reads a report. Of one that does not say what the data it carries
// say only the problem is left.
func readSnapshot(a *app.App, file string) (compare.Snapshot, []diag.Problem, error) {
	if strings.EqualFold(filepath.Ext(file), ".json") {
		snapshot, _, err := ownreport.ReadSnapshot(a.Here(), file)
		return snapshot, nil, exit.ReportError(err)
	}
	c, err := checked.Read(a.Here(), file)
	if err != nil {
		return compare.Snapshot{}, nil, err
	}
	if !c.Sound() {
		return compare.Snapshot{}, []diag.Problem{c.Altered(a.Text)}, errAltered
	}
	return compare.SnapshotOf(c.Own.Name, c.Own.Result), nil, nil
}

// errAltered says that a report is left out of a comparison.
var errAltered = errors.New("altered report")
