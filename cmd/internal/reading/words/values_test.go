package words_test

import (
	"fmt"
	"testing"

	"chibo/cmd/internal/reading/words"
)

func TestDates(t *testing.T) {
	dates := words.NewDateReader()
	for text, want := range map[string]string{
		"46208":                     "2026-07-05",
		"46208.8125":                "2026-07-05",
		"05/08/2026 (thứ Tư)":       "2026-08-05",
		"thứ Tư, 5/8/2026":          "2026-08-05",
		"5-8-2026":                  "2026-08-05",
		"30.04.2008":                "2008-04-30",
		"5/8/26":                    "2026-08-05",
		"5/8":                       "2026-08-05",
		"2026-08-05":                "2026-08-05",
		"2026-08-05 00:00:00":       "2026-08-05",
		"ngày 05 tháng 02 năm 2026": "2026-02-05",
		"Ngày 5 tháng 8":            "2026-08-05",
		"19h30 ngày 05/7/2026":      "2026-07-05",
		"19 giờ 30, ngày 05 tháng 7 năm 2026":        "2026-07-05",
		"từ 19h30 đến 21h00, ngày 5/7/2026":          "2026-07-05",
		"8-10 giờ ngày 15/7/2026":                    "2026-07-15",
		"7.30 - 9.00 ngày 15/7/2026":                 "2026-07-15",
		"từ 8.10 đến 10.00 ngày 15 tháng 7 năm 2026": "2026-07-15",
		"15/7/2026 (8-10 giờ)":                       "2026-07-15",
		"15/7 (từ 8.10 đến 9.10)":                    "none",
		"05/7/2026 và 06/7/2026":                     "none",
		"05-06/7/2026":                               "none",
		"31/6/2026":                                  "none",
		"29/02/2026":                                 "none",
		"32/7/2026":                                  "none",
		"5":                                          "none",
		"7/2026":                                     "none",
		"Chưa đăng ký":                               "none",
		"":                                           "none",
		"1e9":                                        "none",
		"nan":                                        "none",
	} {
		got := "none"
		if date, ok := dates.Read(text, 2026, false); ok {
			got = date.String()
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
	if date, ok := dates.Read("44746", 2026, true); !ok || date.String() != "2026-07-05" {
		t.Errorf("counted from 1904: %v, %v", date, ok)
	}
}

// read is what a parser makes of a text: "12", or "none".
func read(n int, ok bool) string {
	if !ok {
		return "none"
	}
	return fmt.Sprint(n)
}

func TestCounts(t *testing.T) {
	for text, want := range map[string]string{
		"26": "26", "26.0": "26", "026": "26", "26 đồng chí": "26", "26 đ/c": "26", "01 (đ/c A ốm)": "1", " 26\u00a0đảng viên": "26", "0": "0",
		"26,5": "none", "-1": "none", "26 (2 miễn)": "none", "25/26": "none", "hai": "none", "": "none", "1e2": "100", "9999999999": "none",
	} {
		if got := read(words.Count(text)); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestMinutes(t *testing.T) {
	for text, want := range map[string]string{
		"95": "95", "95 phút": "95", "95'": "95", "95p": "95", "1 giờ 35 phút": "95", "1h35": "95", "01 giờ 35": "95", "2 giờ": "120", "2 tiếng": "120",
		"90 phút (đủ)": "90", "1 tiếng rưỡi": "none", "2 giờ rưỡi": "none", "1 buổi": "none", "2 ngày": "none", "1,5 giờ": "90", "19h30 - 21h00": "90", "14h00-15h30": "90",
		"14h-15h30": "90", "từ 14 giờ đến 15 giờ 30": "90", "14:00 - 15:30": "90", "1:30": "90", "01:30:00": "90", "90p": "90", "1.25h": "75", "15h30-14h00": "none",
		"14h00": "none", "14h00-15h30, 16h00-17h00": "none", "14h00-15h30 ngày 5/7/2026": "none", "0.0625": "none", "đủ": "none",
	} {
		if got := read(words.NewDateReader().Clock(text)); got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestAttendancePairs(t *testing.T) {
	for text, want := range map[string]string{
		"18/18": "18 18", "17 / 18 (Đạt 94%)": "17 18", "17/18 đ/c": "17 18", "17/18 = 94%": "17 18", "17/18, đạt 94,4%": "17 18", "17/18 đạt 94%": "none",
		"17": "none", "17/": "none", "/18": "none", "5/7/2026": "none", "46208": "none",
	} {
		got := "none"
		if a, b, ok := words.AttendancePair(text); ok {
			got = fmt.Sprint(a, b)
		}
		if got != want {
			t.Errorf("%q: %s, want %s", text, got, want)
		}
	}
}

func TestTickedBoxes(t *testing.T) {
	for text, want := range map[string]string{
		"thường kỳ": "thường kỳ", "☐ thường kỳ ☑ chuyên đề": "chuyên đề", "☑ thường kỳ ☐ chuyên đề": "thường kỳ", "thường kỳ ☑ chuyên đề ☐": "thường kỳ",
		"thường kỳ □ chuyên đề ■": "chuyên đề", "☐ thường kỳ ☐ chuyên đề": "", "(thường kỳ ☑ chuyên đề ☐)": "", "☑": "", "": "",
	} {
		if got := words.Ticked(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
