package cli

import (
	"context"

	"chibo/scoring"
)

// askReason asks why a closed period is scored again; without an answer nothing
// is done. A period that is open needs no reason.
func (g *guide) askReason(period scoring.Period) (args []string, replaces *closing, ok bool) {
	latest, err := vaultOf(g.found.space.Roster).latest(period)
	switch {
	case err != nil:
		g.app.fail(err)
		return nil, nil, false
	case latest == nil:
		return nil, nil, true
	}
	message := latest.message("guided.closed")
	g.say(message.Key, message.Args...)
	reason := g.ask("", "guided.reason")
	if reason == "" {
		g.say("guided.nothing")
		return nil, nil, false
	}
	return []string{"--" + reviseFlag, reason}, latest, true
}

// close asks for the period and the number of the signed report.
func (g *guide) close(ctx context.Context) int {
	period, ok := g.askPeriod(g.scorePeriod())
	if !ok {
		return exitUsage
	}
	reason, _, ok := g.askReason(period)
	if !ok {
		return exitUsage
	}
	number := g.ask(g.papers[period][0], "guided.document-number")
	if number == "" {
		g.say("guided.nothing")
		return exitUsage
	}
	args := append([]string{"close", period.String(), "--number", number}, reason...)
	if code := g.ask("", "guided.code"); code != "" {
		args = append(args, "--code", code)
	}
	if g.found.space.Sheets == "" {
		args = append(args, defaultSheets)
	}
	status := g.run(ctx, args...)
	g.sayStatus(status)
	return status
}
