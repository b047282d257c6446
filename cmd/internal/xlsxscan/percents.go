package xlsxscan

import (
	"bytes"
	"strconv"
)

// Percents goes over the cells of a worksheet that was read, counted from 0,
// whose value is shown as a percentage. Few readers ask for them: the part is
// unpacked again. The error is ErrUnsure.
func (b *Book[T]) Percents(of Sheet, take func(row, col int)) error {
	styles, err := b.percentStyles()
	if err != nil {
		return err
	}
	s, err := b.part(of.part)
	if err != nil {
		return err
	}
	row, col, style := 0, 0, 0
	for {
		t, more, err := s.anyTag()
		switch {
		case err != nil || !more: // the end of the rows never came
			return ErrUnsure
		case string(t.name) == "sheetData" && (t.end || t.empty):
			return nil
		case t.end:
			continue
		}
		switch string(t.name) {
		case "row":
			row, col = row+1, 0
			if r := t.attr("r"); r != nil {
				if row, err = strconv.Atoi(string(r)); err != nil {
					return ErrUnsure
				}
			}
		case "c":
			if col, style, err = t.cellStyle(row, col); err != nil {
				return err
			}
		case "v":
			if style < len(styles) && styles[style] && col <= maxColumns {
				take(row-1, col-1)
			}
		}
	}
}

// cellStyle returns the column and style of a cell that follows another.
func (t tag) cellStyle(row, last int) (col, style int, err error) {
	col = last + 1
	if r := t.attr("r"); r != nil {
		var ok bool
		if col, ok = columnOf(r, row); !ok {
			return 0, 0, ErrUnsure
		}
	}
	if s := t.attr("s"); s != nil {
		if style, err = strconv.Atoi(string(s)); err != nil {
			return 0, 0, ErrUnsure
		}
	}
	return col, style, nil
}

const stylesPart = "xl/styles.xml" // where excelize looks for them too

// percentStyles tells of each style whether it shows a percentage.
func (b *Book[T]) percentStyles() (styles []bool, err error) {
	s, err := b.part(stylesPart)
	if err != nil {
		return nil, err
	}
	percent := map[string]bool{"9": true, "10": true} // Excel's own "0%" and "0.00%"
	within := ""
	for {
		t, more, err := s.anyTag()
		switch {
		case err != nil:
			return nil, ErrUnsure
		case !more:
			return styles, nil
		}
		switch string(t.name) {
		case "numFmts", "cellXfs", "dxfs", "cellStyleXfs":
			if within = string(t.name); t.end || t.empty {
				within = ""
			}
		case "numFmt":
			if within == "numFmts" && !t.end {
				percent[string(t.attr("numFmtId"))] = bytes.IndexByte(t.attr("formatCode"), '%') >= 0
			}
		case "xf":
			if within == "cellXfs" && !t.end {
				styles = append(styles, percent[string(t.attr("numFmtId"))])
			}
		}
	}
}
