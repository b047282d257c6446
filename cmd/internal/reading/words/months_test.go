package words_test

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
		"202607":                   "2026-07",
		"Kỳ 7":                     "2026-07",
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
