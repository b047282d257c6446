// Package merge makes one result of several reports: of one period (merge.go), or
// of the parts of a longer one (join.go, cell.go).
package merge

import (
	"reflect"
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/models"
	"chibo/scoring/naming"
)

// A Part is one report of a merge.
type Part struct {
	Name   string // of its file, as the user named it
	Issuer scoring.Issuer
	Result *scoring.Result
}

// An Error says why reports cannot be merged: a key of the catalogue, with
// both reports named.
type Error struct{ Message diag.Message }

// Error names the key.
func (e *Error) Error() string { return e.Message.Key }

// Alike sorts reports into those that can be merged with each other: of the
// same period and criteria, by their hashes. The order is that of the first of
// each.
func Alike(parts []Part) [][]Part {
	var groups [][]Part
	for _, p := range parts {
		at := slices.IndexFunc(groups, func(g []Part) bool { return unlike(g[0], p) == nil })
		if at < 0 {
			groups = append(groups, nil)
			at = len(groups) - 1
		}
		groups[at] = append(groups[at], p)
	}
	return groups
}

// unlike says why two reports cannot be merged; nil if they can.
func unlike(a, b Part) *Error {
	if a.Result.Period != b.Result.Period {
		return &Error{diag.Msg("merge-periods", "a", a.Name, "b", b.Name, "first", a.Result.Period, "second", b.Result.Period)}
	}
	return unlikeSets(a, b)
}

// unlikeSets says that two reports were graded by different criteria.
func unlikeSets(a, b Part) *Error {
	same := func(x, y *criteria.Set) bool { return x.SHA256 == y.SHA256 }
	if !slices.EqualFunc(a.Result.Sets, b.Result.Sets, same) {
		return &Error{diag.Msg("merge-criteria", "a", a.Name, "b", b.Name, "first", setIDs(a.Result.Sets), "second", setIDs(b.Result.Sets))}
	}
	if first, second := modelSets(a.Result), modelSets(b.Result); !slices.EqualFunc(first, second, same) {
		return &Error{diag.Msg("merge-models", "a", a.Name, "b", b.Name, "first", setIDs(first), "second", setIDs(second))}
	}
	return nil
}

// setIDs names the sets with the beginning of their hashes: two versions of
// one set have the same id.
func setIDs(sets []*criteria.Set) []string {
	var ids []string
	for _, set := range sets {
		ids = append(ids, set.ID+" ("+set.SHA256[:min(8, len(set.SHA256))]+")")
	}
	return ids
}

// Reports rolls reports up: their cells in one list, ranks, counts and targets
// computed again. Reports of one issuer are parts of one list; else each
// report's issuer becomes the committee of its cells. The error is a
// *Error.
func Reports(parts []Part) (*scoring.Result, error) {
	merged := &scoring.Result{Period: parts[0].Result.Period, Sets: parts[0].Result.Sets}
	raise := severalIssuers(parts)
	from, known := map[string]Part{}, naming.CommitteeKeys{}
	for _, part := range parts {
		if err := unlike(parts[0], part); err != nil {
			return nil, err
		}
		for i := range part.Result.Cells {
			c := part.Result.Cells[i]
			if raise {
				c.Cell, c.Meetings = raised(c.Cell, part), sourcesUnder(c.Meetings, part)
			}
			key := cellKey(c.Cell, known)
			if other, found := from[key]; found {
				return nil, &Error{diag.Msg("merge-duplicate-cell", "cell", c.Cell.Name, "id", c.Cell.ID, "a", other.Name, "b", part.Name)}
			}
			from[key] = part
			merged.Cells = append(merged.Cells, c)
		}
		merged.Villages = append(merged.Villages, villagesOf(part, raise)...)
		for _, p := range part.Result.Problems {
			if raise && p.Pos.File != "" {
				p.Pos.File = under(part, p.Pos.File)
			}
			merged.Problems = append(merged.Problems, p)
		}
	}
	merged.Cells = gatherCommittees(merged.Cells)
	for _, set := range modelSets(parts[0].Result) {
		merged.Models = append(merged.Models, scoring.ModelResult{Set: set})
	}
	for _, part := range parts {
		joinUnits(merged, part.Result)
	}
	models.Judge(merged)
	merged.Problems = mergedProblems(merged)
	if err := joinAssessments(merged, parts, Reports); err != nil {
		return nil, err
	}
	merged.Conclude()
	return merged, nil
}

func severalIssuers(parts []Part) bool {
	return slices.ContainsFunc(parts, func(p Part) bool {
		return naming.CommitteeKey(p.Issuer.Committee) != naming.CommitteeKey(parts[0].Issuer.Committee)
	})
}

