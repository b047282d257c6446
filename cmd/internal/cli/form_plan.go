package cli

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/outfile"
	"chibo/cmd/internal/roster"
	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// defaultSheets is the folder for score sheets where a workspace names none.
const defaultSheets = "phieu"

// A formPlan is what a run of `chibo form` will do.
type formPlan struct {
	*inputPlan
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
func (a *app) planForm(o *formOptions) (*formPlan, error) {
	space, err := a.findWorkspace()
	if err != nil {
		return nil, err
	}
	plan := &formPlan{inputPlan: &inputPlan{workspace: space}, force: o.force, oneBook: o.oneBook, thematic: -1,
		texts: text.New(text.Vietnamese)}
	steps := []func() error{
		func() error { return a.planFormPeriod(plan, &o.inputOptions) },
		func() error { return plan.planRoster(&o.inputOptions) },
		func() error { return a.planCriteria(plan.inputPlan, o.criteria) },
		func() error { return a.planModels(plan.inputPlan, o.models) },
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
	p.folder = cmp.Or(output, filepath.Join(cmp.Or(p.workspace.Sheets, defaultSheets), p.period.String()))
	if info, err := os.Stat(output); !strings.EqualFold(filepath.Ext(output), ".xlsx") || err == nil && info.IsDir() {
		return nil
	}
	if !p.oneBook && len(p.models) == 0 {
		return usage("form-file", "file", output)
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
func (a *app) planFormPeriod(p *formPlan, o *inputOptions) error {
	if _, words := leadingPeriod(o.arguments); o.period == "" && words == 0 {
		if len(o.arguments) > 0 {
			return a.badPeriod("bad-period", strings.Join(o.arguments, " "))
		}
		return usage("form-no-period")
	}
	if err := a.planPeriod(p.inputPlan, o); err != nil {
		return err
	}
	if len(o.arguments) > 0 {
		return usage("too-many-arguments", "command", "chibo form", "argument", o.arguments[0])
	}
	return nil
}

// planKinds finds the sets that score regular and, where they are wanted,
// thematic meetings.
func (p *formPlan) planKinds(thematic bool) error {
	for _, set := range p.sets {
		p.versions = append(p.versions, set.Version())
	}
	p.regular = setOf(p.sets, criteria.RegularMeeting)
	if thematic {
		p.thematic = setOf(p.sets, criteria.ThematicMeeting)
	}
	switch {
	case thematic && p.thematic < 0:
		return usage("form-no-set", "kind", diag.Msg("meeting.thematic"))
	case p.regular < 0 && !thematic:
		return usage("form-no-set", "kind", diag.Msg("meeting.regular"))
	}
	return nil
}

// speakOfSubject has forms speak of committees where the set scores them.
func (p *formPlan) speakOfSubject() {
	if p.sets[0].OfCommittees() {
		p.texts = p.texts.OfCommittees()
	}
	if p.sets[0].Scope == criteria.OfPeriod {
		p.texts = p.texts.OfPeriods()
	}
}

// setOf returns the first set that scores meetings of a kind, -1 for none.
func setOf(sets []*criteria.Set, kind criteria.MeetingScope) int {
	for i, set := range sets {
		if set.Scores(kind) {
			return i
		}
	}
	return -1
}

// chooseCells confines the forms to the cells named.
func (p *formPlan) chooseCells(roster *scoring.Roster, texts []string) error {
	for _, text := range texts {
		cell, err := findCell(roster, text, p.period)
		if err != nil {
			return err
		}
		p.chosen = append(p.chosen, cell)
	}
	return nil
}

// formRoster reads the roster. A cell with a faulty row has no form, so its
// faults are told.
func (a *app) formRoster(p *formPlan) (*scoring.Roster, error) {
	a.printProblems(p.problems)
	roster, _, problems, err := roster.Read(p.roster, p.reading())
	a.printProblems(problems)
	if err != nil {
		return nil, err
	}
	if hasErrors(problems) {
		p.faulty = true
	}
	return roster, nil
}
