package world

import (
	"crypto/sha256"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"chibo/criteria"
	"chibo/criteria/diag"
	"chibo/scoring"
	"chibo/scoring/naming"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"
)

func everyLayout() []scoring.Layout {
	return []scoring.Layout{scoring.FormLayout, scoring.TableLayout, scoring.TotalsLayout}
}

func write(t testing.TB, options Options) (dir string, expected Expected) {
	t.Helper()
	dir = t.TempDir()
	expected, err := Write(dir, options)
	if err != nil {
		t.Fatal(err)
	}
	return dir, expected
}

// contents returns every cell of every workbook, keyed by file and sheet.
func contents(t testing.TB, dir string) map[string][][]string {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(dir, "*", "*.xlsx"))
	if err != nil {
		t.Fatal(err)
	}
	sheets := map[string][][]string{}
	for _, path := range append(paths, filepath.Join(dir, RosterFile)) {
		f, err := excelize.OpenFile(path)
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		for _, name := range f.GetSheetList() {
			rows, err := f.GetRows(name, excelize.Options{RawCellValue: true})
			if err != nil {
				t.Fatal(err)
			}
			sheets[filepath.Base(path)+"!"+name] = rows
		}
		if err := f.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return sheets
}

func TestFolderHoldsWhatWasAskedFor(t *testing.T) {
	dir, expected := write(t, Options{Seed: 1, Cells: 12, Layouts: everyLayout(), Criteria: AnPhu})
	sheets := contents(t, dir)
	// Four cells in forms of three months, and a list of each kind a month.
	if got, want := len(sheets), 1+4*3+3+3; got != want {
		t.Errorf("%d worksheets, want %d: %v", got, want, slices.Sorted(maps.Keys(sheets)))
	}
	if len(expected.Cells) != 12 || len(expected.Cells[0].Meetings) != 3 || len(expected.Problems) != 0 {
		t.Errorf("expected %d cells, %v, %v", len(expected.Cells), expected.Cells[0].Meetings, expected.Problems)
	}
	if form := sheets["CB00001.xlsx!Tháng 8"]; len(form) < 28+7 {
		t.Errorf("the form has %d rows", len(form))
	}
}

func TestCriteriaAreSound(t *testing.T) {
	for _, which := range []Criteria{Short, AnPhu, Province} {
		set, problems := criteria.Parse(CriteriaFile, []byte(rubricOf(which).yaml()))
		if set == nil || len(problems) > 0 {
			t.Fatalf("%d: %v", which, problems)
		}
		if set.FullMarks() != 100*criteria.Point || len(set.Leaves()) != len(rubricOf(which).lines()) {
			t.Errorf("%d: %v full marks, %d criteria", which, set.FullMarks(), len(set.Leaves()))
		}
	}
}

