package teach

import (
	"bufio"
	"context"
	"fmt"
	"strconv"
	"strings"

	"chibo/cmd/internal/cli/app"
	"chibo/cmd/internal/cli/check"
	"chibo/cmd/internal/cli/exit"
	"chibo/cmd/internal/cli/inputs"
	"chibo/cmd/internal/taught"
	"chibo/scoring/lookup"
)

// maxRounds bounds how often the folder is read again: each time because answers
// let more of it be read.
const maxRounds = 20

// teachAsking reads the folder, asks what the heads, names and titles are that
// were not understood, and reads it again with the answers, for what is read then
// may raise questions of its own.
func teachAsking(ctx context.Context, a *app.App, o *options) error {
	plan, err := check.NewPlan(a, &check.Options{Sources: o.Sources})
	if err != nil {
		return err
	}
	l, asked := newLearner(a, plan.Workspace, o), map[question]bool{}
	q := &questioner{app: a, in: bufio.NewReader(a.Env.Stdin)}
	for range maxRounds {
		plan.Workspace.Taught = l.book
		read, err := inputs.Read(a, plan.Plan)
		if err != nil {
			return err
		}
		open := l.unread(plan.Plan, read)
		if len(asked) == 0 {
			a.Say("teach.found", "files", len(read.Files), "count", len(open))
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		before := len(l.book.Lessons)
		if err := q.askAll(l, open, asked); err != nil {
			return err
		}
		if a.Env.Interrupted() {
			return &exit.Failure{Status: exit.Interrupted}
		}
		if len(l.book.Lessons) == before {
			return l.end(open)
		}
		if err := l.write(); err != nil {
			return err
		}
	}
	return nil
}

// end says what is still open. An error among it is an error of the input.
func (l *learner) end(open []unread) error {
	if len(open) == 0 {
		l.app.Say("teach.all-read")
		return nil
	}
	l.app.Say("teach.open", "count", len(open))
	for _, u := range open {
		l.app.Say("teach.open.line", "what", l.app.Text.Text("taught.kind."+string(u.kind)), "text", u.text)
	}
	for _, u := range open {
		if u.error {
			return &exit.Failure{Status: exit.Faults}
		}
	}
	return nil
}

// A questioner puts questions, a line at a time, and reads the answers.
type questioner struct {
	app   *app.App
	in    *bufio.Reader
	ended bool // there are no more answers
}

// askAll puts every question that was not put before.
func (q *questioner) askAll(l *learner, open []unread, asked map[question]bool) error {
	var left []unread
	for _, u := range open {
		if !asked[u.question()] {
			left = append(left, u)
		}
	}
	for i, u := range left {
		if q.ended {
			return nil
		}
		asked[u.question()] = true
		q.app.Say("teach.question", "number", i+1, "count", len(left), "what", q.app.Text.Text("taught.kind."+string(u.kind)), "text", u.text,
			"files", len(u.files), "place", q.app.OnStdout().Place(u.at))
		if u.sample != "" {
			q.app.Say("teach.sample", "values", u.sample)
		}
		lesson, answered, err := q.ask(l, u)
		if err != nil {
			return err
		}
		if !answered {
			continue
		}
		if err := l.add(lesson); err != nil {
			return err
		}
	}
	return nil
}

// ask offers the choices until one is taken; none is taken where the question is
// to wait.
func (q *questioner) ask(l *learner, u unread) (lesson taught.Lesson, answered bool, err error) {
	choices := choicesOf(q.app, u)
	for i, c := range choices {
		q.app.Say("guided.choice", "number", i+1, "title", c.title)
	}
	q.app.Say("guided.choice", "number", 0, "title", q.app.Text.Text("teach.later"))
	for {
		q.app.Prompt(q.app.Text.Text("teach.answer."+string(u.kind)) + ": ")
		text, more := q.line()
		if !more {
			return taught.Lesson{}, false, nil
		}
		number, notNumber := strconv.Atoi(text)
		switch {
		case text == "" || notNumber == nil && number == 0:
			return taught.Lesson{}, false, nil
		case notNumber == nil && number > 0 && number <= len(choices):
			return choices[number-1].lesson, true, nil
		}
		if lesson, ok := l.typed(u, text); ok {
			return lesson, true, nil
		}
		if !q.app.Env.StdinTerminal { // the answers that follow are meant for other questions
			return taught.Lesson{}, false, exit.Usage("teach-answer", "text", text, "question", u.text)
		}
		q.app.Say("teach.not-understood", "text", text)
	}
}

// line reads an answer.
func (q *questioner) line() (text string, more bool) {
	line, err := q.in.ReadString('\n')
	line = strings.TrimSpace(line)
	if err != nil && line == "" {
		q.ended = true
		fmt.Fprintln(q.app.Env.Stdout)
		return "", false
	}
	if !q.app.Env.StdinTerminal { // nobody typed the end of the line
		fmt.Fprintln(q.app.Env.Stdout, line)
	}
	return line, true
}

// A choice is one answer that is offered.
type offered struct {
	title  string
	lesson taught.Lesson
}

// offeredRoles are the roles a head has as a rule, in the order of their numbers.
// The numbers are the same for all heads, so that a hand gets used to them.
func offeredRoles() []string {
	return []string{"tự chấm", "thẩm định", "tổng điểm", "xếp loại", "ghi chú", "tiêu chí", "điểm tối đa", "chi bộ", "tháng", "số thứ tự"}
}

func choicesOf(a *app.App, u unread) (choices []offered) {
	switch u.kind {
	case taught.Cell:
		for _, c := range u.cells {
			title := c.ID
			if c.Name != c.ID {
				title += " – " + c.Name
			}
			if c.Committee != "" {
				title += " (" + c.Committee + ")"
			}
			choices = append(choices, offered{title, taught.Lesson{Kind: taught.Cell, Text: u.text, As: c.ID}})
		}
	case taught.Title:
		for _, leaf := range u.leaves {
			choices = append(choices, offered{leaf.ID + " – " + leaf.Title, taught.Lesson{Kind: taught.Title, Text: u.text, As: leaf.ID}})
		}
	default:
		for _, role := range offeredRoles() {
			choices = append(choices, offered{a.Text.Text("taught.role." + role), taught.Lesson{Kind: taught.Column, Text: u.text, As: role}})
		}
		choices = append(choices, offered{a.Text.Text("taught.ignored"), taught.Lesson{Kind: taught.Ignore, Text: u.text}})
	}
	return choices
}

// typed takes an answer in words: a role, a cell's id or name, a criterion's id.
func (l *learner) typed(u unread, text string) (taught.Lesson, bool) {
	switch u.kind {
	case taught.Cell:
		roster, err := l.roster()
		if err != nil {
			return taught.Lesson{}, false
		}
		found := lookup.NewIndex(roster).Find(text, "")
		if found.Cell < 0 {
			return taught.Lesson{}, false
		}
		return taught.Lesson{Kind: taught.Cell, Text: u.text, As: roster.Cells[found.Cell].ID}, true
	case taught.Title:
		text = strings.TrimSuffix(text, ".")
		return taught.Lesson{Kind: taught.Title, Text: u.text, As: text}, hasCriterion(u.sets, text)
	}
	return columnLesson(l.words, u.text, text)
}
