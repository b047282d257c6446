package intake

import (
	"chibo/cmd/internal/names"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// A printedPage is a worksheet, or a table of a document with the text around it.
type printedPage struct {
	grid  *grid
	first int // row of the grid that is row 1 of its addresses
	end   int // the row below a document's table; 0: the sheet does not say
	bold  func(row, col int) bool
}

func (p *printedPage) pos(row, col int) diag.Pos {
	pos := diag.Pos{File: p.grid.file, Sheet: p.grid.sheet}
	if row >= p.first {
		pos.Cell = address(row-p.first, col)
	}
	return pos
}

func (p *printedPage) place() diag.Pos { return p.grid.place() }

const (
	maxFormRows = 2000 // far more than a score sheet has; what lies below is not read
	formColumns = 26   // where the columns of a form are looked for
)

// workbookPages reads every worksheet, the settings apart from the others.
func workbookPages(name string, w *workbook) (pages []*printedPage, settings *printedPage, err error) {
	sheets := w.sheets()
	if len(sheets) > maxSheets {
		return nil, nil, &ProblemError{diag.New(diag.TooLarge, "sheets", diag.Pos{File: name}, "max", maxSheets)}
	}
	for _, sheet := range sheets {
		g, problem, ok := w.read(name, sheet)
		if !ok {
			return nil, nil, &ProblemError{problem}
		}
		g.rows = g.rows[:min(len(g.rows), maxFormRows)]
		if criteria.Key(sheet) == criteria.Key(names.Settings) {
			w.writePercents(sheet, g)
			settings = &printedPage{grid: g}
			continue
		}
		pages = append(pages, &printedPage{grid: g, bold: w.boldCells(sheet, g)})
	}
	return pages, settings, nil
}

// boldCells tells which cells of a worksheet are bold, as their styles say.
func (w *workbook) boldCells(sheet string, g *grid) func(row, col int) bool {
	bold, styles := map[[2]int]bool{}, map[int]bool{}
	for row := range g.rows {
		for col := range min(g.width(row), formColumns) {
			if g.text(row, col) != "" {
				bold[[2]int{row, col}] = w.isBold(sheet, address(row, col), styles)
			}
		}
	}
	return func(row, col int) bool { return bold[[2]int{row, col}] }
}

func (w *workbook) isBold(sheet, cell string, styles map[int]bool) (bold bool) {
	defer func() {
		if recover() != nil { // a style that cannot be read is plain
			bold = false
		}
	}()
	id, err := w.file.GetCellStyle(sheet, cell)
	if err != nil {
		return false
	}
	weight, known := styles[id]
	if !known {
		style, err := w.file.GetStyle(id)
		weight = err == nil && style.Font != nil && style.Font.Bold
		styles[id] = weight
	}
	return weight
}

// writePercents writes shares as they are shown: a typed 90% is stored as 0.9.
func (w *workbook) writePercents(sheet string, g *grid) {
	for row := range g.rows {
		for col := range g.rows[row] {
			value, err := criteria.ParsePoints(g.text(row, col))
			if err == nil && col < formColumns && w.isPercent(sheet, row, col) {
				g.rows[row][col] = &learnt{text: (value * 100).Decimal() + "%"}
			}
		}
	}
}
