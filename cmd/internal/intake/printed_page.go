package intake

import (
	"fmt"

	"chibo/cmd/internal/names"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// A printedPage is a worksheet, or a table of a document with the text around it.
type printedPage struct {
	grid   *grid
	limit  int         // the row below which the head is not looked for
	places []pagePlace // of the rows of a document; nil: a worksheet
	bold   func(row, col int) bool
	styled func() func(row, col int) bool // gives bold once it is needed; nil: it is known
}

// A pagePlace is where a row of a document stands: in which table, counted from
// 1, and in which row of it; 0: in none.
type pagePlace struct{ table, row int }

func (p *printedPage) pos(row, col int) diag.Pos {
	pos := diag.Pos{File: p.grid.file, Sheet: p.grid.sheet}
	switch {
	case p.places == nil:
		pos.Cell = address(row, col)
	case row < len(p.places) && p.places[row].table > 0:
		pos.Sheet, pos.Cell = fmt.Sprintf(tableName, p.places[row].table), address(p.places[row].row, col)
	}
	return pos
}

// rowNumber is the number of a row as messages name it; 0: it is a paragraph.
func (p *printedPage) rowNumber(row int) int {
	switch {
	case p.places == nil:
		return row + 1
	case p.places[row].table > 0:
		return p.places[row].row + 1
	}
	return 0
}

// tableOf returns the table a row stands in; 0: a paragraph.
func (p *printedPage) tableOf(row int) int {
	if p.places == nil {
		return 1
	}
	return p.places[row].table
}

func (p *printedPage) place() diag.Pos { return p.grid.place() }

const (
	maxFormRows = 2000 // far more than a score sheet has
	formColumns = 26   // where the columns of a form are looked for
)

// workbookPages reads every worksheet, the settings apart from the others. What
// is bold is asked only of a worksheet that has a table of criteria.
func workbookPages(name string, w *bounded) (pages []*printedPage, settings *printedPage, err error) {
	var long []string
	sheets := w.sheets()
	if len(sheets) > maxSheets {
		return nil, nil, &ProblemError{diag.New(diag.TooLarge, "sheets", diag.Pos{File: name}, "max", maxSheets)}
	}
	for _, sheet := range sheets {
		g, problem, ok := w.read(name, sheet)
		if !ok {
			return nil, nil, &ProblemError{problem}
		}
		if len(g.rows) > maxFormRows && !isSettings(sheet) {
			long = append(long, sheet)
			continue
		}
		if isSettings(sheet) {
			writePercents(g)
			settings = &printedPage{grid: g}
			continue
		}
		pages = append(pages, &printedPage{grid: g, limit: len(g.rows), bold: plainCells, styled: func() func(row, col int) bool { return boldCells(w.document, g) }})
	}
	if len(pages) == 0 && len(long) > 0 {
		return nil, nil, &ProblemError{diag.New(diag.TooLarge, "rows", diag.Pos{File: name, Sheet: long[0]}, "max", maxFormRows)}
	}
	return pages, settings, nil
}

func isSettings(sheet string) bool { return criteria.Key(sheet) == criteria.Key(names.Settings) }

func plainCells(int, int) bool { return false }

// boldCells tells which cells of a worksheet are bold, as their styles say. Only
// the reference reader knows styles.
func boldCells(d document, g *grid) func(row, col int) bool {
	w, ok := d.(*workbook)
	if s, scanned := d.(*scanned); scanned {
		w, _, ok = s.excelize()
	}
	if !ok {
		return plainCells
	}
	bold, styles := map[[2]int]bool{}, map[int]bool{}
	for row := range g.rows {
		for col := range min(g.width(row), formColumns) {
			if g.text(row, col) != "" {
				bold[[2]int{row, col}] = w.isBold(g.sheet, address(row, col), styles)
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
func writePercents(g *grid) {
	for row := range g.rows {
		for col := range g.rows[row] {
			value, err := criteria.ParsePoints(g.text(row, col))
			if err == nil && col < formColumns && g.book.isPercent(g.sheet, row, col) {
				g.rows[row][col] = &learnt{text: (value * 100).Decimal() + "%"}
			}
		}
	}
}
