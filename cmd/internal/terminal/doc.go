// Package terminal writes results as text for a screen, fitted to its width, and
// the same tables as Markdown.
//
// paper.go is what is written on, grid.go fits a table into a width; table.go and table_narrow.go write the
// classification, models.go and rosters.go further tables, markdown.go and
// explain_markdown.go Markdown; check_*.go, compare.go, criteria*.go, explain.go,
// remind.go and verify.go serve the other commands.
package terminal
