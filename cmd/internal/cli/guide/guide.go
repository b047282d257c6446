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
	"chibo/criteria"
	"chibo/scoring"
)

// A talk asks a line at a time: no cursor is moved and nothing is redrawn, so that
// it works in the old Windows console, over SSH and under a screen reader.
type talk struct {
	app   *app.App
	in    *bufio.Reader
	ended bool // stdin is closed
}

// A guide asks a clerk what to do. Whatever it does is a command, which it shows.
type guide struct {
	*talk
	found  surroundings
	papers map[scoring.Period][2]string // number and date of a report, as answered
}

func newGuide(a *app.App) *guide {
	return &guide{talk: &talk{app: a, in: bufio.NewReader(a.Env.Stdin)}}
}

// Asks reports whether a run without arguments is one with questions: only
// where somebody sits in front of it.
func Asks(a *app.App) bool {
	return len(a.Env.Args) == 0 && a.Env.StdinTerminal && a.Env.StdoutTerminal
}

// Run runs one task after another until the clerk has enough.
func Run(ctx context.Context, a *app.App) int {
	g := newGuide(a)
	g.say("guided.hello")
	status := exit.Done
	for !g.ended && ctx.Err() == nil {
		g.found = lookAround(g.talk)
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
func (t *talk) say(key string, args ...any) {
	fmt.Fprintln(t.app.Env.Stdout, t.app.OnStdout().Text(key, args...))
}

// ask writes a question and returns the answer, trimmed; the default for a bare
// Enter.
func (t *talk) ask(byDefault, key string) string {
	question := t.app.Text.Text(key)
	if byDefault != "" {
		question += " [" + byDefault + "]"
	}
	t.app.Prompt(question + ": ")
	line, err := t.in.ReadString('\n')
	if err != nil {
		t.ended = true
		fmt.Fprintln(t.app.Env.Stdout)
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
func (t *talk) choose(tasks []task) (task, bool) {
	t.say("guided.what")
	for i, one := range tasks {
		t.say("guided.choice", "number", i+1, "title", one.title)
	}
	t.say("guided.choice", "number", 0, "title", t.app.Text.Text("guided.quit"))
	for !t.ended {
		answer := t.ask("", "guided.number")
		number, err := strconv.Atoi(answer)
		switch {
		case t.ended || err == nil && number == 0:
			return task{}, false
		case err == nil && number >= 1 && number <= len(tasks):
			return tasks[number-1], true
		}
		t.say("guided.no-number", "most", len(tasks))
	}
	return task{}, false
}

// askPeriod asks until the answer is a period.
func (t *talk) askPeriod(byDefault scoring.Period) (scoring.Period, bool) {
	for !t.ended {
		answer := t.ask(byDefault.String(), "guided.period")
		if period, err := scoring.ParsePeriod(answer); err == nil {
			return period, true
		}
		t.say("bad-period", "text", answer)
		t.say("bad-period.hint", "text", answer)
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
func (t *talk) today() criteria.Date { return criteria.DateOf(t.app.Env.Now()) }

// inFull writes a path in full: a clerk looks for it in Explorer.
func (t *talk) inFull(path string) string { return t.app.Here().Full(path) }
