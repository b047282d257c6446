// Package inputs plans what a run reads, reads it and grades it.
//
// options.go has the flags, plan.go puts a run together, period.go, criteria.go and
// models.go its parts, read.go reads, assess.go the set of a whole period, grade.go
// grades, report.go puts a report together, edition.go which version of it, cell.go
// finds a cell, guards.go says what she would want to know before she signs.
package inputs

import (
	"cmp"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/closed"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/workspace"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A Plan is what a run will read and grade: options, workspace file and
// defaults put together and found sound.
type Plan struct {
	Period     scoring.Period
	Roster     string
	Sets       []*criteria.Set
	Models     []*criteria.Set // of a year
	assessedBy *criteria.Set   // of the whole period, beside the meetings; nil: none
	others     []*criteria.Set // of the run, whose sheets are left to another reading
	criteria   []string        // files of the sets that are not built in
	Sheets     []string
	Decisions  string          // empty: there are none
	found      bool            // nobody named the decisions: it is said when they are taken up
	Checks     bool            // a check says of every file what it is, and needs no sheet
	Access     workbook.Access // of input files
	Places     bool            // the account of every cell is wanted
	Workspace  *workspace.Workspace
	Problems   []diag.Problem  // of the criteria and their use
	Paper      workspace.Paper // number and date of the document, where they are known
}

// NewPlan puts a run together, but for what it writes. Flags win over the workspace
// file, which wins over the defaults.
func NewPlan(a *app.App, o *Sources) (*Plan, error) {
	space, err := workspace.Find(a)
	if err != nil {
		return nil, err
	}
	plan := &Plan{Access: a.Access(o.Password), Workspace: space}
	steps := []func(*Sources) error{
		func(o *Sources) error { return PlanPeriod(a, plan, o) },
		func(o *Sources) (err error) {
			plan.Paper, err = o.Paper.For(plan.Workspace, plan.Period)
			return err
		},
		plan.PlanRoster,
		plan.PlanSheets,
		plan.planDecisions,
		func(o *Sources) error { return PlanCriteria(a, plan, o.Criteria) },
		func(o *Sources) error { return PlanModels(a, plan, o.Models) },
	}
	for _, step := range steps {
		if err := step(o); err != nil {
			return nil, err
		}
	}
	return plan, nil
}

// PlanRoster takes the roster that is named, else that of the workspace.
func (p *Plan) PlanRoster(o *Sources) error {
	p.Roster = cmp.Or(o.Roster, p.Workspace.Roster)
	if p.Roster == "" {
		return exit.Usage("no-roster")
	}
	return files.Readable(p.Access.Here, p.Roster)
}

// PlanSheets takes what is left of the arguments, else the workspace's folder.
func (p *Plan) PlanSheets(o *Sources) error {
	p.Sheets = o.Arguments
	if len(p.Sheets) == 0 && p.Workspace.Sheets != "" {
		p.Sheets = []string{p.Workspace.Sheets}
	}
	if len(p.Sheets) == 0 {
		return exit.Usage("no-sheets-named")
	}
	for _, path := range p.Sheets {
		if _, err := p.Access.Here.Stat(path); err != nil {
			return exit.FileError(path, err)
		}
	}
	return nil
}

// planDecisions takes up the file of the current folder where none is named.
func (p *Plan) planDecisions(o *Sources) error {
	p.Decisions = cmp.Or(o.Decisions, p.Workspace.Decisions)
	if p.Decisions != "" {
		return files.Readable(p.Access.Here, p.Decisions)
	}
	if files.Readable(p.Access.Here, workspace.DecisionsFile) == nil {
		p.Decisions, p.found = workspace.DecisionsFile, true
	}
	return nil
}

// Vault is where the closed versions of the run's periods are kept.
func (p *Plan) Vault() closed.Vault { return closed.VaultOf(p.Access.Here, p.Roster) }

// Files lists the files that no output may replace.
func (p *Plan) Files() []string {
	files := append([]string{}, p.criteria...)
	if p.Roster != "" {
		files = append(files, p.Roster)
	}
	if p.Decisions != "" {
		files = append(files, p.Decisions)
	}
	if p.Workspace.File != "" {
		files = append(files, p.Workspace.File)
	}
	if p.Workspace.Taught != nil && p.Workspace.Taught.File != "" {
		files = append(files, p.Workspace.Taught.File)
	}
	for _, path := range p.Sheets {
		if info, err := p.Access.Here.Stat(path); err == nil && !info.IsDir() {
			files = append(files, path)
		}
	}
	return files
}

// readsDecisions reports whether decisions can be understood: they name cells
// of the roster and months of the period.
func (p *Plan) readsDecisions() bool {
	return p.Decisions != "" && p.Roster != "" && p.Period != scoring.Period{}
}

// OutfileOptions are those of every file that the run writes: none of its inputs is
// ever replaced, other files where they may be.
func (p *Plan) OutfileOptions(force bool) outfile.Options {
	return outfile.Options{Force: force, Inputs: p.Files()}
}
