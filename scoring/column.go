package scoring

import (
	"chibo/criteria"
	"chibo/criteria/diag"
)

// A columnScore is one column of marks, read and added up.
type columnScore struct {
	total    criteria.Optional[criteria.Points] // not known where a mark is missing or faulty
	plainSum criteria.Optional[criteria.Points] // of what was typed, as a clerk adds it up
	marks    []columnMark
	problems []diag.Problem // one a mark
	limits   []diag.Message
	notes    []diag.Message
	steps    SumSteps // how the total came about
}

// A columnMark is one criterion in a column.
type columnMark struct {
	points criteria.Optional[criteria.Points]
	how    How
	tier   criteria.Optional[int]
	check  measuredTier // what the facts say, where they are known
	at     Place
}

// scoreColumn reads every mark of a column and adds them up.
func (s *meetingScorer) scoreColumn(set int, c *context, marks []Mark) columnScore {
	leaves := s.leaves[set]
	score := columnScore{marks: s.scratch.column(len(leaves))}
	for i := range leaves {
		mark := &Mark{}
		if i < len(marks) {
			mark = &marks[i]
		}
		score.marks[i] = score.read(&leaves[i], c, mark)
		score.marks[i].at = mark.At
	}
	score.add(s.sets[set], leaves, s.main.Period.Decimals)
	return score
}

// read takes one mark: as typed, or, where the place is blank, by what the set
// says of a blank.
func (s *columnScore) read(leaf *criteria.Leaf, c *context, mark *Mark) columnMark {
	if leaf.Applies == criteria.OnlyInThematic && !c.thematic {
		return s.notApplicable(leaf, mark)
	}
	if mark.Entered() {
		return s.typed(leaf, c, mark)
	}
	if leaf.Group.Block != criteria.Scored {
		return columnMark{points: criteria.Some(criteria.Points(0)), how: NoneEntered}
	}
	if m := c.measure(leaf); m.known {
		return s.measured(leaf, m, mark)
	}
	s.problems = append(s.problems, MarkProblem(leaf, mark, diag.MissingMark))
	return columnMark{how: NotAvailable}
}

func (s *columnScore) notApplicable(leaf *criteria.Leaf, mark *Mark) columnMark {
	if mark.Entered() {
		s.problems = append(s.problems, diag.New(diag.MarkNotApplicable, "", mark.At.Pos(), "criterion", leaf.ID, "text", mark.Text))
	}
	if leaf.Otherwise == criteria.Full {
		s.notes = append(s.notes, diag.Msg("note.full-by-rule", "criterion", leaf.ID, "points", leaf.Max))
		return columnMark{points: criteria.Some(leaf.Max), how: FullByRule}
	}
	key := "note.left-out"
	if leaf.Otherwise == criteria.Rescale {
		key = "note.rescaled"
	}
	s.notes = append(s.notes, diag.Msg(key, "criterion", leaf.ID, "points", leaf.Max))
	return columnMark{how: LeftOut}
}

func (s *columnScore) typed(leaf *criteria.Leaf, c *context, mark *Mark) columnMark {
	points, fault := ReadMark(leaf, mark)
	if fault != "" {
		s.problems = append(s.problems, MarkProblem(leaf, mark, fault))
		return columnMark{how: NotAvailable}
	}
	result := columnMark{points: criteria.Some(points), check: c.measure(leaf)}
	if because, short := c.short(leaf.Measure); leaf.Kind == criteria.ByPoints && points == leaf.Max && short {
		s.problems = append(s.problems, diag.New(diag.TierMismatch, "facts", mark.At.Pos(), "criterion", leaf.ID, "mark", points, "because", because.Message()))
	}
	if leaf.Kind == criteria.Tiers {
		result.tier = criteria.Some(tierOf(leaf, points))
		if m := result.check; m.known && leaf.Tiers[m.tier].Points != points {
			s.problems = append(s.problems, diag.New(diag.TierMismatch, "", mark.At.Pos(), "criterion", leaf.ID,
				"mark", points, "measured", leaf.Tiers[m.tier].Points, "because", m.because.Message()))
		}
	}
	return result
}

