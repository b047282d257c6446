package xlsx

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"sort"

	"github.com/xuri/excelize/v2"
)

// Write puts the workbook out, the same bytes for the same content.
func (b *Book) Write(w io.Writer) error {
	if b.err != nil {
		return b.err
	}
	types := b.File.ContentTypes.Defaults // excelize adds them in the order of a map
	sort.Slice(types, func(i, j int) bool { return types[i].Extension < types[j].Extension })
	p := &pack{book: b}
	b.File.SetZipWriter(func(io.Writer) excelize.ZipWriter { return p })
	if _, err := b.File.WriteToBuffer(); err != nil {
		return err
	}
	return p.write(w)
}

// copySheet goes through a worksheet tag by tag, never holding more than one,
// and gives the formulas whose cells are of text what they give.
func copySheet(out io.Writer, part io.Reader, texts map[string]string) error {
	in, buffer := bufio.NewReaderSize(part, 1<<16), bufio.NewWriterSize(out, 1<<16)
	var cell []byte // the tag of a cell, until it is known whether it holds a formula
	value, textual := "", false
	for {
		tag, err := in.ReadBytes('>')
		if err != nil && !errors.Is(err, io.EOF) {
			return err
		}
		switch {
		case bytes.HasPrefix(tag, []byte("<c ")):
			buffer.Write(cell)
			cell = bytes.Clone(tag)
		case string(tag) == `<sheetPr filterMode="true">`: // excelize says so of every filter; nothing is filtered
			buffer.WriteString("<sheetPr>")
		case string(tag) == "<f>":
			value, textual = texts[cellOf(cell)]
			buffer.Write(cellTag(cell, textual))
			buffer.Write(tag)
			cell = nil
		default:
			buffer.Write(cell)
			cell = nil
			buffer.Write(tag)
			if textual && string(tag) == "<v>" {
				textual = false
				if err := putValue(buffer, in, value); err != nil {
					return err
				}
			}
		}
		if err != nil {
			return buffer.Flush()
		}
	}
}

// cellOf is the address in a cell's tag.
func cellOf(tag []byte) string {
	_, rest, _ := bytes.Cut(tag, []byte(` r="`))
	cell, _, _ := bytes.Cut(rest, []byte(`"`))
	return string(cell)
}

// putValue puts a text in place of the number that stands for it.
func putValue(out *bufio.Writer, in *bufio.Reader, value string) error {
	if _, err := in.ReadString('<'); err != nil {
		return err
	}
	if err := xml.EscapeText(out, []byte(value)); err != nil {
		return err
	}
	return out.WriteByte('<')
}

// cellTag declares a formula's cell as text or, without a type, as number.
func cellTag(tag []byte, textual bool) []byte {
	plain := bytes.Replace(tag, []byte(` t="str"`), nil, 1)
	if !textual {
		return plain
	}
	return append(bytes.TrimSuffix(plain, []byte(">")), ` t="str">`...)
}
