package reading

import (
	"strings"
	"testing"
)

func TestFactsOfDiscipline(t *testing.T) {
	for _, c := range []struct{ name, rows, want string }{
		{"who chairs, who is assigned, who came", "Chi bộ: thôn Đông\nNgười chủ trì: đ/c Bí thư\nCấp ủy viên phụ trách: Người một\nCấp ủy viên phụ trách dự: có" + table,
			"superior có, assigned Người một, chair đ/c Bí thư"},
		{"a model meeting with guests and lessons", "Chi bộ: thôn Đông" + table + "Sinh hoạt điểm: có\nKhách mời dự: 12 đồng chí\nBài học kinh nghiệm rút ra: nên gửi tài liệu sớm",
			"model true, guests 12 đồng chí, lessons nên gửi tài liệu sớm"},
		{"why the meeting was put off", "Chi bộ: thôn Đông\nNgày sinh hoạt: 12/7/2026\nLý do dời ngày sinh hoạt: bão" + table, "date 2026-07-12, postponed bão"},
		{"signatures are no facts", "Chi bộ: thôn Đông" + table + "CHỦ TRÌ | THƯ KÝ\nCẤP ỦY VIÊN PHỤ TRÁCH | BÍ THƯ", ""},
		{"no guests", "Chi bộ: thôn Đông\nKhách mời: không" + table, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder(t, single("a.xlsx", "T7", c.rows))
			in := readCase{roster: testRoster()}.read(t)
			if len(in.Sheets) != 1 || factsText(in.Sheets[0].Facts()) != c.want || in.Sheets[0].Problems != nil {
				t.Fatalf("%v\n%s, want %s", readingText(testRoster(), in), factsText(in.Sheets[0].Facts()), c.want)
			}
		})
	}
}

func TestFactsOfDisciplineInColumns(t *testing.T) {
	folder(t, single("a.xlsx", "T7", `Chi bộ | Ngày họp | Chủ trì | Cấp ủy viên được phân công dự | Cấp trên dự | Khách mời | Kinh nghiệm rút ra | Lý do dời ngày | Hình thức | Tổng điểm
thôn Đông | 12/7/2026 | Phó Bí thư | Người một | Người hai dự thay | 5 | gọn | mưa | theo tổ đảng | 90`))
	in := readCase{roster: testRoster()}.read(t)
	const want = "date 2026-07-12, form by-group, superior Người hai dự thay, assigned Người một, chair Phó Bí thư, postponed mưa, guests 5, lessons gọn"
	if len(in.Sheets) != 1 || factsText(in.Sheets[0].Facts()) != want {
		t.Fatalf("%v\n%s", readingText(testRoster(), in), factsText(in.Sheets[0].Facts()))
	}
}

