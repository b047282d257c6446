// Package judge looks at what a worksheet holds beside what was read of it: columns
// without a role, marks in rows that are no criterion, lines that state a total or
// grade. What could be a score and was given to nobody is an error; what was stated
// besides is compared with what was read.
//
// Files:
//
//   - judge: what is said of a column, row or line
//   - column: the cells of a column, and what is said of it as a whole
//   - table, form, form_rows, form_sums, form_lines, form_values, form_claims, form_explained: a form, by
//     its columns, rows and lines, and which columns follow from others
//   - aside, aside_rows: what the lines and rows of a worksheet without marks claim
//   - notes: what comments, text boxes, headers and footers claim, of a form or list; denials: what
//     says that a grade is another one
//   - list, list_rows, list_lines, list_remarks, list_scale, list_sums, list_totals, list_periods,
//     sum: a table or list
//   - summary: a worksheet that sums up what the others of its file have
package judge

import (
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/criteria/diag"
)

// An unreadFinding is what is said of a column, row or line that was not understood.
type unreadFinding struct {
	code    diag.Code
	variant string
	head    string // the column's whole head, or the label
	what    string // column, label, row, names
	layout  string
	at      diag.Pos
	args    []any
}

// problem makes the finding a problem, with what `chibo teach` asks by.
func (f unreadFinding) problem() diag.Problem {
	head := words.OneLine(f.head)
	args := append([]any{"head", head, "typed", taught.Typed(head), "layout", f.layout, "what", f.what}, f.args...)
	return diag.New(f.code, f.variant, f.at, args...)
}