func TestSameSeedSameFolder(t *testing.T) {
	options := Options{Seed: 7, Cells: 9, Layouts: everyLayout(), Faults: map[diag.Code]int{diag.MissingMark: 1, diag.ConflictingSheets: 1}}
	first, expected := write(t, options)
	second, again := write(t, options)
	if diff := cmp.Diff(contents(t, first), contents(t, second)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(expected, again); diff != "" {
		t.Error(diff)
	}
	options.Seed++
	if _, other := write(t, options); cmp.Equal(expected, other) {
		t.Error("another seed, the same world")
	}
}

// A dressed folder is the same to the byte, whoever makes it and when, so that
// what was measured over it can be measured again.
func TestSameSeedSameBytes(t *testing.T) {
	options := Options{Seed: 1, Cells: 6, Criteria: Province, Dressed: true}
	first, _ := write(t, options)
	second, _ := write(t, options)
	if diff := cmp.Diff(sums(t, first), sums(t, second)); diff != "" {
		t.Error(diff)
	}
}

// sums returns a checksum of every file of a folder.
func sums(t *testing.T, dir string) map[string][sha256.Size]byte {
	t.Helper()
	sums := map[string][sha256.Size]byte{}
	err := fs.WalkDir(os.DirFS(dir), ".", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		data, err := os.ReadFile(filepath.Join(dir, path))
		sums[path] = sha256.Sum256(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return sums
}

func TestSmallerWorldBeginsTheLargerOne(t *testing.T) {
	_, small := write(t, Options{Seed: 3, Cells: 4})
	_, large := write(t, Options{Seed: 3, Cells: 8})
	if diff := cmp.Diff(small.Cells, large.Cells[:4]); diff != "" {
		t.Error(diff)
	}
}

// The totals and marks written are held against the answer, read back cell by
// cell: in an unspoilt form both columns add up to what stands below them, and
// the last one that is filled is the expected total.
func TestFormsAddUpToTheExpected(t *testing.T) {
	for _, which := range []Criteria{Short, AnPhu, Province} {
		dir, expected := write(t, Options{Seed: 11, Cells: 6, Criteria: which})
		sheets := contents(t, dir)
		for _, cell := range expected.Cells {
			for _, m := range cell.Meetings {
				rows := sheets[cell.ID+".xlsx!"+meeting{month: m.Month}.sheetName()]
				if got := statedTotal(t, rows, rubricOf(which)); got != m.Total.Value {
					t.Errorf("%s %s: the sheet says %s, expected %s", cell.ID, m.Month, got, m.Total.Value)
				}
			}
		}
	}
}

// statedTotal checks the columns D and E of a form and returns the total of
// the one that grades.
func statedTotal(t *testing.T, rows [][]string, r rubric) (official criteria.Points) {
	t.Helper()
	var sums [2]criteria.Points
	for _, row := range rows {
		for i := range sums {
			if len(row) < 4+i {
				continue
			}
			points, err := criteria.ParsePoints(row[3+i])
			switch {
			case err != nil:
			case row[0] == "TỔNG ĐIỂM" && points != sums[i]:
				t.Errorf("column %d adds up to %s, stated %s", i, sums[i], points)
			case row[0] == "TỔNG ĐIỂM":
				official = points
			case slices.ContainsFunc(r.lines(), func(l line) bool { return l.title == row[1] }):
				sums[i] += points
			}
		}
	}
	return official
}

func TestMean(t *testing.T) {
	for _, c := range []struct {
		totals []criteria.Points
		want   criteria.Points
	}{
		{[]criteria.Points{90000, 90000, 90000}, 90000},
		{[]criteria.Points{90000, 90000, 89985}, 90000},
		{[]criteria.Points{90000, 90000, 89984}, 89990},
		{[]criteria.Points{0, 0, 1000}, 330},
		{[]criteria.Points{0, 1000, 1000}, 670},
	} {
		if got := mean(c.totals); got != c.want {
			t.Errorf("mean of %v: %s, want %s", c.totals, got, c.want)
		}
	}
}

func TestFaults(t *testing.T) {
	faults := map[diag.Code]int{}
	for _, code := range FaultCodes() {
		if code != diag.BadStep && code != diag.BadTier { // no rubric has steps and tiers
			faults[code] = 2
		}
	}
	dir, expected := write(t, Options{Seed: 5, Cells: 40, Faults: faults})
	got := map[diag.Code]int{}
	for _, p := range expected.Problems {
		got[p.Code]++
		checkPlace(t, dir, p)
	}
	if diff := cmp.Diff(faults, got); diff != "" {
		t.Error(diff)
	}
	graded := 0
	for _, c := range expected.Cells {
		if c.Status == scoring.Graded {
			graded++
		}
	}
	if want := 40 - 2*(len(faults)-1); graded != want { // a total-mismatch is only a warning
		t.Errorf("%d cells graded, want %d", graded, want)
	}
}

// checkPlace holds the place of a problem against the file.
func checkPlace(t *testing.T, dir string, p Problem) {
	t.Helper()
	if p.Code == diag.NotAWorkbook || p.Pos.Cell == "" {
		return
	}
	f, err := excelize.OpenFile(filepath.Join(dir, filepath.FromSlash(p.Pos.File)))
	if err != nil {
		t.Fatal(err)
	}
	value, err := f.GetCellValue(p.Pos.Sheet, p.Pos.Cell)
	if err != nil {
		t.Fatal(err)
	}
	switch empty := value == ""; p.Code {
	case diag.MissingMark, diag.UncomputedFormula:
		if !empty {
			t.Errorf("%v: holds %q", p, value)
		}
	default:
		if empty {
			t.Errorf("%v: is empty", p)
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func TestStepsAndTiersAreSpoiltWhereTheyAre(t *testing.T) {
	_, stepped := write(t, Options{Cells: 3, Criteria: Short, Faults: map[diag.Code]int{diag.BadStep: 1}})
	_, tiered := write(t, Options{Cells: 3, Criteria: AnPhu, Faults: map[diag.Code]int{diag.BadTier: 1}})
	if stepped.Problems[0].Pos.Cell == "" || tiered.Problems[0].Pos.Cell == "" {
		t.Errorf("%v %v", stepped.Problems, tiered.Problems)
	}
}

func TestRefused(t *testing.T) {
	year, err := scoring.ParsePeriod("2026")
	if err != nil {
		t.Fatal(err)
	}
	for name, options := range map[string]Options{
		"no cells":        {},
		"too many months": {Cells: 1, Months: 4},
		"too many faults": {Cells: 1, Faults: map[diag.Code]int{diag.MissingMark: 2}},
		"unknown fault":   {Cells: 1, Faults: map[diag.Code]int{diag.Encrypted: 1}},
		"no such line":    {Cells: 1, Period: year, Criteria: AnPhu, Faults: map[diag.Code]int{diag.BadStep: 1}},
	} {
		if _, err := Write(t.TempDir(), options); err == nil {
			t.Errorf("%s: not refused", name)
		}
	}
}

func TestMonthsNotHandedIn(t *testing.T) {
	_, expected := write(t, Options{Cells: 2, Months: 2})
	for _, c := range expected.Cells {
		if c.Status != scoring.Incomplete || c.Score.Known || c.Meetings[2].Status != scoring.MissingMeeting {
			t.Errorf("%+v", c)
		}
	}
}

func TestNamesAreUnique(t *testing.T) {
	seen := map[string]bool{}
	for i := range 40_000 {
		name, _ := nameOf(i)
		if key := naming.NameKey(name); seen[key] || strings.Contains(name, "  ") {
			t.Fatalf("%d: %s comes twice", i, name)
		} else {
			seen[key] = true
		}
	}
	if seen[naming.NameKey(strangerName())] {
		t.Error("the stranger is a party cell")
	}
}

func TestFormsAreSmall(t *testing.T) {
	dir, _ := write(t, Options{Cells: 3, Criteria: AnPhu})
	for _, id := range []string{"CB00001", "CB00002", "CB00003"} {
		info, err := os.Stat(filepath.Join(dir, SheetsFolder, id+".xlsx"))
		if err != nil {
			t.Fatal(err)
		}
		if info.Size() > 20_000 {
			t.Errorf("%s: %d bytes", id, info.Size())
		}
	}
}

// Dressed forms weigh what a form made in Excel does, their blank cells carry a
// style, and they say what plain ones say.
func TestDressed(t *testing.T) {
	plain, expected := write(t, Options{Seed: 2, Cells: 6, Criteria: Province})
	dressed, same := write(t, Options{Seed: 2, Cells: 6, Criteria: Province, Dressed: true})
	if diff := cmp.Diff(expected, same); diff != "" {
		t.Error(diff)
	}
	before, after := contents(t, plain), contents(t, dressed)
	for _, cell := range expected.Cells {
		for _, m := range cell.Meetings {
			sheet := cell.ID + ".xlsx!" + meeting{month: m.Month}.sheetName()
			want, got := statedTotal(t, before[sheet], province()), statedTotal(t, after[sheet], province())
			if got != want || got != m.Total.Value {
				t.Errorf("%s: the dressed sheet says %s, the plain one %s, expected %s", sheet, got, want, m.Total.Value)
			}
		}
		checkDressed(t, filepath.Join(dressed, SheetsFolder, cell.ID+".xlsx"))
	}
}

func checkDressed(t *testing.T, file string) {
	t.Helper()
	info, err := os.Stat(file)
	if err != nil {
		t.Fatal(err)
	}
	if size := info.Size(); size < 13_000 || size > 17_000 {
		t.Errorf("%s: %d bytes", file, size)
	}
	f, err := excelize.OpenFile(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	sheet := f.GetSheetList()[0]
	rows, err := f.GetRows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range rows {
		if len(row) > 1 && strings.HasPrefix(row[1], "CÔNG TÁC CHUẨN BỊ") {
			blank, err := f.GetCellStyle(sheet, fmt.Sprintf("E%d", i+1))
			if err != nil || blank == 0 {
				t.Errorf("%s: the blank cell in row %d has style %d, %v", file, i+1, blank, err)
			}
		}
	}
}

// BenchmarkWrite keeps the scale runs possible: five hundred workbooks in a few
// seconds.
func BenchmarkWrite(b *testing.B) {
	for b.Loop() {
		write(b, Options{Cells: 50, Criteria: Province, Dressed: true})
	}
}
