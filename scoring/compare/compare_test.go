package compare

import (
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

func side(name string, cells ...SnapshotCell) Snapshot {
	return Snapshot{Name: name, Grades: []string{"Tốt", "Khá", "Kém"}, Cells: cells,
		Criteria: []SnapshotCriterion{{ID: "1"}, {ID: "2", Max: criteria.Some(10 * criteria.Point)}}}
}

func entry(id, name, committee string, score criteria.Points, grade int, marks ...MarkSum) SnapshotCell {
	return SnapshotCell{ID: id, Name: name, Committee: committee, Status: scoring.Graded, Score: criteria.Some(score * criteria.Point),
		Grade: criteria.Some(grade), Marks: marks}
}

func TestCompareMatches(t *testing.T) {
	tests := []struct {
		name string
		a, b []SnapshotCell
		rows int
	}{
		{"id", []SnapshotCell{entry("1", "A", "X", 90, 0)}, []SnapshotCell{entry("1", "B", "X", 90, 0)}, 1},
		{"id, the committee renamed", []SnapshotCell{entry("1", "A", "X", 90, 0)}, []SnapshotCell{entry("1", "A", "Y", 90, 0)}, 1},
		{"name within the committee", []SnapshotCell{entry("1", "Chi bộ thôn 1", "X", 90, 0)}, []SnapshotCell{entry("CB1", "Thôn 1", "X", 90, 0)}, 1},
		{"name in another committee", []SnapshotCell{entry("A", "A", "X", 90, 0)}, []SnapshotCell{entry("A", "A", "Y", 90, 0)}, 2},
		{"one id twice", []SnapshotCell{entry("1", "A", "X", 90, 0), entry("1", "B", "Y", 90, 0)}, []SnapshotCell{entry("1", "B", "Y", 90, 0), entry("1", "A", "X", 90, 0)}, 2},
		{"new and gone", []SnapshotCell{entry("1", "A", "X", 90, 0)}, []SnapshotCell{entry("2", "B", "X", 90, 0)}, 2},
	}
	for _, test := range tests {
		if c := Snapshots([]Snapshot{side("a", test.a...), side("b", test.b...)}); len(c.Cells) != test.rows {
			t.Errorf("%s: %d rows, want %d", test.name, len(c.Cells), test.rows)
		}
	}
}

func TestCompareChanges(t *testing.T) {
	mark := func(sum criteria.Points, count int) MarkSum { return MarkSum{sum * criteria.Point, count} }
	c := Snapshots([]Snapshot{
		side("a", entry("1", "A", "", 80, 1, mark(10, 3), mark(8, 1)), entry("2", "B", "", 95, 0), entry("3", "C", "", 91, 0)),
		side("b", entry("1", "A", "", 91, 0, mark(11, 3), mark(9, 1)), entry("2", "B", "", 89, 1), entry("4", "D", "", 70, 1)),
	})
	wanted := []struct {
		trend, grade Direction
		score        criteria.Points
	}{{Up, Up, 11}, {Down, Down, -6}, {Gone, Gone, 0}, {New, New, 0}}
	for i, want := range wanted {
		got := c.Cells[i].Whole
		if got.Trend != want.trend || got.Grade != want.grade || got.Score.Value != want.score*criteria.Point {
			t.Errorf("%d: %+v, want %+v", i, got, want)
		}
	}
	if marks := c.Cells[0].Marks; len(marks) != 2 || marks[0] != (MarkChange{"2", 1000}) || marks[1] != (MarkChange{"1", 340}) {
		t.Errorf("marks %v", marks)
	}
	if len(c.Criteria) != 2 || c.Criteria[0].Change != 340 || c.Criteria[0].Means[0] != 3330 || c.Criteria[0].Cells != 1 {
		t.Errorf("criteria %+v", c.Criteria)
	}
}

// Another scale of grades is compared by its words, or not at all.
func TestCompareGradeWords(t *testing.T) {
	other := side("b", entry("1", "A", "", 90, 1))
	other.Grades = []string{"Xuất sắc", "Tốt", "Khá"}
	c := Snapshots([]Snapshot{side("a", entry("1", "A", "", 90, 0)), other})
	if c.Cells[0].Whole.Grade != Same {
		t.Errorf("%s", c.Cells[0].Whole.Grade)
	}
	other.Grades = []string{"A", "B", "C"}
	if c = Snapshots([]Snapshot{side("a", entry("1", "A", "", 90, 0)), other}); c.Cells[0].Whole.Grade != NoTrend {
		t.Errorf("%s", c.Cells[0].Whole.Grade)
	}
}
