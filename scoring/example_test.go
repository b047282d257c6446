package scoring_test

import (
	"fmt"

	"chibo/criteria"
	"chibo/scoring"
)

// A cell that sent two of its three months has no score for the quarter: the
// month not sent is no zero.
func ExampleScore() {
	set, err := criteria.Builtin("hd42-2025")
	if err != nil {
		fmt.Println(err)
		return
	}
	quarter, err := scoring.ParsePeriod("quý III/2026")
	if err != nil {
		fmt.Println(err)
		return
	}
	roster := &scoring.Roster{Cells: []scoring.PartyCell{{ID: "CB01", Name: "Chi bộ thôn Đông"}}}
	total := func(month int, points criteria.Points) scoring.Sheet {
		s := scoring.Sheet{Month: scoring.Month{Year: 2026, Month: month}, Kind: scoring.Regular, Layout: scoring.TotalsLayout}
		s.Official.Total = scoring.Mark{State: scoring.NumberMark, Points: points * criteria.Point}
		return s
	}
	for _, sheets := range [][]scoring.Sheet{{total(7, 91), total(8, 92)}, {total(7, 91), total(8, 92), total(9, 92)}} {
		result := scoring.Score(roster, []*criteria.Set{set}, quarter, sheets, nil)
		cell := result.Cells[0]
		for _, m := range cell.Meetings {
			fmt.Print(m.Month, " ", m.Status, ", ")
		}
		fmt.Print(cell.Status)
		if cell.Score.Known {
			fmt.Print(" ", cell.Score.Value, " ", set.Grades[cell.Grade.Value].Title)
		}
		fmt.Println()
	}
	// Output:
	// 2026-07 scored, 2026-08 scored, 2026-09 missing, incomplete
	// 2026-07 scored, 2026-08 scored, 2026-09 scored, graded 91.67 Tốt
}
