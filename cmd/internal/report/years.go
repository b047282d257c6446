package report

import (
	"fmt"
	"strings"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// years returns the parts of a period that is too long for a column a month:
// lists show its years instead. Of other periods there are none.
func (r *Report) years() []scoring.Period {
	if !r.Result.Period.Long() {
		return nil
	}
	return r.Result.Period.Years()
}

// listMonths returns the months that have a list of their own: those of a long
// period were handed in long ago.
func (r *Report) listMonths() []scoring.Month {
	if r.Result.Period.Long() {
		return nil
	}
	units := r.Result.Units()
	if r.ofPeriod() && len(units) == 1 {
		return nil // the list to sign says all of it
	}
	return units
}

// monthSheet names the list of a month; the year stands in it where the period
// has several.
func (r *Report) monthSheet(m scoring.Month) string {
	if m.Span > 0 {
		return unitName(m)
	}
	if r.Result.Period.SeveralYears() {
		return names.MonthOfYear(m.Month, m.Year)
	}
	return names.Month(m.Month)
}

// A shown is what a list shows of the meetings: a column a month, of a long
// period a column a year. It is worked out once a list.
type shown struct {
	titles   []string
	years    []scoring.Period
	slots    []slot // where there are no years
	decimals int
}

func (r *Report) shown(p *text.Printer) shown {
	s := shown{years: r.years()}
	for _, year := range s.years {
		s.titles = append(s.titles, yearTitle(year, p))
	}
	if len(s.years) > 0 {
		s.decimals = r.Result.Sets[0].Period.Decimals
		return s
	}
	s.slots = r.slots()
	for _, slot := range s.slots {
		s.titles = append(s.titles, r.slotTitle(slot, "report.month.short", p))
	}
	return s
}

// texts are those of a cell, below the titles.
func (s shown) texts(c *scoring.CellResult, p *text.Printer) (texts []string) {
	for _, year := range s.years {
		texts = append(texts, orNone(pointsText(c.MeanOf(year, s.decimals), p), p))
	}
	for _, slot := range s.slots {
		texts = append(texts, meetingText(meetingIn(c, slot), p))
	}
	return texts
}

func orNone(s string, p *text.Printer) string {
	if s == "" {
		return p.Text("report.none")
	}
	return s
}

// yearTitle heads the column of a year, or of the part of one.
func yearTitle(year scoring.Period, p *text.Printer) string {
	if year.Kind == criteria.FullYear {
		return p.Text("report.year", "year", fmt.Sprint(year.First.Year))
	}
	return p.Text("report.year.part", "year", fmt.Sprint(year.First.Year), "first", year.First.Month, "last", year.Last.Month)
}

// hideSlots takes the columns of the single months out of sight: the formulas
// rest on them.
func (s *sheet) hideSlots(c listColumns) {
	for i := range c.slots {
		s.widths[2+i] = 0
		s.do(s.file.SetColVisible(s.name, columnName(3+i), false))
	}
}

// yearCell writes a cell's mean of one year, as a formula over its months, which
// stand in hidden columns.
func (s *sheet) yearCell(column int, c listColumns, cell *scoring.CellResult, year scoring.Period) {
	look := numberStyle()
	decimals := s.decimals()
	if decimals == 2 {
		look.format = meanFormat
	}
	mean := cell.MeanOf(year, decimals)
	first, last := 0, 0
	for i, slot := range c.slots {
		if !year.Contains(slot.month) {
			continue
		}
		if first == 0 {
			first = 3 + i
		}
		last = 3 + i
	}
	if sum, count := shownSum(cell, c.slots[first-3:last-2]); mean.Known && meanIs(sum, count, decimals, mean.Value) {
		months := address(first, s.row, false) + ":" + address(last, s.row, false)
		s.formula(column, fmt.Sprintf("ROUND(AVERAGE(%s),%d)", months, decimals), mean.Value.Float(), look)
		return
	}
	s.text(column, strings.Trim(orNone("", s.p), " "), midStyle())
}

// A jsonYear is a cell's mean of one year of a period of several.
type jsonYear struct {
	Year     string           `json:"year"`
	Score    *criteria.Points `json:"score"`
	Meetings int              `json:"meetings"`
}

func (r *Report) jsonYears(c *scoring.CellResult) (years []jsonYear) {
	if !r.Result.Period.SeveralYears() {
		return nil
	}
	for _, year := range r.Result.Period.Years() {
		_, count := c.SumOf(year)
		years = append(years, jsonYear{year.String(), c.MeanOf(year, r.Result.Sets[0].Period.Decimals).Pointer(), count})
	}
	return years
}
