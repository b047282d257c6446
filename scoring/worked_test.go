package scoring_test

import (
	"os"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/scoring"
)

// worked loads a set of testdata/criteria/worked; its comments show the working.
func worked(t *testing.T, name string) *criteria.Set {
	t.Helper()
	data, err := os.ReadFile("../testdata/criteria/worked/" + name + ".yaml")
	if err != nil {
		t.Fatal(err)
	}
	set, problems := criteria.Parse(name, data)
	if set == nil || len(problems) > 0 {
		t.Fatal(problems)
	}
	return set
}

// scoreMonths grades one cell whose meetings have these marks, a sheet a month
// from January on.
func scoreMonths(t *testing.T, set *criteria.Set, period scoring.Period, months [][]string) scoring.CellResult {
	t.Helper()
	roster := &scoring.Roster{Cells: []scoring.PartyCell{{ID: "CB01", Name: "Chi bộ thôn 1"}}}
	var sheets []scoring.Sheet
	for i, marks := range months {
		var list []scoring.Mark
		for _, text := range marks {
			list = append(list, scoring.Mark{State: scoring.NumberMark, Points: mustPoints(t, text), Text: text})
		}
		column := scoring.Column{Present: true, Marks: scoring.PackMarks(list)}
		sheets = append(sheets, scoring.Sheet{
			Month: scoring.Month{Year: 2026, Month: i + 1}, Kind: scoring.Regular, Layout: scoring.FormLayout,
			Source: scoring.Source{File: "f.xlsx", Sheet: "T"}, Self: column,
		})
	}
	return scoring.Score(roster, []*criteria.Set{set}, period, sheets, nil).Cells[0]
}

func mustPoints(t *testing.T, text string) criteria.Points {
	t.Helper()
	p, err := criteria.ParsePoints(text)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func mustPeriod(t *testing.T, text string) scoring.Period {
	t.Helper()
	p, err := scoring.ParsePeriod(text)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestBinhThuanGate computes the five cases of worked/binh-thuan.yaml.
func TestBinhThuanGate(t *testing.T) {
	set := worked(t, "binh-thuan")
	for _, c := range []struct{ marks, total, grade string }{
		{"10 10 10 10 50", "90", "Tốt"},
		{"10 10 10 9 60", "99", "Khá"},
		{"9 10 10 10 51", "90", "Khá"},
		{"10 10 10 10 49.5", "89.5", "Khá"},
		{"10 10 10 10 29", "69", "Trung bình"},
	} {
		cell := scoreMonths(t, set, mustPeriod(t, "2026-01"), [][]string{strings.Fields(c.marks)})
		meeting := cell.Meetings[0]
		if got := set.Grades[meeting.Grade.Value].Title; got != c.grade || meeting.Total.Value != mustPoints(t, c.total) {
			t.Errorf("%s: %v %s, want %s %s", c.marks, meeting.Total.Value, got, c.total, c.grade)
		}
		if lowered := meeting.Total.Value >= 90*criteria.Point && c.grade == "Khá"; lowered != (len(meeting.Limits) == 1) {
			t.Errorf("%s: limits %v", c.marks, meeting.Limits)
		}
	}
}

// TestPhuThoYear computes the five years of worked/phu-tho.yaml, and with them
// the rule of the built-in set.
func TestPhuThoYear(t *testing.T) {
	builtin, err := criteria.Builtin("phu-tho-khoi")
	if err != nil {
		t.Fatal(err)
	}
	marks := map[rune][]string{
		'T': {"15", "20", "40", "20"}, // 95
		'K': {"10", "20", "35", "15"}, // 80
		'B': {"10", "15", "25", "10"}, // 60
		'Y': {"5", "10", "20", "5"},   // 40
	}
	for _, set := range []*criteria.Set{worked(t, "phu-tho"), builtin} {
		for _, c := range []struct{ year, score, grade string }{
			{"TTTTTTTKKKKK", "88.75", "Tốt"},
			{"TTTTTTKKKKKK", "87.5", "Khá"},
			{"TTTTTTTTTTTB", "92.08", "Khá"},
			{"TTTTTTTTTTTY", "90.42", "Kém"},
			{"KKKKKKKKKKKK", "80", "Khá"},
		} {
			var months [][]string
			for _, letter := range c.year {
				months = append(months, marks[letter])
			}
			cell := scoreMonths(t, set, mustPeriod(t, "2026"), months)
			if !cell.Grade.Known || set.Grades[cell.Grade.Value].Title != c.grade || cell.Score.Value != mustPoints(t, c.score) {
				t.Errorf("%s, %s: %v %v, want %s %s", set.ID, c.year, cell.Score, cell.Grade, c.score, c.grade)
			}
		}
	}
}
