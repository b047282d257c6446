package reading

import (
	"encoding/xml"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/dev/hostile"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// xmlRows are the rows of a worksheet as XML, each cell with its address: numbers as
// such, all else as texts of their own.
func xmlRows(rows [][]string) (list [][]string) {
	for row, texts := range rows {
		var cells []string
		for col, text := range texts {
			switch points, err := criteria.ParsePoints(text); {
			case text == "":
			case err == nil && points.Decimal() == text:
				cells = append(cells, fmt.Sprintf(`<c r="%s"><v>%s</v></c>`, heads.Address(row, col), text))
			default:
				var escaped strings.Builder
				_ = xml.EscapeText(&escaped, []byte(text)) // into memory: nothing can fail
				cells = append(cells, hostile.Cell(heads.Address(row, col), escaped.String()))
			}
		}
		list = append(list, cells)
	}
	return list
}

// bookOf is a workbook of one worksheet. The order says, a byte a choice, in what order
// its rows and their cells are written, and which rows are written in two parts.
func bookOf(rows [][]string, order []byte) []byte {
	next := func(n int) int {
		if len(order) == 0 || n <= 0 {
			return 0
		}
		first := int(order[0])
		order = order[1:]
		return first % n
	}
	shuffle := func(list []string) {
		for i := range list {
			j := i + next(len(list)-i)
			list[i], list[j] = list[j], list[i]
		}
	}
	var parts []string
	for row, cells := range xmlRows(rows) {
		shuffle(cells)
		cut := next(len(cells))
		for _, part := range [][]string{cells[:cut], cells[cut:]} {
			parts = append(parts, fmt.Sprintf(`<row r="%d">%s</row>`, row+1, strings.Join(part, "")))
		}
	}
	shuffle(parts)
	return hostile.Book{Sheets: 1, Sheet: func(w io.Writer, _ int) { _, _ = io.WriteString(w, strings.Join(parts, "")) }}.Bytes()
}

// wholeReading reads the files of a folder that it writes, and returns all that came of
// it but where the folder is and the sums of the files' bytes.
func wholeReading(t testing.TB, folder string, careful bool, files map[string][]byte) *Inputs {
	t.Helper()
	books.Must(t, os.MkdirAll(folder, 0o755))
	for name, data := range files {
		books.Must(t, os.WriteFile(filepath.Join(folder, name), data, 0o644))
	}
	in, err := ReadSheets([]string{folder}, books.TestRoster(), []*criteria.Set{books.TestSet(t)}, books.Quarter(t),
		Options{Access: workbook.Access{Careful: careful}, Places: true})
	books.Must(t, err)
	for i := range in.Files {
		in.Files[i].SHA256, in.Files[i].Size = "", 0
	}
	return in
}

// wholeText tells all of a reading: meetings with their facts, problems with their
// arguments, and the drawer of every cell.
func wholeText(in *Inputs) string {
	lines := readingText(books.TestRoster(), in)
	problems := slices.Clone(in.Problems)
	for _, s := range in.Sheets {
		lines = append(lines, factsText(s.Facts()), fmt.Sprint(s.Source, s.Notes, s.Remark))
		problems = append(problems, s.Problems...)
	}
	for _, p := range problems {
		lines = append(lines, books.ProblemText(p), fmt.Sprint(p.Pos, p.Message.Args))
	}
	for _, f := range in.Files {
		lines = append(lines, fmt.Sprintf("%+v", f))
	}
	return strings.Join(append(lines, fmt.Sprint(in.Year)), "\n")
}

// FuzzOrderInXML: in what order the rows of a worksheet and their cells stand in the XML,
// and whether a row comes in two parts, changes nothing of what is read of it, with
// either reader.
func FuzzOrderInXML(f *testing.F) {
	names, sheets := kindsOfSheets(f)
	backwards := strings.Repeat("\xfe\x01", 200)
	for kind := range sheets {
		f.Add(uint8(kind), []byte(backwards[kind%2:])) //nolint:gosec // there are some 60 kinds
	}
	for seed := range 20 {
		order := make([]byte, 300)
		for i := range order {
			order[i] = byte(seed*31 + i*i*7 + i/3)
		}
		f.Add(uint8(seed*3), order) //nolint:gosec // 60 at most
	}
	folder := f.TempDir()
	f.Fuzz(func(t *testing.T, kind uint8, order []byte) {
		at := int(kind) % len(sheets)
		want := wholeText(wholeReading(t, folder, false, map[string][]byte{"a.xlsx": bookOf(sheets[at], nil)}))
		shuffled := bookOf(sheets[at], order)
		for _, careful := range []bool{false, true} {
			got := wholeText(wholeReading(t, folder, careful, map[string][]byte{"a.xlsx": shuffled}))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s, careful %v, in the order %v:\n%s", names[at], careful, order, diff)
			}
		}
	})
}

