package reading

import (
	"errors"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/disk"
)

// TestMarks: what one cell of marks is taken for. 0 is a mark, and neither
// blank nor FALSE.
func TestMarks(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		write func(f *excelize.File, cell string) error
		want  string
	}{
		{"a number", value(4.5), "4.5"}, {"nothing to add up in binary", value(0.1 + 0.2), "0.3"}, {"zero", value(0), "0"},
		{"a text with a comma", value("4,50"), "4.5"}, {"spaces that do not break", value("\u00a04\u202f"), "4"}, {"a minus of typography", value("−2"), "-2"},
		{"a blank", value("  "), "_"}, {"dots for the pen", value("…… "), "_"}, {"true", value(true), "?TRUE"}, {"false", value(false), "?FALSE"},
		{"an x", value("x"), "?x"}, {"a share of the criterion's full marks", value("4/10"), "4"}, {"a share of something else", value("4/5"), "?4/5"},
		{"a share with units", value("4,5đ/10đ"), "4.5"}, {"a unit", value("4 điểm"), "4"}, {"a unit joined", value("4,5đ"), "4.5"}, {"a unit alone", value("điểm"), "?điểm"},
		{"another unit", value("4 phút"), "?4 phút"}, {"two numbers", value("4 đ 5 điểm"), "?4 đ 5 điểm"}, {"full-width digits", value("４，５"), "4.5"}, {"a dash", value("-"), "?-"},
		{"too many decimals", value(1.23456), "?1.23456"}, {"an error", value("#REF!"), "?#REF!"},
		{"a percentage", styled(0.8, &excelize.Style{NumFmt: 10}), "!80%"}, {"a date", styled(46303, &excelize.Style{NumFmt: 14}), "!08/10/2026"},
		{"a time", styled(0.375, &excelize.Style{NumFmt: 20}), "!09:00"}, {"struck through", styled(9, &excelize.Style{Font: &excelize.Font{Strike: true}}), "!9"},
		{"bold, with two decimals", styled(9, &excelize.Style{NumFmt: 2, Font: &excelize.Font{Bold: true}}), "9"}, {"a percentage as text", styled("80%", &excelize.Style{NumFmt: 9}), "?80%"},
		{"a struck figure", rich(excelize.RichTextRun{Text: "1", Font: &excelize.Font{Strike: true}}, excelize.RichTextRun{Text: "0"}), "!10"},
		{"a raised figure", rich(excelize.RichTextRun{Text: "8"}, excelize.RichTextRun{Text: "5", Font: &excelize.Font{VertAlign: "superscript"}}), "!85"},
		{"two fonts", rich(excelize.RichTextRun{Text: "8", Font: &excelize.Font{Bold: true}}, excelize.RichTextRun{Text: ",5"}), "8.5"},
		{"a formula without a result", func(f *excelize.File, cell string) error { return f.SetCellFormula("Sheet1", cell, "1+1") }, "?="},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := excelize.NewFile()
			books.Must(t, f.SetSheetRow("Sheet1", "A1", &[]any{"STT", "Tiêu chí", "Thang điểm", "Điểm"}))
			books.Must(t, f.SetSheetRow("Sheet1", "A2", &[]any{"1", "Thời gian, thời lượng", 10}))
			books.Must(t, f.SetSheetRow("Sheet1", "A3", &[]any{"2.1", "Nội dung đúng, đủ, có trọng tâm", 20, 1}))
			books.Must(t, c.write(f, "D2"))
			here := disk.At(t.TempDir())
			books.Must(t, f.SaveAs(here.Path("CB01 - T7.xlsx")))
			in := readCase{roster: books.TestRoster()}.read(t, here)
			if len(in.Sheets) != 1 {
				t.Fatal(readingText(books.TestRoster(), in))
			}
			if got := markText(in.Sheets[0].Self.Marks.List()[0]); got != c.want {
				t.Errorf("%s, want %s", got, c.want)
			}
		})
	}
}

// styled writes a value in a style, rich a text in several.
func styled(v any, style *excelize.Style) func(f *excelize.File, cell string) error {
	return func(f *excelize.File, cell string) error {
		id, err := f.NewStyle(style)
		return errors.Join(err, f.SetCellValue("Sheet1", cell, v), f.SetCellStyle("Sheet1", cell, cell, id))
	}
}

func rich(runs ...excelize.RichTextRun) func(f *excelize.File, cell string) error {
	return func(f *excelize.File, cell string) error { return f.SetCellRichText("Sheet1", cell, runs) }
}

func value(v any) func(f *excelize.File, cell string) error {
	return func(f *excelize.File, cell string) error { return f.SetCellValue("Sheet1", cell, v) }
}
