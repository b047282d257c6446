package statistics

import (
	"strings"

	"chibo/criteria"
	"chibo/scoring"
)

// DefaultSizes are the least numbers of members of each size of cell: 3–5, 6–9,
// 10 to under 30, 30–100, more than 100.
func DefaultSizes() []int { return []int{3, 6, 10, 30, 101} }

// A SizeBand counts the cells of so many members.
type SizeBand struct {
	From, To int // To 0: and more
	Cells    int
}

// A CountedCells is how many of the cells that tell it have something.
type CountedCells struct{ Count, Known, Of int }

func (c *CountedCells) take(known, has bool) {
	c.Of++
	if known {
		c.Known++
	}
	if known && has {
		c.Count++
	}
}

// Organisation are the statistics of cells by size, tổ đảng, members elsewhere
// and bốn tốt. Dissolved cells, and those not yet founded, are in none of them.
type Organisation struct {
	Sizes                []SizeBand
	Unsized              int // cells whose members are not known
	WithGroups           CountedCells
	Groups, Away         KnownSum
	Launched, Recognised CountedCells
	Kinds                []OrganisationKind // in the order in which the cells first name them
}

// An OrganisationKind is bốn tốt in one kind of cell.
type OrganisationKind struct {
	Name                 string
	Launched, Recognised CountedCells
}

// OfOrganisation counts the cells of a result.
func OfOrganisation(r *scoring.Result) *Organisation {
	s := &Organisation{Sizes: sizeBands(r.Sizes)}
	for i := range r.Cells {
		if c := &r.Cells[i]; !c.Outside && c.Listed() {
			s.take(c.Cell)
		}
	}
	return s
}

// sizeBands are the bands that the least numbers make; cells below the first have
// a band of their own.
func sizeBands(least []int) []SizeBand {
	if len(least) == 0 {
		least = DefaultSizes()
	}
	bands := []SizeBand{{To: least[0] - 1}}
	for i, from := range least {
		to := 0
		if i+1 < len(least) {
			to = least[i+1] - 1
		}
		bands = append(bands, SizeBand{From: from, To: to})
	}
	return bands
}

func (s *Organisation) take(c *scoring.PartyCell) {
	s.size(c.Members)
	o := &c.Organisation
	s.Groups.take(o.Groups)
	s.Away.take(o.Away)
	s.WithGroups.take(o.Grouped.Known, o.Grouped.Value)
	s.Launched.take(o.Launched.Known, o.Launched.Value)
	s.Recognised.take(o.Recognised.Known, o.Recognised.Value)
	kind := s.kind(strings.TrimSpace(c.Kind))
	kind.Launched.take(o.Launched.Known, o.Launched.Value)
	kind.Recognised.take(o.Recognised.Known, o.Recognised.Value)
}

func (s *Organisation) size(members criteria.Optional[int]) {
	if !members.Known {
		s.Unsized++
		return
	}
	for i := range s.Sizes {
		if b := &s.Sizes[i]; members.Value >= b.From && (members.Value <= b.To || b.To == 0 && i > 0) {
			b.Cells++
			return
		}
	}
}

func (s *Organisation) kind(name string) *OrganisationKind {
	for i := range s.Kinds {
		if criteria.Key(s.Kinds[i].Name) == criteria.Key(name) {
			return &s.Kinds[i]
		}
	}
	s.Kinds = append(s.Kinds, OrganisationKind{Name: name})
	return &s.Kinds[len(s.Kinds)-1]
}
