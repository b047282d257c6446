package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/chibo/e2e/outside"
	"chibo/criteria"
)

// TestBuiltinSetsReadTheirOwnSheets prints each built-in set as its place prints it,
// without numbers on the rows of criteria and without our column of codes, fills it
// with full marks by hand, and scores it to full marks.
func TestBuiltinSetsReadTheirOwnSheets(t *testing.T) {
	for _, id := range criteria.BuiltinIDs() {
		set, err := criteria.Builtin(id)
		if err != nil {
			t.Fatal(err)
		}
		t.Run(id, func(t *testing.T) {
			t.Parallel()
			folder := t.TempDir()
			if status, out := outside.InProcess(folder, "criteria", "show", id, "-o", "bieu.xlsx"); status != 0 {
				t.Fatalf("exit status %d\n%s", status, out)
			}
			if err := os.Mkdir(filepath.Join(folder, "phieu"), 0o755); err != nil {
				t.Fatal(err)
			}
			fillPrinted(t, folder, set)
			roster := excelize.NewFile()
			defer roster.Close()
			for i, row := range [][]any{{"Mã", "Tên chi bộ", "Số đảng viên"}, {"CB01", "Chi bộ thôn Đông", 15}} {
				if err := roster.SetSheetRow("Sheet1", fmt.Sprintf("A%d", i+1), &row); err != nil {
					t.Fatal(err)
				}
			}
			if err := roster.SaveAs(filepath.Join(folder, "ds.xlsx")); err != nil {
				t.Fatal(err)
			}
			_, out := outside.InProcess(folder, "score", "2026-07", "phieu", "-r", "ds.xlsx", "-c", id, "-f", "json")
			var result struct {
				Cells []struct {
					Meetings []struct {
						Status string
						Total  float64
					}
				}
				Problems []struct{ Severity, Code, Cell, Message string }
			}
			if err := json.Unmarshal([]byte(out), &result); err != nil {
				t.Fatalf("%v\n%s", err, out)
			}
			meeting := result.Cells[0].Meetings[0]
			if want := float64(set.FullMarks()) / float64(criteria.Point); meeting.Status != "scored" || meeting.Total != want {
				t.Errorf("%s %v, want scored %v; %+v", meeting.Status, meeting.Total, want, result.Problems)
			}
		})
	}
}

// fillPrinted types full marks beside each criterion of the printed form, and takes
// off what only our own forms have: the codes and the sheet of settings.
func fillPrinted(t *testing.T, folder string, set *criteria.Set) {
	t.Helper()
	book, err := excelize.OpenFile(filepath.Join(folder, "bieu.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	defer book.Close()
	sheets := book.GetSheetList()
	sheet := sheets[0]
	rows, err := book.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	leaves := map[string]criteria.Points{}
	for _, leaf := range set.Leaves() {
		if leaf.Group.Block == criteria.Scored {
			leaves[leaf.ID] = leaf.Max
		}
	}
	code, self, filled := -1, -1, 0
	put := func(col, row int, value any) {
		name, err := excelize.CoordinatesToCellName(col+1, row+1)
		if err == nil {
			err = book.SetCellValue(sheet, name, value)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	for r, row := range rows {
		for c, text := range row {
			switch text {
			case "Mã":
				code = c
			case "Điểm tự chấm":
				self = c
			}
		}
		if code >= 0 && len(row) > code {
			if points, isLeaf := leaves[row[code]]; isLeaf {
				put(self, r, float64(points)/float64(criteria.Point))
				filled++
			}
		}
	}
	if filled != len(leaves) {
		t.Fatalf("%d criteria filled, the set has %d", filled, len(leaves))
	}
	for r := range rows {
		for c := code; c < code+4; c++ {
			put(c, r, nil)
		}
	}
	put(0, 1, "CHI BỘ THÔN ĐÔNG")
	for r, row := range rows {
		if len(row) > 0 && row[0] == "Kỳ sinh hoạt tháng …… năm ………" {
			put(0, r, "Kỳ sinh hoạt tháng 7 năm 2026")
		}
	}
	for _, other := range sheets[1:] {
		if err := book.DeleteSheet(other); err != nil {
			t.Fatal(err)
		}
	}
	if err := book.SaveAs(filepath.Join(folder, "phieu", "CB01.xlsx")); err != nil {
		t.Fatal(err)
	}
}
