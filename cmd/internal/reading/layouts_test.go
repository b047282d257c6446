package reading

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

var updateLayouts = flag.Bool("update-layouts", false, "write what the sheets of testdata/layouts are found to be")

const layoutsFolder = "testdata/layouts"

// TestLayouts: each sheet of testdata/layouts is found to be what stands under it, in
// Vietnamese words that a clerk can check: blocks, the role of every column and row,
// facts, what was read, and what is reported.
func TestLayouts(t *testing.T) {
	files, err := filepath.Glob(layoutsFolder + "/*.txtar")
	books.Must(t, err)
	if len(files) < 30 {
		t.Errorf("only %d kinds of sheets", len(files))
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			archive, err := txtar.ParseFile(file)
			books.Must(t, err)
			sheet, want := layoutCase(archive)
			got := layoutText(t, sheet)
			if *updateLayouts {
				archive.Files = []txtar.File{{Name: "trang tính", Data: []byte(sheet)}, {Name: "nhận ra", Data: []byte(got)}}
				books.Must(t, os.WriteFile(file, txtar.Format(archive), 0o644))
			} else if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("-want +got:\n%s", diff)
			}
		})
	}
}

func layoutCase(archive *txtar.Archive) (sheet, want string) {
	for _, f := range archive.Files {
		switch f.Name {
		case "trang tính":
			sheet = string(f.Data)
		case "nhận ra":
			want = string(f.Data)
		}
	}
	return sheet, want
}

// layoutText reads one worksheet and writes its layout, what it gave, and what is said
// of it.
func layoutText(t *testing.T, sheet string) string {
	t.Helper()
	roster := books.TestRoster()
	r := newReader(lookup.NewIndex(roster), roster, []*criteria.Set{books.TestSet(t)}, books.Quarter(t), nil)
	g := gridOfBook(t, r, books.Single("phieu.xlsx", "Trang", sheet))
	reading := r.readSheet(g)
	var lines []string
	for i, b := range reading.layout.Blocks {
		lines = append(lines, blockLines(r, g, &reading.layout, i, b)...)
	}
	if left := reading.use.Left; !left.IsZero() {
		lines = append(lines, "trang tính không dùng: "+left.Key)
	}
	problems := reading.problems
	for i := range reading.sheets {
		lines = append(lines, "đọc được: "+inVietnamese(meetingText(roster, reading.sheets[i])+" "+factsText(reading.sheets[i].Facts())))
		problems = append(problems, reading.sheets[i].Problems...)
	}
	diag.Sort(problems)
	for _, p := range problems {
		lines = append(lines, "báo: "+inVietnamese(books.ProblemText(p)))
	}
	a := reading.use.Account
	lines = append(lines, fmt.Sprintf("ô: đã dùng %d, phần trình bày %d, bỏ qua %d, chưa hiểu %d, không dùng %d", a.Used, a.Known, a.Ignored, a.Unread, a.LeftOut))
	return strings.Join(lines, "\n") + "\n"
}

// inVietnamese puts the words of a reading into those of the clerk.
func inVietnamese(text string) string {
	return strings.TrimSpace(strings.NewReplacer("self", "tự chấm", "review-without-marks", "review-without-marks", "review", "thẩm định", "official", "chính thức",
		"not-held", "không sinh hoạt", "thematic", "chuyên đề", "combined", "kết hợp chuyên đề", "warning ", "cần xem lại ", "members", "đảng viên", "unexcused", "vắng không lý do",
		"excused", "vắng có lý do", "present", "có mặt", "minutes", "số phút", "speakers", "phát biểu", "date", "ngày", "of ", "trên tổng số ").Replace(text))
}

// gridOfBook is the first worksheet of a workbook, as the loader gives it.
func gridOfBook(t testing.TB, r *reader, book books.Workfile) *heads.Grid {
	t.Helper()
	w, err := workbook.NewLoader(workbook.Access{}).Open(book.Name, book.Bytes(t), r.Scratch)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	g, err := w.Read(w.Sheets()[0])
	if err != nil {
		t.Fatal(err)
	}
	return heads.NewGrid(g)
}

func blockLines(r *reader, g *heads.Grid, layout *heads.SheetLayout, at int, b *heads.LayoutBlock) []string {
	kind := map[scoring.Layout]string{scoring.FormLayout: "phiếu", scoring.TableLayout: "bảng theo tiêu chí", scoring.TotalsLayout: "danh sách tổng điểm"}[b.Layout]
	lines := []string{fmt.Sprintf("khối %d: %s, đầu bảng dòng %d–%d", at+1, kind, b.Top+1, b.Bottom+1)}
	if b.Top >= len(g.Rows) {
		lines = []string{fmt.Sprintf("khối %d: %s, không có bảng", at+1, kind)}
	}
	for _, c := range b.Columns {
		if c.Row < 0 && c.Why == heads.BlankColumn {
			continue
		}
		lines = append(lines, fmt.Sprintf("  cột %s %q: %s", heads.ColumnName(c.Col), strings.Join(strings.Fields(c.Head), " "), columnWord(r, b, layout, c)))
	}
	for i, class := range b.Rows {
		row := b.Bottom + 1 + i
		if word := rowWords()[class]; word != "" {
			lines = append(lines, fmt.Sprintf("  dòng %d: %s", row+1, word))
		}
	}
	for _, f := range b.Facts {
		lines = append(lines, fmt.Sprintf("  ô %s: %s = %q", heads.Address(f.Row, f.Col), roleWord(f.Role), f.Value))
	}
	return lines
}