func (s *columnScore) measured(leaf *criteria.Leaf, m measuredTier, mark *Mark) columnMark {
	points := leaf.Tiers[m.tier].Points
	s.notes = append(s.notes, diag.Msg("note.measured", "criterion", leaf.ID, "points", points, "because", m.because.Message()))
	if m.unchecked {
		s.problems = append(s.problems, diag.New(diag.GateUnchecked, "lowest", mark.At.Pos(), "criterion", leaf.ID))
		s.limits = append(s.limits, diag.Msg("limit.unchecked-lowest", "criterion", leaf.ID))
	}
	return columnMark{points: criteria.Some(points), how: Measured, tier: criteria.Some(m.tier), check: m}
}

// add makes the total: scored marks, rescaled where criteria were left out so,
// then bonus and deduction within their ceilings, all within 0 and full marks.
func (s *columnScore) add(set *criteria.Set, leaves []criteria.Leaf, decimals int) {
	var scored, plain, rescaledOut criteria.Points
	var blocks map[*criteria.Group]criteria.Points
	for i := range leaves {
		leaf, mark := &leaves[i], &s.marks[i]
		switch {
		case mark.how == NotAvailable:
			return
		case mark.how == LeftOut:
			if leaf.Otherwise == criteria.Rescale && leaf.Group.Block == criteria.Scored {
				rescaledOut += leaf.Max
			}
		case leaf.Group.Block != criteria.Scored:
			if blocks == nil {
				blocks = map[*criteria.Group]criteria.Points{}
			}
			blocks[leaf.Group] += mark.points.Value
			plain += Signed(leaf.Group, mark.points.Value)
		default:
			scored += mark.points.Value
			if mark.how == Typed {
				plain += mark.points.Value
			}
		}
	}
	full := set.FullMarks()
	s.steps = SumSteps{Scored: scored, Rescaled: scored, Full: full, Applied: full - rescaledOut}
	if s.steps.IsRescaled() {
		s.steps.Rescaled = criteria.RoundRatio(int64(scored)*int64(full), int64(s.steps.Applied), decimals)
	}
	s.steps.Sum = s.steps.Rescaled + s.blocks(set, blocks)
	s.steps.Total = s.within(s.steps.Sum, full)
	s.total = criteria.Some(s.steps.Total)
	s.plainSum = criteria.Some(plain)
}

// blocks adds up bonus and deduction, each within its ceiling.
func (s *columnScore) blocks(set *criteria.Set, sums map[*criteria.Group]criteria.Points) criteria.Points {
	var total criteria.Points
	for i := range set.Groups {
		group := &set.Groups[i]
		sum := sums[group]
		if group.Block != criteria.Scored {
			s.steps.Blocks = append(s.steps.Blocks, BlockSum{Group: i, Sum: Signed(group, sum), Counted: Signed(group, min(sum, group.Max))})
		}
		if sum > group.Max {
			s.notes = append(s.notes, diag.Msg("note.ceiling", "group", group.Title, "sum", sum, "max", group.Max))
			sum = group.Max
		}
		total += Signed(group, sum)
	}
	return total
}

// Signed returns points with the sign of their group: those of a deduction are
// taken off.
func Signed(group *criteria.Group, p criteria.Points) criteria.Points {
	if group.Block == criteria.Deduction {
		return -p
	}
	return p
}

// within keeps the total on the scale, and says so where it had to.
func (s *columnScore) within(total, full criteria.Points) criteria.Points {
	kept := min(max(total, 0), full)
	if kept != total {
		s.notes = append(s.notes, diag.Msg("note.scale", "sum", total, "kept", kept))
	}
	return kept
}
