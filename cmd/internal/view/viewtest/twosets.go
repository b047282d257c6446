package viewtest

import (
	"fmt"
	"strings"
	"testing"

	"chibo/cmd/internal/view"
	"chibo/criteria"
	"chibo/scoring"
)

// TwoSetsReport scores five cells of two committees in a quarter, regular
// meetings by one set, thematic ones by another; counted says which of them make
// the period's score.
func TwoSetsReport(t *testing.T, counted criteria.CountedMeetings) *view.Report {
	t.Helper()
	const grades = "grades: [{ id: tot, title: Tốt, from: 90 }, { id: kha, title: Khá, from: 70 }, { id: kem, title: Kém, from: 0 }]\n"
	regular := parsedSet(t, "schema: 1\nid: bieu-1\ntitle: Biểu 1\nstanding: secondary\nmeeting: regular\n"+
		"groups: [{ id: \"1\", title: Chuẩn bị, max: 40 }, { id: \"2\", title: Tổ chức, max: 60 }]\n"+grades+
		"period: { meetings: "+string(counted)+" }\n"+`targets:
  - { id: cham, title: Được chấm, measure: cells-scored, at_least: 100%, scope: each-committee }
  - { id: kha, title: Từ Khá trở lên, measure: grade-share, grade: kha, or_better: true, above: 66.667%, by: 2027, basis: "Nghị quyết \"9\"" }
  - { id: diem, title: Sinh hoạt điểm, measure: cells-with-model-meeting, kinds: [thôn, khóm], above: 50% }
  - { id: deu, title: Họp đều, measure: cells-met-every-month, at_least: 80%, scope: each-committee, by: 2030 }
  - { id: km, title: Kiểu mẫu, measure: year-model, above: 20% }
`)
	thematic := parsedSet(t, "schema: 1\nid: bieu-2\ntitle: Biểu 2\nstanding: secondary\nmeeting: thematic\n"+
		"groups: [{ id: \"1\", title: Nội dung, max: 30 }, { id: \"2\", title: Thảo luận, max: 30 }, { id: \"3\", title: Kết luận, max: 40 }]\n"+
		strings.Replace(grades, "from: 90", "from: 85", 1))
	sets := []*criteria.Set{regular, thematic}
	roster := &scoring.Roster{}
	var sheets []scoring.Sheet
	for i := range 5 {
		roster.Cells = append(roster.Cells, scoring.PartyCell{ID: fmt.Sprintf("C%d", i+1), Name: fmt.Sprintf("Chi bộ số %d", i+1),
			Committee: []string{"Đảng bộ xã A", "Đảng bộ phường B"}[i/3], Kind: []string{"ấp", "khóm", "cơ quan"}[i%3]})
		for month := 7; month <= 9; month++ {
			if i == 4 && month == 8 {
				continue // not sent
			}
			sheets = append(sheets, twoSetsSheet(sets, i, month, 0, 38-2*i, 58-3*i+month%2))
		}
		if i != 2 {
			sheets = append(sheets, twoSetsSheet(sets, i, 8, 1, 28, 25-i, 35))
		}
	}
	sheets[1].SetFacts(scoring.Facts{Model: scoring.Fact[bool]{Value: true, Known: true}})
	period, err := scoring.ParsePeriod("2026-Q3")
	if err != nil {
		t.Fatal(err)
	}
	result := scoring.Score(roster, sets, period, sheets, nil)
	return &view.Report{Result: result, Problems: result.Problems, Version: "1.0.0", Letterhead: sampleLetterhead()}
}

func parsedSet(t *testing.T, yaml string) *criteria.Set {
	t.Helper()
	set, problems := criteria.Parse("thu.yaml", []byte(yaml))
	if set == nil {
		t.Fatal(problems)
	}
	return set
}

func twoSetsSheet(sets []*criteria.Set, cell, month, set int, marks ...int) scoring.Sheet {
	s := scoring.Sheet{Cell: cell, Set: set, Kind: scoring.Regular, Month: scoring.Month{Year: 2026, Month: month}, Layout: scoring.FormLayout, Notes: scoring.Notes{{Criterion: 1, Text: "ít ý kiến"}}}
	if set == 1 {
		s.Kind = scoring.Thematic
	}
	s.Source = scoring.Source{File: fmt.Sprintf("%d.xlsx", cell), Sheet: fmt.Sprintf("%s %d", s.Kind, month)}
	s.Pos = s.Source.Pos()
	s.Self.Present = true
	var list []scoring.Mark
	for i := range sets[set].Leaves() {
		at := scoring.Place{Of: &scoring.Origin{File: s.Source.File, Sheet: s.Source.Sheet}, Row: int32(12 + i), Col: 4}
		list = append(list, scoring.Mark{State: scoring.NumberMark, Points: criteria.Points(marks[i]) * Point, Text: fmt.Sprint(marks[i]), At: at})
	}
	s.Self.Marks = scoring.PackMarks(list)
	return s
}
