package world

import (
	"github.com/xuri/excelize/v2"
)

// A letter is the letter a clerk writes with.
type letter struct {
	family string
	size   float64
}

// letter returns what the style's clerk writes with.
func (s Style) letter() letter {
	switch s {
	case OneColumn:
		return letter{"Times New Roman", 13}
	case TwoColumns:
		return letter{"Times New Roman", 12}
	default:
		return letter{"Arial", 11}
	}
}

// columns returns the columns of the style's form.
func (s Style) columns() []column {
	columns := []column{{ordinal, 7}, {wording, 58}, {number, 10}, {number, 13}}
	if s != OneColumn {
		columns = append(columns, column{number, 13})
	}
	return append(columns, column{wording, 24})
}

type kind int

const (
	nothing kind = iota
	text
	integer
	fraction
	date
)

// clothes are what the style of a cell depends on.
type clothes struct {
	letter letter
	look   look
	role   role
	kind   kind
}

func (c clothes) style() *excelize.Style {
	style := excelize.Style{
		Font:      &excelize.Font{Family: c.letter.family, Size: c.letter.size, Bold: c.bold(), Italic: c.look == numbered, Color: "000000"},
		Alignment: &excelize.Alignment{Vertical: "center", Horizontal: c.horizontal(), WrapText: c.look.tabled() || c.kind == text},
	}
	if c.look.tabled() {
		for _, side := range []string{"left", "top", "right", "bottom"} {
			style.Border = append(style.Border, excelize.Border{Type: side, Style: 1, Color: "000000"})
		}
	}
	if c.look == head || c.look == groupRow {
		style.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DDEBF7"}}
	}
	c.format(&style)
	return &style
}

func (c clothes) bold() bool {
	switch c.look {
	case letterhead, caption, head, groupRow, totalRow, closing:
		return true
	}
	return false
}

func (c clothes) horizontal() string {
	switch {
	case c.look == fact, c.role == wording && (c.look == groupRow || c.look == leafRow):
		return "left"
	default:
		return "center"
	}
}

// format sets the format of a number, and leaves texts as texts.
func (c clothes) format(style *excelize.Style) {
	const wholeNumber, twoDecimals, asText = 1, 2, 49
	days := "dd/mm/yyyy"
	switch {
	case c.kind == date:
		style.CustomNumFmt = &days
	case c.kind == fraction:
		style.NumFmt = twoDecimals
	case c.kind == integer:
		style.NumFmt = wholeNumber
	case c.role == number:
		style.NumFmt = asText
	}
}
