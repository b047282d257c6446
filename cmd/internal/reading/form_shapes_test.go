package reading

import (
	"strings"
	"testing"

	"chibo/cmd/internal/dev/books"
)

// TestNumberedForms reads forms whose numbers only count their rows, and holds
// them apart from forms whose numbers are ids.
func TestNumberedForms(t *testing.T) {
	t.Parallel()
	form := func(rows string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Phiếu", julyHead+rows)}
	}
	runReadCases(t, []readCase{
		{name: "anew in each group", books: form(`1 | Thời gian, thời lượng | 10 | 9
2 | Công tác chuẩn bị | 40
1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
2 | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45
TỔNG ĐIỂM | | 100 | 92,5`), want: plainMarks + " = 92.5"},
		{name: "anew in each group, below a row of column numbers", books: form(`(1) | (2) | (3) | (4)
1 | Thời gian, thời lượng | 10 | 9
2 | Công tác chuẩn bị | 40
1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
2 | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45`), want: plainMarks},
		{name: "straight through", books: form(`1 | Thời gian, thời lượng | 10 | 9
 | Công tác chuẩn bị | 40
2 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
3 | Gửi tài liệu trước | 20 | 20
4 | Thực hiện nghị quyết | 50 | 45`), want: plainMarks},
		{name: "straight through, the groups in Roman figures", books: form(`I | Thời gian, thời lượng | 10 | 9
II | Công tác chuẩn bị | 40
1. | Nội dung đúng, đủ, có trọng tâm (20 điểm) | 20 | 18,5
2. | Gửi tài liệu trước (20 điểm) | 20 | 20
III | Thực hiện nghị quyết | 50 | 45`), want: plainMarks},
		{name: "bullets where ids would stand", books: form(`1 | Thời gian, thời lượng | 10 | 9
2 | Công tác chuẩn bị | 40
- | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
• | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45`), want: plainMarks},
		{name: "a table of the grades below, with numbers", books: form(`1 | Thời gian, thời lượng | 10 | 9
2 | Công tác chuẩn bị | 40
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
2.2 | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45
 | Tổng điểm | 100 | 92,5

 | STT | Khung | Điểm
 | 1 | Tốt | Từ 90 điểm trở lên
 | 2 | Khá | Từ 70 đến dưới 90 điểm
 | 3 | Kém | Dưới 70 điểm`), want: plainMarks + " = 92.5"},
		{name: "a title that is not whole", books: form(`1 | Thời gian, thời lượng | 10 | 9
2 | Công tác chuẩn bị | 40
1 | Nội dung đúng, đủ | 20 | 18,5
2 | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45`), want: "CB01 2026-07 self 9 - - 45\nother-criteria/max C6\nrepeated-criterion D6\nunknown-criterion/conflict D7"},
		{name: "numbers that do not count", books: form(`1 | Thời gian, thời lượng | 10 | 9
3 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
1 | Gửi tài liệu trước | 20 | 20
2 | Thực hiện nghị quyết | 50 | 45`), want: "CB01 2026-07 self 9 - - -\nunknown-criterion/conflict D5\nunknown-criterion/conflict D6\nunknown-criterion/conflict D7"},
		{name: "criteria in another order than the set's", books: form(`1 | Thực hiện nghị quyết | 50 | 45
2 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5
3 | Thời gian, thời lượng | 10 | 9`), want: "CB01 2026-07 self - - - -\nunknown-criterion/conflict D4\nunknown-criterion/conflict D5\nunknown-criterion/conflict D6"},
	})
}

