package intake

import (
	"errors"
	"fmt"
	"testing"

	"chibo/criteria/diag"
)

func TestDecisions(t *testing.T) {
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
		{"an unknown period", "1 | Thôn Đông | đợt này | Xếp loại | Khá | a | b", "bad-decision/period C2"},
		{"an unknown grade", "1 | Thôn Đông | 7 | Xếp loại | Giỏi | a | b", "bad-decision E2"},
		{"an unknown criterion", "1 | Thôn Đông | 7 | 9.9 | 5 | a | b", "bad-decision E2"},
		{"a date that cannot be read", "1 | Thôn Đông | 7 | 1 | 5 | a | b | đầu tháng", "CB01 2026-07 1=5 a, b\nwarning bad-date H2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder(t, single("quyet-dinh.xlsx", "QĐ", head+c.rows))
			roster, set := testRoster(), testSet(t)
			decisions, _, problems, err := ReadDecisions("quyet-dinh.xlsx", roster, set, quarter(t), Options{})
			must(t, err)
			var got []string
			for _, d := range decisions {
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
				got = append(got, problemText(p))
			}
			checkLines(t, got, c.want)
		})
	}
}

func TestNoDecisions(t *testing.T) {
	folder(t, single("quyet-dinh.xlsx", "QĐ", "Chi bộ | Điểm\nThôn Đông | 5"))
	_, _, _, err := ReadDecisions("quyet-dinh.xlsx", testRoster(), testSet(t), quarter(t), Options{})
	var problem *ProblemError
	if !errors.As(err, &problem) || problem.Problem.Message.Key != "bad-decision/no-header" {
		t.Errorf("%v", err)
	}
}
