package reading

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/criteria"
	"chibo/scoring"
)

// A page is one worksheet of a test's workbook, written as its rows: one a
// line, the cells parted by "|". Figures become numbers and all else text;
// "'5" is the text 5, "⏎" breaks a line, "=B1" is a formula the file holds no
// result of, "%0.9" a number shown as a percentage and "date:2026-07-05" a real date.
type page struct {
	name   string
	rows   string
	merged []string // areas such as "A1:C1"
}

// A workfile is a workbook of a test.
type workfile struct {
	name  string
	pages []page
}

// single is a workbook of one worksheet.
func single(file, sheet, rows string, merged ...string) workfile {
	return workfile{file, []page{{sheet, rows, merged}}}
}

// bytes returns the workbook as Excel would save it.
func (b workfile) bytes(t testing.TB) []byte {
	t.Helper()
	f := excelize.NewFile()
	for i, p := range b.pages {
		if i == 0 {
			must(t, f.SetSheetName("Sheet1", p.name))
		} else if _, err := f.NewSheet(p.name); err != nil {
			t.Fatal(err)
		}
		for row, line := range strings.Split(strings.Trim(p.rows, "\n"), "\n") {
			for col, text := range strings.Split(line, "|") {
				setCell(t, f, p.name, address(row, col), strings.ReplaceAll(strings.TrimSpace(text), "⏎", "\n"))
			}
		}
		for _, area := range p.merged {
			first, last, _ := strings.Cut(area, ":")
			must(t, f.MergeCell(p.name, first, last))
		}
	}
	data, err := f.WriteToBuffer()
	must(t, err)
	return data.Bytes()
}

func setCell(t testing.TB, f *excelize.File, sheet, cell, text string) {
	t.Helper()
	points, err := criteria.ParsePoints(text)
	switch first := text + " "; {
	case text == "":
	case err == nil && points.Decimal() == text:
		must(t, f.SetCellValue(sheet, cell, points.Float()))
	case first[0] == '=':
		must(t, f.SetCellFormula(sheet, cell, text[1:]))
	case first[0] == '%':
		points, err := criteria.ParsePoints(text[1:])
		must(t, err)
		must(t, f.SetCellValue(sheet, cell, points.Float()))
		style, err := f.NewStyle(&excelize.Style{NumFmt: 9})
		must(t, err)
		must(t, f.SetCellStyle(sheet, cell, cell, style))
	case strings.HasPrefix(text, "date:"):
		must(t, f.SetCellInt(sheet, cell, int64(serialOf(t, text[len("date:"):]))))
	default:
		must(t, f.SetCellStr(sheet, cell, strings.TrimPrefix(text, "'")))
	}
}

// serialOf returns the day number Excel stores for 2026-07-05.
func serialOf(t testing.TB, day string) int {
	t.Helper()
	var y, m, d int
	if _, err := fmt.Sscanf(day, "%d-%d-%d", &y, &m, &d); err != nil {
		t.Fatalf("%s: %v", day, err)
	}
	epoch := criteria.Date{Year: 1899, Month: 12, Day: 30}
	return int(criteria.Date{Year: y, Month: m, Day: d}.Time().Sub(epoch.Time()).Hours() / 24)
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// folder writes the workbooks and changes into their folder, so that places
// name the files alone.
func folder(t testing.TB, books ...workfile) {
	t.Helper()
	t.Chdir(t.TempDir())
	for _, b := range books {
		must(t, os.MkdirAll(filepath.Dir(b.name), 0o755))
		must(t, os.WriteFile(b.name, b.bytes(t), 0o644))
	}
}

// testSet is the set the tests mark by: criteria 1, 2.1, 2.2 and 3, of 100
// points in all.
func testSet(t testing.TB) *criteria.Set {
	t.Helper()
	return parseSet(t, `
groups:
  - { id: "1", title: "Thời gian, thời lượng", max: 10 }
  - id: "2"
    title: Công tác chuẩn bị
    max: 40
    criteria:
      - { id: "2.1", title: "Nội dung đúng, đủ, có trọng tâm", max: 20 }
      - { id: "2.2", title: Gửi tài liệu trước, max: 20 }
  - { id: "3", title: Thực hiện nghị quyết, max: 50 }
`)
}

func parseSet(t testing.TB, groups string) *criteria.Set {
	t.Helper()
	set, problems := criteria.Parse("thu.yaml", []byte(`schema: 1
id: thu
title: Bộ thử
standing: sample
grades:
  - { id: tot, title: Tốt, from: 90 }
  - { id: kha, title: Khá, from: 70 }
  - { id: tb, title: Trung bình, from: 50 }
  - { id: kem, title: Kém, from: 0 }
`+groups))
	if set == nil {
		t.Fatalf("the test's own set has faults: %v", problems)
	}
	return set
}

// testRoster lists three cells without committees.
func testRoster() *scoring.Roster {
	return &scoring.Roster{Cells: []scoring.PartyCell{
		{ID: "CB01", Name: "Chi bộ thôn Đông"}, {ID: "CB02", Name: "Chi bộ thôn Đoài"}, {ID: "CB03", Name: "Chi bộ Tổ dân phố 1"},
	}}
}

// twoCommittees lists cells of the same name in two committees.
func twoCommittees() *scoring.Roster {
	return &scoring.Roster{Cells: []scoring.PartyCell{
		{ID: "A1", Name: "Chi bộ thôn 1", Committee: "Đảng bộ cơ sở An Bình"}, {ID: "A2", Name: "Chi bộ thôn 2", Committee: "Đảng bộ cơ sở An Bình"},
		{ID: "B1", Name: "Chi bộ thôn 1", Committee: "Đảng bộ cơ sở Hòa Lạc"}, {ID: "B2", Name: "Chi bộ thôn 2", Committee: "Đảng bộ cơ sở Hòa Lạc"},
	}}
}

func quarter(t testing.TB) scoring.Period {
	t.Helper()
	p, err := scoring.ParsePeriod("2026-Q3")
	must(t, err)
	return p
}
