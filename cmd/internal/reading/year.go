package reading

import (
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// anyYear stands in for the year where only the month of a text is asked.
const anyYear = 2000

// setYear says which year months and dates without one belong to; 0: none is
// known, and they cannot be read.
func (r *reader) setYear(year int) { r.year, r.months.Year = year, year }

// settleYear finds the year of a form or list where no period gives it: the
// one stated with the month, in the title, or in the name of worksheet or file;
// else that of the meeting's date, of which the month is nearest. The clock is
// never asked.
func (r *reader) settleYear(g *grid, b block, labels []labelled, dates []string) {
	if !r.everyMonth && !r.period.SeveralYears() {
		return
	}
	r.setYear(0)
	if said := r.statedMonth(g, b, labels); !said.month.IsZero() {
		r.setYear(said.month.Year)
		return
	}
	if named := r.monthInNames(g, labels, -1); !named.month.IsZero() {
		r.setYear(named.month.Year)
		return
	}
	for _, text := range dates {
		if date, ok := r.dates.Read(text, 0, g.From1904); ok {
			r.setYear(nearestYear(r.monthWithoutYear(g, b, labels), scoring.MonthOf(date)))
			return
		}
	}
}

// monthWithoutYear returns the number of the month a form or list states, 0
// where it states none.
func (r *reader) monthWithoutYear(g *grid, b block, labels []labelled) int {
	known := r.year
	defer r.setYear(known)
	r.setYear(anyYear)
	if said := r.statedMonth(g, b, labels); said.present {
		return said.month.Month
	}
	return r.monthInNames(g, labels, -1).month.Month
}

// nearestYear returns the year in which the month lies nearest to the date's:
// December's meeting may be held in January.
func nearestYear(month int, date scoring.Month) int {
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

// namedOtherwise reports whether the month in a worksheet's name is not the one
// that is stated. A name without a year, "T7", says nothing of the year.
func (r *reader) namedOtherwise(name string, inName, said scoring.Month) bool {
	return inName.Month != said.Month || inName != said && r.months.HasYear.MatchString(name)
}

// datesIn returns the dates of the meeting among a form's labels.
func datesIn(labels []labelled) (dates []string) {
	for _, l := range labels {
		if l.role == words.DateRole {
			dates = append(dates, l.value)
		}
	}
	return dates
}

// dates returns the dates of a list's rows.
func (l *list) dates(to int) (dates []string) {
	for row := l.h.bottom + 1; row < to; row++ {
		if text, _, found := l.text(row, words.DateRole); found && text != "" {
			dates = append(dates, text)
		}
	}
	return dates
}

// lacksYear reports whether a month cannot be read only because no year is
// known.
func (r *reader) lacksYear(text string, from1904 bool) bool {
	if r.year != 0 {
		return false
	}
	defer r.setYear(0)
	r.setYear(anyYear)
	return !r.months.InLabel(text, from1904).IsZero()
}

// withoutYear tells once a list that its months have no year.
func (l *list) withoutYear(pos diag.Pos) {
	if !l.monthless {
		l.monthless = true
		l.reading.problems = append(l.reading.problems, l.r.withoutYear(pos))
	}
}

// withoutYear is the problem of a month whose year nothing tells. Without a
// period the sheet may well be sound, so it is a warning; a period of several
// years lacks the sheet's meeting.
func (r *reader) withoutYear(pos diag.Pos) diag.Problem {
	if r.everyMonth {
		return diag.New(diag.NoPeriod, "year", pos).As(diag.Warning)
	}
	return diag.New(diag.NoPeriod, "year-of-range", pos)
}
