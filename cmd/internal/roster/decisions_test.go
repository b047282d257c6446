package roster

import (
	"fmt"
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/criteria/diag"
)

func TestDecisions(t *testing.T) {
	t.Parallel()
	const head = "STT | Chi bộ | Tháng/kỳ | Tiêu chí/Xếp loại | Giá trị quyết định | Lý do | Số văn bản | Ngày văn bản\n"
	for _, c := range []struct{ name, rows, want string }{
		{"a grade of the quarter", "1 | Thôn Đông | Quý III/2026 | Xếp loại | Khá | vi phạm | 12-QĐ/ĐU | 05/10/2026",
			"CB01 period grade=Khá vi phạm, 12-QĐ/ĐU, 2026-10-05"},
		{"a grade of a month, a date of Excel's", "1 | CB02 | 7/2026 | Xếp loại | Tốt | | | date:2026-08-01", "CB02 2026-07 grade=Tốt , , 2026-08-01"},
		{"points of a criterion", "1 | Thôn Đông | tháng 8 | 2.1 | 18,5 | sửa | 12-QĐ/ĐU", "CB01 2026-08 2.1=18.5 sửa, 12-QĐ/ĐU"},
		{"points of a criterion by its title", "1 | Thôn Đông | 8 | Gửi tài liệu trước | 5 | sửa | 12", "CB01 2026-08 2.2=5 sửa, 12"},
		{"another period's", "1 | Thôn Đông | Quý II/2026 | Xếp loại | Khá | a | b", ""},
		{"no value", "1 | Thôn Đông | 7 | Xếp loại | | a | b", ""},
		{"an unknown cell", "1 | Thôn Tây | 7 | Xếp loại | Khá | a | b", "unknown-cell B2"},
		{"an unknown period", "1 | Thôn Đông | đợt này | Xếp loại | Khá | a | b", "CB01 unread\nbad-decision/period C2"},
		{"an unknown grade", "1 | Thôn Đông | 7 | Xếp loại | Giỏi | a | b", "CB01 unread\nbad-decision E2"},
		{"an unknown criterion", "1 | Thôn Đông | 7 | 9.9 | 5 | a | b", "CB01 unread\nbad-decision E2"},
		{"a date that cannot be read", "1 | Thôn Đông | 7 | 1 | 5 | a | b | đầu tháng", "CB01 2026-07 1=5 a, b\nwarning bad-date H2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			checkDecisions(t, head+c.rows, c.want)
		})
	}
}