// FuzzUnrelatedWorkbook: a workbook of which nothing is read alone, neither a meeting nor
// an error, changes no meeting of the folder that it lies in.
func FuzzUnrelatedWorkbook(f *testing.F) {
	names, sheets := soundSheets(f)
	_, kinds := kindsOfSheets(f)
	for i, rows := range kinds {
		f.Add(uint8(i), sheetOf(rows)) //nolint:gosec // there are some 60 kinds
	}
	for i, other := range unrelated() {
		f.Add(uint8(i), other) //nolint:gosec // a handful
	}
	folder := f.TempDir()
	f.Fuzz(func(t *testing.T, kind uint8, other string) {
		if len(other) > 4000 {
			return
		}
		data := bookOf(lawRows(other), nil)
		alone := wholeReading(t, filepath.Join(folder, "b"), false, map[string][]byte{"b.xlsx": data})
		if len(alone.Sheets)+len(alone.Year) > 0 || slices.ContainsFunc(alone.Problems, func(p diag.Problem) bool { return p.Severity == diag.Error }) {
			return
		}
		at := int(kind) % len(sheets)
		sheet := bookOf(sheets[at], nil)
		before := meetingsOf(wholeReading(t, filepath.Join(folder, "a"), false, map[string][]byte{"a.xlsx": sheet}), filepath.Join(folder, "a"))
		after := meetingsOf(wholeReading(t, filepath.Join(folder, "ab"), false, map[string][]byte{"a.xlsx": sheet, "b.xlsx": data}), filepath.Join(folder, "ab"))
		if diff := cmp.Diff(before, after); diff != "" {
			t.Errorf("%s beside\n%s\n%s", names[at], other, diff)
		}
	})
}

// meetingsOf tells the meetings of a reading with their facts and what is wrong with them.
func meetingsOf(in *Inputs, folder string) (lines []string) {
	for _, s := range in.Sheets {
		lines = append(lines, meetingText(books.TestRoster(), s), factsText(s.Facts()), strings.ReplaceAll(fmt.Sprint(s.Source), filepath.ToSlash(folder), ""))
		for _, p := range s.Problems {
			lines = append(lines, books.ProblemText(p))
		}
	}
	return lines
}

// unrelated are worksheets that lie in a folder of score sheets and are none.
func unrelated() []string {
	return []string{
		"THỐNG KÊ ĐẢNG VIÊN THÁNG 7 NĂM 2026\nSTT | Chi bộ | Nam | Nữ | Tổng\n1 | thôn Đông | 12 | 8 | 20\n2 | thôn Đoài | 10 | 9 | 19",
		"DANH SÁCH MIỄN SINH HOẠT THÁNG 7 NĂM 2026\nSTT | Chi bộ | Số đảng viên | Ghi chú\n1 | thôn Đông | 2 | không sinh hoạt",
		"Hướng dẫn ghi phiếu\nGửi trước ngày 10.",
		"ĐẢNG PHÍ QUÝ III NĂM 2026\nSTT | Chi bộ | Tổng số | Đã nộp\n1 | thôn Đông | 90 | 80\n2 | thôn Đoài | 85 | 85",
	}
}
