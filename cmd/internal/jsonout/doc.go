// Package jsonout writes results for other programs: as JSON, whose shape is a
// contract, and as CSV.
//
// report.go begins a report and cell.go, cells.go, meeting.go and discipline.go
// write its cells with writer.go; origin.go, roster.go, targets.go, models.go,
// merge.go, years.go, assessed.go, organisation.go, problems.go and taught.go are its other parts; check.go with account.go, compare.go,
// criteria.go, explain.go, rosters.go and verify.go serve the other commands;
// csv.go has the rules of CSV, escape.go those of JSON.
package jsonout
