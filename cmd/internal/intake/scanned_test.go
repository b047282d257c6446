package intake

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// percentages is a workbook with numbers shown as percentages, by Excel's own
// formats and one of its own, and a conditional one, which shows none.
func percentages(t *testing.T) string {
	t.Helper()
	f := excelize.NewFile()
	own, plain := "0.0\\%;[Red]0%", "0.00"
	for i, style := range []excelize.Style{{NumFmt: 9}, {NumFmt: 10}, {CustomNumFmt: &own}, {CustomNumFmt: &plain}, {NumFmt: 2}} {
		id, err := f.NewStyle(&style)
		must(t, err)
		must(t, f.SetCellStyle("Sheet1", address(1, i), address(3, i), id))
		must(t, f.SetCellValue("Sheet1", address(1, i), 0.5))
	}
	_, err := f.NewConditionalStyle(&excelize.Style{CustomNumFmt: &own})
	must(t, err)
	must(t, f.SetCellValue("Sheet1", "A1", 1))
	must(t, f.MergeCell("Sheet1", "B3", "D4"))
	name := filepath.Join(t.TempDir(), "percentages.xlsx")
	must(t, f.SaveAs(name))
	return name
}

// TestScannedKinds holds what the scanner tells of cells beyond their text
// equal to what excelize tells, over every workbook that this project ships and
// the folder that CHIBO_WORKBOOKS names.
func TestScannedKinds(t *testing.T) {
	asked, percents, merged := 0, 0, 0
	for _, file := range append(workbooksBelow(t, "../../../testdata", os.Getenv("CHIBO_WORKBOOKS")), percentages(t)) {
		data, err := os.ReadFile(file)
		must(t, err)
		files := newLoader(Options{})
		files.reference = false
		doc, _, ok := files.open(file, data, newScratch())
		fast, isScanned := doc.(*scanned)
		if !ok || !isScanned {
			continue
		}
		slow, problem, ok := openBook(file, data)
		if !ok {
			t.Fatal(problem)
		}
		for _, sheet := range fast.sheets() {
			g, _, ok := fast.read(file, sheet)
			if !ok || fast.rows[sheet] == nil {
				continue
			}
			if fast.kindsOf(sheet) == nil {
				t.Errorf("%s, %s: the scanner does not tell", file, sheet)
			}
			for row := range g.rows {
				for col := range g.width(row) + 1 {
					asked++
					got, want := fast.isPercent(sheet, row, col), slow.isPercent(sheet, row, col)
					top, left, in := fast.mergedFrom(sheet, row, col)
					wantTop, wantLeft, wantIn := slow.mergedFrom(sheet, row, col)
					if got != want || top != wantTop || left != wantLeft || in != wantIn {
						t.Errorf("%s, %s!%s: percent %v, want %v; merged %v, want %v", file, sheet, address(row, col), got, want, in, wantIn)
					}
					if got {
						percents++
					}
					if in {
						merged++
					}
				}
			}
		}
		fast.close()
		slow.close()
	}
	if asked < 1000 || percents == 0 || merged == 0 {
		t.Errorf("%d cells, %d of them percentages, %d merged: too few", asked, percents, merged)
	}
}

func workbooksBelow(t *testing.T, roots ...string) (files []string) {
	t.Helper()
	for _, root := range roots {
		if root == "" {
			continue
		}
		must(t, filepath.WalkDir(root, func(p string, entry fs.DirEntry, err error) error {
			if err == nil && !entry.IsDir() && strings.EqualFold(filepath.Ext(p), ".xlsx") && !strings.HasPrefix(entry.Name(), "~$") {
				files = append(files, p)
			}
			return err
		}))
	}
	return files
}
