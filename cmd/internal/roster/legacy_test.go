package roster

import (
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/reading/words"
	"chibo/criteria/diag"
)

// TestLegacyRoster tells of the encoding before it says that the roster is not
// understood.
func TestLegacyRoster(t *testing.T) {
	t.Parallel()
	for _, e := range words.Encodings() {
		here := books.Folder(t, books.Single("ds.xlsx", "Danh sách", books.Encode(e, `
STT|Tên chi bộ|Số đảng viên|Bí thư chi bộ
1|Chi bộ thôn Đông|15|Nguyễn Thị Hồng
2|Chi bộ thôn Đoài|20|Trần Văn Hưởng
`)))
		_, _, problems, err := Read("ds.xlsx", in(here))
		if err == nil || len(problems) != 1 || problems[0].Code != diag.LegacyEncoding {
			t.Errorf("%s: %v, %v", e.Name, problems, err)
		}
	}
}
