package reading

import (
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"chibo/cmd/internal/dev/books"
)

// TestASheetTypedWithoutAccents: every layout says the same of every meeting when it is
// typed without any accent, and so does a line below it that nothing explains.
func TestASheetTypedWithoutAccents(t *testing.T) {
	t.Parallel()
	for name, sheet := range lawSheets() {
		for _, line := range []string{"", "\nĐiểm trừ: -10", "\nXếp loại: từ 90 điểm trở lên: Tốt; từ 70 đến dưới 90 điểm: Khá", "\nĐảng ủy thống nhất chấm 68 điểm, xếp loại Trung bình", "\nVắng 1 đồng chí trừ 1 điểm"} {
			read := func(spell func(string) string) []string {
				rows := lawRows(sheet + line)
				for _, row := range rows {
					for col, text := range row {
						row[col] = spell(text)
					}
				}
				here := books.Folder(t, books.Single("a.xlsx", "S", sheetOf(rows)))
				return readingText(books.TestRoster(), readCase{roster: books.TestRoster()}.read(t, here))
			}
			want, got := read(func(text string) string { return text }), read(unaccented)
			for i := range want { // grades are quoted as they are typed
				want[i] = unaccented(want[i])
			}
			if !slices.Equal(got, want) {
				t.Errorf("%s%q: %q, want %q", name, line, got, want)
			}
		}
	}
}

// unaccented is a text as it is typed on a keyboard without Vietnamese.
func unaccented(text string) string {
	plain := strings.NewReplacer("đ", "d", "Đ", "D").Replace(norm.NFD.String(text))
	return strings.Map(func(c rune) rune {
		if unicode.Is(unicode.Mn, c) {
			return -1
		}
		return c
	}, plain)
}
