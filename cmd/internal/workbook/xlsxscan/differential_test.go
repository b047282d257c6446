package xlsxscan

import (
	"archive/zip"
	"bytes"
	gocmp "cmp"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/xuri/excelize/v2"
)

// TestScannerReadsAsExcelizeDoes holds the two readers equal, cell for cell,
// over every workbook that this project ships, over the samples beside the
// repository, which openpyxl, LibreOffice, SheetJS and exceljs wrote, where they
// are at hand, and over the folder that CHIBO_WORKBOOKS names.
func TestScannerReadsAsExcelizeDoes(t *testing.T) {
	sure := 0
	samples := "../../../../../shared/samples"
	if _, err := os.Stat(samples); err != nil {
		t.Logf("no samples at %s", samples)
		samples = ""
	}
	for _, root := range []string{"../../../../testdata", samples, os.Getenv("CHIBO_WORKBOOKS")} {
		for _, file := range workbooksBelow(t, root) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			if scannedLikeExcelize(t, file, data) {
				sure++
			}
		}
	}
	if sure < 40 {
		t.Errorf("only %d workbooks were read by the scanner", sure)
	}
}

// TestScannerOnWhatExcelizeWrites holds both equal on a workbook with what the
// shipped ones lack: days from 1904, a hidden sheet and row, rich text, TRUE,
// a formula, entities, gaps.
func TestScannerOnWhatExcelizeWrites(t *testing.T) {
	f := excelize.NewFile()
	yes := true
	steps := []error{
		f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &yes}),
		f.SetCellValue("Sheet1", "B2", "a < b & \"c\"\nd"),
		f.SetCellBool("Sheet1", "D2", true),
		f.SetCellFormula("Sheet1", "E5", "1+1"),
		f.SetCellRichText("Sheet1", "A7", []excelize.RichTextRun{{Text: " 9"}, {Text: ",5"}}),
		f.SetCellFloat("Sheet1", "C9", 0.1+0.2, -1, 64),
		f.SetRowVisible("Sheet1", 7, false),
	}
	_, err := f.NewSheet("Ẩn & hiện")
	for _, err := range append(steps, err, f.SetSheetVisible("Ẩn & hiện", false)) {
		if err != nil {
			t.Fatal(err)
		}
	}
	var buffer bytes.Buffer
	if err := f.Write(&buffer); err != nil {
		t.Fatal(err)
	}
	if !scannedLikeExcelize(t, "made.xlsx", buffer.Bytes()) {
		t.Error("the scanner is not certain of a workbook by excelize")
	}
	book, err := Open(buffer.Bytes(), NewScratch())
	if err != nil || !book.Date1904() || !book.Sheets()[1].Hidden {
		t.Fatalf("1904 %v, sheets %v, %v", book.Date1904(), book.Sheets(), err)
	}
	rows, err := book.Read(book.Sheets()[0])
	if err != nil || !rows.Hidden[6] {
		t.Errorf("hidden rows %v, %v", rows.Hidden, err)
	}
}

// FuzzScan changes bytes of a workbook's parts: the scanner never panics, and
// what it is certain of, excelize reads the same.
func FuzzScan(f *testing.F) {
	f.Add(`<row r="1"><c r="A1" t="str"><v>x</v></c></row>`)
	f.Add(`<row><c><v>1</v></c><c t="b"><v>1</v></c></row><row r="4" hidden="1"><c r="C4"><f>1+1</f></c></row>`)
	f.Add(`<row r="2"><c r="B2" t="inlineStr"><is><t>a &amp; b</t></is></c></row>`)
	for _, c := range spellings() {
		f.Add(c.rows)
	}
	f.Fuzz(func(t *testing.T, rows string) {
		data := packed(t, rows)
		if last, sure := scannable(data); !sure || last > 10_000 { // excelize makes each row up to the last
			return
		}
		scannedLikeExcelize(t, "fuzz.xlsx", data)
	})
}

// scannable reports whether the scanner is certain of the workbook, and how many rows
// its longest worksheet has.
func scannable(data []byte) (last int, sure bool) {
	book, err := Open(data, NewScratch())
	if err != nil {
		return 0, false
	}
	for _, sheet := range book.Sheets() {
		rows, err := book.Read(sheet)
		if err != nil {
			return 0, false
		}
		last = max(last, len(rows.Cells))
	}
	return last, true
}

// TestLastCell reads the cell in the last row and column there are.
func TestLastCell(t *testing.T) {
	last, sure := scannable(packed(t, `<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>`))
	if last != 1_048_576 || !sure {
		t.Errorf("%d rows, certain: %v", last, sure)
	}
}

