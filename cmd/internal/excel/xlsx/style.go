package xlsx

import (
	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/styles"
)

// A Style is how a cell looks; equal ones are one style of the workbook.
type Style struct {
	Bold, Italic, Underline bool
	Size                    float64 // 0: as in tables
	Align                   string  // "left", "center", "right"
	top                     bool    // text at the top of the cell, not in the middle
	Border                  bool
	Fill                    string
	Format                  string // of numbers and dates
	Single                  bool   // no wrapping
	Leads                   bool   // to another place: blue and underlined
}

// The sizes of a party document: text, headings, tables.
const (
	TextSize  = 13
	HeadSize  = 14
	TableSize = 12
)

// Number formats. A dot in a format is the separator of the reader's own
// Windows, a comma in Vietnamese.
const (
	PointsFormat  = "General" // "0.###" leaves the separator behind a whole number in Excel
	MeanFormat    = "0.00"
	BesideFormat  = `"("General")"` // of a total that is not part of the score
	ChangeFormat  = "+General;-General;0"
	PercentFormat = "0.0%"
	dateFormat    = "dd/mm/yyyy"
)

// The colours of letters, fills and bars.
const (
	InkColor  = "000000"
	headFill  = "EDEDED"
	GroupFill = "F5F5F5"
	LowFill   = "FCE4D6"
	BarFill   = "8EA9C8"
)

// GradeFill goes from green of the best grade to red of the last one, pale
// enough to be printed; the word is always there.
func GradeFill(grade, count int) string {
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
func (b *Book) id(s Style) int {
	if id, found := b.styles[s]; found {
		return id
	}
	id, err := b.File.NewStyle(s.excelize())
	b.Do(err)
	b.styles[s] = id
	return id
}

func (s Style) excelize() *excelize.Style {
	if s.Size == 0 {
		s.Size = TableSize
	}
	vertical := "center"
	if s.top {
		vertical = "top"
	}
	out := &excelize.Style{
		// The colour is named: LibreOffice gives one of its own to what has none, as to links.
		Font:      &excelize.Font{Family: styles.Font, Size: s.Size, Bold: s.Bold, Italic: s.Italic, Color: InkColor},
		Alignment: &excelize.Alignment{Horizontal: s.Align, Vertical: vertical, WrapText: !s.Single},
	}
	if s.Leads {
		out.Font.Color, s.Underline = "1F4E79", true
	}
	if s.Underline {
		out.Font.Underline = "single"
	}
	if s.Fill != "" {
		out.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{s.Fill}}
	}
	if s.Format != "" {
		out.CustomNumFmt = &s.Format
	}
	if s.Border {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			out.Border = append(out.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	return out
}

// The styles of tables.
func HeadStyle() Style { return Style{Bold: true, Align: "center", Border: true, Fill: headFill} }

// TextStyle is that of texts in a table.
func TextStyle() Style { return Style{Align: "left", Border: true} }

// MidStyle is that of words and counts in a table.
func MidStyle() Style { return Style{Align: "center", Border: true} }

// NumberStyle is that of points in a table.
func NumberStyle() Style {
	return Style{Align: "center", Border: true, Format: PointsFormat}
}

// GroupStyle is that of a row over others.
func GroupStyle() Style { return Style{Bold: true, Align: "left", Border: true, Fill: GroupFill} }
