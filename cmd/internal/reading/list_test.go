package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/criteria"
	"chibo/scoring"
)

func TestTotalsLists(t *testing.T) {
	t.Parallel()
	const head = "DANH SÁCH XẾP LOẠI CHẤT LƯỢNG SINH HOẠT CHI BỘ⏎THÁNG 7 NĂM 2026\n"
	list := func(rows string, merged ...string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Bảng", head+rows, merged...)}
	}
	const both = "CB01 2026-07 official = 92.5\nCB02 2026-07 official = 80"
	const months = "CB01 2026-07 official = 92.5\nCB02 2026-07 official = 80\nCB01 2026-08 official = 90\nCB02 2026-08 official = 80\nCB01 2026-09 official = 91\nCB02 2026-09 official = 80"
	runReadCases(t, []readCase{
		{name: "the monthly list of An Giang", books: list(`STT | Tên đơn vị | Số lượng đảng viên | Ngày họp chi bộ | Mức đánh giá, xếp loại sau buổi sinh hoạt chi bộ hằng tháng | | | | | Ghi chú
 | | | | Số điểm được đánh giá | Tốt | Khá | Trung bình | Kém |
(1) | (2) | (3) | (4) | (5) | (6) | (7) | (8) | (9) | (10
1 | Chi bộ thôn Đông | 18/18 | 05/7/2026 | 92,5 | x
2 | CB Thôn Đoài | 17/18 (Đạt 94%) | 06/7/2026 | 80 | | X
Tổng cộng | | | | | 1 | 1 | 0 | 0
* Tổng số đảng viên: 36
 | NGƯỜI LẬP BIỂU | | | T/M ĐẢNG ỦY⏎BÍ THƯ

 | Người ký một | | | Người ký hai`, "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:I2", "J2:J3", "A7:B7"),
			want: "CB01 2026-07 official = 92.5 Tốt\nCB02 2026-07 official = 80 Khá"},
		{name: "points lost and points to be had beside the total", books: list(`STT | Tên chi bộ | Tổng điểm tối đa | Tổng điểm trừ | Tổng điểm đạt
1 | thôn Đông | 100 | 7,5 | 92,5
2 | thôn Đoài | 100 | 20 | 80`), want: both},
		{name: "last month's total beside this month's", books: list(`STT | Tên chi bộ | Tổng điểm tháng trước | Tổng điểm
1 | thôn Đông | 90 | 92,5
2 | thôn Đoài | 90 | 80`), want: both},
		{name: "totals of the cell and of the committee", books: list(`STT | Tên chi bộ | Điểm tự chấm | Điểm thẩm định | Xếp loại
1 | thôn Đông | 95 | 92,5 | Tốt
2 | thôn Đoài | 80 | | Khá`), want: "CB01 2026-07 official = 92.5 Tốt\nCB02 2026-07 official = 80 Khá"},
		{name: "totals of the cell and of the committee, in other words", books: list(`STT | Tên chi bộ | Tổng điểm chi bộ chấm | Tổng điểm Đảng ủy chấm
1 | thôn Đông | 95 | 92,5
2 | thôn Đoài | 85 | 80`), want: both},
		{name: "totals of the cell and of the committee under one head", books: list(`STT | Tên chi bộ | Số đảng viên | Điểm chấm | | Ghi chú
 | | | Chi bộ | Đảng ủy |
1 | thôn Đông | 18 | 95 | 92,5
2 | thôn Đoài | 17 | 85 | 80`, "D2:E2"), want: both},
		{name: "a total and the committee's own that differs", books: list(`STT | Tên chi bộ | Điểm | Điểm Đảng ủy
1 | thôn Đông | 92,5 | 92,5
2 | thôn Đoài | 80 | 78`), want: both + "\nconflicting-sheets/own-or-final D4"},
		{name: "proposed and final points", books: list(`STT | Tên chi bộ | Điểm đề xuất | Điểm chính thức
1 | thôn Đông | 95 | 92,5
2 | thôn Đoài | 82 | 80`), want: both},
		{name: "a final total beside those of both", books: list(`STT | Tên chi bộ | Điểm tự chấm | Điểm thẩm định | Tổng điểm
1 | thôn Đông | 95 | 90 | 92,5
2 | thôn Đoài | 82 | 78 | 80`), want: both},
		{name: "a grade and a total both called the result", books: list(`STT | Tên chi bộ | Kết quả | Điểm
1 | thôn Đông | Tốt | 92,5
2 | thôn Đoài | Khá | 80`), want: both},
		{name: "two totals that differ under the same head", books: list(`STT | Tên chi bộ | Tổng điểm | Tổng số điểm
1 | thôn Đông | 92,5 | 92,5
2 | thôn Đoài | 80 | 81`), want: both + "\nconflicting-sheets/totals D4"},
		{name: "two totals of one name", books: list(`TT | Chi bộ | Tổng điểm | Tổng điểm
1 | thôn Đông | 92,5 | 92,5
2 | thôn Đoài | 80 | 81`), want: both + "\nconflicting-sheets/same-totals D4"},
		{name: "a column of totals a month", books: list(`STT | Tên chi bộ | Điểm | | | Xếp loại
 | | Tháng 7 | Tháng 8 | Tháng 9 |
1 | thôn Đông | 92,5 | 90 | 91 | Tốt
2 | thôn Đoài | 80 | 80 | 80 | Khá`, "C2:E2"), want: months},
		{name: "a column of totals a month under plain heads", books: list(`STT | Tên chi bộ | Tháng 7 | Tháng 8 | Tháng 9
1 | thôn Đông | 92,5 | 90 | 91
2 | thôn Đoài | 80 | 80 | 80`), want: months},
		{name: "kinds of meeting under a head that is a grade's as a rule", books: list(`STT | Tên chi bộ | Loại | Tổng điểm
1 | thôn Đông | thường kỳ | 92,5
2 | thôn Đông | chuyên đề | 80
3 | thôn Đoài | Khá | 80`), want: "CB01 2026-07 official = 92.5\nCB01 2026-07 thematic official = 80\nCB02 2026-07 official = 80 Khá"},
		{name: "marks under two grades", books: list(`STT | Tên chi bộ | Tổng điểm | Tốt | Khá | Trung bình | Kém
1 | thôn Đông | 92,5 | x | x
2 | thôn Đoài | 80 | | X | - | 0`), want: "CB01 2026-07 official = 92.5 Tốt, Khá\nCB02 2026-07 official = 80 Khá"},
		{name: "no ordinal, names in capitals, a code", books: list(`Mã | Đơn vị | Kết quả điểm
CB01 | CHI BỘ THÔN ĐÔNG | 92,5
CB02 | CHI BỘ THÔN ĐOÀI | 80`), want: both},
		{name: "a code and a name of two cells", books: list(`Mã | Tên chi bộ | Điểm
CB01 | thôn Đoài | 92,5`), want: "ambiguous-cell B3"},
		{name: "months not sent and meetings not held", books: list(`TT | Tên chi bộ | Ngày họp | Điểm | Ghi chú
1 | thôn Đông | Chưa họp | |
2 | thôn Đoài | | | Không sinh hoạt do mưa lũ
3 | TDP 1 | | |`), want: "CB01 2026-07 not-held\nCB02 2026-07 not-held"},
		{name: "a row not sent with a date that is none", books: list(`TT | Tên chi bộ | Ngày họp | Điểm
1 | thôn Đông | 3,25 |
2 | thôn Đoài | | 80`), want: "CB02 2026-07 official = 80\nwarning bad-date C3"},
		{name: "notes that only sound like it", books: list(`TT | Tên chi bộ | Ngày họp | Điểm | Ghi chú
1 | thôn Đông | | 92,5 | Không sinh hoạt đúng ngày
2 | thôn Đoài | | 80 | Chi bộ không sinh hoạt được đúng ngày quy định, trừ 2 điểm`), want: "CB01 2026-07 official = 92.5\nCB02 2026-07 official = 80"},
		{name: "unknown names, and figures without a name", books: list(`TT | Tên chi bộ | Điểm
1 | thôn Tây | 92,5
2 | | 80`), want: "unknown-cell B3\nno-cell/row B4"},
		{name: "a name merged over its months", books: list(`TT | Tên chi bộ | Tháng | Điểm | Ghi chú
1 | thôn Đông | 7 | 92,5
 | | 8 | 90
 | | 9 | | Không sinh hoạt
2 | thôn Đoài | 7 | 80`, "A3:A5", "B3:B5"),
			want: "CB01 2026-07 official = 92.5\nCB01 2026-08 official = 90\nCB01 2026-09 not-held\nCB02 2026-07 official = 80"},
		{name: "two lists one under another", books: list(`TT | Tên chi bộ | Điểm | Ghi chú
1 | thôn Đông | 92,5 | bổ sung trong tháng 9
2 | thôn Đoài | 80
Tổng cộng | | 172,5
THÁNG 8 NĂM 2026
TT | Tên chi bộ | Điểm | Ghi chú
1 | thôn Đông | 71
2 | thôn Đoài | 72`), want: both + "\nCB01 2026-08 official = 71\nCB02 2026-08 official = 72"},
		{name: "a roster left among the sheets", books: list(`TT | Tên chi bộ | Số đảng viên | Bí thư
1 | thôn Đông | 18 | Người một
2 | thôn Đoài | 17 | Người hai`), want: "warning not-a-sheet/unread\nleft.roster"},
		{name: "a list in which nobody has sent anything", books: list(`STT | Tên chi bộ | Tổng điểm
1 | thôn Đông |
2 | thôn Đoài |
3 | TDP 1 |`), want: "left.blank-form"},
		{name: "column numbers under the figures only", books: list(`STT | Tên chi bộ | Có mặt | Vắng có lý do | Tổng điểm
 | | (1) | (2) | (3)
1 | thôn Đông | 9 | 1 | 92,5
2 | thôn Đoài | 8 | 0 | 80`), want: both},
	})
}

