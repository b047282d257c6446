package words_test

import (
	"bytes"
	"testing"
	"unicode/utf8"

	"chibo/cmd/internal/reading/words"
	"chibo/criteria"
	"chibo/scoring"
)

// FuzzDates: what is read as a date is one that exists, and reads the same when
// written out in full.
func FuzzDates(f *testing.F) {
	for _, text := range []string{"46208", "05/08/2026 (thứ Tư)", "ngày 05 tháng 02 năm 2026", "5/8", "05-06/7/2026", "8-10 giờ ngày 15/7/2026", "nan", "1e309", "31/6/2026"} {
		f.Add(text, false)
	}
	dates := words.NewDateReader()
	f.Fuzz(func(t *testing.T, text string, from1904 bool) {
		date, ok := dates.Read(text, 2026, from1904)
		if !ok {
			return
		}
		if _, exists := criteria.NewDate(date.Year, date.Month, date.Day); !exists {
			t.Fatalf("%q: %s does not exist", text, date)
		}
		if again, ok := dates.Read(date.Time().Format("02/01/2006"), 1, false); !ok || again != date {
			t.Fatalf("%q: %s, then %s", text, date, again)
		}
	})
}

// FuzzMonth: a month found in a text is one of twelve, and its own name reads
// as it.
func FuzzMonth(f *testing.F) {
	for _, text := range []string{"tháng 7 năm 2026", "THÁNG NĂM NĂM 2026", "ngày … tháng … năm 2026", "T8.2026", "2026-07", "tháng bảy", "tháng 7-8", "\xff"} {
		f.Add(text)
	}
	months := testMonths(f)
	f.Fuzz(func(t *testing.T, text string) {
		label := months.InLabel(text, false)
		title, _ := months.InText(text)
		name, _ := months.InName(text)
		for _, m := range []scoring.Month{label, title, name} {
			if m.IsZero() {
				continue
			}
			if m.Month < 1 || m.Month > 12 || m.Year < 1 {
				t.Fatalf("%q: %v", text, m)
			}
			if again, _ := months.InName(m.String()); m.Year >= 2000 && m.Year < 2100 && again != m {
				t.Fatalf("%q: %s, then %s", text, m, again)
			}
		}
	})
}

// FuzzCounts: whatever is counted is a whole number from 0, and reads the same
// as its own figures.
func FuzzCounts(f *testing.F) {
	for _, text := range []string{"26", "26.0", "26 đồng chí", "1 giờ 35 phút", "90'", "17/18 (Đạt 94%)", "1e5", "-0", "2 tiếng rưỡi", "0:", "14:"} {
		f.Add(text)
	}
	dates := words.NewDateReader()
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			return
		}
		present, outOf, pair := words.AttendancePair(text)
		if pair && (present < 0 || outOf < 0) {
			t.Fatalf("%q: %d/%d", text, present, outOf)
		}
		n, counted := words.Count(text)
		minutes, timed := dates.Clock(text)
		if counted && n < 0 || timed && minutes < 0 {
			t.Fatalf("%q: %d, %d minutes", text, n, minutes)
		}
		// A bare number is the same to both.
		if bytes.Trim([]byte(text), "0123456789") == nil && counted && (n != minutes || !timed) {
			t.Fatalf("%q: %d, %d minutes", text, n, minutes)
		}
	})
}
