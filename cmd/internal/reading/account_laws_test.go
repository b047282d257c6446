package reading

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/reading/heads"
)

// lawSheets are sound sheets of every layout, as rows of cells.
func lawSheets() map[string]string {
	return map[string]string{
		"form": `PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026
Chi bộ: thôn Đông
STT | Tiêu chí | Thang điểm | Tự chấm | Thẩm định | Ghi chú
1 | Thời gian, thời lượng | 10 | 9 | 8 | chậm
2 | Công tác chuẩn bị | 40 | | |
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18 | 17 |
2.2 | Gửi tài liệu trước | 20 | 20 | 19 |
3 | Thực hiện nghị quyết | 50 | 45 | 44 |
 | Tổng điểm | 100 | 92 | 88 |`,
		"table": `BẢNG CHẤM ĐIỂM THÁNG 7 NĂM 2026
STT | Tên chi bộ | 1 | 2.1 | 2.2 | 3 | Tổng điểm
1 | thôn Đông | 9 | 18 | 20 | 45 | 92
2 | thôn Đoài | 8 | 17 | 19 | 44 | 88`,
		"totals": `TỔNG HỢP XẾP LOẠI THÁNG 7 NĂM 2026
STT | Tên chi bộ | Tổng điểm | Xếp loại
1 | thôn Đông | 92 | Tốt
2 | thôn Đoài | 88 | Khá`,
	}
}

func lawRows(sheet string) (rows [][]string) {
	for line := range strings.SplitSeq(sheet, "\n") {
		var row []string
		for cell := range strings.SplitSeq(line, "|") {
			row = append(row, strings.TrimSpace(cell))
		}
		rows = append(rows, row)
	}
	return rows
}

func sheetOf(rows [][]string) string {
	var lines []string
	for _, row := range rows {
		lines = append(lines, strings.Join(row, " | "))
	}
	return strings.Join(lines, "\n")
}

// readRows is what is read of a worksheet, its notes and facts among it.
func readRows(t *testing.T, rows [][]string) string {
	t.Helper()
	here := books.Folder(t, books.Single("a.xlsx", "Trang", sheetOf(rows)))
	in := readCase{roster: books.TestRoster()}.read(t, here)
	lines := readingText(books.TestRoster(), in)
	for _, s := range in.Sheets {
		lines = append(lines, fmt.Sprint(s.Notes, s.Remark), factsText(s.Facts()))
	}
	return strings.Join(lines, "\n")
}

// TestNoNumberIsSilent puts a number that explains nothing into each blank cell of the rows and columns of a
// table, and one column beyond: it changes what is read, or a problem names it.
func TestNoNumberIsSilent(t *testing.T) {
	t.Parallel()
	for name, sheet := range lawSheets() {
		t.Run(name, func(t *testing.T) {
			before := readRows(t, lawRows(sheet))
			width := len(lawRows(sheet)[2]) + 1
			for row := 3; row < len(lawRows(sheet)); row++ {
				for col := 1; col < width; col++ { // before them stands the row's own number
					rows := lawRows(sheet)
					for len(rows[row]) <= col {
						rows[row] = append(rows[row], "")
					}
					if rows[row][col] != "" {
						continue
					}
					rows[row][col] = "3,25"
					if after := readRows(t, rows); after == before {
						t.Errorf("3,25 in %s is silent:\n%s", heads.Address(row, col), after)
					}
				}
			}
		})
	}
}

// TestRepeatedHeadsChangeNothing puts the head again before each row of a table or list.
func TestRepeatedHeadsChangeNothing(t *testing.T) {
	t.Parallel()
	for _, name := range []string{"table", "totals"} {
		sheet := lawRows(lawSheets()[name])
		before := readRows(t, sheet)
		for row := 3; row < len(sheet); row++ {
			rows := slices.Insert(slices.Clone(sheet), row, sheet[1])
			if after := readRows(t, rows); after != before {
				t.Errorf("%s: a head before row %d:\n%s\nwithout\n%s", name, row+1, after, before)
			}
		}
	}
}

// TestAnUnrelatedWorkbookChangesNothing adds statistics and notes to a folder: no
// meeting changes.
func TestAnUnrelatedWorkbookChangesNothing(t *testing.T) {
	t.Parallel()
	meetings := func(files ...books.Workfile) (lines []string) {
		here := books.Folder(t, files...)
		in := readCase{roster: books.TestRoster()}.read(t, here)
		for _, s := range in.Sheets {
			lines = append(lines, meetingText(books.TestRoster(), s))
		}
		return lines
	}
	sheet := books.Single("a.xlsx", "Trang", lawSheets()["form"])
	before := meetings(sheet)
	for _, other := range unrelated() {
		if after := meetings(sheet, books.Single("b.xlsx", "Trang", other)); !slices.Equal(before, after) {
			t.Errorf("beside %q: %v, want %v", other, after, before)
		}
	}
}
