package excel

import (
	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/styles"
)

// A style is how a cell looks; equal ones are one style of the workbook.
type style struct {
	bold, italic, underline bool
	size                    float64 // 0: as in tables
	align                   string  // "left", "center", "right"
	top                     bool    // text at the top of the cell, not in the middle
	border                  bool
	fill                    string
	format                  string // of numbers and dates
	single                  bool   // no wrapping
	leads                   bool   // to another place: blue and underlined
}

// The sizes of a party document: text, headings, tables.
const (
	textSize  = 13
	headSize  = 14
	tableSize = 12
)

// Number formats. A dot in a format is the separator of the reader's own
// Windows, a comma in Vietnamese.
const (
	pointsFormat  = "General" // "0.###" leaves the separator behind a whole number in Excel
	meanFormat    = "0.00"
	besideFormat  = `"("General")"` // of a total that is not part of the score
	changeFormat  = "+General;-General;0"
	percentFormat = "0.0%"
	dateFormat    = "dd/mm/yyyy"
)

const (
	inkColor  = "000000"
	headFill  = "EDEDED"
	groupFill = "F5F5F5"
	lowFill   = "FCE4D6"
	barFill   = "8EA9C8"
)

// gradeFill goes from green of the best grade to red of the last one, pale
// enough to be printed; the word is always there.
func gradeFill(grade, count int) string {
	switch {
	case grade < 0:
		return ""
	case grade == 0:
		return "E2EFDA"
	case grade == count-1:
		return "F8CBAD"
	case grade == 1:
		return "DDEBF7"
	default:
		return "FFF2CC"
	}
}

// id returns the workbook's number of a style.
func (b *book) id(s style) int {
	if id, found := b.styles[s]; found {
		return id
	}
	id, err := b.file.NewStyle(s.excelize())
	b.do(err)
	b.styles[s] = id
	return id
}

func (s style) excelize() *excelize.Style {
	if s.size == 0 {
		s.size = tableSize
	}
	vertical := "center"
	if s.top {
		vertical = "top"
	}
	out := &excelize.Style{
		// The colour is named: LibreOffice gives one of its own to what has none, as to links.
		Font:      &excelize.Font{Family: styles.Font, Size: s.size, Bold: s.bold, Italic: s.italic, Color: inkColor},
		Alignment: &excelize.Alignment{Horizontal: s.align, Vertical: vertical, WrapText: !s.single},
	}
	if s.leads {
		out.Font.Color, s.underline = "1F4E79", true
	}
	if s.underline {
		out.Font.Underline = "single"
	}
	if s.fill != "" {
		out.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{s.fill}}
	}
	if s.format != "" {
		out.CustomNumFmt = &s.format
	}
	if s.border {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			out.Border = append(out.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	return out
}

// The styles of tables.
func headStyle() style { return style{bold: true, align: "center", border: true, fill: headFill} }

func textStyle() style { return style{align: "left", border: true} }

func midStyle() style { return style{align: "center", border: true} }

func numberStyle() style {
	return style{align: "center", border: true, format: pointsFormat}
}

func groupStyle() style { return style{bold: true, align: "left", border: true, fill: groupFill} }