// issuer names who made a report; one without letterhead is named by its file.
func issuer(part Part) string {
	if part.Issuer.Committee != "" {
		return part.Issuer.Committee
	}
	return part.Name
}

// under names a file of the level below: committees name their files alike.
func under(part Part, file string) string { return issuer(part) + " – " + file }

// sourcesUnder names the files of meetings as the level above knows them.
func sourcesUnder(meetings []scoring.MeetingResult, part Part) []scoring.MeetingResult {
	meetings = slices.Clone(meetings)
	for i := range meetings {
		sources := slices.Clone(meetings[i].Sources)
		for j := range sources {
			sources[j].File = under(part, sources[j].File)
		}
		meetings[i].Sources = sources
		meetings[i].Marks = meetings[i].Marks.Moved(func(of scoring.Origin) scoring.Origin {
			if of.File != "" {
				of.File = under(part, of.File)
			}
			return of
		})
	}
	return meetings
}

// raised puts a cell under the report's issuer, one level up.
func raised(cell *scoring.PartyCell, part Part) *scoring.PartyCell {
	up := *cell
	issuer := issuer(part)
	if up.Issuer == "" {
		up.Issuer = issuer
	}
	if up.Committee != "" && naming.CommitteeKey(up.Committee) != naming.CommitteeKey(issuer) {
		if up.Under != "" {
			up.Under = up.Committee + " – " + up.Under
		} else {
			up.Under = up.Committee
		}
	}
	up.Committee = issuer
	return &up
}

// cellKey tells cells apart: by committees and id.
func cellKey(c *scoring.PartyCell, known naming.CommitteeKeys) string {
	return known.Of(c.Committee) + "\x00" + known.Of(c.Under) + "\x00" + criteria.Key(c.ID)
}

// gatherCommittees brings each committee's cells together, in the order in
// which the committees first come.
func gatherCommittees(cells []scoring.CellResult) []scoring.CellResult {
	order, known := map[string]int{}, naming.CommitteeKeys{}
	for i := range cells {
		key := known.Of(cells[i].Cell.Committee)
		if _, found := order[key]; !found {
			order[key] = len(order)
		}
	}
	slices.SortStableFunc(cells, func(a, b scoring.CellResult) int {
		return order[known.Of(a.Cell.Committee)] - order[known.Of(b.Cell.Committee)]
	})
	return cells
}

// mergedProblems keeps one of equal problems, and looks for identical sheets
// over all reports.
func mergedProblems(r *scoring.Result) []diag.Problem {
	problems := scoring.IdenticalSheets(r)
	seen := map[string]bool{}
	for _, p := range r.Problems {
		key := string(p.Code) + "\x00" + p.Pos.File + "\x00" + p.Pos.Sheet + "\x00" + p.Pos.Cell + "\x00" + p.Message.Identity()
		if !ofWhole(p.Code) && !seen[key] {
			seen[key] = true
			problems = append(problems, p)
		}
	}
	problems = append(problems, scoring.CapProblems(r)...)
	for _, p := range models.Problems(r) {
		if ofWhole(p.Code) {
			problems = append(problems, p)
		}
	}
	return problems
}

// ofWhole reports whether a problem looks at all cells together: it is sought
// again in a merge.
func ofWhole(code diag.Code) bool {
	return code == diag.IdenticalSheets || code == diag.PilotCount || code == diag.ExcellentShare
}

// modelSets returns the sets of the year's models.
func modelSets(r *scoring.Result) (sets []*criteria.Set) {
	for _, m := range r.Models {
		sets = append(sets, m.Set)
	}
	return sets
}

// villagesOf returns a report's villages, in a roll-up under its issuer.
func villagesOf(part Part, raise bool) []scoring.Village {
	var villages []scoring.Village
	for _, v := range part.Result.Villages {
		if raise {
			up := raised(&scoring.PartyCell{Committee: v.Committee, Under: v.Under}, part)
			v.Committee, v.Under = up.Committee, up.Under
		}
		villages = append(villages, v)
	}
	return villages
}

// joinUnits takes the groups of a further part of a merge, each once.
func joinUnits(r, part *scoring.Result) {
	if r.Sizes == nil {
		r.Sizes = part.Sizes
	}
	for _, u := range part.Like {
		if !slices.ContainsFunc(r.Like, func(o scoring.LikeUnits) bool { return reflect.DeepEqual(o, u) }) {
			r.Like = append(r.Like, u)
		}
	}
}
