package excel

import (
	"bytes"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/text"
	"chibo/cmd/internal/view/viewtest"
	"chibo/criteria"
)

// TestOfficeRecalculatesTwoSets is TestOfficeRecalculates of reports with
// thematic columns and every kind of target.
func TestOfficeRecalculatesTwoSets(t *testing.T) {
	for _, counted := range []criteria.CountedMeetings{criteria.CountRegular, criteria.CountAll} {
		recalculates(t, bookOf(t, viewtest.TwoSetsReport(t, counted), text.Vietnamese))
	}
}

// TestOfficeTargetsAreLive changes grades on the list to sign and has the
// targets follow: with every cell graded Tốt, those of grades are met.
func TestOfficeTargetsAreLive(t *testing.T) {
	book := viewtest.Open(t, bookOf(t, viewtest.TwoSetsReport(t, criteria.CountRegular), text.Vietnamese))
	rows, err := book.GetRows("Xếp loại")
	if err != nil {
		t.Fatal(err)
	}
	grade, changedRows := -1, 0
	for i, row := range rows {
		if at := slices.Index(row, "Xếp loại"); at >= 0 {
			grade = at
		}
		if grade < 0 || !slices.ContainsFunc(row, func(text string) bool { return strings.HasPrefix(text, "C") && len(text) == 2 }) {
			continue // no party cell's row: those have its id beside them
		}
		at, err := excelize.CoordinatesToCellName(grade+1, i+1)
		if err != nil {
			t.Fatal(err)
		}
		if err := book.SetCellStr("Xếp loại", at, "Tốt"); err != nil {
			t.Fatal(err)
		}
		changedRows++
	}
	if changedRows != 5 {
		t.Fatalf("%d rows of party cells, want 5", changedRows)
	}
	var changed bytes.Buffer
	if err := book.Write(&changed); err != nil {
		t.Fatal(err)
	}
	content, err := os.ReadFile(viewtest.Office(t, viewtest.Written(t, "sua.xlsx", changed.Bytes()), "xlsx:Calc MS Excel 2007 XML"))
	if err != nil {
		t.Fatal(err)
	}
	got := targetCells(t, viewtest.Open(t, content))
	for title, want := range map[string]string{"Được chấm": "5 5 0 đạt", "Từ Khá trở lên": "5 5 0 đạt", "Sinh hoạt điểm": "1 4 2 chưa đạt", "Họp đều": "4 5 1 chưa đến hạn"} {
		if got[title] != want {
			t.Errorf("%s: %q, want %q", title, got[title], want)
		}
	}
}

// targetCells reads reached, base, short and result of each target off the
// summary.
func targetCells(t *testing.T, book *excelize.File) map[string]string {
	t.Helper()
	rows, err := book.GetRows("Tổng hợp", excelize.Options{RawCellValue: true})
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]string{}
	for _, row := range rows {
		if len(row) >= targetResult {
			title, _, _ := strings.Cut(row[0], "\n")
			found[title] = strings.Join([]string{row[targetReached-1], row[targetBase-1], row[targetShort-1], row[targetResult-1]}, " ")
		}
	}
	return found
}
