package scoring

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"chibo/criteria"
)

// A Period is the span that is graded: a month, a quarter, a half-year, nine
// months, a year, or any other run of months.
type Period struct {
	Kind        criteria.PeriodKind
	First, Last Month
}

// ErrPeriod says that a text names no period.
var ErrPeriod = errors.New("not a period")

// Months returns the months of the period in order.
func (p Period) Months() []Month {
	var months []Month
	for m := p.First; m.Compare(p.Last) <= 0; m = m.Add(1) {
		months = append(months, m)
	}
	return months
}

// Contains reports whether the month lies in the period.
func (p Period) Contains(m Month) bool {
	return m.Compare(p.First) >= 0 && m.Compare(p.Last) <= 0
}

// Number returns which quarter or half of its year the period is, from 1.
func (p Period) Number() int {
	length := 3
	if p.Kind == criteria.HalfYear {
		length = 6
	}
	return (p.First.Month-1)/length + 1
}

// String writes the period in its short form: "2026-07", "2026-Q3",
// "2026-H1", "2026-9M", "2026", "2024-01..2026-06".
func (p Period) String() string {
	//exhaustive:enforce
	switch p.Kind {
	case criteria.FullYear:
	case criteria.OneMonth:
		return p.First.String()
	case criteria.Quarter:
		return fmt.Sprintf("%04d-Q%d", p.First.Year, p.Number())
	case criteria.HalfYear:
		return fmt.Sprintf("%04d-H%d", p.First.Year, p.Number())
	case criteria.NineMonths:
		return fmt.Sprintf("%04d-9M", p.First.Year)
	case criteria.MonthRange:
		return p.First.String() + ".." + p.Last.String()
	}
	return fmt.Sprintf("%04d", p.First.Year)
}

// Parts returns the kind of the period, its number within the year and the
// year; package text writes "quý III năm 2026".
func (p Period) Parts() (kind string, number, year int) {
	if p.Kind == criteria.OneMonth {
		return string(p.Kind), p.First.Month, p.First.Year
	}
	return string(p.Kind), p.Number(), p.First.Year
}

// QuarterOf returns the quarter a month lies in.
func QuarterOf(m Month) Period {
	return span(criteria.Quarter, m.Year, (m.Month-1)/3*3+1, 3)
}

// LastQuarterEnded returns the last quarter that ended before the day.
func LastQuarterEnded(today criteria.Date) Period {
	return QuarterOf(MonthOf(today).Add(-3))
}

// LatestPeriod reads a period that names no year, such as "quý 3", as the latest
// one that has begun. It is for saying what may be meant, never taken by itself.
func LatestPeriod(text string, today criteria.Date) (Period, bool) {
	for year := today.Year; year >= today.Year-1; year-- {
		if p, err := parseNamed(text + "/" + strconv.Itoa(year)); err == nil && p.First.Compare(MonthOf(today)) <= 0 {
			return p, true
		}
	}
	return Period{}, false
}

func span(kind criteria.PeriodKind, year, firstMonth, months int) Period {
	first := Month{Year: year, Month: firstMonth}
	return Period{Kind: kind, First: first, Last: first.Add(months - 1)}
}

// The ways in which periods are written, in short form and as clerks do: "7/2026",
// "tháng 7/2026", "quý III/2026", "6 tháng đầu năm 2026". The text has been stripped
// of marks, case and surplus spaces; the year is the group "y", the number "n".
var (
	shortMonth   = regexp.MustCompile(`^(?P<y>\d{4}) (?P<n>\d{1,2})$`)
	writtenMonth = regexp.MustCompile(`^(?:(?:thang|t) ?)?(?P<n>\d{1,2}) (?:nam )?(?P<y>\d{4})$`)
	shortQuarter = regexp.MustCompile(`^(?P<y>\d{4}) q ?(?P<n>[1-4])$`)
	quarterNamed = regexp.MustCompile(`^(?:quy|q) ?(?P<n>\d{1,2}|i{1,3}|iv) (?:nam )?(?P<y>\d{4})$`)
	shortHalf    = regexp.MustCompile(`^(?P<y>\d{4}) h ?(?P<n>[12])$`)
	firstHalf    = regexp.MustCompile(`^6 thang (?:dau (?:nam )?)?(?:nam )?(?P<y>\d{4})$`)
	lastHalf     = regexp.MustCompile(`^6 thang cuoi (?:nam )?(?P<y>\d{4})$`)
	shortNine    = regexp.MustCompile(`^(?P<y>\d{4}) 9m$`)
	nineNamed    = regexp.MustCompile(`^9 thang (?:dau (?:nam )?)?(?:nam )?(?P<y>\d{4})$`)
	yearNamed    = regexp.MustCompile(`^(?:nam )?(?P<y>\d{4})$`)
)

// A periodForm is one way of writing a period.
type periodForm struct {
	pattern *regexp.Regexp
	make    func(year, n int) (Period, bool)
}

// periodForms returns every way, in the order in which they are tried.
func periodForms() []periodForm {
	month := func(y, n int) (Period, bool) { return span(criteria.OneMonth, y, n, 1), n >= 1 && n <= 12 }
	quarter := func(y, n int) (Period, bool) { return span(criteria.Quarter, y, (n-1)*3+1, 3), n >= 1 && n <= 4 }
	half := func(y, n int) (Period, bool) { return span(criteria.HalfYear, y, (n-1)*6+1, 6), n == 1 || n == 2 }
	whole := func(kind criteria.PeriodKind, first, months int) func(int, int) (Period, bool) {
		return func(y, _ int) (Period, bool) { return span(kind, y, first, months), true }
	}
	return []periodForm{
		{shortMonth, month}, {writtenMonth, month}, {shortQuarter, quarter}, {quarterNamed, quarter}, {shortHalf, half},
		{firstHalf, whole(criteria.HalfYear, 1, 6)}, {lastHalf, whole(criteria.HalfYear, 7, 6)},
		{shortNine, whole(criteria.NineMonths, 1, 9)}, {nineNamed, whole(criteria.NineMonths, 1, 9)}, {yearNamed, whole(criteria.FullYear, 1, 12)},
	}
}

// ParsePeriod reads a period in its short form or as a clerk writes it, with
// or without Vietnamese marks. The error is ErrPeriod.
func ParsePeriod(text string) (Period, error) {
	if p, err := parseNamed(text); err == nil && !strings.Contains(text, "..") { // a range without one of its ends is none
		return p, nil
	}
	if p, ok := parseRange(text); ok {
		return p, nil
	}
	return Period{}, ErrPeriod
}

// parseNamed reads a period that has a name: all but ranges.
func parseNamed(text string) (Period, error) {
	plain := criteria.PlainKey(text)
	for _, form := range periodForms() {
		match := form.pattern.FindStringSubmatch(plain)
		if match == nil {
			continue
		}
		year, _ := strconv.Atoi(match[form.pattern.SubexpIndex("y")])
		n := 0
		if i := form.pattern.SubexpIndex("n"); i >= 0 {
			n = parseOrdinal(match[i])
		}
		if p, ok := form.make(year, n); ok && year >= 1900 && year < 2200 {
			return p, nil
		}
	}
	return Period{}, ErrPeriod
}

// parseOrdinal reads "3" or "iii"; 0 where it is neither.
func parseOrdinal(s string) int {
	for i, roman := range []string{"i", "ii", "iii", "iv"} {
		if s == roman {
			return i + 1
		}
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0
	}
	return n
}

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
