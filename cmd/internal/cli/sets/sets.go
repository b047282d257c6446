// Package sets loads the criteria sets that a command line names, and says what is to
// be known of their use.
//
// sets.go loads, use.go tells which are in force, together.go which go together,
// confirmed.go which the office confirmed.
package sets

import (
	"path/filepath"
	"slices"
	"strings"

	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/disk"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// For returns the first set that scores meetings of a kind, -1 for none.
func For(sets []*criteria.Set, kind criteria.MeetingScope) int {
	return slices.IndexFunc(sets, func(set *criteria.Set) bool { return set.Scores(kind) })
}

// SplitNames takes a list apart at its commas, but for a path that has one.
func SplitNames(here disk.Folder, values []string) (names []string) {
	for _, value := range values {
		if here.Exists(value) {
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

// IsBuiltin reports whether a name is the id of a built-in set.
func IsBuiltin(name string) bool { return slices.Contains(BuiltinIDs(), name) }

// BuiltinIDs are the sets of meetings, those of periods, and then the models of a year.
func BuiltinIDs() []string {
	return slices.Concat(criteria.BuiltinIDs(), criteria.PeriodIDs(), criteria.ModelIDs())
}

// Load loads a built-in set by its id, or a file. What looks like an id and
// is none is a slip of the command line; a file that is not there cannot be
// read.
func Load(here disk.Folder, name string) (*criteria.Set, []diag.Problem, error) {
	if IsBuiltin(name) {
		set, err := criteria.Builtin(name)
		return set, nil, err
	}
	if !here.Exists(name) && filepath.Ext(name) == "" && !strings.ContainsAny(name, `/\`) {
		return nil, nil, unknownSet(name)
	}
	data, err := files.Read(here, name, files.MaxText)
	if err != nil {
		return nil, nil, err
	}
	set, problems := criteria.Parse(filepath.ToSlash(name), data)
	return set, problems, nil
}

func unknownSet(name string) error {
	ids := BuiltinIDs()
	if near := flags.Nearest(name, ids); near != "" {
		return exit.Usage("unknown-criteria/near", "id", name, "near", near)
	}
	return exit.Usage("unknown-criteria", "id", name, "known", ids)
}
