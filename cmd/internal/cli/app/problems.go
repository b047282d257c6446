package app

import (
	"fmt"
	"slices"

	"chibo/cmd/internal/wrap"
	"chibo/criteria/diag"
)

// ManyProblems is from how many on a terminal shows only what must be done: a
// clerk reads the last screen.
const ManyProblems = 20

// PrintProblems writes problems to stderr: warnings, then errors, each by place,
// and on a terminal what must be done. --quiet leaves out warnings, never errors.
func (a *App) PrintProblems(problems []diag.Problem) {
	diag.Sort(problems)
	a.Log.Problems(problems)
	if a.Env.StderrTerminal && a.Brief && len(problems) >= ManyProblems {
		a.printTasks(problems)
		return
	}
	for _, severity := range []diag.Severity{diag.Warning, diag.Error} {
		for _, problem := range problems {
			if problem.Severity == severity && (severity == diag.Error || !a.Quiet) {
				a.printLine(problem)
			}
		}
	}
	if a.Env.StderrTerminal {
		a.printTasks(problems)
	}
}

// printLine writes a problem: one line for other programs, lines that fit for a
// reader.
func (a *App) printLine(problem diag.Problem) {
	if !a.Env.StderrTerminal {
		fmt.Fprint(a.Env.Stderr, a.Text.Line(problem))
		return
	}
	const indent = "     "
	word, line, hint := a.onStderr().Parts(problem)
	line = wrap.Paragraph(word+"  ", line, a.Env.StderrWidth, indent)
	fmt.Fprintln(a.Env.Stderr, a.painted(problem.Severity, word)+line[len(word):])
	if hint != "" {
		fmt.Fprintln(a.Env.Stderr, wrap.Paragraph(indent, hint, a.Env.StderrWidth, indent))
	}
}

// painted colours the word of a severity where the terminal obeys.
func (a *App) painted(severity diag.Severity, word string) string {
	switch {
	case !a.Env.StderrColor || a.NoColor:
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
func (a *App) printTasks(problems []diag.Problem) {
	p := a.onStderr()
	todos, warnings, files := todosOf(problems)
	if len(todos) > 0 {
		fmt.Fprintln(a.Env.Stderr, "\n"+p.Text("tasks.title"))
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
		fmt.Fprintln(a.Env.Stderr, wrap.Paragraph(lead, line, a.Env.StderrWidth, "     "))
	}
	if warnings > 0 && !a.Quiet && len(problems) >= ManyProblems && a.Brief {
		text := p.Text("tasks.warnings", "count", warnings, "files", files)
		fmt.Fprintln(a.Env.Stderr, wrap.Paragraph("", text, a.Env.StderrWidth, ""))
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

// CountProblems ends a run that has problems with their number.
func (a *App) CountProblems(problems []diag.Problem) {
	errors, warnings := countSeverities(problems)
	switch {
	case errors > 0 && warnings > 0:
		a.Notice("count.both", "errors", errors, "warnings", warnings)
	case errors > 0:
		a.Notice("count.errors", "errors", errors)
	case warnings > 0:
		a.Notice("count.warnings", "warnings", warnings)
	}
	a.noticeUnread(problems)
}

// noticeUnread says in one line that something was not understood, or is no score
// sheet, and what helps.
func (a *App) noticeUnread(problems []diag.Problem) {
	heads, sheets := 0, 0
	for _, problem := range problems {
		switch {
		case problem.Code == diag.NotASheet:
			sheets++
		case teachable(problem):
			heads++
		}
	}
	if a.Teachable = heads > 0; heads+sheets > 0 {
		a.Notice("unread.notice", "heads", heads, "sheets", sheets)
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

// HasErrors reports whether one of the problems is an error.
func HasErrors(problems []diag.Problem) bool {
	errors, _ := countSeverities(problems)
	return errors > 0
}
