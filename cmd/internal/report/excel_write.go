package report

import (
	"archive/zip"
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
	buffer, err := b.file.WriteToBuffer()
	if err != nil {
		return err
	}
	return b.rewrite(w, buffer.Bytes())
}

// rewrite copies the package with the formulas' cached values declared as what
// they are: excelize declares the value of every formula as text.
func (b *book) rewrite(w io.Writer, content []byte) error {
	source, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		return err
	}
	// excelize keeps its parts in a map; the list of types, with its bracket,
	// stays first.
	sort.SliceStable(source.File, func(i, j int) bool { return source.File[i].Name < source.File[j].Name })
	target := zip.NewWriter(w)
	for _, file := range source.File {
		out, err := target.Create(file.Name)
		if err != nil {
			return err
		}
		if err := b.copyPart(out, file); err != nil {
			return err
		}
	}
	return target.Close()
}

func (b *book) copyPart(out io.Writer, file *zip.File) error {
	part, err := file.Open()
	if err != nil {
		return err
	}
	defer part.Close()
	if strings.HasPrefix(file.Name, "xl/worksheets/sheet") {
		return b.copySheet(out, part)
	}
	_, err = io.Copy(out, part)
	return err
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

// maxCellText is what Excel keeps of a text, in UTF-16 units.
const maxCellText = 32767

// cutMark stands at the end of a text that was cut.
const cutMark = " […]"

// clean makes a text fit for a cell: characters that XML forbids are left out,
// other control characters but line breaks become spaces, and what Excel would
// cut silently is cut with a mark.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == '\n':
			return r
		case r == '\t' || r == '\r' || r >= 0x7f && r < 0xa0:
			return ' '
		case r < ' ' || r == 0xfffe || r == 0xffff || r == 0xfffd:
			return -1
		}
		return r
	}, s)
	if units(s) <= excelize.TotalCellChars {
		return s
	}
	return cutUnits(s, maxCellText-units(cutMark)) + cutMark
}

// units counts as Excel does.
func units(s string) int {
	n := 0
	for _, r := range s {
		n++
		if r > 0xffff {
			n++
		}
	}
	return n
}

func cutUnits(s string, limit int) string {
	n := 0
	for i, r := range s {
		n += units(string(r))
		if n > limit {
			return s[:i]
		}
	}
	return s
}
