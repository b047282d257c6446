package reading

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"chibo/cmd/internal/dev/books"
	"chibo/cmd/internal/reading/heads"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/scoring"
	"chibo/scoring/lookup"
)

// TestEachNumberIsLoudInWorkbooks holds the law over every worksheet of the workspace of the
// README, and of the cases and samples beside the repository where they are at hand.
func TestEachNumberIsLoudInWorkbooks(t *testing.T) {
	if testing.Short() {
		t.Skip("every blank cell of some hundred workbooks is tried")
	}
	beside := "../../../../shared"
	if _, err := os.Stat(beside); err != nil {
		t.Logf("no cases and samples at %s", beside)
	}
	var folders []string
	for _, pattern := range []string{"../../../testdata/*/phieu", beside + "/samples/*/phieu", beside + "/cases/reading/*/phieu", beside + "/cases/packages/cases"} {
		found, err := filepath.Glob(pattern)
		books.Must(t, err)
		folders = append(folders, found...)
	}
	sheets := 0
	for _, folder := range folders {
		r := readerBeside(t, filepath.Dir(folder))
		for _, file := range books.WorkbooksBelow(t, folder) {
			for _, rows := range rowsOfWorkbook(t, file) {
				sheets++
				checkEachBlank(t, r, file, rows)
			}
		}
	}
	if sheets < 50 {
		t.Errorf("only %d worksheets", sheets)
	}
}

// checkEachBlank tries every blank cell of a worksheet that was read, and one column beyond.
func checkEachBlank(t *testing.T, r *reader, name string, rows [][]string) {
	t.Helper()
	if reading := r.readSheet(lawGrid(r, rows)); len(reading.sheets) == 0 || reading.isFaulty() {
		return
	}
	s := newLoudSheet(r, name, rows)
	for row := range rows {
		for col := range 30 {
			s.check(t, row, col, "3,25")
		}
	}
}

// readerBeside is a reader by the roster and criteria of a folder, and the longest period.
func readerBeside(t *testing.T, folder string) *reader {
	t.Helper()
	set, problems := criteria.Parse("tieu-chi.yaml", must2(os.ReadFile(filepath.Join(folder, "tieu-chi.yaml"))))
	if set == nil {
		t.Fatal(problems)
	}
	period, err := scoring.ParsePeriod("2026")
	books.Must(t, err)
	roster := &scoring.Roster{}
	for _, rows := range rowsOfWorkbook(t, filepath.Join(folder, "danh-sach-chi-bo.xlsx")) {
		name, committee := -1, -1
		for _, row := range rows {
			if slices.Contains(row, "Tên chi bộ") {
				name, committee = slices.Index(row, "Tên chi bộ"), slices.Index(row, "Đảng bộ")
			} else if name >= 0 && name < len(row) && row[name] != "" {
				roster.Cells = append(roster.Cells, scoring.PartyCell{ID: row[name], Name: row[name]})
				if committee >= 0 && committee < len(row) {
					roster.Cells[len(roster.Cells)-1].Committee = row[committee]
				}
			}
		}
	}
	if len(roster.Cells) == 0 {
		t.Fatal("no cells in the roster of ", folder)
	}
	return newReader(lookup.NewIndex(roster), roster, []*criteria.Set{set}, period, nil)
}

// rowsOfWorkbook are the texts of each worksheet of a workbook; none where it cannot be read.
func rowsOfWorkbook(t *testing.T, file string) (sheets [][][]string) {
	t.Helper()
	scratch := workbook.NewScratch()
	data, err := os.ReadFile(file)
	books.Must(t, err)
	doc, err := workbook.NewLoader(workbook.Access{}).Open(file, data, scratch)
	if err != nil {
		return nil
	}
	defer doc.Close()
	for _, name := range doc.Sheets() {
		scratch.Reuse()
		read, err := doc.Read(name)
		if err != nil {
			continue
		}
		g := heads.NewGrid(read)
		var rows [][]string
		for row := range g.Rows {
			var texts []string
			for col := range g.Width(row) {
				texts = append(texts, strings.Join(strings.Fields(g.Text(row, col)), " "))
			}
			rows = append(rows, texts)
		}
		sheets = append(sheets, rows)
	}
	return sheets
}
