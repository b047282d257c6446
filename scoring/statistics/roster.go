// Package statistics counts a roster (roster.go), and its cells by size and what
// they tell of themselves (organisation.go), for the level above.
package statistics

import (
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// A KnownSum adds up a column that some cells leave blank: Sum is that of the
// Known cells out of all Of. No cell known: there is no sum.
type KnownSum struct{ Sum, Known, Of int }

func (k *KnownSum) take(n criteria.Optional[int]) {
	k.Of++
	if n.Known {
		k.Known++
		k.Sum += n.Value
	}
}

// A KnownShare is a part of a whole over the cells that tell both, so that the
// part can be one of the whole.
type KnownShare struct{ Part, Whole, Known, Of int }

func (k *KnownShare) take(part, whole criteria.Optional[int]) {
	k.Of++
	if part.Known && whole.Known && part.Value <= whole.Value { // else one of them is wrong
		k.Known++
		k.Part += part.Value
		k.Whole += whole.Value
	}
}

// Rate returns the share, not known where no cell tells both.
func (k KnownShare) Rate() criteria.Rate {
	return criteria.Rate{Num: int64(k.Part), Den: int64(k.Whole)}
}

// Counts are the numbers of some cells.
type Counts struct {
	Cells                                        int
	Members, Exempt, NewMembers, Women, Minority KnownSum
	WomenShare, MinorityShare                    KnownShare // of the members
}

func (r *Counts) take(c *scoring.PartyCell) {
	r.Cells++
	r.Members.take(c.Members)
	r.Exempt.take(c.Exempt)
	r.NewMembers.take(c.NewMembers)
	r.Women.take(c.Women)
	r.Minority.take(c.Minority)
	r.WomenShare.take(c.Women, c.Members)
	r.MinorityShare.take(c.Minority, c.Members)
}

// A Part is the numbers of one kind of cell, or of one committee.
type Part struct {
	Name string
	Counts
}

// Roster are the statistics of a roster. Dissolved cells, and those not
// yet founded, are in none of them.
type Roster struct {
	Counts
	Committees           int // that the cells name
	GrassrootsCommittees int // đảng bộ cơ sở among them
	GrassrootsCells      int // chi bộ cơ sở
	LevelUnknown         int // cells of which it is not known where they stand
	Kinds, ByCommittee   []Part
	Villages             int               // that the roster lists
	WithoutCell          []scoring.Village // those in which there is none
}

// Organisations is the number of tổ chức cơ sở đảng; not known where some
// cell's place is not known.
func (s *Roster) Organisations() criteria.Optional[int] {
	if s.LevelUnknown > 0 {
		return criteria.Optional[int]{}
	}
	return criteria.Some(s.GrassrootsCommittees + s.GrassrootsCells)
}

// OfRoster counts the cells and villages of a roster. A village has no cell
// where the one it names is gone.
func OfRoster(cells, gone []*scoring.PartyCell, villages []scoring.Village) *Roster {
	villages = scoring.DistinctVillages(villages, cells, gone)
	s := &Roster{Villages: len(villages)}
	committees, known := map[[2]string]scoring.Level{}, naming.CommitteeKeys{}
	kinds, parts := parting{key: criteria.Key}, parting{key: naming.CommitteeKey}
	for _, c := range cells {
		s.take(c)
		kinds.take(c.Kind, c)
		parts.take(c.Committee, c)
		level := c.LevelOf()
		//exhaustive:enforce
		switch level {
		case scoring.SubordinateCell:
		case scoring.GrassrootsCell:
			s.GrassrootsCells++
		case scoring.LevelUnknown:
			s.LevelUnknown++
		}
		if key := c.CommitteeKey(known); c.Parent() != "" && committees[key] != scoring.SubordinateCell {
			committees[key] = level
		}
	}
	s.Kinds, s.ByCommittee = kinds.parts, parts.parts
	s.Committees = len(committees)
	for _, level := range committees {
		if level == scoring.SubordinateCell {
			s.GrassrootsCommittees++
		}
	}
	for _, v := range villages {
		if v.Cell == "" {
			s.WithoutCell = append(s.WithoutCell, v)
		}
	}
	return s
}

// A parting sorts cells into parts in the order in which their names first
// come. A name's key is computed once.
type parting struct {
	key   func(string) string
	parts []Part
	names map[string]int // of a name as written
	keys  map[string]int
}

func (p *parting) take(name string, c *scoring.PartyCell) {
	at, known := p.names[name]
	if !known {
		at = p.find(name)
	}
	p.parts[at].take(c)
}

func (p *parting) find(name string) int {
	if p.names == nil {
		p.names, p.keys = map[string]int{}, map[string]int{}
	}
	key := p.key(name)
	at, known := p.keys[key]
	if !known {
		at = len(p.parts)
		p.parts = append(p.parts, Part{Name: name})
		p.keys[key] = at
	}
	p.names[name] = at
	return at
}

// Of returns the statistics of the cells that count in a result.
func Of(r *scoring.Result) *Roster {
	var cells, gone []*scoring.PartyCell
	for i := range r.Cells {
		if r.Cells[i].Outside {
			gone = append(gone, r.Cells[i].Cell)
		} else {
			cells = append(cells, r.Cells[i].Cell)
		}
	}
	return OfRoster(cells, gone, r.Villages)
}

// Sums are the counts' numbers in the order of a comparison: members, exempt, new, women, minorities.
func (r Counts) Sums() []KnownSum {
	return []KnownSum{r.Members, r.Exempt, r.NewMembers, r.Women, r.Minority}
}
