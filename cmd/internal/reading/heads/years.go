package heads

import "chibo/scoring"

// AnyYear stands in for the year where only the month of a text is asked.
const AnyYear = 2000

// SetYear says which year months and dates without one belong to; 0: none is
// known, and they cannot be read.
func (r *Reader) SetYear(year int) { r.Year, r.Months.Year = year, year }

// NearestYear returns the year in which the month lies nearest to the date's:
// December's meeting may be held in January.
func NearestYear(month int, date scoring.Month) int {
	switch apart := month - date.Month; {
	case month == 0:
		return date.Year
	case apart > 6:
		return date.Year - 1
	case apart < -6:
		return date.Year + 1
	}
	return date.Year
}

// NamedOtherwise reports whether the month in a worksheet's name is not the one
// that is stated. A name without a year, "T7", says nothing of the year.
func (r *Reader) NamedOtherwise(name string, inName, said scoring.Month) bool {
	return inName.Month != said.Month || inName != said && r.Months.HasYear.MatchString(name)
}
