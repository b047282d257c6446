package annotate

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/text"
	"chibo/criteria/diag"
)

// clerkBook is a workbook with much to be kept: a style with border, font and
// number format, a formula, a merged area, a note of the clerk's own.
func clerkBook(t *testing.T) []byte {
	t.Helper()
	f := excelize.NewFile()
	format := "0.00"
	style, err := f.NewStyle(&excelize.Style{
		Font: &excelize.Font{Family: "Times New Roman", Size: 13, Bold: true}, CustomNumFmt: &format,
		Border: []excelize.Border{{Type: "left", Color: "000000", Style: 2}}, Alignment: &excelize.Alignment{Horizontal: "right", WrapText: true},
	})
	for _, err := range []error{
		err, f.SetSheetName("Sheet1", "Tháng 7 'a' b"), f.SetCellValue("Tháng 7 'a' b", "D14", 25), f.SetCellStyle("Tháng 7 'a' b", "D14", "D14", style),
		f.SetCellFormula("Tháng 7 'a' b", "D20", "SUM(D1:D19)"), f.MergeCell("Tháng 7 'a' b", "A1", "C1"), f.SetCellValue("Tháng 7 'a' b", "A1", "PHIẾU"),
		f.AddComment("Tháng 7 'a' b", excelize.Comment{Cell: "D14", Author: "Lan", Text: "hỏi lại"}),
		f.AddComment("Tháng 7 'a' b", excelize.Comment{Cell: "B2", Author: "Lan", Text: "đã xem"}),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	buffer, err := f.WriteToBuffer()
	if err != nil {
		t.Fatal(err)
	}
	return buffer.Bytes()
}

// TestAnnotate marks two problems of a cell, one of the sheet and one of the
// file, and finds all else as it was.
func TestAnnotate(t *testing.T) {
	original := clerkBook(t)
	pos := diag.Pos{File: "a.xlsx", Sheet: "Tháng 7 'a' b", Cell: "D14"}
	problems := []diag.Problem{
		diag.New(diag.MarkOutOfRange, "", pos, "criterion", "1", "text", "25", "max", 20),
		diag.New(diag.TierMismatch, "", pos, "criterion", "1", "mark", 25, "measured", 8, "because", "x"),
		diag.New(diag.NoCell, "", diag.Pos{File: "a.xlsx", Sheet: "Tháng 7 'a' b"}),
		diag.New(diag.AllFullMarks, "", diag.Pos{File: "a.xlsx", Sheet: "Tháng 7 'a' b", Cell: "C9"}),
	}
	var first, second bytes.Buffer
	for _, to := range []*bytes.Buffer{&first, &second} {
		if err := Annotate(to, original, problems, text.New(text.Vietnamese)); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(first.Bytes(), second.Bytes()) {
		t.Error("the same workbook is marked in different bytes")
	}
	f, err := excelize.OpenReader(&first)
	if err != nil {
		t.Fatal(err)
	}
	if !names.IsMarkedCopy(definedNames(f)) {
		t.Errorf("the copy is not to be known by its names %v", f.GetDefinedName())
	}
	checkStyle(t, f)
	for cell, fill := range map[string]string{"D14": errorFill, "A1": errorFill, "C9": warningFill} {
		if got := styleOf(t, f, cell).Fill.Color; len(got) != 1 || got[0] != fill {
			t.Errorf("%s is filled %v, want %s", cell, got, fill)
		}
	}
	notes := notesOf(t, f)
	for cell, words := range map[string][]string{
		"D14": {"hỏi lại", "lỗi: điểm 25", "Cách sửa: ", "cần xem lại: "}, "A1": {"không tìm thấy tên chi bộ"}, "C9": {"cần xem lại"}, "B2": {"đã xem"},
	} {
		for _, word := range words {
			if !strings.Contains(notes[cell], word) {
				t.Errorf("the note of %s lacks %q: %q", cell, word, notes[cell])
			}
		}
	}
	if formula, _ := f.GetCellFormula("Tháng 7 'a' b", "D20"); formula != "SUM(D1:D19)" {
		t.Errorf("the formula became %q", formula)
	}
}

// checkStyle looks for all of the marked cell's style but its fill.
func checkStyle(t *testing.T, f *excelize.File) {
	t.Helper()
	s := styleOf(t, f, "D14")
	switch {
	case s.Font == nil || s.Font.Family != "Times New Roman" || !s.Font.Bold || s.Font.Size != 13:
		t.Errorf("the font became %+v", s.Font)
	case s.CustomNumFmt == nil || *s.CustomNumFmt != "0.00":
		t.Errorf("the number format became %v", s.CustomNumFmt)
	case len(s.Border) != 1 || s.Border[0].Style != 2:
		t.Errorf("the border became %+v", s.Border)
	case s.Alignment == nil || s.Alignment.Horizontal != "right" || !s.Alignment.WrapText:
		t.Errorf("the alignment became %+v", s.Alignment)
	}
}

func styleOf(t *testing.T, f *excelize.File, cell string) *excelize.Style {
	t.Helper()
	id, err := f.GetCellStyle("Tháng 7 'a' b", cell)
	if err != nil {
		t.Fatal(err)
	}
	style, err := f.GetStyle(id)
	if err != nil {
		t.Fatal(err)
	}
	return style
}

func notesOf(t *testing.T, f *excelize.File) map[string]string {
	t.Helper()
	comments, err := f.GetComments("Tháng 7 'a' b")
	if err != nil {
		t.Fatal(err)
	}
	notes := map[string]string{}
	for _, c := range comments {
		notes[c.Cell] += c.Text
		for _, run := range c.Paragraph {
			notes[c.Cell] += run.Text
		}
	}
	return notes
}

// TestAnnotateNoWorkbook is an error, not a panic.
func TestAnnotateNoWorkbook(t *testing.T) {
	for _, content := range []string{"", "không phải", "PK\x03\x04"} {
		if err := Annotate(&bytes.Buffer{}, []byte(content), nil, text.New(text.Vietnamese)); err == nil {
			t.Errorf("%q was marked", content)
		}
	}
}
