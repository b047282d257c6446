package reading

import (
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
	"chibo/scoring"
	"slices"
)

// settleYear finds the year of a form or list where no period gives it: the
// one stated with the month, in the title, or in the name of worksheet or file;
// else that of the meeting's date, of which the month is nearest. The clock is
// never asked.
func (r *reader) settleYear(g *heads.Grid, b heads.Extent, labels []heads.Label, dates []string) {
	if !r.EveryMonth && !r.Period.SeveralYears() {
		return
	}
	r.SetYear(0)
	if said := r.StatedMonth(g, b, labels); !said.Month.IsZero() {
		r.SetYear(said.Month.Year)
		return
	}
	if named := r.MonthInNames(g, labels, -1); !named.Month.IsZero() {
		r.SetYear(named.Month.Year)
		return
	}
	for _, text := range dates {
		if date, ok := r.Dates.Read(text, 0, g.From1904); ok {
			r.SetYear(heads.NearestYear(r.monthWithoutYear(g, b, labels), scoring.MonthOf(date)))
			return
		}
	}
}

// monthWithoutYear returns the number of the month a form or list states, 0
// where it states none.
func (r *reader) monthWithoutYear(g *heads.Grid, b heads.Extent, labels []heads.Label) int {
	known := r.Year
	defer r.SetYear(known)
	r.SetYear(heads.AnyYear)
	if said := r.StatedMonth(g, b, labels); said.Present {
		return said.Month.Month
	}
	return r.MonthInNames(g, labels, -1).Month.Month
}

// datesIn returns the dates of the meeting among a form's labels.
func datesIn(labels []heads.Label) (dates []string) {
	for _, l := range labels {
		if l.Role == words.DateRole {
			dates = append(dates, l.Value)
		}
	}
	return dates
}

// dates returns the dates of a list's rows.
func (l *list) dates(to int) (dates []string) {
	for row := l.h.Bottom + 1; row < to; row++ {
		if text, _, found := l.text(row, words.DateRole); found && text != "" {
			dates = append(dates, text)
		}
	}
	return dates
}

// lacksYear reports whether a month cannot be read only because no year is
// known.
func (r *reader) lacksYear(text string, from1904 bool) bool {
	if r.Year != 0 {
		return false
	}
	defer r.SetYear(0)
	r.SetYear(heads.AnyYear)
	return !r.Months.InLabel(text, from1904).IsZero()
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
	if r.EveryMonth {
		return diag.New(diag.NoPeriod, "year", pos).As(diag.Warning)
	}
	return diag.New(diag.NoPeriod, "year-of-range", pos)
}

// inUnits reports whether a whole period is one of those the run asks for.
func (r *reader) inUnits(unit scoring.Month) bool {
	return r.EveryMonth || slices.Contains(r.Units, unit)
}
