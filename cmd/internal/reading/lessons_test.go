package reading

import (
	"slices"
	"strings"
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/disk"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/reading/words"
	"chibo/cmd/internal/taught"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// lessonsOf reads "column: HEAD = role", a line each.
func lessonsOf(t testing.TB, lines string) *taught.Book {
	t.Helper()
	book := &taught.Book{}
	for line := range strings.Lines(lines) {
		kind, rest, found := strings.Cut(strings.TrimSpace(line), ": ")
		if !found {
			continue
		}
		text, as, _ := strings.Cut(rest, " = ")
		book.Lessons = append(book.Lessons, taught.Lesson{Kind: taught.Kind(kind), Text: text, As: as})
	}
	return book
}

func readTaught(t testing.TB, here disk.Folder, book *taught.Book) *Inputs {
	t.Helper()
	in, err := ReadSheets([]string{"."}, books.TestRoster(), []*criteria.Set{books.TestSet(t)}, books.Quarter(t), Options{Access: options(here).Access, Taught: book})
	books.Must(t, err)
	return in
}

func usedText(in *Inputs) (lines []string) {
	for _, l := range in.Taught {
		lines = append(lines, "uses "+l.Text)
	}
	return lines
}

const ownHeads = `
Chi bộ:|Thôn Đông
Tháng:|7/2026
TT|Phần việc|Khung|Thường trực cho
1||10|9
2.1||20|18
2.2||20|19
3||50|45
`

const ownRead = "CB01 2026-07 review 9 18 19 45"

// TestLessons reads what no heuristic reads, by what an office has said once.
func TestLessons(t *testing.T) {
	t.Parallel()
	lessons := "column: Phần việc = tiêu chí\ncolumn: Khung = điểm tối đa\ncolumn: Thường trực cho = thẩm định"
	uses := "\nuses Phần việc\nuses Khung\nuses Thường trực cho"
	tests := []struct{ name, sheet, lessons, want string }{
		{"nothing taught", ownHeads, "", "no-header/heads C3"},
		{"a form of an office's own words", ownHeads, lessons, ownRead + uses},
		{"one answer is enough where the rest is known",
			strings.NewReplacer("Khung", "Thang điểm", "Thường trực cho", "Thẩm định").Replace(ownHeads), "column: Phần việc = tiêu chí", ownRead + "\nuses Phần việc"},
		{"the columns moved", `
Chi bộ:|Thôn Đông
Tháng:|7/2026
Thường trực cho|Khung|TT|Phần việc
9|10|1|
18|20|2.1|
19|20|2.2|
45|50|3|
`, lessons, ownRead + uses},
		{"the words written otherwise", strings.NewReplacer("Thường trực cho", "THƯỜNG  TRỰC – cho:", "Khung", "khung ").Replace(ownHeads), lessons, ownRead + uses},
		{"no column of full marks, for the office says which one holds the criteria", `
Chi bộ:|Thôn Đông
Tháng:|7/2026
TT|Phần việc|Thường trực cho
1||9
2.1||18
2.2||19
3||45
`, lessons, ownRead + "\nuses Phần việc\nuses Thường trực cho"},
		{"a head of two rows is taught whole", `
Tháng:|7/2026
STT|Chi bộ|Kết luận||Ghi chú
||Bằng số|Bằng chữ|
1|Thôn Đông|91|chín mốt|
2|Thôn Đoài|88|tám tám|
`, "column: Kết luận Bằng số = tổng điểm", "CB01 2026-07 official = 91\nCB02 2026-07 official = 88\nuses Kết luận Bằng số"},
		{"a short list under a title that speaks of points", "TỔNG HỢP ĐIỂM THÁNG 7/2026\nSTT|Chi bộ|Sổ đỏ|Ghi chú\n1|Thôn Đông|85|\n2|Thôn Đoài|80|", "", "no-header/heads C2"},
		{"and its column taught", "TỔNG HỢP ĐIỂM THÁNG 7/2026\nSTT|Chi bộ|Sổ đỏ|Ghi chú\n1|Thôn Đông|85|\n2|Thôn Đoài|80|", "column: Sổ đỏ = tổng điểm",
			"CB01 2026-07 official = 85\nCB02 2026-07 official = 80\nuses Sổ đỏ"},
		{"a part of a head is not the head", `
Tháng:|7/2026
STT|Chi bộ|Kết luận||Tổng điểm
||Bằng số|Bằng chữ|
1|Thôn Đông|91|chín mốt|90
2|Thôn Đoài|88|tám tám|80
`, "column: Bằng số = tổng điểm", "CB01 2026-07 official = 90\nCB02 2026-07 official = 80\nunread-mark C2\nunread-mark C2"},
		{"taught wins over the catalogue", `
Chi bộ:|Thôn Đông
Tháng:|7/2026
STT|Tiêu chí|Thang điểm|Điểm tự chấm|Điểm chi bộ
1||10|9|1
2.1||20|18|1
2.2||20|19|1
3||50|45|1
`, "ignore: Điểm chi bộ", "CB01 2026-07 self 9 18 19 45\nuses Điểm chi bộ"},
		{"a head with another month in it", `
Chi bộ:|Thôn Đông
Tháng:|7/2026
TT|Phần việc|Khung|TT cho tháng 7/2026
1||10|9
2.1||20|18
2.2||20|19
3||50|45
`, "column: Phần việc = tiêu chí\ncolumn: Khung = điểm tối đa\ncolumn: TT cho tháng 4 năm 2025 = thẩm định", ownRead + "\nuses Phần việc\nuses Khung\nuses TT cho tháng 4 năm 2025"},
		{"what is passed over is that month's column alone", `
Chi bộ:|Thôn Đông
Tháng:|7/2026
STT|Tiêu chí|Thang điểm|Tự chấm tháng 7
1||10|9
2.1||20|18
2.2||20|19
3||50|45
`, "ignore: Tự chấm tháng 6", "CB01 2026-07 self 9 18 19 45"},
		{"a name", strings.NewReplacer("Thôn Đông", "CB Rặng Dừa").Replace(ownHeads), lessons + "\ncell: CB Rặng Dừa = CB02",
			"CB02 2026-07 review 9 18 19 45" + uses + "\nuses CB Rặng Dừa"},
		{"a name of no cell of the roster", ownHeads, lessons + "\ncell: CB Rặng Dừa = CB99", ownRead + "\nunknown-cell/taught" + uses},
		{"a title", strings.NewReplacer("3||", "|Việc lớn|").Replace(ownHeads), lessons + "\ntitle: Việc lớn = 3", ownRead + uses + "\nuses Việc lớn"},
		{"a label", strings.NewReplacer("Chi bộ:", "Nơi họp:").Replace(ownHeads), lessons + "\ncolumn: Nơi họp = chi bộ", ownRead + uses + "\nuses Nơi họp"},
		{"a lesson that means nothing in this layout", ownHeads, lessons + "\ncolumn: TT = thí điểm", ownRead + uses},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			here := books.Folder(t, books.Single("a.xlsx", "Trang", test.sheet))
			in := readTaught(t, here, lessonsOf(t, test.lessons))
			books.CheckLines(t, append(readingText(books.TestRoster(), in), usedText(in)...), test.want)
		})
	}
}

