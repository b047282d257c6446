package form

import (
	"cmp"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/cli/sets"
	"chibo/cmd/internal/cli/workspace"
	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/roster"
	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A formPlan is what a run of `chibo form` will do.
type formPlan struct {
	*inputs.Plan
	force     bool
	folder    string
	file      string // of the one workbook; empty: it has its own name
	oneBook   bool
	thematic  int // index of the set of thematic meetings; -1: no such sheets
	regular   int
	versions  []string             // of the sets
	texts     *text.Printer        // of forms: Vietnamese, whatever the program speaks
	formCount int                  // how many forms the run is for
	faulty    bool                 // some row of the roster has no form
	chosen    []*scoring.PartyCell // of the roster; none: all
}

// planForm puts a run together: flags win over the workspace file.
func planForm(a *app.App, o *options) (*formPlan, error) {
	space, err := workspace.Find(a)
	if err != nil {
		return nil, err
	}
	plan := &formPlan{Plan: &inputs.Plan{Access: a.Access(""), Workspace: space}, force: o.force, oneBook: o.oneBook, thematic: -1,
		texts: text.New(text.Vietnamese)}
	steps := []func() error{
		func() error { return planFormPeriod(a, plan, &o.Sources) },
		func() error { return plan.PlanRoster(&o.Sources) },
		func() error { return inputs.PlanCriteria(a, plan.Plan, o.Criteria) },
		func() error { return inputs.PlanModels(a, plan.Plan, o.Models) },
		func() error { return plan.planKinds(o.thematic) },
		func() error { plan.speakOfSubject(); return nil },
	}
	for _, step := range steps {
		if err := step(); err != nil {
			return nil, err
		}
	}
	if err := plan.planFolder(o.output); err != nil {
		return nil, err
	}
	return plan, nil
}

// planFolder takes the folder of the forms, or the name of the one workbook
// where there is just one.
func (p *formPlan) planFolder(output string) error {
	p.folder = cmp.Or(output, filepath.Join(cmp.Or(p.Workspace.Sheets, workspace.DefaultSheets), p.Period.String()))
	if info, err := p.Access.Here.Stat(output); !strings.EqualFold(filepath.Ext(output), ".xlsx") || err == nil && info.IsDir() {
		return nil
	}
	if !p.oneBook && len(p.Models) == 0 {
		return exit.Usage("form-file", "file", output)
	}
	p.folder, p.file = filepath.Dir(output), output
	return nil
}

// bookFile is where the one workbook goes: where it was told to, else under its
// own name.
func (p *formPlan) bookFile(title string) string {
	return cmp.Or(p.file, filepath.Join(p.folder, outfile.SafeName(title)+".xlsx"))
}

// planFormPeriod asks for a period: a quarter that was guessed would fill a
// folder with forms nobody wants.
func planFormPeriod(a *app.App, p *formPlan, o *inputs.Sources) error {
	if _, words := inputs.LeadingPeriod(p.Access.Here, o.Arguments); o.Period == "" && words == 0 {
		if len(o.Arguments) > 0 {
			return inputs.BadPeriod(a, "bad-period", strings.Join(o.Arguments, " "))
		}
		return exit.Usage("form-no-period")
	}
	if err := inputs.PlanPeriod(a, p.Plan, o); err != nil {
		return err
	}
	if len(o.Arguments) > 0 {
		return exit.Usage("too-many-arguments", "command", "chibo form", "argument", o.Arguments[0])
	}
	return nil
}

// planKinds finds the sets that score regular and, where they are wanted,
// thematic meetings.
func (p *formPlan) planKinds(thematic bool) error {
	for _, set := range p.Sets {
		p.versions = append(p.versions, set.Version())
	}
	p.regular = sets.For(p.Sets, criteria.RegularMeeting)
	if thematic {
		p.thematic = sets.For(p.Sets, criteria.ThematicMeeting)
	}
	switch {
	case thematic && p.thematic < 0:
		return exit.Usage("form-no-set", "kind", diag.Msg("meeting.thematic"))
	case p.regular < 0 && !thematic:
		return exit.Usage("form-no-set", "kind", diag.Msg("meeting.regular"))
	}
	return nil
}

// speakOfSubject has forms speak of committees where the set scores them.
func (p *formPlan) speakOfSubject() {
	if p.Sets[0].OfCommittees() {
		p.texts = p.texts.OfCommittees()
	}
	if p.Sets[0].Scope == criteria.OfPeriod {
		p.texts = p.texts.OfPeriods()
	}
}

// chooseCells confines the forms to the cells named.
func (p *formPlan) chooseCells(roster *scoring.Roster, texts []string) error {
	for _, text := range texts {
		cell, err := inputs.FindCell(roster, text, p.Period)
		if err != nil {
			return err
		}
		p.chosen = append(p.chosen, cell)
	}
	return nil
}

// formRoster reads the roster. A cell with a faulty row has no form, so its
// faults are told.
func formRoster(a *app.App, p *formPlan) (*scoring.Roster, error) {
	a.PrintProblems(p.Problems)
	roster, _, problems, err := roster.Read(p.Roster, p.Reading())
	a.PrintProblems(problems)
	if err != nil {
		return nil, err
	}
	if app.HasErrors(problems) {
		p.faulty = true
	}
	return roster, nil
}
