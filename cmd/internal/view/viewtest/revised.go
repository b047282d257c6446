package viewtest

import (
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// RevisedReport is the sample as a second version, with changes of every kind.
func RevisedReport() *view.Report {
	r := Sample()
	before, after := criteria.Points(88500), 92*Point
	r.Edition, r.Number = 2, "52-BC/ĐU"
	r.Revision = &view.Revision{
		Replaces: "45-BC/ĐU", Edition: 1, Code: "0A1B2C3D", Reason: "Bổ sung phiếu thôn Một",
		Inputs: []view.InputChange{
			{State: view.InputChanged, Role: "sheets", Name: "phieu/thon-1.xlsx", Before: "ab12ab12ab12ab12", After: "cc33"},
			{State: view.InputAdded, Role: "sheets", Name: "phieu/thon-2.xlsx", After: "dd44"},
			{State: view.InputRemoved, Role: view.RoleCriteria, Name: "mau", Before: "ee55"},
		},
		Cells: []scoring.CellDifference{
			{ID: "CB01", Name: "Chi bộ thôn Một", Before: &scoring.Standing{Status: "graded", Score: &before, Grade: "Khá"},
				After: &scoring.Standing{Status: "graded", Score: &after, Grade: "Tốt"}},
			{ID: "CB02", Name: "Chi bộ thôn Hai", After: &scoring.Standing{Status: "missing"}},
			{ID: "CB03", Name: "CB03", Before: &scoring.Standing{Status: "missing"}, After: &scoring.Standing{Status: "missing"},
				Meetings: []scoring.MeetingDifference{{Month: scoring.Month{Year: 2026, Month: 7}, Kind: scoring.Regular}}},
		},
	}
	r.Overlaps = []view.Overlap{{Period: "2026-07", Number: "40-BC/ĐU", Edition: 1, Cells: []scoring.CellDifference{{
		ID: "CB01", Name: "Chi bộ thôn Một", Meetings: []scoring.MeetingDifference{{
			Month: scoring.Month{Year: 2026, Month: 7}, Kind: scoring.Thematic,
			Before: &scoring.Standing{Status: "scored", Score: &before, Grade: "Khá"}, After: &scoring.Standing{Status: "not-held"},
			Marks: []scoring.MarkDifference{{Criterion: "2.1", Before: &after}},
			Facts: []scoring.FactDifference{{Fact: "date", Before: "2026-07-05"}, {Fact: "present", Before: "14", After: "15"}},
		}},
	}}}}
	return r
}
