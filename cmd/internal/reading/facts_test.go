package reading

import (
	"strings"
	"testing"

	"chibo/cmd/internal/dev/books"
)

// table is the least of a form, of July by its worksheet's name.
const table = `
STT | Tiêu chí | Thang điểm | Điểm
1 | Thời gian, thời lượng | 10 | 9
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18
Tổng cộng | | 100 | 27
`

func TestFacts(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, rows, want string }{
		{"labels in one cell, values in the next", "Chi bộ: | thôn Đông\nNgày sinh hoạt: | date:2026-07-05\nThời lượng (phút): | 95\nTổng số đảng viên | 26\nMiễn sinh hoạt: | 1\nCó mặt: | 24\nVắng có lý do: | 1\nVắng không lý do: | 0" + table,
			"date 2026-07-05, minutes 95, members 26, exempt 1, present 24, excused 1, unexcused 0"},
		{"labels and values in one cell", "Chi bộ: thôn Đông\nNgày sinh hoạt: 05/07/2026 (Chủ nhật)\nTổng số đảng viên: 26 đồng chí; có mặt: 24 đ/c, vắng có lý do: 02" + table,
			"date 2026-07-05, members 26, present 24, excused 2"},
		{"wide spaces, tabs and dashes between labels", "Chi bộ: thôn Đông     Có mặt: 24/26\nThời lượng: 95 phút - Số người phát biểu: 8" + table,
			"minutes 95, present 24, of 26, speakers 8"},
		{"below the table", "Chi bộ: thôn Đông" + table + "Hình thức sinh hoạt: trực tuyến\nSinh hoạt điểm: có\nCấp trên dự: đồng chí phụ trách\nTỷ lệ thực hiện nghị quyết: 95%",
			"resolution 95000/100000, form online, model true, superior đồng chí phụ trách"},
		{"values right of several blanks", "Chi bộ: | | thôn Đông\nCó mặt: | | | 24\nVắng không lý do: | | | Không" + table, "present 24, unexcused 0"},
		{"a blank label does not take the next one's value", "Chi bộ: thôn Đông\nCó mặt: | | Vắng có lý do: | 2" + table, "excused 2"},
		{"dots for the pen", "Chi bộ: thôn Đông\nCó mặt: …….. | Vắng có lý do: ____\nNgày sinh hoạt: ...../...../....." + table, ""},
		{"a row of labels over a row of values", "Chi bộ: thôn Đông\nTổng số đảng viên | Miễn sinh hoạt | Có mặt\n26 | 1 | 24" + table, ""},
		{"who should come is no count", "Chi bộ: thôn Đông\nThành phần tham dự: toàn thể đảng viên" + table, ""},
		{"a share of 1 is not known for a percentage", "Chi bộ: thôn Đông\nTỷ lệ thực hiện nghị quyết: | %0.95" + table, "resolution 95000/100000"},
		{"tier rows and notes of the table state no facts", `Chi bộ: thôn Đông
STT | Tiêu chí | Thang điểm | Điểm | Ghi chú
1 | Thời gian, thời lượng | 10 | 9 | Thời lượng: 70 phút
 | + Vắng không lý do: 5 điểm
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18 | Có mặt: 3
Tổng cộng | | 100 | 27`, ""},
		{"no colon at all", "Chi bộ | thôn Đông\nCó mặt | 24\nVắng có lý do | 2" + table, "present 24, excused 2"},
		{"two members' counts of one kind", "Chi bộ: thôn Đông\nThời gian: 19h30 - 21h00 ngày 5/7/2026" + table, "date 2026-07-05, minutes 90"},
		{"absences with and without reasons in one line", "Chi bộ: thôn Đông\nVắng: | 02 (không lý do: 01)" + table, "excused 1, unexcused 1"},
		{"absences with both parts behind", "Chi bộ: thôn Đông\nVắng mặt: 3 (02 có lý do, 01 không lý do)" + table, "excused 2, unexcused 1"},
		{"all absences have one reason", "Chi bộ: thôn Đông\nVắng: 02 (có lý do)" + table, "excused 2"},
		{"nobody absent", "Chi bộ: thôn Đông\nVắng: 0" + table, "excused 0, unexcused 0"},
		{"absences of which no reason is told", "Chi bộ: thôn Đông\nVắng: 02" + table, ""},
		{"the other kind behind the first", "Chi bộ: thôn Đông\nVắng có lý do: 1, không lý do: 0" + table, "excused 1, unexcused 0"},
		{"counts with their unit joined", "Chi bộ: thôn Đông\nCó mặt: 15/15đ/c\nPhát biểu: 7đ/c" + table, "present 15, of 15, speakers 7"},
		{"all of the sheet's members", "Chi bộ: thôn Đông\nTổng số đảng viên: 15\nMiễn sinh hoạt: 1\nCó mặt: 100%" + table, "members 15, exempt 1, present 14"},
		{"hours in the label", "Chi bộ: thôn Đông\nThời lượng (giờ): | 1,5" + table, "minutes 90"},
		{"a whole number of hours", "Chi bộ: thôn Đông\nThời lượng (giờ): 2" + table, "minutes 120"},
		{"a time of day for a duration", "Chi bộ: thôn Đông\nThời lượng: | 0.0625" + table, "minutes 90"},
		{"a span of hours", "Chi bộ: thôn Đông\nThời gian: 14h00-15h30" + table, "minutes 90"},
	} {
		t.Run(c.name, func(t *testing.T) {
			here := books.Folder(t, books.Single("a.xlsx", "T7", c.rows))
			in := readCase{roster: books.TestRoster()}.read(t, here)
			if len(in.Sheets) != 1 {
				t.Fatalf("%v", readingText(books.TestRoster(), in))
			}
			if got := factsText(in.Sheets[0].Facts()); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
			if in.Sheets[0].Problems != nil {
				t.Errorf("%v", readingText(books.TestRoster(), in))
			}
		})
	}
}

