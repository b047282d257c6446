package words

import "testing"

// TestInFigures: numbers of ten and more that stand in words are the same in figures; what
// only looks like one is left as it is.
func TestInFigures(t *testing.T) {
	for text, want := range map[string]string{
		"Đảng ủy chấm: tám mươi lăm điểm":       "Đảng ủy chấm: 85 điểm",
		"Tám lăm phẩy năm":                      "85,5",
		"tám mươi lăm phẩy hai mươi lăm điểm":   "85,25 điểm",
		"chín mươi mốt (bằng chữ)":              "91 (bằng chữ)",
		"TÁM MƯƠI TƯ ĐIỂM":                      "84 ĐIỂM",
		"bảy mươi phẩy không năm":               "70,05",
		"tám mươi rưỡi.":                        "80,5.",
		"một trăm điểm":                         "100 điểm",
		"mười hai điểm":                         "12 điểm",
		"chín hai điểm":                         "92 điểm",
		"tổng chín hai.":                        "tổng 92.",
		"sáu mươi":                              "60",
		"nộp muộn hai ba lần":                   "nộp muộn hai ba lần",
		"năm hai nghìn không trăm hai mươi sáu": "năm hai nghìn không trăm 26",
		"một đồng chí vắng, hai đồng chí muộn":  "một đồng chí vắng, hai đồng chí muộn",
		"Không năm nào":                         "Không năm nào",
		"năm 2026, ba việc":                     "năm 2026, ba việc",
		"tám, lăm":                              "tám, lăm",
		"":                                      "",
		"Chi bộ thôn Ba, thôn Tư":               "Chi bộ thôn Ba, thôn Tư",
	} {
		if got := InFigures(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
