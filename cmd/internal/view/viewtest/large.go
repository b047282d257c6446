package viewtest

import (
	"fmt"

	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// LargeReport has the given number of cells in committees of 25, three meetings each, by a
// set of 31 criteria.
func LargeReport(cells int) *view.Report {
	const perCommittee, criteriaCount = 25, 31
	r := Sample()
	set := r.Result.Sets[0]
	set.Groups = nil
	for g := range criteriaCount {
		id := fmt.Sprintf("%d", g+1)
		set.Groups = append(set.Groups, criteria.Group{ID: id, Title: "Tiêu chí " + id, Max: 4 * Point, Leaf: true,
			Criteria: []criteria.Criterion{{ID: id, Title: "Tiêu chí " + id, Max: 4 * Point}}})
	}
	r.Result.Cells, r.Result.Committees, r.Problems = nil, nil, nil
	r.Result.Kinds = []scoring.KindSummary{{Name: "thôn", Summary: scoring.Summary{Cells: cells, Graded: cells, Grades: []int{cells, 0, 0, 0}}}}
	r.Result.Summary = r.Result.Kinds[0].Summary
	r.Result.Targets = nil
	for i := range cells {
		name := fmt.Sprintf("Chi bộ thôn số %d", i+1)
		committee := fmt.Sprintf("Đảng bộ xã %d", i/perCommittee+1)
		if i%perCommittee == 0 {
			n := min(perCommittee, cells-i)
			r.Result.Committees = append(r.Result.Committees, scoring.CommitteeSummary{Name: committee,
				Summary: scoring.Summary{Cells: n, Graded: n, Grades: []int{n, 0, 0, 0}}})
		}
		c := scoring.CellResult{
			Cell:   &scoring.PartyCell{ID: fmt.Sprintf("CB%05d", i+1), Name: name, Committee: committee, Kind: "thôn"},
			Status: scoring.Graded, Score: criteria.Some(124 * Point), Grade: criteria.Some(0), Rank: criteria.Some(1),
		}
		for month := 7; month <= 9; month++ {
			c.Meetings = append(c.Meetings, largeMeeting(month, name, criteriaCount))
		}
		r.Result.Cells = append(r.Result.Cells, c)
	}
	return r
}

func largeMeeting(month int, name string, marks int) scoring.MeetingResult {
	m := scoring.MeetingResult{
		Month: scoring.Month{Year: 2026, Month: month}, Kind: scoring.Regular, Status: scoring.Scored, Required: true, Counted: true,
		Layout: scoring.FormLayout, Sources: []scoring.Source{{File: "phieu/" + name + ".xlsx", Sheet: fmt.Sprintf("Tháng %d", month)}},
		Total: criteria.Some(criteria.Points(marks) * 4 * Point), Grade: criteria.Some(0), Band: criteria.Some(0),
	}
	m.Self = m.Total
	var list []scoring.MarkResult
	of := &scoring.Origin{File: name}
	for range marks {
		list = append(list, scoring.MarkResult{Self: criteria.Some(4 * Point), Official: criteria.Some(4 * Point), At: scoring.Place{Of: of}})
	}
	m.Marks = scoring.PackMarkResults(list)
	return m
}
