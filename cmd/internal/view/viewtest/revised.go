package viewtest

import (
	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/compare"
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
		Cells: []compare.CellDifference{
			{ID: "CB01", Name: "Chi bộ thôn Một", Before: &compare.Standing{Status: "graded", Score: criteria.Some(before), Grade: "Khá"},
				After: &compare.Standing{Status: "graded", Score: criteria.Some(after), Grade: "Tốt"}},
			{ID: "CB02", Name: "Chi bộ thôn Hai", After: &compare.Standing{Status: "missing"}},
			{ID: "CB03", Name: "CB03", Before: &compare.Standing{Status: "missing"}, After: &compare.Standing{Status: "missing"},
				Meetings: []compare.MeetingDifference{{Month: scoring.Month{Year: 2026, Month: 7}, Kind: scoring.Regular}}},
		},
	}
	r.Overlaps = []view.Overlap{{Period: "2026-07", Number: "40-BC/ĐU", Edition: 1, Cells: []compare.CellDifference{{
		ID: "CB01", Name: "Chi bộ thôn Một", Meetings: []compare.MeetingDifference{{
			Month: scoring.Month{Year: 2026, Month: 7}, Kind: scoring.Thematic,
			Before: &compare.Standing{Status: "scored", Score: criteria.Some(before), Grade: "Khá"}, After: &compare.Standing{Status: "not-held"},
			Marks: []compare.MarkDifference{{Criterion: "2.1", Before: criteria.Some(after)}},
			Facts: []compare.FactDifference{{Fact: "date", Before: "2026-07-05"}, {Fact: "present", Before: "14", After: "15"}},
		}},
	}}}}
	return r
}
