package scoring

import (
	"cmp"
	"encoding/json"

	"chibo/criteria"
)

// A Month is a month of a year, the unit in which meetings are held. One with
// a span stands for a whole quarter or year that has a sheet of its own: it is
// the last month of it.
type Month struct {
	Year, Month int
	Span        int // how many months it stands for; 0: itself alone
}

// MonthOf returns the month a date lies in.
func MonthOf(d criteria.Date) Month { return Month{Year: d.Year, Month: d.Month} }

// IsZero reports whether there is no month.
func (m Month) IsZero() bool { return m == Month{} }

// Compare returns -1, 0 or 1 as m ends before, with or after o.
func (m Month) Compare(o Month) int {
	return cmp.Or(cmp.Compare(m.Year, o.Year), cmp.Compare(m.Month, o.Month))
}

// Add returns the month n months on.
func (m Month) Add(n int) Month {
	months := m.Year*12 + m.Month - 1 + n
	return Month{Year: months / 12, Month: months%12 + 1}
}

// LastDay returns the last day of the month.
func (m Month) LastDay() criteria.Date {
	next := m.Add(1)
	first := criteria.Date{Year: next.Year, Month: next.Month, Day: 1}
	return criteria.DateOf(first.Time().AddDate(0, 0, -1))
}

// String writes the month as "2026-07", a whole quarter as "2026-Q3".
func (m Month) String() string {
	if m.Span > 0 {
		return m.Period().String()
	}
	return criteria.Date{Year: m.Year, Month: m.Month}.String()[:len("2026-07")]
}

// YearMonth returns the parts; package text writes "tháng 7/2026".
func (m Month) YearMonth() (year, month int) { return m.Year, m.Month }

// MarshalJSON writes the month as a string.
func (m Month) MarshalJSON() ([]byte, error) { return []byte(`"` + m.String() + `"`), nil }

// UnmarshalJSON reads what MarshalJSON writes.
func (m *Month) UnmarshalJSON(b []byte) error {
	var text string
	if err := json.Unmarshal(b, &text); err != nil {
		return ErrPeriod
	}
	if *m = MonthOfData(text); m.IsZero() {
		return ErrPeriod
	}
	return nil
}

// MonthOfData reads a month as String writes it, and for the sake of what was
// changed by hand whatever else names one; the zero Month where it is none.
func MonthOfData(s string) Month {
	if m, ok := plainMonth(s); ok || s == "" {
		return m
	}
	period, err := ParsePeriod(s)
	switch {
	case err != nil || period.Kind == criteria.MonthRange:
		return Month{}
	case period.Kind == criteria.OneMonth:
		return period.First
	}
	return period.Whole()
}

// plainMonth reads a month that is written as String writes it: a report has
// several for each of its cells.
func plainMonth(s string) (Month, bool) {
	if len(s) != len("2026-07") || s[4] != '-' {
		return Month{}, false
	}
	number := func(digits string) (n int) {
		for i := range len(digits) {
			if digits[i] < '0' || digits[i] > '9' {
				return -1
			}
			n = 10*n + int(digits[i]-'0')
		}
		return n
	}
	year, month := number(s[:4]), number(s[5:])
	if year < 1900 || year >= 2200 || month < 1 || month > 12 {
		return Month{}, false
	}
	return Month{Year: year, Month: month}, true
}
