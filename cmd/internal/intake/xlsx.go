package intake

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/xuri/excelize/v2"

	"chibo/criteria/diag"
)

// Bounds of what is read. Beyond them a file is refused as too-large; a sheet
// of the country's largest committee stays far below.
const (
	maxFileBytes = 64 << 20
	maxSheets    = 2_000
	maxRows      = 1 << 20     // Excel's own bound
	maxColumns   = headerWidth // columns kept; what lies farther out belongs to no table
	maxWideRows  = 256         // rows with cells far beyond them, which cost the library dearly
	maxCells     = 5_000_000   // places kept of all rows of a workbook
)

// A workbook is an open .xlsx or .xlsm file, read by excelize.
type workbook struct {
	file     *excelize.File
	pack     *pack
	scratch  *scratch
	closed   func()
	formulas bool // some worksheet may hold a formula
	booleans bool // some worksheet may hold TRUE or FALSE
	cells    int  // places read so far
	wide     int  // rows read so far that reach beyond the columns kept

	formCells []definedCell // of this program's forms; nil: not looked for yet
	known     map[string]*cellKinds
}

// openWorkbook opens the bytes of a workbook. The library can panic on
// malformed files: that is one file's problem, not the run's.
func openWorkbook(name string, data []byte, p *pack, s *scratch) (w *workbook, problem diag.Problem, ok bool) {
	defer func() {
		if r := recover(); r != nil {
			w, problem, ok = nil, diag.New(diag.NotAWorkbook, "broken", diag.Pos{File: name}), false
		}
	}()
	if p.sheets > maxSheetBytes {
		return nil, diag.New(diag.TooLarge, "", diag.Pos{File: name}), false
	}
	file, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{
		RawCellValue: true, UnzipSizeLimit: maxUnzippedBytes, UnzipXMLSizeLimit: maxPartBytes,
	})
	if err != nil {
		return nil, openProblem(name, err), false
	}
	streamed := p.worksheet > maxPartBytes // and not among the parts held in memory
	w = &workbook{file: file, pack: p, scratch: s, closed: func() {}, formulas: streamed, booleans: streamed, known: map[string]*cellKinds{}}
	file.Pkg.Range(func(part, content any) bool {
		if xml, isBytes := content.([]byte); isBytes && strings.HasPrefix(fmt.Sprint(part), "xl/worksheets/") {
			w.formulas = w.formulas || bytes.Contains(xml, []byte("<f")) || bytes.Contains(xml, []byte(":f"))
			w.booleans = w.booleans || bytes.Contains(xml, []byte(`t="b"`)) || bytes.Contains(xml, []byte(`t='b'`))
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
	w.closed()
}

// sheets returns the names of the worksheets, hidden ones included.
func (w *workbook) sheets() (sheets []string) {
	defer func() { _ = recover() }() // a workbook whose list cannot be read has none
	return w.file.GetSheetList()
}

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
	g = &grid{file: file, sheet: sheet, book: w, hidden: w.isHidden(sheet), hiddenRows: map[int]bool{}}
	rows, err := w.file.Rows(sheet)
	switch {
	case err != nil && strings.Contains(err.Error(), "is not a worksheet"): // a chart or macro sheet
		return g, diag.Problem{}, true
	case err != nil:
		return nil, diag.New(diag.NotAWorkbook, "broken", pos), false
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		cells, err := rows.Columns()
		switch {
		case err != nil:
			return nil, diag.New(diag.NotAWorkbook, "broken", pos), false
		case !w.take(g, cells, rows.GetRowOpts().Hidden):
			return nil, diag.New(diag.TooLarge, "", pos), false
		}
	}
	if rows.Error() != nil || !w.whole(sheet) {
		return nil, diag.New(diag.NotAWorkbook, "broken", pos), false
	}
	return g, diag.Problem{}, true
}

// take adds a row to the grid; false: the workbook is too large.
func (w *workbook) take(g *grid, cells []string, hidden bool) bool {
	if len(cells) > maxColumns {
		w.wide++
		cells = cells[:maxColumns]
	}
	w.cells += len(cells)
	if hidden && len(cells) > 0 {
		g.hiddenRows[len(g.rows)] = true
	}
	g.rows = append(g.rows, w.scratch.row(cells))
	return w.cells <= maxCells && w.wide <= maxWideRows && len(g.rows) <= maxRows
}

// isHidden reports whether a worksheet is not shown.
func (w *workbook) isHidden(sheet string) bool {
	visible, err := w.file.GetSheetVisible(sheet)
	return err == nil && !visible
}
