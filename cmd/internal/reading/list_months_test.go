package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
)

// TestMonthLists reads lists that have a quarter's months side by side.
func TestMonthLists(t *testing.T) {
	t.Parallel()
	list := func(rows string, merged ...string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Quý III", "TỔNG HỢP ĐIỂM SINH HOẠT CHI BỘ QUÝ III NĂM 2026\n"+rows, merged...)}
	}
	const plain = `CB01 2026-07 official = 92.5
CB02 2026-07 official = 80
CB01 2026-08 official = 90
CB02 2026-08 official = 81
CB01 2026-09 official = 91
CB02 2026-09 official = 82`
	const rows = "\n1 | thôn Đông | 92,5 | 90 | 91\n2 | thôn Đoài | 80 | 81 | 82"
	runReadCases(t, []readCase{
		{name: "T7", books: list("STT | Chi bộ | T7 | T8 | T9" + rows), want: plain},
		{name: "figures under a head that counts months", books: list("STT | Chi bộ | Điểm các tháng\n | | 7 | 8 | 9"+rows, "C2:E2"), want: plain},
		{name: "figures alone", books: list("STT | Chi bộ | 7 | 8 | 9" + rows), want: plain},
		{name: "figures with their year", books: list("STT | Chi bộ | 7/2026 | 8/2026 | 9/2026" + rows), want: plain},
		{name: "dates", books: list("STT | Chi bộ | date:2026-07-01 | date:2026-08-01 | date:2026-09-01" + rows), want: plain},
		{name: "points and their months in one head", books: list("STT | Chi bộ | Điểm tháng 7 | Điểm tháng 8 | Điểm tháng 9" + rows), want: plain},
		{name: "mean and grade of the quarter behind", books: list(`STT | Chi bộ | Tháng 7 | Tháng 8 | Tháng 9 | Điểm bình quân | Xếp loại quý | Ghi chú
1 | thôn Đông | 92,5 | 90 | 91 | 91,17 | Tốt | tốt
2 | thôn Đoài | 80 | 81 | 82 | 81 | Khá`), want: plain},
		{name: "self and review under each month", books: list(`STT | Chi bộ | Tháng 7 | | Tháng 8 |
 | | Chi bộ | Đảng ủy | Tự chấm | Thẩm định
1 | thôn Đông | 95 | 92,5 | 93 | 90
2 | thôn Đoài | 80 | | 81 | 81`, "C2:D2", "E2:F2"), want: "CB01 2026-07 official = 92.5\nCB02 2026-07 official = 80\nCB01 2026-08 official = 90\nCB02 2026-08 official = 81"},
		{name: "months under self and review", books: list(`STT | Chi bộ | Tự chấm | | Thẩm định |
 | | T7 | T8 | T7 | T8
1 | thôn Đông | 95 | 93 | 92,5 | 90`, "C2:D2", "E2:F2"), want: "CB01 2026-07 official = 92.5\nCB01 2026-08 official = 90"},
		{name: "a total and a grade under each month", books: list(`STT | Chi bộ | Tháng 7 | | Tháng 8 |
 | | Điểm | Xếp loại | Điểm | Xếp loại
1 | thôn Đông | 92,5 | Tốt | 80 | Khá`, "C2:D2", "E2:F2"), want: "CB01 2026-07 official = 92.5 Tốt\nCB01 2026-08 official = 80 Khá"},
		{name: "points, then grades, of the months", books: list(`STT | Chi bộ | Điểm các tháng | | Xếp loại các tháng |
 | | 7 | 8 | 7 | 8
1 | thôn Đông | 92,5 | 80 | Tốt | Khá`, "C2:D2", "E2:F2"), want: "CB01 2026-07 official = 92.5 Tốt\nCB01 2026-08 official = 80 Khá"},
		{name: "dates and attendance beside the points of a month", books: list(`STT | Chi bộ | Tháng 7 | | Tháng 8 |
 | | Ngày họp | Điểm | Ngày họp | Điểm
1 | thôn Đông | 05/7/2026 | 92,5 | 05/8/2026 | 80`, "C2:D2", "E2:F2"), want: "CB01 2026-07 official = 92.5\nCB01 2026-08 official = 80"},
		{name: "folded in two halves", books: list(`STT | Chi bộ | T7 | T8 | STT | Chi bộ | T7 | T8
1 | thôn Đông | 92,5 | 90 | 2 | thôn Đoài | 80 | 81`), want: "CB01 2026-07 official = 92.5\nCB01 2026-08 official = 90\nCB02 2026-07 official = 80\nCB02 2026-08 official = 81"},
		{name: "a list a month side by side, each in its own order", books: list(`Tháng 7 | | | | Tháng 8
STT | Chi bộ | Điểm | | STT | Chi bộ | Điểm
1 | thôn Đông | 92,5 | | 1 | thôn Đoài | 81
2 | thôn Đoài | 80 | | 2 | thôn Đông | 90`), want: "CB01 2026-07 official = 92.5\nCB02 2026-07 official = 80\nCB02 2026-08 official = 81\nCB01 2026-08 official = 90"},
		{name: "names before each month", books: list("STT | Chi bộ | Tháng 7 | Chi bộ | Tháng 8\n1 | thôn Đông | 92,5 | thôn Đoài | 81\n2 | thôn Đoài | 80 | thôn Đông | 90"),
			want: "CB01 2026-07 official = 92.5\nCB02 2026-07 official = 80\nCB02 2026-08 official = 81\nCB01 2026-08 official = 90"},
		{name: "figures over marks of criteria, counted through, are no months", books: []books.Workfile{books.Single("a.xlsx", "S", "BẢNG ĐIỂM SINH HOẠT CHI BỘ THÁNG 7 NĂM 2026\nSTT | Chi bộ | 1 | 2 | 3 | 4 | 5 | 6 | 7 | Tổng\n1 | thôn Đông | 9 | 10 | 10 | 10 | 10 | 20 | 20 | 89")},
			want: "CB01 2026-07 official 9 - - 10 = 89\nunread-mark/group D2\nunread-mark H2\nunread-mark I2"},
		{name: "figures from January on over totals", books: list("STT | Chi bộ | 1 | 2 | 3 | 4 | 5 | 6 | 7\n1 | thôn Đông | 90 | 91 | 92 | 93 | 94 | 95 | 92,5"), want: "CB01 2026-07 official = 92.5\nleft.other-period"},
		{name: "a month twice, under heads that say more", books: list("STT | Chi bộ | T7 (lần 1) | T7 (lần 2) | T8\n1 | thôn Đông | 92,5 | 85 | 90"), want: "CB01 2026-08 official = 90\nunread-mark C2\nunread-mark D2"},
		{name: "one month not sent, one not held", books: list("STT | Chi bộ | T7 | T8 | T9\n1 | thôn Đông | 92,5 | - | Không sinh hoạt"),
			want: "CB01 2026-07 official = 92.5\nCB01 2026-09 not-held"},
		{name: "a note that names the month without a meeting", books: list("STT | Chi bộ | T7 | T8 | T9 | Ghi chú\n1 | thôn Đông | 92,5 | | 91 | Tháng 8 không sinh hoạt"),
			want: "CB01 2026-07 official = 92.5\nCB01 2026-08 not-held\nCB01 2026-09 official = 91"},
		{name: "an unknown cell is reported once", books: list("STT | Chi bộ | T7 | T8 | T9\n1 | thôn Tây | 92,5 | 90 | 91"), want: "unknown-cell B3"},
		{name: "months of another period", books: list("STT | Chi bộ | T6 | T7\n1 | thôn Đông | 92,5 | 90"), want: "CB01 2026-07 official = 90\nleft.other-period"},
		{name: "the title's year", books: []books.Workfile{books.Single("a.xlsx", "S", "TỔNG HỢP ĐIỂM QUÝ III NĂM 2025\nSTT | Chi bộ | T7 | T8\n1 | thôn Đông | 92,5 | 90")}, want: "left.other-period"},
		{name: "the superior's points of the quarter are nobody's month", books: list("STT | Chi bộ | T7 | T8 | Điểm thẩm định\n1 | thôn Đông | 92,5 | 90 | 80"),
			want: "CB01 2026-07 official = 92.5\nCB01 2026-08 official = 90\nunread-mark/months E2\nunread-mark/months E2"},
		{name: "what the superior settles on for the quarter of the list", books: list("STT | Chi bộ | T7 | T8 | Điểm công nhận quý III\n1 | thôn Đông | 92,5 | 90 | 80"),
			want: "CB01 2026-07 official = 92.5\nCB01 2026-08 official = 90\nunread-mark/months E2\nunread-mark/months E2"},
		{name: "the superior's grade of the quarter, which is not that of the mean", books: list("STT | Chi bộ | T7 | T8 | Đảng ủy xếp loại quý\n1 | thôn Đông | 92,5 | 90 | Khá"),
			want: "CB01 2026-07 official = 92.5\nCB01 2026-08 official = 90\nunread-mark/months E2\nunread-mark/months E2"},
		{name: "the mean and the grade of the quarter of the list", books: list("STT | Chi bộ | T7 | T8 | Điểm quý III Đảng ủy duyệt | Đảng ủy xếp loại quý III\n1 | thôn Đông | 92,5 | 90 | 91,25 | Tốt"),
			want: "CB01 2026-07 official = 92.5\nCB01 2026-08 official = 90"},
		{name: "the means of quarters among the months of a year", books: list("STT | Chi bộ | T4 | T5 | T6 | Quý II | T7 | T8 | T9 | Quý III\n1 | thôn Đông | 60 | 61 | 62 | 61 | 92,5 | 90 | 91 | 91,17"),
			want: "CB01 2026-07 official = 92.5\nCB01 2026-08 official = 90\nCB01 2026-09 official = 91\nleft.other-period"},
		{name: "points of other quarters", books: list("STT | Chi bộ | Quý II | T7 | T8 | Điểm quý trước | Điểm công nhận quý II\n1 | thôn Đông | 71 | 92,5 | 90 | 70 | 72"),
			want: "CB01 2026-07 official = 92.5\nCB01 2026-08 official = 90"},
		{name: "the superior's points of one quarter of a half-year", period: "2026-H1",
			books: []books.Workfile{books.Single("a.xlsx", "S", "TỔNG HỢP ĐIỂM 6 THÁNG ĐẦU NĂM 2026\nSTT | Chi bộ | T2 | T3 | T4 | T5 | Đảng ủy duyệt quý I | Quý II | Đảng ủy duyệt quý II\n1 | thôn Đông | 92 | 90 | 91 | 93 | 85 | 92 | 92")},
			want:  "CB01 2026-02 official = 92\nCB01 2026-03 official = 90\nCB01 2026-04 official = 91\nCB01 2026-05 official = 93\nunread-mark/months G2\nunread-mark/months G2"},
		{name: "a total that is not of the months", books: list("STT | Chi bộ | T7 | T8 | Tổng điểm\n1 | thôn Đông | 92,5 | 90 | 80"),
			want: "CB01 2026-07 official = 92.5\nCB01 2026-08 official = 90\nunread-mark/months E2\nunread-mark/months E2"},
		{name: "the superior's grade of the mean", books: list("STT | Chi bộ | T7 | T8 | Điểm TB năm | Xếp loại năm | Đảng ủy xếp loại\n1 | thôn Đông | 92,5 | 90 | 91,3 | Khá | Tốt"),
			want: "CB01 2026-07 official = 92.5\nCB01 2026-08 official = 90"},
		{name: "a quarter's grade that its months do not give", books: list("STT | Chi bộ | T7 | T8 | T9 | Xếp loại quý III\n1 | thôn Đông | 92,5 | 90 | 91 | Khá\n2 | thôn Đoài | 80 | 81 | 82 | Khá"),
			want: "CB01 2026-07 official = 92.5\nCB02 2026-07 official = 80\nCB01 2026-08 official = 90\nCB02 2026-08 official = 81\nCB01 2026-09 official = 91\nCB02 2026-09 official = 82\nwarning grade-mismatch/period F3"},
		{name: "a quarter's grade in ticks", books: list("STT | Chi bộ | T7 | T8 | T9 | Tốt | Khá\n1 | thôn Đông | 92,5 | 90 | 91 | | x"),
			want: "CB01 2026-07 official = 92.5\nCB01 2026-08 official = 90\nCB01 2026-09 official = 91\nwarning grade-mismatch/period G3"},
		{name: "a quarter's grade of which a month is not sent", books: list("STT | Chi bộ | T7 | T8 | T9 | Xếp loại\n1 | thôn Đông | 92,5 | 90 | | Khá"),
			want: "CB01 2026-07 official = 92.5\nCB01 2026-08 official = 90"},
		{name: "a remark on one of the months", books: list("STT | Chi bộ | T7 | T8 | Ghi chú\n1 | thôn Đông | 92,5 | 90 | T8: 85\n2 | thôn Đoài | 80 | 81 | Tháng 8 chấm lại 77\n3 | Tổ dân phố 1 | 70 | 71 | T8: 71"),
			want: "CB01 2026-07 official = 92.5\nCB02 2026-07 official = 80\nCB03 2026-07 official = 70\nCB01 2026-08 official = 90\nCB02 2026-08 official = 81\nCB03 2026-08 official = 71\nunread-mark/remark E3\nunread-mark/remark E4"},
		{name: "one mean that is wrong, under a head that does not say what it is", books: list("STT | Chi bộ | T7 | T8 | T9 | Cả quý\n1 | thôn Đông | 92,5 | 90 | 91 | 91,17\n2 | thôn Đoài | 80 | 81 | 82 | 77\n3 | Tổ dân phố 1 | 70 | 71 | 72 | 71"),
			want: "CB01 2026-07 official = 92.5\nCB02 2026-07 official = 80\nCB03 2026-07 official = 70\nCB01 2026-08 official = 90\nCB02 2026-08 official = 81\nCB03 2026-08 official = 71\nCB01 2026-09 official = 91\nCB02 2026-09 official = 82\nCB03 2026-09 official = 72\nunread-mark/months F2\nunread-mark/months F2\nunread-mark/months F2"},
		{name: "a mean that is wrong", books: list("STT | Chi bộ | T7 | T8 | T9 | Bình quân\n1 | thôn Đông | 92,5 | 90 | 91 | 91,17\n2 | thôn Đoài | 80 | 81 | 82 | 77"),
			want: plain + "\nwarning total-mismatch/mean F4"},
		{name: "one month alone", books: list("STT | Chi bộ | Tháng 7\n1 | thôn Đông | 92,5"), want: "CB01 2026-07 official = 92.5"},
	})
}

