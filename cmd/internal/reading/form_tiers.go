package reading

import (
	"slices"
	"strings"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// isTier tells a row of one of the tiers of the criterion above it, "+ từ 75% đến
// dưới 90%: 3 điểm", by the points in its column of full marks or behind its
// words. An x in it chooses the tier, and so do its points. A mark in a row of
// which the tier is not certain is not taken.
func (f *form) isTier(row int, line *formLine, title string) bool {
	if f.tiers < 0 || f.totalled || f.Heads.Leaves[f.Set][f.tiers].Kind != criteria.Tiers && !(f.Heads.Leaves[f.Set][f.tiers].Kind == criteria.ByPoints && f.describesTier(row)) {
		return false
	}
	points, ok := f.tierPoints(row, title)
	if !ok {
		return false
	}
	for _, m := range []*scoring.Mark{&line.self, &line.review} {
		switch {
		case !heads.HoldsSomething(*m):
		case m.State == scoring.WordMark && heads.IsTick(m.Text):
			m.State, m.Points = scoring.NumberMark, points
		case m.State != scoring.NumberMark || m.Points != points:
			return false
		}
	}
	line.class = heads.TierRow
	return true
}

// describesTier reports whether a row is printed as a tier of the criterion above it, "+ từ
// 90%: 5 điểm", though the set knows none of it. What is said beside it is said of
// that criterion, as on its own row. Points on or off are no tier.
func (f *form) describesTier(row int) bool {
	for above := f.Last + 1; above < row; above++ {
		if !f.Grid.BlankRow(above) {
			return false
		}
	}
	title := f.Grid.Text(row, f.Columns.Criterion)
	if f.tiers < 0 || f.totalled || strings.IndexAny(title, "+-–—•*") != 0 {
		return false
	}
	_, points, found := f.Heads.WithoutPoints(title)
	key, scoring := f.Heads.Vocabulary.Key(title), f.Heads.Vocabulary.Scoring
	return found && points <= f.Heads.Leaves[f.Set][f.tiers].Max && !words.AnyIn(key, scoring.TakenOff) && !words.AnyIn(key, scoring.Added)
}

// tierPoints returns the points of the tier that a row describes. Where two of
// its sources differ it describes none.
func (f *form) tierPoints(row int, title string) (points criteria.Points, ok bool) {
	full, err := criteria.ParsePoints(words.WithoutUnit(f.Grid.Text(row, f.Columns.Max)))
	ok = err == nil
	points = full
	if _, behind, found := f.Heads.WithoutPoints(title); found {
		if ok && behind != points {
			return 0, false
		}
		points, ok = behind, true
	}
	leaf := f.Heads.Leaves[f.Set][f.tiers]
	if leaf.Kind != criteria.Tiers {
		return points, ok && points >= 0 && points <= leaf.Max
	}
	return points, ok && slices.ContainsFunc(leaf.Tiers, func(t criteria.Tier) bool { return t.Points == points })
}

// takeTier takes a mark from the row of a tier for its criterion. Beside another
// one, or beside a mark of the criterion's own row that differs, none counts.
func (f *form) takeTier(row int, line formLine) {
	take := func(marks []scoring.Mark, present bool, m scoring.Mark) {
		have := &marks[f.tiers]
		switch {
		case !present || !heads.HoldsSomething(m):
		case !heads.HoldsSomething(*have):
			*have = m
		case have.State != scoring.NumberMark || have.Points != m.Points:
			f.problems = append(f.problems, diag.New(diag.RepeatedCriterion, "", m.At.Pos(), "criterion", f.Heads.Leaves[f.Set][f.tiers].ID, "row", have.At.Row))
		}
	}
	take(f.Self, f.Sheet.Self.Present, line.self)
	take(f.Review, f.Sheet.Review.Present, line.review)
	if (heads.HoldsSomething(line.self) || heads.HoldsSomething(line.review)) && f.seen[f.tiers] == 0 {
		f.seen[f.tiers] = row + 1
	}
	if note := f.Grid.Text(row, f.Columns.Note); note != "" && f.Sheet.Notes.Of(f.tiers) == "" {
		f.note(f.tiers, note)
	}
}
