package reading

import (
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/workbook"
)

// TestDecode reads samples that were written by such fonts.
func TestDecode(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ encoding, text, want string }{
		{"TCVN3", "§¶ng bé x·", "Đảng bộ xã"},
		{"TCVN3", "Chi bé th«n §«ng", "Chi bộ thôn Đông"},
		{"TCVN3", "sinh ho¹t th\u00adêng kú", "sinh hoạt thường kỳ"},
		{"VNI", "Ñaûng boä xaõ", "Đảng bộ xã"},
		{"VNI", "Chi boä thoân Ñoâng", "Chi bộ thôn Đông"},
		{"VNI", "sinh hoaït thöôøng kyø", "sinh hoạt thường kỳ"},
		{"VNI", "ÑAÛNG BOÄ TÆNH", "ĐẢNG BỘ TỈNH"},
	} {
		f := words.NewLegacyFinder()
		for i, e := range f.Encodings {
			if e.Name == c.encoding {
				if _, got := f.Read(i, c.text); got != c.want {
					t.Errorf("%s %q: %q, want %q", c.encoding, c.text, got, c.want)
				}
			}
		}
	}
}

// vowels are all letters with marks; both encodings give each of them back.
const vowels = "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ"

func TestDecodeAllLetters(t *testing.T) {
	t.Parallel()
	for _, e := range words.Encodings() {
		for _, letter := range vowels {
			code := books.Encode(e, string(letter))
			if got, ok := e.Decode(code); !ok || got != string(letter) {
				t.Errorf("%s: %c is written %q and read %q", e.Name, letter, code, got)
			}
		}
	}
}

const formWords = `
Chi bộ: Thôn Đông
Tháng: 7/2026
Số thứ tự|Tiêu chí đánh giá|Điểm tối đa|Điểm tự chấm
1|Thời gian, thời lượng|10|9
2.1|Nội dung đúng, đủ, có trọng tâm|20|18
2.2|Gửi tài liệu trước|20|19
3|Thực hiện nghị quyết|50|45
|Tổng điểm|100|91
`

// TestLegacySheet tells of a worksheet in an old encoding before what it leads
// to, and converts nothing.
func TestLegacySheet(t *testing.T) {
	t.Parallel()
	var cases []readCase
	for _, e := range words.Encodings() {
		cases = append(cases, readCase{name: e.Name, books: []books.Workfile{books.Single("a.xlsx", "Phiếu", books.Encode(e, formWords))},
			want: "warning legacy-encoding\nno-header/legacy"})
	}
	runReadCases(t, cases)
}

// TestLegacyColumn tells of a column in an old encoding on a sheet that is else
// in Unicode.
func TestLegacyColumn(t *testing.T) {
	t.Parallel()
	tcvn3 := words.Encodings()[0]
	rows := "Tháng 7 năm 2026\nTên chi bộ|Tổng điểm|Ghi chú|Người lập\n"
	for _, line := range [][2]string{{"CB01", "chậm gửi biên bản cuộc họp"}, {"CB02", "thiếu chữ ký của bí thư"}, {"CB03", ""}} {
		rows += line[0] + "|91|" + books.Encode(tcvn3, line[1]) + "|Nguyễn Văn Ổn\n"
	}
	runReadCases(t, []readCase{{name: "column", books: []books.Workfile{books.Single("a.xlsx", "T7", rows)}, want: `
CB01 2026-07 official = 91
CB02 2026-07 official = 91
CB03 2026-07 official = 91
warning legacy-encoding/column`}})
}

// TestNotLegacy are texts that look like an old encoding here and there.
func TestNotLegacy(t *testing.T) {
	t.Parallel()
	for name, text := range map[string]string{
		"Unicode":                formWords,
		"decomposed":             norm.NFD.String(formWords),
		"one short cell":         "§¶ng bé x·\nChi bộ thôn Đông",
		"few words of it":        "§¶ng bé\nx· T©n Hoµ\nĐảng bộ xã Tân Hòa, tỉnh Lam Sơn, chi bộ thôn Đông",
		"signs and bullets":      "· Điều 1\n§ 2 ® © ¶\n«Chi bộ» thôn Đông ± 5 µm",
		"words with Latin marks": "Chi bé và các cá nhân có tên\nlà bà Hà, cô Thúy",
		"French":                 "Élève très âgé\nfaçade, forêt, où, garçon, naïve, cœur, Noël",
		"nothing":                "",
	} {
		var rows [][]string
		for line := range strings.SplitSeq(text, "\n") {
			rows = append(rows, strings.Split(line, "|"))
		}
		g := workbook.GridOf("a", "b", rows, workbook.NewScratch())
		if problems := heads.NewWordReader(words.NewVocabulary(nil)).FindLegacy(heads.NewGrid(g)); len(problems) > 0 {
			t.Errorf("%s: %v", name, problems)
		}
	}
}
