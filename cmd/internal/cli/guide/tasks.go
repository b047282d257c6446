package guide

import (
	"cmp"
	"context"
	"path/filepath"
	"strings"

	"chibo/cmd/internal/cli/closed"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/cmd/internal/cli/workspace"
	"chibo/scoring"
)

// tasks are what can be done with what there is here.
func (g *guide) tasks() []task {
	var tasks []task
	add := func(title string, run func(context.Context) int) {
		tasks = append(tasks, task{g.app.Text.Text(title), run})
	}
	ready := g.found.space.File != "" && g.found.space.Roster != "" && !g.found.faulty
	if ready {
		add("guided.task.score", g.score)
		add("guided.task.check", g.check)
		add("guided.task.form", g.form)
	}
	if len(g.found.reports) >= 2 {
		add("guided.task.compare", g.compare)
	}
	if ready && len(g.found.reports) >= 1 {
		add("guided.task.close", g.close)
	}
	if ready {
		add("guided.task.word", g.word)
		add("guided.task.remind", g.remind)
		add("guided.task.explain", g.explain)
	}
	if len(g.found.reports) >= 1 {
		add("guided.task.verify", g.verify)
	}
	if len(g.found.reports) >= 2 {
		add("guided.task.merge", g.merge)
	}
	if g.found.space.File == "" && !g.found.faulty {
		add("guided.task.init", g.start)
	}
	return append(tasks, task{g.app.Text.Text("guided.task.folder"), g.move})
}

// score asks for the period and shows where the report is.
func (g *guide) score(ctx context.Context) int {
	_, stem, args, ok := g.askScoring()
	if !ok {
		return exit.WrongUsage
	}
	args = g.withSheets(args)
	if g.found.space.Reports == "" {
		args = append(args, "-o", files.FreeName(g.app.Here(), filepath.Join(workspace.DefaultReports, stem), ".xlsx"))
	}
	status := g.run(ctx, args...)
	report := g.sayReport()
	g.sayStatus(status)
	g.offerTeaching(ctx)
	g.offerOpening(report)
	return status
}

// askScoring asks for the period, why a closed one is scored again and what the report
// bears: the command line so far, and the report's name.
func (g *guide) askScoring() (period scoring.Period, stem string, args []string, ok bool) {
	if period, ok = g.askPeriod(g.found.scorePeriod()); !ok {
		return period, "", nil, false
	}
	reason, replaces, ok := g.askReason(period)
	if !ok {
		return period, "", nil, false
	}
	args = append(append([]string{"score", period.String()}, reason...), g.askPaper(period)...)
	return period, closed.ReportStem(period, replaces), args, true
}

// sayReport shows where the report of the last run is, if it wrote one.
func (g *guide) sayReport() (report string) {
	if len(g.app.Written) == 0 {
		return ""
	}
	report = g.inFull(g.app.Written[0])
	g.say("guided.report", "file", report)
	return report
}

// offerOpening asks whether to open what a run wrote, where there is a screen for
// it.
func (g *guide) offerOpening(report string) {
	if report == "" || g.app.Env.Open == nil || g.ended || !g.agrees("guided.open") {
		return
	}
	if err := g.app.Env.Open(report); err != nil {
		g.say("guided.not-opened", "file", report)
	}
}

// agrees asks a question whose answer is no unless yes is typed.
func (t *talk) agrees(key string) bool {
	switch strings.ToLower(t.ask("", key)) {
	case "c", "có", "co", "y", "yes":
		return true
	}
	return false
}

func (g *guide) check(ctx context.Context) int {
	status := g.run(ctx, g.withSheets([]string{"check"})...)
	g.sayStatus(status)
	g.offerTeaching(ctx)
	return status
}

// offerTeaching asks whether to say what was not understood, where an answer would
// cure it. The questions are put to whoever sits here: by the same reader.
func (g *guide) offerTeaching(ctx context.Context) {
	if !g.app.Teachable || g.ended || !g.agrees("guided.teach") {
		return
	}
	g.app.Env.Stdin = g.in
	g.sayStatus(g.run(ctx, g.withSheets([]string{"teach"})...))
}

// form asks for the quarter and shows where the forms are.
func (g *guide) form(ctx context.Context) int {
	period, ok := g.askPeriod(g.found.formPeriod())
	if !ok {
		return exit.WrongUsage
	}
	status := g.run(ctx, "form", "-p", period.String())
	if status == exit.Done {
		g.say("guided.forms", "folder", g.inFull(filepath.Join(cmp.Or(g.found.space.Sheets, workspace.DefaultSheets), period.String())))
	}
	g.sayStatus(status)
	return status
}

// compare asks for two reports, the last two unless told otherwise.
func (g *guide) compare(ctx context.Context) int {
	n := len(g.found.reports)
	earlier := g.ask(g.found.reports[n-2], "guided.earlier")
	later := g.ask(g.found.reports[n-1], "guided.later")
	status := g.run(ctx, "compare", earlier, later)
	g.sayStatus(status)
	return status
}

// start sets up a workspace, here unless told otherwise, and goes there.
func (g *guide) start(ctx context.Context) int {
	folder := g.ask(".", "guided.where")
	status := g.run(ctx, "init", folder)
	if status == exit.Done {
		g.enter(folder)
	}
	return status
}

// move goes to another folder.
func (g *guide) move(context.Context) int {
	folder := g.ask("", "guided.which-folder")
	if info, err := g.app.Here().Stat(folder); folder == "" || err != nil || !info.IsDir() {
		g.say("guided.no-folder", "folder", folder)
		return exit.WrongUsage
	}
	g.enter(folder)
	return exit.Done
}

func (g *guide) enter(folder string) {
	if err := g.app.GoTo(folder); err != nil {
		g.app.Fail(exit.FileError(folder, err))
	}
}

// sayStatus says in words what the exit status says to scripts.
func (g *guide) sayStatus(status int) {
	switch status {
	case exit.Interrupted:
	case exit.Done:
		g.say("guided.done")
	case exit.Faults:
		g.say("guided.faults")
	default:
		g.say("guided.failed")
	}
}
