package form

import (
	"io"
	"time"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
)

// font is what party documents are set in.
const font = "Times New Roman"

// A book is the workbook being written. The first error stays; what follows it
// is passed over.
type book struct {
	file   canvas
	made   library // the workbook itself, where it is one of the library
	p      *text.Printer
	styles map[style]int
	err    error
}

func newBook(p *text.Printer) *book {
	made := library{excelize.NewFile()}
	return &book{file: made, made: made, p: p, styles: map[style]int{}}
}

func (b *book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

// write puts the workbook out, the same bytes for the same content.
func (b *book) write(w io.Writer) error {
	b.made.SetActiveSheet(0)
	return styles.WriteSorted(w, b.made.File)
}

// properties are fixed, so that the same content gives the same bytes.
func (b *book) properties(title string) {
	stamp := time.Date(2026, time.January, 1, 0, 0, 0, 0, time.UTC)
	b.do(b.file.Describe(styles.Properties{Title: title, Language: "vi", Stamp: stamp}))
}

// A style is how a cell looks; equal ones are one style of the workbook.
type style struct {
	bold, italic, grey bool
	size               float64 // 0: as in tables
	align              string
	indent             int
	border             bool
	fill               string
	format             string
	top                bool
	open               bool // may be typed in while the sheet is protected
	under              bool // underlined, as the party's name
}

const (
	tableSize = 12
	headSize  = 14
	headFill  = "EDEDED"
	groupFill = "F5F5F5"
	greyText  = "7F7F7F"
	textOnly  = "@" // what is typed stays as typed: a share no fraction, a date no number
)

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
		Font:      &excelize.Font{Family: font, Size: s.size, Bold: s.bold, Italic: s.italic},
		Alignment: &excelize.Alignment{Horizontal: s.align, Vertical: vertical, WrapText: true, Indent: s.indent},
	}
	if s.grey {
		out.Font.Color = greyText
	}
	if s.fill != "" {
		out.Fill = excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{s.fill}}
	}
	if s.format != "" {
		out.CustomNumFmt = &s.format
	}
	if s.open {
		out.Protection = &excelize.Protection{Locked: false}
	}
	if s.under {
		out.Font.Underline = "single"
	}
	if s.border {
		for _, side := range []string{"left", "right", "top", "bottom"} {
			out.Border = append(out.Border, excelize.Border{Type: side, Color: "000000", Style: 1})
		}
	}
	return out
}
