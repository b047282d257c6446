package jsonout

import (
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring/statistics"
)

// roster are the statistics of a roster.
type roster struct {
	Committees           int                    `json:"committees"`
	Organisations        criteria.Optional[int] `json:"organisations"` // null: of some cells it is not known
	GrassrootsCommittees int                    `json:"grassrootsCommittees"`
	GrassrootsCells      int                    `json:"grassrootsCells"`
	LevelUnknown         int                    `json:"levelUnknown"`
	rosterCounts
	Kinds       []rosterPart           `json:"kinds"`
	ByCommittee []rosterPart           `json:"byCommittee"`
	Villages    criteria.Optional[int] `json:"villages"` // null: the roster lists none
	WithoutCell []village              `json:"villagesWithoutCell"`
}

type rosterCounts struct {
	Cells         int        `json:"cells"`
	Members       knownSum   `json:"members"`
	Exempt        knownSum   `json:"exempt"`
	NewMembers    knownSum   `json:"newMembers"`
	Women         knownSum   `json:"women"`
	Minority      knownSum   `json:"minority"`
	WomenShare    knownShare `json:"womenShare"`
	MinorityShare knownShare `json:"minorityShare"`
}

type rosterPart struct {
	Name *string `json:"name"`
	rosterCounts
}

// knownSum is a sum over the known of all cells.
type knownSum struct {
	Sum   criteria.Optional[int] `json:"sum"`
	Known int                    `json:"known"`
	Of    int                    `json:"of"`
}

// knownShare is a share over the cells of which part and whole are known.
type knownShare struct {
	Rate  criteria.Optional[criteria.Points] `json:"rate"`
	Known int                                `json:"known"`
	Of    int                                `json:"of"`
}

type village struct {
	Name      string  `json:"name"`
	Committee *string `json:"committee"`
}

func rosterOf(r *view.Report) *roster {
	if r.OfCommittees() {
		return nil
	}
	entry := rosterEntry(statistics.Of(r.Result))
	return &entry
}

func rosterEntry(s *statistics.Roster) roster {
	out := roster{
		Committees: s.Committees, Organisations: s.Organisations(), GrassrootsCommittees: s.GrassrootsCommittees,
		GrassrootsCells: s.GrassrootsCells, LevelUnknown: s.LevelUnknown, rosterCounts: rosterCountsEntry(s.Counts),
		Kinds: rosterPartEntries(s.Kinds), ByCommittee: rosterPartEntries(s.ByCommittee), Villages: nonZero(s.Villages), WithoutCell: []village{},
	}
	for _, v := range s.WithoutCell {
		out.WithoutCell = append(out.WithoutCell, village{v.Name, nonEmpty(v.Committee)})
	}
	return out
}

func rosterPartEntries(parts []statistics.Part) []rosterPart {
	out := []rosterPart{}
	for _, p := range parts {
		out = append(out, rosterPart{nonEmpty(p.Name), rosterCountsEntry(p.Counts)})
	}
	return out
}

func rosterCountsEntry(c statistics.Counts) rosterCounts {
	return rosterCounts{
		Cells: c.Cells, Members: sumEntry(c.Members), Exempt: sumEntry(c.Exempt), NewMembers: sumEntry(c.NewMembers),
		Women: sumEntry(c.Women), Minority: sumEntry(c.Minority), WomenShare: shareEntry(c.WomenShare), MinorityShare: shareEntry(c.MinorityShare),
	}
}

func sumEntry(k statistics.KnownSum) knownSum {
	return knownSum{criteria.Optional[int]{Value: k.Sum, Known: k.Known > 0}, k.Known, k.Of}
}

func shareEntry(k statistics.KnownShare) knownShare {
	return knownShare{percent(k.Part, k.Whole), k.Known, k.Of}
}
