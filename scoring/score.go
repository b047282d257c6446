// Package scoring turns a roster and score sheets into graded meetings, graded
// cells, ranks, summaries and targets, each number with its reason. It is pure:
// no I/O, no clock, no order of maps; the same input gives the same result.
//
//	score.go, cell.go, draft*.go   from sheets to cells: sheets of a meeting gathered and merged
//	mark.go, column.go, measure.go, attendance.go, stated*.go, gate.go, meeting.go, remark.go   one meeting
//	period*.go, decide.go          a cell's period, computed and decided
//	summary.go, target*.go, lists.go, like_units.go, signs.go, standing.go, village.go   all cells together
//	result.go, year.go, assessed.go, sheet.go, roster*.go, month.go, place.go, steps.go, describe.go, scratch.go   what goes in and comes out
//	packed_*.go                    marks and facts in few bytes, over internal/packed: nobody else sees the form
package scoring

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring/internal/parallel"
	"chibo/scoring/naming"
)

// Score puts the sheets together into meetings and grades every cell of the
// roster. There is at least one set; the first one's period rules, targets and
// discipline hold. Sheets come in the order of their files: of equal ones the
// first counts.
func Score(roster *Roster, sets []*criteria.Set, period Period, sheets []Sheet, decisions []Decision) *Result {
	return (&scorer{rulebook: newRulebook(sets, period), roster: roster}).score(sheets, decisions)
}

// ScoreAndRelease is Score for a caller who needs the sheets no more: each is emptied
// when its cell is scored, so that never all sheets and all results are held.
func ScoreAndRelease(roster *Roster, sets []*criteria.Set, period Period, sheets []Sheet, decisions []Decision) *Result {
	return (&scorer{rulebook: newRulebook(sets, period), roster: roster, release: true}).score(sheets, decisions)
}

func (s *scorer) score(sheets []Sheet, decisions []Decision) *Result {
	decided := s.usableDecisions(decisions)
	gathered := s.gather(sheets)
	s.report(roundTotals(gathered)...)
	result := &Result{Period: s.period, Sets: s.sets, Rule: describeRule(s.main, s.period), Villages: s.roster.Villages,
		Cells: s.scoreCells(byCommittee(s.roster), gathered, decided)}
	s.report(s.identicalSheets(result.Cells)...)
	rank(result.Cells)
	summarise(result, s.main)
	result.Targets = measureTargets(result, s.main)
	result.Lists = listCells(result, s.main)
	result.Problems = s.problems
	diag.Sort(result.Problems)
	result.Problems = reportedOnce(result.Problems)
	return result
}

// reportedOnce drops what several meetings say of one and the same column: one problem a
// cause, though each of the meetings has it.
func reportedOnce(sorted []diag.Problem) []diag.Problem {
	return slices.CompactFunc(sorted, func(a, b diag.Problem) bool {
		shared := a.Code == diag.UnreadMark || a.Code == diag.UnreadColumn || a.Code == diag.OtherCriteria
		return shared && a.Code == b.Code && a.Pos == b.Pos && a.Message.Key == b.Message.Key
	})
}

// A rulebook is the sets of a run, and what is asked of them again and again.
type rulebook struct {
	periodGrader
	leaves [][]criteria.Leaf // of each set
	titles [][]string        // of each set: the keys of its grades' titles
}

func newRulebook(sets []*criteria.Set, period Period) *rulebook {
	b := &rulebook{periodGrader: periodGrader{sets, sets[0], period}}
	for _, set := range sets {
		b.leaves = append(b.leaves, set.Leaves())
		b.titles = append(b.titles, gradeKeys(set))
	}
	return b
}

// A scorer holds what one run needs; it lives no longer than Score.
type scorer struct {
	*rulebook
	roster   *Roster
	release  bool // sheets are emptied when they are scored
	problems []diag.Problem
}

// scoreCells scores the cells in this order. They do not depend on each other,
// and what is found out of each stands where it would stand if they had been
// scored one after another.
func (s *scorer) scoreCells(order []int, sheets [][]*Sheet, decided map[int][]Decision) []CellResult {
	cells, problems := make([]CellResult, len(order)), make([][]diag.Problem, len(order))
	parallel.Do(len(order), func() func(i int) {
		own := cellScorer{meetingScorer: meetingScorer{rulebook: s.rulebook, chairs: map[[2]string]Chair{}, tests: map[*criteria.Test][]diag.Message{}}}
		return func(i int) {
			own.problems = nil
			cells[i] = own.scoreCell(&s.roster.Cells[order[i]], own.draftsOf(sheets[order[i]]), decided[order[i]])
			problems[i] = own.problems
			s.letGo(sheets[order[i]])
		}
	})
	for _, p := range problems {
		s.report(p...)
	}
	return cells
}

// letGo empties the sheets of a cell that is scored, where the caller needs them
// no more.
func (s *scorer) letGo(sheets []*Sheet) {
	if !s.release {
		return
	}
	for _, sheet := range sheets {
		*sheet = Sheet{}
	}
}

func (s *scorer) report(problems ...diag.Problem) { s.problems = append(s.problems, problems...) }

// byCommittee returns the roster's cells, committee by committee in the order
// in which the roster first names them.
func byCommittee(roster *Roster) []int {
	known, place := naming.CommitteeKeys{}, map[string]int{}
	for i, committee := range roster.Committees() {
		place[known.Of(committee)] = i
	}
	order := make([]int, len(roster.Cells))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return place[known.Of(roster.Cells[a].Committee)] - place[known.Of(roster.Cells[b].Committee)]
	})
	return order
}

func gradeKeys(set *criteria.Set) []string {
	keys := make([]string, len(set.Grades))
	for i, g := range set.Grades {
		keys[i] = criteria.Key(g.Title)
	}
	return keys
}

// PeriodGradeOf returns a meeting's grade, the decided one where there is one,
// as a grade of the set that grades the period: meetings of another set have
// grades of their own, which are those of the same title. It is not known where
// the first set has none of that title.
func (r *Result) PeriodGradeOf(m *MeetingResult) criteria.Optional[int] {
	if m.Decision != nil {
		return m.Decision.Grade // decisions name grades of the first set
	}
	return gradeInFirst(r.Sets, m.Set, m.Grade)
}

// gradeInFirst finds the grade of one set among those of the first.
func gradeInFirst(sets []*criteria.Set, set int, grade criteria.Optional[int]) criteria.Optional[int] {
	if set <= 0 || !grade.Known || set >= len(sets) {
		return grade
	}
	key := criteria.Key(sets[set].Grades[grade.Value].Title)
	i := slices.IndexFunc(sets[0].Grades, func(g criteria.Grade) bool { return criteria.Key(g.Title) == key })
	return criteria.Optional[int]{Value: max(i, 0), Known: i >= 0}
}

// sameScale reports whether totals of a set can be put into one mean with those
// of the first: 9 of 10 points are not 9 of 100.
func sameScale(sets []*criteria.Set, set int) bool {
	return set <= 0 || set >= len(sets) || sets[set].FullMarks() == sets[0].FullMarks()
}

// OtherSetID is the id by which a comparison knows a criterion of a set that
// does not grade the period: two sets may use one id.
func OtherSetID(set, id string) string { return set + "/" + id }
