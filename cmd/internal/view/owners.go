package view

import (
	"strconv"
	"strings"

	"chibo/criteria/diag"
	"chibo/scoring"
)

// ProblemsByMeetingOf finds for every problem the meeting whose sheet, or row of
// a list, it lies in; rest are those of none.
func ProblemsByMeetingOf(r *Report) (owned map[*scoring.MeetingResult][]diag.Problem, rest []diag.Problem) {
	meetings := meetingsByPlace(r)
	owned = map[*scoring.MeetingResult][]diag.Problem{}
	for _, problem := range r.Problems {
		pos := problem.Pos
		owner := meetings[scoring.Source{File: pos.File, Sheet: pos.Sheet}]
		if owner == nil {
			owner = meetings[scoring.Source{File: pos.File, Sheet: pos.Sheet, Row: rowOf(pos)}]
		}
		if owner == nil {
			rest = append(rest, problem)
			continue
		}
		owned[owner] = append(owned[owner], problem)
	}
	return owned, rest
}

func meetingsByPlace(r *Report) map[scoring.Source]*scoring.MeetingResult {
	meetings := map[scoring.Source]*scoring.MeetingResult{}
	for _, result := range []*scoring.Result{r.Result, r.Result.Assessment} {
		if result == nil {
			continue
		}
		for i := range result.Cells {
			c := &result.Cells[i]
			for j := range c.Meetings {
				for _, source := range c.Meetings[j].Sources {
					meetings[source] = &c.Meetings[j]
				}
			}
		}
	}
	return meetings
}

// rowOf is the row of a problem's cell, 0 where it has none.
func rowOf(pos diag.Pos) int {
	row, err := strconv.Atoi(strings.TrimLeft(pos.Cell, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
	if err != nil {
		return 0
	}
	return row
}
