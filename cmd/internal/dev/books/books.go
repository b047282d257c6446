// Package books makes small workbooks, rosters and sets for tests, and writes
// what was read of them as lines. It is no part of the program.
package books

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/disk"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
)

// A Page is one worksheet of a test's workbook, written as its rows: one a
// line, the cells parted by "|". Figures become numbers and all else text;
// "'5" is the text 5, "⏎" breaks a line, "=B1" is a formula the file holds no
// result of, "%0.9" a number shown as a percentage and "date:2026-07-05" a real date.
type Page struct {
	Name   string
	Rows   string
	Merged []string // areas such as "A1:C1"
	Notes  []string // comments, "D4 Nguyễn: còn 3", text boxes, "[D4] còn 3", and "& Mẫu 2" under the pages
}

// A Workfile is a workbook of a test.
type Workfile struct {
	Name  string
	Pages []Page
}

// Single is a workbook of one worksheet.
func Single(file, sheet, rows string, merged ...string) Workfile {
	return Workfile{file, []Page{{Name: sheet, Rows: rows, Merged: merged}}}
}

// Bytes returns the workbook as Excel would save it.
func (b Workfile) Bytes(t testing.TB) []byte {
	t.Helper()
	f := excelize.NewFile()
	for i, p := range b.Pages {
		if i == 0 {
			Must(t, f.SetSheetName("Sheet1", p.Name))
		} else if _, err := f.NewSheet(p.Name); err != nil {
			t.Fatal(err)
		}
		for row, line := range strings.Split(strings.Trim(p.Rows, "\n"), "\n") {
			for col, text := range strings.Split(line, "|") {
				setCell(t, f, p.Name, diag.Address(row+1, col+1), strings.ReplaceAll(strings.TrimSpace(text), "⏎", "\n"))
			}
		}
		for _, area := range p.Merged {
			first, last, _ := strings.Cut(area, ":")
			Must(t, f.MergeCell(p.Name, first, last))
		}
		for _, note := range p.Notes {
			addNote(t, f, p.Name, note)
		}
	}
	data, err := f.WriteToBuffer()
	Must(t, err)
	return data.Bytes()
}

// addNote adds a comment, its author's name in bold as Excel writes it, a text box, or what
// is printed under the pages.
func addNote(t testing.TB, f *excelize.File, sheet, note string) {
	t.Helper()
	cell, text, _ := strings.Cut(note, " ")
	if cell == "&" {
		Must(t, f.SetHeaderFooter(sheet, &excelize.HeaderFooterOptions{OddFooter: text}))
		return
	}
	if box, isBox := strings.CutPrefix(cell, "["); isBox {
		Must(t, f.AddShape(sheet, &excelize.Shape{Cell: strings.TrimSuffix(box, "]"), Type: "rect", Paragraph: []excelize.RichTextRun{{Text: text}}}))
		return
	}
	Must(t, f.AddComment(sheet, excelize.Comment{Cell: cell, Author: "Văn phòng", Paragraph: []excelize.RichTextRun{
		{Text: "Văn phòng:", Font: &excelize.Font{Bold: true}}, {Text: "\n" + text}}}))
}

func setCell(t testing.TB, f *excelize.File, sheet, cell, text string) {
	t.Helper()
	points, err := criteria.ParsePoints(text)
	switch first := text + " "; {
	case text == "":
	case err == nil && points.Decimal() == text:
		Must(t, f.SetCellValue(sheet, cell, points.Float()))
	case first[0] == '=':
		Must(t, f.SetCellFormula(sheet, cell, text[1:]))
	case first[0] == '%':
		points, err := criteria.ParsePoints(text[1:])
		Must(t, err)
		Must(t, f.SetCellValue(sheet, cell, points.Float()))
		style, err := f.NewStyle(&excelize.Style{NumFmt: 9})
		Must(t, err)
		Must(t, f.SetCellStyle(sheet, cell, cell, style))
	case strings.HasPrefix(text, "date:"):
		Must(t, f.SetCellInt(sheet, cell, int64(SerialOf(t, text[len("date:"):]))))
	default:
		Must(t, f.SetCellStr(sheet, cell, strings.TrimPrefix(text, "'")))
	}
}

// SerialOf returns the day number Excel stores for 2026-07-05.
func SerialOf(t testing.TB, day string) int {
	t.Helper()
	var y, m, d int
	if _, err := fmt.Sscanf(day, "%d-%d-%d", &y, &m, &d); err != nil {
		t.Fatalf("%s: %v", day, err)
	}
	epoch := criteria.Date{Year: 1899, Month: 12, Day: 30}
	return int(criteria.Date{Year: y, Month: m, Day: d}.Time().Sub(epoch.Time()).Hours() / 24)
}

