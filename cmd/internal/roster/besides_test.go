package roster

import (
	"strings"
	"testing"

	"chibo/cmd/internal/dev/books"
)

// TestRostersBesideCells: what rosters tell for statistics and plans.
func TestRostersBesideCells(t *testing.T) {
	t.Parallel()
	for _, c := range []struct {
		name  string
		pages []books.Page
		want  string
	}{
		{"new members and levels", []books.Page{{Name: "DS", Rows: `Tên chi bộ | Số đảng viên | Đảng viên mới kết nạp | Cấp tổ chức
Thôn Đông | 26 | 2 | chi bộ cơ sở
Thôn Đoài | 20 | | chi bộ trực thuộc đảng bộ cơ sở
Thôn Tây | 20 | 0 | khác`, Merged: nil}}, `Thôn Đông, Thôn Đông, members=26, new=2, level=grassroots
			Thôn Đoài, Thôn Đoài, members=20, level=subordinate
			Thôn Tây, Thôn Tây, members=20, new=0
			warning bad-roster/level D4`},
		{"a head of two rows, with the short words of clerks", []books.Page{{Name: "DS", Rows: `STT | Tên chi bộ | Đảng viên | | | | | Đ/c cấp ủy viên theo dõi | Ngày SH định kỳ
 | | Tổng số | Nữ | Dân tộc thiểu số | Mới kết nạp trong năm | Miễn SH
1 | Thôn Đông | 21 | 8 | | 1 | 0 | Người một | Ngày 05 hằng tháng
Tổng cộng | | 21 | 8 | 0 | 1 | 0`, Merged: []string{"C1:G1"}}},
			"Thôn Đông, Thôn Đông, members=21, exempt=0, women=8, supervisor=Người một, day=5, new=1"},
		{"months of visits in a column", []books.Page{{Name: "DS", Rows: `Tên chi bộ | Số đảng viên | Cấp ủy viên phụ trách | Tháng dự theo kế hoạch
Thôn Đông | 26 | Người một | 7; 9
Thôn Đoài | 20 | Người hai | tháng 8/2026
Thôn Tây | 20 | Người hai |
Thôn Nam | 20 | Người hai | khi cần`, Merged: nil}}, `Thôn Đông, Thôn Đông, members=26, supervisor=Người một, plan=[{0000-07 Người một} {0000-09 Người một}]
			Thôn Đoài, Thôn Đoài, members=20, supervisor=Người hai, plan=[{2026-08 Người hai}]
			Thôn Tây, Thôn Tây, members=20, supervisor=Người hai, plan=[]
			Thôn Nam, Thôn Nam, members=20, supervisor=Người hai, plan=[]
			bad-roster/plan D5`},
		{"a plan on a sheet of its own, its supervisors merged", []books.Page{
			{Name: "Kế hoạch dự sinh hoạt", Rows: `TT | Cấp ủy viên | Chi bộ dự | Tháng 7 | Tháng 8 | Tháng 9
1 | Người một | Thôn Đông | x | | x
 | | CB Thôn Đoài | | Người ba |
2 | Người hai | Thôn Xa | x`, Merged: []string{"B2:B3"}},
			{Name: "DS", Rows: "Tên chi bộ | Số đảng viên\nThôn Đông | 26\nThôn Đoài | 20", Merged: nil}}, `Thôn Đông, Thôn Đông, members=26, plan=[{0000-07 Người một} {0000-09 Người một}]
			Thôn Đoài, Thôn Đoài, members=20, plan=[{0000-08 Người ba}]
			bad-roster/not-listed C4`},
		{"a list of what was sent is no plan", []books.Page{{Name: "DS", Rows: "Tên chi bộ | Số đảng viên | T7 | T8\nThôn Đông | 26 | x | x", Merged: nil}}, "Thôn Đông, Thôn Đông, members=26"},
		{"villages beside the cells, one without, one cell for two", []books.Page{{Name: "DS", Rows: `TT | Thôn | Tên chi bộ | Số đảng viên
1 | Thôn 1 | Chi bộ thôn 1 | 10
2 | Thôn 2 | Chi bộ ghép | 12
3 | Thôn 3 | |
4 | Thôn 4 | chưa có |`, Merged: []string{"C3:C4"}}}, `Chi bộ thôn 1, Chi bộ thôn 1, members=10
			Chi bộ ghép, Chi bộ ghép, members=12
			village Thôn 1: Chi bộ thôn 1
			village Thôn 2: Chi bộ ghép
			village Thôn 3: Chi bộ ghép
			village Thôn 4:`},
		{"villages on a sheet of their own", []books.Page{
			{Name: "DS", Rows: "Tên chi bộ | Số đảng viên\nThôn Đông | 26\nThôn Đoài | 20", Merged: nil},
			{Name: "Thôn", Rows: "Tên thôn, tổ dân phố | Chi bộ\nThôn Đông | Thôn Đông\nĐoài | CB thôn Đoài\nXóm Mới |\nXóm Xa | Chi bộ xóm Xa", Merged: nil}}, `Thôn Đông, Thôn Đông, members=26
			Thôn Đoài, Thôn Đoài, members=20
			village Thôn Đông: Thôn Đông
			village Đoài: Thôn Đoài
			village Xóm Mới:
			village Xóm Xa: Chi bộ xóm Xa
			bad-roster/not-listed B5`},
		{"several villages in one place, parted by either sign (issue 19, point 3)", []books.Page{{Name: "DS", Rows: "Thôn | Tên chi bộ\nThôn 1, Thôn 2 | CB 1\nThôn 3; Thôn 4 | CB 2", Merged: nil}}, `CB 1, CB 1
			CB 2, CB 2
			village Thôn 1: CB 1
			village Thôn 2: CB 1
			village Thôn 3: CB 2
			village Thôn 4: CB 2`},
		{"villages of a committee whose cells stand nowhere else", []books.Page{
			{Name: "Xã A", Rows: "Tên chi bộ | Số đảng viên\nThôn Đông | 26", Merged: nil}, {Name: "Xã B", Rows: "Thôn | Tên chi bộ\nThôn 1 | CB 1", Merged: nil}},
			`Thôn Đông, Thôn Đông, members=26
			CB 1, CB 1
			village Thôn 1: CB 1`},
		{"a plan with several cells in a row", []books.Page{
			{Name: "DS", Rows: "Tên chi bộ | Số đảng viên\nThôn Đông | 26\nThôn Đoài | 20", Merged: nil},
			{Name: "Lịch dự", Rows: "Cấp ủy viên | Chi bộ dự | Tháng dự\nNgười một | Thôn Đông; Thôn Đoài | hằng quý: 7, 8", Merged: nil}},
			`Thôn Đông, Thôn Đông, members=26
			Thôn Đoài, Thôn Đoài, members=20
			bad-roster/plan C2
			bad-roster/plan C2`},
		{"only villages and their cells: the roster itself", []books.Page{{Name: "DS", Rows: "Thôn | Tên chi bộ\nThôn 1 | CB 1\nThôn 2 | CB 2", Merged: nil}}, `CB 1, CB 1
			CB 2, CB 2
			village Thôn 1: CB 1
			village Thôn 2: CB 2`},
	} {
		t.Run(c.name, func(t *testing.T) {
			here := books.Folder(t, books.Workfile{Name: "ds.xlsx", Pages: c.pages})
			roster, _, problems, err := Read("ds.xlsx", in(here))
			books.Must(t, err)
			var got []string
			for _, cell := range roster.Cells {
				got = append(got, books.PartyCellText(cell))
			}
			for _, v := range roster.Villages {
				got = append(got, strings.TrimSpace("village "+v.Name+": "+v.Cell))
			}
			for _, p := range problems {
				got = append(got, books.ProblemText(p))
			}
			books.CheckLines(t, got, c.want)
		})
	}
}
