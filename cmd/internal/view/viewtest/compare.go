package viewtest

import (
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/compare"
)

// SampleComparison has three sides: the sample report, an earlier quarter in
// which cells were better, worse, absent and named otherwise, and one between.
func SampleComparison() *compare.Comparison {
	now := compare.SnapshotOf("quy-3.xlsx", Sample().Result)
	before := compare.Snapshot{Name: "quy-2.json", Period: now.Period, Grades: now.Grades, Criteria: now.Criteria}
	before.Period.First, before.Period.Last = now.Period.First.Add(-3), now.Period.First.Add(-1)
	cell := func(id, name, committee string, score criteria.Points, grade int) compare.SnapshotCell {
		return compare.SnapshotCell{ID: id, Name: name, Committee: committee, Status: scoring.Graded,
			Score: criteria.Some(score * Point), Grade: criteria.Some(grade)}
	}
	first := cell("CB01", "Chi bộ thôn Nhất", "Đảng bộ xã Tân Hòa", 88, 1)
	first.Marks = []compare.MarkSum{{Sum: 27 * Point, Count: 3}, {Sum: 115 * Point, Count: 3}, {Sum: 120 * Point, Count: 3}, {Count: 3}}
	before.Cells = []compare.SnapshotCell{first, cell("CB02", "Chi bộ thôn Hai với một cái tên rất dài để thử xuống dòng", "Đảng bộ xã Tân Hòa", 95, 0),
		cell("CB09", "Chi bộ đã giải thể", "Đảng bộ xã | An Phú", 71, 1)}
	between := before
	between.Name, between.Cells = "quy-2-sua.json", before.Cells[:2]
	return compare.Snapshots([]compare.Snapshot{before, between, now})
}