// TestTaughtNamesKeepToTheirCommittee: a name said of one committee's cell says
// nothing of another's.
func TestTaughtNamesKeepToTheirCommittee(t *testing.T) {
	t.Parallel()
	roster := &scoring.Roster{Cells: []scoring.PartyCell{{ID: "A1", Name: "Thôn 1", Committee: "Xã A"}, {ID: "B1", Name: "Thôn 1", Committee: "Xã B"}}}
	index := lookup.NewIndex(roster)
	if problems := heads.TeachNames(index, lessonsOf(t, "cell: Rặng Dừa = A1")); len(problems) > 0 {
		t.Fatal(problems)
	}
	for committee, want := range map[string]int{"": 0, "Xã A": 0, "Xã B": -1} {
		if got := index.Find("CB Rặng Dừa", committee); got.Cell != want || want == 0 && got.Taught != "Rặng Dừa" {
			t.Errorf("%q: %+v", committee, got)
		}
	}
}

// TestLessonsFollowOneAnother: what one sheet used is not said of the next.
func TestLessonsFollowOneAnother(t *testing.T) {
	t.Parallel()
	here := books.Folder(t, books.Single("a.xlsx", "Trang", ownHeads), books.Single("b.xlsx", "Trang", strings.ReplaceAll(ownHeads, "7/2026", "1/2020")))
	in := readTaught(t, here, lessonsOf(t, "column: Phần việc = tiêu chí\ncolumn: Khung = điểm tối đa\ncolumn: Thường trực cho = thẩm định\ncolumn: Lạ = ghi chú"))
	books.CheckLines(t, usedText(in), "uses Phần việc\nuses Khung\nuses Thường trực cho")
}

