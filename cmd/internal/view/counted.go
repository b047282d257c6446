package view

import (
	"strings"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// A Part is a row that party cells are counted in: those of a committee, or of a kind.
type Part struct {
	Name   string
	Counts scoring.Summary
}

// Counted is a report's counts by committee and by kind. Every page that counts has
// the same rows.
type Counted struct {
	Committees, Kinds []Part

	report            *Report
	p                 *text.Printer
	committees, kinds map[string]string // their names in the rows, by key
}

// CountedOf makes the counts of a report.
func CountedOf(r *Report, p *text.Printer) *Counted {
	c := &Counted{report: r, p: p, committees: map[string]string{}, kinds: map[string]string{}}
	for _, part := range r.Result.Committees {
		c.committees[naming.CommitteeKey(part.Name)] = r.GroupName(part.Name, p)
		c.Committees = append(c.Committees, Part{r.GroupName(part.Name, p), part.Summary})
	}
	for _, part := range r.Result.Kinds {
		name := kindName(part.Name, p)
		c.kinds[criteria.Key(part.Name)] = name
		c.Kinds = append(c.Kinds, Part{name, part.Summary})
	}
	return c
}

// Committee is the name of the row that counts the cells of a committee.
func (c *Counted) Committee(name string) string {
	if counted, found := c.committees[naming.CommitteeKey(name)]; found {
		return counted
	}
	return c.report.GroupName(name, c.p)
}

// Kind is the name of the row that counts the cells of a kind.
func (c *Counted) Kind(name string) string {
	if counted, found := c.kinds[criteria.Key(name)]; found {
		return counted
	}
	return kindName(name, c.p)
}

// kindName is the kind's name, or the words for none.
func kindName(name string, p *text.Printer) string {
	if strings.TrimSpace(name) == "" {
		return p.Text("excel.no-kind")
	}
	return name
}
