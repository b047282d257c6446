package intake

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/criteria/diag"
)

// Bounds of what is read. Beyond them a file is refused as too-large; a sheet
// of the country's largest committee stays far below.
const (
	maxFileBytes     = 64 << 20
	maxUnzippedBytes = 256 << 20
	maxPartBytes     = 64 << 20
	maxSheets        = 512
	maxColumns       = headerWidth // columns kept; what lies farther out belongs to no table
	maxWideRows      = 256         // rows with cells far beyond them, which cost the library dearly
	maxCells         = 5_000_000   // places kept of all rows of a workbook
)

// A workbook is an open .xlsx or .xlsm file, read by excelize.
type workbook struct {
	file     *excelize.File
	formulas bool // some worksheet holds a formula
	booleans bool // some worksheet holds TRUE or FALSE
	cells    int  // places read so far
	wide     int  // rows read so far that reach beyond the columns kept
}

// openWorkbook opens the bytes of a workbook. The library can panic on
// malformed files: that is one file's problem, not the run's.
func openWorkbook(name string, data []byte) (w *workbook, problem diag.Problem, ok bool) {
	defer func() {
		if r := recover(); r != nil {
			w, problem, ok = nil, diag.New(diag.NotAWorkbook, "broken", diag.Pos{File: name}), false
		}
	}()
	file, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: maxUnzippedBytes, UnzipXMLSizeLimit: maxPartBytes,
	})
	if err != nil {
		return nil, openProblem(name, err), false
	}
	w = &workbook{file: file}
	file.Pkg.Range(func(part, content any) bool {
		if xml, isBytes := content.([]byte); isBytes && strings.HasPrefix(fmt.Sprint(part), "xl/worksheets/") {
			w.formulas = w.formulas || bytes.Contains(xml, []byte("<f")) || len(xml) == 0
			w.booleans = w.booleans || bytes.Contains(xml, []byte(`t="b"`)) || len(xml) == 0
		}
		return true
	})
	return w, diag.Problem{}, true
}

// openProblem tells why a ZIP archive did not open as a workbook.
func openProblem(name string, err error) diag.Problem {
	pos := diag.Pos{File: name}
	if strings.Contains(err.Error(), "unzip size exceeds") {
		return diag.New(diag.TooLarge, "", pos)
	}
	return diag.New(diag.NotAWorkbook, "broken", pos)
}

func (w *workbook) close() {
	// Nothing was written; a temporary file that stays is the system's to clear.
	_ = w.file.Close()
}

// sheets returns the names of the worksheets, hidden ones included.
func (w *workbook) sheets() []string { return w.file.GetSheetList() }

// definedNames returns the names the workbook defines.
func (w *workbook) definedNames() (names []string) {
	defer func() { _ = recover() }() // a workbook without names is read all the same
	for _, n := range w.file.GetDefinedName() {
		names = append(names, n.Name)
	}
	return names
}

// read returns the cells of a worksheet.
func (w *workbook) read(file, sheet string) (g *grid, problem diag.Problem, ok bool) {
	pos := diag.Pos{File: file, Sheet: sheet}
	defer func() {
		if r := recover(); r != nil {
			g, problem, ok = nil, diag.New(diag.NotAWorkbook, "broken", pos), false
		}
	}()
	rows, err := w.file.Rows(sheet)
	if err != nil {
		if strings.Contains(err.Error(), "is not a worksheet") { // a chart or macro sheet
			return &grid{file: file, sheet: sheet, book: w}, diag.Problem{}, true
		}
		return nil, diag.New(diag.NotAWorkbook, "broken", pos), false
	}
	defer func() { _ = rows.Close() }()
	g = &grid{file: file, sheet: sheet, book: w}
	for rows.Next() {
		cells, err := rows.Columns()
		if err != nil {
			return nil, diag.New(diag.NotAWorkbook, "broken", pos), false
		}
		if len(cells) > maxColumns {
			w.wide++
			cells = slices.Clone(cells[:maxColumns])
		}
		w.cells += len(cells)
		if w.cells > maxCells || w.wide > maxWideRows {
			return nil, diag.New(diag.TooLarge, "", pos), false
		}
		g.rows = append(g.rows, withoutInvisible(cells))
	}
	if rows.Error() != nil {
		return nil, diag.New(diag.NotAWorkbook, "broken", pos), false
	}
	return g, diag.Problem{}, true
}

// withoutInvisible takes zero-width characters out of a row's texts. The soft
// hyphen stays: it is a letter of TCVN3.
func withoutInvisible(cells []string) []string {
	const invisible = "\u200b\u200c\u200d\ufeff\u2060"
	for i, text := range cells {
		if strings.ContainsAny(text, invisible) {
			cells[i] = strings.NewReplacer("\u200b", "", "\u200c", "", "\u200d", "", "\ufeff", "", "\u2060", "").Replace(text)
		}
	}
	return cells
}

// isBoolean tells TRUE and FALSE from the numbers 1 and 0, as which they are
// stored.
func (w *workbook) isBoolean(sheet, cell string) (boolean bool) {
	if !w.booleans {
		return false
	}
	defer func() {
		if recover() != nil {
			boolean = false
		}
	}()
	kind, err := w.file.GetCellType(sheet, cell)
	return err == nil && kind == excelize.CellTypeBool
}

func (w *workbook) formulaWithoutValue(sheet, cell string) bool { return w.isFormula(sheet, cell) }

func (w *workbook) isFormula(sheet, cell string) (formula bool) {
	if !w.formulas {
		return false
	}
	defer func() {
		if recover() != nil {
			formula = false
		}
	}()
	text, err := w.file.GetCellFormula(sheet, cell)
	if err == nil && text != "" {
		return true
	}
	kind, err := w.file.GetCellType(sheet, cell)
	return err == nil && kind == excelize.CellTypeFormula
}

func (w *workbook) isPercent(sheet, cell string) (percent bool) {
	defer func() {
		if recover() != nil {
			percent = false
		}
	}()
	id, err := w.file.GetCellStyle(sheet, cell)
	if err != nil {
		return false
	}
	style, err := w.file.GetStyle(id)
	if err != nil {
		return false
	}
	custom := style.CustomNumFmt != nil && strings.Contains(*style.CustomNumFmt, "%")
	return custom || style.NumFmt == 9 || style.NumFmt == 10
}

func (w *workbook) mergedFrom(sheet string, row, col int) (firstRow, firstCol int, merged bool) {
	defer func() {
		if recover() != nil {
			merged = false
		}
	}()
	areas, err := w.file.GetMergeCells(sheet, true)
	if err != nil {
		return 0, 0, false
	}
	for _, area := range areas {
		c1, r1, err1 := excelize.CellNameToCoordinates(area.GetStartAxis())
		c2, r2, err2 := excelize.CellNameToCoordinates(area.GetEndAxis())
		if err1 == nil && err2 == nil && row+1 >= r1 && row+1 <= r2 && col+1 >= c1 && col+1 <= c2 {
			return r1 - 1, c1 - 1, true
		}
	}
	return 0, 0, false
}

func (w *workbook) date1904() bool {
	props, err := w.file.GetWorkbookProps()
	return err == nil && props.Date1904 != nil && *props.Date1904
}