// TestLettersBelowLetters reads a form whose criteria are lettered anew below headings
// that the set leaves out, in groups that have letters too.
func TestLettersBelowLetters(t *testing.T) {
	t.Parallel()
	set := books.ParseSet(t, `
groups:
  - id: A
    title: Phần chung
    max: 30
    criteria:
      - { id: A.1.a, title: Giữ đúng ngày họp, max: 10 }
      - { id: A.2.a, title: Đủ thành phần, max: 20 }
  - id: B
    title: Phần nhiệm vụ
    max: 70
    criteria: [{ id: B.1.a, title: Hoàn thành việc được giao, max: 30 }, { id: B.1.b, title: Có cách làm mới, max: 40 }]
`)
	const rows = `A | PHẦN CHUNG | 30
1 | Nền nếp |
a) | Giữ đúng ngày họp | 10 | 9
2 | Thành phần |
a | Đủ thành phần | 20 | 18,5
B | Phần nhiệm vụ | 70
1 | Kết quả |
a | Hoàn thành việc được giao | 30 | 20
b | Có cách làm mới | 40 | 35`
	runReadCases(t, []readCase{
		{name: "whole titles", set: set, books: []books.Workfile{books.Single("a.xlsx", "Phiếu", julyHead+rows)}, want: "CB01 2026-07 self 9 18.5 20 35"},
		{name: "a marked heading", set: set, books: []books.Workfile{books.Single("a.xlsx", "Phiếu", julyHead+strings.Replace(rows, "Kết quả |", "Kết quả | 70 | 55", 1))},
			want: "CB01 2026-07 self - - - -\nunknown-criterion/conflict D6\nunknown-criterion/conflict D8\nunknown-criterion D10\nunknown-criterion/conflict D11\nunknown-criterion/conflict D12"},
	})
}

