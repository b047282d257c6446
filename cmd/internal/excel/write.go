package excel

import (
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"sort"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"
)

// write puts the workbook out, the same bytes for the same content.
func (b *book) write(w io.Writer) error {
	types := b.file.ContentTypes.Defaults // excelize adds them in the order of a map
	sort.Slice(types, func(i, j int) bool { return types[i].Extension < types[j].Extension })
	p := &pack{book: b}
	b.file.SetZipWriter(func(io.Writer) excelize.ZipWriter { return p })
	if _, err := b.file.WriteToBuffer(); err != nil {
		return err
	}
	return p.write(w)
}

// copySheet goes through a worksheet tag by tag, never holding more than one.
func (b *book) copySheet(out io.Writer, part io.Reader) error {
	in, buffer := bufio.NewReaderSize(part, 1<<16), bufio.NewWriterSize(out, 1<<16)
	var cell []byte // the tag of a cell, until it is known whether it holds a formula
	textual := false
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
			formula, err := in.ReadBytes('>')
			if err != nil {
				return err
			}
			textual = givesText(string(formula))
			buffer.Write(cellTag(cell, textual))
			buffer.Write(tag)
			buffer.Write(formula)
			cell = nil
		default:
			buffer.Write(cell)
			cell = nil
			buffer.Write(tag)
			if textual && string(tag) == "<v>" {
				textual = false
				if err := b.copyResult(buffer, in); err != nil {
					return err
				}
			}
		}
		if err != nil {
			return buffer.Flush()
		}
	}
}

// copyResult puts a formula's text in place of the text's number.
func (b *book) copyResult(out *bufio.Writer, in *bufio.Reader) error {
	number, err := in.ReadString('<')
	if err != nil {
		return err
	}
	n, err := strconv.Atoi(strings.TrimSuffix(number, "<"))
	if err != nil || n < 0 || n >= len(b.results) {
		return errors.New("report: a formula without its text: " + number)
	}
	if err := xml.EscapeText(out, []byte(b.results[n])); err != nil {
		return err
	}
	return out.WriteByte('<')
}

// givesText tells the formulas of texts from those of numbers; the report has
// no others.
func givesText(formula string) bool {
	return strings.HasPrefix(formula, "LOOKUP(") || strings.HasPrefix(formula, "CONCATENATE(")
}

// cellTag declares a formula's cell as text or, without a type, as number.
func cellTag(tag []byte, textual bool) []byte {
	plain := bytes.Replace(tag, []byte(` t="str"`), nil, 1)
	if !textual {
		return plain
	}
	return append(bytes.TrimSuffix(plain, []byte(">")), ` t="str">`...)
}
