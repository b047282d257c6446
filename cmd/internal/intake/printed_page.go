package intake

import (
	"chibo/cmd/internal/names"
	"chibo/cmd/internal/workbook"
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
func workbookPages(name string, w workbook.Document) (pages []*printedPage, settings *printedPage, err error) {
	sheets := w.Sheets()
	if len(sheets) > workbook.MaxSheets {
		return nil, nil, &ProblemError{diag.New(diag.TooLarge, "sheets", diag.Pos{File: name}, "max", workbook.MaxSheets)}
	}
	for _, sheet := range sheets {
		cells, problem, ok := w.Read(sheet)
		if !ok {
			return nil, nil, &ProblemError{problem}
		}
		g := newGrid(cells)
		g.rows = g.rows[:min(len(g.rows), maxFormRows)]
		if criteria.Key(sheet) == criteria.Key(names.Settings) {
			settings = &printedPage{grid: withPercents(g)}
			continue
		}
		pages = append(pages, &printedPage{grid: g, bold: func(row, col int) bool { return g.Is(row, col, workbook.Bold) }})
	}
	return pages, settings, nil
}

// withPercents writes shares as they are shown: a typed 90% is stored as 0.9.
func withPercents(g *grid) *grid {
	rows := make([][]string, len(g.rows))
	for row := range g.rows {
		for col := range g.width(row) {
			text := g.raw(row, col)
			value, err := criteria.ParsePoints(g.text(row, col))
			if err == nil && col < formColumns && g.Is(row, col, workbook.Percent) {
				text = (value * 100).Decimal() + "%"
			}
			rows[row] = append(rows[row], text)
		}
	}
	return newGrid(workbook.GridOf(g.file, g.sheet, rows, workbook.NewScratch()))
}
