package scoring

import "chibo/criteria"

// Whole returns the period as one unit that has a sheet of its own: a quarter,
// a half, nine months or a year. A single month is itself.
func (p Period) Whole() Month {
	last := p.Last
	if p.Kind != criteria.OneMonth {
		last.Span = (p.Last.Year-p.First.Year)*12 + p.Last.Month - p.First.Month + 1
	}
	return last
}

// Period returns the months that a month with a span stands for, or the month
// itself.
func (m Month) Period() Period {
	last := Month{Year: m.Year, Month: m.Month}
	kind := criteria.MonthRange
	switch m.Span {
	case 0, 1:
		kind = criteria.OneMonth
	case 3:
		kind = criteria.Quarter
	case 6:
		kind = criteria.HalfYear
	case 9:
		kind = criteria.NineMonths
	case 12:
		kind = criteria.FullYear
	}
	return Period{Kind: kind, First: last.Add(1 - max(m.Span, 1)), Last: last}
}

// Unit returns the parts of the period that a month with a span stands for;
// package text writes "quý III năm 2026". ok is false of a plain month.
func (m Month) Unit() (kind string, number, year int, ok bool) {
	kind, number, year = m.Period().Parts()
	return kind, number, year, m.Span > 0
}

// UnitsOf returns what a period asks sheets of: its months, and under a set of
// periods its quarters, or itself where it has a sheet of its own.
func UnitsOf(set *criteria.Set, period Period) []Month {
	months := period.Months()
	if set == nil || set.Scope != criteria.OfPeriod {
		return months
	}
	if period.Kind == criteria.MonthRange || set.OwnSheet(period.Kind) {
		return []Month{period.Whole()}
	}
	var units []Month
	for _, m := range months {
		if quarter := QuarterOf(m); m == quarter.Last {
			units = append(units, quarter.Whole())
		}
	}
	return units
}

// Units returns what the period of the result asks sheets of.
func (r *Result) Units() []Month {
	if len(r.Sets) == 0 {
		return r.Period.Months()
	}
	return UnitsOf(r.Sets[0], r.Period)
}
