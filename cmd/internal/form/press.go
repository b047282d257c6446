package form

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"io"

	"chibo/cmd/internal/styles"
	"chibo/cmd/internal/text"
	"chibo/criteria"
)

// A Press writes workbooks of blank score sheets. Those of one criteria set and
// the same months differ from cell to cell by little more than some texts: what is
// the same is made by the library once, and its packed parts are copied. It
// belongs to one goroutine.
type Press struct {
	plates   map[[sha256.Size]byte]plate
	printers map[*criteria.Set]*text.Printer
	packer   styles.Packer
}

// A plate is a workbook: its packed parts in their order. Those of texts and of what
// it says of itself are made anew for each.
type plate []styles.Packed

const (
	// maxPlates is how many workbooks are remembered: cells with other numbers of
	// members, and texts of other heights, have one of their own.
	maxPlates       = 500
	sharedPart      = "xl/sharedStrings.xml"
	describedInPart = "docProps/core.xml"
)

// NewPress returns a press that has printed nothing.
func NewPress() *Press {
	return &Press{plates: map[[sha256.Size]byte]plate{}, printers: map[*criteria.Set]*text.Printer{}}
}

// Blanks writes a workbook of blank score sheets, the same bytes as the function
// of that name.
func (p *Press) Blanks(w io.Writer, title string, blanks []Blank) error {
	tape := newTape()
	draft := &book{file: tape, p: p.printer(blanks), styles: map[style]int{}}
	if draft.blanks(title, blanks); draft.err != nil || !tape.plain {
		return Blanks(w, title, blanks)
	}
	known, found := p.plates[tape.sum()]
	if !found {
		var content bytes.Buffer
		if err := writeBlanks(&content, p.printer(blanks), title, blanks); err != nil {
			return err
		}
		made, err := plateOf(content.Bytes())
		if err != nil {
			return err
		}
		if len(p.plates) >= maxPlates {
			clear(p.plates)
		}
		p.plates[tape.sum()] = made
		_, err = w.Write(content.Bytes())
		return err
	}
	return p.print(w, known, tape)
}

// printer is what the forms speak by.
func (p *Press) printer(blanks []Blank) *text.Printer {
	if len(blanks) == 0 {
		return text.New(text.Vietnamese)
	}
	known, found := p.printers[blanks[0].Set]
	if !found {
		known = printer(blanks[0].Set)
		p.printers[blanks[0].Set] = known
	}
	return known
}

// plateOf takes a workbook apart.
func plateOf(content []byte) (plate, error) {
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return nil, err
	}
	var parts plate
	for _, part := range archive.File {
		packed, err := styles.PackedOf(part)
		if err != nil {
			return nil, err
		}
		parts = append(parts, packed)
	}
	return parts, nil
}

// print writes the workbook of a plate with the texts of a tape.
func (p *Press) print(w io.Writer, from plate, t *tape) error {
	archive := zip.NewWriter(w)
	for _, part := range from {
		var err error
		switch part.Name() {
		case sharedPart:
			part, err = p.packer.Pack(sharedPart, t.sharedStrings())
		case describedInPart:
			part, err = p.packer.Pack(describedInPart, []byte(t.about.Core()))
		}
		if err == nil {
			err = part.CopyTo(archive)
		}
		if err != nil {
			return err
		}
	}
	return archive.Close()
}
