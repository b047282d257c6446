package cli

import (
	"os"
	"path/filepath"
	"slices"

	"chibo/cmd/internal/outfile"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// decisionsFile is taken up from the current folder without being named.
const decisionsFile = "quyet-dinh.xlsx"

// A scorePlan is what a run of `chibo score` will do: options, workspace file
// and defaults put together and found sound.
type scorePlan struct {
	period       scoring.Period
	roster       string
	sets         []*criteria.Set
	models       []*criteria.Set // of a year
	assessedBy   *criteria.Set   // of the whole period, beside the meetings; nil: none
	others       []*criteria.Set // of the run, whose sheets are left to another reading
	criteria     []string        // files of the sets that are not built in
	sheets       []string
	decisions    string // empty: there are none
	found        bool   // nobody named the decisions: it is said when they are taken up
	outputs      []output
	format       string
	force        bool
	strict       bool
	checks       bool // a check says of every file what it is, and needs no sheet
	decimalComma bool
	meetings     bool   // the Word report has each meeting's sentence
	discipline   bool   // tables of text tell the discipline of meeting too
	ranks        bool   // notices tell the rank
	notices      string // folder of the notices to the cells; empty: none
	password     string // of input files that have one
	places       bool   // the account of every cell is wanted
	workspace    *workspace
	problems     []diag.Problem // of the criteria and their use
	replaces     *closing       // the closed version that this run revises; nil: none
	reason       string         // of the revision
	paper        paper          // number and date of the document, where they are known
}

// planScore puts a run together. Flags win over the workspace file, which wins
// over the defaults.
func (a *app) planScore(o *scoreOptions) (*scorePlan, error) {
	plan, err := a.planRun(o)
	if err != nil {
		return nil, err
	}
	if err := plan.planEdition(o); err != nil {
		return nil, err
	}
	return plan, plan.planOutputs(o)
}

// planRun is planScore without what is to be written.
func (a *app) planRun(o *scoreOptions) (*scorePlan, error) {
	space, err := a.findWorkspace()
	if err != nil {
		return nil, err
	}
	plan := &scorePlan{
		format: o.format, force: o.force, strict: o.strict, decimalComma: o.decimalComma, password: o.password, workspace: space,
		meetings: o.meetings, notices: o.notices, discipline: o.discipline, ranks: o.ranks,
	}
	steps := []func(*scoreOptions) error{
		func(o *scoreOptions) error { return a.planPeriod(plan, o) },
		func(o *scoreOptions) (err error) {
			plan.paper, err = o.paper.paper(plan.workspace, plan.period)
			return err
		},
		plan.planRoster,
		plan.planSheets,
		plan.planDecisions,
		func(o *scoreOptions) error { return a.planCriteria(plan, o) },
		func(o *scoreOptions) error { return a.planModels(plan, o) },
	}
	for _, step := range steps {
		if err := step(o); err != nil {
			return nil, err
		}
	}
	return plan, nil
}

func (p *scorePlan) planRoster(o *scoreOptions) error {
	p.roster = or(o.roster, p.workspace.Roster)
	if p.roster == "" {
		return usage("no-roster")
	}
	return readable(p.roster)
}

// planSheets takes what is left of the arguments, else the workspace's folder.
func (p *scorePlan) planSheets(o *scoreOptions) error {
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
func (p *scorePlan) planDecisions(o *scoreOptions) error {
	p.decisions = or(o.decisions, p.workspace.Decisions)
	if p.decisions != "" {
		return readable(p.decisions)
	}
	if readable(decisionsFile) == nil {
		p.decisions, p.found = decisionsFile, true
	}
	return nil
}

// vault is where the closed versions of the run's periods are kept.
func (p *scorePlan) vault() vault { return vaultOf(p.roster) }

// inputs lists the files that no output may replace.
func (p *scorePlan) inputs() []string {
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

// writesExcel reports whether an Excel report is among the outputs.
func (p *scorePlan) writesExcel() bool {
	return slices.ContainsFunc(p.outputs, func(o output) bool { return o.format == formatExcel })
}

func (p *scorePlan) outfileOptions() outfile.Options {
	return outfile.Options{Force: p.force, Inputs: p.inputs()}
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

// or returns the first text that is not empty.
func or(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return t
		}
	}
	return ""
}
