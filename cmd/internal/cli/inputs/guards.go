package inputs

import (
	"path/filepath"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/form"
	"chibo/criteria"
	"chibo/scoring"
)

// Guard says on the screen, and in no file, what a clerk would want to know
// before she signs: that the period still runs, or that the roster is still the
// example of `chibo init`.
func Guard(a *app.App, p *Plan, roster *scoring.Roster) {
	if last := p.Period.Last; !last.IsZero() && criteria.DateOf(a.Env.Now()).Compare(last.LastDay()) <= 0 {
		a.Notice("guard.period-open", "period", p.Period, "last", last.LastDay())
	}
	GuardRoster(a, p, roster)
}

// GuardRoster says that the roster is still the example of `chibo init`.
func GuardRoster(a *app.App, p *Plan, roster *scoring.Roster) {
	if cell, secretary := form.ExampleCell(); roster != nil && len(roster.Cells) == 1 &&
		roster.Cells[0].Name == cell && roster.Cells[0].Secretary == secretary {
		a.Notice("guard.sample-roster", "file", filepath.ToSlash(p.Roster), "cell", cell, "secretary", secretary)
	}
}
