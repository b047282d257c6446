package cli

import (
	"fmt"

	"chibo/criteria/diag"
)

// printProblems writes problems to stderr, by place. --quiet leaves out
// warnings, never errors.
func (a *app) printProblems(problems []diag.Problem) {
	diag.Sort(problems)
	a.log.problems(problems)
	for _, problem := range problems {
		if problem.Severity == diag.Error || !a.quiet {
			a.printLine(problem)
		}
	}
}

func (a *app) printLine(problem diag.Problem) {
	fmt.Fprint(a.env.Stderr, a.text.Line(problem))
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
		return len(p.Message.Texts("heads")) > 0
	case diag.UnknownCell:
		return p.Pos.Line == 0
	case diag.UnknownCriterion:
		return p.Message.Text("title") != ""
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
