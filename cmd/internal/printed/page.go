package printed

import (
	"fmt"

	"chibo/cmd/internal/names"
	"chibo/cmd/internal/workbook"
	"chibo/criteria"
	"chibo/criteria/diag"
)

// A page is a worksheet, or a table of a document with the text around it.
type page struct {
	grid   *workbook.Grid
	limit  int         // the row below which the head is not looked for
	places []pagePlace // of the rows of a document; nil: a worksheet
	bold   func(row, col int) bool
	extend func() // adds what follows a table of a document; nil: all is there
}

// A pagePlace is where a row of a document stands: in which table, counted from
// 1, and in which row of it; 0: in none.
type pagePlace struct{ table, row int }

func (p *page) pos(row, col int) diag.Pos {
	col = max(col, 0)
	pos := diag.Pos{File: p.grid.File, Sheet: p.grid.Sheet}
	switch {
	case p.places == nil:
		pos.Cell = diag.Address(row+1, col+1)
	case row < len(p.places) && p.places[row].table > 0:
		pos.Sheet, pos.Cell = fmt.Sprintf(tableName, p.places[row].table), diag.Address(p.places[row].row+1, col+1)
	}
	return pos
}

// rowNumber is the number of a row as messages name it; 0: it is a paragraph.
func (p *page) rowNumber(row int) int {
	switch {
	case p.places == nil:
		return row + 1
	case p.places[row].table > 0:
		return p.places[row].row + 1
	}
	return 0
}

// tableOf returns the table a row stands in; 0: a paragraph.
func (p *page) tableOf(row int) int {
	if p.places == nil {
		return 1
	}
	return p.places[row].table
}

func (p *page) place() diag.Pos { return diag.Pos{File: p.grid.File, Sheet: p.grid.Sheet} }

const (
	maxFormRows  = 2000    // far more than a score sheet has
	maxFormBytes = 1 << 20 // of its texts: what a book has
	formColumns  = 26      // where the columns of a form are looked for
)

// workbookPages reads every worksheet, the settings apart from the others.
func workbookPages(name string, w workbook.Document) (pages []*page, settings *page, err error) {
	var long []diag.Problem
	sheets := w.Sheets()
	if len(sheets) > workbook.MaxSheets {
		return nil, nil, diag.Fail(diag.TooLarge, "sheets", diag.Pos{File: name}, "max", workbook.MaxSheets)
	}
	for _, sheet := range sheets {
		g, err := w.Read(sheet)
		if err != nil {
			return nil, nil, err
		}
		if isSettings(sheet) {
			settings = &page{grid: withPercents(g)}
			continue
		}
		if problem, found := tooLong(g); found {
			long = append(long, problem)
			continue
		}
		pages = append(pages, &page{grid: g, limit: len(g.Rows), bold: func(row, col int) bool { return g.Is(row, col, workbook.Bold) }})
	}
	if len(pages) == 0 && len(long) > 0 {
		return nil, nil, &diag.ProblemError{Problem: long[0]}
	}
	return pages, settings, nil
}

// tooLong tells a worksheet that holds more than any form: each of its texts would
// be searched for points, grades and references.
func tooLong(g *workbook.Grid) (problem diag.Problem, found bool) {
	pos := diag.Pos{File: g.File, Sheet: g.Sheet}
	if len(g.Rows) > maxFormRows {
		return diag.New(diag.TooLarge, "rows", pos, "max", maxFormRows), true
	}
	bytes := 0
	for row := range g.Rows {
		for col := range g.Width(row) {
			if bytes += len(g.Text(row, col)); bytes > maxFormBytes {
				return diag.New(diag.TooLarge, "text", pos), true
			}
		}
	}
	return diag.Problem{}, false
}

func isSettings(sheet string) bool { return criteria.Key(sheet) == criteria.Key(names.Settings) }

// withPercents writes shares as they are shown: a typed 90% is stored as 0.9.
func withPercents(g *workbook.Grid) *workbook.Grid {
	rows := make([][]string, len(g.Rows))
	for row := range g.Rows {
		for col := range g.Width(row) {
			text := g.Raw(row, col)
			value, err := criteria.ParsePoints(g.Text(row, col))
			if err == nil && col < formColumns && g.Is(row, col, workbook.Percent) {
				text = (value * 100).Decimal() + "%"
			}
			rows[row] = append(rows[row], text)
		}
	}
	return workbook.GridOf(g.File, g.Sheet, rows, workbook.NewScratch())
}
