package jsonout

import (
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring/statistics"
)

// organisationCounts are the statistics of cells by size, tổ đảng, members elsewhere
// and bốn tốt.
type organisationCounts struct {
	Sizes    []sizeBand `json:"sizes"`
	Unsized  int        `json:"unsized"`
	Groups   knownSum   `json:"partyGroups"`
	With     int        `json:"withPartyGroups"`
	Away     knownSum   `json:"away"`
	FourGood fourGood   `json:"fourGood"`
}

// A sizeBand counts the cells from one number of members to another; to is null where it is open.
type sizeBand struct {
	From  int                    `json:"from"`
	To    criteria.Optional[int] `json:"to"`
	Cells int                    `json:"cells"`
}

type fourGood struct {
	Launched   int        `json:"launched"`
	Recognised int        `json:"recognised"`
	Known      int        `json:"known"`
	Of         int        `json:"of"`
	Kinds      []goodKind `json:"kinds"`
}

type goodKind struct {
	Name       *string `json:"name"`
	Launched   int     `json:"launched"`
	Recognised int     `json:"recognised"`
}

func organisationOf(r *view.Report) *organisationCounts {
	if r.OfCommittees() {
		return nil
	}
	s := statistics.OfOrganisation(r.Result)
	out := &organisationCounts{Sizes: []sizeBand{}, Unsized: s.Unsized, Groups: sumEntry(s.Groups), With: s.WithGroups.Count, Away: sumEntry(s.Away),
		FourGood: fourGood{s.Launched.Count, s.Recognised.Count, max(s.Launched.Known, s.Recognised.Known), s.Launched.Of, []goodKind{}}}
	for i, b := range s.Sizes {
		out.Sizes = append(out.Sizes, sizeBand{b.From, criteria.Optional[int]{Value: b.To, Known: b.To > 0 || i == 0}, b.Cells})
	}
	for _, k := range s.Kinds {
		out.FourGood.Kinds = append(out.FourGood.Kinds, goodKind{nonEmpty(k.Name), k.Launched.Count, k.Recognised.Count})
	}
	return out
}
