package scoring

import (
	"slices"
	"strings"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring/naming"
)

// An ExcellentCount compares the cells of the best yearly grade with the cap.
type ExcellentCount struct {
	Committee string // empty where the cap is asked of all together
	Unit      string // of like position, where the cap is asked of such; "": of no kind
	Document  string // that decided for the larger share
	Share     criteria.Rate
	Excellent int
	Base      int // whom the cap is a share of
	Allowed   int // the share of the base, rounded as the set says
	Unknown   int // cells whose yearly grade is not known
	OK        bool
}

// Words are the numbers of the cap, for whoever reports it.
func (e ExcellentCount) Words(rule *criteria.ExcellentRule) []any {
	unit := any(e.Unit)
	if e.Unit == "" && rule.WithDecision.Known {
		unit = diag.Msg("excellent.no-kind")
	}
	return []any{"committee", e.Committee, "excellent", e.Excellent, "base", e.Base, "allowed", e.Allowed, "unknown", e.Unknown,
		"share", e.Share, "unit", unit, "document", e.Document, "surplus", max(0, e.Excellent-e.Allowed), "of", diag.Msg("excellent.of." + string(rule.Of)), "round", diag.Msg("excellent.round." + string(rule.Round))}
}

// Describe says the count against the cap, with its base and rounding.
func (e ExcellentCount) Describe(rule *criteria.ExcellentRule) diag.Message {
	key := "excellent.kept"
	if !e.OK {
		key = "excellent.broken"
	}
	if rule.WithDecision.Known { // of a set of periods, by units
		key += ".unit"
	}
	return diag.Msg(key, e.Words(rule)...)
}

// LikeUnits are cells of like position, among which the cap on the best grade is
// asked: those of some kinds, or those named.
type LikeUnits struct {
	Name     string
	Kinds    []string
	Cells    []string // ids or names
	Document string   // that decided for the larger share; empty: none did
}

// has reports whether a cell is one of the units.
func (u *LikeUnits) has(cell *PartyCell) bool {
	named := slices.ContainsFunc(u.Cells, func(text string) bool {
		return strings.EqualFold(strings.TrimSpace(text), cell.ID) || naming.NameKey(text) == naming.NameKey(cell.Name)
	})
	return named || len(u.Kinds) > 0 && naming.KindMatches(cell.Kind, u.Kinds)
}

// unitsOf sorts the cells that count by the first group that has them; those of
// none by their kind.
func unitsOf(r *Result) (groups []LikeUnits, cells [][]*CellResult) {
	groups, cells = slices.Clone(r.Like), make([][]*CellResult, len(r.Like))
	kinds := map[string]int{}
	for i := range r.Cells {
		c := &r.Cells[i]
		if c.Outside || !c.Listed() {
			continue
		}
		at := slices.IndexFunc(r.Like, func(u LikeUnits) bool { return u.has(c.Cell) })
		if at < 0 {
			key, found := criteria.Key(c.Cell.Kind), false
			if at, found = kinds[key]; !found {
				at = len(groups)
				kinds[key] = at
				groups, cells = append(groups, LikeUnits{Name: strings.TrimSpace(c.Cell.Kind)}), append(cells, nil)
			}
		}
		cells[at] = append(cells[at], c)
	}
	return groups, cells
}

// capExcellent compares the cells of the best grade with the cap, unit by unit.
// The decided grade counts; no grade is changed.
func capExcellent(r *Result) (counts []ExcellentCount) {
	set := r.Sets[0]
	if set.Scope != criteria.OfPeriod || set.Year == nil || set.Year.Excellent == nil || len(set.Grades) < 2 {
		return nil
	}
	rule := set.Year.Excellent
	groups, cells := unitsOf(r)
	for i, group := range groups {
		count := ExcellentCount{Unit: group.Name, Document: group.Document, Share: rule.AtMost}
		var grades []criteria.Optional[int]
		for _, c := range cells[i] {
			grades = append(grades, c.DecidedGrade())
		}
		if count.Compare(rule, grades) {
			counts = append(counts, count)
		}
	}
	return counts
}

// Compare counts grades, of which 0 is the best and 1 the next, and compares the best
// with the cap; false where not one is known.
func (e *ExcellentCount) Compare(rule *criteria.ExcellentRule, grades []criteria.Optional[int]) bool {
	good, known := 0, 0
	for _, grade := range grades {
		switch {
		case !grade.Known:
			e.Unknown++
			continue
		case grade.Value == 0:
			e.Excellent++
		case grade.Value == 1:
			good++
		}
		known++
	}
	e.Base = rule.Of.Count(good, e.Excellent, known)
	e.Allowed = rule.Allowed(e.Base)
	if e.Document != "" && rule.WithDecision.Known {
		e.Share, e.Allowed = rule.WithDecision.Value, rule.AllowedWith(e.Base)
	}
	e.OK = e.Excellent <= e.Allowed
	return known > 0
}

// CapProblems counts the grades of each unit that the cap is asked of, and names
// each surplus.
func CapProblems(r *Result) (problems []diag.Problem) {
	r.Excellent = capExcellent(r)
	for _, e := range r.Excellent {
		if !e.OK {
			problems = append(problems, diag.New(diag.ExcellentShare, "unit", diag.Pos{}, e.Words(r.Sets[0].Year.Excellent)...))
		}
	}
	return problems
}

// AddUnits tells a result, and the assessment beside it, of the units of like
// position, and returns the problems that the cap adds.
func AddUnits(r *Result, units []LikeUnits) []diag.Problem {
	var added []diag.Problem
	for _, one := range []*Result{r, r.Assessment} {
		if one != nil {
			one.Like = units
			added = append(added, CapProblems(one)...)
		}
	}
	r.Problems = append(slices.Clone(r.Problems), added...)
	diag.Sort(r.Problems)
	return added
}

// UnknownUnits returns what the groups name and no cell of the roster is.
func UnknownUnits(roster *Roster, units []LikeUnits) (unknown []string) {
	for _, u := range units {
		for _, text := range u.Cells {
			one := LikeUnits{Cells: []string{text}}
			if !slices.ContainsFunc(roster.Cells, func(c PartyCell) bool { return one.has(&c) }) {
				unknown = append(unknown, text)
			}
		}
	}
	return unknown
}
