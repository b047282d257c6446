package guide

import (
	"context"
	"path/filepath"

	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/workspace"
	"chibo/scoring"
)

// defaultNotices is the folder of the notices to the cells, a folder below it a
// period.
const defaultNotices = "thong-bao"

// askPaper asks for number and date of the report, once a period; Enter leaves
// them blank for whoever signs.
func (g *guide) askPaper(period scoring.Period) (args []string) {
	paper, known := g.papers[period]
	if !known {
		paper[0] = g.ask("", "guided.paper.number")
		paper[1] = g.ask("", "guided.paper.date")
		if g.papers == nil {
			g.papers = map[scoring.Period][2]string{}
		}
		g.papers[period] = paper
	}
	if paper[0] != "" {
		args = append(args, "--number", paper[0])
	}
	if paper[1] != "" {
		args = append(args, "--date", paper[1])
	}
	return args
}

// word makes the Word report and a notice for every cell. Those of an earlier run
// stay: they may have been edited, signed or sent.
func (g *guide) word(ctx context.Context) int {
	period, stem, args, ok := g.askScoring()
	if !ok {
		return exit.WrongUsage
	}
	report := files.FreeName(g.app.Here(), filepath.Join(g.found.reportFolder(), stem), ".docx")
	notices := files.FreeName(g.app.Here(), filepath.Join(defaultNotices, period.String()), "")
	args = append(args, "-o", report, "--notices", notices)
	status := g.run(ctx, g.withSheets(args)...)
	report = g.sayReport()
	if report != "" {
		g.say("guided.notices", "folder", g.inFull(notices))
	}
	g.sayStatus(status)
	g.offerOpening(report)
	return status
}

// remind writes the reminders of a period, and shows them.
func (g *guide) remind(ctx context.Context) int {
	period, ok := g.askPeriod(g.found.scorePeriod())
	if !ok {
		return exit.WrongUsage
	}
	file := files.FreeName(g.app.Here(), filepath.Join(g.found.reportFolder(), "nhac-"+period.String()), ".txt")
	status := g.run(ctx, g.withSheets([]string{"check", period.String(), "--remind", "-o", file})...)
	g.sayStatus(status)
	return status
}

// explain asks for a cell, by whatever name, and shows how its grade came about.
func (g *guide) explain(ctx context.Context) int {
	cell := g.ask("", "guided.cell")
	if cell == "" {
		g.say("guided.nothing")
		return exit.WrongUsage
	}
	period, ok := g.askPeriod(g.found.scorePeriod())
	if !ok {
		return exit.WrongUsage
	}
	return g.run(ctx, g.withSheets([]string{"explain", cell, "-p", period.String()})...)
}

// verify looks at a report, the last one unless told otherwise.
func (g *guide) verify(ctx context.Context) int {
	report := g.ask(g.found.reports[len(g.found.reports)-1], "guided.which-report")
	args := []string{"verify", report}
	if g.found.space.File != "" {
		args = append(args, "--against", ".") // the sheets are here
	}
	status := g.run(ctx, args...)
	g.sayStatus(status)
	return status
}

// merge rolls reports up until no other is named.
func (g *guide) merge(ctx context.Context) int {
	return g.mergeDropped(ctx, nil)
}

// withSheets names the folder of the sheets where the settings do not.
func (g *guide) withSheets(args []string) []string {
	if g.found.space.Sheets == "" {
		return append(args, workspace.DefaultSheets)
	}
	return args
}
