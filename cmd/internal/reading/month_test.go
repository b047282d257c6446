package reading

import (
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/reading/words"
	"chibo/scoring"
)

// monthText is the month, "none" where the text says none, and "?" where it
// says one that cannot be told.
func monthText(month scoring.Month, said bool) string {
	switch {
	case !said:
		return "none"
	case month.IsZero():
		return "?"
	}
	return month.String()
}

func testMonths(t testing.TB) words.MonthReader {
	return words.NewMonthReader(words.NewVocabulary(nil), words.NewDateReader(), books.Quarter(t))
}

func TestMonthInText(t *testing.T) {
	months := testMonths(t)
	for text, want := range map[string]string{
		"PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026": "2026-07",
		"Tháng 07/2026":                          "2026-07",
		"tháng 7 - năm 2025":                     "2025-07",
		"tháng 7 của năm 2025":                   "2025-07",
		"tháng 7, quý III năm 2025":              "2025-07",
		"Sinh hoạt tháng bảy":                    "2026-07",
		"tháng Mười hai năm 2025":                "2025-12",
		"THÁNG NĂM NĂM 2026":                     "2026-05",
		"thang 7 nam 2026":                       "2026-07",
		"BC_T7_xếp loại chi bộ":                  "2026-07",
		"T8.2026":                                "2026-08",
		"Tháng 13":                               "?",
		"tháng 7 và tháng 8 năm 2026":            "?",
		"tháng 7, 8, 9 năm 2026":                 "?",
		"Tháng 7-8/2026":                         "?",
		"Đánh giá tháng 7, phương hướng tháng 8": "?",
		"PHIẾU CHẤM ĐIỂM SINH HOẠT THÁNG 7, TRIỂN KHAI NHIỆM VỤ THÁNG 8":        "2026-07",
		"ĐÁNH GIÁ NHIỆM VỤ THÁNG 6, PHIẾU CHẤM ĐIỂM SINH HOẠT CHI BỘ THÁNG BẢY": "?",
		"ĐÁNH GIÁ NHIỆM VỤ THÁNG 6, PHIẾU CHẤM ĐIỂM SINH HOẠT CHI BỘ THÁNG 7":   "2026-07",
		"THÁNG 7, TRIỂN KHAI NHIỆM VỤ THÁNG 8":                                  "2026-07",
		"SINH HOẠT THÁNG 7, SINH HOẠT THÁNG 8":                                  "?",
		"PHIẾU CHẤM ĐIỂM THÁNG 7 VÀ THÁNG 8":                                    "?",
		"Thực hiện nghị quyết tháng 6, phương hướng tháng 7":                    "?",
		"Tân Hòa, ngày 05 tháng 7 năm 2026":                                     "none",
		"Tân Hòa, ngày ... tháng ... năm 2026":                                  "none",
		"Tân Hòa, ngày      tháng      năm 2026":                                "none",
		"Tháng ….. năm 2026":                                                    "none",
		"Tháng, năm":                                                            "none",
		"Trong tháng, từ ngày 01 đến ngày 30":                                   "none",
		"Phương hướng tháng sau":                                                "none",
		"6 tháng đầu năm 2026":                                                  "none",
		"QUÝ III NĂM 2026":                                                      "none",
		"Chi bộ thôn 7":                                                         "none",
		"Họp chi ủy T. Hai":                                                     "none",
	} {
		if got := monthText(months.InText(text)); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestMonthInName(t *testing.T) {
	months := testMonths(t)
	for name, want := range map[string]string{
		"Tháng 7-2026":             "2026-07",
		"7. BC_T7_xếp loại":        "2026-07",
		"phieu thang 8 (nop muon)": "2026-08",
		"2026-07":                  "2026-07",
		"bang_2026_08_cuoi":        "2026-08",
		"2026-07-05 thôn Đông":     "2026-07",
		"7":                        "2026-07",
		"07":                       "2026-07",
		"7.2026":                   "2026-07",
		"07-2026":                  "2026-07",
		"7.25":                     "2025-07",
		"Th7":                      "2026-07",
		"CB01 Th8-2026":            "2026-08",
		"CB01_07-2026":             "2026-07",
		"phieu 05-07-2026":         "2026-07",
		"13":                       "none",
		"7 (2)":                    "none",
		"Sheet7":                   "none",
		"CB07":                     "none",
		"thôn 7":                   "none",
		"7 chi bộ":                 "none",
		"Quý 3-2026 12 chi bộ":     "none",
		"Phiếu quý 3 2026 (01)":    "none",
		"CB01 - Chi bộ thôn Đông":  "none",
		"Chi bộ thôn 7":            "none",
		"Bảng tính1":               "none",
	} {
		if got := monthText(months.InName(name)); got != want {
			t.Errorf("%q: %s, want %s", name, got, want)
		}
	}
}

func TestMonthInLabel(t *testing.T) {
	months := testMonths(t)
	for text, want := range map[string]string{
		"7": "2026-07", "07": "2026-07", "7/2026": "2026-07", "07.2025": "2025-07", "2026-08": "2026-08", "Tháng 9": "2026-09", "bảy": "2026-07",
		"46204": "2026-07", "01/8/2026": "2026-08", "13": "?", "8/26": "2026-08", "T8/25": "2025-08", "T8": "2026-08", "8/12": "2026-12", "III": "?", "quý 3": "?", "2026": "?", "7 và 8": "?", "0": "?",
	} {
		if got := monthText(months.InLabel(text, false), true); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestWhereTheMonthIsTold(t *testing.T) {
	const body = `Chi bộ: thôn Đông
STT | Tiêu chí | Thang điểm | Điểm
1 | Thời gian, thời lượng | 10 | 9`
	form := func(file, sheet, head string) []books.Workfile {
		return []books.Workfile{books.Single(file, sheet, head+"\n"+body)}
	}
	const marks = " self 9 - - -"
	runReadCases(t, []readCase{
		{name: "the label before all else", books: form("T9.xlsx", "Phiếu", "PHIẾU CHẤM ĐIỂM THÁNG 8\nTháng: 7/2026"), want: "CB01 2026-07" + marks},
		{name: "month and year in labels of their own", books: form("a.xlsx", "Phiếu", "Tháng: | 7 | Năm: | 2025"), want: "left.other-period"},
		{name: "the title before the date", books: form("T9.xlsx", "Phiếu", "PHIẾU THÁNG 8 NĂM 2026\nNgày sinh hoạt: 31/7/2026"), want: "CB01 2026-08" + marks},
		{name: "the date before the names", books: form("T9.xlsx", "Phiếu", "PHIẾU CHẤM ĐIỂM\nNgày sinh hoạt: 31/7/2026"), want: "CB01 2026-07" + marks},
		{name: "the worksheet before the file", books: form("T9.xlsx", "Tháng 7", "PHIẾU CHẤM ĐIỂM"), want: "CB01 2026-07" + marks},
		{name: "the file alone", books: form("Phiếu tháng 9.xlsx", "Sheet1", "PHIẾU CHẤM ĐIỂM QUÝ III NĂM 2026"), want: "CB01 2026-09" + marks},
		{name: "the letterhead's date is no month", books: form("a.xlsx", "Sheet1", "ĐẢNG ỦY XÃ | Tân Hòa, ngày 05 tháng 7 năm 2026"),
			want: "CB01 month?" + marks + "\nno-period"},
		{name: "a letterhead's date left open", books: form("a.xlsx", "T7", "Tân Hòa, ngày … tháng … năm 2026\nPHIẾU CHẤM ĐIỂM"), want: "CB01 2026-07" + marks},
		{name: "title and worksheet differ", books: form("a.xlsx", "Tháng 8", "PHIẾU THÁNG 7"), want: "CB01 2026-07" + marks + "\nwarning month-mismatch A1"},
		{name: "two titles differ", books: form("a.xlsx", "Sheet1", "PHIẾU THÁNG 7\nTHÁNG 8 NĂM 2026"), want: "CB01 month?" + marks + "\nno-period"},
		{name: "a fact of the month before", books: form("a.xlsx", "Sheet1", "PHIẾU THÁNG 7\nTỷ lệ thực hiện nghị quyết tháng 6: | 95%"), want: "CB01 2026-07" + marks},
		{name: "a paper's month", books: form("a.xlsx", "Sheet1", "PHIẾU THÁNG 7\n(Kèm theo Hướng dẫn tháng 10/2025)"), want: "CB01 2026-07" + marks},
		{name: "a date that cannot be read is not passed over", books: form("a.xlsx", "T7", "PHIẾU\nNgày sinh hoạt: đầu tháng"), want: "CB01 month?" + marks + "\nno-period\nwarning bad-date A2"},
		{name: "the fixed day is not the meeting's", books: form("a.xlsx", "T7", "PHIẾU\nNgày sinh hoạt định kỳ: ngày 05 hằng tháng"), want: "CB01 2026-07" + marks},
		{name: "a time that is a duration", books: form("a.xlsx", "T7", "PHIẾU\nThời gian: 90 phút"), want: "CB01 2026-07" + marks},
		{name: "two months in the title, one of them a task's", books: form("a.xlsx", "Sheet1", "PHIẾU THÁNG 7\nTriển khai nhiệm vụ tháng 8"), want: "CB01 2026-07" + marks},
		{name: "a task's month alone is not the sheet's", books: form("a.xlsx", "T7", "PHIẾU\nTriển khai nhiệm vụ tháng 8"), want: "CB01 2026-07" + marks},
		{name: "another month's meeting that was not held", books: form("a.xlsx", "T7", "PHIẾU THÁNG 7\nTháng 6 chi bộ không sinh hoạt"), want: "CB01 2026-07" + marks},
		{name: "this month's that was not held", books: form("a.xlsx", "T7", "PHIẾU THÁNG 7\nTháng 7 chi bộ không sinh hoạt"), want: "CB01 2026-07 not-held" + marks},
		{name: "the folder last of all", books: form("Quý III/Tháng 8/phieu.xlsx", "Sheet1", "PHIẾU"), want: "CB01 2026-08" + marks},
		{name: "the file before the folder", books: form("T8/phieu T7.xlsx", "Sheet1", "PHIẾU"), want: "CB01 2026-07" + marks},
		{name: "a file's month that cannot be told is not passed over", books: form("T8/T7 va T9.xlsx", "Sheet1", "PHIẾU"), want: "CB01 month?" + marks + "\nno-period"},
		{name: "last year's form, used again", books: form("a.xlsx", "Sheet1", "PHIẾU THÁNG 7 NĂM 2025\nNgày sinh hoạt: 05/7/2026"), want: "warning date-outside-month/left-out A2\nleft.other-period"},
		{name: "last year's form of last year", books: form("a.xlsx", "Sheet1", "PHIẾU THÁNG 7 NĂM 2025\nNgày sinh hoạt: 05/7/2025"), want: "left.other-period"},
		{name: "a meeting of another quarter", books: form("a.xlsx", "T6", "PHIẾU"), want: "left.other-period"},
	})
}

// TestNamesAreNoMonths reads sheets of cells and committees whose names hold a
// month or a day.
func TestNamesAreNoMonths(t *testing.T) {
	roster := &scoring.Roster{Cells: []scoring.PartyCell{
		{ID: "CB01", Name: "Chi bộ khu phố Cách mạng Tháng Tám"}, {ID: "CB02", Name: "Chi bộ 19-8"}, {ID: "7", Name: "Chi bộ Xí nghiệp 2/9"},
	}}
	const body = "\nSTT | Tiêu chí | Thang điểm | Điểm\n1 | Thời gian, thời lượng | 10 | 9"
	form := func(file, sheet, head string) []books.Workfile {
		return []books.Workfile{books.Single(file, sheet, head+body)}
	}
	const marks = " self 9 - - -"
	runReadCases(t, []readCase{
		{name: "in the letterhead", roster: roster, books: form("a.xlsx", "Sheet1", "CHI BỘ KHU PHỐ CÁCH MẠNG THÁNG TÁM\nPHIẾU THÁNG 7"), want: "CB01 2026-07" + marks},
		{name: "beside the date", roster: roster, books: form("a.xlsx", "Sheet1", "Chi bộ: khu phố Cách mạng Tháng Tám\nNgày họp: 05/7/2026"), want: "CB01 2026-07" + marks},
		{name: "in the title", roster: roster, books: form("a.xlsx", "Sheet1", "Chi bộ: 19-8\nPHIẾU CHẤM ĐIỂM CHI BỘ KHU PHỐ CÁCH MẠNG THÁNG TÁM THÁNG 7"), want: "CB02 2026-07" + marks},
		{name: "in the file's name without accents", roster: roster, books: form("chi bo khu pho cach mang thang tam.xlsx", "T9", "Mã: CB01\nPHIẾU"), want: "CB01 2026-09" + marks},
		{name: "a day in the file's name", roster: roster, books: form("Chi bộ 19-8 2026-07.xlsx", "Phiếu", "Mã: CB02\nPHIẾU"), want: "CB02 2026-07" + marks},
		{name: "nothing but the name", roster: roster, books: form("Chi bộ 19-8.xlsx", "Phiếu", "Mã: CB02\nPHIẾU"), want: "CB02 month?" + marks + "\nno-period"},
		{name: "the worksheet's name is the cell's code", roster: roster, books: form("T9.xlsx", "7", "PHIẾU"), want: "7 2026-09" + marks},
		{name: "the worksheet's name is another cell's code", roster: roster, books: form("T9.xlsx", "7", "PHIẾU\nMã: CB01"), want: "CB01 2026-07" + marks},
	})
}
