package scoring

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
)

// A YearRow is what one row of a year's sheet states of a cell: conditions of
// the year's models, and the yearly grade.
type YearRow struct {
	Cell   int // index into Roster.Cells
	Grade  Fact[criteria.YearGrade]
	Marks  [][]Mark // by model, by index of its Leaves
	Source Source
}

// A YearEntry is what all rows together state of a cell.
type YearEntry struct {
	Grade   Fact[criteria.YearGrade]
	Marks   [][]Mark // by index of Result.Models; nil where nothing is stated
	Sources []Source
	Faults  []diag.Problem // of single conditions; an error keeps its condition from counting
}

// A ModelResult is a year's model over all cells.
type ModelResult struct {
	Set        *criteria.Set
	Summary    ModelSummary
	Committees []CommitteeModelResult
	Pilots     []PilotCount
	Excellent  []ExcellentCount
}

// A ModelSummary counts the cells that count.
type ModelSummary struct {
	Cells     int
	Asked     int   // those the model is asked of: of registered cells only, where the roster marks any
	Undecided int   // asked, and something is not known
	Grades    []int // by index of the model's Grades
}

// A CommitteeModelResult is a committee's count, and whether it reaches the
// model of committees where the set has one.
type CommitteeModelResult struct {
	Name string
	ModelSummary
	Reached int                     // cells of the grade that the model of committees asks for, or better
	Holds   criteria.Optional[bool] // not known where undecided cells could tip it, or no model of committees is asked
}

// A PilotCount is how many pilot cells a committee has of a kind.
type PilotCount struct {
	Committee, Kind string
	Pilots, Cells   int
	OK              bool
}

// ModelStatus says how far a model could be decided for a cell.
type ModelStatus string

const (
	ModelDecided   ModelStatus = "graded"
	ModelUndecided ModelStatus = "incomplete" // a condition is not known
	ModelNotAsked  ModelStatus = "not-asked"  // not registered, or outside the counts
)

// A ModelCell is one cell under one model.
type ModelCell struct {
	Status     ModelStatus
	Conditions []ConditionResult // by index of the model's Leaves
	Met, Asked int               // conditions with full marks; conditions asked
	Total      criteria.Optional[criteria.Points]
	Grade      criteria.Optional[int] // index into the model's Grades
	Best       int                    // the best grade still possible
	Limits     []diag.Message
	Notes      []diag.Message
	Steps      *SumSteps
}

// A ConditionResult is one line of a model for one cell.
type ConditionResult struct {
	How      How // Typed, Measured, LeftOut (not of this kind), NoneEntered, NotAvailable
	Points   criteria.Optional[criteria.Points]
	Pos      diag.Pos       // of the cell that states it
	Measured bool           // the facts say something
	Because  diag.Message   // the working of the measure, whether counted or not
	Wanting  []diag.Message // what keeps the condition from being known
	Against  []diag.Message // which months fall short
}

// Contested reports whether two rows contradict each other about what stands at
// this place.
func (e *YearEntry) Contested(pos diag.Pos) bool {
	return slices.ContainsFunc(e.Faults, func(p diag.Problem) bool {
		if p.Code != diag.ConflictingSheets {
			return false
		}
		for i := 0; i+1 < len(p.Message.Args); i += 2 {
			if other, isPos := p.Message.Args[i+1].(diag.Pos); isPos && other == pos {
				return true
			}
		}
		return p.Pos == pos
	})
}

// YearGrade returns the cell's yearly grade; none where it is not stated, or
// stated twice.
func (c *CellResult) YearGrade() criteria.YearGrade {
	if c.Year == nil || !c.Year.Grade.Known || c.Year.Contested(c.Year.Grade.At.Pos()) {
		return criteria.NoYearGrade
	}
	return c.Year.Grade.Value
}

// Reaches reports whether the cell has the best grade of the model of this id,
// or of any where the id is empty; not known where an undecided one could tell.
func (r *Result) Reaches(c *CellResult, id string) criteria.Optional[bool] {
	decided, open := false, false
	for i := range c.Models {
		if i >= len(r.Models) || id != "" && r.Models[i].Set.ID != id {
			continue
		}
		m := &c.Models[i]
		if m.Grade.Known && m.Grade.Value == 0 {
			return criteria.Some(true)
		}
		decided, open = decided || m.Status != ModelUndecided, open || m.Status == ModelUndecided
	}
	return criteria.Optional[bool]{Known: decided && !open}
}
