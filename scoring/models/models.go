// Package models judges the models of a year, such as "chi bộ kiểu mẫu": sets of
// criteria with the scope year, whose conditions are asked of a cell's meetings and
// of what the year's sheets state.
//
//	models.go            what is stated joins a result
//	judge.go             a model and a cell: conditions, their sum, the grade
//	measure.go, share.go what the meetings say of a condition
//	count.go             all cells together: committees, pilots, the cap
package models

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// Add judges a year's models by the cells' meetings and what the year's
// sheets state, and returns the problems it adds. The period is a year. Rows
// come in the order of their files.
func Add(r *scoring.Result, roster *scoring.Roster, models []*criteria.Set, rows []scoring.YearRow) []diag.Problem {
	at := map[*scoring.PartyCell]*scoring.CellResult{}
	for i := range r.Cells {
		at[r.Cells[i].Cell] = &r.Cells[i]
	}
	for _, set := range models {
		r.Models = append(r.Models, scoring.ModelResult{Set: set})
	}
	for _, row := range rows {
		if cell := at[&roster.Cells[row.Cell]]; cell != nil {
			addRow(cell, row, models)
		}
	}
	Judge(r)
	added := Problems(r)
	for i := range r.Cells {
		if e := r.Cells[i].Year; e != nil {
			added = append(added, e.Faults...)
		}
	}
	r.Problems = append(slices.Clone(r.Problems), added...)
	diag.Sort(r.Problems)
	r.MeasureTargets()
	return added
}

// addRow puts a further row to those before it: they complete each other, and
// two different values for one condition are a conflict.
func addRow(c *scoring.CellResult, row scoring.YearRow, models []*criteria.Set) {
	if c.Year == nil {
		c.Year = &scoring.YearEntry{Marks: make([][]scoring.Mark, len(models))}
	}
	e := c.Year
	e.Sources = append(e.Sources, row.Source)
	if e.Grade.Known && row.Grade.Known && e.Grade.Value != row.Grade.Value {
		e.Faults = append(e.Faults, diag.New(diag.ConflictingSheets, "year-grade", row.Grade.At.Pos(), "cell", c.Cell.Name, "other", e.Grade.At.Pos()))
	}
	if !e.Grade.Known {
		e.Grade = row.Grade
	}
	for m, marks := range row.Marks {
		leaves := models[m].Leaves()
		if e.Marks[m] == nil {
			e.Marks[m] = make([]scoring.Mark, len(leaves))
		}
		for i, mark := range marks {
			switch have := &e.Marks[m][i]; {
			case !have.Entered() && mark.State > have.State:
				*have = mark
			case have.Entered() && mark.Entered() && !scoring.EqualMarks(&leaves[i], *have, mark):
				e.Faults = append(e.Faults, diag.New(diag.ConflictingSheets, "", mark.At.Pos(), "criterion", leaves[i].ID,
					"here", mark.Text, "there", have.Text, "other", have.At.Pos()))
			}
		}
	}
}
