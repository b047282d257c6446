package view

import (
	"slices"
	"strings"

	"chibo/scoring/compare"
)

// A Revision says which closed version of the period's report this one
// replaces, why, and what has changed since. It is reported wherever the report is.
type Revision struct {
	Replaces string                   `json:"replaces"` // number of the report replaced: 45-BC/ĐU
	Edition  int                      `json:"edition"`  // which version that was
	Code     string                   `json:"code"`     // its check code
	Reason   string                   `json:"reason"`
	Inputs   []InputChange            `json:"inputs"`
	Cells    []compare.CellDifference `json:"cells"`
}

// InputState is the outcome of an input since the version replaced.
type InputState string

const (
	InputAdded   InputState = "added"
	InputChanged InputState = "changed"
	InputRemoved InputState = "removed"
)

// An InputChange is one input file or criteria set that is not what it was.
type InputChange struct {
	State  InputState `json:"state"`
	Role   string     `json:"role"` // sheets, roster, decisions, report, criteria
	Name   string     `json:"name"`
	Before string     `json:"before,omitempty"` // SHA-256
	After  string     `json:"after,omitempty"`
}

// RoleCriteria is the role of a criteria set among the inputs.
const RoleCriteria = "criteria"

// NewRevision holds a report against the version it replaces.
func NewRevision(old, now *Report, number, reason string) *Revision {
	return &Revision{
		Replaces: number, Edition: old.EditionNumber(), Code: old.CheckCode(), Reason: reason,
		Inputs: InputChanges(old, now), Cells: compare.Differences(old.Result, now.Result),
	}
}

// InputChanges returns the outcome of the inputs from one run to another, by
// hash: a file that was only moved or renamed is no change. Files that neither
// run used are passed over.
func InputChanges(old, now *Report) []InputChange {
	was, is := UsedInputs(old), UsedInputs(now)
	was, is = withoutCommon(was, is), withoutCommon(is, was)
	var changes []InputChange
	for _, w := range was {
		change := InputChange{State: InputRemoved, Role: w.Role, Name: w.Name, Before: w.Before}
		if i := slices.IndexFunc(is, func(o InputChange) bool { return o.Role == w.Role && baseName(o.Name) == baseName(w.Name) }); i >= 0 {
			change.State, change.Name, change.After = InputChanged, is[i].Name, is[i].Before
			is = slices.Delete(is, i, i+1)
		}
		changes = append(changes, change)
	}
	for _, o := range is {
		changes = append(changes, InputChange{State: InputAdded, Role: o.Role, Name: o.Name, After: o.Before})
	}
	return changes
}

// UsedInputs are the files and sets that the result rests on.
func UsedInputs(r *Report) (inputs []InputChange) {
	for _, set := range r.Result.Sets {
		inputs = append(inputs, InputChange{Role: RoleCriteria, Name: set.ID, Before: set.SHA256})
	}
	for _, m := range r.Result.Models {
		inputs = append(inputs, InputChange{Role: RoleCriteria, Name: m.Set.ID, Before: m.Set.SHA256})
	}
	if a := r.Result.Assessment; a != nil {
		inputs = append(inputs, InputChange{Role: RoleCriteria, Name: a.Sets[0].ID, Before: a.Sets[0].SHA256})
	}
	for _, f := range r.Files {
		if f.Used() {
			inputs = append(inputs, InputChange{Role: RoleKey(f.Role), Name: f.Name, Before: f.SHA256})
		}
	}
	return inputs
}

// withoutCommon leaves out what the other side has as well: as often as it
// stands there.
func withoutCommon(inputs, others []InputChange) (rest []InputChange) {
	common := map[[2]string]int{}
	for _, o := range others {
		common[[2]string{o.Role, o.Before}]++
	}
	for _, i := range inputs {
		key := [2]string{i.Role, i.Before}
		if common[key] > 0 {
			common[key]--
			continue
		}
		rest = append(rest, i)
	}
	return rest
}

// baseName is the last part of a name with "/".
func baseName(name string) string { return name[strings.LastIndex(name, "/")+1:] }

// An Overlap is a closed report of another period that shares months with this
// one: where its meetings come out otherwise now, both reports would say
// different things of one meeting.
type Overlap struct {
	Period  string                   `json:"period"`
	Number  string                   `json:"number"`
	Edition int                      `json:"edition"`
	Cells   []compare.CellDifference `json:"cells"` // only meetings of the months shared
}

// NewOverlap holds the months that a closed report shares with this one against
// each other; false where nothing differs.
func NewOverlap(kept, now *Report, number string) (Overlap, bool) {
	o := Overlap{Period: kept.Result.Period.String(), Number: number, Edition: kept.EditionNumber()}
	for _, c := range compare.Differences(kept.Result, now.Result) {
		if c.Assessed {
			continue // of one period, whatever the other assesses
		}
		c.Meetings = slices.DeleteFunc(c.Meetings, func(m compare.MeetingDifference) bool {
			return !kept.Result.Period.Contains(m.Month) || !now.Result.Period.Contains(m.Month) || !m.Regraded() && len(m.Marks) == 0
		})
		if len(c.Meetings) > 0 && c.Before != nil && c.After != nil {
			o.Cells = append(o.Cells, c)
		}
	}
	return o, len(o.Cells) > 0
}

// RoleOf reads the word that stands for a role in JSON.
func RoleOf(word string) FileRole {
	if word == RoleKey(SheetsFile) {
		return SheetsFile
	}
	return FileRole(word)
}
