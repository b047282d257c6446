// Package survey looks a worksheet over before anything is read of it: where its tables
// begin and end, what their columns are, and what one without a table of marks may be.
// It takes nothing and says nothing of meetings.
//
// Files:
//
//   - tables: the next form or list below one, and where it begins
//   - halves, scale: tables that stand side by side, and a scale of grades beside one
//   - columns: every column of a table, with its role or the reason why it has none
//   - scores, explained, criteria: a worksheet without a table: could it be scores?
//   - unmarked: a list of party cells without marks
//   - other: the layout of a worksheet of which nothing is read
package survey

import "chibo/cmd/internal/reading/heads"

// A Surveyor looks over worksheets with what a reader knows of their texts.
type Surveyor struct{ *heads.Reader }
