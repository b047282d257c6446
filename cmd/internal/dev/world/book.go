package world

import (
	"cmp"
	"errors"
	"fmt"

	"github.com/xuri/excelize/v2"
)

// A grid is one worksheet laid out in memory.
type grid struct {
	name    string
	rows    [][]any
	merges  [][2]string
	looks   []look   // a row each
	look    look     // of the rows to be added
	dressed bool     // else looks, columns and letter say nothing
	columns []column // those that are dressed
	letter  letter
}

// add appends a row and returns its number.
func (g *grid) add(cells ...any) int {
	g.rows = append(g.rows, cells)
	g.looks = append(g.looks, g.look)
	return len(g.rows)
}

// addAs appends a row that looks otherwise than those added by add.
func (g *grid) addAs(as look, cells ...any) int {
	row := g.add(cells...)
	g.looks[row-1] = as
	return row
}

func (g *grid) merge(column string, row int, lastColumn string, lastRow int) {
	g.merges = append(g.merges, [2]string{fmt.Sprint(column, row), fmt.Sprint(lastColumn, lastRow)})
}

// writeBook writes the grids as one workbook.
func writeBook(path string, grids []grid) (err error) {
	f := excelize.NewFile()
	defer func() { err = cmp.Or(err, f.Close()) }()
	for i, g := range grids {
		if i == 0 {
			err = f.SetSheetName("Sheet1", g.name)
		} else {
			_, err = f.NewSheet(g.name)
		}
		if err := errors.Join(err, g.write(f)); err != nil {
			return err
		}
	}
	return f.SaveAs(path)
}

func (g *grid) write(f *excelize.File) error {
	if !g.dressed {
		if err := f.SetColWidth(g.name, "B", "B", 48); err != nil {
			return err
		}
	}
	for i, row := range g.rows {
		for j, value := range row {
			if err := setCell(f, g.name, j+1, i+1, value); err != nil {
				return err
			}
		}
	}
	for _, m := range g.merges {
		if err := f.MergeCell(g.name, m[0], m[1]); err != nil {
			return err
		}
	}
	if !g.dressed {
		return nil
	}
	return g.dress(f)
}

func setCell(f *excelize.File, sheet string, column, row int, value any) error {
	if value == nil {
		return nil
	}
	address, err := excelize.CoordinatesToCellName(column, row)
	if err != nil {
		return err
	}
	if text, ok := value.(formula); ok {
		return f.SetCellFormula(sheet, address, string(text))
	}
	return f.SetCellValue(sheet, address, value)
}
