package form

import (
	"archive/zip"
	"bytes"
	"io"
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"

	"chibo/cmd/internal/text"
)

// font is what party documents are set in.
const font = "Times New Roman"

// A book is the workbook being written. The first error stays; what follows it
// is passed over.
type book struct {
	file   *excelize.File
	p      *text.Printer
	styles map[style]int
	err    error
}

func (b *book) do(err error) {
	if b.err == nil {
		b.err = err
	}
}

// write puts the workbook out, the same bytes for the same content: the library
// keeps types and parts in the order of a map.
func (b *book) write(w io.Writer) error {
	b.file.SetActiveSheet(0)
	types := b.file.ContentTypes.Defaults
	sort.Slice(types, func(i, j int) bool { return types[i].Extension < types[j].Extension })
	buffer, err := b.file.WriteToBuffer()
	if err != nil {
		return err
	}
	source, err := zip.NewReader(bytes.NewReader(buffer.Bytes()), int64(buffer.Len()))
	if err != nil {
		return err
	}
	sort.SliceStable(source.File, func(i, j int) bool { return source.File[i].Name < source.File[j].Name })
	target := zip.NewWriter(w)
	for _, part := range source.File {
		if err := copyPart(target, part); err != nil {
			return err
		}
	}
	return target.Close()
}

func copyPart(target *zip.Writer, part *zip.File) error {
	in, err := part.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := target.Create(part.Name)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, in)
	return err
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

// clean leaves out what XML forbids; Excel keeps 32,767 units of a text.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n' || r == '\t':
			return r
		case r < ' ' || r == 0xfffe || r == 0xffff || r == utf8.RuneError:
			return -1
		}
		return r
	}, s)
	if len(s) > excelize.TotalCellChars {
		s = strings.ToValidUTF8(s[:excelize.TotalCellChars], "")
	}
	return s
}
