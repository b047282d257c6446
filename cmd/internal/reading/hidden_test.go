package reading

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/text"
	"chibo/criteria"
)

// edited is a workbook changed after it was written.
func edited(t testing.TB, data []byte, change func(f *excelize.File)) []byte {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	books.Must(t, err)
	change(f)
	out, err := f.WriteToBuffer()
	books.Must(t, err)
	return out.Bytes()
}

func readBook(t testing.TB, name string, data []byte) *Inputs {
	t.Helper()
	here := disk.At(t.TempDir())
	books.Put(t, here, name, data)
	in, err := ReadSheets([]string{name}, books.TestRoster(), []*criteria.Set{books.TestSet(t)}, books.Quarter(t), options(here))
	books.Must(t, err)
	return in
}

// TestHidden reads what is not shown in Excel, and says so at the meeting and at
// the worksheet.
func TestHidden(t *testing.T) {
	t.Parallel()
	book := books.Workfile{Name: "a.xlsx", Pages: []books.Page{{Name: "Tháng 7", Rows: formWords}, {Name: "Danh sách", Rows: `
Tháng 8 năm 2026
Tên chi bộ|Tổng điểm
CB01|91
CB02|92
CB03|93
`}, {Name: "Khác", Rows: "x"}}}
	in := readBook(t, "a.xlsx", edited(t, book.Bytes(t), func(f *excelize.File) {
		for _, row := range []int{5, 6, 8} {
			books.Must(t, f.SetRowVisible("Tháng 7", row, false))
		}
		books.Must(t, f.SetRowVisible("Danh sách", 4, false))
		books.Must(t, f.SetSheetVisible("Danh sách", false))
	}))
	p := text.New(text.English)
	var got []string
	for _, s := range in.Sheets {
		got = append(got, strings.TrimSpace(s.Source.Sheet+" "+books.TestRoster().Cells[s.Cell].ID+" "+p.Messages(s.Reading)))
	}
	for _, s := range in.Files[0].Sheets {
		got = append(got, strings.TrimSpace(s.Name+": "+p.Messages(s.Notes)))
	}
	books.CheckLines(t, got, `
Tháng 7 CB01 hidden rows, read all the same: 5–6, 8
Danh sách CB01 a hidden worksheet, read all the same
Danh sách CB02 a hidden worksheet, read all the same; hidden rows, read all the same: 4
Danh sách CB03 a hidden worksheet, read all the same
Tháng 7: hidden rows, read all the same: 5–6, 8
Danh sách: a hidden worksheet, read all the same; hidden rows, read all the same: 4
Khác:`)
}

// TestWorkbookKinds reads marks as rich text, dates counted from 1904, and a
// workbook with macros.
func TestWorkbookKinds(t *testing.T) {
	t.Parallel()
	plain := books.Single("a.xlsx", "Phiếu", strings.Replace(formWords, "Tháng: 7/2026", "Ngày sinh hoạt:|date:2026-07-05", 1)).Bytes(t)
	books.CheckLines(t, readingText(books.TestRoster(), readBook(t, "a.xlsm", plain)), "CB01 2026-07 self 9 18 19 45 = 91")
	rich := edited(t, plain, func(f *excelize.File) {
		books.Must(t, f.SetCellRichText("Phiếu", "D4", []excelize.RichTextRun{{Text: " 9"}, {Text: ",5", Font: &excelize.Font{Bold: true}}}))
	})
	books.CheckLines(t, readingText(books.TestRoster(), readBook(t, "a.xlsx", rich)), "CB01 2026-07 self 9.5 18 19 45 = 91")
	from1904 := edited(t, plain, func(f *excelize.File) {
		yes := true
		books.Must(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}))
		books.Must(t, f.SetCellInt("Phiếu", "B2", int64(books.SerialOf(t, "2026-07-05")-1462)))
	})
	in := readBook(t, "a.xlsx", from1904)
	if len(in.Sheets) != 1 || in.Sheets[0].Facts().Date.Value != (criteria.Date{Year: 2026, Month: 7, Day: 5}) {
		t.Errorf("from 1904: %v", readingText(books.TestRoster(), in))
	}
}