// TestTitlesWithPoints reads titles behind which their full marks are printed.
func TestTitlesWithPoints(t *testing.T) {
	t.Parallel()
	form := func(points ...string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Phiếu", julyHead+` | Thời gian, thời lượng `+points[0]+` | 10 | 9
 | Nội dung đúng, đủ, có trọng tâm `+points[1]+` | 20 | 18,5
 | Gửi tài liệu trước `+points[1]+` | 20 | 20
 | Thực hiện nghị quyết `+points[2]+` | 50 | 45`)}
	}
	runReadCases(t, []readCase{
		{name: "(10 điểm)", books: form("(10 điểm)", "(20 điểm)", "(50 điểm)"), want: plainMarks},
		{name: "(tối đa 10đ)", books: form("(tối đa 10đ)", "(tối đa 20đ)", "(Tối đa: 50 điểm)"), want: plainMarks},
		{name: "a range, square brackets, a colon", books: form("(từ 0 đến 10 điểm)", "[20 điểm]", ": 50 điểm"), want: plainMarks},
		{name: "points that are not the criterion's", books: form("(10 điểm)", "(20 điểm)", "(40 điểm)"), want: "CB01 2026-07 self 9 18.5 20 -\nunknown-criterion D7"},
		{name: "words in brackets are part of a title", books: form("(chuẩn 90 phút)", "(20 điểm)", "(50 điểm)"), want: "CB01 2026-07 self - 18.5 20 45\nunknown-criterion D4"},
	})
}

// TestTierRows reads marks in the rows of a criterion's tiers.
func TestTierRows(t *testing.T) {
	t.Parallel()
	set := books.ParseSet(t, `
groups:
  - { id: "1", title: Tỷ lệ dự, max: 4, kind: tiers, measure: attendance, tiers: [{ points: 4, from: 90% }, { points: 3, from: 75% }, { points: 2 }] }
  - { id: "2", title: Nội dung, max: 96 }
`)
	form := func(rows string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Phiếu", julyHead+rows+"\n2 | Nội dung | 96 | 90")}
	}
	runReadCases(t, []readCase{
		{name: "an x", set: set, books: form("1 | Tỷ lệ dự | 4\n | + từ 90% | 4\n | + từ 75% | 3 | x\n | + dưới 75% | 2"), want: "CB01 2026-07 self 3 90"},
		{name: "the tier's points", set: set, books: form("1 | Tỷ lệ dự | 4\n | + từ 90%: 4 điểm | | 4\n | + từ 75%: 3 điểm"), want: "CB01 2026-07 self 4 90"},
		{name: "a mark and an x that agree", set: set, books: form("1 | Tỷ lệ dự | 4 | 3\n | + từ 90% | 4\n | + từ 75% | 3 | x"), want: "CB01 2026-07 self 3 90"},
		{name: "a mark and an x that differ", set: set, books: form("1 | Tỷ lệ dự | 4 | 4\n | + từ 90% | 4\n | + từ 75% | 3 | x"), want: "CB01 2026-07 self 4 90\nrepeated-criterion D6"},
		{name: "two tiers", set: set, books: form("1 | Tỷ lệ dự | 4\n | + từ 90% | 4 | x\n | + từ 75% | 3 | x"), want: "CB01 2026-07 self 4 90\nrepeated-criterion D6"},
		{name: "a mark that is not the tier's", set: set, books: form("1 | Tỷ lệ dự | 4\n | + từ 90% | 4 | 3"), want: "CB01 2026-07 self _ 90\nunknown-criterion D5"},
		{name: "an x beside a tier of which the set knows nothing", books: []books.Workfile{books.Single("a.xlsx", "Phiếu", julyHead+"1 | Thời gian, thời lượng | 10\n | + Đủ giờ: 10 điểm\n | + Thiếu giờ: 6 điểm | | x\n3 | Thực hiện nghị quyết | 50 | 45")}, want: "CB01 2026-07 self 6 - - 45"},
		{name: "points taken off are no tier", books: []books.Workfile{books.Single("a.xlsx", "Phiếu", julyHead+"1 | Thời gian, thời lượng | 10\n | - Thiếu giờ trừ: 2 điểm | | 2\n3 | Thực hiện nghị quyết | 50 | 45")}, want: "CB01 2026-07 self _ - - 45\nunknown-criterion D5"},
		{name: "points of no tier", set: set, books: form("1 | Tỷ lệ dự | 4\n | + khác | 1 | x"), want: "CB01 2026-07 self _ 90\nunknown-criterion D5"},
	})
}

// TestFormHeads reads heads that are not the usual ones.
func TestFormHeads(t *testing.T) {
	t.Parallel()
	form := func(rows string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "Phiếu", july+rows)}
	}
	const rows = "\n1 | Thời gian, thời lượng | 10 | 9\n2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18,5\n2.2 | Gửi tài liệu trước | 20 | 20\n3 | Thực hiện nghị quyết | 50 | 45"
	runReadCases(t, []readCase{
		{name: "letters and figures count the columns", books: form("STT | Tiêu chí | Thang điểm | Điểm tự chấm\nA | B | 1 | 2" + rows), want: plainMarks},
		{name: "letters in brackets", books: form("STT | Tiêu chí | Thang điểm | Điểm tự chấm\n(A) | (B) | (1) | (2)" + rows), want: plainMarks},
		{name: "Roman figures", books: form("STT | Tiêu chí | Thang điểm | Điểm tự chấm\nI | II | III | IV" + rows), want: plainMarks},
		{name: "the only column of marks is headed as a result", books: form("STT | Tiêu chí | Thang điểm | Kết quả" + rows), want: plainMarks},
		{name: "the only column of marks, whatever its head", books: form("STT | Tiêu chí | Thang điểm | Lượng hóa" + rows), want: plainMarks},
		{name: "a result beside marks", books: form("STT | Tiêu chí | Thang điểm | Điểm tự chấm | Kết quả" + rows), want: plainMarks},
		{name: "a tick for yes and one for no", books: form(`STT | Tiêu chí | Thang điểm | Đảm bảo | Không đảm bảo
1 | Thời gian, thời lượng | 10 | x
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | | x
2.2 | Gửi tài liệu trước | 20 | X |
3 | Thực hiện nghị quyết | 50 | x | x`), want: "CB01 2026-07 self 10 0 20 ?x | x"},
		{name: "two columns of one head", books: form(`STT | Tiêu chí | Thang điểm | Điểm | Điểm
1 | Thời gian, thời lượng | 10 | 9 | 8
3 | Thực hiện nghị quyết | 50 | 45 | 45`), want: "CB01 2026-07 self 9 - - 45\nconflicting-sheets/same-heads E4"},
		{name: "a tick against the points beside it", books: form(`STT | Tiêu chí | Đảm bảo | Không đảm bảo | Thang điểm | Điểm đạt
1 | Thời gian, thời lượng | x | | 10 | 0
2.1 | Nội dung đúng, đủ, có trọng tâm | | x | 20 | 5
2.2 | Gửi tài liệu trước | | x | 20 | 20
3 | Thực hiện nghị quyết | x | | 50 | 45`), want: "CB01 2026-07 self 0 5 20 45\nconflicting-sheets/answer F4\nconflicting-sheets/answer F6"},
	})
}
