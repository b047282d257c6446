package workbook

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/workbook/xlsxscan"
)

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// openBy opens the bytes of a workbook by one reader.
func openBy(careful bool, data []byte) (Document, bool) {
	l := &Loader{memory: newMemory(maxUnzippedBytes), reference: careful}
	doc, err := l.Open("a.xlsx", data, NewScratch())
	return doc, err == nil
}

// lines tells all of a worksheet, a line a cell.
func lines(g *Grid) (list []string) {
	for row := range g.Rows {
		for col := range g.Rows[row] {
			if text, flags := g.Raw(row, col), g.Flags(row, col); text != "" || flags != 0 {
				list = append(list, fmt.Sprintf("%s %q %b", g.Pos(row, col).Cell, text, flags))
			}
		}
	}
	for _, a := range g.Merged() {
		list = append(list, fmt.Sprint("merged ", a))
	}
	for row := range len(g.Rows) {
		if g.HiddenRows[row] {
			list = append(list, fmt.Sprint("hidden row ", row+1))
		}
	}
	for _, n := range g.Notes {
		list = append(list, fmt.Sprint("note ", n))
	}
	return append(list, fmt.Sprint("hidden ", g.Hidden, ", from 1904 ", g.From1904))
}

// readAlike holds both readers equal on one workbook, cell for cell and flag for
// flag, and returns how many cells they read, and how many flags.
func readAlike(t *testing.T, name string, data []byte) (cells, flags int) {
	t.Helper()
	quick, ok := openBy(false, data)
	fast, isScanned := unwrapped(quick).(*scanned)
	if !ok || !isScanned {
		return 0, 0
	}
	slow, ok := openBy(true, data)
	if !ok {
		t.Errorf("%s: the careful reader does not open what the scanner reads", name)
		return 0, 0
	}
	if diff := cmp.Diff(slow.Sheets(), quick.Sheets()); diff != "" {
		t.Errorf("%s: worksheets (-careful +scanner):\n%s", name, diff)
	}
	if diff := cmp.Diff(slow.DefinedNames(), quick.DefinedNames(), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%s: names (-careful +scanner):\n%s", name, diff)
	}
	for _, sheet := range fast.book.Sheets() {
		if _, err := fast.book.Read(sheet); err != nil {
			continue // it would be the careful reader's
		}
		got, err := quick.Read(sheet.Name)
		if err != nil {
			continue
		}
		want, err := slow.Read(sheet.Name)
		if err != nil {
			t.Errorf("%s, %s: the careful reader refuses it: %v", name, sheet.Name, err)
			continue
		}
		if diff := cmp.Diff(lines(want), lines(got)); diff != "" {
			t.Errorf("%s, %s (-careful +scanner):\n%s", name, sheet.Name, diff)
		}
		for row := range got.Rows {
			for col := range got.Rows[row] {
				cells++
				if got.Flags(row, col) != 0 {
					flags++
				}
			}
		}
	}
	return cells, flags
}

func unwrapped(doc Document) Document {
	if b, ok := doc.(*bounded); ok {
		return b.Document
	}
	return doc
}

// styled is a workbook with every flag: numbers shown as percentages, dates and
// times, by Excel's own formats and others, letters struck through or raised, TRUE,
// error values, formulas with and without a result.
func styled(t testing.TB) []byte {
	t.Helper()
	f := excelize.NewFile()
	own, plain, day, clock := "0.0\\%;[Red]0%", "0.00", "dd/mm/yyyy", "[h]:mm"
	for i, style := range []excelize.Style{{NumFmt: 9}, {NumFmt: 10}, {CustomNumFmt: &own}, {CustomNumFmt: &plain}, {NumFmt: 2}, {NumFmt: 14},
		{CustomNumFmt: &day}, {CustomNumFmt: &clock}, {NumFmt: 22}, {Font: &excelize.Font{Strike: true}}, {Font: &excelize.Font{Bold: true}}} {
		id, err := f.NewStyle(&style)
		must(t, err)
		cell := func(row int) string { name, _ := excelize.CoordinatesToCellName(i+1, row); return name }
		must(t, f.SetCellStyle("Sheet1", cell(2), cell(5), id))
		must(t, f.SetCellValue("Sheet1", cell(2), 0.5))
		must(t, f.SetCellValue("Sheet1", cell(4), "50%"))
		must(t, f.SetCellValue("Sheet1", cell(5), true))
	}
	must(t, f.SetCellValue("Sheet1", "A1", 1))
	must(t, f.SetCellFormula("Sheet1", "B1", "1+1"))
	must(t, f.SetCellRichText("Sheet1", "C1", []excelize.RichTextRun{{Text: "1", Font: &excelize.Font{Strike: true}}, {Text: "0"}}))
	must(t, f.SetCellRichText("Sheet1", "D1", []excelize.RichTextRun{{Text: "8"}, {Text: "5", Font: &excelize.Font{VertAlign: "superscript"}}}))
	must(t, f.MergeCell("Sheet1", "B3", "D4"))
	must(t, f.MergeCell("Sheet1", "A10", "A99"))
	must(t, f.SetRowVisible("Sheet1", 4, false))
	var b bytes.Buffer
	must(t, f.Write(&b))
	return b.Bytes()
}

