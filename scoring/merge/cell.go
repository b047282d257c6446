package merge

import (
	"slices"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/naming"
)

// match finds each cell in all spans: an entry a span, nil where it is not
// there. The order is that of the last report, which knows the cells best; those
// it no longer has follow.
func (j *joiner) match() [][]*scoring.CellResult {
	lists := make([][]naming.ListedCell, len(j.spans))
	for i, s := range j.spans {
		for k := range s.Result.Cells {
			lists[i] = append(lists[i], s.Result.Cells[k].Cell.Listed())
		}
	}
	var listed, gone [][]int
	last := len(j.spans) - 1
	for _, row := range naming.MatchCells(lists) {
		if row[last] >= 0 {
			listed = append(listed, row)
		} else {
			gone = append(gone, row)
		}
	}
	slices.SortStableFunc(listed, func(a, b []int) int { return a[last] - b[last] })
	var rows [][]*scoring.CellResult
	for _, indexes := range append(listed, gone...) {
		row := make([]*scoring.CellResult, len(indexes))
		for i, at := range indexes {
			if at >= 0 {
				row[i] = &j.spans[i].Result.Cells[at]
			}
		}
		rows = append(rows, row)
	}
	return rows
}

// cell makes one cell of its entries. What the last report that has it says of
// the cell itself holds: its name, its kind, the months in which it exists.
func (j *joiner) cell(row []*scoring.CellResult) scoring.CellResult {
	result := scoring.CellResult{}
	for _, c := range row {
		if c != nil {
			result.Cell = c.Cell
		}
	}
	result.Outside = result.Cell.Outside(j.period)
	for _, month := range scoring.UnitsOf(j.sets[0], j.period) {
		if result.Cell.ExistedIn(month) {
			result.Meetings = append(result.Meetings, j.meetings(row, month)...)
		}
	}
	result.Notes = append(scoring.CellNotes(result.Cell, j.period), j.notes(row, result.Cell)...)
	j.decideSheets(&result, row)
	scoring.Regrade(&result, j.sets, j.period, j.decisions(row))
	return result
}

// meetings returns a cell's meetings of a month, as the report that covers it
// has them; the regular one is there in any case.
func (j *joiner) meetings(row []*scoring.CellResult, month scoring.Month) []scoring.MeetingResult {
	var found []scoring.MeetingResult
	for i, c := range row {
		if c == nil || !j.spans[i].Result.Period.Contains(month) {
			continue
		}
		for _, m := range c.Meetings {
			if m.Month == month {
				found = append(found, m)
			}
		}
	}
	if !slices.ContainsFunc(found, func(m scoring.MeetingResult) bool { return m.Kind == scoring.Regular }) {
		missing := scoring.MeetingResult{Month: month, Kind: scoring.Regular, Status: scoring.MissingMeeting, Set: -1, Required: true, Counted: true}
		found = append([]scoring.MeetingResult{missing}, found...)
	}
	return found
}

// notes says what of the reports a reader must know: sheets without a month,
// reports that lack the cell or name it otherwise, and what was decided on a
// part of the period as a whole.
func (j *joiner) notes(row []*scoring.CellResult, cell *scoring.PartyCell) (notes []diag.Message) {
	for i, c := range row {
		part := j.spans[i].Result.Period
		if c == nil {
			notes = append(notes, diag.Msg("note.not-in-report", "part", part))
			continue
		}
		for _, n := range c.Notes {
			same := func(o diag.Message) bool { return o.Identity() == n.Identity() }
			if (n.Key == scoring.NoteUnplaced || n.Key == scoring.NoteUnreadDecision) && !slices.ContainsFunc(notes, same) {
				notes = append(notes, n)
			}
		}
		if naming.NameKey(c.Cell.Name) != naming.NameKey(cell.Name) || c.Cell.ID != cell.ID {
			notes = append(notes, diag.Msg("note.named-before", "part", part, "cell", c.Cell.Name, "id", c.Cell.ID))
		}
		if c.Decision != nil && part != j.period && j.sets[0].Scope != criteria.OfPeriod && slices.ContainsFunc(c.Decision.Decisions, onWhole) {
			notes = append(notes, diag.Msg("note.part-decided", "part", part))
		}
	}
	return notes
}

func onWhole(d scoring.Decision) bool { return d.Month.IsZero() }

// decisions returns those on months; those on the whole are kept of a report of
// the very same period.
func (j *joiner) decisions(row []*scoring.CellResult) (kept []scoring.Decision) {
	for i, c := range row {
		if c == nil || c.Decision == nil {
			continue
		}
		for _, d := range c.Decision.Decisions {
			if d = j.onSheet(d, j.spans[i].Result.Period); !onWhole(d) || j.spans[i].Result.Period == j.period {
				kept = append(kept, d)
			}
		}
	}
	slices.SortStableFunc(kept, func(a, b scoring.Decision) int {
		if a.Pos.File != b.Pos.File || a.Pos.Sheet != b.Pos.Sheet {
			return 0
		}
		return diag.CompareNatural(a.Pos.Cell, b.Pos.Cell) // as they stand in the file
	})
	return kept
}
