package view

import (
	"fmt"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring/compare"
	"chibo/scoring/statistics"
)

// A RosterNumber is a number in both rosters; partly: not all cells tell it.
type RosterNumber struct {
	Name          string
	Before, After statistics.KnownSum
}

// Change is known where both rosters have the number in full: else the
// difference may be one of what was known.
func (n RosterNumber) Change() criteria.Optional[int] {
	full := func(k statistics.KnownSum) bool { return k.Known == k.Of }
	if !full(n.Before) || !full(n.After) {
		return criteria.Optional[int]{}
	}
	return criteria.Some(n.After.Sum - n.Before.Sum)
}

func whole(n int) statistics.KnownSum { return statistics.KnownSum{Sum: n, Known: 1, Of: 1} }

func perhaps(n criteria.Optional[int]) statistics.KnownSum {
	if !n.Known {
		return statistics.KnownSum{Of: 1}
	}
	return whole(n.Value)
}

// RosterNumbers are the numbers of the rosters as wholes.
func RosterNumbers(c *compare.RosterComparison, p *text.Printer) []RosterNumber {
	before, after := c.Before.Stats, c.After.Stats
	numbers := []RosterNumber{
		{p.Text("roster.compare.committees"), whole(before.Committees), whole(after.Committees)},
		{p.Text("roster.compare.organisations"), perhaps(before.Organisations()), perhaps(after.Organisations())},
		{p.Text("roster.cells"), whole(before.Cells), whole(after.Cells)},
	}
	old, now := before.Sums(), after.Sums()
	for i, key := range []string{"roster.members", "roster.exempt", "roster.new", "roster.women", "roster.minority"} {
		numbers = append(numbers, RosterNumber{p.Text(key), old[i], now[i]})
	}
	listed := func(s *statistics.Roster, n int) statistics.KnownSum {
		if s.Villages == 0 {
			return statistics.KnownSum{Of: 1}
		}
		return whole(n)
	}
	if before.Villages > 0 || after.Villages > 0 {
		numbers = append(numbers,
			RosterNumber{p.Text("roster.compare.villages"), listed(before, before.Villages), listed(after, after.Villages)},
			RosterNumber{p.Text("roster.compare.without"), listed(before, len(before.WithoutCell)), listed(after, len(after.WithoutCell))})
	}
	return numbers
}

// KindNumbers are the cells and members of each kind, and what else is known of
// them.
func KindNumbers(c *compare.RosterComparison, p *text.Printer) []RosterNumber {
	return partNumbers(c.Kinds, KindName, p)
}

// CommitteeNumbers is KindNumbers for committees.
func CommitteeNumbers(c *compare.RosterComparison, p *text.Printer) []RosterNumber {
	return partNumbers(c.ByCommittee, committeeName, p)
}

func partNumbers(parts []compare.RosterPartChange, name func(string, *text.Printer) string, p *text.Printer) []RosterNumber {
	var numbers []RosterNumber
	for _, part := range parts {
		title := name(part.Name, p)
		numbers = append(numbers, RosterNumber{title + " – " + p.Text("roster.cells"), whole(part.Before.Cells), whole(part.After.Cells)},
			RosterNumber{title + " – " + p.Text("roster.members"), part.Before.Members, part.After.Members})
		for _, more := range []RosterNumber{{p.Text("roster.new"), part.Before.NewMembers, part.After.NewMembers},
			{p.Text("roster.women"), part.Before.Women, part.After.Women}, {p.Text("roster.minority"), part.Before.Minority, part.After.Minority}} {
			if more.Before.Known+more.After.Known > 0 {
				more.Name = title + " – " + more.Name
				numbers = append(numbers, more)
			}
		}
	}
	return numbers
}

func numbersGrid(numbers []RosterNumber, head string, p *text.Printer) *Grid {
	g := &Grid{Columns: heads(p, 1, head, "roster.compare.before", "roster.compare.after", "roster.compare.change")}
	for _, n := range numbers {
		g.Rows = append(g.Rows, []string{n.Name, numberText(n.Before, p), numberText(n.After, p), signedCount(n.Change(), p)})
	}
	return g
}

// numberText is sumText; of no cells the sum is 0.
func numberText(k statistics.KnownSum, p *text.Printer) string {
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