// packed makes a workbook of one sheet around the XML of its rows.
func packed(t *testing.T, rows string) []byte {
	t.Helper()
	return packedWith(t, rows, `<si><t>chữ dùng chung</t></si><si><t xml:space="preserve"> a </t></si><si><r><t>a</t></r><r><t>b</t></r></si>`)
}

// packedWith is packed with the XML of the shared strings.
func packedWith(t *testing.T, rows, shared string) []byte {
	t.Helper()
	var buffer bytes.Buffer
	archive := zip.NewWriter(&buffer)
	const head = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"
	for _, part := range [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + relationshipPrefix + `officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="` + mainNamespace + `" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + relationshipPrefix + `worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="` + relationshipPrefix + `sharedStrings" Target="sharedStrings.xml"/></Relationships>`},
		{"xl/sharedStrings.xml", `<sst xmlns="` + mainNamespace + `">` + shared + `</sst>`},
		{"xl/worksheets/sheet1.xml", `<worksheet xmlns="` + mainNamespace + `"><sheetData>` + rows + `</sheetData></worksheet>`},
	} {
		w, err := archive.Create(part[0])
		if err != nil {
			t.Fatal(err)
		}
		if _, err := w.Write([]byte(head + part[1])); err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return buffer.Bytes()
}

func workbooksBelow(t *testing.T, root string) (files []string) {
	if root == "" {
		return nil
	}
	err := filepath.WalkDir(root, func(p string, entry fs.DirEntry, err error) error {
		if err == nil && !entry.IsDir() && strings.EqualFold(filepath.Ext(p), ".xlsx") && !strings.HasPrefix(entry.Name(), "~$") {
			files = append(files, p)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

// scannedLikeExcelize compares the readers on one workbook and reports whether
// the scanner was certain of it. It is so whatever it sees of a part at a time.
func scannedLikeExcelize(t *testing.T, name string, data []byte) bool {
	t.Helper()
	known := NewScratch()
	sure := sameAsExcelize(t, name, data, known)
	if again := sameAsExcelize(t, name, data, known); again != sure { // its texts are known now
		t.Errorf("%s: certain: %v, the second time: %v", name, sure, again)
	}
	for _, size := range []int{1, 100, 999} {
		s := NewScratch()
		s.scanner.size = size
		if got := sameAsExcelize(t, name, data, s); got != sure {
			t.Errorf("%s: certain: %v, with a window of %d bytes: %v", name, sure, size, got)
		}
	}
	return sure
}

func sameAsExcelize(t *testing.T, name string, data []byte, scratch *Scratch) bool {
	t.Helper()
	b, err := Open(data, scratch)
	if errors.Is(err, ErrUnsure) {
		return false
	}
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{RawCellValue: true})
	if err != nil {
		t.Errorf("%s: the scanner reads what excelize refuses: %v", name, err)
		return false
	}
	defer f.Close()
	var sheets []string
	for _, s := range b.Sheets() {
		sheets = append(sheets, s.Name)
	}
	if diff := cmp.Diff(f.GetSheetList(), sheets); diff != "" {
		t.Errorf("%s: sheets (-excelize +scanner):\n%s", name, diff)
	}
	if props, err := f.GetWorkbookProps(); err != nil || b.Date1904() != (props.Date1904 != nil && *props.Date1904) {
		t.Errorf("%s: 1904: scanner %v, %v", name, b.Date1904(), err)
	}
	var defined []DefinedName
	for _, n := range f.GetDefinedName() {
		defined = append(defined, DefinedName{n.Name, n.RefersTo})
	}
	if diff := cmp.Diff(defined, b.DefinedNames(), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s: defined names (-excelize +scanner):\n%s", name, diff)
	}
	for _, s := range b.Sheets() {
		rows, err := b.Read(s)
		if errors.Is(err, ErrUnsure) {
			return false
		}
		compareEach(t, b, s, rows)
		if diff := cmp.Diff(excelizeRows(t, f, s.Name), trimmedRows(textRows(b, rows)), cmpopts.EquateEmpty()); diff != "" {
			t.Errorf("%s, %s (-excelize +scanner):\n%s", name, s.Name, diff)
		}
		if _, err := f.GetCellType(s.Name, "A1"); err != nil { // excelize gives its rows, and no more
			continue
		}
		compareKinds(t, f, s.Name, rows)
		compareMerged(t, f, s, rows)
	}
	return true
}

// compareEach holds the rows of a worksheet that come one by one against those
// that were read at once.
func compareEach(t *testing.T, b *Book, of Sheet, rows *Rows) {
	t.Helper()
	var texts [][]string
	err := b.Each(of, func(row int, cells []Text) error {
		for len(texts) < row {
			texts = append(texts, nil)
		}
		texts = append(texts, textsOf(b, cells))
		return nil
	})
	if got := errors.Is(err, ErrUnsure); got != (rows.Wide > 0) {
		t.Errorf("%s: %v, with %d wide rows", of.Name, err, rows.Wide)
	}
	if err != nil {
		return
	}
	if diff := cmp.Diff(textRows(b, rows), texts, cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s: rows (-at once +one by one):\n%s", of.Name, diff)
	}
}

// excelizeRows reads a worksheet by the reference.
func excelizeRows(t *testing.T, f *excelize.File, sheet string) [][]string {
	t.Helper()
	rows, err := f.Rows(sheet)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var all [][]string
	for rows.Next() {
		cells, err := rows.Columns()
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, cells[:min(len(cells), MaxColumns)])
	}
	return trimmedRows(all)
}

// textRows returns the texts of the cells read.
func textRows(b *Book, rows *Rows) (texts [][]string) {
	for _, cells := range rows.Cells {
		texts = append(texts, textsOf(b, cells))
	}
	return texts
}

func textsOf(b *Book, cells []Text) []string {
	row := make([]string, len(cells))
	for i, cell := range cells {
		row[i] = b.Text(cell)
	}
	return row
}

// coveredCells are those of merged areas but for the first: excelize gives them
// its formula.
func coveredCells(t *testing.T, f *excelize.File, sheet string) map[Place]bool {
	t.Helper()
	merges, err := f.GetMergeCells(sheet, true)
	if err != nil {
		t.Fatal(err)
	}
	covered := map[Place]bool{}
	for _, m := range merges {
		left, top, err1 := excelize.CellNameToCoordinates(m.GetStartAxis())
		right, bottom, err2 := excelize.CellNameToCoordinates(m.GetEndAxis())
		if err := errors.Join(err1, err2); err != nil {
			t.Fatal(err)
		}
		for row := top; row <= min(bottom, top+60); row++ {
			for col := left; col <= min(right, left+MaxColumns); col++ {
				covered[Place{row - 1, col - 1}] = row != top || col != left
			}
		}
	}
	return covered
}

// compareKinds asks excelize whether each cell is a formula or a boolean.
func compareKinds(t *testing.T, f *excelize.File, sheet string, rows *Rows) {
	t.Helper()
	covered := coveredCells(t, f, sheet)
	for row := range min(len(rows.Cells), 60) {
		for col := range len(rows.Cells[row]) {
			cell, err := excelize.CoordinatesToCellName(col+1, row+1)
			if err != nil {
				t.Fatal(err)
			}
			flags := rows.Flags(row, col)
			stored, err := f.GetCellType(sheet, cell)
			if err != nil {
				t.Fatal(err)
			}
			formula, err := f.GetCellFormula(sheet, cell)
			if err != nil {
				t.Fatal(err)
			}
			if flags&Formula == 0 && formula != "" && rows.Cells[row][col] != 0 && !covered[Place{row, col}] { // an empty formula is one to the scanner alone
				t.Errorf("%s!%s: the scanner misses the formula %q", sheet, cell, formula)
			}
			if got := flags&Boolean != 0; rows.Cells[row][col] != 0 && got != (stored == excelize.CellTypeBool) { // a blank cell is of no kind
				t.Errorf("%s!%s: boolean: scanner %v, excelize %v", sheet, cell, got, stored)
			}
		}
	}
}

// compareMerged asks excelize for the merged areas.
func compareMerged(t *testing.T, f *excelize.File, of Sheet, rows *Rows) {
	t.Helper()
	merged, err := f.GetMergeCells(of.Name)
	if err != nil {
		t.Fatal(err)
	}
	var want []Area
	for _, m := range merged {
		if area, ok := AreaOf(m.GetStartAxis() + ":" + m.GetEndAxis()); ok {
			want = append(want, area)
		}
	}
	if diff := cmp.Diff(want, rows.Merged, cmpopts.EquateEmpty(), cmpopts.SortSlices(byPlace)); diff != "" {
		t.Errorf("%s: merged areas (-excelize +scanner):\n%s", of.Name, diff)
	}
}

func byPlace(a, b Area) int {
	return gocmp.Or(gocmp.Compare(a.Top, b.Top), gocmp.Compare(a.Left, b.Left), gocmp.Compare(a.Bottom, b.Bottom), gocmp.Compare(a.Right, b.Right))
}

// trimmedRows drops what is blank at the end of rows and sheet.
func trimmedRows(rows [][]string) [][]string {
	var trimmed [][]string
	for _, row := range rows {
		for len(row) > 0 && row[len(row)-1] == "" {
			row = row[:len(row)-1]
		}
		trimmed = append(trimmed, append([]string{}, row...))
	}
	for len(trimmed) > 0 && len(trimmed[len(trimmed)-1]) == 0 {
		trimmed = trimmed[:len(trimmed)-1]
	}
	return trimmed
}
