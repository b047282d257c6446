package cli

import (
	"path/filepath"
	"slices"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// planCriteria loads every set named, and says what is to be known of its use.
func (a *app) planCriteria(p *inputPlan, named []string) error {
	names := splitNames(named)
	if len(names) == 0 {
		names = p.workspace.Criteria
	}
	if len(names) == 0 {
		names = []string{criteria.DefaultID}
	}
	faulty := false
	for _, name := range names {
		set, problems, err := loadUsedSet(name, p.workspace.Confirmed)
		if err != nil {
			return err
		}
		p.problems = append(p.problems, problems...)
		faulty = faulty || set == nil || hasErrors(problems)
		p.sets = append(p.sets, set)
		if !isBuiltin(name) {
			p.criteria = append(p.criteria, name)
		}
	}
	if faulty {
		a.printProblems(p.problems)
		return usage("criteria-faulty")
	}
	if err := a.speakOf(p.sets); err != nil {
		return err
	}
	for _, set := range p.sets {
		if set.Scope == criteria.OfYear {
			return usage("criteria-of-year", "id", set.ID)
		}
		p.problems = append(p.problems, useOfSet(set, p.period)...)
	}
	if err := p.splitSets(); err != nil {
		return err
	}
	return checkTogether(p.sets)
}

// splitNames takes a list apart at its commas, but for a path that has one.
func splitNames(values []string) (names []string) {
	for _, value := range values {
		if exists(value) {
			names = append(names, value)
			continue
		}
		for _, name := range strings.Split(value, ",") {
			if name = strings.TrimSpace(name); name != "" {
				names = append(names, name)
			}
		}
	}
	return names
}

func isBuiltin(name string) bool { return slices.Contains(builtinIDs(), name) }

// builtinIDs are the sets of meetings, those of periods, and then the models of a year.
func builtinIDs() []string {
	return slices.Concat(criteria.BuiltinIDs(), criteria.PeriodIDs(), criteria.ModelIDs())
}

// loadSet loads a built-in set by its id, or a file. What looks like an id and
// is none is a slip of the command line; a file that is not there cannot be
// read.
func loadSet(name string) (*criteria.Set, []diag.Problem, error) {
	if isBuiltin(name) {
		set, err := criteria.Builtin(name)
		return set, nil, err
	}
	if !exists(name) && filepath.Ext(name) == "" && !strings.ContainsAny(name, `/\`) {
		return nil, nil, unknownSet(name)
	}
	data, err := readPlain(name, maxTextFile)
	if err != nil {
		return nil, nil, err
	}
	set, problems := criteria.Parse(filepath.ToSlash(name), data)
	return set, problems, nil
}

func unknownSet(name string) error {
	ids := builtinIDs()
	if near := nearest(name, ids); near != "" {
		return usage("unknown-criteria/near", "id", name, "near", near)
	}
	return usage("unknown-criteria", "id", name, "known", ids)
}

// speakOf has the program speak of committees where the sets score the
// committees' own meetings. Cells and committees are not graded in one list.
func (a *app) speakOf(sets []*criteria.Set) error {
	for _, set := range sets {
		if set.OfCommittees() != sets[0].OfCommittees() {
			return usage("criteria-subjects", "a", sets[0].ID, "b", set.ID)
		}
	}
	if sets[0].OfCommittees() {
		a.text = a.text.OfCommittees()
	}
	if sets[0].Scope == criteria.OfPeriod {
		a.text = a.text.OfPeriods()
	}
	return nil
}
