package cli

import (
	"cmp"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/ownreport"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/compare"
)

// A comparedSide is one side of a comparison: a file, or a run of a period.
type comparedSide struct {
	file string
	run  *inputPlan // nil: the file is read
}

// inputs lists the files that no output may replace.
func (s comparedSide) inputs() []string {
	if s.run == nil {
		return []string{s.file}
	}
	return s.run.inputs()
}

// planSides tells files from periods; a period without quotes may be several
// arguments.
func (a *app) planSides(o *compareOptions) ([]comparedSide, error) {
	var sides []comparedSide
	for rest := o.arguments; len(rest) > 0; {
		info, err := os.Stat(rest[0])
		period, words := leadingPeriod(rest)
		switch {
		case err == nil && !info.IsDir():
			sides = append(sides, comparedSide{file: rest[0]})
			rest = rest[1:]
			continue
		case err == nil: // a folder named after its period
			if period, err = scoring.ParsePeriod(filepath.Base(rest[0])); err != nil {
				return nil, usage("compare-side", "text", rest[0])
			}
			words = 1
		case words == 0 && filepath.Ext(rest[0]) != "":
			return nil, fileError(rest[0], err)
		case words == 0:
			return nil, usage("compare-side", "text", rest[0])
		}
		folder := ""
		if err == nil && info != nil && info.IsDir() {
			folder = rest[0]
		}
		plan, err := a.planSideRun(o, period, folder)
		if err != nil {
			return nil, err
		}
		sides, rest = append(sides, comparedSide{run: plan}), rest[words:]
	}
	if len(sides) < 2 {
		return nil, usage("compare-one")
	}
	return sides, nil
}

// planSideRun plans the run of a period. Its sheets are those of the folder
// named, else of the subfolder named after the period, else all: sheets of other
// periods are left out in any case.
func (a *app) planSideRun(o *compareOptions, period scoring.Period, folder string) (*inputPlan, error) {
	options := o.inputOptions
	options.period = period.String()
	options.arguments = nil
	sheets := o.sheets
	if sheets == "" && folder == "" {
		space, err := a.findWorkspace()
		if err != nil {
			return nil, err
		}
		sheets = space.Sheets
	}
	if sheets != "" {
		sheets = subfolder(sheets, period)
	}
	if folder = cmp.Or(folder, sheets); folder != "" {
		options.arguments = []string{folder}
	}
	return a.planRun(&options)
}

// subfolder returns the folder below that is named after the period, else the
// folder itself.
func subfolder(folder string, period scoring.Period) string {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return folder // planRun tells why
	}
	for _, entry := range entries {
		if named, err := scoring.ParsePeriod(entry.Name()); entry.IsDir() && err == nil && named == period {
			return filepath.Join(folder, entry.Name())
		}
	}
	return folder
}

// readSide reads a file, or scores a period.
func (a *app) readSide(s comparedSide, outputs []output) (compare.Snapshot, []diag.Problem, error) {
	if s.run == nil {
		return a.readSnapshot(s.file)
	}
	a.noteClosed(s.run)
	read, err := a.readInputs(s.run)
	if err != nil {
		return compare.Snapshot{}, nil, err
	}
	if err := spare(outputs, read.files); err != nil {
		return compare.Snapshot{}, nil, err
	}
	result := s.run.score(read)
	problems := append(append(append([]diag.Problem{}, s.run.problems...), read.problems...), result.Problems...)
	return compare.SnapshotOf(s.run.period.String(), result), problems, nil
}

// readSnapshot reads a report. Of one that does not say what the data it carries
// say only the problem is left.
func (a *app) readSnapshot(file string) (compare.Snapshot, []diag.Problem, error) {
	if strings.EqualFold(filepath.Ext(file), ".json") {
		snapshot, _, err := ownreport.ReadSnapshot(file)
		return snapshot, nil, ownReportError(err)
	}
	c, err := checkReport(file)
	if err != nil {
		return compare.Snapshot{}, nil, err
	}
	if !c.sound() {
		return compare.Snapshot{}, []diag.Problem{c.altered(a.text)}, errAltered
	}
	return compare.SnapshotOf(c.own.Name, c.own.Result), nil, nil
}

// errAltered says that a report is left out of a comparison.
var errAltered = errors.New("altered report")

// ownReportError tells why a file is no report of ours: the work could not be
// done.
func ownReportError(err error) error {
	if refused := (*ownreport.ReportError)(nil); errors.As(err, &refused) {
		return &failure{status: exitNoWork, message: refused.Message}
	}
	return err
}
