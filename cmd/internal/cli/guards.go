package cli

import (
	"path/filepath"

	"chibo/cmd/internal/form"
	"chibo/criteria"
	"chibo/scoring"
)

// guard says on the screen, and in no file, what a clerk would want to know
// before she signs: that the period still runs, or that the roster is still the
// example of `chibo init`.
func (a *app) guard(p *inputPlan, roster *scoring.Roster) {
	if last := p.period.Last; !last.IsZero() && criteria.DateOf(a.env.Now()).Compare(last.LastDay()) <= 0 {
		a.notice("guard.period-open", "period", p.period, "last", last.LastDay())
	}
	a.guardRoster(p, roster)
}

func (a *app) guardRoster(p *inputPlan, roster *scoring.Roster) {
	if cell, secretary := form.ExampleCell(); roster != nil && len(roster.Cells) == 1 &&
		roster.Cells[0].Name == cell && roster.Cells[0].Secretary == secretary {
		a.notice("guard.sample-roster", "file", filepath.ToSlash(p.roster), "cell", cell, "secretary", secretary)
	}
}
