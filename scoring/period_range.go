package scoring

import (
	"fmt"
	"regexp"
	"strings"

	"chibo/criteria"
)

// maxRange is the longest range of months that is read, in months: more than
// any review looks back.
const maxRange = 240

// Range returns the period of the months from first to last. One that is just
// a month, quarter, half-year, nine months or year is that, so that the same
// months are graded by the same rule however they were named.
func Range(first, last Month) Period {
	p := Period{Kind: criteria.MonthRange, First: first, Last: last}
	for _, named := range []Period{
		span(criteria.OneMonth, first.Year, first.Month, 1), QuarterOf(first),
		span(criteria.HalfYear, first.Year, (first.Month-1)/6*6+1, 6), span(criteria.NineMonths, first.Year, 1, 9), span(criteria.FullYear, first.Year, 1, 12),
	} {
		if named.First == first && named.Last == last {
			return named
		}
	}
	return p
}

// SeveralYears reports whether the period lies in more than one calendar year.
// Then a month without its year is none of it for certain.
func (p Period) SeveralYears() bool { return p.First.Year != p.Last.Year }

// Long reports whether the period has more months than a list can show side by
// side: more than a year's.
func (p Period) Long() bool { return p.Last.Compare(p.First.Add(12)) >= 0 }

// Years returns the period's part of each calendar year, in order.
func (p Period) Years() []Period {
	var years []Period
	for year := p.First.Year; year <= p.Last.Year; year++ {
		first, last := Month{Year: year, Month: 1}, Month{Year: year, Month: 12}
		if year == p.First.Year {
			first = p.First
		}
		if year == p.Last.Year {
			last = p.Last
		}
		years = append(years, Range(first, last))
	}
	return years
}

// Ends returns the first and the last month of a range; ok is false of any
// other period, which Parts names. Package text writes "giai đoạn tháng
// 1/2024 - tháng 6/2026".
func (p Period) Ends() (firstYear, firstMonth, lastYear, lastMonth int, ok bool) {
	return p.First.Year, p.First.Month, p.Last.Year, p.Last.Month, p.Kind == criteria.MonthRange
}

// parseRange reads "2024-01..2026-06", "từ tháng 1/2024 đến tháng 6/2026" and
// "giai đoạn 2024-2026". Either end is a period of its own; a first one without
// a year is of the last one's.
func parseRange(text string) (Period, bool) {
	from, to, found := rangeEnds(text)
	if !found {
		return Period{}, false
	}
	last, err := parseNamed(to)
	if err != nil {
		return Period{}, false
	}
	first, err := parseNamed(from)
	if err != nil && criteria.Key(from) != "" {
		first, err = parseNamed(fmt.Sprintf("%s %d", from, last.First.Year))
	}
	if err != nil || first.First.Compare(last.Last) > 0 || first.First.Add(maxRange).Compare(last.Last) <= 0 {
		return Period{}, false
	}
	return Range(first.First, last.Last), true
}

// The ways in which ranges are written, beside "..".
var (
	fromTo       = regexp.MustCompile(`^(?:giai doan )?(?:tu )?(.+) den (?:het )?(.+)$`)
	yearsSpanned = regexp.MustCompile(`^giai doan (\d{4}) (\d{4})$`)
)

// rangeEnds takes the two ends of a range apart.
func rangeEnds(text string) (from, to string, found bool) {
	if from, to, found := strings.Cut(strings.ReplaceAll(text, "…", ".."), ".."); found {
		return from, strings.TrimLeft(to, "."), true
	}
	plain := criteria.PlainKey(text)
	for _, pattern := range []*regexp.Regexp{fromTo, yearsSpanned} {
		if m := pattern.FindStringSubmatch(plain); m != nil {
			return m[1], m[2], true
		}
	}
	return "", "", false
}

// SumOf adds up the totals, computed or decided, of the cell's counted meetings
// in a part of the period.
func (c *CellResult) SumOf(part Period) (sum criteria.Points, count int) {
	for i := range c.Meetings {
		m := &c.Meetings[i]
		if total, _ := m.Decided(); m.Counted && total.Known && part.Contains(m.Month) {
			sum += total.Value
			count++
		}
	}
	return sum, count
}

// MeanOf returns the mean of the totals that there are in a part of the period:
// it shows how the cell went, and grades nothing.
func (c *CellResult) MeanOf(part Period, decimals int) criteria.Optional[criteria.Points] {
	sum, count := c.SumOf(part)
	return MeanOf(sum, count, decimals)
}

// MeanOf returns the mean of count values, rounded once, half up, to decimals;
// unknown where there is none.
func MeanOf(sum criteria.Points, count, decimals int) criteria.Optional[criteria.Points] {
	if count == 0 {
		return criteria.Optional[criteria.Points]{}
	}
	return criteria.Some(criteria.RoundRatio(int64(sum), int64(count), decimals))
}
