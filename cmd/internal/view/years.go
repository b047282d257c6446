package view

import (
	"fmt"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// Years returns the parts of a period that is too long for a column a month:
// lists show its years instead. Of other periods there are none.
func (r *Report) Years() []scoring.Period {
	if !r.Result.Period.Long() {
		return nil
	}
	return r.Result.Period.Years()
}

// ListMonths returns the months that have a list of their own: those of a long
// period were handed in long ago.
func (r *Report) ListMonths() []scoring.Month {
	if r.Result.Period.Long() {
		return nil
	}
	units := r.Result.Units()
	if r.OfPeriod() && len(units) == 1 {
		return nil // the list to sign says all of it
	}
	return units
}

// MonthSheet names the list of a month; the year stands in it where the period
// has several.
func (r *Report) MonthSheet(m scoring.Month) string {
	if m.Span > 0 {
		return unitName(m)
	}
	if r.Result.Period.SeveralYears() {
		return names.MonthOfYear(m.Month, m.Year)
	}
	return names.Month(m.Month)
}

// A Shown is what a list shows of the meetings: a column a month, of a long
// period a column a year. It is computed once a list.
type Shown struct {
	Titles   []string
	years    []scoring.Period
	slots    []Slot // where there are no years
	decimals int
}

// Shown makes the columns of a list.
func (r *Report) Shown(p *text.Printer) Shown {
	s := Shown{years: r.Years()}
	for _, year := range s.years {
		s.Titles = append(s.Titles, YearTitle(year, p))
	}
	if len(s.years) > 0 {
		s.decimals = r.Result.Sets[0].Period.Decimals
		return s
	}
	if OneSheet(r) {
		return s
	}
	s.slots = r.Slots()
	for _, slot := range s.slots {
		s.Titles = append(s.Titles, r.SlotTitle(slot, "report.month.short", p))
	}
	return s
}

// Texts are those of a cell, below the titles.
func (s Shown) Texts(c *scoring.CellResult, p *text.Printer) (texts []string) {
	for _, year := range s.years {
		texts = append(texts, OrNone(PointsText(c.MeanOf(year, s.decimals), p), p))
	}
	for _, slot := range s.slots {
		texts = append(texts, MeetingText(MeetingIn(c, slot), p))
	}
	return texts
}

// OrNone is the text, or a word that there is none.
func OrNone(s string, p *text.Printer) string {
	if s == "" {
		return p.Text("report.none")
	}
	return s
}

// YearTitle heads the column of a year, or of the part of one.
func YearTitle(year scoring.Period, p *text.Printer) string {
	if year.Kind == criteria.FullYear {
		return p.Text("report.year", "year", fmt.Sprint(year.First.Year))
	}
	return p.Text("report.year.part", "year", fmt.Sprint(year.First.Year), "first", year.First.Month, "last", year.Last.Month)
}
