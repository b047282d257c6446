package view

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/scoring/statistics"
)

// OrganisationLines count the cells by size, and what the roster tells of tổ đảng,
// members elsewhere and bốn tốt; nothing of what it tells of no cell.
func (r *Report) OrganisationLines(p *text.Printer) (lines []string) {
	if r.OfCommittees() {
		return nil
	}
	s := statistics.OfOrganisation(r.Result)
	if line := sizeLine(s, p); line != "" {
		lines = append(lines, line)
	}
	if s.WithGroups.Known > 0 {
		lines = append(lines, p.Text("organisation.groups", "cells", s.WithGroups.Count, "groups", s.Groups.Sum, "known", s.WithGroups.Known, "of", s.WithGroups.Of))
	}
	if s.Away.Known > 0 {
		lines = append(lines, p.Text("organisation.away", "members", s.Away.Sum, "known", s.Away.Known, "of", s.Away.Of))
	}
	if s.Launched.Known+s.Recognised.Known > 0 {
		lines = append(lines, p.Text("organisation.four-good", "launched", s.Launched.Count, "recognised", s.Recognised.Count,
			"known", max(s.Launched.Known, s.Recognised.Known), "of", s.Launched.Of, "kinds", fourGoodKinds(s, p)))
	}
	return lines
}

func sizeLine(s *statistics.Organisation, p *text.Printer) string {
	var bands []string
	cells := 0
	for i, b := range s.Sizes {
		cells += b.Cells
		if i > 0 || b.Cells > 0 { // fewer than the least are listed where there are any
			bands = append(bands, p.Text("organisation.size", "band", bandName(b, p), "cells", b.Cells))
		}
	}
	if cells == 0 {
		return ""
	}
	line := p.Text("organisation.sizes", "bands", strings.Join(bands, "; "))
	if s.Unsized > 0 {
		line += "; " + p.Text("organisation.unsized", "cells", s.Unsized)
	}
	return line
}

// bandName writes "3–5", "dưới 3", "trên 100".
func bandName(b statistics.SizeBand, p *text.Printer) string {
	switch {
	case b.From == 0:
		return p.Text("organisation.below", "members", b.To+1)
	case b.To == 0:
		return p.Text("organisation.above", "members", b.From-1)
	}
	return fmt.Sprintf("%d–%d", b.From, b.To)
}

func fourGoodKinds(s *statistics.Organisation, p *text.Printer) string {
	var kinds []string
	for _, k := range s.Kinds {
		kinds = append(kinds, fmt.Sprintf("%s %d/%d", KindName(k.Name, p), k.Launched.Count, k.Recognised.Count))
	}
	return strings.Join(kinds, ", ")
}
