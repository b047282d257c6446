package jsonout

import (
	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// A ProblemEntry is a problem in JSON, the same in every command. Absent parts
// are null.
type ProblemEntry struct {
	Severity string                 `json:"severity"`
	Code     diag.Code              `json:"code"`
	File     *string                `json:"file"`
	Sheet    *string                `json:"sheet"`
	Cell     *string                `json:"cell"`
	Line     criteria.Optional[int] `json:"line"`
	Column   criteria.Optional[int] `json:"column"`
	Message  string                 `json:"message"`
	Hint     *string                `json:"hint"`
}

// ProblemEntries returns the problems as JSON has them, in the same order;
// never nil.
func ProblemEntries(problems []diag.Problem, p *text.Printer) []ProblemEntry {
	entries := []ProblemEntry{}
	for _, problem := range problems {
		message, hint := p.Problem(problem)
		entries = append(entries, ProblemEntry{
			Severity: problem.Severity.String(), Code: problem.Code,
			File: nonEmpty(problem.Pos.File), Sheet: nonEmpty(problem.Pos.Sheet), Cell: nonEmpty(problem.Pos.Cell),
			Line: nonZero(problem.Pos.Line), Column: nonZero(problem.Pos.Column),
			Message: message, Hint: nonEmpty(hint),
		})
	}
	return entries
}

// problems writes the same, each as encoding/json writes its entry.
func (w *writer) problems(problems []diag.Problem, p *text.Printer) {
	w.key("problems")
	w.open('[')
	for _, problem := range problems {
		message, hint := p.Problem(problem)
		w.next()
		w.open('{')
		w.string("severity", problem.Severity.String())
		w.string("code", string(problem.Code))
		w.stringOrNull("file", problem.Pos.File)
		w.stringOrNull("sheet", problem.Pos.Sheet)
		w.stringOrNull("cell", problem.Pos.Cell)
		w.intOrNull("line", nonZero(problem.Pos.Line))
		w.intOrNull("column", nonZero(problem.Pos.Column))
		w.string("message", message)
		w.stringOrNull("hint", hint)
		w.close('}')
	}
	w.close(']')
}

// nonZero returns the value, which is not known where it is the zero of its type.
func nonZero[T comparable](v T) criteria.Optional[T] {
	var zero T
	return criteria.Optional[T]{Value: v, Known: v != zero}
}