// TestRostersBesideCells: what rosters tell for statistics and plans.
func TestRostersBesideCells(t *testing.T) {
	for _, c := range []struct {
		name  string
		pages []page
		want  string
	}{
		{"new members and levels", []page{{"DS", `Tên chi bộ | Số đảng viên | Đảng viên mới kết nạp | Cấp tổ chức
Thôn Đông | 26 | 2 | chi bộ cơ sở
Thôn Đoài | 20 | | chi bộ trực thuộc đảng bộ cơ sở
Thôn Tây | 20 | 0 | khác`, nil}}, `Thôn Đông, Thôn Đông, members=26, new=2, level=grassroots
			Thôn Đoài, Thôn Đoài, members=20, level=subordinate
			Thôn Tây, Thôn Tây, members=20, new=0
			warning bad-roster/level D4`},
		{"a head of two rows, with the short words of clerks", []page{{"DS", `STT | Tên chi bộ | Đảng viên | | | | | Đ/c cấp ủy viên theo dõi | Ngày SH định kỳ
 | | Tổng số | Nữ | Dân tộc thiểu số | Mới kết nạp trong năm | Miễn SH
1 | Thôn Đông | 21 | 8 | | 1 | 0 | Người một | Ngày 05 hằng tháng
Tổng cộng | | 21 | 8 | 0 | 1 | 0`, []string{"C1:G1"}}},
			"Thôn Đông, Thôn Đông, members=21, exempt=0, women=8, supervisor=Người một, day=5, new=1"},
		{"months of visits in a column", []page{{"DS", `Tên chi bộ | Số đảng viên | Cấp ủy viên phụ trách | Tháng dự theo kế hoạch
Thôn Đông | 26 | Người một | 7; 9
Thôn Đoài | 20 | Người hai | tháng 8/2026
Thôn Tây | 20 | Người hai |
Thôn Nam | 20 | Người hai | khi cần`, nil}}, `Thôn Đông, Thôn Đông, members=26, supervisor=Người một, plan=[{0000-07 Người một} {0000-09 Người một}]
			Thôn Đoài, Thôn Đoài, members=20, supervisor=Người hai, plan=[{2026-08 Người hai}]
			Thôn Tây, Thôn Tây, members=20, supervisor=Người hai, plan=[]
			Thôn Nam, Thôn Nam, members=20, supervisor=Người hai, plan=[]
			bad-roster/plan D5`},
		{"a plan on a sheet of its own, its supervisors merged", []page{
			{"Kế hoạch dự sinh hoạt", `TT | Cấp ủy viên | Chi bộ dự | Tháng 7 | Tháng 8 | Tháng 9
1 | Người một | Thôn Đông | x | | x
 | | CB Thôn Đoài | | Người ba |
2 | Người hai | Thôn Xa | x`, []string{"B2:B3"}},
			{"DS", "Tên chi bộ | Số đảng viên\nThôn Đông | 26\nThôn Đoài | 20", nil}}, `Thôn Đông, Thôn Đông, members=26, plan=[{0000-07 Người một} {0000-09 Người một}]
			Thôn Đoài, Thôn Đoài, members=20, plan=[{0000-08 Người ba}]
			bad-roster/not-listed C4`},
		{"a list of what was sent is no plan", []page{{"DS", "Tên chi bộ | Số đảng viên | T7 | T8\nThôn Đông | 26 | x | x", nil}}, "Thôn Đông, Thôn Đông, members=26"},
		{"villages beside the cells, one without, one cell for two", []page{{"DS", `TT | Thôn | Tên chi bộ | Số đảng viên
1 | Thôn 1 | Chi bộ thôn 1 | 10
2 | Thôn 2 | Chi bộ ghép | 12
3 | Thôn 3 | |
4 | Thôn 4 | chưa có |`, []string{"C3:C4"}}}, `Chi bộ thôn 1, Chi bộ thôn 1, members=10
			Chi bộ ghép, Chi bộ ghép, members=12
			village Thôn 1: Chi bộ thôn 1
			village Thôn 2: Chi bộ ghép
			village Thôn 3: Chi bộ ghép
			village Thôn 4:`},
		{"villages on a sheet of their own", []page{
			{"DS", "Tên chi bộ | Số đảng viên\nThôn Đông | 26\nThôn Đoài | 20", nil},
			{"Thôn", "Tên thôn, tổ dân phố | Chi bộ\nThôn Đông | Thôn Đông\nĐoài | CB thôn Đoài\nXóm Mới |\nXóm Xa | Chi bộ xóm Xa", nil}}, `Thôn Đông, Thôn Đông, members=26
			Thôn Đoài, Thôn Đoài, members=20
			village Thôn Đông: Thôn Đông
			village Đoài: Thôn Đoài
			village Xóm Mới:
			village Xóm Xa: Chi bộ xóm Xa
			bad-roster/not-listed B5`},
		{"several villages in one place, parted by either sign (issue 19, point 3)", []page{{"DS", "Thôn | Tên chi bộ\nThôn 1, Thôn 2 | CB 1\nThôn 3; Thôn 4 | CB 2", nil}}, `CB 1, CB 1
			CB 2, CB 2
			village Thôn 1: CB 1
			village Thôn 2: CB 1
			village Thôn 3: CB 2
			village Thôn 4: CB 2`},
		{"villages of a committee whose cells stand nowhere else", []page{
			{"Xã A", "Tên chi bộ | Số đảng viên\nThôn Đông | 26", nil}, {"Xã B", "Thôn | Tên chi bộ\nThôn 1 | CB 1", nil}},
			`Thôn Đông, Thôn Đông, members=26
			CB 1, CB 1
			village Thôn 1: CB 1`},
		{"a plan with several cells in a row", []page{
			{"DS", "Tên chi bộ | Số đảng viên\nThôn Đông | 26\nThôn Đoài | 20", nil},
			{"Lịch dự", "Cấp ủy viên | Chi bộ dự | Tháng dự\nNgười một | Thôn Đông; Thôn Đoài | hằng quý: 7, 8", nil}},
			`Thôn Đông, Thôn Đông, members=26
			Thôn Đoài, Thôn Đoài, members=20
			bad-roster/plan C2
			bad-roster/plan C2`},
		{"only villages and their cells: the roster itself", []page{{"DS", "Thôn | Tên chi bộ\nThôn 1 | CB 1\nThôn 2 | CB 2", nil}}, `CB 1, CB 1
			CB 2, CB 2
			village Thôn 1: CB 1
			village Thôn 2: CB 2`},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder(t, workfile{"ds.xlsx", c.pages})
			roster, _, problems, err := ReadRoster("ds.xlsx", Options{})
			must(t, err)
			var got []string
			for _, cell := range roster.Cells {
				got = append(got, partyCellText(cell))
			}
			for _, v := range roster.Villages {
				got = append(got, strings.TrimSpace("village "+v.Name+": "+v.Cell))
			}
			for _, p := range problems {
				got = append(got, problemText(p))
			}
			checkLines(t, got, c.want)
		})
	}
}
