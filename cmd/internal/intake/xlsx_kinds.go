package intake

import "strings"

// kinds returns what the XML of a worksheet says of its cells, found when it is
// first asked for.
func (w *workbook) kinds(sheet string) (kinds *cellKinds) {
	if known, found := w.known[sheet]; found {
		return known
	}
	kinds = &cellKinds{}
	defer func() {
		if recover() != nil {
			kinds = &cellKinds{}
		}
		w.known[sheet] = kinds
	}()
	part, found := w.pack.worksheetPart(sheet)
	if !found {
		return kinds
	}
	source, ok := w.pack.open(part)
	if !ok {
		return kinds
	}
	defer func() { _ = source.Close() }() // only read
	return scanKinds(source, w.percentStyles())
}

// percentStyles returns the cell styles that are shown as percentages.
func (w *workbook) percentStyles() map[int]bool {
	styles := map[int]bool{}
	if w.file.Styles == nil || w.file.Styles.CellXfs == nil {
		return styles
	}
	percent := map[int]bool{9: true, 10: true} // Excel's own "0%" and "0.00%"
	if formats := w.file.Styles.NumFmts; formats != nil {
		for _, f := range formats.NumFmt {
			percent[f.NumFmtID] = strings.Contains(f.FormatCode, "%")
		}
	}
	for i, xf := range w.file.Styles.CellXfs.Xf {
		if xf.NumFmtID != nil && percent[*xf.NumFmtID] {
			styles[i] = true
		}
	}
	return styles
}

func (w *workbook) isBoolean(sheet string, row, col int) bool {
	return w.booleans && has(w.kinds(sheet).booleans, row, col)
}

func (w *workbook) formulaWithoutValue(sheet string, row, col int) bool {
	return w.isFormula(sheet, row, col)
}

func (w *workbook) isFormula(sheet string, row, col int) bool {
	return w.formulas && has(w.kinds(sheet).formulas, row, col)
}

func (w *workbook) isPercent(sheet string, row, col int) bool {
	return has(w.kinds(sheet).percents, row, col)
}

func (w *workbook) mergedFrom(sheet string, row, col int) (firstRow, firstCol int, merged bool) {
	a, merged := w.kinds(sheet).mergedAt(row, col)
	return a.top, a.left, merged
}

func (w *workbook) date1904() (from1904 bool) {
	defer func() { _ = recover() }() // a workbook that does not say counts from 1900
	props, err := w.file.GetWorkbookProps()
	return err == nil && props.Date1904 != nil && *props.Date1904
}
