package cli

import (
	"errors"
	"os"
	"slices"
	"strings"

	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/roster"
	"chibo/cmd/internal/taught"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// readings are all inputs of a run.
type readings struct {
	roster    *scoring.Roster
	sheets    []scoring.Sheet
	decisions []scoring.Decision
	problems  []diag.Problem
	files     []reading.FileUse
	year      []scoring.YearRow
	taught    []taught.Lesson // those that meetings rest on
	assessed  *assessment     // of the set of the whole period beside the meetings'; nil: none
}

// reading is how every input is read.
func (p *inputPlan) reading() reading.Options {
	options := reading.Options{Password: p.password, Headers: p.workspace.Headers, Taught: p.workspace.Taught, Models: p.models, Places: p.places, Period: p.period, Others: p.others}
	if len(p.sets) > 0 {
		options.Subject = p.sets[0].Subject
	}
	return options
}

// readInputs reads roster, score sheets and decisions. Without a roster, which
// only check allows, it is made of the cells that the sheets name.
func (a *app) readInputs(p *inputPlan) (*readings, error) {
	read, err := a.readAll(p)
	if err == nil {
		a.log.inputs(p.sets, reportFiles(p, read.files))
	}
	return read, err
}

func (a *app) readAll(p *inputPlan) (*readings, error) {
	read := &readings{}
	if p.roster != "" {
		roster, use, problems, err := roster.Read(p.roster, p.reading())
		if err != nil {
			a.printProblems(problems)
			return nil, err
		}
		read = &readings{roster: roster, problems: problems, files: []reading.FileUse{use}}
	}
	if err := a.readSheets(p, read); err != nil {
		a.printProblems(read.problems)
		return nil, err
	}
	if err := p.unknownUnits(read.roster); err != nil {
		return nil, err
	}
	if err := a.readAssessed(p, read); err != nil {
		a.printProblems(read.problems)
		return nil, err
	}
	if !p.readsDecisions() {
		return read, nil
	}
	decisions, use, problems, err := roster.ReadDecisions(p.decisions, read.roster, p.sets[0], p.period, p.reading())
	if err != nil {
		a.printProblems(problems)
		return nil, err
	}
	read.decisions = decisions
	if p.found && len(decisions) > 0 {
		a.notice("decisions-found", "file", p.decisions)
	}
	read.problems = append(read.problems, problems...)
	read.files = append(read.files, use)
	read.settleDecisions()
	return read, nil
}

func (a *app) readSheets(p *inputPlan, read *readings) error {
	progress := a.newProgress("progress.reading")
	defer progress.finish()
	skip := []string{p.roster}
	if p.decisions != "" {
		skip = append(skip, p.decisions)
	}
	options := p.reading()
	options.Progress, options.Skip = progress.update, skip
	inputs, err := reading.ReadSheets(p.sheets, read.roster, p.sets, p.period, options)
	switch {
	case errors.Is(err, reading.ErrNoSheets):
		return cannot("no-sheets-found", "paths", strings.Join(p.sheets, ", "))
	case errors.Is(err, os.ErrNotExist), errors.Is(err, os.ErrPermission):
		return fileError(strings.Join(p.sheets, ", "), err)
	case err != nil:
		return err
	case !p.checks && noSheet(inputs):
		return notSheets(inputs.Files, p.sheets)
	}
	read.sheets, read.roster, read.year, read.taught = inputs.Sheets, inputs.Roster, inputs.Year, inputs.Taught
	if book := p.workspace.Taught; book != nil && book.File != "" { // an input, though nothing in it was of use
		read.files = append(read.files, taughtFile(p.workspace.Taught))
	}
	read.problems = append(read.problems, inputs.Problems...)
	read.files = append(read.files, inputs.Files...)
	return nil
}

// saysNotASheet reports whether files were looked at and put aside: they may have
// been sent as sheets, and every cell is missing then.
func saysNotASheet(problems []diag.Problem) bool {
	return slices.ContainsFunc(problems, func(p diag.Problem) bool { return p.Code == diag.NotASheet && p.Pos.File != "" })
}

// noSheet reports whether nothing that was looked at is a score sheet, neither
// one that was read nor one that was put aside as blank or of another period.
func noSheet(inputs *reading.Inputs) bool {
	if len(inputs.Sheets) > 0 || len(inputs.Year) > 0 || hasErrors(inputs.Problems) || saysNotASheet(inputs.Problems) {
		return false
	}
	aside := []string{"left.blank-form", "left.other-period", "left.other-year", "left.not-existing", "left.year-form"}
	return !slices.ContainsFunc(inputs.Files, func(f reading.FileUse) bool {
		return slices.Contains(aside, f.Left.Key) || slices.ContainsFunc(f.Sheets, func(s reading.SheetUse) bool {
			return s.Layout != "" || slices.Contains(aside, s.Left.Key)
		})
	})
}

// notSheets says that there is no score sheet, and what a report of ours is for
// that was named in place of one.
func notSheets(files []reading.FileUse, paths []string) error {
	for _, f := range files {
		if f.Left.Key == reading.LeftOwnReport {
			return cannot("no-sheets-found/own-report", "file", f.Name)
		}
	}
	return cannot("no-sheets-found", "paths", strings.Join(paths, ", "))
}