// TestReadersAlike holds both readers equal over every workbook that this project
// ships, over the samples beside the repository where they are at hand, and over
// the folder that CHIBO_WORKBOOKS names.
func TestReadersAlike(t *testing.T) {
	cells, flags := readAlike(t, "styled", styled(t))
	samples := "../../../../shared/samples"
	if _, err := os.Stat(samples); err != nil {
		t.Logf("no samples at %s", samples)
		samples = ""
	}
	for _, file := range workbooksBelow(t, "../../../testdata", samples, os.Getenv("CHIBO_WORKBOOKS")) {
		data, err := os.ReadFile(file)
		must(t, err)
		c, f := readAlike(t, file, data)
		cells, flags = cells+c, flags+f
	}
	if cells < 1000 || flags < 20 {
		t.Errorf("%d cells, %d flags: too few", cells, flags)
	}
}

// TestFlags: what excelize wrote as a percentage, a date and so on is flagged so.
func TestFlags(t *testing.T) {
	for _, careful := range []bool{false, true} {
		doc, ok := openBy(careful, styled(t))
		if !ok {
			t.Fatal("it does not open")
		}
		g, err := doc.Read("Sheet1")
		if err != nil {
			t.Fatal("it is not read")
		}
		for cell, want := range map[string]Flags{
			"A1": 0, "B1": Formula | Uncomputed | Typed, "C1": Struck, "D1": Script,
			"A2": Percent, "B2": Percent, "C2": Percent, "D2": 0, "E2": 0, "F2": Date, "G2": Date, "H2": Clock, "I2": Date | Clock, "J2": Struck, "K2": Bold,
			"A4": 0, "F4": 0, "J4": Struck, "A5": Boolean, "J5": Boolean | Struck,
		} {
			p, _ := xlsxscan.PlaceOf(cell)
			if got := g.Flags(p.Row, p.Col); got != want {
				t.Errorf("careful %v, %s: flags %b, want %b", careful, cell, got, want)
			}
		}
		if row, col, merged := g.MergedFrom(3, 2); !merged || row != 2 || col != 1 {
			t.Errorf("C4 is merged from %d, %d, %v", row, col, merged)
		}
		if row, _, merged := g.MergedFrom(80, 0); !merged || row != 9 {
			t.Errorf("A81 is merged from %d, %v", row, merged)
		}
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

const (
	mainSpace     = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
	relationSpace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
)

// A made workbook has one worksheet of this XML; what is empty is as usual.
type made struct {
	rows   string // in <sheetData>
	tail   string // behind it
	sheet  string // the whole part instead
	shared string // in <sst>
	styles string // in <styleSheet>
	parts  map[string]string
}

func (m made) bytes(t testing.TB) []byte {
	t.Helper()
	or := func(text, other string) string {
		if text == "" {
			return other
		}
		return text
	}
	parts := [][2]string{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`},
		{"_rels/.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + relationSpace + `/officeDocument" Target="xl/workbook.xml"/></Relationships>`},
		{"xl/workbook.xml", `<workbook xmlns="` + mainSpace + `" xmlns:r="` + relationSpace + `"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="` + relationSpace + `/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="` + relationSpace + `/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rId3" Type="` + relationSpace + `/styles" Target="styles.xml"/></Relationships>`},
		{"xl/sharedStrings.xml", `<sst xmlns="` + mainSpace + `">` + or(m.shared, `<si><t>chung</t></si>`) + `</sst>`},
		{"xl/styles.xml", `<styleSheet xmlns="` + mainSpace + `">` + or(m.styles, `<cellXfs count="1"><xf numFmtId="0" fontId="0"/></cellXfs>`) + `</styleSheet>`},
		{"xl/worksheets/sheet1.xml", or(m.sheet, `<worksheet xmlns="`+mainSpace+`"><sheetData>`+m.rows+`</sheetData>`+m.tail+`</worksheet>`)},
	}
	var b bytes.Buffer
	archive := zip.NewWriter(&b)
	for _, part := range parts {
		text, given := m.parts[part[0]]
		if given && text == "" {
			continue
		}
		if !given {
			text = `<?xml version="1.0" encoding="UTF-8"?>` + "\n" + part[1]
		}
		addPart(t, archive, part[0], text)
		delete(m.parts, part[0])
	}
	for name, text := range m.parts {
		addPart(t, archive, name, text)
	}
	must(t, archive.Close())
	return b.Bytes()
}

func addPart(t testing.TB, archive *zip.Writer, name, text string) {
	t.Helper()
	w, err := archive.Create(name)
	must(t, err)
	_, err = w.Write([]byte(text))
	must(t, err)
}
