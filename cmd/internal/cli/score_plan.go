package cli

import (
	"cmp"
	"os"
	"path/filepath"

	"chibo/cmd/internal/outfile"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// decisionsFile is taken up from the current folder without being named.
const decisionsFile = "quyet-dinh.xlsx"

// An inputPlan is what a run will read and grade: options, workspace file and
// defaults put together and found sound.
type inputPlan struct {
	period     scoring.Period
	roster     string
	sets       []*criteria.Set
	models     []*criteria.Set // of a year
	assessedBy *criteria.Set   // of the whole period, beside the meetings; nil: none
	others     []*criteria.Set // of the run, whose sheets are left to another reading
	criteria   []string        // files of the sets that are not built in
	sheets     []string
	decisions  string // empty: there are none
	found      bool   // nobody named the decisions: it is said when they are taken up
	checks     bool   // a check says of every file what it is, and needs no sheet
	password   string // of input files that have one
	places     bool   // the account of every cell is wanted
	workspace  *workspace
	problems   []diag.Problem // of the criteria and their use
	paper      paper          // number and date of the document, where they are known
}

// planRun puts a run together, but for what it writes. Flags win over the workspace
// file, which wins over the defaults.
func (a *app) planRun(o *inputOptions) (*inputPlan, error) {
	space, err := a.findWorkspace()
	if err != nil {
		return nil, err
	}
	plan := &inputPlan{password: o.password, workspace: space}
	steps := []func(*inputOptions) error{
		func(o *inputOptions) error { return a.planPeriod(plan, o) },
		func(o *inputOptions) (err error) {
			plan.paper, err = o.paper.paper(plan.workspace, plan.period)
			return err
		},
		plan.planRoster,
		plan.planSheets,
		plan.planDecisions,
		func(o *inputOptions) error { return a.planCriteria(plan, o.criteria) },
		func(o *inputOptions) error { return a.planModels(plan, o.models) },
	}
	for _, step := range steps {
		if err := step(o); err != nil {
			return nil, err
		}
	}
	return plan, nil
}

func (p *inputPlan) planRoster(o *inputOptions) error {
	p.roster = cmp.Or(o.roster, p.workspace.Roster)
	if p.roster == "" {
		return usage("no-roster")
	}
	return readable(p.roster)
}

// planSheets takes what is left of the arguments, else the workspace's folder.
func (p *inputPlan) planSheets(o *inputOptions) error {
	p.sheets = o.arguments
	if len(p.sheets) == 0 && p.workspace.Sheets != "" {
		p.sheets = []string{p.workspace.Sheets}
	}
	if len(p.sheets) == 0 {
		return usage("no-sheets-named")
	}
	for _, path := range p.sheets {
		if _, err := os.Stat(path); err != nil {
			return fileError(path, err)
		}
	}
	return nil
}

// planDecisions takes up the file of the current folder where none is named.
func (p *inputPlan) planDecisions(o *inputOptions) error {
	p.decisions = cmp.Or(o.decisions, p.workspace.Decisions)
	if p.decisions != "" {
		return readable(p.decisions)
	}
	if readable(decisionsFile) == nil {
		p.decisions, p.found = decisionsFile, true
	}
	return nil
}

// vault is where the closed versions of the run's periods are kept.
func (p *inputPlan) vault() vault { return vaultOf(p.roster) }

// inputs lists the files that no output may replace.
func (p *inputPlan) inputs() []string {
	files := append([]string{}, p.criteria...)
	if p.roster != "" {
		files = append(files, p.roster)
	}
	if p.decisions != "" {
		files = append(files, p.decisions)
	}
	if p.workspace.File != "" {
		files = append(files, p.workspace.File)
	}
	if p.workspace.Taught != nil && p.workspace.Taught.File != "" {
		files = append(files, p.workspace.Taught.File)
	}
	for _, path := range p.sheets {
		if info, err := os.Stat(path); err == nil && !info.IsDir() {
			files = append(files, path)
		}
	}
	return files
}

func (p *inputPlan) outfileOptions(force bool) outfile.Options {
	return outfile.Options{Force: force, Inputs: p.inputs()}
}

// readable reports why a file cannot be an input.
func readable(path string) error {
	info, err := os.Stat(path)
	switch {
	case err != nil:
		return fileError(path, err)
	case info.IsDir():
		return cannot("file-is-folder", "file", filepath.ToSlash(path))
	case !info.Mode().IsRegular(): // opening a pipe waits for its other end
		return cannot("file-no-plain", "file", filepath.ToSlash(path))
	}
	return nil
}
