package report

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/text"
	"chibo/criteria"
	"chibo/scoring"
)

// twoSetsReport scores five cells of two committees in a quarter, regular
// meetings by one set, thematic ones by another; counted says which of them make
// the period's score.
func twoSetsReport(t *testing.T, counted criteria.CountedMeetings) *Report {
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
	return &Report{Result: result, Problems: result.Problems, Version: "1.0.0", Letterhead: sampleLetterhead()}
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
		list = append(list, scoring.Mark{State: scoring.NumberMark, Points: criteria.Points(marks[i]) * point, Text: fmt.Sprint(marks[i]), At: at})
	}
	s.Self.Marks = scoring.PackMarks(list)
	return s
}

// TestTwoSets: what the period's rule leaves out stands in brackets, and what it
// counts is part of the formula.
func TestTwoSets(t *testing.T) {
	p := text.New(text.Vietnamese)
	for _, test := range []struct {
		counted          criteria.CountedMeetings
		total, line, sum string
	}{
		{criteria.CountRegular, "(88)", "không tính vào kết quả của kỳ", "ROUND(AVERAGE(C13:D13,F13:F13),2)"},
		{criteria.CountAll, " 88 ", "tính vào kết quả của kỳ", "ROUND(AVERAGE(C13:F13),2)"},
	} {
		r := twoSetsReport(t, test.counted)
		var table bytes.Buffer
		if err := Table(&table, r, p, TableOptions{}); err != nil {
			t.Fatal(err)
		}
		for _, want := range []string{test.total, test.line, "4 kỳ đã chấm theo bộ tiêu chí bieu-2 – Tốt 3, Khá 1, Kém 0"} {
			if !strings.Contains(table.String(), want) {
				t.Errorf("%s: no %q in\n%s", test.counted, want, table.String())
			}
		}
		book := open(t, rendered(t, func(w io.Writer) error { return Excel(w, r, p) }))
		if got, err := book.GetCellFormula("Xếp loại", "G13"); err != nil || got != test.sum {
			t.Errorf("%s: the mean is =%s, %v, want =%s", test.counted, got, err, test.sum)
		}
	}
}

// TestOfficeRecalculatesTwoSets is TestOfficeRecalculates of reports with
// thematic columns and every kind of target.
func TestOfficeRecalculatesTwoSets(t *testing.T) {
	for _, counted := range []criteria.CountedMeetings{criteria.CountRegular, criteria.CountAll} {
		recalculates(t, workbook(t, twoSetsReport(t, counted), text.Vietnamese))
	}
}

// TestOfficeTargetsAreLive changes grades on the list to sign and has the
// targets follow: with every cell graded Tốt, those of grades are met.
func TestOfficeTargetsAreLive(t *testing.T) {
	book := open(t, workbook(t, twoSetsReport(t, criteria.CountRegular), text.Vietnamese))
	rows, err := book.GetRows("Xếp loại")
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if len(row) > 10 && strings.HasPrefix(row[10], "C") && len(row[10]) == 2 {
			if err := book.SetCellStr("Xếp loại", fmt.Sprintf("H%d", i+1), "Tốt"); err != nil {
				t.Fatal(err)
			}
		}
	}
	var changed bytes.Buffer
	if err := book.Write(&changed); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(office(t, written(t, "sua.xlsx", changed.Bytes()), "xlsx:Calc MS Excel 2007 XML"))
	if err != nil {
		t.Fatal(err)
	}
	got := targetCells(t, open(t, content))
	for title, want := range map[string]string{"Được chấm": "5 5 0 đạt", "Từ Khá trở lên": "5 5 0 đạt", "Sinh hoạt điểm": "1 4 2 chưa đạt", "Họp đều": "4 5 1 chưa đến hạn"} {
		if got[title] != want {
			t.Errorf("%s: %q, want %q", title, got[title], want)
		}
	}
}

// targetCells reads reached, base, short and result of each target off the
// summary.
func targetCells(t *testing.T, book *excelize.File) map[string]string {
	t.Helper()
	rows, err := book.GetRows("Tổng hợp", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, row := range rows {
		if len(row) >= targetResult {
			title, _, _ := strings.Cut(row[0], "\n")
			found[title] = strings.Join([]string{row[targetReached-1], row[targetBase-1], row[targetShort-1], row[targetResult-1]}, " ")
		}
	}
	return found
}