func TestListsOfSeveralCommittees(t *testing.T) {
	t.Parallel()
	list := func(rows string, merged ...string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Bảng", "TỔNG HỢP THÁNG 7 NĂM 2026\n"+rows, merged...)}
	}
	const all = "A1 2026-07 official = 91\nA2 2026-07 official = 92\nB1 2026-07 official = 71\nB2 2026-07 official = 72"
	runReadCases(t, []readCase{
		{name: "rows that head a group", roster: books.TwoCommittees(), books: list(`STT | Tên chi bộ | Điểm
I. Đảng bộ cơ sở An Bình
1 | Thôn 1 | 91
2 | Thôn 2 | 92
 | Cộng | 183
II | ĐẢNG BỘ CƠ SỞ HÒA LẠC
1 | Thôn 1 | 71
2 | Thôn 2 | 72
 | Cộng | 143`), want: all},
		{name: "a group's head with its mean", roster: books.TwoCommittees(), books: list(`STT | Tên chi bộ | Điểm
I | Đảng bộ cơ sở An Bình | 91,5
1 | Thôn 1 | 91
2 | Thôn 2 | 92
II | Đảng bộ cơ sở Hòa Lạc | 71,5
1 | Thôn 1 | 71
2 | Thôn 2 | 72`), want: all},
		{name: "a column of committees", roster: books.TwoCommittees(), books: list(`Đảng bộ | Chi bộ | Điểm
An Bình | Thôn 1 | 91
Đảng bộ cơ sở An Bình | Thôn 2 | 92
Đảng bộ cơ sở Hoà Lạc | Thôn 1 | 71
Đảng ủy cơ sở Hòa Lạc | Thôn 2 | 72`), want: "A2 2026-07 official = 92\nB1 2026-07 official = 71\nB2 2026-07 official = 72\nunknown-cell/none-near B3"},
		{name: "a column of committees, merged over their cells", roster: books.TwoCommittees(), books: list(`Đảng bộ | Chi bộ | Điểm
Đảng bộ cơ sở An Bình | Thôn 1 | 91
 | Thôn 2 | 92
Đảng bộ cơ sở Hòa Lạc | Thôn 1 | 71
 | Thôn 2 | 72`, "A3:A4", "A5:A6"), want: all},
		{name: "no committee told", roster: books.TwoCommittees(), books: list("STT | Tên chi bộ | Điểm\n1 | Thôn 1 | 91"), want: "ambiguous-cell B3"},
		{name: "a committee that is not the roster's", roster: books.TwoCommittees(), books: list("STT | Tên chi bộ | Điểm\nI | Đảng bộ Phú Mỹ\n1 | Thôn 1 | 91"),
			want: "unknown-cell/none-near B4"},
		{name: "cells of no committee after a group", roster: books.TwoCommittees(), books: list(`STT | Tên chi bộ | Điểm
I | Đảng bộ cơ sở An Bình
1 | Thôn 1 | 91
II | Chi bộ trực thuộc Đảng ủy xã
1 | Thôn 1 | 71`), want: "A1 2026-07 official = 91\nambiguous-cell B6"},
		{name: "other heads of groups change nothing", roster: books.TwoCommittees(), books: list(`STT | Tên chi bộ | Điểm
A | Đảng bộ cơ sở An Bình
I | Khối nông thôn
1 | Thôn 1 | 91
II | Khối cơ quan
2 | Thôn 2 | 92`), want: "A1 2026-07 official = 91\nA2 2026-07 official = 92"},
		{name: "the letterhead's committee", roster: books.TwoCommittees(), books: []books.Workfile{books.Single("a.xlsx", "T7", `ĐẢNG ỦY CƠ SỞ HOÀ LẠC
TỔNG HỢP
STT | Chi bộ | Tổng điểm
1 | Thôn 1 | 71`)}, want: "B1 2026-07 official = 71"},
	})
}