func TestAnyMonthKey(t *testing.T) {
	t.Parallel()
	if criteria.Key("tháng") != heads.MonthWord || criteria.Key("năm") != heads.YearWord {
		t.Error("a word is not as criteria.Key writes it")
	}
	for text, want := range map[string]string{
		"BTV chấm tháng 7": "BTV chấm tháng 8", "T7 BTV": "t12 BTV", "Tháng 7/2026": "tháng 12 năm 2027", "BTV tháng 7.2026": "BTV tháng 1/2025",
	} {
		one, named := heads.AnyMonthKey(criteria.Key(text))
		other, _ := heads.AnyMonthKey(criteria.Key(want))
		if one != other || !named {
			t.Errorf("%q: %q, %q: %q", text, one, want, other)
		}
	}
	for _, text := range []string{"BTV", "tháng 13", "tổ 7", "ban tháng"} {
		if key, named := heads.AnyMonthKey(criteria.Key(text)); named || key != criteria.Key(text) {
			t.Errorf("%q: %q", text, key)
		}
	}
}

// TestRolesByAnyName: a role is known by its name, with marks or without, by its id
// and by what the question calls it; and by nothing else.
func TestRolesByAnyName(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		"thẩm định": "thẩm định", "THAM DINH": "thẩm định", "review": "thẩm định", "điểm cấp trên thẩm định": "thẩm định",
		"self": "tự chấm", "điểm tự chấm": "tự chấm", "total": "tổng điểm", "grade": "xếp loại", "note": "ghi chú", "cell": "chi bộ", "max": "điểm tối đa",
		"chấm": "", "": "", "thẩm": "",
	} {
		if got, known := heads.RoleNamed(text); got != want || known != (want != "") {
			t.Errorf("%q: %q", text, got)
		}
	}
	seen := map[string]string{}
	for _, n := range words.NamedRoles() {
		for _, name := range append([]string{n.Name, n.Id}, n.Also...) {
			if other, again := seen[criteria.Key(name)]; again && other != n.Name {
				t.Errorf("%q is %s and %s", name, other, n.Name)
			}
			seen[criteria.Key(name)] = n.Name
		}
	}
}

// FuzzTaughtHead: a head that was taught changes no sheet that does not have it:
// one of its words stands nowhere in the sheet.
func FuzzTaughtHead(f *testing.F) {
	f.Add("Rặng Dừa", uint8(0), ownHeads)
	f.Add("Thường trực duyệt", uint8(4), "Tháng:|7/2026\nSTT|Chi bộ|Tổng điểm|BTV\n1|Thôn Đông|90|91\n")
	f.Add("Khung giờ", uint8(3), "STT|Tiêu chí|Thang điểm|Khung\n1||10|9\n")
	f.Add("Thôn Nam", uint8(200), "Chi bộ:|Thôn Đông\nTháng:|7/2026\nSTT|Tiêu chí|Thang điểm|Tự chấm\n1|Thời gian|10|9\n")
	roles := append(words.HeaderRoles(), "ignore", "cell", "title")
	set, roster, period := books.TestSet(f), books.TestRoster(), books.Quarter(f)
	f.Fuzz(func(t *testing.T, head string, role uint8, sheet string) {
		words := strings.Fields(criteria.Key(head))
		if len(head) > 200 || len(sheet) > 2000 || !slices.ContainsFunc(words, func(w string) bool { return !hasWord(sheet, w) }) {
			return
		}
		lesson := taught.Lesson{Kind: taught.Column, Text: head, As: roles[int(role)%len(roles)]}
		switch lesson.As {
		case "ignore":
			lesson.Kind, lesson.As = taught.Ignore, ""
		case "cell":
			lesson.Kind, lesson.As = taught.Cell, "CB02"
		case "title":
			lesson.Kind, lesson.As = taught.Title, "3"
		}
		read := func(book *taught.Book) []string {
			r := newReader(heads.TaughtIndex(roster, book), roster, []*criteria.Set{set}, period, nil)
			r.Teach(book)
			var rows [][]string
			for line := range strings.SplitSeq(sheet, "\n") {
				rows = append(rows, strings.Split(line, "|"))
			}
			g := heads.NewGrid(workbook.GridOf("f.xlsx", "S", rows, r.Scratch))
			reading := r.readSheet(g)
			in := &Inputs{Sheets: reading.sheets, Problems: reading.problems, Files: []FileUse{{Sheets: []SheetUse{reading.use}}}}
			return readingText(roster, in)
		}
		if with, without := read(&taught.Book{Lessons: []taught.Lesson{lesson}}), read(nil); !slices.Equal(with, without) {
			t.Errorf("%+v\n%s\n%q\nwithout it\n%q", lesson, sheet, with, without)
		}
	})
}

func hasWord(sheet, word string) bool {
	return slices.Contains(strings.Fields(criteria.Key(sheet)), word)
}
