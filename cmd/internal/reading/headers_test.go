package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
)

// TestHeaders reads heads and labels by the words a workspace teaches.
func TestHeaders(t *testing.T) {
	t.Parallel()
	words := []words.HeaderWords{
		{Role: "tiêu chí", Words: []string{"Việc phải làm"}},
		{Role: "Điểm tối đa", Words: []string{"Barem"}},
		{Role: "tự chấm", Words: []string{"Chi bộ nhận"}},
		{Role: "thẩm định", Words: []string{"Tổ 5 cho", "Tổ 6 cho"}},
		{Role: "chi bộ", Words: []string{"Nơi họp"}},
		{Role: "tháng", Words: []string{"Đợt"}},
		{Role: "tổng điểm", Words: []string{"Được"}},
		{Role: "thời lượng", Words: []string{"Họp mấy phút"}},
	}
	files := []books.Workfile{books.Single("a.xlsx", "Phiếu", `
Nơi họp:|Thôn Đông
Đợt:|7/2026
Họp mấy phút|95
STT|Việc phải làm|Barem|Chi bộ nhận|Tổ 6 cho
1||10|9|8
2.1||20|18|17
2.2||20|19|18
3||50|45|44
|Được|100|91|87
`), books.Single("b.xlsx", "T8", `
Nơi họp|Đợt|Được
CB02|8|77
`)}
	here := books.Folder(t, files...)
	in, err := ReadSheets([]string{"."}, books.TestRoster(), []*criteria.Set{books.TestSet(t)}, books.Quarter(t), Options{Access: options(here).Access, Headers: words})
	books.Must(t, err)
	books.CheckLines(t, append(readingText(books.TestRoster(), in), factsText(in.Sheets[0].Facts())), `
CB01 2026-07 self 9 18 19 45 = 91 review 8 17 18 44 = 87
CB02 2026-08 official = 77
minutes 95`)
	in, err = ReadSheets([]string{"."}, books.TestRoster(), []*criteria.Set{books.TestSet(t)}, books.Quarter(t), options(here))
	books.Must(t, err)
	books.CheckLines(t, readingText(books.TestRoster(), in), "no-header/heads B4\nno-header")
}

// TestHeaderRoles gives every role one name, and every name a table in which it
// means something.
func TestHeaderRoles(t *testing.T) {
	t.Parallel()
	seen := map[string]bool{}
	for _, n := range words.NamedRoles() {
		key := criteria.Key(n.Name)
		if seen[key] || n.Tables == 0 || n.Role == words.NoRole {
			t.Errorf("%q: twice, or of no table", n.Name)
		}
		seen[key] = true
	}
}
