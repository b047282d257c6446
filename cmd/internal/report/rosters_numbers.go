package report

import (
	"fmt"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// A rosterNumber is a number in both rosters; partly: not all cells tell it.
type rosterNumber struct {
	name          string
	before, after scoring.KnownSum
}

// change is known where both rosters have the number in full: else the
// difference may be one of what was told.
func (n rosterNumber) change() criteria.Optional[int] {
	full := func(k scoring.KnownSum) bool { return k.Known == k.Of }
	if !full(n.before) || !full(n.after) {
		return criteria.Optional[int]{}
	}
	return criteria.Some(n.after.Sum - n.before.Sum)
}

func whole(n int) scoring.KnownSum { return scoring.KnownSum{Sum: n, Known: 1, Of: 1} }

func perhaps(n criteria.Optional[int]) scoring.KnownSum {
	if !n.Known {
		return scoring.KnownSum{Of: 1}
	}
	return whole(n.Value)
}

// rosterNumbers are the numbers of the rosters as wholes.
func rosterNumbers(c *scoring.RosterComparison, p *text.Printer) []rosterNumber {
	before, after := c.Before.Stats, c.After.Stats
	numbers := []rosterNumber{
		{p.Text("roster.compare.committees"), whole(before.Committees), whole(after.Committees)},
		{p.Text("roster.compare.organisations"), perhaps(before.Organisations()), perhaps(after.Organisations())},
		{p.Text("roster.cells"), whole(before.Cells), whole(after.Cells)},
	}
	old, now := before.Sums(), after.Sums()
	for i, key := range []string{"roster.members", "roster.exempt", "roster.new", "roster.women", "roster.minority"} {
		numbers = append(numbers, rosterNumber{p.Text(key), old[i], now[i]})
	}
	listed := func(s *scoring.RosterStats, n int) scoring.KnownSum {
		if s.Villages == 0 {
			return scoring.KnownSum{Of: 1}
		}
		return whole(n)
	}
	if before.Villages > 0 || after.Villages > 0 {
		numbers = append(numbers,
			rosterNumber{p.Text("roster.compare.villages"), listed(before, before.Villages), listed(after, after.Villages)},
			rosterNumber{p.Text("roster.compare.without"), listed(before, len(before.WithoutCell)), listed(after, len(after.WithoutCell))})
	}
	return numbers
}

// partNumbers are the cells and members of each kind or committee, and what else
// is told of them.
func partNumbers(parts []scoring.RosterPartChange, name func(string, *text.Printer) string, p *text.Printer) []rosterNumber {
	var numbers []rosterNumber
	for _, part := range parts {
		title := name(part.Name, p)
		numbers = append(numbers, rosterNumber{title + " – " + p.Text("roster.cells"), whole(part.Before.Cells), whole(part.After.Cells)},
			rosterNumber{title + " – " + p.Text("roster.members"), part.Before.Members, part.After.Members})
		for _, more := range []rosterNumber{{p.Text("roster.new"), part.Before.NewMembers, part.After.NewMembers},
			{p.Text("roster.women"), part.Before.Women, part.After.Women}, {p.Text("roster.minority"), part.Before.Minority, part.After.Minority}} {
			if more.before.Known+more.after.Known > 0 {
				more.name = title + " – " + more.name
				numbers = append(numbers, more)
			}
		}
	}
	return numbers
}

func numbersGrid(numbers []rosterNumber, head string, p *text.Printer) *grid {
	g := &grid{columns: heads(p, 1, head, "roster.compare.before", "roster.compare.after", "roster.compare.change")}
	for _, n := range numbers {
		g.rows = append(g.rows, []string{n.name, numberText(n.before, p), numberText(n.after, p), signedCount(n.change(), p)})
	}
	return g
}

// numberText is sumText; of no cells the sum is 0.
func numberText(k scoring.KnownSum, p *text.Printer) string {
	if k.Of == 0 {
		return "0"
	}
	return sumText(k, p)
}

func signedCount(n criteria.Optional[int], p *text.Printer) string {
	switch {
	case !n.Known:
		return p.Text("report.none")
	case n.Value > 0:
		return fmt.Sprintf("+%d", n.Value)
	}
	return fmt.Sprint(n.Value)
}
