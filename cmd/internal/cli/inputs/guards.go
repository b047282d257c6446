package inputs

import (
	"path/filepath"
	"slices"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/form"
	"chibo/cmd/internal/reading"
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// Guard says on the screen, and in no file, what a clerk would want to know
// before she signs: that the period still runs, that the sheets found are of another,
// or that the roster is still the example of `chibo init`.
func Guard(a *app.App, p *Plan, read *Readings) {
	if last := p.Period.Last; !last.IsZero() && criteria.DateOf(a.Env.Now()).Compare(last.LastDay()) <= 0 {
		a.Notice("guard.period-open", "period", p.Period, "last", last.LastDay())
	}
	if months := otherMonths(read); len(months) > 0 {
		a.Notice("guard.other-period", "period", p.Period, "months", view.Gap{Months: months}.MonthsText(a.Text))
	}
	GuardRoster(a, p, read.Roster)
}

// otherMonths are the months of the sheets that were put aside, where there is none
// of the period; none where there is.
func otherMonths(read *Readings) (months []scoring.Month) {
	if len(read.Sheets) > 0 {
		return nil
	}
	for _, f := range read.Files {
		for _, s := range f.Sheets {
			if s.Left.Key != reading.LeftOtherPeriod {
				continue
			}
			for _, arg := range s.Left.Args {
				if month, ok := arg.(scoring.Month); ok && !slices.Contains(months, month) {
					months = append(months, month)
				}
			}
		}
	}
	slices.SortFunc(months, scoring.Month.Compare)
	return months
}

// GuardRoster says that the roster is still the example of `chibo init`.
func GuardRoster(a *app.App, p *Plan, roster *scoring.Roster) {
	if cell, secretary := form.ExampleCell(); roster != nil && len(roster.Cells) == 1 &&
		roster.Cells[0].Name == cell && roster.Cells[0].Secretary == secretary {
		a.Notice("guard.sample-roster", "file", filepath.ToSlash(p.Roster), "cell", cell, "secretary", secretary)
	}
}
