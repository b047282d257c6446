package criteria

import (
	"cmp"
	"strconv"
	"time"
)

// A Date is a day of the civil calendar, without time or zone.
type Date struct {
	Year  int
	Month int // 1 to 12
	Day   int // 1 to 31
}

// NewDate returns the date and whether it exists in the calendar, between the
// years 1900 and 2199.
func NewDate(year, month, day int) (Date, bool) {
	t := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	d := DateOf(t)
	return d, d == Date{year, month, day} && year >= 1900 && year < 2200
}

// DateOf returns the day of a time, in the time's own zone.
func DateOf(t time.Time) Date { return Date{t.Year(), int(t.Month()), t.Day()} }

// IsZero reports whether there is no date.
func (d Date) IsZero() bool { return d == Date{} }

// Time returns the date's midnight in UTC.
func (d Date) Time() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}

// Compare returns -1, 0 or 1 as d is before, on or after e.
func (d Date) Compare(e Date) int {
	return cmp.Or(cmp.Compare(d.Year, e.Year), cmp.Compare(d.Month, e.Month), cmp.Compare(d.Day, e.Day))
}

// String writes the date as in ISO 8601: "2026-07-05".
func (d Date) String() string {
	text := make([]byte, 0, len("2026-07-05"))
	text = append(appendPadded(text, d.Year, 4), '-')
	text = append(appendPadded(text, d.Month, 2), '-')
	return string(appendPadded(text, d.Day, 2))
}

// appendPadded appends a number of so many digits, of more where it needs them.
func appendPadded(text []byte, n, digits int) []byte {
	for limit := 10; digits > 1; digits, limit = digits-1, limit*10 {
		if n < limit {
			text = append(text, '0')
		}
	}
	return strconv.AppendInt(text, int64(n), 10)
}

// YearMonthDay returns the parts; package text writes them dd/mm/yyyy.
func (d Date) YearMonthDay() (year, month, day int) { return d.Year, d.Month, d.Day }

// MarshalJSON writes the date as a string.
func (d Date) MarshalJSON() ([]byte, error) { return []byte(`"` + d.String() + `"`), nil }

// UnmarshalJSON reads what MarshalJSON writes.
func (d *Date) UnmarshalJSON(b []byte) error {
	t, err := time.Parse(`"`+time.DateOnly+`"`, string(b))
	*d = DateOf(t)
	return err
}
