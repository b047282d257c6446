package reading

import (
	"reflect"
	"testing"

	"chibo/cmd/internal/reading/heads"
	"chibo/scoring"
)

// TestWhatIsGradedIsUsed: each value of a meeting that has an address, a mark, a total, a
// grade or a fact, stands in a cell that the account has as used: no value is taken beside
// what the layout says.
func TestWhatIsGradedIsUsed(t *testing.T) {
	t.Parallel()
	names, sheets := kindsOfSheets(t)
	r := lawReader(t)
	r.places = true
	taken := 0
	for i, rows := range sheets {
		taken += checkTaken(t, names[i], r.readSheet(lawGrid(r, rows)))
	}
	taken += checkTaken(t, "a table of grades below a form", r.readSheet(lawGrid(r, lawRows(tableOfGrades))))
	if taken < 250 {
		t.Errorf("only %d values", taken)
	}
}

// tableOfGrades is a form with a table of grades, of which the head's "Điểm" is no grade.
const tableOfGrades = `PHIẾU CHẤM ĐIỂM THÁNG 7 NĂM 2026
Chi bộ: thôn Đông
STT | Tiêu chí | Thang điểm | Điểm
1 | Thời gian, thời lượng | 10 | 9
2.1 | Nội dung đúng, đủ, có trọng tâm | 20 | 18
2.2 | Gửi tài liệu trước | 20 | 20
3 | Thực hiện nghị quyết | 50 | 45
| Tổng điểm | 100 | 92
| Mức xếp loại | Điểm
| Tốt | 90
| Khá | 70`

// checkTaken holds the values of all meetings to the account, and counts them.
func checkTaken(t *testing.T, name string, reading sheetReading) (taken int) {
	t.Helper()
	drawers := map[scoring.Place]heads.Drawer{}
	for _, p := range reading.use.Account.Places {
		drawers[scoring.Place{Row: int32(p.Row), Col: int32(p.Col)}] = p.Drawer //nolint:gosec // of a small sheet
	}
	for i := range reading.sheets {
		for _, at := range placesIn(reading.sheets[i]) {
			taken++
			at.Of = nil
			if d, found := drawers[at]; found && d != heads.Used { // a formula without a value stands in a blank cell
				t.Errorf("%s: a value of %s is in drawer %v", name, heads.Address(int(at.Row)-1, int(at.Col)-1), d)
			}
		}
	}
	return taken
}

// placesIn are the addresses of all values of a meeting.
func placesIn(s scoring.Sheet) (places []scoring.Place) {
	values := []any{s.Facts(), s.Stated}
	for _, c := range []scoring.Column{s.Self, s.Review, s.Official} {
		values = append(values, c.Total, c.Grade, c.Marks.List())
	}
	for _, v := range values {
		places = appendPlaces(places, reflect.ValueOf(v))
	}
	return places
}

func appendPlaces(places []scoring.Place, v reflect.Value) []scoring.Place {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			return appendPlaces(places, v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			places = appendPlaces(places, v.Index(i))
		}
	case reflect.Struct:
		if m, isMark := v.Interface().(scoring.Mark); isMark && !m.Entered() {
			return places
		}
		if at := v.FieldByName("At"); at.IsValid() {
			if place := at.Interface().(scoring.Place); place.Row > 0 {
				places = append(places, place)
			}
			return places
		}
		for i := range v.NumField() {
			places = appendPlaces(places, v.Field(i))
		}
	}
	return places
}
