// Package guide asks a clerk what to do, and answers a double-click.
//
// guide.go asks, found.go looks around, tasks.go and more.go are what can be done,
// close.go closes, doubleclick.go answers Windows Explorer.
package guide

import (
	"bufio"
	"context"
	"fmt"
	"strconv"
	"strings"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/files"
	"chibo/criteria"
	"chibo/scoring"
)

// A guide asks a clerk what to do, a line at a time: no cursor is moved and
// nothing is redrawn, so that it works in the old Windows console, over SSH and
// under a screen reader. Whatever it does is a command, which it shows.
type guide struct {
	app    *app.App
	in     *bufio.Reader
	found  surroundings
	ended  bool                         // stdin is closed
	papers map[scoring.Period][2]string // number and date of a report, as answered
}

// Asks reports whether a run without arguments is one with questions: only
// where somebody sits in front of it.
func Asks(a *app.App) bool {
	return len(a.Env.Args) == 0 && a.Env.StdinTerminal && a.Env.StdoutTerminal
}

// Run runs one task after another until the clerk has enough.
func Run(ctx context.Context, a *app.App) int {
	g := &guide{app: a, in: bufio.NewReader(a.Env.Stdin)}
	g.say("guided.hello")
	status := exit.Done
	for !g.ended && ctx.Err() == nil {
		g.look()
		task, chosen := g.choose(g.tasks())
		if !chosen {
			break
		}
		status = task.run(ctx)
	}
	g.say("guided.bye")
	return status
}

// say writes a line to the clerk.
func (g *guide) say(key string, args ...any) {
	fmt.Fprintln(g.app.Env.Stdout, g.app.OnStdout().Text(key, args...))
}

// ask writes a question and returns the answer, trimmed; the default for a bare
// Enter.
func (g *guide) ask(byDefault, key string) string {
	question := g.app.Text.Text(key)
	if byDefault != "" {
		question += " [" + byDefault + "]"
	}
	g.app.Prompt(question + ": ")
	line, err := g.in.ReadString('\n')
	if err != nil {
		g.ended = true
		fmt.Fprintln(g.app.Env.Stdout)
	}
	// What is dragged into the window comes in quotes.
	if answer := strings.Trim(strings.TrimSpace(line), `"`); answer != "" {
		return answer
	}
	return byDefault
}

// A task is one thing the clerk may choose.
type task struct {
	title string
	run   func(context.Context) int
}

// choose shows the tasks with their numbers; none: the clerk is done.
func (g *guide) choose(tasks []task) (task, bool) {
	g.say("guided.what")
	for i, t := range tasks {
		g.say("guided.choice", "number", i+1, "title", t.title)
	}
	g.say("guided.choice", "number", 0, "title", g.app.Text.Text("guided.quit"))
	for !g.ended {
		answer := g.ask("", "guided.number")
		number, err := strconv.Atoi(answer)
		switch {
		case g.ended || err == nil && number == 0:
			return task{}, false
		case err == nil && number >= 1 && number <= len(tasks):
			return tasks[number-1], true
		}
		g.say("guided.no-number", "most", len(tasks))
	}
	return task{}, false
}

// askPeriod asks until the answer is a period.
func (g *guide) askPeriod(byDefault scoring.Period) (scoring.Period, bool) {
	for !g.ended {
		answer := g.ask(byDefault.String(), "guided.period")
		if period, err := scoring.ParsePeriod(answer); err == nil {
			return period, true
		}
		g.say("bad-period", "text", answer)
		g.say("bad-period.hint", "text", answer)
	}
	return scoring.Period{}, false
}

// run shows a command and runs it as if it had been typed.
func (g *guide) run(ctx context.Context, args ...string) int {
	if g.app.Env.Interrupted() { // what is asked for is not done
		return exit.Interrupted
	}
	g.say("guided.command", "command", commandLine(args))
	return g.app.Execute(ctx, args)
}

// commandLine writes arguments as they would be typed.
func commandLine(args []string) string {
	words := []string{"chibo"}
	for _, arg := range args {
		if strings.ContainsAny(arg, " ()&'") {
			arg = `"` + arg + `"`
		}
		words = append(words, arg)
	}
	return strings.Join(words, " ")
}

// today is the day by the clock.
func (g *guide) today() criteria.Date { return criteria.DateOf(g.app.Env.Now()) }

// inFull writes a path in full: a clerk looks for it in Explorer.
func (g *guide) inFull(path string) string { return files.Full(g.app.Here(), path) }
