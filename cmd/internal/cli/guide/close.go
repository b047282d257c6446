package guide

import (
	"context"

	"chibo/cmd/internal/cli/closed"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/flags"
	"chibo/cmd/internal/cli/workspace"
	"chibo/scoring"
)

// askReason asks why a closed period is scored again; without an answer nothing
// is done. A period that is open needs no reason.
func (g *guide) askReason(period scoring.Period) (args []string, replaces *closed.Version, ok bool) {
	latest, err := closed.VaultOf(g.app.Here(), g.found.space.Roster).Latest(period)
	switch {
	case err != nil:
		g.app.Fail(err)
		return nil, nil, false
	case latest == nil:
		return nil, nil, true
	}
	message := latest.Message("guided.closed")
	g.say(message.Key, message.Args...)
	reason := g.ask("", "guided.reason")
	if reason == "" {
		g.say("guided.nothing")
		return nil, nil, false
	}
	return []string{"--" + flags.ReviseFlag, reason}, latest, true
}

// close asks for the period and the number of the signed report.
func (g *guide) close(ctx context.Context) int {
	period, ok := g.askPeriod(g.found.scorePeriod())
	if !ok {
		return exit.WrongUsage
	}
	reason, _, ok := g.askReason(period)
	if !ok {
		return exit.WrongUsage
	}
	number := g.ask(g.papers[period][0], "guided.document-number")
	if number == "" {
		g.say("guided.nothing")
		return exit.WrongUsage
	}
	args := append([]string{"close", period.String(), "--number", number}, reason...)
	if code := g.ask("", "guided.code"); code != "" {
		args = append(args, "--code", code)
	}
	if g.found.space.Sheets == "" {
		args = append(args, workspace.DefaultSheets)
	}
	status := g.run(ctx, args...)
	g.sayStatus(status)
	return status
}
