package view

import (
	"fmt"
	"slices"
	"strings"

	"chibo/cmd/internal/text"
	"chibo/scoring"
	"chibo/scoring/statistics"
)

// rosterTable has the statistics of a roster by kind and by committee.
func rosterTable(s *statistics.Roster, p *text.Printer) Table {
	g := &Grid{Columns: heads(p, 1, "roster.part", "roster.cells", "roster.members", "roster.exempt", "roster.new", "roster.women",
		"roster.women-share", "roster.minority", "roster.minority-share")}
	row := func(name string, c statistics.Counts) {
		texts := []string{name, fmt.Sprint(c.Cells)}
		for _, k := range []statistics.KnownSum{c.Members, c.Exempt, c.NewMembers, c.Women} {
			texts = append(texts, sumText(k, p))
		}
		g.Rows = append(g.Rows, append(texts, shareOfText(c.WomenShare, p), sumText(c.Minority, p), shareOfText(c.MinorityShare, p)))
	}
	for _, part := range s.Kinds {
		row(KindName(part.Name, p), part.Counts)
	}
	if len(s.ByCommittee) > 1 {
		for _, part := range s.ByCommittee {
			row(committeeName(part.Name, p), part.Counts)
		}
	}
	row(p.Text("excel.total"), s.Counts)
	return Table{Title: p.Text("roster.title"), Grid: g, Lines: RosterLines(s, p)}
}

// KindName is the name of a kind of cell, a word where there is none.
func KindName(name string, p *text.Printer) string {
	if strings.TrimSpace(name) == "" {
		return p.Text("excel.no-kind")
	}
	return text.Plain(name)
}

// sumText writes a sum; one that leaves cells out says of how many it knows.
func sumText(k statistics.KnownSum, p *text.Printer) string {
	switch {
	case k.Known == 0:
		return p.Text("report.none")
	case k.Known < k.Of:
		return p.Text("roster.partly", "value", k.Sum, "known", k.Known, "of", k.Of)
	}
	return fmt.Sprint(k.Sum)
}

func shareOfText(k statistics.KnownShare, p *text.Printer) string {
	switch rate := k.Rate(); {
	case !rate.Known():
		return p.Text("report.none")
	case k.Known < k.Of:
		return p.Text("roster.partly", "value", rate, "known", k.Known, "of", k.Of)
	default:
		return p.Value(rate)
	}
}

// RosterLines tell of committees, organisations and villages.
func RosterLines(s *statistics.Roster, p *text.Printer) []string {
	lines := []string{p.Text("roster.committees", "committees", s.Committees, "cells", s.Cells)}
	if s.Committees == 0 {
		lines = []string{p.Text("roster.committees.none", "cells", s.Cells)}
	}
	if n := s.Organisations(); n.Known {
		lines = append(lines, p.Text("roster.organisations", "count", n.Value, "committees", s.GrassrootsCommittees, "cells", s.GrassrootsCells))
	} else if known := s.Cells - s.LevelUnknown; known > 0 {
		lines = append(lines, p.Text("roster.organisations.partly", "committees", s.GrassrootsCommittees, "cells", s.GrassrootsCells, "unknown", s.LevelUnknown))
	} else {
		lines = append(lines, p.Text("roster.organisations.unknown"))
	}
	switch {
	case s.Villages == 0:
	case len(s.WithoutCell) == 0:
		lines = append(lines, p.Text("roster.villages.all", "count", s.Villages))
	default:
		lines = append(lines, p.Text("roster.villages.without", "count", s.Villages, "without", len(s.WithoutCell), "names", villageNames(s.WithoutCell)))
	}
	if partly(s.Counts) {
		lines = append(lines, p.Text("roster.partly.about"))
	}
	return lines
}

// partly reports whether a sum leaves cells out.
func partly(c statistics.Counts) bool {
	return slices.ContainsFunc(c.Sums(), func(k statistics.KnownSum) bool { return k.Known > 0 && k.Known < k.Of })
}

func villageNames(villages []scoring.Village) string {
	var names []string
	for _, v := range villages {
		names = append(names, villageName(&v))
	}
	return strings.Join(names, "; ")
}

// villageName names a village, with its committee where the roster has several.
func villageName(v *scoring.Village) string {
	name := text.Plain(v.Name)
	if v.Committee != "" {
		name += " (" + text.Plain(v.Committee) + ")"
	}
	return name
}
