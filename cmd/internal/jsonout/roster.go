package jsonout

import (
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring/statistics"
)

// jsonRoster are the statistics of a roster.
type jsonRoster struct {
	Committees           int  `json:"committees"`
	Organisations        *int `json:"organisations"` // null: of some cells it is not told
	GrassrootsCommittees int  `json:"grassrootsCommittees"`
	GrassrootsCells      int  `json:"grassrootsCells"`
	LevelUnknown         int  `json:"levelUnknown"`
	jsonRosterCounts
	Kinds       []jsonRosterPart `json:"kinds"`
	ByCommittee []jsonRosterPart `json:"byCommittee"`
	Villages    *int             `json:"villages"` // null: the roster lists none
	WithoutCell []jsonVillage    `json:"villagesWithoutCell"`
}

type jsonRosterCounts struct {
	Cells         int       `json:"cells"`
	Members       jsonSum   `json:"members"`
	Exempt        jsonSum   `json:"exempt"`
	NewMembers    jsonSum   `json:"newMembers"`
	Women         jsonSum   `json:"women"`
	Minority      jsonSum   `json:"minority"`
	WomenShare    jsonShare `json:"womenShare"`
	MinorityShare jsonShare `json:"minorityShare"`
}

type jsonRosterPart struct {
	Name *string `json:"name"`
	jsonRosterCounts
}

// jsonSum is a sum over the known of all cells.
type jsonSum struct {
	Sum   *int `json:"sum"`
	Known int  `json:"known"`
	Of    int  `json:"of"`
}

// jsonShare is a share over the cells that tell part and whole.
type jsonShare struct {
	Rate  *criteria.Points `json:"rate"`
	Known int              `json:"known"`
	Of    int              `json:"of"`
}

type jsonVillage struct {
	Name      string  `json:"name"`
	Committee *string `json:"committee"`
}

func rosterOf(r *view.Report) *jsonRoster {
	if r.OfCommittees() {
		return nil
	}
	entry := rosterEntry(statistics.Of(r.Result))
	return &entry
}

func rosterEntry(s *statistics.Roster) jsonRoster {
	out := jsonRoster{
		Committees: s.Committees, Organisations: s.Organisations().Pointer(), GrassrootsCommittees: s.GrassrootsCommittees,
		GrassrootsCells: s.GrassrootsCells, LevelUnknown: s.LevelUnknown, jsonRosterCounts: rosterCountsEntry(s.Counts),
		Kinds: rosterPartEntries(s.Kinds), ByCommittee: rosterPartEntries(s.ByCommittee), WithoutCell: []jsonVillage{},
	}
	if s.Villages > 0 {
		out.Villages = &s.Villages
	}
	for _, v := range s.WithoutCell {
		out.WithoutCell = append(out.WithoutCell, jsonVillage{v.Name, nonEmpty(v.Committee)})
	}
	return out
}

func rosterPartEntries(parts []statistics.Part) []jsonRosterPart {
	out := []jsonRosterPart{}
	for _, p := range parts {
		out = append(out, jsonRosterPart{nonEmpty(p.Name), rosterCountsEntry(p.Counts)})
	}
	return out
}

func rosterCountsEntry(c statistics.Counts) jsonRosterCounts {
	return jsonRosterCounts{
		Cells: c.Cells, Members: sumEntry(c.Members), Exempt: sumEntry(c.Exempt), NewMembers: sumEntry(c.NewMembers),
		Women: sumEntry(c.Women), Minority: sumEntry(c.Minority), WomenShare: shareEntry(c.WomenShare), MinorityShare: shareEntry(c.MinorityShare),
	}
}

func sumEntry(k statistics.KnownSum) jsonSum {
	out := jsonSum{Known: k.Known, Of: k.Of}
	if k.Known > 0 {
		out.Sum = &k.Sum
	}
	return out
}

func shareEntry(k statistics.KnownShare) jsonShare {
	return jsonShare{percent(k.Part, k.Whole), k.Known, k.Of}
}