// TestNoMonthLists holds the lists apart that only look as if months stood in
// their columns.
func TestNoMonthLists(t *testing.T) {
	t.Parallel()
	list := func(rows string, merged ...string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "T7", "BẢNG ĐIỂM THÁNG 7 NĂM 2026\n"+rows, merged...)}
	}
	runReadCases(t, []readCase{
		{name: "figures that are criteria", books: list("STT | Chi bộ | 1 | 2.1 | 2.2 | 3\n1 | thôn Đông | 9 | 18,5 | 20 | 45"), want: "CB01 2026-07 official 9 18.5 20 45"},
		{name: "ids that look like months", set: books.ParseSet(t, `
groups:
  - { id: "1", title: Thời gian, max: 60 }
  - { id: "2", title: Nội dung, max: 40 }
  - { id: "T", title: Điểm thưởng, max: 5, kind: bonus, criteria: [{ id: T1, title: Sáng tạo, max: 3 }, { id: T2, title: Sinh hoạt điểm, max: 2 }] }
`), books: list("STT | Chi bộ | Điểm theo tiêu chí | | | | Tổng điểm\n | | 1 | 2 | T1 | T2 |\n1 | thôn Đông | 50 | 35 | 2 | 1 | 88", "C2:F2"),
			want: "CB01 2026-07 official 50 35 2 1 = 88"},
		{name: "column numbers", books: list("STT | Chi bộ | Có mặt | Điểm\n1 | 2 | 3 | 4\n1 | thôn Đông | 9 | 92,5"), want: "CB01 2026-07 official = 92.5"},
		{name: "a total beside a head that names a month", books: list("STT | Chi bộ | Nhiệm vụ tháng 8 | Tổng điểm\n1 | thôn Đông | làm đường | 92,5"), want: "CB01 2026-07 official = 92.5"},
	})
}