func TestTables(t *testing.T) {
	t.Parallel()
	table := func(rows string, merged ...string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG ĐIỂM THÁNG 7 NĂM 2026\n"+rows, merged...)}
	}
	const both = "CB01 2026-07 official 9 18.5 20 45\nCB02 2026-07 official 8 17 16 40"
	runReadCases(t, []readCase{
		{name: "heads by id", books: table(`STT | Chi bộ | 1 | 2.1 | 2.2 | 3
1 | thôn Đông | 9 | 18,5 | 20 | 45
2 | thôn Đoài | 8 | 17 | 16 | 40`), want: both},
		{name: "heads by title, in another order", books: table(`Chi bộ | Thực hiện nghị quyết | Gửi tài liệu⏎trước | Thời gian, thời lượng | Nội dung đúng, đủ, có trọng tâm
thôn Đông | 45 | 20 | 9 | 18,5
thôn Đoài | 40 | 16 | 8 | 17`), want: both},
		{name: "heads in one of many spellings", books: table(`TT | Chi bộ | TC1 | Tiêu chí 2.1 | 2.2) Gửi tài liệu trước | 3. Thực hiện⏎nghị quyết
1 | thôn Đông | 9 | 18,5 | 20 | 45
2 | thôn Đoài | 8 | 17 | 16 | 40`), want: both},
		{name: "groups over their criteria, subtotals, a total", books: table(`STT | Chi bộ | 1 | 2. Công tác chuẩn bị | | | 3 | Tổng điểm
 | | | 2.1 | 2.2 | Cộng | |
1 | thôn Đông | 9 | 18,5 | 20 | 38,5 | 45 | 92,5
2 | thôn Đoài | 8 | 17 | 16 | 33 | 40 | 81`, "D2:F2"),
			want: "CB01 2026-07 official 9 18.5 20 45 = 92.5\nCB02 2026-07 official 8 17 16 40 = 81"},
		{name: "ids under one head", books: table(`STT | Chi bộ | Điểm các tiêu chí | | | | Tổng
 | | 1 | 2.1 | 2.2 | 3 |
1 | thôn Đông | 9 | 18,5 | 20 | 45 | 92,5
2 | thôn Đoài | 8 | 17 | 16 | 40 | 81`, "C2:F2"),
			want: "CB01 2026-07 official 9 18.5 20 45 = 92.5\nCB02 2026-07 official 8 17 16 40 = 81"},
		{name: "a row of full marks below the head", books: table(`STT | Chi bộ | 1 | 2.1 | 2.2 | 3
 | Điểm tối đa | 10 | 20 | 20 | 50
1 | thôn Đông | 9 | 18,5 | 20 | 45
2 | thôn Đoài | 8 | 17 | 16 | 40`), want: both},
		{name: "two columns of one criterion", books: table(`STT | Chi bộ | 1 | 1 | 2.1 | 2.2 | 3
1 | thôn Đông | 9 | 8 | 18,5 | 20 | 45`), want: "CB01 2026-07 official 9 18.5 20 45\nrepeated-criterion D3"},
		{name: "a head whose id and title part", books: table(`STT | Chi bộ | 1 | 2.1. Gửi tài liệu trước | 2.2 | 3
1 | thôn Đông | 9 | 18,5 | 20 | 45`), want: "CB01 2026-07 official 9 - 20 45\nunknown-criterion/conflict D3"},
		{name: "facts in columns, a row a month", books: []books.Workfile{books.Single("a.xlsx", "Bảng", `Chi bộ | Tháng | 1 | 2.1 | 2.2 | 3
thôn Đông | 7 | 9 | 18,5 | 20 | 45
thôn Đông | 8/2026 | 8 | 17 | 16 | 40
thôn Đông | date:2026-09-01 | 7 | 7 | 7 | 7
thôn Đông | mười ba | 7 | 7 | 7 | 7`)}, want: `CB01 2026-07 official 9 18.5 20 45
CB01 2026-08 official 8 17 16 40
CB01 2026-09 official 7 7 7 7
CB01 month? official 7 7 7 7
no-period/row B5`},
	})
}

