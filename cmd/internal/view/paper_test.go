package view

import (
	"testing"

	"chibo/cmd/internal/text"
	"chibo/criteria"
)

// A paper is named as an office names it, by its type where that is stated or its
// number says it.
func TestPaperName(t *testing.T) {
	p := text.New(text.Vietnamese)
	day := criteria.Date{Year: 2025, Month: 10, Day: 28}
	for _, test := range []struct {
		paper criteria.Document
		want  string
	}{
		{criteria.Document{Type: "Hướng dẫn", Number: "42-HD/BTCTW", Date: day, Issuer: "Ban Tổ chức Trung ương"}, "Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025 của Ban Tổ chức Trung ương"},
		{criteria.Document{Number: "42-HD/BTCTW", Date: day, Issuer: "Ban Tổ chức Trung ương"}, "Hướng dẫn số 42-HD/BTCTW, ngày 28/10/2025 của Ban Tổ chức Trung ương"},
		{criteria.Document{Number: "20-QĐi/TU"}, "Quy định số 20-QĐi/TU"},
		{criteria.Document{Number: "17-QĐ/TU", Issuer: "Tỉnh ủy"}, "17-QĐ/TU, Tỉnh ủy"},
		{criteria.Document{Issuer: "Khối các cơ quan"}, "Khối các cơ quan"},
		{criteria.Document{}, ""},
	} {
		if got := PaperName(test.paper, p); got != test.want {
			t.Errorf("%+v: %q, want %q", test.paper, got, test.want)
		}
	}
}
