package e2e

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// typeOver saves a workbook as a program other than ours does, each change
// "SHEET!CELL=VALUE" typed over what was there.
func typeOver(file string, changes []string) error {
	f, err := excelize.OpenFile(file)
	if err != nil {
		return err
	}
	defer f.Close()
	for _, change := range changes {
		place, value, ok := strings.Cut(change, "=")
		sheet, cell, whole := strings.Cut(place, "!")
		if !ok || !whole {
			return fmt.Errorf("%s: want SHEET!CELL=VALUE", change)
		}
		if err := f.SetCellFormula(sheet, cell, ""); err != nil {
			return err
		}
		var typed any = value
		if number, err := strconv.ParseFloat(value, 64); err == nil {
			typed = number
		}
		if err := f.SetCellValue(sheet, cell, typed); err != nil {
			return err
		}
	}
	return f.Save()
}
