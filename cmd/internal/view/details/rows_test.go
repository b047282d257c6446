package details_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view"
	"chibo/cmd/internal/view/details"
	"chibo/cmd/internal/view/viewtest"
	"chibo/criteria"
	"chibo/scoring"
)

func tablesOf(r *view.Report) []details.Table {
	var leaves [][]criteria.Leaf
	for _, set := range r.Result.Sets {
		leaves = append(leaves, set.Leaves())
	}
	return details.Tables(r, leaves, text.New(text.Vietnamese))
}

// TestRows: what a row says of a meeting, mark by mark.
func TestRows(t *testing.T) {
	var got []string
	for row := range tablesOf(viewtest.Sample())[0].Rows() {
		var marks []string
		for _, m := range row.Marks {
			s := m.Text
			if m.Points.Known {
				s = m.Points.Value.Decimal()
			}
			if m.Derived {
				s += "*"
			}
			marks = append(marks, s)
		}
		total := "-"
		if row.Total.Points.Known {
			total = row.Total.Points.Value.Decimal()
		}
		got = append(got, fmt.Sprintf("%d %s [%s] %s %s %s", row.Number, row.Month, strings.Join(marks, " "), total, row.Grade.Title, row.Status))
	}
	want := []string{
		"1 07/2026 [10 38 45 *] 93 Tốt đã chấm",
		"2 08/2026 [10 40 41.5 *] 91.5 Tốt đã chấm",
		"3 09/2026 [10 38.5 43 *] 91.5 Tốt đã chấm",
		"4 07/2026 [10 40 41 *] 91 Tốt đã chấm",
		"5 08/2026 [10 40 42 *] 92 Tốt đã chấm",
		"6 09/2026 [10 39 43 *] 92 Tốt đã chấm",
		"7 07/2026 [   ] 85.5 Khá đã chấm",
		"8 08/2026 [10 40 ?* *] -  phiếu có lỗi",
		"9 09/2026 [   ] -  không sinh hoạt",
		"10 07/2026 [   ] -  chưa gửi phiếu",
		"11 08/2026 [   ] -  chưa gửi phiếu",
		"12 09/2026 [   ] -  chưa gửi phiếu",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestMeetings: each meeting is in one table; those without a sheet are in the
// first.
func TestMeetings(t *testing.T) {
	r := viewtest.TwoSetsReport(t, criteria.CountRegular)
	met := map[*scoring.MeetingResult]int{}
	tables := tablesOf(r)
	for i := range tables {
		for _, m := range tables[i].Meetings() {
			met[m]++
			if set := r.SetOf(m); set != nil && set != r.Result.Sets[i] || set == nil && i > 0 {
				t.Errorf("a meeting of %s is in table %d", m.Month, i)
			}
		}
	}
	for i := range r.Result.Cells {
		for j := range r.Result.Cells[i].Meetings {
			if n := met[&r.Result.Cells[i].Meetings[j]]; n != 1 {
				t.Errorf("meeting %d of cell %d is in %d tables", j, i, n)
			}
		}
	}
}
