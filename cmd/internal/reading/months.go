package reading

import (
	"regexp"
	"slices"

	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A dater finds the month and the year of a meeting, and whether it was held.
type dater struct{ *heads.Reader }

// settleYear finds the year of a form or list where no period gives it: the
// one stated with the month, in the title, or in the name of worksheet or file;
// else that of the meeting's date, of which the month is nearest. The clock is
// never asked.
func (d dater) settleYear(g *heads.Grid, b heads.Extent, labels []heads.Label, dates []string) {
	if !d.EveryMonth && !d.Period.SeveralYears() {
		return
	}
	d.SetYear(0)
	if said := d.StatedMonth(g, b, labels); !said.Month.IsZero() {
		d.SetYear(said.Month.Year)
		return
	}
	if named := d.MonthInNames(g, labels, -1); !named.Month.IsZero() {
		d.SetYear(named.Month.Year)
		return
	}
	for _, text := range dates {
		if date, ok := d.Dates.Read(text, 0, g.From1904); ok {
			d.SetYear(heads.NearestYear(d.monthWithoutYear(g, b, labels), scoring.MonthOf(date)))
			return
		}
	}
}

// monthWithoutYear returns the number of the month a form or list states, 0
// where it states none.
func (d dater) monthWithoutYear(g *heads.Grid, b heads.Extent, labels []heads.Label) int {
	known := d.Year
	defer d.SetYear(known)
	d.SetYear(heads.AnyYear)
	if said := d.StatedMonth(g, b, labels); said.Present {
		return said.Month.Month
	}
	return d.MonthInNames(g, labels, -1).Month.Month
}

// lacksYear reports whether a month cannot be read only because no year is
// known.
func (d dater) lacksYear(text string, from1904 bool) bool {
	if d.Year != 0 {
		return false
	}
	defer d.SetYear(0)
	d.SetYear(heads.AnyYear)
	return !d.Months.InLabel(text, from1904).IsZero()
}

// withoutYear is the problem of a month whose year nothing tells. Without a
// period the sheet may well be sound, so it is a warning; a period of several
// years lacks the sheet's meeting.
func (d dater) withoutYear(pos diag.Pos) diag.Problem {
	if d.EveryMonth {
		return diag.New(diag.NoPeriod, "year", pos).As(diag.Warning)
	}
	return diag.New(diag.NoPeriod, "year-of-range", pos)
}

// inUnits reports whether a whole period is one of those the run asks for.
func (d dater) inUnits(unit scoring.Month) bool {
	return d.EveryMonth || slices.Contains(d.Units, unit)
}

// monthOf finds the month of a form: label, title, the meeting's date, the
// names of worksheet, file and folders. The letterhead's date is never asked.
func (d dater) monthOf(g *heads.Grid, b heads.Extent, labels []heads.Label, facts scoring.Facts, cell int) (scoring.Month, []diag.Problem) {
	if said := d.StatedMonth(g, b, labels); said.Present {
		var warnings []diag.Problem
		if !said.Month.IsZero() && d.SheetNamedOtherwise(g, labels, cell, said.Month) {
			warnings = append(warnings, diag.New(diag.MonthMismatch, "", g.Pos(said.Row, said.Col), "month", said.Month, "sheet", g.Sheet))
		}
		return said.Month, warnings
	}
	if facts.Date.Known && !d.Months.Whole {
		return scoring.MonthOf(facts.Date.Value), nil
	}
	for _, l := range labels {
		if d.Months.Whole {
			break // a period is not told by a day
		}
		if l.Role == words.DateRole && d.SpeaksOfDate(l.Value) {
			return scoring.Month{}, nil // a date is there, and cannot be read
		}
	}
	return d.MonthInNames(g, labels, cell).Month, nil
}

// leftOut tells why a sheet of this cell and month plays no part.
func (d dater) leftOut(cell int, month scoring.Month) diag.Message {
	switch {
	case month.IsZero():
		return diag.Message{}
	case d.Months.Whole && !d.inUnits(month), !d.EveryMonth && !d.Period.Contains(month):
		return diag.Msg(LeftOtherPeriod, "month", month)
	case !d.Roster.Cells[cell].ExistedIn(month):
		return diag.Msg("left.not-existing", "cell", d.Roster.Cells[cell].Name, "month", month)
	}
	return diag.Message{}
}

// inPeriod reports whether a date lies in the period of the run.
func (d dater) inPeriod(date scoring.Fact[criteria.Date]) bool {
	return date.Known && !d.EveryMonth && d.inPeriodMonth(scoring.MonthOf(date.Value))
}

func (d dater) inPeriodMonth(month scoring.Month) bool { return d.Period.Contains(month) }

// yearInLine is a year in a line's key, as a word of its own.
var yearInLine = regexp.MustCompile(`(?:^| )nam (\d{4})(?: |$)`)

// yearAbove returns the one year that the lines above a head state, 0 where
// there is none or more than one: "Quý III năm 2026".
func (d dater) yearAbove(g *heads.Grid, from, to int) int {
	found := 0
	for row := from; row < to; row++ {
		for col := range min(g.Width(row), words.HeaderWidth) {
			text := g.Text(row, col)
			if text == "" || len(text) > 300 || words.AnyIn(d.Vocabulary.Key(text), d.Vocabulary.Reference) {
				continue
			}
			plain := d.Months.Day.ReplaceAllString(d.Vocabulary.PlainKey(text), " ")
			m := yearInLine.FindStringSubmatch(plain)
			switch {
			case m == nil:
			case found != 0 && found != words.Number(m[1]):
				return 0
			default:
				found = words.Number(m[1])
			}
		}
	}
	return found
}
