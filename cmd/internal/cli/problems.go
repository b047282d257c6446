package cli

import (
	"fmt"
	"slices"

	"chibo/cmd/internal/wrap"
	"chibo/criteria/diag"
)

// manyProblems is from how many on a terminal shows only what must be done: a
// clerk reads the last screen.
const manyProblems = 20

// printProblems writes problems to stderr: warnings, then errors, each by place,
// and on a terminal what must be done. --quiet leaves out warnings, never errors.
func (a *app) printProblems(problems []diag.Problem) {
	diag.Sort(problems)
	a.log.problems(problems)
	if a.env.StderrTerminal && a.brief && len(problems) >= manyProblems {
		a.printTasks(problems)
		return
	}
	for _, severity := range []diag.Severity{diag.Warning, diag.Error} {
		for _, problem := range problems {
			if problem.Severity == severity && (severity == diag.Error || !a.quiet) {
				a.printLine(problem)
			}
		}
	}
	if a.env.StderrTerminal {
		a.printTasks(problems)
	}
}

// printLine writes a problem: one line for other programs, lines that fit for a
// reader.
func (a *app) printLine(problem diag.Problem) {
	if !a.env.StderrTerminal {
		fmt.Fprint(a.env.Stderr, a.text.Line(problem))
		return
	}
	const indent = "     "
	word, line, hint := onStderr(a).Parts(problem)
	line = wrap.Paragraph(word+"  ", line, a.env.StderrWidth, indent)
	fmt.Fprintln(a.env.Stderr, a.painted(problem.Severity, word)+line[len(word):])
	if hint != "" {
		fmt.Fprintln(a.env.Stderr, wrap.Paragraph(indent, hint, a.env.StderrWidth, indent))
	}
}

// painted colours the word of a severity where the terminal obeys.
func (a *app) painted(severity diag.Severity, word string) string {
	switch {
	case !a.env.StderrColor || a.noColor:
		return word
	case severity == diag.Error:
		return "\x1b[31m" + word + "\x1b[0m"
	}
	return "\x1b[33m" + word + "\x1b[0m"
}

// A todo is what must be done in one file: its first error, and how many more
// there are.
type todo struct {
	first diag.Problem
	more  int
}

// printTasks lists what must be done, a line a file, and counts what may be
// looked at.
func (a *app) printTasks(problems []diag.Problem) {
	p := onStderr(a)
	todos, warnings, files := todosOf(problems)
	if len(todos) > 0 {
		fmt.Fprintln(a.env.Stderr, "\n"+p.Text("tasks.title"))
	}
	for i, t := range todos {
		message, hint := p.Problem(t.first)
		key, place := "tasks.line", p.Place(t.first.Pos)
		if place == "" {
			key = "tasks.line.no-place"
		}
		line := p.Text(key, "place", place, "message", message)
		if t.more > 0 {
			line += p.Text("tasks.more", "count", t.more)
		}
		if hint != "" {
			line += ". " + p.Text("problem.remedy", "hint", hint)
		}
		lead := fmt.Sprintf("%3d. ", i+1)
		fmt.Fprintln(a.env.Stderr, wrap.Paragraph(lead, line, a.env.StderrWidth, "     "))
	}
	if warnings > 0 && !a.quiet && len(problems) >= manyProblems && a.brief {
		text := p.Text("tasks.warnings", "count", warnings, "files", files)
		fmt.Fprintln(a.env.Stderr, wrap.Paragraph("", text, a.env.StderrWidth, ""))
	}
}

// todosOf gathers the errors by file, in the order of the problems, and counts
// the warnings and the files they are in.
func todosOf(problems []diag.Problem) (todos []todo, warnings, files int) {
	var named, doubtful []string
	for _, p := range problems {
		if p.Severity != diag.Error {
			warnings++
			if !slices.Contains(doubtful, p.Pos.File) {
				doubtful = append(doubtful, p.Pos.File)
			}
			continue
		}
		if at := slices.Index(named, p.Pos.File); at >= 0 && p.Pos.File != "" {
			todos[at].more++
			continue
		}
		named, todos = append(named, p.Pos.File), append(todos, todo{first: p})
	}
	return todos, warnings, len(doubtful)
}

// countProblems ends a run that has problems with their number.
func (a *app) countProblems(problems []diag.Problem) {
	errors, warnings := countSeverities(problems)
	switch {
	case errors > 0 && warnings > 0:
		a.notice("count.both", "errors", errors, "warnings", warnings)
	case errors > 0:
		a.notice("count.errors", "errors", errors)
	case warnings > 0:
		a.notice("count.warnings", "warnings", warnings)
	}
	a.noticeUnread(problems)
}

// noticeUnread says in one line that something was not understood, or is no score
// sheet, and what helps.
func (a *app) noticeUnread(problems []diag.Problem) {
	heads, sheets := 0, 0
	for _, problem := range problems {
		switch {
		case problem.Code == diag.NotASheet:
			sheets++
		case teachable(problem):
			heads++
		}
	}
	if a.teachable = heads > 0; heads+sheets > 0 {
		a.notice("unread.notice", "heads", heads, "sheets", sheets)
	}
}

// teachable reports whether an answer could cure a problem.
func teachable(p diag.Problem) bool {
	switch p.Code {
	case diag.UnreadMark, diag.UnreadColumn:
		return true
	case diag.NoHeader:
		return len(p.Message.Arguments("heads")) > 0
	case diag.UnknownCell:
		return p.Pos.Line == 0
	case diag.UnknownCriterion:
		return p.Message.Argument("title") != ""
	}
	return false
}

func countSeverities(problems []diag.Problem) (errors, warnings int) {
	for _, problem := range problems {
		if problem.Severity == diag.Error {
			errors++
		} else {
			warnings++
		}
	}
	return errors, warnings
}

func hasErrors(problems []diag.Problem) bool {
	errors, _ := countSeverities(problems)
	return errors > 0
}