// columnWord is what a column is, or why it is nothing.
func columnWord(r *reader, b *heads.LayoutBlock, layout *heads.SheetLayout, c heads.BlockColumn) string {
	switch c.Why {
	case heads.ReadColumn:
		if c.Role == words.LeafRole {
			return "tiêu chí " + r.Leaves[b.Set][c.Leaf].ID
		}
		if c.Role == words.GroupRole {
			return "điểm nhóm"
		}
		return roleWord(c.Role)
	case heads.BlankColumn:
		return "để trống"
	case heads.IgnoredColumn:
		return "bỏ qua"
	case heads.OtherPeriod:
		return "của kỳ khác"
	case heads.RepeatedColumn:
		return "trùng cột khác"
	case heads.ExplainedColumn:
		return "suy ra được từ cột khác"
	case heads.ScoreColumn:
		return "CHƯA HIỂU, CÓ THỂ LÀ ĐIỂM"
	}
	return "chưa hiểu"
}

// roleWord is the name of a role as chibo.yaml knows it.
func roleWord(role words.Role) string {
	for _, n := range words.NamedRoles() {
		if n.Role == role {
			return n.Name
		}
	}
	switch role {
	case words.GradeMarkRole:
		return "ô đánh dấu xếp loại"
	case words.ReviewGradeRole:
		return "cấp trên xếp loại"
	case words.AdjustRole:
		return "điểm cộng, trừ"
	case words.IgnoredRole:
		return "bỏ qua"
	case words.YearRole:
		return "năm"
	case words.AbsentRole:
		return "vắng"
	}
	return fmt.Sprintf("vai %d", role)
}

func rowWords() map[heads.RowClass]string {
	return map[heads.RowClass]string{
		heads.NumbersRow: "đánh số cột", heads.HeadAgainRow: "đầu bảng nhắc lại", heads.CriterionRow: "tiêu chí", heads.TierRow: "mức của tiêu chí",
		heads.GroupedRow: "nhóm", heads.SubtotalRow: "cộng nhóm", heads.TotalRow: "tổng", heads.GradeRow: "xếp loại", heads.MeetingRow: "một kỳ sinh hoạt",
		heads.NotSentRow: "chưa gửi", heads.ScaleRow: "thang điểm", heads.SignedRow: "ký tên", heads.RemarkRow: "ghi chú", heads.ForeignRow: "CHƯA HIỂU",
	}
}

// TestEachCellHasOneDrawer: the drawers of a worksheet count every cell that is not
// blank once, whatever kind of sheet it is, and name each when asked for the places.
func TestEachCellHasOneDrawer(t *testing.T) {
	t.Parallel()
	files, err := filepath.Glob(layoutsFolder + "/*.txtar")
	books.Must(t, err)
	for _, file := range files {
		archive, err := txtar.ParseFile(file)
		books.Must(t, err)
		sheet, _ := layoutCase(archive)
		checkDrawers(t, filepath.Base(file), books.Single("phieu.xlsx", "Trang", sheet))
	}
}

func checkDrawers(t *testing.T, name string, book books.Workfile) {
	t.Helper()
	roster := books.TestRoster()
	sets := []*criteria.Set{books.TestSet(t)}
	var counted []Account
	for _, places := range []bool{false, true} {
		r := newReader(lookup.NewIndex(roster), roster, sets, books.Quarter(t), nil)
		r.places = places
		g := gridOfBook(t, r, book)
		filled := 0
		for row := range g.Rows {
			for col := range g.Width(row) {
				if g.Text(row, col) != "" {
					filled++
				}
			}
		}
		a := r.readSheet(g).use.Account
		if sum := a.Used + a.Known + a.Ignored + a.Unread + a.LeftOut; sum != filled {
			t.Errorf("%s: %d cells in drawers, %d on the sheet", name, sum, filled)
		}
		if places && len(a.Places) != filled {
			t.Errorf("%s: %d cells named, %d on the sheet", name, len(a.Places), filled)
		}
		seen := map[[2]int]bool{}
		for _, p := range a.Places {
			if seen[[2]int{p.Row, p.Col}] {
				t.Errorf("%s: a cell in two drawers: %v", name, p)
			}
			seen[[2]int{p.Row, p.Col}] = true
		}
		a.Places, a.Cells = nil, nil
		counted = append(counted, a)
	}
	if !slices.EqualFunc(counted[:1], counted[1:], func(a, b Account) bool { return cmp.Equal(a, b) }) {
		t.Errorf("%s: %v without places, %v with", name, counted[0], counted[1])
	}
}