// TestNaturalDecisions reads tables as offices keep them.
func TestNaturalDecisions(t *testing.T) {
	t.Parallel()
	const natural, want = "STT | Chi bộ | Kỳ | Xếp loại | Lý do | Số văn bản | Ngày văn bản\n", "CB01 2026-07 grade=Khá vi phạm, 12-QĐ/ĐU, 2026-08-05"
	for _, c := range []struct{ name, rows, want string }{
		{"a grade under Xếp loại", natural + "1 | Thôn Đông | tháng 7/2026 | Khá | vi phạm | 12-QĐ/ĐU | 05/8/2026", want},
		{"letterhead, title, numbers, total and signatures", "ĐẢNG ỦY XÃ TÂN HÒA\nTỔNG HỢP QUYẾT ĐỊNH QUÝ III NĂM 2026\n\n" + natural +
			"1 | 2 | 3 | 4 | 5 | 6 | 7\n1 | Thôn Đông | tháng 7/2026 | Khá | vi phạm | 12-QĐ/ĐU | 05/8/2026\n | Tổng số | | 1\n | Người lập biểu | | T/M", want},
		{"number and date in one column", "Số, ngày văn bản | Xếp loại | Tên chi bộ | Tháng | Lý do\n12-QĐ/ĐU ngày 05/8/2026 | Khá | Thôn Đông | 7/2026 | vi phạm", want},
		{"the period in the title", "QUYẾT ĐỊNH XẾP LOẠI THÁNG 7 NĂM 2026\nChi bộ | Xếp loại | Lý do | Số văn bản | Ngày văn bản\nThôn Đông | Khá | vi phạm | 12-QĐ/ĐU | 05/8/2026", want},
		{"the computed grade beside it", "Chi bộ | Kỳ | Xếp loại theo điểm | Xếp loại | Lý do | Số văn bản | Ngày văn bản\nThôn Đông | 7/2026 | Tốt | Khá | vi phạm | 12-QĐ/ĐU | 05/8/2026", want},
		{"the decided grade by its head", "Chi bộ | Kỳ | Xếp loại | Xếp loại quyết định | Lý do | Số văn bản | Ngày văn bản\nThôn Đông | 7/2026 | Tốt | Khá | vi phạm | 12-QĐ/ĐU | 05/8/2026", want},
		{"what the committee decided, without a word of grades", "TT | Tên chi bộ | Tháng | Kết quả Đảng ủy quyết định | Lý do | Văn bản (số, ngày)\n1 | Thôn Đông | 7/2026 | Khá | vi phạm | 12-QĐ/ĐU ngày 05/8/2026", want},
		{"two grades, neither of which is said to be decided", "Chi bộ | Kỳ | Xếp loại A | Xếp loại B | Lý do | Số văn bản\nThôn Đông | 7/2026 | Tốt | Khá | vi phạm | 12", "CB01 unread\nbad-decision/two-grades D1"},
		{"a grade that is none", natural + "1 | Thôn Đông | tháng 7/2026 | Giỏi | vi phạm | 12", "CB01 unread\nbad-decision D2"},
		{"an unknown cell", natural + "1 | Thôn Tây | tháng 7/2026 | Khá | vi phạm | 12", "unknown-cell B2"},
		{"two heads of one table", "Chi bộ | Kỳ | Xếp loại | Lý do | Văn bản |\n | | | | Số | Ngày\nThôn Đông | 7/2026 | Khá | vi phạm | 12-QĐ/ĐU | 05/8/2026", want},
	} {
		t.Run(c.name, func(t *testing.T) { checkDecisions(t, c.rows, c.want) })
	}
}

func checkDecisions(t *testing.T, rows, want string) {
	t.Helper()
	here := books.Folder(t, books.Single("quyet-dinh.xlsx", "QĐ", rows))
	roster, set := books.TestRoster(), books.TestSet(t)
	decisions, _, problems, err := ReadDecisions("quyet-dinh.xlsx", roster, set, books.Quarter(t), in(here))
	books.Must(t, err)
	var got []string
	for _, d := range decisions {
		if d.Unread {
			got = append(got, roster.Cells[d.Cell].ID+" unread")
			continue
		}
		when, what := "period", ""
		if !d.Month.IsZero() {
			when = d.Month.String()
		}
		if d.Criterion >= 0 {
			what = set.Leaves()[d.Criterion].ID + "=" + d.Points.Decimal()
		} else {
			what = "grade=" + set.Grades[d.Grade].Title
		}
		line := fmt.Sprintf("%s %s %s %s, %s", roster.Cells[d.Cell].ID, when, what, d.Reason, d.Document)
		if d.Date.Known {
			line += ", " + d.Date.Value.String()
		}
		got = append(got, line)
	}
	diag.Sort(problems)
	for _, p := range problems {
		got = append(got, books.ProblemText(p))
	}
	books.CheckLines(t, got, want)
}

// TestNoDecisions: a file that is not understood is reported, and stops nothing.
func TestNoDecisions(t *testing.T) {
	t.Parallel()
	here := books.Folder(t, books.Single("quyet-dinh.xlsx", "QĐ", "Chi bộ | Điểm\nThôn Đông | 5"))
	decisions, _, problems, err := ReadDecisions("quyet-dinh.xlsx", books.TestRoster(), books.TestSet(t), books.Quarter(t), in(here))
	books.Must(t, err)
	if len(decisions) != 0 || len(problems) != 1 || problems[0].Message.Key != "bad-decision/no-header" {
		t.Errorf("%v, %v", decisions, problems)
	}
}