// Must ends the test where there is an error.
func Must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// Folder writes the workbooks into a folder, from which places name the files alone.
func Folder(t testing.TB, books ...Workfile) disk.Folder {
	t.Helper()
	here := disk.At(t.TempDir())
	for _, b := range books {
		Put(t, here, b.Name, b.Bytes(t))
	}
	return here
}

// Put makes a file in a folder.
func Put(t testing.TB, here disk.Folder, name string, content []byte) {
	t.Helper()
	file := here.Path(name)
	Must(t, os.MkdirAll(filepath.Dir(file), 0o755))
	Must(t, os.WriteFile(file, content, 0o644))
}

// TestSet is the set the tests mark by: criteria 1, 2.1, 2.2 and 3, of 100
// points in all.
func TestSet(t testing.TB) *criteria.Set {
	t.Helper()
	return ParseSet(t, `
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

// ParseSet parses a criteria set of the groups, with the grades that tests use.
func ParseSet(t testing.TB, groups string) *criteria.Set {
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

// TestRoster lists three cells without committees.
func TestRoster() *scoring.Roster {
	return &scoring.Roster{Cells: []scoring.PartyCell{
		{ID: "CB01", Name: "Chi bộ thôn Đông"}, {ID: "CB02", Name: "Chi bộ thôn Đoài"}, {ID: "CB03", Name: "Chi bộ Tổ dân phố 1"},
	}}
}

// TwoCommittees lists cells of the same name in two committees.
func TwoCommittees() *scoring.Roster {
	return &scoring.Roster{Cells: []scoring.PartyCell{
		{ID: "A1", Name: "Chi bộ thôn 1", Committee: "Đảng bộ cơ sở An Bình"}, {ID: "A2", Name: "Chi bộ thôn 2", Committee: "Đảng bộ cơ sở An Bình"},
		{ID: "B1", Name: "Chi bộ thôn 1", Committee: "Đảng bộ cơ sở Hòa Lạc"}, {ID: "B2", Name: "Chi bộ thôn 2", Committee: "Đảng bộ cơ sở Hòa Lạc"},
	}}
}

// Quarter is the period of the tests, quý 3/2026.
func Quarter(t testing.TB) scoring.Period {
	t.Helper()
	p, err := scoring.ParsePeriod("2026-Q3")
	Must(t, err)
	return p
}

// CheckLines compares lines with those of a text, one a line, blanks around them
// left out.
func CheckLines(t testing.TB, got []string, want string) {
	t.Helper()
	var lines []string
	for line := range strings.SplitSeq(want, "\n") {
		if line = strings.TrimSpace(line); line != "" {
			lines = append(lines, line)
		}
	}
	if !slices.Equal(got, lines) {
		t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(lines, "\n\t"))
	}
}

// ProblemText is "missing-mark D14", with "warning" before a warning.
func ProblemText(p diag.Problem) string {
	text := p.Message.Key
	if p.Severity != diag.Error {
		text = p.Severity.String() + " " + text
	}
	if p.Pos.Cell != "" {
		text += " " + p.Pos.Cell
	}
	return text
}

// WorkbooksBelow lists the workbooks in folders.
func WorkbooksBelow(t *testing.T, roots ...string) (files []string) {
	t.Helper()
	for _, root := range roots {
		if root == "" {
			continue
		}
		Must(t, filepath.WalkDir(root, func(p string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && strings.EqualFold(filepath.Ext(p), ".xlsx") && !strings.HasPrefix(entry.Name(), "~$") {
				files = append(files, p)
			}
			return err
		}))
	}
	return files
}

// PartyCellText tells what a roster says of a cell, without what it leaves
// open.
func PartyCellText(c scoring.PartyCell) string {
	words := []string{c.ID, c.Name}
	add := func(name string, said bool, value any) {
		if said {
			words = append(words, fmt.Sprintf("%s=%v", name, value))
		}
	}
	add("of", c.Committee != "", c.Committee)
	add("aliases", c.Aliases != nil, strings.Join(c.Aliases, "; "))
	add("kind", c.Kind != "", c.Kind)
	add("members", c.Members.Known, c.Members.Value)
	add("exempt", c.Exempt.Known, c.Exempt.Value)
	add("women", c.Women.Known, c.Women.Value)
	add("minority", c.Minority.Known, c.Minority.Value)
	add("secretary", c.Secretary != "", c.Secretary)
	add("supervisor", c.Supervisor != "", c.Supervisor)
	add("day", c.FixedDay.Known, c.FixedDay.Value)
	add("from", !c.From.IsZero(), c.From)
	add("to", !c.To.IsZero(), c.To)
	add("merged", c.MergedFrom != nil, strings.Join(c.MergedFrom, "; "))
	add("pilot", c.Pilot, "yes")
	add("new", c.NewMembers.Known, c.NewMembers.Value)
	add("level", c.Level != "", c.Level)
	add("plan", c.Planned, c.Visits)
	return strings.Join(words, ", ")
}