func TestFaultyFacts(t *testing.T) {
	t.Parallel()
	const marks = "CB01 2026-07 self 9 18 - - = 27\n"
	fact := func(row string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "T7", "Chi bộ: thôn Đông\n"+row+table)}
	}
	runReadCases(t, []readCase{
		{name: "a count that is none", books: fact("Có mặt: đông đủ"), want: marks + "warning bad-fact/count A2"},
		{name: "two counts in one", books: fact("Tổng số đảng viên: | 26 (2 miễn)"), want: marks + "warning bad-fact/count B2"},
		{name: "an unknown unit of time", books: fact("Thời lượng: 2 tiếng rưỡi"), want: marks + "warning bad-fact/minutes A2"},
		{name: "absences that do not add up", books: fact("Vắng: 02 (có lý do: 2, không lý do: 1)"), want: marks + "warning bad-fact/count A2"},
		{name: "a figure among the absences that nobody knows", books: fact("Vắng: 03 (ốm 2, không lý do 1)"), want: marks + "warning bad-fact/count A2"},
		{name: "all present of nobody knows how many", books: fact("Có mặt: 100%"), want: marks + "warning bad-fact/count A2"},
		{name: "a share of those present", books: fact("Có mặt: 95%"), want: marks + "warning bad-fact/count A2"},
		{name: "a spreadsheet's error", books: fact("Có mặt: | #REF!"), want: marks + "warning bad-fact/error B2"},
		{name: "an attendance Excel made a date of", books: fact("Có mặt: | date:2026-10-09"), want: marks + "warning attendance-as-date B2"},
		{name: "a share that may mean two things", books: fact("Tỷ lệ thực hiện nghị quyết: | 0.95"), want: marks + "warning bad-fact/rate B2"},
		{name: "yes or no, and neither", books: fact("Sinh hoạt điểm: đang xét"), want: marks + "warning bad-fact/yes-no A2"},
		{name: "a form nobody knows", books: fact("Hình thức: hỗn hợp"), want: marks + "warning bad-fact/form A2"},
	})
}

