package reading

import (
	"testing"

	"chibo/criteria"
)

// TestHeaders reads heads and labels by the words a workspace teaches.
func TestHeaders(t *testing.T) {
	words := []HeaderWords{
		{"tiêu chí", []string{"Việc phải làm"}},
		{"Điểm tối đa", []string{"Barem"}},
		{"tự chấm", []string{"Chi bộ nhận"}},
		{"thẩm định", []string{"Tổ 5 cho", "Tổ 6 cho"}},
		{"chi bộ", []string{"Nơi họp"}},
		{"tháng", []string{"Đợt"}},
		{"tổng điểm", []string{"Được"}},
		{"thời lượng", []string{"Họp mấy phút"}},
	}
	books := []workfile{single("a.xlsx", "Phiếu", `
Nơi họp:|Thôn Đông
Đợt:|7/2026
Họp mấy phút|95
STT|Việc phải làm|Barem|Chi bộ nhận|Tổ 6 cho
1||10|9|8
2.1||20|18|17
2.2||20|19|18
3||50|45|44
|Được|100|91|87
`), single("b.xlsx", "T8", `
Nơi họp|Đợt|Được
CB02|8|77
`)}
	folder(t, books...)
	in, err := ReadSheets([]string{"."}, testRoster(), []*criteria.Set{testSet(t)}, quarter(t), Options{Headers: words})
	must(t, err)
	checkLines(t, append(readingText(testRoster(), in), factsText(in.Sheets[0].Facts())), `
CB01 2026-07 self 9 18 19 45 = 91 review 8 17 18 44 = 87
CB02 2026-08 official = 77
minutes 95`)
	in, err = ReadSheets([]string{"."}, testRoster(), []*criteria.Set{testSet(t)}, quarter(t), Options{})
	must(t, err)
	checkLines(t, readingText(testRoster(), in), "no-header/heads B4\nno-header")
}

// TestHeaderRoles gives every role one name, and every name a table in which it
// means something.
func TestHeaderRoles(t *testing.T) {
	seen := map[string]bool{}
	for _, n := range namedRoles() {
		key := criteria.Key(n.name)
		if seen[key] || n.tables == 0 || n.role == noRole {
			t.Errorf("%q: twice, or of no table", n.name)
		}
		seen[key] = true
	}
}
