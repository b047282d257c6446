package inputs

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/roster"
	"chibo/cmd/internal/taught"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// Readings are all inputs of a run.
type Readings struct {
	Roster    *scoring.Roster
	Sheets    []scoring.Sheet
	decisions []scoring.Decision
	Problems  []diag.Problem
	Files     []reading.FileUse
	year      []scoring.YearRow
	taught    []taught.Lesson // those that meetings rest on
	assessed  *assessment     // of the set of the whole period beside the meetings'; nil: none
}

// Reading is how every input is read.
func (p *Plan) Reading() reading.Options {
	options := reading.Options{Access: p.Access, Headers: p.Workspace.Headers, Taught: p.Workspace.Taught, Models: p.Models, Places: p.Places, Uncounted: !p.Checks, Period: p.Period, Others: p.others}
	if len(p.Sets) > 0 {
		options.Subject = p.Sets[0].Subject
	}
	return options
}

// Read reads roster, score sheets and decisions. Without a roster, which
// only check allows, it is made of the cells that the sheets name.
func Read(a *app.App, p *Plan) (*Readings, error) {
	read, err := readAll(a, p)
	if err == nil {
		a.Log.Inputs(p.Sets, ReportFiles(p, read.Files))
	}
	return read, err
}

func readAll(a *app.App, p *Plan) (*Readings, error) {
	read := &Readings{}
	if p.Roster != "" {
		roster, use, problems, err := roster.Read(p.Roster, p.Reading())
		if err != nil {
			a.PrintProblems(problems)
			return nil, err
		}
		read = &Readings{Roster: roster, Problems: problems, Files: []reading.FileUse{use}}
	}
	if err := readSheets(a, p, read); err != nil {
		a.PrintProblems(read.Problems)
		return nil, err
	}
	if err := p.unknownUnits(read.Roster); err != nil {
		return nil, err
	}
	if err := readAssessed(a, p, read); err != nil {
		a.PrintProblems(read.Problems)
		return nil, err
	}
	if !p.readsDecisions() {
		return read, nil
	}
	decisions, use, problems, err := roster.ReadDecisions(p.Decisions, read.Roster, p.Sets[0], p.Period, p.Reading())
	if err != nil {
		a.PrintProblems(problems)
		return nil, err
	}
	read.decisions = decisions
	if p.found && len(decisions) > 0 {
		a.Notice("decisions-found", "file", p.Decisions)
	}
	read.Problems = append(read.Problems, problems...)
	read.Files = append(read.Files, use)
	read.settleDecisions()
	return read, nil
}

func readSheets(a *app.App, p *Plan, read *Readings) error {
	progress := a.NewProgress("progress.reading")
	defer progress.Finish()
	skip := []string{p.Roster}
	if p.Decisions != "" {
		skip = append(skip, p.Decisions)
	}
	options := p.Reading()
	options.Progress, options.Skip = progress.Update, skip
	inputs, err := reading.ReadSheets(p.Sheets, read.Roster, p.Sets, p.Period, options)
	switch {
	case errors.Is(err, reading.ErrNoSheets):
		return exit.Cannot("no-sheets-found", "paths", strings.Join(p.Sheets, ", "))
	case errors.Is(err, os.ErrNotExist), errors.Is(err, os.ErrPermission):
		return exit.FileError(strings.Join(p.Sheets, ", "), err)
	case err != nil:
		return err
	case !p.Checks && noSheet(inputs):
		return notSheets(inputs.Files, p.Sheets)
	}
	read.Sheets, read.Roster, read.year, read.taught = inputs.Sheets, inputs.Roster, inputs.Year, inputs.Taught
	read.Files = append(read.Files, p.TaughtFiles()...)
	read.Problems = append(read.Problems, inputs.Problems...)
	read.Files = append(read.Files, inputs.Files...)
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
	if len(inputs.Sheets) > 0 || len(inputs.Year) > 0 || app.HasErrors(inputs.Problems) || saysNotASheet(inputs.Problems) {
		return false
	}
	aside := []string{"left.blank-form", reading.LeftOtherPeriod, "left.other-year", "left.not-existing", "left.year-form"}
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
			return exit.Cannot("no-sheets-found/own-report", "file", f.Name)
		}
	}
	return exit.Cannot("no-sheets-found", "paths", strings.Join(paths, ", "))
}

// TaughtFiles is the book of what was taught as an input file of a run, though nothing in
// it was of use; none where there is no book.
func (p *Plan) TaughtFiles() []reading.FileUse {
	book := p.Workspace.Taught
	if book == nil || book.File == "" {
		return nil
	}
	use := reading.FileUse{Name: book.File, SHA256: book.SHA256}
	if info, err := p.Access.Here.Stat(filepath.FromSlash(book.File)); err == nil {
		use.Size = info.Size()
	}
	return []reading.FileUse{use}
}