func TestKindOfMeeting(t *testing.T) {
	t.Parallel()
	const marks = " self 9 18 - -"
	titled := func(rows string) []books.Workfile {
		return []books.Workfile{books.Single("a.xlsx", "T7", rows+"\nChi bộ: thôn Đông"+table)}
	}
	runReadCases(t, []readCase{
		{name: "the title", books: titled("PHIẾU CHẤM ĐIỂM SINH HOẠT CHUYÊN ĐỀ"), want: "CB01 2026-07 thematic" + marks + " = 27"},
		{name: "a combined meeting is regular", books: titled("Loại: thường kỳ kết hợp chuyên đề"), want: "CB01 2026-07 combined" + marks + " = 27"},
		{name: "boxes before their words", books: titled("PHIẾU\nLoại: ☐ thường kỳ ☑ chuyên đề"), want: "CB01 2026-07 thematic" + marks + " = 27"},
		{name: "boxes behind their words", books: titled("PHIẾU\nLoại: thường kỳ ☒ chuyên đề □"), want: "CB01 2026-07" + marks + " = 27"},
		{name: "boxes in the title, none ticked", books: titled("PHIẾU SINH HOẠT (thường kỳ □ chuyên đề □)"), want: "CB01 2026-07" + marks + " = 27"},
		{name: "the label before the title", books: titled("PHIẾU SINH HOẠT CHUYÊN ĐỀ\nLoại: thường kỳ"), want: "CB01 2026-07" + marks + " = 27"},
		{name: "a remark that mentions a kind", books: titled("PHIẾU\nTrong tháng có sinh hoạt chuyên đề"), want: "CB01 2026-07" + marks + " = 27"},
		{name: "a sentence on the kind", books: titled("PHIẾU\nChi bộ đã tổ chức sinh hoạt chuyên đề quý III"), want: "CB01 2026-07" + marks + " = 27"},
		{name: "the kind in a line of its own", books: titled("PHIẾU\n(Sinh hoạt chuyên đề tháng 7)"), want: "CB01 2026-07 thematic" + marks + " = 27"},
		{name: "a title whose paper has a verb", books: titled("PHIẾU CHẤM ĐIỂM TỔ CHỨC SINH HOẠT CHUYÊN ĐỀ"), want: "CB01 2026-07 thematic" + marks + " = 27"},
		{name: "another paper's title", books: titled("(Kèm theo Hướng dẫn sinh hoạt chuyên đề)"), want: "CB01 2026-07" + marks + " = 27"},
	})
}

// TestAttendanceHeads: one number below a head that speaks of those who came is
// their number; below a head that speaks of members only it is the members'.
func TestAttendanceHeads(t *testing.T) {
	t.Parallel()
	for head, want := range map[string]string{
		"Số đảng viên dự": "present 14", "Đảng viên dự họp": "present 14", "Đảng viên tham gia": "present 14", "Số lượng đảng viên dự": "present 14",
		"Số lượng đảng viên": "members 14", "Đảng viên": "members 14",
	} {
		here := books.Folder(t, books.Single("a.xlsx", "T7", "Tháng 7 năm 2026\nSTT | Tên chi bộ | "+head+" | Tổng điểm\n1 | thôn Đông | 14 | 9"))
		in := readCase{roster: books.TestRoster()}.read(t, here)
		if len(in.Sheets) != 1 {
			t.Errorf("%s: %d meetings", head, len(in.Sheets))
			continue
		}
		if got := factsText(in.Sheets[0].Facts()); got != want {
			t.Errorf("%s: %s, want %s", head, got, want)
		}
	}
}

// Issue 19, point 15: a sheet that states a fact twice and differently states
// none.
func TestFactsStatedTwice(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ name, rows, want, problem string }{
		{"two presences", "Chi bộ: thôn Đông\nCó mặt: 24" + table + "Có mặt: 20", "", "conflicting-facts/attendance"},
		{"the same again", "Chi bộ: thôn Đông\nCó mặt: 24" + table + "Có mặt: 24", "present 24", ""},
		{"two pairs", "Chi bộ: thôn Đông\nCó mặt: 24/26" + table + "Có mặt: 23/26\nCó mặt: 24", "", "conflicting-facts/attendance"},
		{"two dates", "Chi bộ: thôn Đông\nNgày sinh hoạt: 05/07/2026" + table + "Ngày họp: 06/07/2026", "", "conflicting-facts/date"},
		{"two durations", "Chi bộ: thôn Đông\nThời lượng: 90 phút" + table + "Thời gian: 14h00-15h00", "", "conflicting-facts/minutes"},
	} {
		here := books.Folder(t, books.Single("a.xlsx", "T7", c.rows))
		in := readCase{roster: books.TestRoster()}.read(t, here)
		if len(in.Sheets) != 1 {
			t.Fatalf("%s: %v", c.name, readingText(books.TestRoster(), in))
		}
		if got := factsText(in.Sheets[0].Facts()); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
		var keys []string
		for _, p := range in.Sheets[0].Problems {
			keys = append(keys, p.Message.Key)
		}
		if got := strings.Join(keys, " "); got != c.problem {
			t.Errorf("%s: told of %q, want %q", c.name, got, c.problem)
		}
	}
}