// TestOtherLists: what says nothing of scoring, in title or head, is no score sheet
// that could not be read, whatever its numbers look like.
func TestOtherLists(t *testing.T) {
	t.Parallel()
	list := func(title, head string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Bảng", title+" THÁNG 7 NĂM 2026\nSTT | Chi bộ | "+head+"\n1 | thôn Đông | 90\n2 | thôn Đoài | 85")}
	}
	runReadCases(t, []readCase{
		{name: "dues that look like points", books: list("THEO DÕI ĐẢNG PHÍ", "Đảng phí đã nộp"), want: "warning not-a-sheet\nleft.roster"},
		{name: "a title that speaks of scoring", books: list("BẢNG CHẤM ĐIỂM", "Ông Ba"), want: "no-header/heads C2"},
		{name: "a head that names who reviews", books: list("TỔNG HỢP", "Ủy ban kiểm tra"), want: "no-header/no-marks"},
	})
}

// TestTotalsOfTables: a total beside the marks of a table's row is compared with them,
// the superior's where he marked, and with what counts where he did not.
func TestTotalsOfTables(t *testing.T) {
	t.Parallel()
	table := func(heads, values string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG CHẤM ĐIỂM THÁNG 7 NĂM 2026\nSTT | Chi bộ | 1 | 2.1 | 2.2 | 3 | "+heads+"\n1 | thôn Đông | 9 | 18 | 19 | 46 | "+values)}
	}
	sided := func(heads, values string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Bảng", "BẢNG CHẤM ĐIỂM THÁNG 7 NĂM 2026\nSTT | Chi bộ | 1 | | 2.1 | | 2.2 | | 3 | | "+heads+
			"\n | | Tự chấm | Thẩm định | Tự chấm | Thẩm định | Tự chấm | Thẩm định | Tự chấm | Thẩm định\n1 | thôn Đông | 9 | 8 | 18 | 17 | 19 | 18 | 46 | 44 | "+values,
			"C2:D2", "E2:F2", "G2:H2", "I2:J2")}
	}
	for _, c := range []struct {
		name  string
		books []books.Workfile
		want  string
	}{
		{"the superior's total is the sum", table("Tổng | Điểm thẩm định", "92 | 92"), ""},
		{"it is another", table("Tổng | Thường trực Đảng ủy chấm", "92 | 87"), "review-without-marks H3"},
		{"it is another, and the only total", table("Điểm phúc tra", "87"), "review-without-marks G3"},
		{"a word of his is a remark", table("Tổng | Điểm thẩm định", "92 | nhất trí"), ""},
		{"a grade of his that differs, in a total's place", table("Tổng | Điểm thẩm định", "92 | Khá"), "review-without-marks H3"},
		{"the day on which he looked at it", table("Tổng | Ngày thẩm định", "92 | 05/8/2026"), ""},
		{"the quarter's total", table("Tổng điểm | Tổng điểm quý II", "92 | 80"), ""},
		{"a second total that differs", table("Tổng | Tổng điểm cuối cùng", "92 | 87"), "conflicting-sheets/totals H3"},
		{"a first total that is not the sum", table("Tổng điểm | Tổng cộng", "83 | 92"), ""},
		{"his marks stand, and his total is their sum", sided("Điểm chốt quý", "87"), ""},
		{"his marks stand, and his total is not", sided("Thường trực Đảng ủy chấm", "85"), "warning total-mismatch K4"},
		{"a plain total of marks of both", sided("Tổng", "92"), ""},
		{"a total with another one beside it", table("Tổng", "92 (85)"), "unread-mark/total G3"},
		{"a total that became another one", table("Tổng", "92 → 85"), "unread-mark/total G3"},
		{"another total in words", table("Tổng", "Sửa 85"), "unread-mark/total G3"},
		{"a total with what it is of", table("Tổng", "92/100 (Tốt)"), ""},
		{"a total and what it lacks", table("Tổng", "92 (trừ 8)"), ""},
		{"the day of a total", table("Tổng", "05/8/2026"), ""},
		{"one that is neither's sum", sided("Tổng", "80"), "warning total-mismatch K4"},
	} {
		t.Run(c.name, func(t *testing.T) {
			here := books.Folder(t, c.books...)
			in, set := readCase{roster: books.TestRoster()}.read(t, here), books.TestSet(t)
			var said []string
			for _, p := range scoring.Score(books.TestRoster(), []*criteria.Set{set}, books.Quarter(t), in.Sheets, nil).Problems {
				said = append(said, books.ProblemText(p))
			}
			books.CheckLines(t, said, c.want)
		})
	}
}
