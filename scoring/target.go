package scoring

import (
	"slices"

	"chibo/criteria"
)

// measureTargets holds each target of the set against the cells that count.
func measureTargets(r *Result, set *criteria.Set) []TargetResult {
	var results []TargetResult
	for i := range set.Targets {
		target := &set.Targets[i]
		t := TargetResult{Target: target}
		t.Reached, t.Base = countTarget(r.Cells, target, "", false)
		t.Met = met(target, t.Reached, t.Base)
		if target.Scope == criteria.ScopeEachCommittee {
			t.Met = t.Base > 0
			for _, c := range r.Committees {
				reached, base := countTarget(r.Cells, target, c.Name, true)
				ok := met(target, reached, base)
				t.Committees = append(t.Committees, CommitteeTarget{c.Name, reached, base, ok})
				t.Met = t.Met && (ok || base == 0)
			}
		}
		results = append(results, t)
	}
	return results
}

// countTarget counts the cells that fulfil a target and those it is asked of.
func countTarget(cells []CellResult, target *criteria.Target, committee string, one bool) (reached, base int) {
	for i := range cells {
		c := &cells[i]
		if c.Outside || !kindMatches(c.Cell.Kind, target.Kinds) || one && CommitteeKey(c.Cell.Committee) != CommitteeKey(committee) {
			continue
		}
		asked, fulfilled := fulfils(c, target)
		if asked {
			base++
		}
		if fulfilled {
			reached++
		}
	}
	return reached, base
}

// fulfils reports whether a cell is asked by the target and whether it fulfils
// it. Only grade shares leave out the cells without a grade.
func fulfils(c *CellResult, target *criteria.Target) (asked, fulfilled bool) {
	grade := c.DecidedGrade()
	switch target.Measure {
	case criteria.GradeShare:
		return grade.Known, grade.Known && (grade.Value == target.Grade || target.OrBetter && grade.Value < target.Grade)
	case criteria.CellsWithModelMeeting:
		return true, slices.ContainsFunc(c.Meetings, func(m MeetingResult) bool {
			return m.Facts.Model.Value && m.Status != NotHeld
		})
	default:
		return true, grade.Known
	}
}

func met(target *criteria.Target, reached, base int) bool {
	if base == 0 {
		return false
	}
	c := criteria.Rate{Num: int64(reached), Den: int64(base)}.Compare(target.Goal)
	return c > 0 || c == 0 && !target.Above
}

// Short returns how many more cells a target that is not met needs.
func (t TargetResult) Short() int {
	for n := t.Reached; n <= t.Base; n++ {
		if met(t.Target, n, t.Base) {
			return n - t.Reached
		}
	}
	return max(0, t.Base-t.Reached)
}

// residential names the kinds of cell that are one group, "địa bàn dân cư":
// villages under their many names, and town quarters.
func residential() []string {
	return []string{"thôn", "ấp", "bản", "buôn", "làng", "tổ dân phố", "khu phố", "khối phố", "khóm"}
}

// kindMatches reports whether a cell's kind is one of those asked: the same
// word, a synonym of it, or a member of the group named.
func kindMatches(kind string, wanted []string) bool {
	if len(wanted) == 0 {
		return true
	}
	for _, w := range wanted {
		if kindGroup(w) == kindGroup(kind) {
			return true
		}
		if criteria.Key(w) == criteria.Key("địa bàn dân cư") && slices.Contains([]string{"thôn", "tổ dân phố"}, kindGroup(kind)) {
			return true
		}
	}
	return false
}

// kindGroup returns the plainest word for a kind and its synonyms.
func kindGroup(kind string) string {
	words := residential()
	for i, word := range words {
		if NameKey(word) != NameKey(kind) {
			continue
		}
		if i < slices.Index(words, "tổ dân phố") {
			return "thôn"
		}
		return "tổ dân phố"
	}
	return criteria.Key(kind)
}
