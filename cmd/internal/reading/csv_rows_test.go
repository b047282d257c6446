package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/disk"
	"chibo/criteria"
)

// TestCutDecimals: a row of a CSV file with more fields than its head is not taken
// for what it seems to say.
func TestCutDecimals(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, text, want string }{
		{"a total", "Tháng 7 năm 2026,,\nMã,Chi bộ,Tổng điểm\nCB01,thôn Đông,92,5\nCB02,thôn Đoài,80\n", "CB01 2026-07 official = 92\nCB02 2026-07 official = 80\nunread-mark/csv D3"},
		{"a total before a note", "Tháng 7 năm 2026,,,\nMã,Chi bộ,Tổng điểm,Ghi chú\nCB01,thôn Đông,92,5,tốt\n", "CB01 2026-07 official = 92\nunread-mark/csv E3"},
		{"fields too many that are blank", "Tháng 7 năm 2026,,\nMã,Chi bộ,Tổng điểm\nCB02,thôn Đoài,80,,\n", "CB02 2026-07 official = 80"},
		{"a total before a blank note", "Tháng 7 năm 2026,,,\nMã,Chi bộ,Tổng điểm,Ghi chú\nCB01,thôn Đông,89,5,\n", "CB01 2026-07 official = 89\nunread-mark/csv D3"},
		{"a month before another", "Mã,Chi bộ,Điểm T7,Điểm T8,Ghi chú\nCB01,thôn Đông,89,5,92,\nCB02,thôn Đoài,80,81,\n",
			"CB01 2026-07 official = 89\nCB02 2026-07 official = 80\nCB01 2026-08 official = 5\nCB02 2026-08 official = 81\nunread-mark/csv E2\nunread-mark/remark E2\nunread-mark/csv E2\nunread-mark/remark E2"},
		{"every row ended by a comma", "Mã,Chi bộ,Điểm T7,Điểm T8\nCB01,thôn Đông,89,92,\nCB02,thôn Đoài,80,81,\n",
			"CB01 2026-07 official = 89\nCB02 2026-07 official = 80\nCB01 2026-08 official = 92\nCB02 2026-08 official = 81"},
		{"a comma in quotation marks", "Tháng 7 năm 2026,,\nMã,Chi bộ,Tổng điểm\nCB01,thôn Đông,\"92,5\"\n", "CB01 2026-07 official = 92.5"},
		{"a semicolon between fields", "Tháng 7 năm 2026;;\nMã;Chi bộ;Tổng điểm\nCB01;thôn Đông;92,5\n", "CB01 2026-07 official = 92.5"},
	} {
		t.Run(c.name, func(t *testing.T) {
			here := disk.At(t.TempDir())
			books.Put(t, here, "a.csv", []byte(c.text))
			in, err := ReadSheets([]string{"a.csv"}, books.TestRoster(), []*criteria.Set{books.TestSet(t)}, books.Quarter(t), options(here))
			books.Must(t, err)
			var errors []string
			for _, line := range readingText(books.TestRoster(), in) {
				if len(line) < 7 || line[:7] != "warning" {
					errors = append(errors, line)
				}
			}
			books.CheckLines(t, errors, c.want)
		})
	}
}
