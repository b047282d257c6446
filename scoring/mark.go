package scoring

import (
	"chibo/criteria"
	"chibo/criteria/diag"
)

// ReadMark returns the points a mark stands for, without sign in a bonus or
// deduction block, or the first fault it has.
func ReadMark(leaf *criteria.Leaf, m *Mark) (criteria.Points, diag.Code) {
	//exhaustive:enforce
	switch m.State {
	case NoMark, BlankMark:
		return 0, diag.MissingMark
	case ErrorMark:
		return 0, diag.CellError
	case UncomputedMark:
		return 0, diag.UncomputedFormula
	case TooFineMark, ShownMark:
		return 0, diag.BadNumber
	case WordMark:
		return readWord(leaf, m.Text)
	case NumberMark:
	}
	return readPoints(leaf, m.Points)
}

// readWord reads có/đạt/x/full and không, which a yes/no criterion accepts, typed with
// accents or without any.
func readWord(leaf *criteria.Leaf, text string) (criteria.Points, diag.Code) {
	if leaf.Kind != criteria.Check {
		return 0, diag.BadNumber
	}
	switch text {
	case "✓", "✔", "√", "☑", "☒": // signs that a key does not hold
		return leaf.Max, ""
	}
	switch criteria.Key(text) {
	case yesWord, reachedWord, "x", "full", "true", "co", "dat":
		return leaf.Max, ""
	case noWord, notReachedWord, "false", "khong", "khong dat":
		return 0, ""
	}
	return 0, diag.BadTier
}

// The words of a yes/no criterion, as criteria.Key writes them; a test holds them
// equal.
const (
	yesWord        = "co\u0301"                  // có
	reachedWord    = "\u0111at\u0323"            // đạt
	noWord         = "kh\u00f4ng"                // không
	notReachedWord = "kh\u00f4ng \u0111at\u0323" // không đạt
)

// readPoints checks a number against what the criterion allows.
func readPoints(leaf *criteria.Leaf, p criteria.Points) (criteria.Points, diag.Code) {
	p = unsigned(leaf.Group, p)
	switch {
	case p < 0 || p > leaf.Max:
		return 0, diag.MarkOutOfRange
	case leaf.Kind == criteria.Check && p != 0 && p != leaf.Max:
		return 0, diag.BadTier
	case leaf.Kind == criteria.Tiers && tierOf(leaf, p) < 0:
		return 0, diag.BadTier
	case leaf.Step > 0 && p%leaf.Step != 0:
		return 0, diag.BadStep
	}
	return p, ""
}

// unsigned drops the sign in a bonus or deduction block, where clerks write
// either.
func unsigned(group *criteria.Group, p criteria.Points) criteria.Points {
	if group.Block != criteria.Scored {
		return p.Abs()
	}
	return p
}

// markFaults are the codes of what can be wrong with one mark.
func markFaults() []diag.Code {
	return []diag.Code{diag.CellError, diag.UncomputedFormula, diag.MissingMark, diag.BadNumber, diag.MarkOutOfRange, diag.BadTier, diag.BadStep}
}

// tierOf returns the index of the tier with these points, -1 where there is
// none.
func tierOf(leaf *criteria.Leaf, p criteria.Points) int {
	for i := range leaf.Tiers {
		if leaf.Tiers[i].Points == p {
			return i
		}
	}
	return -1
}

// MarkProblem tells a fault of a mark at its cell.
func MarkProblem(leaf *criteria.Leaf, m *Mark, code diag.Code) diag.Problem {
	variant := ""
	switch {
	case m.State == NoMark:
		variant = "no-row"
	case m.State == TooFineMark:
		variant = "too-fine"
	case m.State == ShownMark:
		variant = "shown"
	case code == diag.BadTier && leaf.Kind == criteria.Check:
		variant = "check"
	}
	return diag.New(code, variant, m.At.Pos(), "criterion", leaf.ID, "title", leaf.Title, "text", m.Text,
		"max", leaf.Max, "step", leaf.Step, "tiers", tierPoints(leaf))
}

func tierPoints(leaf *criteria.Leaf) []diag.Message {
	var points []diag.Message
	for _, t := range leaf.Tiers {
		points = append(points, diag.Msg("value.points", "points", t.Points))
	}
	return points
}