// TestMonthTables reads tables that have months over or under their criteria.
func TestMonthTables(t *testing.T) {
	t.Parallel()
	table := func(rows string, merged ...string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG ĐIỂM QUÝ III NĂM 2026\n"+rows, merged...)}
	}
	const want = "CB01 2026-07 official 9 18.5 20 45\nCB01 2026-08 official 8 17 16 40"
	runReadCases(t, []readCase{
		{name: "months over the criteria", books: table(`STT | Chi bộ | Tháng 7 | | | | Tháng 8
 | | 1 | 2.1 | 2.2 | 3 | 1 | 2.1 | 2.2 | 3
1 | thôn Đông | 9 | 18,5 | 20 | 45 | 8 | 17 | 16 | 40`, "C2:F2", "G2:J2"), want: want},
		{name: "months under the criteria", books: table(`STT | Chi bộ | 1. Thời gian, thời lượng | | 2.1. Nội dung đúng, đủ, có trọng tâm | | 2.2 | | 3 |
 | | T7 | T8 | T7 | T8 | T7 | T8 | T7 | T8
1 | thôn Đông | 9 | 8 | 18,5 | 17 | 20 | 16 | 45 | 40`, "C2:D2", "E2:F2", "G2:H2", "I2:J2"), want: want},
	})
}
