package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
)

func TestFactsOfDiscipline(t *testing.T) {
	t.Parallel()
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
			here := books.Folder(t, books.Single("a.xlsx", "T7", c.rows))
			in := readCase{roster: books.TestRoster()}.read(t, here)
			if len(in.Sheets) != 1 || factsText(in.Sheets[0].Facts()) != c.want || in.Sheets[0].Problems != nil {
				t.Fatalf("%v\n%s, want %s", readingText(books.TestRoster(), in), factsText(in.Sheets[0].Facts()), c.want)
			}
		})
	}
}

func TestFactsOfDisciplineInColumns(t *testing.T) {
	t.Parallel()
	here := books.Folder(t, books.Single("a.xlsx", "T7", `Chi bộ | Ngày họp | Chủ trì | Cấp ủy viên được phân công dự | Cấp trên dự | Khách mời | Kinh nghiệm rút ra | Lý do dời ngày | Hình thức | Tổng điểm
thôn Đông | 12/7/2026 | Phó Bí thư | Người một | Người hai dự thay | 5 | gọn | mưa | theo tổ đảng | 90`))
	in := readCase{roster: books.TestRoster()}.read(t, here)
	const want = "date 2026-07-12, form by-group, superior Người hai dự thay, assigned Người một, chair Phó Bí thư, postponed mưa, guests 5, lessons gọn"
	if len(in.Sheets) != 1 || factsText(in.Sheets[0].Facts()) != want {
		t.Fatalf("%v\n%s", readingText(books.TestRoster(), in), factsText(in.Sheets[0].Facts()))
	}
}
