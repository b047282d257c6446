package jsonout

import (
	"chibo/cmd/internal/view"
	"chibo/scoring/statistics"
)

// jsonOrganisation are the statistics of cells by size, tổ đảng, members elsewhere
// and bốn tốt.
type jsonOrganisation struct {
	Sizes    []jsonSize   `json:"sizes"`
	Unsized  int          `json:"unsized"`
	Groups   jsonSum      `json:"partyGroups"`
	With     int          `json:"withPartyGroups"`
	Away     jsonSum      `json:"away"`
	FourGood jsonFourGood `json:"fourGood"`
}

// A jsonSize counts the cells of so many members; to is null where it is open.
type jsonSize struct {
	From  int  `json:"from"`
	To    *int `json:"to"`
	Cells int  `json:"cells"`
}

type jsonFourGood struct {
	Launched   int            `json:"launched"`
	Recognised int            `json:"recognised"`
	Known      int            `json:"known"`
	Of         int            `json:"of"`
	Kinds      []jsonGoodKind `json:"kinds"`
}

type jsonGoodKind struct {
	Name       *string `json:"name"`
	Launched   int     `json:"launched"`
	Recognised int     `json:"recognised"`
}

func organisationOf(r *view.Report) *jsonOrganisation {
	if r.OfCommittees() {
		return nil
	}
	s := statistics.OfOrganisation(r.Result)
	out := &jsonOrganisation{Sizes: []jsonSize{}, Unsized: s.Unsized, Groups: sumEntry(s.Groups), With: s.WithGroups.Count, Away: sumEntry(s.Away),
		FourGood: jsonFourGood{s.Launched.Count, s.Recognised.Count, max(s.Launched.Known, s.Recognised.Known), s.Launched.Of, []jsonGoodKind{}}}
	for i, b := range s.Sizes {
		size := jsonSize{From: b.From, Cells: b.Cells}
		if b.To > 0 || i == 0 {
			size.To = &s.Sizes[i].To
		}
		out.Sizes = append(out.Sizes, size)
	}
	for _, k := range s.Kinds {
		out.FourGood.Kinds = append(out.FourGood.Kinds, jsonGoodKind{nonEmpty(k.Name), k.Launched.Count, k.Recognised.Count})
	}
	return out
}
